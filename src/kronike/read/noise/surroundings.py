"""What stands around a paragraph: its neighbours, and what the report as a whole is like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kronike.read.noise.block import Block

_CONTENT = re.compile(r"[^\W\d_]{4,}")
_SPEAKER = re.compile(r"[^\W\d_a-zæøåäö]{2}[^a-zæøåäö:\n]{0,30}:\s")
_STEM = 5
_MOSTLY = 0.6
_RARELY = 0.15
_LIST = 4
_ITEM = 40


@dataclass(frozen=True)
class Surroundings:
    """The paragraphs of a report that nothing in their own words set aside.

    ``headers`` are the places before which a pointer such as "Les også:" or "Most read" stands alone, with headlines
    behind it.
    """

    blocks: Sequence[Block]
    headers: frozenset[int]

    @cached_property
    def is_prose(self) -> bool:
        """Whether most of the text is sentences, so that a line without a full stop means something."""
        total = sum(len(block.raw) for block in self.blocks)
        finished = sum(len(block.raw) for block in self.blocks if block.final or block.leads_in)
        return finished >= _MOSTLY * total

    @cached_property
    def first_sentence(self) -> int:
        """Place of the first paragraph that ends as a sentence does; past the end where there is none."""
        return next((at for at, block in enumerate(self.blocks) if block.final), len(self.blocks))

    @cached_property
    def last_sentence(self) -> int:
        """Place of the last paragraph that ends as a sentence does; -1 where there is none."""
        return next((at for at in reversed(range(len(self.blocks))) if self.blocks[at].final), -1)

    @cached_property
    def capitals_rare(self) -> bool:
        """Whether few paragraphs are all in capitals."""
        return sum(block.capitals for block in self.blocks) <= max(2, _RARELY * len(self.blocks))

    @cached_property
    def small_starts_rare(self) -> bool:
        """Whether few paragraphs open with a small letter."""
        small = sum(block.raw[0].islower() for block in self.blocks)
        return small <= max(1, _RARELY * len(self.blocks))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words of at least four letters that the report writes in small letters."""
        return frozenset(word for block in self.blocks for word in _CONTENT.findall(block.text) if word.islower())

    @cached_property
    def is_transcript(self) -> bool:
        """Whether several paragraphs open with a speaker's name in capitals and a colon."""
        return sum(bool(_SPEAKER.match(block.raw)) for block in self.blocks) > 1

    def before(self, at: int) -> Block | None:
        """The paragraph before, or ``None``."""
        return self.blocks[at - 1] if at else None

    def after(self, at: int) -> Block | None:
        """The paragraph behind, or ``None``."""
        return self.blocks[at + 1] if at + 1 < len(self.blocks) else None

    @cached_property
    def lists(self) -> frozenset[int]:
        """Places of lines that belong to a list or a verse: led in by a colon, bulleted, or many in a row."""
        found: set[int] = set()
        run: list[int] = []
        led = False
        for at, block in enumerate(self.blocks):
            if block.final or block.leads_in or block.sentences > 1:
                found.update(run if led or len(run) >= _LIST else ())
                run, led = [], block.leads_in or (led and _like_an_item(block))
            elif block.listed:
                found.add(at)
            else:
                run.append(at)
        found.update(run if led or len(run) >= _LIST else ())
        return frozenset(found)

    @cached_property
    def pointed(self) -> frozenset[int]:
        """Places of unfinished lines that follow a pointer to other stories."""
        found: set[int] = set()
        for header in sorted(self.headers):
            at = header
            while at < len(self.blocks) and at not in found and not self.blocks[at].final:
                found.add(at)
                at += 1
        return frozenset(found)

    def novelty(self, at: int) -> float:
        """Share of a paragraph's content words, by their stems, that no other paragraph has."""
        own = _stems(self.blocks[at])
        return sum(self._paragraphs_with[stem] <= 1 for stem in own) / len(own) if own else 0.0

    @cached_property
    def _paragraphs_with(self) -> Counter[str]:
        return Counter(stem for block in self.blocks for stem in _stems(block))


def _like_an_item(block: Block) -> bool:
    """Whether a sentence is as short as the line of a list, and not somebody's answer."""
    return len(block.raw) <= _ITEM and block.raw[0].isalnum()


def _stems(block: Block) -> set[str]:
    return {word[:_STEM] for word in _CONTENT.findall(block.folded)}
