"""Finds what in a text is not the report: first by a paragraph's own words, then by what stands around it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kronike.model import OTHER_LANGUAGE, NoiseKind
from kronike.read.noise.block import Block
from kronike.read.noise.found import FoundNoise
from kronike.read.noise.headings import Line, verdict_on
from kronike.read.noise.marked import Mark, Place, is_caption_of_kicker, mark_of, speaks
from kronike.read.noise.pieces import pieces_in
from kronike.read.noise.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.model import Paragraph

_LEADS = 2


def find_noise(text: str, paragraphs: Sequence[Paragraph]) -> tuple[FoundNoise, ...]:
    """What in ``text`` is not the report, with its kind and reason: sorted, not overlapping.

    ``paragraphs`` are in order and do not overlap. A sentence of the report is worth more than a line of noise: where
    the evidence is weak, nothing is set aside. Cost is linear in the length of the text.
    """
    main = _main_language(paragraphs)
    blocks = [Block.of(text, paragraph, main) for paragraph in paragraphs]
    marks = _with_kickers(blocks, _marks(blocks))
    found = [FoundNoise(block.span, mark.kind, mark.reason) for block, mark in zip(blocks, marks, strict=True) if mark]
    found += _unmarked(blocks, marks)
    return tuple(sorted(found, key=lambda noise: noise.span))


def _main_language(paragraphs: Sequence[Paragraph]) -> str:
    """The language most of the text is in; of two alike, the first."""
    lengths: Counter[str] = Counter()
    for paragraph in paragraphs:
        lengths[paragraph.language] += len(paragraph.span)
    return max(lengths, key=lambda language: lengths[language], default=OTHER_LANGUAGE)


def _marks(blocks: Sequence[Block]) -> list[Mark | None]:
    marks: list[Mark | None] = []
    opening = True
    for at, block in enumerate(blocks):
        mark = mark_of(block, Place(opening=opening, closing=at >= len(blocks) - _LEADS))
        opening = opening and (mark is not None or not block.final)
        marks.append(mark)
    return marks


_KICKER = Mark(
    NoiseKind.CAPTION, lambda _block, _place: True, "words in capitals and a colon open it, as in the captions here"
)


def _with_kickers(blocks: Sequence[Block], marks: list[Mark | None]) -> list[Mark | None]:
    """Captions without a credit, in a report whose other captions open in the same way."""
    if not any(
        mark and mark.kind is NoiseKind.CAPTION and is_caption_of_kicker(block)
        for block, mark in zip(blocks, marks, strict=True)
    ):
        return marks
    return [
        _KICKER if mark is None and not block.long and is_caption_of_kicker(block) and not speaks(block) else mark
        for block, mark in zip(blocks, marks, strict=True)
    ]


def _unmarked(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Iterator[FoundNoise]:
    """Headings among the paragraphs that nothing in their own words set aside, and noise inside the others."""
    left = [block for block, mark in zip(blocks, marks, strict=True) if mark is None]
    around = Surroundings(left, frozenset(_behind_pointers(blocks, marks)))
    sentences = 0
    for at, block in enumerate(left):
        verdict = verdict_on(Line(block, at, around))
        if verdict:
            yield FoundNoise(block.span, verdict.kind, verdict.reason)
            continue
        sentences += block.final
        yield from pieces_in(block, opens_report=sentences <= _LEADS and not around.is_transcript)


def _behind_pointers(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Iterator[int]:
    """Places, among the paragraphs left, behind a pointer that has no headline of its own."""
    place, pointing = 0, False
    for block, mark in zip(blocks, marks, strict=True):
        if mark is None:
            if pointing:
                yield place
            place, pointing = place + 1, False
        elif mark.kind is NoiseKind.PROMO:
            pointing = bool(block.markers.promo_header.match(block.raw))
