"""The words that name events: kinds of happening with their PLOVER codes, and each language's words for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

import msgspec

from kronike.words.lexicon import lexicon
from kronike.words.triggers import trigger_words

_SHORTEST_PART = 4
_LONGEST_ENDING = 4
_LONGEST_WORD = 60


class EventKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of happening: its PLOVER root and mode (manual 2.0, Open Event Data Alliance), or none.

    ``of`` and ``whose`` are the role of what stands behind "of" a noun and of its genitive, ``subject`` that of the
    subject of an active verb. ``moves`` is the role of those who leave a place; where they are civilians the root is
    ``civil``. ``state``: whether its participle behind a present copula only tells how things are.
    ``everyday``: whether its words are also those of everyday life; ``things``: whether things do it too.
    """

    code: str = ""
    mode: str = ""
    of: str = "patient"
    whose: str = "patient"
    subject: str = "agent"
    moves: str = ""
    civil: str = ""
    state: bool = False
    everyday: bool = False
    things: bool = False


class EventWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's words by kind, in base form; what the marks mean stands at the head of the English file.

    ``participles``: endings of participles that are read as adjectives, with what the verb has in their place.
    ``plurals``: endings of nouns that the parse may leave in the plural, with what stands in their place.
    ``forms``: irregular forms that the parse may not know, with their base.
    """

    verbs: dict[str, tuple[str, ...]]
    nouns: dict[str, tuple[str, ...]]
    plurals: tuple[tuple[str, str], ...] = ()
    participles: tuple[tuple[str, str], ...] = ()
    forms: dict[str, str] = {}


class _Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kinds: dict[str, EventKind]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word for a kind, and the ``others`` it needs: what hangs on a verb, or what stands before a noun.

    ``doubtful``: only where violence is near; ``weak``: only where an actor does it; ``to_actor``: only where it is
    done to or with one. ``bare``: only without an object. ``words`` are the ``others`` without their order. The first
    ``inside`` of the ``others`` belong to the trigger; the rest are what is done to. ``particles`` of them hang on
    the verb itself or stand right behind it, and are no preposition of something else.
    """

    kind: str
    others: tuple[str, ...]
    doubtful: bool
    weak: bool
    to_actor: bool
    bare: bool
    words: frozenset[str]
    inside: int
    particles: frozenset[str] = frozenset()


Table = dict[str, tuple[Entry, ...]]
"""Entries by the lemma they hang on: the first word of a verb's, the last of a noun's; those of most words first."""


@cache
def event_kinds() -> dict[str, EventKind]:
    """Every kind by its English name."""
    path = files("kronike.words") / "event_kinds.toml"
    return msgspec.toml.decode(path.read_bytes(), type=_Kinds).kinds


@cache
def event_words(language: str) -> EventWords:
    """The words of one of `LANGUAGES`."""
    words: EventWords = lexicon("events", language, EventWords)
    return words


@cache
def verb_entries(language: str) -> Table:
    """The verbs of one of `LANGUAGES` by their lemma."""
    return _table(event_words(language).verbs, head=0)


@cache
def _noun_entries(language: str) -> Table:
    return _table(event_words(language).nouns, head=-1)


def _table(by_kind: dict[str, tuple[str, ...]], head: int) -> Table:
    found: dict[str, list[Entry]] = {}
    for kind, texts in by_kind.items():
        for text in texts:
            bare = text.rstrip("?~!")
            marks = text[len(bare) :]
            for words in _spellings(bare, head):
                found.setdefault(words[head], []).append(_entry(kind, words, head, marks))
    return {lemma: tuple(sorted(entries, key=_specific)) for lemma, entries in found.items()}


def _entry(kind: str, words: tuple[str, ...], head: int, marks: str) -> Entry:
    told = tuple(word for word in (words[1:] if head == 0 else words[:-1]) if word != "@")
    inside = told.index(":") if ":" in told else len(told)
    others = tuple(word.removeprefix("^") for word in told if word != ":")
    particles = frozenset(word.removeprefix("^") for word in told if word.startswith("^"))
    doubtful, weak, bare = ("?" in marks, "~" in marks, "!" in marks)
    return Entry(
        kind, others, doubtful, weak, "@" in words, bare, frozenset(others), inside=inside, particles=particles
    )


def _spellings(text: str, head: int) -> Iterator[tuple[str, ...]]:
    """The words of an entry in each of its variants; a noun with a hyphen also with the hyphen as a word of its own."""
    for words in product(*(word.split("|") for word in text.split())):
        yield words
        if head < 0 and any("-" in word for word in words):
            yield tuple(" - ".join(" ".join(words).split("-")).split())


def _specific(entry: Entry) -> tuple[int, bool, bool, bool]:
    """What needs most words comes first, then what violence nearby decides."""
    return -len(entry.others) - entry.to_actor, entry.to_actor, not entry.doubtful, entry.weak


@lru_cache(maxsize=1 << 16)
def noun_entries(lemma: str, language: str) -> tuple[Entry, ...]:
    """The entries of a noun in lower case, whole or by the last part of a compound."""
    words, table = trigger_words(language), _noun_entries(language)
    if any(lemma.startswith(other) and len(lemma) - len(other) <= _LONGEST_ENDING for other in words.others):
        return ()
    found = table.get(lemma, ()) or table.get(_singular(lemma, language), ())
    if found or not words.compounds or len(lemma) > _LONGEST_WORD:
        return found
    parts = (lemma[start:] for start in range(2, len(lemma) - _SHORTEST_PART + 1))
    return next((table[part] for part in parts if part in table), ())


def _singular(form: str, language: str) -> str:
    """A noun that was left in the plural, without its ending."""
    endings = event_words(language).plurals
    return next((form.removesuffix(old) + new for old, new in endings if form.endswith(old)), form)


@lru_cache(maxsize=1 << 16)
def verb_of_participle(form: str, language: str) -> str:
    """The lemma of the verb of the lexicon whose participle a form in lower case can be; empty where there is none."""
    table, words = verb_entries(language), event_words(language)
    if form in words.forms:
        return words.forms[form]
    for ending, verb_ending in words.participles:
        if form.endswith(ending) and (lemma := form.removesuffix(ending) + verb_ending) in table:
            return lemma
    return ""
