"""What in a text can stand for something: names, pronouns and nouns, each with what its words show of what it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

from kronike.analyse.references.noun_phrases import NAME_PARTS, NounPhrases
from kronike.analyse.references.pronouns import feature, number_of, possessive, pronoun_form
from kronike.analyse.tree import relation
from kronike.model import LANGUAGES, Mention, MentionKind, NameType, Span
from kronike.words.demonyms import demonyms
from kronike.words.names import body_noun, locality_noun, name_words, person_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.layers import Layers, Token

_TITLED = ("compound", "flat", "nmod")


class Kind(StrEnum):
    """What a phrase is headed by."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Title:
    """A noun phrase beside a name that says what it is ("NATO-sjef" before "Ann Ostby"): its head, as written too."""

    lemma: str
    head: str
    span: Span


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens ``first`` to ``last`` of sentence ``sentence``, headed at ``head``.

    ``written`` is its head as it stands, in lower case; ``form`` is which pronoun it is ("he", "he's", "own") or how a
    noun is told of ("definite", "indefinite", "this", "owned", "proper", "bare"). ``sort`` is PER, ORG, LOC or empty;
    ``gender`` and ``number`` are UD values or empty. ``mention`` is the name in it, ``made`` the mention that an
    earlier stage made of just these words, ``told`` what stands beside a name to say what it is, ``holds`` whether
    names of other things stand in it, ``points`` whether a country's adjective does ("the Norwegian government"),
    ``acts`` whether it is the subject of an active verb of doing. ``quote`` numbers
    the quote it stands in (-1: none), ``said_by`` is the speaker's chain, ``margin`` by how much the thing it was given
    to was likelier than any other.
    """

    sentence: int
    head: int
    first: int
    last: int
    span: Span
    language: str
    kind: Kind
    lemma: str
    written: str = ""
    form: str = ""
    sort: str = ""
    gender: str = ""
    number: str = ""
    relation: str = ""
    governor: int = -1
    mention: Mention | None = None
    made: Mention | None = None
    told: tuple[Title, ...] = ()
    words: frozenset[str] = field(default_factory=frozenset)
    holds: bool = False
    points: bool = False
    acts: bool = False
    quote: int = -1
    said_by: str = ""
    order: int = 0
    margin: float = inf

    @property
    def titles(self) -> tuple[str, ...]:
        """The nouns that say what a name is."""
        return tuple(title.lemma for title in self.told) if self.told else ()


def phrases_of(layers: Layers) -> list[Phrase]:
    """The phrases of a document in the order of the text, the longer of two that begin together first."""
    names = _by_sentence(layers, MentionKind.NAME)
    made = {mention.span: mention for mention in layers.mentions if mention.kind is not MentionKind.NAME}
    found: list[Phrase] = []
    for number, (sentence, tokens) in enumerate(zip(layers.sentences, layers.tokens, strict=True)):
        if sentence.language in LANGUAGES and tokens and tokens[0].head >= 0:
            found += Phrases(tokens, number, sentence.language, names[number]).find()
    found.sort(key=lambda phrase: (phrase.span.start, -phrase.span.end))
    for order, phrase in enumerate(found):
        phrase.order, phrase.made = order, made.get(phrase.span)
    return found


def _by_sentence(layers: Layers, kind: MentionKind) -> list[list[Mention]]:
    split: list[list[Mention]] = [[] for _ in layers.sentences]
    waiting = [mention for mention in layers.mentions if mention.kind is kind]
    at = 0
    for number, sentence in enumerate(layers.sentences):
        while at < len(waiting) and waiting[at].span.start < sentence.span.end:
            if waiting[at].span.start >= sentence.span.start:
                split[number].append(waiting[at])
            at += 1
    return split


class Phrases:
    """Finds the phrases of one sentence."""

    def __init__(self, tokens: tuple[Token, ...], number: int, language: str, names: list[Mention]) -> None:
        self.tokens, self.number, self.language = tokens, number, language
        self.tree = NounPhrases(tokens)
        self.lexicon, self.peoples = name_words(language), demonyms(language)
        self.inside: set[int] = set()
        self.placed: set[int] = set()
        self.named = self._named(names)

    def _named(self, names: list[Mention]) -> dict[int, Mention]:
        """The head of the phrase that each name stands in as what it is, to the name; parts of compounds have none."""
        found: dict[int, Mention] = {}
        for mention in names:
            start, end = mention.span.start, mention.span.end
            whole = [at for at, token in enumerate(self.tokens) if start <= token.span.start < end]
            self.placed.update(whole)
            if not whole or self._part(whole[-1], mention):
                continue
            top = self.tree.top(whole[0], whole[-1])
            self.inside.update(at for at in whole if at != top)
            found.setdefault(top, mention)
        return found

    def _part(self, last: int, mention: Mention) -> bool:
        """Whether the name is only the first part of a compound."""
        token = self.tokens[last]
        return token.span.end - mention.span.end > 2 and "-" in token.text  # noqa: PLR2004 - more than a genitive

    def find(self) -> Iterator[Phrase]:
        """The phrases, in the order of their heads."""
        for index, token in enumerate(self.tokens):
            if index in self.named:
                yield self._name(index, self.named[index])
            elif index in self.inside or relation(token) in NAME_PARTS or token.deprel == "nmod:desc":
                continue
            elif form := pronoun_form(self.tree, index, self.language):
                yield self._phrase(index, index, index, Kind.PRONOUN, form)
            elif token.upos in ("NOUN", "PROPN") and not (relation(token) == "appos" and self._titled(token)):
                first, last = self.tree.phrase(index)
                yield self._phrase(index, first, last, Kind.NOUN, self._definiteness(index, first))

    def _titled(self, token: Token) -> bool:
        return token.head in self.named

    def _definiteness(self, index: int, first: int) -> str:
        low = [token.text.casefold() for token in self.tokens[first : index + 1]]
        feats = [self.tokens[child].feats for child in self.tree.children(index) if child < index]
        if any("PronType=Dem" in each for each in feats):
            return "this"
        if any("Poss=Yes" in each for each in feats) or any(
            relation(self.tokens[child]) == "nmod" and child < index for child in self.tree.children(index)
        ):
            return "owned"
        if "Definite=Def" in self.tokens[index].feats or low[0] in self.lexicon.articles:
            return "definite"
        if low[0] in self.lexicon.indefinite:
            return "indefinite"
        return "proper" if self.tokens[index].upos == "PROPN" and self.lexicon.compounds else "bare"

    def _name(self, index: int, mention: Mention) -> Phrase:
        named = max(at for at, token in enumerate(self.tokens) if token.span.start < mention.span.end)
        first, last = self.tree.phrase(index, named)
        phrase = self._phrase(index, first, last, Kind.NAME, "")
        phrase.mention, phrase.sort = mention, mention.type.value
        phrase.told = tuple(self._titles(index, mention))
        phrase.lemma = mention.name.casefold()
        phrase.words = frozenset(mention.name.casefold().split())
        if mention.type is NameType.PERSON:
            phrase.number = "Sing"
            phrase.gender = next((g for at in range(first, last + 1) if (g := self._person_gender(at, mention))), "")
        else:
            phrase.gender = ""
        return phrase

    def _person_gender(self, at: int, mention: Mention) -> str:
        token = self.tokens[at]
        inside = mention.span.start <= token.span.start < mention.span.end
        gender = feature(token.feats, "Gender") if inside and token.upos == "PROPN" else ""
        return gender if gender in ("Masc", "Fem") else ""

    def _titles(self, index: int, mention: Mention) -> Iterator[Title]:
        """The noun phrases around a name that say what it is: before it, or behind it as an apposition."""
        for at in (index, *self.tree.children(index)):
            token = self.tokens[at]
            apposed = relation(token) == "appos" or self._set_off(at, mention)
            if token.upos not in ("NOUN", "PROPN") or mention.span.start <= token.span.start < mention.span.end:
                continue
            if at == index or apposed or (relation(token) in _TITLED and person_noun(token.text, self.language)):
                first, last = (self._before(at, mention)) if at == index else self.tree.phrase(at)
                if token.upos == "NOUN" or person_noun(token.text, self.language):
                    span = Span(self.tokens[first].span.start, self.tokens[last].span.end)
                    yield Title(self._lemma(at), token.text, span)

    def _set_off(self, at: int, mention: Mention) -> bool:
        """Whether a noun for a person is set off by a comma right behind a person's name, joined by no "and"."""
        token = self.tokens[at]
        if relation(token) != "conj" or mention.type is not NameType.PERSON or self.tree.children(at, "cc"):
            return False
        comma = self.tokens[self.tree.phrase(at)[0] - 1]
        return (
            comma.text == "," and comma.span.start == mention.span.end and bool(person_noun(token.text, self.language))
        )

    def _before(self, head: int, mention: Mention) -> tuple[int, int]:
        """The part of the phrase of a head that stands before the name in it."""
        first, last = self.tree.phrase(head)
        ends = [at for at in range(head, last + 1) if self.tokens[at].span.end <= mention.span.start]
        while ends and self.tokens[ends[-1]].upos == "PUNCT":
            ends.pop()
        return (first, ends[-1]) if ends else (first, head)

    def _lemma(self, index: int) -> str:
        token = self.tokens[index]
        return (token.lemma or token.text).casefold()

    def _phrase(self, index: int, first: int, last: int, kind: Kind, form: str) -> Phrase:
        token = self.tokens[index]
        feats = "" if self.lexicon.compounds and possessive(form) else token.feats  # those of what is owned
        return Phrase(
            sentence=self.number,
            head=index,
            first=first,
            last=last,
            span=Span(self.tokens[first].span.start, self.tokens[last].span.end),
            language=self.language,
            kind=kind,
            lemma=self._lemma(index),
            written=token.text.casefold(),
            form=form,
            sort="" if kind is Kind.PRONOUN else self._sort(token.text),
            gender=feature(feats, "Gender"),
            number=feature(feats, "Number") or number_of(form),
            relation=relation(token),
            governor=token.head,
            acts=self._acts(token),
            holds=any(first <= at <= last for at in self.placed),
            points=any(token.text.casefold() in self.peoples for token in self.tokens[first:index]),
            words=frozenset(
                self._lemma(at) for at in range(first, last + 1) if self.tokens[at].upos in ("NOUN", "PROPN", "ADJ")
            ),
        )

    def _acts(self, token: Token) -> bool:
        """Whether a token is the subject of an active verb of doing."""
        verb = self.tokens[token.head]
        if token.deprel != "nsubj" or verb.upos != "VERB" or self._lemma(token.head) in self.lexicon.undergoes:
            return False
        return all(self.tokens[child].deprel != "aux:pass" for child in self.tree.children(token.head))

    def _sort(self, text: str) -> str:
        if person_noun(text, self.language):
            return "PER"
        if (body := body_noun(text, self.language)) and body not in self.lexicon.writings:
            return "ORG"
        return "LOC" if locality_noun(text, self.language) else ""
