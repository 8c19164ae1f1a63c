"""Expressions whose days are known: under a day of publication and under its month alone.

Two values mean the same days where their bounds and candidate days are equal; ``a/b`` (all of it) and ``[a..b]`` (some
time in it) are not told apart, since the answers write both alike, nor is a time of day, which they give by the day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from benchmarks.time.reading import by_day, by_month, times_in
from benchmarks.time.texts import Timex, TimexText
from kronike.analyse.layers import Layers
from kronike.model import Interval, TimeExpression, from_edtf

Days = tuple[date | None, date | None, tuple[date, ...]]
_CLOCK = re.compile(r"T\d\d(?::\d\d){0,2}$")


def days_of(interval: Interval) -> Days:
    """First and last day, and the candidates between them."""
    return interval.earliest, interval.latest, interval.candidates


def answer(value: str) -> Days:
    """The days of an EDTF answer."""
    return days_of(from_edtf(_CLOCK.sub("", value)))


def measure_probe(texts: Sequence[TimexText], layers: Sequence[Layers]) -> dict[str, float]:
    """Per cent of the expressions found at their place with the right days, by what is known of publication."""
    asked = [both for both in zip(texts, layers, strict=True) if any(timex.day for timex in both[0].timexes)]
    if not asked:
        return {}
    count = sum(len(text.timexes) for text, _ in asked)
    days = sum(_right(text, times_in(each, by_day(text)), lambda timex: timex.day) for text, each in asked)
    months = sum(_right(text, times_in(each, by_month(text)), lambda timex: timex.month) for text, each in asked)
    return {"edtf_day": 100 * days / count, "edtf_month": 100 * months / count}


def _right(text: TimexText, found: Sequence[TimeExpression], asked: Callable[[Timex], str]) -> int:
    return sum(any(_overlap(timex, it) and _same(it, asked(timex)) for it in found) for timex in text.timexes)


def _overlap(gold: Timex, found: TimeExpression) -> bool:
    return found.span.start < gold.end and gold.start < found.span.end


def _same(found: TimeExpression, value: str) -> bool:
    return days_of(found.interval) == answer(value)
