"""Which numbers measure one thing: the same unit, noun and role in the same scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kronike.model import Figure, Origin, Point, Quantity, Statement, Strand, Subject
from kronike.resolve.clusters import Group
from kronike.resolve.entities import Entities
from kronike.resolve.ids import group_id
from kronike.resolve.judgements import Decisions
from kronike.resolve.reports import ReportIndex, known_key
from kronike.words.folding import name_key


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
    def scoped(self) -> bool:
        """Whether the words say of what, where or of whom the number is, so that other reports may speak of it too."""
        return bool(self.place[0] or self.group[0] or self.quantity.role)

    def measure(self) -> tuple[str, ...]:
        """What the number measures; without a scope only reports of one origin are known to mean the same."""
        quantity = self.quantity
        if not (quantity.unit or quantity.counted):
            return (quantity.id,)
        where = () if self.scoped else (self.origin,)
        return (quantity.unit, quantity.counted, quantity.role, self.place[0], self.group[0], *where)

    def strand(self) -> tuple[str, ...]:
        """What a strand's values share: the measure, with its direction."""
        change = "change" if self.quantity.change else ""
        return (self.quantity.unit, self.quantity.counted, self.quantity.role, self.place[0], self.group[0], change)

    def scope(self) -> str:
        """The scope in words."""
        return ", ".join(words for _, words in (self.place, self.group) if words)


def claims_of(
    reports: Sequence[ReportIndex], statements: Sequence[Statement], origins: Sequence[Origin], entities: Entities
) -> tuple[Claim, ...]:
    """The statements of figures with what they measure, in their order."""
    quantities = {quantity.id: quantity for index in reports for quantity in index.report.analysis.quantities}
    origin = {document: origin.id for origin in origins for document in origin.documents}
    of_report = {index.doc.id: index for index in reports}
    return tuple(
        _claim(statement, quantities[statement.finding], of_report[statement.document], origin, entities)
        for statement in statements
        if statement.subject is Subject.FIGURE
    )


def _claim(
    statement: Statement, quantity: Quantity, index: ReportIndex, origin: Mapping[str, str], entities: Entities
) -> Claim:
    place, group = (_canonical(words, index, entities) for words in (quantity.place, quantity.group))
    return Claim(statement, quantity, place, group, origin[statement.document])


def _canonical(words: str, index: ReportIndex, entities: Entities) -> tuple[str, str]:
    """The entity that goes by these words in the report, else the words: what to compare by, and a name."""
    entity = entities.of(index.first_named(name_key(words)))
    return (entity.id, entity.name) if entity else (name_key(words), words)


def find_figures(claims: Sequence[Claim], decisions: Decisions) -> tuple[Figure, ...]:
    """Every claim in exactly one strand of one Figure; cost near linear in the claims."""
    clusters = decisions.clusters()
    blocks: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for claim in claims:
        block = blocks[claim.measure()]
        if not clusters.join_any(claim.quantity.id, block, "the same measure"):
            block[claim.quantity.id] = None
    by_quantity = {claim.quantity.id: claim for claim in claims}
    return tuple(_figure(group, by_quantity) for group in clusters.groups(list(by_quantity)))


def _figure(group: Group, claims: Mapping[str, Claim]) -> Figure:
    members = [claims[atom] for atom in group.atoms]
    return Figure(
        id=group_id("figure", group.atoms[0]),
        heading=_heading(members[0]),
        strands=tuple(_strands(members)),
    )


def _heading(claim: Claim) -> str:
    """What is measured, in words: "civilian, killed, Idlib"."""
    quantity = claim.quantity
    words = (quantity.counted or quantity.unit, quantity.role, claim.scope())
    return ", ".join(part for part in words if part) or "number"


def _strands(claims: Sequence[Claim]) -> Iterator[Strand]:
    strands: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        strands[claim.strand()].append(claim)
    for members in strands.values():
        quantity = members[0].quantity
        yield Strand(
            unit=quantity.unit,
            counted=quantity.counted,
            role=quantity.role,
            scope=members[0].scope(),
            change=quantity.change,
            points=tuple(_points(members)),
        )


def _points(claims: Sequence[Claim]) -> Iterator[Point]:
    """In order of when they could be known."""
    for claim in sorted(claims, key=lambda claim: known_key(claim.statement.known_from)):
        yield Point(statement=claim.statement.id, range=claim.quantity.range)
