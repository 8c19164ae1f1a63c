"""Many analyses become origins, entities, places, statements, events, figures and the relations between them."""

from kronike.resolve.amend import amend, amend_reading
from kronike.resolve.atoms import atoms_of
from kronike.resolve.captures import find_observations
from kronike.resolve.check import check
from kronike.resolve.errors import BadValue, JudgementError, NotApplicable, UnknownField, UnknownId
from kronike.resolve.judgements import Decisions, decide
from kronike.resolve.record import resolve

__all__ = [
    "BadValue",
    "Decisions",
    "JudgementError",
    "NotApplicable",
    "UnknownField",
    "UnknownId",
    "amend",
    "amend_reading",
    "atoms_of",
    "check",
    "decide",
    "find_observations",
    "resolve",
]
