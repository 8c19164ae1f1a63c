"""How often a matched row is right in what it says beside its span."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

Pair = tuple[dict[str, Any], dict[str, Any]]
Rule = Callable[[Sequence[Pair]], float | None]

YEAR = 366
MONTH = 31


def same_name(wanted: Iterable[str], given: str | None) -> bool:
    """Whether the words of one name contain the words of the other."""
    said = _words(given or "")
    names = [_words(name) for name in wanted]
    return bool(said) and any(name and (name <= said or said <= name) for name in names)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def _share(test: Callable[[Pair], bool], where: Callable[[Pair], object] = lambda _: True) -> Rule:
    def rate(pairs: Sequence[Pair]) -> float | None:
        rows = [pair for pair in pairs if where(pair)]
        return sum(map(test, rows)) / len(rows) if rows else None

    return rate


def _near(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1, abs(a))


def _value(pair: Pair) -> bool:
    gold, found = pair
    high = found.get("max")
    return _near(gold["min"], found.get("min")) and (
        _near(gold["max"], high) or ("max_alt" in gold and _near(gold["max_alt"], high))
    )


def _what(pair: Pair) -> bool:
    gold, found = pair
    accepted = {what.casefold() for what in (gold["what"], *gold.get("what_alt", ()))}
    return (found.get("what") or "").casefold() in accepted


def _days(row: dict[str, Any]) -> int | None:
    if not (row.get("earliest") and row.get("latest")):
        return None
    return (date.fromisoformat(row["latest"]) - date.fromisoformat(row["earliest"])).days


def _overlapping(pair: Pair) -> bool:
    gold, found = pair
    before = found.get("latest") and gold["earliest"] and found["latest"] < gold["earliest"]
    after = found.get("earliest") and gold["latest"] and found["earliest"] > gold["latest"]
    return not before and not after


def _event_interval(pair: Pair) -> bool:
    """It must overlap the gold and be at most a month vaguer."""
    wide, allowed = _days(pair[1]), _days(pair[0])
    return wide is not None and _overlapping(pair) and wide <= (YEAR if allowed is None else allowed) + MONTH


def _bcubed(pairs: Sequence[Pair]) -> float | None:
    by_gold: dict[object, set[int]] = defaultdict(set)
    by_found: dict[object, set[int]] = defaultdict(set)
    for place, (gold, found) in enumerate(pairs):
        by_gold[gold["entity"]].add(place)
        by_found[found.get("entity")].add(place)
    if not pairs:
        return None
    shared = [(by_gold[gold["entity"]], by_found[found.get("entity")]) for gold, found in pairs]
    precision = sum(len(g & f) / len(f) for g, f in shared) / len(pairs)
    recall = sum(len(g & f) / len(g) for g, f in shared) / len(pairs)
    return 2 * precision * recall / (precision + recall)


ATTRIBUTES: dict[str, dict[str, Rule]] = {
    "quote": {
        "speaker": _share(lambda p: same_name(p[0]["speaker"], p[1].get("speaker"))),
        "mode": _share(lambda p: bool(p[0]["mode"] == p[1].get("mode"))),
        "via": _share(lambda p: same_name([p[0]["via"]], p[1].get("via")), lambda p: p[0].get("via")),
    },
    "figure": {"value": _share(_value), "what": _share(_what)},
    "time": {
        "interval": _share(
            lambda p: (p[0]["earliest"], p[0]["latest"]) == (p[1].get("earliest"), p[1].get("latest")),
            lambda p: p[0]["latest"],
        ),
    },
    "event": {
        "code": _share(lambda p: bool(p[0]["code"] == p[1].get("code")), lambda p: p[0]["code"]),
        "interval": _share(_event_interval, lambda p: p[0]["earliest"] and p[0]["latest"]),
        "place": _share(lambda p: same_name([p[0]["place"]], p[1].get("place")), lambda p: p[0]["place"]),
    },
    "entity": {
        "type": _share(lambda p: bool(p[0]["type"] == p[1].get("type"))),
        "bcubed_f1": _bcubed,
    },
}
