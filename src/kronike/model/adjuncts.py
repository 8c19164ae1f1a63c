"""Phrases that long sentences stand without."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kronike.model.findings import Finding

LONG_SENTENCE = 30
"""A sentence of more words than these may be shown shortened."""


class AdjunctKind(StrEnum):
    """What a phrase that its sentence stands without is."""

    RELATIVE = "relative clause"
    APPOSITION = "apposition"
    PARENTHESIS = "parenthesis"
    CLAUSE = "adverbial clause"
    PARTICIPLE = "participle clause"
    OBLIQUE = "prepositional phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjunct(Finding):
    """A phrase that a long sentence stands without: ``span`` takes in the marks that set it off.

    Without it the sentence claims the same; it negates, limits, conditions and attributes nothing.
    """

    kind: AdjunctKind
