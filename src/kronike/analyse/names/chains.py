"""Which names of one document stand for the same entity: the same words, a surname, an acronym, a known synonym."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kronike.model import NameType
from kronike.words.aliases import alias_of
from kronike.words.countries import country_code
from kronike.words.names import firm_words

if TYPE_CHECKING:
    from kronike.analyse.names.candidates import Candidate

_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_SMALL = frozenset({"of", "for", "the", "and", "og", "och", "i", "de", "den", "det"})


def chains(found: list[Candidate], kinds: list[NameType], text: str) -> list[int]:
    """For each name the index of the first name of its chain, in the order of the text."""
    keys = [_key(name, kind) for name, kind in zip(found, kinds, strict=True)]
    surnames: dict[str, str] = {}
    firms = _firms(found, kinds, keys)
    keys = [firms.get(key, key) for key in keys]
    ends = _ends(found, kinds, keys)
    keys = [ends.get(key, key) for key in keys]
    acronyms = _acronyms(found, keys, text)
    full = _full_names(found, kinds, keys)
    first: dict[str, int] = {}
    result = []
    for index, (name, kind) in enumerate(zip(found, kinds, strict=True)):
        key = acronyms.get(keys[index], keys[index])
        words = name.name.casefold().split()
        if kind is NameType.PERSON and len(words) == 1:
            key = surnames.get(words[0]) or full.get(words[0], key)
        elif kind is NameType.PERSON:
            surnames[words[-1]] = key
        result.append(first.setdefault(key, index))
    return result


def _key(name: Candidate, kind: NameType) -> str:
    """What all spellings of one name share: a country's code, an organisation's acronym, else the name itself."""
    if kind is not NameType.PERSON:
        one = country_code(name.name) if kind is NameType.LOCATION else alias_of(name.name)
        if one:
            return f"{kind}={one}"
        *place, rest = name.name.split(" ", 1)
        country = country_code(place[0]) if place and kind is NameType.ORGANISATION else None
        if country:
            return f"{kind}={country} {_bare(rest.casefold())}"
    known = name.known is not None and name.known.type is kind and name.known.key.startswith("cldr:")
    return name.known.key if known and name.known else f"{kind}:{_bare(name.name.casefold())}"


def _bare(name: str) -> str:
    """A name without its article, and without the dots of initials ("U.N. Fund": "UN Fund")."""
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), name.removeprefix("the "))


def _firms(found: list[Candidate], kinds: list[NameType], keys: list[str]) -> dict[str, str]:
    """The key of a firm's full name to that of the name it goes by ("Nordfirma AS": "Nordfirma")."""
    endings, short = firm_words(), {}
    for name, kind, key in zip(found, kinds, keys, strict=True):
        words = name.words
        while len(words) > 1 and words[-1] in endings:
            words = words[:-1]
        if kind is NameType.ORGANISATION and len(words) < len(name.words):
            short[key] = f"{kind}:{_bare(' '.join(words).casefold())}"
    return short


def _ends(found: list[Candidate], kinds: list[NameType], keys: list[str]) -> dict[str, str]:
    """The key of a body's name to that of a longer one that ends so, where the document has one such.

    What is left out is a country ("Navy", "US Navy"), or the rest is long enough to tell ("Sea Rescue Office", "State
    Sea Rescue Office").
    """
    whole: dict[str, set[str]] = {}
    for name, kind, key in zip(found, kinds, keys, strict=True):
        place, _, rest = name.name.partition(" ")
        if kind is NameType.ORGANISATION and rest and (country_code(place) or " " in rest):
            whole.setdefault(f"{kind}:{rest.casefold()}", set()).add(key)
    return {end: next(iter(names)) for end, names in whole.items() if len(names) == 1}


def _full_names(found: list[Candidate], kinds: list[NameType], keys: list[str]) -> dict[str, str]:
    """A word of a full name to the first full name that has it: first names give way to surnames."""
    full: dict[str, str] = {}
    persons = [index for index, kind in enumerate(kinds) if kind is NameType.PERSON and len(found[index].words) > 1]
    for place in (-1, 0):
        for index in persons:
            full.setdefault(found[index].words[place].casefold(), keys[index])
    return full


def _acronyms(found: list[Candidate], keys: list[str], text: str) -> dict[str, str]:
    """The key of an acronym to that of the name it is made of, where it stands behind it in brackets or spells it."""
    made: dict[str, str] = {}
    initials: dict[str, str] = {}
    for index, name in enumerate(found):
        words = [word for word in name.words if word.casefold() not in _SMALL]
        if len(words) > 1:
            initials.setdefault("".join(word[0] for word in words).upper(), keys[index])
        elif index and name.name.isupper() and keys[index] not in made:
            between = text[found[index - 1].span.end : name.span.start]
            if between.strip() == "(" and found[index - 1].name[0].upper() == name.name[0]:
                made[keys[index]] = keys[index - 1]
            elif name.name in initials:
                made[keys[index]] = initials[name.name]
    return {short: made.get(long, long) for short, long in made.items() if short != long}
