"""The words that name events, by PLOVER root and mode, and the words that say how an event is put."""

from __future__ import annotations

from functools import cache

import msgspec

from kronike.words.lexicon import lexicon


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
    """

    trigger: tuple[Trigger, ...]
    light: tuple[str, ...]
    others: frozenset[str]
    ahead: frozenset[str]
    maybe: frozenset[str]
    negations: frozenset[str]
    compounds: bool = True


def trigger_words(language: str) -> TriggerWords:
    """The words of one of `LANGUAGES`."""
    return lexicon("triggers", language, TriggerWords)


def forms(entry: str) -> tuple[str, ...]:
    """``base|ending|ending`` as its forms, the base first."""
    base, *endings = entry.split("|")
    return (base, *(base + ending for ending in endings))


@cache
def light_verbs(language: str) -> frozenset[str]:
    """Every form of the verbs that only carry a noun."""
    return frozenset(form for entry in trigger_words(language).light for form in forms(entry))
