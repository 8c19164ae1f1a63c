"""Quantities: which numbers are found, and with which bounds and hedge.

``meantime.f1`` and ``.strict`` are F1 over MEANTIME's VALUE spans (quantity, money, per cent) by overlap and by exact
span, ``recognizers.f1`` over Recognizers' ranges of numbers with the right bounds, ``probe.value`` and ``probe.hedge``
the shares of the Nordic probe's phrases with the right bounds and hedge. ``documents_per_second`` is the stage of
quantities alone, on one core. What counts as found is a quantity's number with its hedge and its measure or money,
without the noun it counts; for Recognizers, whose cases count nothing, every hedged number or range.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.contract import MissingDataError
from benchmarks.figures.peers import PEERS
from benchmarks.figures.reading import documents_per_second, layers_of
from benchmarks.figures.scoring import Pairing, f1, pair, recall, same_bounds, same_span
from benchmarks.figures.texts import Value, ValueText, cat_texts, probe_texts, range_cases
from kronike.analyse.layers import Layers
from kronike.analyse.quantities import find_quantities, hedged_numbers

DEFAULT_DATA = "benchmarks/time"

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]

_HEDGES = {
    "exact": "none",
    "range": "none",
    "approx": "about",
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "below_approx": "almost",
}
"""The probe's names of hedges in ours; it has none for a vague number, which it calls approximate."""


def measure(data: Path | None) -> dict[str, float]:
    """Every figure that the folder has data for.

    Raises:
        MissingDataError: where it has none.
    """
    if data is None:
        message = "the figures yardstick needs a folder"
        raise MissingDataError(message)
    found = {**_meantime(data), **_recognizers(data), **_probe(data)}
    if not found:
        message = f"{data} holds none of meantime-en, ms-recognizers-specs and nordic-probe."
        raise MissingDataError(message)
    return {key: round(value, 3) for key, value in found.items()}


def _meantime(data: Path) -> dict[str, float]:
    texts = cat_texts(data / "meantime-en" / "intra_cross-doc_annotation")
    if not texts:
        return {}
    layers = layers_of(texts)
    pairings = [pair(text.values, quantities(text, each)) for text, each in zip(texts, layers, strict=True)]
    return {
        "meantime.f1": f1(pairings),
        "meantime.strict": f1(pairings, same_span),
        "documents_per_second": documents_per_second(layers),
    }


def quantities(text: ValueText, layers: Layers) -> list[Value]:
    """The quantities of a text, each without the noun it counts, as far as the text is annotated."""
    return [
        Value(words.start, words.end, (it.range.low, it.range.high), it.hedge.value)
        for it in find_quantities(layers).quantities
        if (words := it.words or it.span).start < text.annotated
    ]


def _recognizers(data: Path) -> dict[str, float]:
    texts = range_cases(data / "ms-recognizers-specs")
    if not texts:
        return {}
    pairings = [pair(text.values, ranges(each)) for text, each in zip(texts, layers_of(texts), strict=True)]
    return {"recognizers.f1": f1(pairings, same_bounds)}


def ranges(layers: Layers) -> list[Value]:
    """Every number of a text that is a range or has a hedge that bounds it."""
    return [
        Value(it.span.start, it.span.end, (it.range.low, it.range.high), it.hedge.value)
        for it in hedged_numbers(layers)
        if it.bounded
    ]


def _probe(data: Path) -> dict[str, float]:
    file = data / "nordic-probe" / "quantities.jsonl"
    if not file.is_file():
        return {}
    texts = probe_texts(file)
    pairings: Sequence[Pairing] = [
        pair(text.values, quantities(text, each)) for text, each in zip(texts, layers_of(texts), strict=True)
    ]
    return {"probe.value": recall(pairings, same_bounds), "probe.hedge": recall(pairings, _same_hedge)}


def _same_hedge(gold: Value, found: Value) -> bool:
    said = "about" if found.hedge == "vague" else found.hedge
    return _HEDGES.get(gold.hedge) == said
