"""One stretch of noise, before it belongs to a Document."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model import NoiseKind, Span


@dataclass(frozen=True, slots=True)
class FoundNoise:
    """A span that is not the report: ``why`` names the kind, ``reason`` the evidence, in words."""

    span: Span
    why: NoiseKind
    reason: str
