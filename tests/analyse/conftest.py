"""Readings of made-up reports, and their layers up to the stage that a test asks about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse import STAGES, parse_all
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.model import Document, Interval, Noise, NoiseKind, Paragraph, Reading, Span

_NAMES = ("parse", *(stage.name for stage in STAGES))


def _reading(
    text: str,
    language: str = "nb",
    *,
    noise: tuple[Span, ...] = (),
    header: Span | None = None,
    published: Interval | None = None,
) -> Reading:
    """A reading with a paragraph for each line that holds anything."""
    told = published or Interval.month(2019, 2)
    document = Document(text=text, name="made-up.txt", language=language, published=told)
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(start, start + len(line)), language))
        start += len(line) + 1
    notes = tuple(Noise(document=document.id, span=span, why=NoiseKind.PROMO, reason="made up") for span in noise)
    return Reading(document, header=header, paragraphs=tuple(paragraphs), noise=notes)


def _layers(
    text: str,
    language: str = "nb",
    *,
    noise: tuple[Span, ...] = (),
    until: str = "events",
    published: Interval | None = None,
) -> Layers:
    """The layers of a made-up report, up to the stage of that name; "parse" is before the first."""
    (found,) = parse_all([_reading(text, language, noise=noise, published=published)], load_engine())
    for stage in STAGES[: _NAMES.index(until)]:
        found = stage.find(found)
    return found


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    """Makes the reading of a made-up report: text, language, ``noise`` and ``header`` spans."""
    return _reading


@pytest.fixture(scope="session")
def layers() -> Callable[..., Layers]:
    """Makes the layers of a made-up report: text, language, ``noise`` spans, and ``until`` which stage."""
    return _layers
