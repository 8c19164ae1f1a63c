"""The articles of LGL, GeoWebNews and GeoVirus, with their place names and where those are."""

from __future__ import annotations

import xml.etree.ElementTree as ET  # the project's own data folder
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class GoldName:
    """A place name of an article: offsets in code points, where it is (degrees) or ``None``, GeoNames' id or 0."""

    start: int
    end: int
    name: str
    point: Point | None
    geonames: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its place names in order; what stands elsewhere than it says (two in GeoWebNews) is left out."""

    text: str
    names: tuple[GoldName, ...]


def lgl(folder: Path) -> Iterator[Article]:
    """Local-Global Lexicon (Lieberman, Samet, Sankaranarayanan, 2010)."""
    for article in ET.parse(_one(folder, "lgl.xml")).iter("article"):  # noqa: S314 -- as above
        yield _article(article.findtext("text", ""), (_lgl(name) for name in article.iter("toponym")))


def gwn(folder: Path) -> Iterator[Article]:
    """GeoWebNews (Gritta, Pilehvar, Collier, 2019): names that are places or stand for them, with coordinates."""
    for article in ET.parse(_one(folder, "GWN.xml")).iter("article"):  # noqa: S314 -- as above
        named = (_gwn(name) for name in article.iter("toponym") if name.findtext("latitude"))
        yield _article(article.findtext("text", ""), named)


def geovirus(folder: Path) -> Iterator[Article]:
    """GeoVirus (Gritta, Pilehvar, Collier, 2018)."""
    for article in ET.parse(_one(folder, "GeoVirus.xml")).iter("article"):  # noqa: S314 -- as above
        yield _article(article.findtext("text", ""), (_virus(name) for name in article.iter("location")))


def _article(text: str, names: Iterator[GoldName]) -> Article:
    standing = (name for name in names if 0 <= name.start < name.end and text[name.start : name.end] == name.name)
    return Article(text, tuple(sorted(standing, key=lambda name: (name.start, name.end))))


def _one(folder: Path, name: str) -> Path:
    return next(folder.rglob(name))


def _lgl(name: ET.Element) -> GoldName:
    tag = name.find("gaztag")
    point = (float(tag.findtext("lat", "")), float(tag.findtext("lon", ""))) if tag is not None else None
    identity = int(tag.get("geonameid", "0")) if tag is not None else 0
    return GoldName(*_offsets(name), name.findtext("phrase", ""), point, identity)


def _gwn(name: ET.Element) -> GoldName:
    point = float(name.findtext("latitude", "")), float(name.findtext("longitude", ""))
    return GoldName(*_offsets(name), name.findtext("extractedName", ""), point, int(name.findtext("geonamesID") or 0))


def _virus(name: ET.Element) -> GoldName:
    start, _ = _offsets(name)
    words = name.findtext("name", "")
    start -= 1  # counted from one
    return GoldName(
        start, start + len(words), words, (float(name.findtext("lat", "")), float(name.findtext("lon", "")))
    )


def _offsets(name: ET.Element) -> tuple[int, int]:
    return int(name.findtext("start", "")), int(name.findtext("end", ""))
