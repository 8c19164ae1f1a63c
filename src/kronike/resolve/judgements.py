"""What people decided, as rules that hold on every rebuild: a later judgement goes before an earlier one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from kronike.model import Change, Judgement, Verdict
from kronike.resolve.clusters import Clusters, Link, Parting

Reasons = Mapping[str, str]
"""For each id set aside, why, in the person's words."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What judgements come to, with no contradiction left in it.

    ``links`` and ``partings`` are between atoms. ``rejected`` holds the ids of findings, noise, documents and relations
    set aside, ``nameless`` the chains of mentions that are no entity, ``untold`` the findings whose lines are not
    worth telling. ``edits`` are the changes of each finding or document, the latest of each field.
    """

    links: tuple[Link, ...] = ()
    partings: tuple[Parting, ...] = ()
    rejected: Reasons = field(default_factory=dict)
    nameless: Reasons = field(default_factory=dict)
    untold: Reasons = field(default_factory=dict)
    edits: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)

    def clusters(self) -> Clusters:
        """Groups to start from: partings first, then what a person joined."""
        return Clusters(self.partings, self.links)


def decide(judgements: Sequence[Judgement]) -> Decisions:
    """What ``judgements``, oldest first, come to.

    A judgement that a later one ``supersedes`` says nothing any more, but of two edits the earlier keeps the fields
    that the later does not set; an undone UNDO gives back what it took. Where SAME and DIFFERENT contradict each other
    the later holds, and the earlier holds for the atoms it leaves.
    """
    live = list(_live(judgements))
    partings, links = _together_and_apart(live)
    return Decisions(
        links=links,
        partings=partings,
        rejected=_rejected(live, lambda target: not target.startswith(("entity-", "place-", "entry-"))),
        nameless=_rejected(live, lambda target: target.startswith(("entity-", "place-"))),
        untold=_rejected(live, lambda target: target.startswith("entry-")),
        edits=_edits(live),
    )


def _live(judgements: Sequence[Judgement]) -> Iterator[Judgement]:
    """Those in force, latest first."""
    verdicts = {judgement.id: judgement.verdict for judgement in judgements}
    superseded: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.id in superseded:
            continue
        both_edit = judgement.verdict is verdicts.get(judgement.supersedes or "") is Verdict.EDIT
        if judgement.supersedes and not both_edit:
            superseded.add(judgement.supersedes)
        if judgement.verdict is not Verdict.UNDO:
            yield judgement


def _together_and_apart(live: Sequence[Judgement]) -> tuple[tuple[Parting, ...], tuple[Link, ...]]:
    """Latest first, each as far as the later ones allow."""
    clusters = Clusters()
    partings: list[Parting] = []
    links: list[Link] = []
    for judgement in live:
        if judgement.verdict is Verdict.DIFFERENT:
            for parting in partings_of(judgement.atoms):
                partings.append(_still_apart(parting, clusters))
                clusters.part(parting)
        elif judgement.verdict is Verdict.SAME:
            links.extend(link for link in _links_of(judgement) if clusters.join(link))
    return tuple(parting for parting in partings if parting.one and parting.other), tuple(links)


def partings_of(sides: Sequence[Sequence[str]]) -> tuple[Parting, ...]:
    """What it means that some groups differ; where one group holds another ("this one is not of them"), it loses it."""
    pairs = ((frozenset(one), frozenset(other)) for one, other in combinations(sides, 2))
    partings = (Parting(*(_part_of_the_other(one, other))) for one, other in pairs)
    return tuple(parting for parting in partings if parting.one and parting.other)


def _part_of_the_other(one: frozenset[str], other: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    if other < one:
        return one - other, other
    if one < other:
        return one, other - one
    return one - other, other - one


def _still_apart(parting: Parting, clusters: Clusters) -> Parting:
    """The parting without the atoms that a later judgement joined across it."""
    together = {clusters.find(a) for a in parting.one} & {clusters.find(a) for a in parting.other}
    one, other = (
        frozenset(atom for atom in side if clusters.find(atom) not in together) for side in (parting.one, parting.other)
    )
    return Parting(one, other)


def _links_of(judgement: Judgement) -> Iterator[Link]:
    atoms = [atom for target in judgement.atoms for atom in target]
    reason = f"decided by {judgement.by}: {judgement.why}"
    return (Link(atoms[0], atom, reason) for atom in atoms[1:])


def _rejected(live: Sequence[Judgement], wanted: Callable[[str], bool]) -> Reasons:
    reasons: dict[str, str] = {}
    for judgement in live:
        if judgement.verdict is Verdict.REJECT:
            for target, atoms in zip(judgement.targets, judgement.atoms, strict=True):
                if wanted(target):
                    reasons.update({atom: judgement.why for atom in atoms if atom not in reasons})
    return reasons


def _edits(live: Sequence[Judgement]) -> Mapping[str, tuple[Change, ...]]:
    edits: dict[str, dict[str, Change]] = {}
    for judgement in reversed(live):
        if judgement.verdict is Verdict.EDIT:
            for atom in (atom for target in judgement.atoms for atom in target):
                edits.setdefault(atom, {}).update({change.field: change for change in judgement.changes})
    return {atom: tuple(changes.values()) for atom, changes in edits.items()}
