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
    ``by`` stands before who did it, ``against`` before whom it was done to.
    """

    trigger: tuple[Trigger, ...]
    light: tuple[str, ...]
    others: frozenset[str]
    ahead: frozenset[str]
    maybe: frozenset[str]
    negations: frozenset[str]
    by: frozenset[str]
    against: frozenset[str]
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
