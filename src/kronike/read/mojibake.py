"""Undoes mojibake (``Ã¥`` for ``å``) and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

import ftfy
from ftfy.badness import is_bad

from kronike.model import Repair

WHAT = "mojibake (text decoded with the wrong encoding) put right"


@dataclass(frozen=True, slots=True)
class Mended:
    """A text and what was changed to get it."""

    text: str
    repairs: tuple[Repair, ...] = ()


def repair_mojibake(text: str) -> Mended:
    """The text with lines of mojibake decoded anew, by ftfy's encoding step alone.

    ftfy's other steps (straight quotation marks, NFC, ligatures, widths, line breaks) are never run. The
    repair tells how many characters stand where mojibake stood.
    """
    if text.isascii() or not is_bad(text):
        return Mended(text)
    lines = text.splitlines(keepends=True)
    fixed = [ftfy.fix_encoding(line) if is_bad(line) else line for line in lines]
    met = sum(_changed(old, new) for old, new in zip(lines, fixed, strict=True) if old != new)
    return Mended("".join(fixed), (Repair(WHAT, met),)) if met else Mended(text)


def _changed(old: str, new: str) -> int:
    """How many characters of ``new`` beyond ASCII were not in ``old``, by kind."""
    return sum(max(0, new.count(mark) - old.count(mark)) for mark in set(new) if not mark.isascii()) or 1
