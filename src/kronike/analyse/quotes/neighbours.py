"""Speakers of speech without a cue: the block before that announces it, the answers around it, the interviewer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.analyse.quotes.found import Found
from kronike.analyse.quotes.speakers import subject_by_relation
from kronike.analyse.quotes.spoken import cues_of
from kronike.analyse.quotes.subjects import subject_before, subject_behind
from kronike.analyse.quotes.voices import Voice, Voices
from kronike.model import QuoteMode

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.views import Block

_NEAR = 4
_MARKS = 4
"""How many characters a dash or mark and its blank take before speech."""


@dataclass(slots=True)
class _Around:
    """The quotes of the document, block by block."""

    by_block: dict[int, list[int]]
    found: list[Found]
    heard: list[Voice | None]


def give_neighbours(
    layers: Layers, document_blocks: list[Block], voices: Voices, found: list[Found], heard: list[Voice | None]
) -> None:
    """Fills in ``heard`` where speech has no cue, and settles which lines are an interviewer's questions."""
    around = _Around({}, found, heard)
    for index, quote in enumerate(found):
        around.by_block.setdefault(quote.block, []).append(index)
    for index, quote in enumerate(found):
        if not quote.marked:
            continue
        quote.question = quote.question and _answered(layers, document_blocks, around, index)
        if quote.question:
            outlet = _interviewer(layers, around, index)
            heard[index] = Voice((), outlet) if outlet else None
        else:
            heard[index] = _announced(document_blocks, voices, quote) or _beside(around, index)


def _answered(layers: Layers, document_blocks: list[Block], around: _Around, index: int) -> bool:
    """Whether the next block is speech that is no question itself."""
    following = around.found[index].block + 1
    answers = around.by_block.get(following, [])
    if following >= len(document_blocks) or not answers:
        return False
    first = around.found[answers[0]]
    close = first.start - document_blocks[following].span.start <= _MARKS
    return close and layers.text[first.end - 1] != "?"


def _interviewer(layers: Layers, around: _Around, index: int) -> str:
    """The outlet that the speech around the question was said to, or else the publisher; empty where unknown."""
    for at in (*range(index - 1, max(-1, index - 4), -1), *range(index + 1, min(len(around.found), index + 4))):
        if around.found[at].via:
            return around.found[at].via or ""
    source = layers.reading.document.source
    return source.name if source else ""


def _announced(document_blocks: list[Block], voices: Voices, quote: Found) -> Voice | None:
    """The subject of a cue in a sentence that ends with a colon, right before the block."""
    if quote.block == 0:
        return None
    view = document_blocks[quote.block - 1].views[-1]
    if view.low[-1] != ":":
        return None
    for cue in reversed(cues_of(view)):
        subject = (
            subject_by_relation(view, cue) or subject_behind(view, cue.last + 1) or subject_before(view, cue.first)
        )
        if subject:
            quote.view, quote.subject, quote.cue_words, quote.cue = view, subject, cue, cue.span(view)
            return voices.of(view, subject)
    return None


def _beside(around: _Around, index: int) -> Voice | None:
    """Whoever spoke last in this block or the one before; else whoever goes on in the block behind."""
    here = around.found[index].block
    for at in _before(around, here, index):
        if around.heard[at] and not around.found[at].question and not _cited(around, at):
            around.found[index].like = around.found[at]
            return around.heard[at]
    for at in around.by_block.get(here + 1, ()):
        direct = around.found[at].mode is QuoteMode.DIRECT  # the narrator's next source is another voice
        if around.heard[at] and direct and not around.found[at].question:
            around.found[index].like = around.found[at]
            return around.heard[at]
    return None


def _before(around: _Around, here: int, index: int) -> Iterator[int]:
    """The quotes before one in its block, and those of the block before, the nearest first."""
    own = around.by_block[here]
    yield from (own[at] for at in range(bisect_left(own, index) - 1, -1, -1))
    yield from reversed(around.by_block.get(here - 1, []))


def _cited(around: _Around, index: int) -> bool:
    """Whether a quote lies in one right before it: whoever is cited does not speak on."""
    quote = around.found[index]
    return any(
        other.block == quote.block and other.span.contains(quote.span)
        for other in around.found[max(0, index - _NEAR) : index]
    )
