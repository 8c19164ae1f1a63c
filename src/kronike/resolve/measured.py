"""What a number measures: the thing that figures are headed by, and the strand its value stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kronike.model import Entity, Hedge, NameType, Origin, Quantity, Statement, Subject
from kronike.resolve.entities import Entities
from kronike.resolve.reports import ReportIndex
from kronike.words.counted import lemma_class
from kronike.words.countries import country_code
from kronike.words.folding import name_key
from kronike.words.units import AREA, dimension

SHARE = "share"
"""The unit of a fraction of what is counted."""
_WHOLES = ("percent", "per mille", "whole", SHARE)
_WHOLE_OF_A_PLACE = frozenset(("force", "territory", "population"))
_SMALL = 12
_MOVED = ("withdrawn", "remaining", "deployed", "held", "")
"""Roles of soldiers that are all about how many are there."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of a figure with its quantity.

    ``place`` and ``group`` say its scope: what each is compared by, and the name it goes by.
    """

    statement: Statement
    quantity: Quantity
    place: tuple[str, str]
    group: tuple[str, str]
    origin: str

    @property
    def unit(self) -> str:
        """The unit, or `SHARE` for a fraction of what is counted."""
        quantity = self.quantity
        high = quantity.range.high
        return SHARE if not quantity.unit and quantity.counted and high is not None and high < 1 else quantity.unit

    @property
    def scoped(self) -> bool:
        """Whether the words say what is counted, and where or what happened to whose: other values may be of the same.

        A sum of money or a per cent of something unsaid is not held against another, nor are somebody's orders of one
        day against those of another. Of what is only somewhere, forces and inhabitants alone are told of as a whole:
        "1,360 people in Storvik" and "two million people in Storvik" need have nothing in common.
        """
        quantity = self.quantity
        if not quantity.counted:
            return False
        if quantity.role:
            return bool(self.place[0] or self.group[0])
        return bool(self.place[0]) and not _WHOLE_OF_A_PLACE.isdisjoint(lemma_class(quantity.counted))

    @property
    def kind(self) -> str:
        """What sort of thing is measured: land somebody holds, a force somewhere, people something befell, or none."""
        quantity, classes = self.quantity, lemma_class(self.quantity.counted)
        of_land = "territory" in classes and (self.unit in _WHOLES or dimension(self.unit) == AREA)
        if self.group[0] and (of_land or (dimension(self.unit) == AREA and quantity.role == "held")):
            return "land"
        if "force" in classes and self.group[0] and self.place[0] and quantity.role in _MOVED:
            return "force"
        if self.befell and self.place[0]:
            return "people"
        return ""

    @property
    def befell(self) -> bool:
        """Whether it is a number of people that something befell."""
        quantity = self.quantity
        people = "people" in lemma_class(quantity.counted)
        return people and bool(quantity.role) and not self.unit and not quantity.change

    @property
    def _common(self) -> bool:
        """Whether a count is so small or so vague that the same number may be of something else."""
        quantity = self.quantity
        small = quantity.range.high is not None and quantity.range.high <= _SMALL
        return not self.unit and (small or quantity.hedge is Hedge.VAGUE)

    def measure(self) -> tuple[str, ...]:
        """What the number measures; without a scope only equal values of one origin are known to mean the same."""
        quantity = self.quantity
        match self.kind:
            case "land":
                return ("land", self.group[0])
            case "force":
                return ("force", self.group[0], self.place[0])
            case "people":
                return ("people", quantity.role, self.place[0], self.group[0])
        if not (quantity.unit or quantity.counted):
            return (quantity.id,)
        if not self.scoped and self._common:
            return (quantity.id,)
        alone = () if self.scoped else (self.origin, str(quantity.range.low), str(quantity.range.high))
        return (quantity.unit, quantity.counted, quantity.role, self.place[0], self.group[0], *alone)

    def strand(self) -> tuple[str, ...]:
        """What a strand's values share: dimension, what is counted, role, scope, direction of a change, and window."""
        quantity = self.quantity
        change = f"change {quantity.direction}" if quantity.change else ""
        window = quantity.window.iso if quantity.window else ""
        counted = "land" if self.kind == "land" else quantity.counted
        role = "deployed" if self.kind == "force" and not quantity.role else quantity.role
        place = "" if self.kind == "land" or self.befell else self.place[0]
        return (dimension(self.unit), counted, role, place, self.group[0], change, window, str(quantity.negated))

    def scope(self) -> str:
        """The scope in words."""
        if self.kind == "land":
            return self.group[1]
        return ", ".join(words for _, words in (self.place, self.group) if words)

    def heading(self) -> str:
        """What is measured, in words: "civilian, killed, Idlib", "land, IS", "soldier, Iraq, USA"."""
        quantity = self.quantity
        match self.kind:
            case "land":
                return f"land, {self.group[1]}"
            case "force":
                return f"force, {self.scope()}"
            case "people":
                return f"{quantity.role}, {self.scope()}"
        words = (quantity.counted or quantity.unit, quantity.role, self.scope())
        return ", ".join(part for part in words if part) or "number"


def claims_of(
    reports: Sequence[ReportIndex], statements: Sequence[Statement], origins: Sequence[Origin], entities: Entities
) -> tuple[Claim, ...]:
    """The statements of figures with what they measure, in their order."""
    quantities = {quantity.id: quantity for index in reports for quantity in index.report.analysis.quantities}
    origin = {document: origin.id for origin in origins for document in origin.documents}
    scopes = _Scopes(reports, entities)
    return tuple(
        _claim(statement, quantities[statement.finding], scopes, origin)
        for statement in statements
        if statement.subject is Subject.FIGURE
    )


def _claim(statement: Statement, quantity: Quantity, scopes: _Scopes, origin: Mapping[str, str]) -> Claim:
    place, group = scopes.place(quantity), scopes.group(quantity)
    return Claim(statement, quantity, place, group, origin[statement.document])


class _Scopes:
    """What a place or group is compared by, and the name it goes by: a country, an entity, else its words."""

    def __init__(self, reports: Sequence[ReportIndex], entities: Entities) -> None:
        self._reports = {index.doc.id: index for index in reports}
        self._entities = entities
        self._places: dict[str, Entity] = {}
        for entity in entities.all:
            if entity.type is NameType.LOCATION:
                self._places.setdefault(name_key(entity.name), entity)

    def place(self, quantity: Quantity) -> tuple[str, str]:
        """A place's key and name: where the report took its name for another thing's, the place of that name."""
        found = self._named(quantity.place, quantity.document)
        if found and found.type is NameType.LOCATION:
            return self._key(quantity.place, found)
        return self._key(quantity.place, self._places.get(name_key(quantity.place)))

    def group(self, quantity: Quantity) -> tuple[str, str]:
        """A group's key and name."""
        return self._key(quantity.group, self._named(quantity.group, quantity.document))

    def _named(self, words: str, document: str) -> Entity | None:
        return self._entities.of(self._reports[document].first_named(name_key(words)))

    def _key(self, words: str, entity: Entity | None) -> tuple[str, str]:
        place = entity is None or entity.type is NameType.LOCATION
        if words and place and (code := country_code(words)):
            return f"country {code}", words
        return (entity.id, entity.name) if entity else (name_key(words), words)
