"""Groups segments into blocks that do not overlap: sentences, noise, the header and what lies between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kronike.show.web.segments import Segment


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role in the report; ``kind`` is sentence, noise, header or empty between them."""

    start: int
    end: int
    kind: str
    title: str = ""
    id: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """A block with the segments that make it up."""

    block: Block
    segments: tuple[Segment, ...]


def tile(length: int, blocks: Sequence[Block]) -> list[Block]:
    """The blocks in order, with blocks of no kind between them, so that they cover the text from 0 to ``length``.

    Of blocks that overlap the first keeps its words; the other keeps what is left.
    """
    tiled: list[Block] = []
    done = 0
    for block in sorted(blocks, key=lambda block: (block.start, block.end)):
        start, end = max(block.start, done), min(block.end, length)
        if start >= end:
            continue
        if start > done:
            tiled.append(Block(done, start, ""))
        tiled.append(Block(start, end, block.kind, block.title, block.id, block.language))
        done = end
    if done < length:
        tiled.append(Block(done, length, ""))
    return tiled


def fill(blocks: Sequence[Block], segments: Sequence[Segment]) -> Iterator[Filled]:
    """Each block with its segments; the segments must be cut at the blocks' edges."""
    at = 0
    for block in blocks:
        first = at
        while at < len(segments) and segments[at].end <= block.end:
            at += 1
        yield Filled(block, tuple(segments[first:at]))
