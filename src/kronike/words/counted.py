"""What numbers count and measure: nouns to their English singular, measures, money, and roles of the counted."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from kronike.words.compounds import simple_lemma, split_compound
from kronike.words.lexicon import lexicon

LONGEST_WORD = 60
"""A word longer than this is no noun anybody counts, and is not searched."""
SHORTEST_HEAD = 4
"""The end of an unknown word that is taken for a noun has at least so many letters, what stands before it two."""
SHORTEST_FRONT = 2


class CountedWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language.

    Tables run from the English lemma, unit, ISO 4217 code or role to forms (lower case). ``nouns`` hold stems: an
    ending is taken off a word before it is looked up; stems that end in one of ``clipped`` lose their last letter
    before it. ``acts`` are what the counted do themselves ("overgitt seg"); ``roles`` what is done to them, behind one
    of the ``passives``, of which ``perfects`` may be active; ``tolls`` say by their name of what they are. ``stop``:
    words that never head a counted noun.
    ``definite_endings`` tell a noun from the adjectives that end like it. ``definite``: what stands before things
    told of before; ``parts`` stand before "of the" and say how many without a number; ``without`` denies a noun, no
    clause. ``others`` stand for a noun said before, ``pronouns`` do so behind "of". ``tallies`` stand before what a
    count is of, ``reaching`` before its number, ``passing`` before one that it is beyond. ``money_before``: money
    that may stand before its sum; ``below_zero`` measures, and ``minus``, make a number less than nought.
    ``goal_prepositions`` stand before where somebody is sent. ``durations``: units of time cut short, which count
    nothing. ``levels`` behind a verb of falling say how far down, not by how much; ``extents`` behind a measure tell
    which of its senses is meant ("200m high").
    ``invariable``: nouns whose plural is the singular, where a language has few such. ``holding``:
    verbs whose subject holds what they govern, ``by`` before who does it; ``whole``: all of it, ``last``: what is
    said of the whole or the last of it; ``relatives`` begin a clause about a noun, ``dummies`` a sentence about
    what was told before; ``up`` and ``down`` tell which way a number moved, ``adverbs`` of them only behind a verb
    of being or a comma. ``classes``, of English lemmas, stand in the English file alone.
    """

    endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    definite_endings: tuple[str, ...]
    stop: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    change_verbs: tuple[str, ...]
    change_prepositions: tuple[str, ...]
    passives: tuple[str, ...]
    perfects: tuple[str, ...]
    definite: tuple[str, ...]
    parts: tuple[str, ...]
    without: tuple[str, ...]
    others: tuple[str, ...]
    pronouns: tuple[str, ...]
    money_before: tuple[str, ...]
    below_zero: tuple[str, ...]
    minus: tuple[str, ...]
    goal_prepositions: tuple[str, ...]
    passing: tuple[str, ...]
    reaching: tuple[str, ...]
    clipped: tuple[str, ...]
    tallies: tuple[str, ...]
    durations: tuple[str, ...]
    levels: tuple[str, ...]
    extents: tuple[str, ...]
    invariable: tuple[str, ...]
    holding: tuple[str, ...]
    whole: tuple[str, ...]
    last: tuple[str, ...]
    the_country: tuple[str, ...]
    dummies: tuple[str, ...]
    relatives: tuple[str, ...]
    by: tuple[str, ...]
    up: tuple[str, ...]
    down: tuple[str, ...]
    adverbs: tuple[str, ...]
    compounds: bool
    measures: dict[str, tuple[str, ...]]
    money: dict[str, tuple[str, ...]]
    roles: dict[str, tuple[str, ...]]
    acts: dict[str, tuple[str, ...]]
    tolls: dict[str, tuple[str, ...]]
    nouns: dict[str, tuple[str, ...]]
    classes: dict[str, tuple[str, ...]] = {}


class Form(NamedTuple):
    """A written form of one or more words: the words after its first, and what it stands for."""

    rest: tuple[str, ...]
    value: str


Forms = dict[str, tuple[Form, ...]]
"""Forms by their first word, the longest first."""


