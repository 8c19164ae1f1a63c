"""What may stand first and last in the compounds of a language, before it is counted."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from kronike.words.compounds.parts import CompoundWords
from training.glosses.forms import Forms, Reading

SHORT = 3
"""Parts of so few letters must stand in several compounds to count."""
SHORTEST = 2
_FIRST_KINDS = frozenset({"NOUN", "ADJ", "VERB", "NUM"})
_LAST_KINDS = frozenset({"NOUN", "ADJ", "VERB"})
_NOUN = 10
_UNCHANGED = 3
_SHORT_COST, _NAME_COST, _VERB_COST, _SHARED_COST = 8, 30, 30, 15
"""What parts of few letters, names, forms of verbs and words of neighbours cost beyond their counts: they are there by
chance oftener."""


class Candidates(NamedTuple):
    """Forms that may stand first and last, with the lemma of each, and what some cost beyond their counts."""

    first: dict[str, str]
    last: dict[str, str]
    dearer_first: dict[str, int]
    dearer_last: dict[str, int]


def candidates(found: Forms, words: CompoundWords) -> Candidates:
    """Every form that may be a part. A form of two lemmas is the commoner one's; nouns come before verbs."""
    offered = Candidates(_joined(found, words), {}, {}, {})
    _add_forms(offered, found)
    _add_neighbours(offered, found)
    for table, never, dearer in (
        (offered.first, words.never_first, offered.dearer_first),
        (offered.last, words.never_last, offered.dearer_last),
    ):
        _take_out(table, never, dearer)
    offered.first.update(words.bound)
    offered.last.update(words.heads)
    return offered


def _add_forms(offered: Candidates, found: Forms) -> None:
    """Adds every form as a last part, and the noun in -ing that every verb may have; changes ``offered``."""
    for form, readings in found.readings.items():
        if best := _best(readings):
            offered.last[form] = best[0]
            if best[1] == "VERB":
                offered.dearer_last[form] = _VERB_COST
        if (form, "VERB") in readings and form.endswith("e") and len(form) > SHORT:
            own = f"{form[:-1]}ing"
            if own not in found.readings:
                offered.last[own], offered.dearer_last[own] = own, _SHARED_COST


def _add_neighbours(offered: Candidates, found: Forms) -> None:
    """Adds words that neighbouring languages have, and names as first parts; changes ``offered``."""
    for word in sorted(word for word in found.shared if word.isalpha()):
        for table, dearer in ((offered.first, offered.dearer_first), (offered.last, offered.dearer_last)):
            if word not in table:
                table[word], dearer[word] = word, _SHARED_COST
    for name in sorted(name for name in found.names if name[:1].isupper() and name.isalpha() and len(name) > SHORT):
        for form in (name.lower(), f"{name.lower()}s"):
            if form not in offered.first:
                offered.first[form], offered.dearer_first[form] = name, _NAME_COST


def _take_out(table: dict[str, str], never: tuple[str, ...], dearer: dict[str, int]) -> None:
    """Takes out what is never a part, and makes parts of few letters dearer; changes both tables."""
    for form in {*never, *(f"{word}s" for word in never), *(form for form in table if len(form) < SHORTEST)}:
        table.pop(form, None)
    for form in table:
        if len(form) <= SHORT:
            dearer[form] = dearer.get(form, 0) + _SHORT_COST


def lemma_weights(found: Forms) -> Counter[str]:
    """How often each lemma that may stand first or last was met; nouns count more."""
    weights: Counter[str] = Counter()
    for readings in found.readings.values():
        for (lemma, upos), weight in readings.items():
            if upos in _FIRST_KINDS and lemma.isalpha() and lemma.islower():
                weights[lemma] += weight * (_NOUN if upos == "NOUN" else 1)
    return weights


def vocabulary(found: Forms) -> set[str]:
    """The lemmas that are parted to count their parts."""
    return {
        lemma
        for readings in found.readings.values()
        for (lemma, upos) in readings
        if upos in _LAST_KINDS and lemma.isalpha() and lemma.islower()
    }


def _joined(found: Forms, words: CompoundWords) -> dict[str, str]:
    """Lemmas as they stand first; of two that could take a form the commoner, thrice as likely where unchanged."""
    best: dict[str, tuple[int, str]] = {}
    kinds = {"NOUN": words.joins, "VERB": words.verb_joins, "ADJ": words.adjective_joins, "NUM": (("", ""),)}
    particles = tuple(word for word in words.never_first if len(word) >= SHORT)
    for (lemma, kind), weight in sorted(_weights(found).items()):
        for strip, add in kinds.get(kind, ()):
            bare = kind == "VERB" and strip and lemma.startswith(particles)
            if lemma.endswith(strip) and len(lemma) - len(strip) >= SHORTEST and not bare:
                offer = (weight * (1 if strip or add else _UNCHANGED), lemma)
                form = lemma.removesuffix(strip) + add
                best[form] = max(best.get(form, offer), offer)
    return {form: lemma for form, (_, lemma) in best.items()}


def _weights(found: Forms) -> Counter[Reading]:
    weights: Counter[Reading] = Counter()
    for readings in found.readings.values():
        for (lemma, upos), weight in readings.items():
            if lemma.isalpha() and lemma.islower():
                weights[lemma, upos] += weight
    return weights


def _best(readings: Counter[Reading]) -> Reading | None:
    fitting = [
        ((weight + 1) * (_NOUN if reading[1] == "NOUN" else 1), reading)
        for reading, weight in readings.items()
        if reading[1] in _LAST_KINDS
    ]
    return max(fitting)[1] if fitting else None
