"""Where voices contradict each other, side by side: the words, who says them and through whom, since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kronike.model import Relation, RelationKind, Statement, Story
from kronike.show.web.entry_view import Words, words_of
from kronike.show.web.lookup import Lookup
from kronike.show.wording import date_in_words, voice_in_words


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: its words, the chain of voices, when it was published; ``origin`` counts the reports of its origin."""

    words: Words
    voices: str
    known_from: str
    origin: int


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Two statements that cannot both hold, the earlier first, and why."""

    sides: tuple[SideView, SideView]
    reason: str


def dispute_rows(story: Story, lookup: Lookup) -> tuple[Relation, ...]:
    """The conflicts of a story whose sides are both known, in its order."""
    known = lookup.index.statements
    conflicts = (one for one in story.record.relations if one.kind is RelationKind.CONFLICTS)
    return tuple(one for one in conflicts if one.statement in known and one.other in known)


def dispute_views(rows: Sequence[Relation], lookup: Lookup) -> tuple[DisputeView, ...]:
    """What the page shows of some conflicts."""
    known = lookup.index.statements
    size = {document: len(origin.documents) for origin in lookup.origins.values() for document in origin.documents}
    return tuple(
        DisputeView((_side(known[row.other], lookup, size), _side(known[row.statement], lookup, size)), row.reason)
        for row in rows
    )


def _side(statement: Statement, lookup: Lookup, size: dict[str, int]) -> SideView:
    voices = " ← ".join(words for voice in statement.voices if (words := voice_in_words(voice)))
    known = date_in_words(statement.known_from)
    return SideView(words_of(statement, lookup), voices, known, size.get(statement.document, 1))
