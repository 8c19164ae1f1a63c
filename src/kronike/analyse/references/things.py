"""What is spoken of in a report so far: each thing with all that its phrases have shown of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kronike.analyse.references.phrases import Kind, Phrase
from kronike.analyse.references.pronouns import OWNED
from kronike.words.countries import country_code

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCES_BACK = 3
_MOST_NEAR = 16
_SHORTEST_TAIL = 4
_FIRST_PERSON = frozenset({"I", "I's", "we", "we's", "you", "you's"})


@dataclass(slots=True, eq=False)
class Thing:
    """One thing spoken of; ``genders``, ``numbers`` and ``sorts`` are what its phrases showed, the last phrase last.

    ``called`` are the pronouns that stood for it, ``sort`` all its sorts in one word, ``nature`` whether it is named
    with them.
    """

    number: int
    phrases: list[Phrase] = field(default_factory=list)
    lemmas: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    natural: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    sorts: set[str] = field(default_factory=set)
    sort: str = ""
    nature: str = "unnamed:"
    chain: str = ""
    country: bool = False
    speaks: bool = False
    first_person: set[int] = field(default_factory=set)

    @property
    def last(self) -> Phrase:
        """The phrase that stood for it last."""
        return self.phrases[-1]

    def add(self, phrase: Phrase) -> None:
        """Takes in one more phrase."""
        self.phrases.append(phrase)
        if phrase.kind is not Kind.PRONOUN:
            self.lemmas.add(phrase.lemma)
            self.words |= phrase.words
            self.titles.update(phrase.titles)
        else:
            self.called.add(phrase.form.partition(OWNED)[0])
            if phrase.form.startswith(("he", "she")):
                self.natural.add("Fem" if phrase.form.startswith("she") else "Masc")
        if phrase.kind is Kind.NAME:
            self.natural |= {phrase.gender} - {""}
        elif phrase.gender:
            self.genders.add(phrase.gender)
        self.numbers |= {phrase.number} - {""}
        self.sorts |= {phrase.sort} - {""}
        if phrase.mention is not None:
            self.chain = self.chain or phrase.mention.chain
            self.country = self.country or country_code(phrase.mention.name) is not None
        if phrase.form in _FIRST_PERSON:
            self.first_person.add(phrase.quote)
        self.sort = "+".join(sorted(self.sorts))
        self.nature = f"{'named' if self.chain else 'unnamed'}:{self.sort}"


class Things:
    """The things of one document while it is read from first to last."""

    def __init__(self) -> None:
        self.all: list[Thing] = []
        self.of_phrase: dict[int, Thing] = {}
        self.of_chain: dict[str, Thing] = {}
        self._by_word: dict[str, dict[int, Thing]] = defaultdict(dict)
        self._recent: list[Thing] = []

    def new(self, phrase: Phrase) -> Thing:
        """A thing that was not spoken of before."""
        thing = Thing(len(self.all))
        self.all.append(thing)
        self.put(phrase, thing)
        return thing

    def speaker(self, phrase: Phrase) -> None:
        """Gives an "I" to whoever speaks, also where they are named only behind what they say."""
        known = self.of_chain.get(phrase.said_by)
        if known is None:
            self.of_chain[phrase.said_by] = self.new(phrase)
        else:
            self.put(phrase, known)

    def put(self, phrase: Phrase, thing: Thing) -> None:
        """One more phrase of a thing."""
        thing.add(phrase)
        self.of_phrase[phrase.order] = thing
        chain = phrase.mention.chain if phrase.mention else phrase.made.chain if phrase.made else ""
        if chain:
            self.of_chain.setdefault(chain, thing)
        for word in _indexed(phrase):
            self._by_word[word][thing.number] = thing
        if thing in self._recent:
            self._recent.remove(thing)
        self._recent = [*self._recent[-_MOST_NEAR:], thing]

    def _near(self, phrase: Phrase) -> Iterator[Thing]:
        """The things spoken of last, the latest first."""
        for thing in self._recent[: -_MOST_NEAR - 1 : -1]:
            if phrase.sentence - thing.last.sentence > _SENTENCES_BACK:
                return
            yield thing

    def candidates(self, phrase: Phrase) -> list[Thing]:
        """What a phrase may stand for, in the order spoken of: what is near, and what shares a word with it."""
        if phrase.kind is Kind.PRONOUN:
            found = {thing.number: thing for thing in self._near(phrase)}
            speaker = self.of_chain.get(phrase.said_by)
            if speaker is not None:
                found[speaker.number] = speaker
        else:
            found = (
                {thing.number: thing for thing in self._near(phrase) if _may_be(phrase, thing)}
                if _epithet(phrase)
                else {}
            )
            for word in _indexed(phrase):
                found.update(self._by_word.get(word, {}))
        return [found[number] for number in sorted(found)]


def _epithet(phrase: Phrase) -> bool:
    """Whether a phrase can stand for a thing that shares no word with it: a definite noun."""
    return phrase.kind is Kind.NOUN and phrase.form in ("definite", "this")


def _may_be(phrase: Phrase, thing: Thing) -> bool:
    """Whether an epithet can stand for a near thing: one of its sort, or one with a name."""
    return phrase.sort in thing.sorts if thing.sorts and phrase.sort else bool(thing.chain)


def _indexed(phrase: Phrase) -> Iterator[str]:
    """The words that a noun or a name is found again by: its lemma, titles, and what a compound may be short for."""
    if phrase.kind is Kind.PRONOUN:
        return
    yield phrase.lemma
    for word in (*phrase.titles, *(phrase.words if phrase.kind is Kind.NAME else ())):
        if word != phrase.lemma:
            yield word
    ends = (phrase.lemma, phrase.written, *phrase.titles) if phrase.kind is Kind.NOUN else (phrase.lemma,)
    for end in dict.fromkeys(noun[-_SHORTEST_TAIL:] for noun in ends if len(noun) > _SHORTEST_TAIL):
        yield f"-{end}"
