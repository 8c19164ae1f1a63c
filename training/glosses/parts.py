"""Counts what stands first and last in compounds: words are parted, parts counted, and parted again by the counts."""

from __future__ import annotations

import lzma
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from kronike.words.compounds.parts import CompoundWords, Parts
from kronike.words.compounds.splitting import DEAREST, Found, cheapest
from kronike.words.lexicon import lexicon
from training.glosses.candidates import SHORT, SHORTEST, Candidates, candidates, lemma_weights, vocabulary
from training.glosses.forms import Forms

ROUNDS = 5
SHORTEST_WORD = 6
DEAREST_LISTED = 75
"""A listed word is a compound where its parts cost at most this (see ``Found.worth``)."""
UNSEEN = 0.25
"""What a known part is counted at least, where it stands in no known compound."""
SHORT_TIMES = 2
FREQUENT = 40
UNUSUAL_TIMES = 3
ONLY_HERE, ONLY_HERE_CHANGED = 12, 30
"""What parts cost more that the very word in question is the only evidence of."""
SHORTEST_DOUBT = 7
_TENTHS = 10

Tables = tuple[dict[str, str], dict[str, str]]


class Counts(NamedTuple):
    """How often each form was a first part, and each lemma a last part; and which words part.

    ``risky`` are those that do not, but would if they were not listed.
    """

    first: Counter[str]
    last: Counter[str]
    parted: frozenset[str] = frozenset()
    risky: frozenset[str] = frozenset()


def known_parts(found: Forms, language: str) -> Tables:
    """The two tables of a language's parts, as ``Parts`` takes them."""
    written = lexicon("compounds", language, CompoundWords)
    offered = candidates(found, written)
    words = sorted(word for word in vocabulary(found) if len(word) >= SHORTEST_WORD)
    weights = lemma_weights(found)
    counts = _at_first(words, offered)
    for _ in range(ROUNDS):
        parts = Parts(*_tables(offered, counts, weights), written.endings)
        counts = _again(words, parts, counts, frozenset(written.whole))
    return _without_rare(
        _tables(offered, counts, weights), counts, found, frozenset(written.bound) | frozenset(written.heads.values())
    )


def write_parts(tables: tuple[Mapping[str, str], Mapping[str, str]], path: Path) -> None:
    """Writes first parts, an empty line, last parts: form, tab, cost, and the lemma where it differs."""
    blocks = ("\n".join(f"{form}\t{value}" for form, value in sorted(table.items())) for table in tables)
    path.write_bytes(lzma.compress("\n\n".join(blocks).encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{path.name}: {len(tables[0])} first, {len(tables[1])} last, {path.stat().st_size} bytes", flush=True)


def _at_first(words: Iterable[str], offered: Candidates) -> Counts:
    """Every way to part a word in two counts in tenths of its share."""
    counts = Counts(Counter(), Counter())
    for word in words:
        ways = [
            (word[:at], offered.last[word[at:]])
            for at in range(SHORTEST, len(word) - SHORTEST + 1)
            if word[:at] in offered.first and word[at:] in offered.last
        ]
        for front, lemma in ways:
            counts.first[front] += _TENTHS // len(ways)
            counts.last[lemma] += _TENTHS // len(ways)
    return counts


def _again(words: Iterable[str], parts: Parts, before: Counts, whole: frozenset[str]) -> Counts:
    """Parts every word by the counts so far; those that do not part are simple words, and so are those of ``whole``."""
    first, last, parted, risky = Counter[str](), Counter[str](), set[str](), set[str]()
    for word in words:
        way = cheapest(word, parts)
        if way is None or way.worth + _only_here(way, before) > DEAREST_LISTED or word in whole:
            if way and way.worth <= DEAREST:
                risky.add(word)
            continue
        parted.add(word)
        for part in way.parts[:-1]:
            first[part.text] += 1
        last[way.parts[-1].lemma] += 1
    return Counts(first, last, frozenset(parted), frozenset(risky))


def _only_here(way: Found, counts: Counts) -> int:
    """What to add where a part was met once: that may have been this very word."""
    extra = sum(
        ONLY_HERE if part.text.startswith(part.lemma) else ONLY_HERE_CHANGED
        for part in way.parts[:-1]
        if counts.first[part.text] <= 1
    )
    return extra + (ONLY_HERE if counts.last[way.parts[-1].lemma] <= 1 else 0)


def _tables(offered: Candidates, counts: Counts, weights: Counter[str]) -> Tables:
    """Costs by the counts. Words that part are no parts themselves; a changed lemma must have been met first."""
    every_first, every_last = sum(counts.first.values()) + 1, sum(counts.last.values()) + 1
    first = {
        form: _value(counts.first[form] + _unseen(weights[lemma]), every_first, form, lemma, offered.dearer_first)
        for form, lemma in offered.first.items()
        if _enough(form, counts.first[form], weights[lemma]) and _joins(form, lemma, counts) and _simple(lemma, counts)
    }
    last = {
        form: _value(counts.last[lemma] + _unseen(weights[lemma]), every_last, form, lemma, offered.dearer_last)
        for form, lemma in offered.last.items()
        if _enough(form, counts.last[lemma], weights[lemma]) and _simple(lemma, counts)
    }
    return first, {form: value for form, value in last.items() if not _genitive(form, last)}


def _without_rare(tables: Tables, counts: Counts, found: Forms, always: frozenset[str]) -> Tables:
    """Words of the list of everything are kept only where they stand in compounds, or would be parted if unknown."""
    first, last = tables
    met = {part for part, times in counts.first.items() if times}
    kept = (
        {lemma for lemma, times in counts.last.items() if times} | counts.risky | found.attested | found.shared | always
    )
    kept |= {form for form in last if len(form) <= SHORTEST_DOUBT}
    kept |= {name.lower() for name in found.names}
    return (
        {form: value for form, value in first.items() if form in met or _lemma(form, value).lower() in kept},
        {form: value for form, value in last.items() if _lemma(form, value) in kept},
    )


def _lemma(form: str, value: str) -> str:
    return value.partition(" ")[2] or form


def _joins(form: str, lemma: str, counts: Counts) -> bool:
    """A changed lemma must have been met first; with other letters than the usual links, several times."""
    if form == lemma:
        return True
    usual = (f"{lemma}s", f"{lemma}e", lemma[:-1], f"{lemma[:-1]}s")
    return counts.first[form] >= (1 if form in usual else UNUSUAL_TIMES)


def _simple(lemma: str, counts: Counts) -> bool:
    return lemma not in counts.parted


def _enough(form: str, times: int, weight: int) -> bool:
    return len(form) > SHORT or times >= SHORT_TIMES or (len(form) == SHORT and weight >= FREQUENT)


def _genitive(form: str, table: Mapping[str, str]) -> bool:
    """A genitive is found through its bare form."""
    bare = table.get(form[:-1]) if form.endswith("s") else None
    return bare is not None and _lemma(form[:-1], bare) == _lemma(form, table[form])


def _unseen(weight: int) -> float:
    """What a part counts beyond the compounds it was met in: more where the word itself is frequent."""
    return UNSEEN * (1 + math.log1p(weight))


def _value(times: float, every: int, form: str, lemma: str, dearer: Mapping[str, int]) -> str:
    cost = round(-_TENTHS * math.log(times / every)) + dearer.get(form, 0)
    return f"{cost}" if lemma == form else f"{cost} {lemma}"
