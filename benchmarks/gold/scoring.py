"""Scores annotations against gold, by the rules of ``../shared/gold/README.md``.

A quote or an entity matches at a character intersection over union of 0.5, other kinds where half of the gold span is
covered, a relation where both its ends are; noise is scored by characters. Rows marked ``optional`` are neither missed
nor, once found, counted. Entities, events and relations are key rows only, so what is found beyond them is not extra.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.gold.attributes import ATTRIBUTES, Pair

Row = dict[str, Any]
KINDS = ("quote", "figure", "time", "noise", "event", "relation", "entity")
RECALL_ONLY = ("entity", "event", "relation")
DIRECTED = "updates"
LEAST = 0.5


def score(gold: Sequence[Row], found: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Precision, recall, F1 and the attributes of each kind that the gold holds."""
    documents = {row["doc"] for row in gold}
    report: dict[str, dict[str, float]] = {}
    for kind in KINDS:
        wanted = [row for row in gold if row["kind"] == kind]
        given = [row for row in found if row["kind"] == kind and row["doc"] in documents]
        if wanted:
            report[kind] = _characters(wanted, given) if kind == "noise" else _matched(kind, wanted, given)
    return report


def match(kind: str, gold: Sequence[Row], found: Sequence[Row]) -> list[tuple[int, int]]:
    """Pairs of positions in the two lists, best fit first, each row used once."""
    fits = ((_affinity(kind, g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for fit, i, j in sorted(fits, reverse=True):
        if fit > 0 and i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def _matched(kind: str, gold: list[Row], found: list[Row]) -> dict[str, float]:
    places = match(kind, gold, found)
    pairs: list[Pair] = [(gold[i], found[j]) for i, j in places if not gold[i].get("optional")]
    wanted = sum(not row.get("optional") for row in gold)
    extra = 0 if kind in RECALL_ONLY else len(found) - len(places)
    rates = _rates(len(pairs), wanted, len(pairs) + extra)
    attributes = {name: rate for name, rule in ATTRIBUTES.get(kind, {}).items() if (rate := rule(pairs)) is not None}
    return rates | attributes


def _characters(gold: list[Row], found: list[Row]) -> dict[str, float]:
    wanted, given = ({(r["doc"], c) for r in rows for c in range(r["start"], r["end"])} for rows in (gold, found))
    return _rates(len(wanted & given), len(wanted), len(given))


def _rates(hits: int, wanted: int, given: int) -> dict[str, float]:
    precision, recall = hits / given if given else 0.0, hits / wanted if wanted else 0.0
    both = precision + recall
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / both if both else 0.0}


def _affinity(kind: str, gold: Row, found: Row) -> float:
    if kind == "relation":
        return _related(gold, found)
    if gold["doc"] != found["doc"]:
        return 0.0
    fit = _overlap(gold, found) if kind in ("quote", "entity") else _covered(gold, found)
    return fit if fit >= LEAST else 0.0


def _shared(a: Row, b: Row) -> int:
    return int(max(0, min(a["end"], b["end"]) - max(a["start"], b["start"])))


def _overlap(a: Row, b: Row) -> float:
    return _shared(a, b) / int(max(a["end"], b["end"]) - min(a["start"], b["start"]))


def _covered(gold: Row, found: Row) -> float:
    return _shared(gold, found) / int(max(1, gold["end"] - gold["start"]))


def _related(gold: Row, found: Row) -> float:
    if gold["relation"] != found.get("relation"):
        return 0.0
    (this, other), (theirs, their_other) = _ends(gold), _ends(found)
    same = _fits(this, theirs) and _fits(other, their_other)
    swapped = gold["relation"] != DIRECTED and _fits(this, their_other) and _fits(other, theirs)
    return float(same or swapped)


def _ends(row: Row) -> tuple[Row, Row]:
    other = {"doc": row["other_doc"], "start": row["other_start"], "end": row["other_end"]}
    return {"doc": row["doc"], "start": row["start"], "end": row["end"]}, other


def _fits(gold: Row, found: Row) -> bool:
    return gold["doc"] == found["doc"] and _covered(gold, found) >= LEAST
