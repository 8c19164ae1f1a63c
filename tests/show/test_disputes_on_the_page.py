"""Where voices contradict each other, the page sets both sides beside one another."""

from __future__ import annotations

from dataclasses import replace

from kronike.model import Record, Relation, RelationKind, Story
from kronike.show.web.disputes_view import dispute_rows, dispute_views
from kronike.show.web.lookup import look_up


def _conflicting(story: Story) -> Story:
    one, other = story.record.statements[:2]
    conflict = Relation(
        id="relation-1", kind=RelationKind.CONFLICTS, statement=other.id, other=one.id, reason="both cannot hold"
    )
    lost = replace(conflict, id="relation-2", other="statement-gone")
    record: Record = replace(story.record, relations=(conflict, lost))
    return replace(story, record=record)


def test_both_sides_stand_with_their_voices(story: Story) -> None:
    """The earlier side comes first; each has its words, who says them, since when, and the reason stands beside."""
    disputed = _conflicting(story)
    lookup = look_up(disputed)
    rows = dispute_rows(disputed, lookup)
    (view,) = dispute_views(rows, lookup)
    assert [row.id for row in rows] == ["relation-1"]
    assert view.reason == "both cannot hold"
    assert all(side.words.text and side.voices and side.known_from for side in view.sides)
