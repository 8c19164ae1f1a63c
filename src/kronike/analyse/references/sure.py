"""Which pronouns and nouns are told as standing for a named thing: the sure ones, a wrong one being worse than none.

Pronouns of people are told where the likeliest thing beats the others. Those that may as well stand for a work, a
machine or what a clause says ("it", "its", "they") are told only where their sentence's last subject before them is the
thing, and reflexives only where the subject of their own clause is (binding: Chomsky 1981).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kronike.analyse.references.phrases import Kind
from kronike.analyse.references.pronouns import OWNED, possessive
from kronike.analyse.tree import Tree, relation
from kronike.model import NameType
from kronike.words.names import name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.analyse.layers import Token
    from kronike.analyse.references.phrases import Phrase
    from kronike.analyse.references.things import Thing

_MARGIN = {Kind.PRONOUN: 1.0, Kind.NOUN: 2.0}
"""By how much the likeliest thing must beat the others."""
_GROUPS = frozenset({"we", "you"})
_THINGS = frozenset({"it", "den", "they"})
_CLAUSES = ("ccomp", "csubj", "xcomp", "advcl")
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})
_DEEPEST = 30


def told(thing: Thing, trees: Sequence[Tree]) -> Iterator[Phrase]:
    """The pronouns and nouns of a named thing that are mentions of their own, in the order of the text.

    Who "we" are is not told, nor a reflexive without a noun ("seg"), which mostly stands for nothing. ``trees`` are
    those of the document's sentences.
    """
    heads: dict[int, set[int]] = defaultdict(set)
    for phrase in thing.phrases:
        given = phrase.kind is Kind.NAME or phrase.made is not None
        if given or _sure(phrase, thing, heads, trees[phrase.sentence]):
            heads[phrase.sentence].add(phrase.head)
            if not given:
                yield phrase


def _sure(phrase: Phrase, thing: Thing, heads: dict[int, set[int]], tree: Tree) -> bool:
    """Whether a phrase is told; ``heads`` are those of the thing's names and told phrases so far, by sentence."""
    form = phrase.form.removesuffix(OWNED)
    if phrase.kind is Kind.NOUN:
        return bool(heads) and phrase.margin >= _MARGIN[Kind.NOUN] and _fits(phrase, thing, tree)
    if form in _GROUPS or form == "self":
        return False
    if form in _THINGS:
        least = _MARGIN[Kind.PRONOUN] if form == "they" else 0.0
        return phrase.margin >= least and _of_subject(tree, phrase, heads[phrase.sentence])
    if form == "I":
        return _says(phrase, thing)
    bound = form != "own" or _bound(tree, phrase.head) in heads[phrase.sentence]
    return phrase.margin >= _MARGIN[Kind.PRONOUN] and bound


def _fits(phrase: Phrase, thing: Thing, tree: Tree) -> bool:
    """Whether a noun says what the named thing was said to be before, or its sort, and tells nothing new of it."""
    if not _known(phrase, thing, tree) or (phrase.sort == NameType.LOCATION and not _of_rank(phrase, thing)):
        return False
    kind = next((name.sort for name in thing.phrases if name.kind is Kind.NAME), "")
    return phrase.lemma in thing.titles or phrase.sort == kind


def _known(phrase: Phrase, thing: Thing, tree: Tree) -> bool:
    """Whether all that a noun's phrase tells is known of the thing, and no title goes on behind it."""
    inside = (at for at in range(phrase.first, phrase.last + 1) if at != phrase.head)
    lemmas = ((tree.tokens[at].lemma or tree.tokens[at].text).casefold() for at in inside if _tells(tree.tokens[at]))
    following = tree.tokens[phrase.last + 1].text if phrase.last + 1 < len(tree.tokens) else ""
    return all(lemma in thing.words or lemma in thing.titles for lemma in lemmas) and not following[:1].isupper()


def _tells(token: Token) -> bool:
    return token.upos in _TELLING and not ("Poss=Yes" in token.feats or "PronType" in token.feats)


def _of_rank(phrase: Phrase, thing: Thing) -> bool:
    """Whether a noun for a country is given to one, and no other noun for a place."""
    return (phrase.lemma in name_words(phrase.language).lands) is thing.country


def _says(phrase: Phrase, thing: Thing) -> bool:
    """Whether an "I" stands in a quote that the thing, a person, says, or that nobody else is known to say."""
    speaks = phrase.said_by == thing.chain or (not phrase.said_by and phrase.margin >= _MARGIN[Kind.PRONOUN])
    return phrase.quote >= 0 and speaks and NameType.PERSON in thing.sorts


def _of_subject(tree: Tree, phrase: Phrase, own: set[int]) -> bool:
    """Whether a pronoun is a subject or an owner, and the last subject before it is one of ``own`` heads."""
    if not (possessive(phrase.form) or phrase.relation == "nsubj") or _foretells(tree, phrase.head):
        return False
    subjects = (at for at in range(phrase.head - 1, -1, -1) if relation(tree.tokens[at]) == "nsubj")
    last = next(subjects, None)
    if last is None:
        return False
    subject = _meant(tree, last)
    joined = phrase.form.startswith("they") and bool(tree.children(subject, "conj"))
    return subject in own and not joined


def _foretells(tree: Tree, index: int) -> bool:
    """Whether a pronoun only holds the place of a clause that follows ("it is hard to say")."""
    token = tree.tokens[index]
    predicate = tree.tokens[token.head]
    return (
        relation(token) == "nsubj"
        and predicate.upos == "ADJ"
        and any(child > index for child in tree.children(token.head, *_CLAUSES))
    )


def _bound(tree: Tree, index: int) -> int:
    """The head of the subject of a reflexive's own clause, or of what the clause stands beside; -1 for none."""
    at = index
    for _ in range(_DEEPEST):
        above = tree.tokens[at].head
        if above == at:
            return -1
        subject = next((child for child in tree.children(above) if relation(tree.tokens[child]) == "nsubj"), -1)
        if subject >= 0 and subject != at:
            return _meant(tree, subject)
        if relation(tree.tokens[at]) in {"acl", "amod", "appos"}:
            return above
        at = above
    return -1


def _meant(tree: Tree, subject: int) -> int:
    """What a subject stands for in its sentence: of a relative pronoun, the noun that its clause is about."""
    token = tree.tokens[subject]
    clause = tree.tokens[token.head]
    relative = "PronType=Rel" in token.feats or token.upos == "SCONJ"
    return clause.head if relative and clause.deprel == "acl:relcl" else subject
