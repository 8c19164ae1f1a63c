"""What the makers of word tables share: what they are asked, and how a table is packed."""

from __future__ import annotations

import argparse
import lzma
from pathlib import Path

ROOT = Path(__file__).parents[1]
_WEIGHTS = ROOT / "src/kronike/words/weights"


def asked(program: str, about: str | None, table: str) -> tuple[Path, Path]:
    """The folder of the treebanks, and the file to write: ``table`` among the package's weights unless told."""
    options = argparse.ArgumentParser(prog=f"python -m training.{program}", description=about)
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "treebanks")
    options.add_argument("--to", type=Path, default=_WEIGHTS / table)
    chosen = options.parse_args()
    return chosen.data, chosen.to


def pack(lines: str, to: Path) -> None:
    """Writes a table; the same lines give the same bytes."""
    to.write_bytes(lzma.compress(lines.encode(), preset=9 | lzma.PRESET_EXTREME))
