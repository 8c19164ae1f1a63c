"""Who publishes: outlets and news agencies with their spellings, and the phrases that point to them."""

from __future__ import annotations

from functools import cache

import msgspec

from kronike.model import LANGUAGES, Source, SourceKind
from kronike.words.lexicon import lexicon


class Publisher(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One outlet or agency.

    ``name`` is what it is called here, ``spellings`` what else it is called. ``translated`` is what a machine
    makes of its name in another language. ``state`` marks an agency that speaks for a state or a party: citing
    it names a voice, not a wire. ``common`` marks a name that is also an ordinary word or another name: it
    counts only where the words around it say that a publisher is meant.
    """

    name: str
    country: str = ""
    language: str = ""
    spellings: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    state: bool = False
    common: bool = False


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands around a publisher's name in one language; phrases in lower case.

    ``address`` stands before the one who was spoken to; ``address_said`` does so where a word of ``said``
    stands earlier in the paragraph. ``reports`` stands before or after the one who is relied on. ``titles``
    may stand between such a phrase and the name. ``staff`` follows the name of the one whose people they are.
    ``labels`` follows an outlet's name in its own promotions.
    """

    address: tuple[str, ...]
    address_said: tuple[str, ...]
    said: tuple[str, ...]
    reports: tuple[str, ...]
    reported_by: tuple[str, ...]
    titles: tuple[str, ...]
    staff: tuple[str, ...]
    labels: tuple[str, ...]
    joins: tuple[str, ...]


class SourceLexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of one language: its phrases, and the publishers that are told of there."""

    phrases: Phrases
    agencies: tuple[Publisher, ...] = ()
    outlets: tuple[Publisher, ...] = ()


def phrases(language: str) -> Phrases:
    """The phrases of a language that is read closely; those of English for any other."""
    known = language if language in LANGUAGES else "en"
    words: SourceLexicon = lexicon("sources", known, SourceLexicon)
    return words.phrases


@cache
def publishers() -> tuple[tuple[Publisher, Source], ...]:
    """Every publisher of every language's file, with the Source it stands for."""
    found: list[tuple[Publisher, Source]] = []
    for language in LANGUAGES:
        words: SourceLexicon = lexicon("sources", language, SourceLexicon)
        found += [(each, _source(each, SourceKind.AGENCY, language)) for each in words.agencies]
        found += [(each, _source(each, SourceKind.OUTLET, language)) for each in words.outlets]
    return tuple(found)


@cache
def by_domain() -> dict[str, Source]:
    """The Source of each web domain."""
    return {domain: source for each, source in publishers() for domain in each.domains}


@cache
def by_name() -> dict[str, tuple[Source, ...]]:
    """The Sources of each spelling, as it is written; two countries may use the same."""
    found: dict[str, tuple[Source, ...]] = {}
    for each, source in publishers():
        for name in (each.name, *each.spellings):
            found[name] = (*found.get(name, ()), source)
    return found


@cache
def by_translation() -> dict[str, Source]:
    """The Source of each name as a machine translates it."""
    return {name: source for each, source in publishers() for name in each.translated}


@cache
def state_voices() -> frozenset[str]:
    """Names of the agencies that speak for a state or a party."""
    return frozenset(each.name for each, _ in publishers() if each.state)


@cache
def common_names() -> frozenset[str]:
    """Names that are also ordinary words or other names."""
    return frozenset(each.name for each, _ in publishers() if each.common)


def _source(each: Publisher, kind: SourceKind, language: str) -> Source:
    return Source(each.name, kind, each.country or None, each.language or language)
