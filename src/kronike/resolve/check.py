"""Whether a verdict makes sense before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kronike.model import Change, Report, Story, Verdict
from kronike.resolve.atoms import Atoms, atoms_of
from kronike.resolve.edits import FIELDS, Editable, edited
from kronike.resolve.errors import NotApplicable, UnknownId
from kronike.resolve.judgements import partings_of

_GROUPED = {"mention": "names", "eventmention": "events", "quantity": "figures", "doc": "reports"}
"""The kinds of atoms that can be the same or different, and what groups of them are called."""

_TWO = 2


def check(story: Story, verdict: Verdict, targets: Sequence[str], changes: Sequence[Change] = ()) -> None:
    """Says nothing where the verdict can be kept.

    Raises:
        UnknownId: where the story has no such id.
        UnknownField, BadValue: where a change does not fit.
        NotApplicable: where the verdict says nothing about these ids.
    """
    if changes and verdict is not Verdict.EDIT:
        message = f"“{verdict}” changes no fields. Use “edit” to set a field."
        raise NotApplicable(message)
    if not targets:
        message = f"“{verdict}” needs at least one id."
        raise NotApplicable(message)
    if verdict is Verdict.UNDO:
        _check_undo(story, targets)
        return
    _CHECKS[verdict](story, tuple(targets), [atoms_of(story, target) for target in targets], changes)


def _check_undo(story: Story, targets: Sequence[str]) -> None:
    known = {judgement.id for judgement in story.judgements}
    if len(targets) != 1:
        message = "“undo” takes back one judgement at a time. Name one."
        raise NotApplicable(message)
    if targets[0] not in known:
        message = f"no judgement has the id “{targets[0]}”. story.json lists the {len(known)} that were made."
        raise UnknownId(message)


def _check_same(_story: Story, targets: tuple[str, ...], atoms: Sequence[Atoms], _: Sequence[Change]) -> None:
    _one_kind(Verdict.SAME, targets, atoms)
    if len({atom for target in atoms for atom in target}) < _TWO:
        message = "these ids stand for one and the same thing already. Name two that differ."
        raise NotApplicable(message)


def _check_different(_story: Story, targets: tuple[str, ...], atoms: Sequence[Atoms], _: Sequence[Change]) -> None:
    _one_kind(Verdict.DIFFERENT, targets, atoms)
    if not partings_of(atoms):
        message = "these ids stand for one and the same group. Name the part of it that does not belong."
        raise NotApplicable(message)


def _one_kind(verdict: Verdict, targets: tuple[str, ...], atoms: Sequence[Atoms]) -> None:
    kinds = {atom.partition("-")[0] for target in atoms for atom in target}
    if len(targets) < _TWO:
        message = f"“{verdict}” needs two ids or more."
        raise NotApplicable(message)
    if len(kinds) > 1 or not kinds <= _GROUPED.keys():
        possible = ", ".join(_GROUPED.values())
        message = f"“{verdict}” is said of things of one kind: {possible}. These are: {', '.join(sorted(kinds))}."
        raise NotApplicable(message)


def _check_reject(_story: Story, targets: tuple[str, ...], atoms: Sequence[Atoms], _: Sequence[Change]) -> None:
    for target, found in zip(targets, atoms, strict=True):
        if target.startswith("origin-"):
            message = "an origin cannot be rejected. Say which of its reports are different, or reject a report."
            raise NotApplicable(message)
        if found[0].startswith("sentence-"):
            message = "a sentence cannot be rejected. Reject the findings in it, or the entry that shows it."
            raise NotApplicable(message)


def _check_edit(story: Story, targets: tuple[str, ...], atoms: Sequence[Atoms], changes: Sequence[Change]) -> None:
    if not changes:
        message = "“edit” needs at least one field to set."
        raise NotApplicable(message)
    for target, found in zip(targets, atoms, strict=True):
        thing = _editable(story.reports, found[0]) if len(found) == 1 else None
        if thing is None:
            possible = ", ".join(kind.__name__.lower() for kind in FIELDS)
            message = f"{target} cannot be edited. What can be is one {possible}; of a group, name one member."
            raise NotApplicable(message)
        edited(thing, changes)


def _editable(reports: Sequence[Report], atom: str) -> Editable | None:
    """The document or finding of this id, where it has fields to set."""
    return next((thing for report in reports for thing in _things(report) if thing.id == atom), None)


def _things(report: Report) -> Iterator[Editable]:
    yield report.reading.document
    analysis = report.analysis
    yield from analysis.mentions
    yield from analysis.times
    yield from analysis.quantities
    yield from analysis.quotes
    yield from analysis.events


_CHECKS: dict[Verdict, Callable[[Story, tuple[str, ...], Sequence[Atoms], Sequence[Change]], None]] = {
    Verdict.SAME: _check_same,
    Verdict.DIFFERENT: _check_different,
    Verdict.REJECT: _check_reject,
    Verdict.EDIT: _check_edit,
}
