"""When a report was published, as far as it or its head says."""

from __future__ import annotations

from collections.abc import Sequence

from kronike.analyse.layers import Layers
from kronike.model import Grain, Interval, Sentence, Span, TimeExpression

_HEAD = 3
"""In so many sentences from the start a line with the date may stand."""
_MARKS = " \t\n\r.,:;|-–—()[]"


def published_of(layers: Layers) -> Interval | None:
    """The publication interval of a document whose times are found; else the day that a line at its head gives."""
    published = layers.reading.document.published
    return published if published and published.known else heading(layers.text, layers.sentences, layers.times)


def heading(text: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> Interval | None:
    """The day, with its year, that is all a sentence at the head of a text says: "March 3, 2011"."""
    for sentence in sentences[:_HEAD]:
        first, last = _bare(text, sentence.span)
        alone = (time for time in times if (time.span.start, time.span.end) == (first, last) and _is_day(time))
        day = next((time.interval.earliest for time in alone), None)
        if day is not None:
            return Interval.day(day, basis="a line at the head of the report")
    return None


def _bare(text: str, span: Span) -> tuple[int, int]:
    """Where a span begins and ends without the blanks and marks at its ends."""
    first, last = span.start, span.end
    while first < last and text[first] in _MARKS:
        first += 1
    while first < last and text[last - 1] in _MARKS:
        last -= 1
    return first, last


def _is_day(time: TimeExpression) -> bool:
    """Whether a time is a single day with its year written out."""
    interval = time.interval
    single = interval.grain is Grain.DAY and interval.earliest == interval.latest
    return time.type == "DATE" and single and time.value[:4].isdecimal()
