"""Made-up readings and analyses, and a store that is empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kronike.model import (
    Analysis,
    DateBasis,
    Document,
    Interval,
    Mention,
    NameType,
    Noise,
    NoiseKind,
    Paragraph,
    Reading,
    Sentence,
    Source,
    Span,
)
from kronike.store import Store, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "story.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty, open store."""
    with open_store(path, create=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def make_reading() -> Callable[..., Reading]:
    """Makes a reading of a text at an address."""
    return _reading


@pytest.fixture(scope="session")
def make_analysis() -> Callable[[Reading], Analysis]:
    """Makes an analysis of a reading: one sentence, one name."""
    return _analysis


def _reading(
    text: str, address: str = "a.txt", *, published: Interval | None = None, source: str = "Fjordposten"
) -> Reading:
    doc = Document(
        text=text,
        name=address,
        address=address,
        source=Source(source) if source else None,
        published=published,
        published_basis=DateBasis.HEADER if published else DateBasis.NONE,
        language="nb",
    )
    whole = Span(0, len(text))
    promo = Noise(document=doc.id, span=Span(0, 1), why=NoiseKind.PROMO, reason="a made-up rule")
    return Reading(doc, None, (Paragraph(whole, "nb"),), (promo,))


def _analysis(reading: Reading) -> Analysis:
    doc = reading.document
    name = Mention(document=doc.id, span=Span(0, 1), type=NameType.PERSON, name=doc.text[:1])
    sentence = Sentence(document=doc.id, span=Span(0, len(doc.text)), language="nb")
    return Analysis(document=doc.id, sentences=(sentence,), mentions=(name,))
