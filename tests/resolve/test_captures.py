"""Two captures of one address: what changed in figures and events is told, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kronike.model import EditKind, Observation, Report
from kronike.resolve.captures import find_observations

Make = Callable[..., Report]

OLD = (
    "A ferry with [figure 214..214 passenger|214 passengers] [event - -|ran aground] off Storskarv. "
    "[figure 2..2 person role=killed|Two people] drowned in the dark water. "
    "The rudder of the Havsula [event - -|failed], a witness told the paper."
)
NEW = (
    "A ferry with [figure 231..231 passenger|231 passengers] [event - -|ran aground] off Storskarv. "
    "[figure 2..2 person role=killed|Two people] drowned in the dark water. "
    "Divers [event - -|searched] the wreck on Friday with [figure 11..11 boat|eleven boats]."
)


def _observed(report: Make, old: str, new: str) -> tuple[Observation, ...]:
    earlier, later = report(old, name="a"), report(new, name="a")
    aside = replace(earlier, set_aside=f"superseded by {later.reading.document.id}")
    return find_observations([aside, later])


def test_what_changed_between_captures_is_observed(report: Make) -> None:
    """A number that became another, an event no longer told, and what is new, each once."""
    found = _observed(report, OLD, NEW)
    assert [one.words for one in found if one.kind is EditKind.CHANGED] == ["“214 passengers” became “231 passengers”"]
    assert {one.words for one in found if one.kind is EditKind.DROPPED} == {"“failed” is no longer told"}
    assert {one.words for one in found if one.kind is EditKind.ADDED} == {"“searched” is new", "“eleven boats” is new"}


def test_equal_captures_have_nothing_to_observe(report: Make) -> None:
    """Where only the order of sentences or a word without a claim differs, nothing is said."""
    first, second, third = OLD.split(". ")
    moved = f"{second}. {first}. {third}"
    assert _observed(report, OLD, OLD.replace("dark", "cold")) == ()
    assert _observed(report, OLD, moved) == ()


def test_every_observation_points_at_its_words(report: Make) -> None:
    """Each side that there is has a finding and a span; a side that is not there has neither."""
    for one in _observed(report, OLD, NEW):
        assert (one.finding is None) is (one.span is None) is (one.kind is EditKind.DROPPED)
        assert (one.was is None) is (one.old_span is None) is (one.kind is EditKind.ADDED)


def test_only_a_report_that_gave_way_is_compared(report: Make) -> None:
    """Two reports that both count are no captures of one another."""
    assert find_observations([report(OLD, name="a"), report(NEW, name="b")]) == ()
