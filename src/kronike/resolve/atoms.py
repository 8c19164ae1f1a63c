"""What an id stands for: the parts of reports that a group is made of, which stay when groups are computed anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kronike.model import Report, Story
from kronike.resolve.errors import UnknownId
from kronike.resolve.ids import hex_of

Atoms = tuple[str, ...]


def atoms_of(story: Story, target: str) -> Atoms:
    """The atoms ``target`` stands for in ``story``.

    An entity or place stands for its chains of mentions, an event for its event mentions, a figure for its quantities,
    an origin for its documents, a statement for its finding, an entry of the chronicle for the findings it rests on;
    documents, findings, noise and relations for themselves. The id of a group of an earlier build still finds the group
    that holds the atom it names, and a report's name finds its document.

    Raises:
        UnknownId: where nothing in the story has the id.
    """
    kind = target.partition("-")[0]
    group = _GROUPS.get(kind)
    atoms = group(story, target) if group else None
    if not atoms and any(target == one for one in _single(story)):
        atoms = (target,)
    if not atoms:
        atoms = _by_name(story, target)
    if not atoms:
        raise UnknownId(_advice(story, target, known_kind=group is not None))
    return atoms


def findings_of(report: Report) -> Iterator[str]:
    """The ids of all findings of a report, in layers."""
    analysis = report.analysis
    for layer in (
        analysis.mentions,
        analysis.times,
        analysis.quantities,
        analysis.quotes,
        analysis.events,
        analysis.roles,
        analysis.sentences,
    ):
        yield from (finding.id for finding in layer)


def _single(story: Story) -> Iterator[str]:
    """Ids of what stands for itself."""
    for report in story.reports:
        yield report.reading.document.id
        yield from (noise.id for noise in report.reading.noise)
        yield from findings_of(report)
    yield from (relation.id for relation in story.record.relations)


def _entity(story: Story, target: str) -> Atoms:
    atom = f"mention-{hex_of(target)}"
    return next((entity.chains for entity in story.record.entities if atom in entity.chains), ())


def _event(story: Story, target: str) -> Atoms:
    finding = {statement.id: statement.finding for statement in story.record.statements}
    atom = f"eventmention-{hex_of(target)}"
    groups = (tuple(finding[identity] for identity in event.statements) for event in story.record.events)
    return next((group for group in groups if atom in group), ())


def _figure(story: Story, target: str) -> Atoms:
    finding = {statement.id: statement.finding for statement in story.record.statements}
    place = {identity: number for number, identity in enumerate(finding.values())}
    atom = f"quantity-{hex_of(target)}"
    for figure in story.record.figures:
        group = {finding[point.statement] for strand in figure.strands for point in strand.points}
        if atom in group:
            return tuple(sorted(group, key=place.__getitem__))
    return ()


def _origin(story: Story, target: str) -> Atoms:
    atom = f"doc-{hex_of(target)}"
    return next((origin.documents for origin in story.record.origins if atom in origin.documents), ())


def _statement(story: Story, target: str) -> Atoms:
    return tuple(statement.finding for statement in story.record.statements if statement.id == target)


def _entry(story: Story, target: str) -> Atoms:
    finding = {statement.id: statement.finding for statement in story.record.statements}
    entries = (*story.chronicle.entries, *story.chronicle.undated)
    statements = next((entry.statements for entry in entries if entry.id == target), ())
    return tuple(finding[identity] for identity in statements)


_GROUPS: dict[str, Callable[[Story, str], Atoms]] = {
    "entity": _entity,
    "place": _entity,
    "event": _event,
    "figure": _figure,
    "origin": _origin,
    "statement": _statement,
    "entry": _entry,
}


def _by_name(story: Story, target: str) -> Atoms:
    documents = [report.reading.document for report in story.reports]
    named = tuple(doc.id for doc in documents if target in (doc.name, doc.address))
    return named if len(named) == 1 else ()


def _advice(story: Story, target: str, *, known_kind: bool) -> str:
    if known_kind:
        return f"nothing in this story has the id “{target}”. The page and story.json give the id of everything shown."
    example = next((entity.id for entity in story.record.entities), "entity-0123456789abcdef")
    return (
        f"“{target}” is no id of this story and not the name of exactly one of its {len(story.reports)} reports. "
        f"Ids look like {example}; the page and story.json give them."
    )
