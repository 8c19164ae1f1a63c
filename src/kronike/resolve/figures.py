"""The ledger: numbers about one measured thing, in strands that share a heading and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kronike.model import Direction, Figure, Point, Strand
from kronike.resolve.befallen import join_befallen
from kronike.resolve.clusters import Group
from kronike.resolve.courses import apart, course_of
from kronike.resolve.ids import group_id
from kronike.resolve.judgements import Decisions
from kronike.resolve.kinship import Kinship
from kronike.resolve.measured import Claim
from kronike.resolve.reports import known_key
from kronike.words.units import factor


def find_figures(claims: Sequence[Claim], decisions: Decisions, kinship: Kinship) -> tuple[Figure, ...]:
    """Every claim in exactly one strand of one Figure; cost near linear in the claims."""
    clusters = decisions.clusters()
    blocks: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for claim in claims:
        block = blocks[claim.measure()]
        if not clusters.join_any(claim.quantity.id, block, "the same measure"):
            block[claim.quantity.id] = None
    join_befallen(claims, clusters, kinship)
    by_quantity = {claim.quantity.id: claim for claim in claims}
    return tuple(_figure(group, by_quantity) for group in clusters.groups(list(by_quantity)))


def _figure(group: Group, claims: Mapping[str, Claim]) -> Figure:
    members = [claims[atom] for atom in group.atoms]
    strands = tuple(_strands(members))
    return Figure(
        id=group_id("figure", group.atoms[0]),
        heading=next((member for member in members if member.place[0]), members[0]).heading(),
        strands=strands,
        apart=apart(strands),
    )


def _strands(claims: Sequence[Claim]) -> Iterator[Strand]:
    strands: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        strands[claim.strand()].append(claim)
    for members in strands.values():
        yield _strand(sorted(members, key=lambda claim: known_key(claim.statement.known_from)))


def _strand(members: Sequence[Claim]) -> Strand:
    """The values of one strand in order of when they could be known, in the unit of the first."""
    first, quantity = members[0], members[0].quantity
    points = tuple(_point(claim, first.unit) for claim in members)
    return Strand(
        unit=first.unit,
        counted=quantity.counted,
        role=quantity.role,
        scope=next((claim for claim in members if claim.place[0]), first).scope(),
        change=quantity.change,
        points=points,
        direction=quantity.direction if quantity.change else Direction.NONE,
        window=quantity.window,
        course=course_of([(point.range, claim.statement) for point, claim in zip(points, members, strict=True)]),
    )


def _point(claim: Claim, unit: str) -> Point:
    scale = factor(claim.unit, unit)
    if scale is None or scale == 1:
        return Point(statement=claim.statement.id, range=claim.quantity.range, origin=claim.origin)
    value = claim.quantity.range.times(scale)
    return Point(statement=claim.statement.id, range=value, said_in=claim.unit, origin=claim.origin)
