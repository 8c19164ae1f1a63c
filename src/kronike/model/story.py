"""The whole story in one value: what ``story.json`` holds and all that the page and the exports read."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model.analysis import Analysis
from kronike.model.chronicle import Chronicle
from kronike.model.documents import Duplicate, Reading, Trouble
from kronike.model.observations import Observation
from kronike.model.resolved import Judgement, Record

SCHEMA = "kronike/story/1"
"""Name and version of the layout; the number rises with every change that could break a reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One document with what reading and analysis found in it; ``set_aside`` says why it does not count, if so."""

    reading: Reading
    analysis: Analysis
    set_aside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything about one story, each list in a stable order, with nothing that differs between equal runs.

    ``observations`` are what changed between captures of one address.
    """

    schema: str = SCHEMA
    title: str
    made_by: str
    reports: tuple[Report, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    record: Record = Record()
    chronicle: Chronicle = Chronicle()
    judgements: tuple[Judgement, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    observations: tuple[Observation, ...] = ()
