"""Sentences whose main verb the parse took for an attribute: "The army regained control", read as a noun phrase.

English past tenses look like participles, and the engine's treebanks hold few sentences that open like a report's.
Only where such a phrase is all there is of a sentence, and a noun stands right before the "attribute", where an English
attribute cannot stand, is the verb made the head. The words keep their order, forms and base forms.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.tree import Tree

if TYPE_CHECKING:
    from kronike.analyse.layers import Token

_LANGUAGE = "en"
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_THINGS = frozenset({"NOUN", "PROPN"})
_CLAUSE = ("nsubj", "csubj", "cop", "aux", "expl")
_TOPS = frozenset({"root", "ccomp", "parataxis"})
_OF_PHRASE = frozenset({"det", "amod", "compound", "nummod", "nmod", "flat", "appos", "case", "acl", "conj", "cc"})
_OF_VERB = frozenset({"obl", "advcl", "advmod", "parataxis", "punct"})
_PAST = "ed"


def mended(tokens: tuple[Token, ...], language: str) -> tuple[Token, ...]:
    """The tokens of a sentence with such a verb made the head of its clause; as they are where there is none."""
    tree = Tree(tokens)
    if language != _LANGUAGE or not tree.parsed:
        return tokens
    for at in range(1, len(tokens)):
        mend = _MENDS.get(tree.relation(at))
        if mend and _past(tokens[at]) and (made := mend(tree, at)):
            return made
    return tokens


def _past(token: Token) -> bool:
    """Whether a form can be a past tense."""
    if token.upos == "VERB":
        return "VerbForm=Ger" not in token.feats and "Tense=Pres" not in token.feats
    return token.upos == "ADJ" and token.text.endswith(_PAST)


def _phrase_alone(tree: Tree, at: int) -> bool:
    """Whether a noun is all that a clause has for a head."""
    return tree.tokens[at].upos in _NOMINAL and tree.relation(at) in _TOPS and not tree.children(at, *_CLAUSE)


def _attribute(tree: Tree, verb: int) -> tuple[Token, ...] | None:
    """The verb was hung on its object: what stands before it is its subject."""
    top = tree.head(verb)
    if top < verb or not _phrase_alone(tree, top):
        return None
    subject = _below(tree, _before(tree, verb), top)
    if subject is None or tree.tokens[subject].upos not in _THINGS or tree.children(subject, "case"):
        return None
    moved = _crowned(tree, verb, top) | {top: (verb, "obj"), subject: (verb, "nsubj")}
    for child in tree.children(top):
        if child not in moved and child < subject and tree.relation(child) in _OF_PHRASE:
            moved[child] = (subject, "")
        elif child not in moved and (child < verb or _of_verb(tree, child, top)):
            moved[child] = (verb, "")
    return _moved(tree, moved)


def _crowned(tree: Tree, verb: int, top: int) -> dict[int, tuple[int, str]]:
    """The verb in the place of the word that headed its clause."""
    above = tree.head(top)
    return {verb: (above if above != top else verb, tree.tokens[top].deprel)}


def _of_verb(tree: Tree, child: int, top: int) -> bool:
    """Whether what stands behind a verb's object belongs to the verb."""
    joined = tree.relation(child) == "conj" and tree.tokens[child].upos == "VERB"
    return child > top and (joined or tree.relation(child) in _OF_VERB)


def _before(tree: Tree, verb: int) -> int:
    """The token before a verb, its adverbs aside."""
    at = verb - 1
    while at > 0 and tree.tokens[at].upos == "ADV":
        at -= 1
    return at


def _below(tree: Tree, at: int, top: int) -> int | None:
    """The dependent of ``top`` that a token is or stands below."""
    if tree.tokens[at].upos not in _NOMINAL:
        return None
    for above in tree.above(at):
        if above == top:
            return at
        at = above
    return None


def _clause(tree: Tree, verb: int) -> tuple[Token, ...] | None:
    """The verb was hung on its subject, and has an object of its own."""
    subject = tree.head(verb)
    if subject > verb or not _phrase_alone(tree, subject) or ":" in tree.tokens[verb].deprel:
        return None
    if not tree.children(verb, "obj") or tree.children(verb, *_CLAUSE, "mark"):
        return None
    behind = (child for child in tree.children(subject) if child > verb)
    moved = {child: (verb, "") for child in behind if tree.relation(child) != "conj" or _of_verb(tree, child, verb)}
    return _moved(tree, moved | _crowned(tree, verb, subject) | {subject: (verb, "nsubj")})


def _moved(tree: Tree, moved: dict[int, tuple[int, str]]) -> tuple[Token, ...]:
    """The tokens with new heads and, where one is given, a new relation."""
    return tuple(
        replace(token, head=moved[at][0], deprel=moved[at][1] or token.deprel) if at in moved else token
        for at, token in enumerate(tree.tokens)
    )


_MENDS = {"amod": _attribute, "acl": _clause}
