"""The words that name events, by PLOVER root and mode, and the words that say how an event is put."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

import msgspec

from kronike.words.lexicon import lexicon

_SHORTEST_PART = 4
_LONGEST_ENDING = 4
_LONGEST_WORD = 60
_LONG_STEM = 6


class Trigger(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one PLOVER root and mode (Halterman et al., PLOVER manual 2.0).

    A word is a base with its endings behind bars: ``angrep|et|ene`` is three forms. ``nouns`` also count as the last
    part of a compound, ``verbs`` as they are, ``phrases`` are several words, each as a base with endings.
    """

    code: str
    mode: str = ""
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


class TriggerWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's triggers, and what around them tells how the event is put.

    ``light`` verbs belong to the noun they govern ("åpnet toppmøtet"). ``others`` look like triggers and are none.
    ``ahead`` marks what is still to come, ``maybe`` what is only possible, ``negations`` what did not happen.
    ``by`` stands before who did it, ``against`` before whom it was done to. ``doubtful`` triggers are of war and crime
    only where words of ``violence`` stand near ("killed" in an attack, or on a road); a word of violence begins with
    one of those stems, holds it if the stem is long, or is the stem where that ends in a full stop.
    """

    trigger: tuple[Trigger, ...]
    light: tuple[str, ...]
    others: frozenset[str]
    ahead: frozenset[str]
    maybe: frozenset[str]
    negations: frozenset[str]
    by: frozenset[str]
    against: frozenset[str]
    doubtful: tuple[str, ...]
    violence: tuple[str, ...]
    compounds: bool = True


def trigger_words(language: str) -> TriggerWords:
    """The words of one of `LANGUAGES`."""
    words: TriggerWords = lexicon("triggers", language, TriggerWords)
    return words


def forms(entry: str) -> tuple[str, ...]:
    """``base|ending|ending`` as its forms, the base first."""
    base, *endings = entry.split("|")
    return (base, *(base + ending for ending in endings))


@cache
def light_verbs(language: str) -> frozenset[str]:
    """Every form of the verbs that only carry a noun."""
    return frozenset(form for entry in trigger_words(language).light for form in forms(entry))


@cache
def doubtful_triggers(language: str) -> frozenset[str]:
    """Every form of the words and phrases that are coded only where violence is near."""
    entries = trigger_words(language).doubtful
    return frozenset(" ".join(parts) for entry in entries for parts in product(*map(forms, entry.split(" "))))


@lru_cache(maxsize=1 << 16)
def is_doubtful(words: str, language: str) -> bool:
    """Whether a trigger, in lower case with single blanks, is one of those, or a compound that ends in one."""
    doubtful = doubtful_triggers(language)
    if words in doubtful or not trigger_words(language).compounds or len(words) > _LONGEST_WORD:
        return words in doubtful
    return any(words[start:] in doubtful for start in range(2, len(words) - _SHORTEST_PART + 1))


@lru_cache(maxsize=1 << 16)
def of_violence(word: str, language: str) -> bool:
    """Whether a word in lower case is one of arms, fighters, war or violent crime."""
    if len(word) > _LONGEST_WORD:
        return False
    whole, begins, holds = _stems(language)
    return word in whole or word.startswith(begins) or any(stem in word for stem in holds)


@cache
def _stems(language: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    stems = trigger_words(language).violence
    whole = frozenset(stem[:-1] for stem in stems if stem.endswith("."))
    begins = tuple(stem for stem in stems if not stem.endswith("."))
    return whole, begins, tuple(stem for stem in begins if len(stem) >= _LONG_STEM)


@dataclass(frozen=True, slots=True)
class TriggerTable:
    """A language's triggers by form: single words, nouns that end compounds, and phrases by their first word."""

    words: dict[str, Trigger]
    nouns: dict[str, Trigger]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Trigger], ...]]


@cache
def trigger_table(language: str) -> TriggerTable:
    """The triggers of one of `LANGUAGES`, every form spelled out; of two roots for one form the first counts."""
    words: dict[str, Trigger] = {}
    nouns: dict[str, Trigger] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Trigger]]] = {}
    for trigger in trigger_words(language).trigger:
        for entry in (*trigger.nouns, *trigger.verbs):
            for form in forms(entry):
                words.setdefault(form, trigger)
        for form in (form for entry in trigger.nouns for form in forms(entry)):
            nouns.setdefault(form, trigger)
        for phrase in trigger.phrases:
            for parts in product(*(forms(word) for word in phrase.split(" "))):
                phrases.setdefault(parts[0], []).append((parts, trigger))
    longest_first = {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in phrases.items()}
    return TriggerTable(words, nouns, longest_first)


@lru_cache(maxsize=1 << 16)
def trigger_of(word: str, language: str) -> Trigger | None:
    """The trigger that a word in lower case is, whole or by the last part of a compound."""
    table, words = trigger_table(language), trigger_words(language)
    if any(word.startswith(other) and len(word) - len(other) <= _LONGEST_ENDING for other in words.others):
        return None
    if word in table.words or not words.compounds or len(word) > _LONGEST_WORD:
        return table.words.get(word)
    last = (word[start:] for start in range(2, len(word) - _SHORTEST_PART + 1))
    return next((table.nouns[part] for part in last if part in table.nouns), None)
