"""What decides a training run, and how far one has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """All that decides a training run; ``corpora`` maps a prepared file's name to how often a pass reads it."""

    corpora: Mapping[str, float]
    words: int
    """Words until the rate has fallen to nothing."""
    config: Path | None = None
    rate: float = 0.0015
    batch: tuple[int, int] = (600, 2000)
    """Words in a batch, at first and from half-way on."""
    dropout: float = 0.1
    decay: float = 0.01
    measures: int = 10
    measured_documents: int = 40
    swapped: float = 0.0
    """The share of documents with names in which some are put in the place of others."""
    cut: float = 1.0
    """The share of documents given to the parser in sentences."""
    until: int | None = None
    """Words after which the run ends although the rate has not fallen to nothing."""
    depth: int = 0
    """Layers of the names network that look to the sides."""
    seed: int = 0


@dataclass(slots=True)
class Progress:
    """How far a run has come; ``seconds`` of the processor."""

    words: int = 0
    measured: int = 0
    passes: int = 0
    seconds: float = 0.0
    losses: dict[str, float] = field(default_factory=dict)
