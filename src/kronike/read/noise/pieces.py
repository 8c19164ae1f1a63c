"""Noise inside a paragraph of the report: a dateline before it, a signature, a credit or a pointer glued behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kronike.model import NoiseKind, Span, stripped
from kronike.read.noise.found import FoundNoise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.read.noise.block import Block

_CAPITAL = r"[^\W\d_a-zæøåäöéèüñ]"
_PLACE = rf"{_CAPITAL}[\w.'’-]*"
_DAY = r"(?:,\s[\w.]{2,12}(?:\s\d{1,2}(?:,?\s\d{4})?)?)?"
_TOWN = rf"{_PLACE}(?:\s{_PLACE}){{0,3}}(?:(?:/|,\s|\s(?:og|och|and|&)\s){_PLACE}(?:\s{_PLACE}){{0,2}}){{0,2}}{_DAY}"
_BEFORE_AGENCY = re.compile(rf"(?:{_TOWN})?\s*[-–—,]?\s*")
_TOWN_IN_CAPITALS = re.compile(
    rf"{_CAPITAL}[A-ZÆØÅÄÖÉÜ'’-]{{3,}}(?:[ /][^\W\d_a-zæøåäö]{{2,}}){{0,2}}{_DAY}\s*"
    rf"(?P<outlet>\({_CAPITAL}[^()\n]{{1,30}}\))?\s*(?P<mark>[:.]|[–—-]{{1,2}}(?=\s))?"
)
_BEHIND = re.compile(r"\s*(?P<colon>:)?\s*(?P<dash>[–—-]{1,2}(?=\s))?\s*")
_STARTS_A_SENTENCE = re.compile(r"[\"“”«'‘–—-]{0,2}\s?[^\W_a-zæøåäöéü]")
_HEAD = 120
_TAIL = 220
_SHORTEST = 20


def pieces_in(block: Block, *, opens_report: bool) -> Iterator[FoundNoise]:
    """What is noise in a paragraph of the report, in order, not overlapping.

    ``opens_report`` says that the paragraph is the first or second with a sentence: only there does a place in
    capitals without an agency's name count as a dateline.
    """
    if len(block.raw) < _SHORTEST:
        return
    start = _dateline_end(block, opens_report=opens_report)
    if start:
        yield _piece(block, 0, start, NoiseKind.DATELINE, "a place and who reports, before the report")
    end = len(block.raw)
    tail = _first_tail(block, start)
    for found in block.markers.inline.finditer(block.raw, start, min(end, start + _HEAD)):
        if found.end() <= (tail.span.start - block.span.start if tail else end):
            yield _piece(
                block, found.start(), found.end(), NoiseKind.BOILERPLATE, "words of the page in the running text"
            )
    if tail:
        yield tail


def _piece(block: Block, start: int, end: int, kind: NoiseKind, reason: str) -> FoundNoise:
    span = stripped(block.raw, start, end) or Span(start, end)
    return FoundNoise(span.shift(block.span.start), kind, reason)


def _dateline_end(block: Block, *, opens_report: bool) -> int:
    """Where the dateline that opens the paragraph ends; 0 where there is none."""
    agency = block.markers.agency_dateline.search(block.raw, 0, _HEAD)
    if agency and _BEFORE_AGENCY.fullmatch(block.raw, 0, agency.start()):
        end = _behind(block, agency.end())
    elif opens_report:
        end = _place_in_capitals(block)
    else:
        end = 0
    return end if end and _sentence_follows(block, end) else 0


def _behind(block: Block, at: int) -> int:
    """The end of what closes a dateline: a colon; a dash too, in languages where none opens a quotation."""
    found = _BEHIND.match(block.raw, at)
    if found is None:
        return at
    if found["dash"] and block.markers.dateline_dash:
        return found.end("dash")
    return found.end("colon") if found["colon"] else at


def _place_in_capitals(block: Block) -> int:
    found = _TOWN_IN_CAPITALS.match(block.raw[:_HEAD])
    if found is None:
        return 0
    mark = found["mark"] or ""
    if found["outlet"]:
        return _behind(block, found.end("outlet"))
    return found.end("mark") if mark and (mark in ":." or block.markers.dateline_dash) else 0


def _sentence_follows(block: Block, at: int) -> bool:
    rest = block.raw[at : at + 20].lstrip()
    return bool(_STARTS_A_SENTENCE.match(rest)) and len(block.raw) - at > 20  # noqa: PLR2004 -- a sentence, not a name


def _first_tail(block: Block, after: int) -> FoundNoise | None:
    """What is glued behind the last sentence: a pointer to another story, a credit or a signature."""
    end, at = len(block.raw), max(after, len(block.raw) - _TAIL)
    pointer = block.markers.glued.search(block.raw, at)
    if pointer and pointer.start() > after:
        return _piece(block, pointer.end(), end, NoiseKind.PROMO, "a pointer to another story behind the last sentence")
    signature = block.markers.signed.search(block.raw, at)
    if signature and signature.start() > after:
        return _piece(
            block, signature.start(), end, NoiseKind.BOILERPLATE, "an agency's signature behind the last sentence"
        )
    credit = block.credit
    if credit is not None and credit > after:
        return _piece(block, credit, end, NoiseKind.CREDIT, "a picture credit behind the last sentence")
    return None
