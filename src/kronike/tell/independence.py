"""How many independent origins tell something: one wire, one speaker, one agency count once (docs/as-of.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kronike.model import Origin, Statement, Story


def independent(statements: Iterable[Statement], origin: Mapping[str, str]) -> tuple[tuple[Statement, ...], ...]:
    """The statements in groups that rest on one source: near linear in them, in the order they come.

    Two go together where their reports are of one origin (``origin`` is by document), or where they share a key in
    ``sources``.
    """
    members: dict[int, list[Statement]] = {}
    group_of: dict[str, int] = {}
    for number, statement in enumerate(statements):
        keys = (origin[statement.document], *statement.sources)
        met = sorted({group_of[key] for key in keys if key in group_of})
        into = met[0] if met else number
        joined = [one for group in met for one in members.pop(group)]
        members[into] = [*joined, statement]
        for one in members[into] if len(met) > 1 else (statement,):
            group_of.update(dict.fromkeys((origin[one.document], *one.sources), into))
    return tuple(tuple(group) for group in members.values())


def origins_by_document(origins: Iterable[Origin]) -> dict[str, str]:
    """The origin of each document."""
    return {document: origin.id for origin in origins for document in origin.documents}


class Independence:
    """The independent origins of any set of statements of a story."""

    def __init__(self, story: Story) -> None:
        self._statements = {statement.id: statement for statement in story.record.statements}
        self._origin = origins_by_document(story.record.origins)

    def count(self, statements: Iterable[str]) -> int:
        """How many independent origins some statements rest on."""
        return len(independent((self._statements[name] for name in statements), self._origin))
