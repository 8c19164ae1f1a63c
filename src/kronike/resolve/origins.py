"""Which reports go back to one source: copies, near copies, and later captures of one address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kronike.model import Duplicate, Origin
from kronike.resolve.clusters import Group, Link
from kronike.resolve.ids import group_id
from kronike.resolve.judgements import Decisions
from kronike.resolve.reports import ReportIndex


def find_origins(
    reports: Sequence[ReportIndex], duplicates: Sequence[Duplicate], decisions: Decisions
) -> tuple[Origin, ...]:
    """An Origin for each group of reports with one text, and one for each report that stands alone."""
    known = {index.doc.id for index in reports}
    clusters = decisions.clusters()
    for link in (*_copies(duplicates), *_captures(reports)):
        if {link.first, link.second} <= known:
            clusters.join(link)
    agencies = {index.doc.id: {agency.name for agency in index.doc.agencies} for index in reports}
    return tuple(_origin(group, agencies) for group in clusters.groups([index.doc.id for index in reports]))


def _copies(duplicates: Sequence[Duplicate]) -> Iterator[Link]:
    for duplicate in sorted(duplicates, key=lambda d: (not d.exact, -d.similarity, *sorted((d.document, d.of)))):
        reason = "the same text" if duplicate.exact else f"nearly the same text ({duplicate.similarity:.0%} alike)"
        yield Link(duplicate.of, duplicate.document, reason)


def _captures(reports: Sequence[ReportIndex]) -> Iterator[Link]:
    for index in reports:
        if index.doc.supersedes:
            yield Link(index.doc.supersedes, index.doc.id, "a later capture of the same address")


def _origin(group: Group, agencies: dict[str, set[str]]) -> Origin:
    credited = set.intersection(*(agencies[document] for document in group.atoms)) if len(group.atoms) > 1 else set()
    shared = (f"all credit {', '.join(sorted(credited))}",) if credited else ()
    return Origin(
        id=group_id("origin", group.atoms[0]),
        documents=group.atoms,
        evidence=(*group.reasons, *shared) if len(group.atoms) > 1 else (),
    )