class CountedIndex:
    """The counted words of one language, ready to look up in lower case."""

    def __init__(self, language: str) -> None:
        words = lexicon("counted", language, CountedWords)
        self._language = language
        singles, self.phrases = _nouns(words.nouns, words.clipped)
        self.stems = singles
        self.endings = tuple(sorted(words.endings, key=len, reverse=True))
        self.adjective_endings = words.adjective_endings
        self.definite_endings = words.definite_endings
        self.definite = frozenset(words.definite)
        self.parts = frozenset(words.parts)
        self.without = frozenset(words.without)
        self.others = frozenset(words.others)
        self.pronouns = frozenset(words.pronouns)
        self.money_before = frozenset(words.money_before)
        self.below_zero = frozenset(words.below_zero)
        self.minus = frozenset(words.minus)
        self.goal_prepositions = frozenset(words.goal_prepositions)
        self.passing = frozenset(words.passing)
        self.durations = frozenset(words.durations)
        self.levels = frozenset(words.levels)
        self.extents = frozenset(words.extents)
        self.reaching = frozenset(words.reaching)
        self.tallies = _forms({"": words.tallies})
        self.tolls = _forms(words.tolls)
        self.invariable = frozenset(words.invariable)
        self.compounds = words.compounds
        self.stop = frozenset(words.stop)
        self.place_prepositions = frozenset(words.place_prepositions)
        self.change_verbs = frozenset(words.change_verbs)
        self.change_prepositions = frozenset(words.change_prepositions)
        self.passives = frozenset(words.passives)
        self.perfects = frozenset(words.perfects)
        self.holding = frozenset(words.holding)
        self.whole = _forms({"whole": words.whole})
        self.last = frozenset(words.last)
        self.the_country = _forms({"country": words.the_country})
        self.dummies = frozenset(words.dummies)
        self.relatives = frozenset(words.relatives)
        self.by = frozenset(words.by)
        self.up = frozenset(words.up)
        self.down = frozenset(words.down)
        self.adverbs = frozenset(words.adverbs)
        self.measures = _forms(words.measures)
        self.money = _forms(words.money)
        self.roles = _forms(words.roles)
        self.acts = _forms(words.acts)
        self._lemma = lru_cache(maxsize=20_000)(self._find)

    def lemma(self, word: str) -> str | None:
        """The English singular of a noun in lower case; a compound's is that of its last part."""
        return self._lemma(word) if 0 < len(word) <= LONGEST_WORD else None

    def measures_anything(self, word: str) -> bool:
        """Whether a word is, or starts, a measure or money."""
        return word in self.measures or word in self.money

    def adjective(self, word: str) -> bool:
        """Whether a word may be an adjective before a noun, by its ending."""
        return word.endswith(self.adjective_endings) and not word.endswith(self.definite_endings)

    def _find(self, word: str) -> str | None:
        if whole := self._inflected(word):
            return whole
        last = word.rpartition("-")[2]
        if last != word and last:
            return self._find(last)
        if not self.compounds or word in self.stop:
            return None
        if simple := simple_lemma(word, self._language):
            return self._inflected(simple) if word.endswith(self.definite_endings) else None
        if parts := split_compound(word, self._language):
            return self._inflected(parts[-1].text.lower()) or self._inflected(parts[-1].lemma.lower())
        ends = (word[cut:] for cut in range(SHORTEST_FRONT, len(word) - SHORTEST_HEAD + 1))
        return next((found for end in ends if (found := self._inflected(end))), None)

    def _inflected(self, word: str) -> str | None:
        if word in self.stems:
            return self.stems[word]
        for ending in self.endings:
            if word.endswith(ending) and (found := self.stems.get(word[: -len(ending)])):
                return found
        return None


@cache
def lemma_class(lemma: str) -> frozenset[str]:
    """The classes ("territory", "force", "people") that an English lemma is in."""
    classes = lexicon("counted", "en", CountedWords).classes
    return frozenset(name for name, lemmas in classes.items() if lemma in lemmas)


@cache
def counted_index(language: str) -> CountedIndex:
    """The index of one of the languages that are read closely.

    Raises:
        FileNotFoundError: where the language has no lexicon.
    """
    return CountedIndex(language)


def _forms(table: dict[str, tuple[str, ...]]) -> Forms:
    found: dict[str, list[Form]] = {}
    for value, forms in table.items():
        for form in forms:
            first, *rest = form.split(" ")
            found.setdefault(first, []).append(Form(tuple(rest), value))
    return {first: tuple(sorted(forms, key=lambda form: -len(form.rest))) for first, forms in found.items()}


def _nouns(table: dict[str, tuple[str, ...]], clipped: tuple[str, ...]) -> tuple[dict[str, str], Forms]:
    """Nouns of one word by stem, the first lemma that claims it, and those of several words by their first."""
    singles: dict[str, str] = {}
    phrases: dict[str, tuple[str, ...]] = {}
    for lemma, forms in table.items():
        for form in forms:
            if " " not in form:
                singles.setdefault(form.lower(), lemma)
            if clipped and form.endswith(clipped):
                singles.setdefault(form[:-1].lower(), lemma)
        phrases[lemma] = tuple(form.lower() for form in forms if " " in form)
    return singles, _forms(phrases)
