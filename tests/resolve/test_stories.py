"""A pile divided into stories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kronike.model import Paragraph, Report, Span, from_edtf
from kronike.resolve.stories import find_stories

Make = Callable[..., Report]

_FERRY = (
    "The ferry [ORG|Havdis] ran aground off [LOC|Storvik], captain [PER|Ola Dahlen] says.",
    "Captain [PER|Ola Dahlen] says the ferry [ORG|Havdis] ran aground in fog off [LOC|Storvik].",
    "Passengers of the ferry [ORG|Havdis] were brought to [LOC|Storvik] by captain [PER|Ola Dahlen].",
)
_BRIDGE = (
    "The council of [LOC|Fjellvik] closes the [LOC|Granli] bridge, engineer [PER|Kari Moe] says.",
    "Engineer [PER|Kari Moe] calls the [LOC|Granli] bridge in [LOC|Fjellvik] unsafe.",
)


def _told(report: Make, marked: str, name: str, *, published: str = "2020-03") -> Report:
    made = report(marked, name=name, published=published)
    text = made.reading.document.text
    return replace(made, reading=replace(made.reading, paragraphs=(Paragraph(Span(0, len(text)), "en"),)))


def _pile(report: Make) -> list[Report]:
    return [_told(report, marked, f"r{number}") for number, marked in enumerate((*_FERRY, *_BRIDGE))]


def _stories(pile: list[Report], placed: dict[str, str] | None = None) -> set[frozenset[str]]:
    names = {report.reading.document.id: report.reading.document.name for report in pile}
    return {frozenset(names[document] for document in story.documents) for story in find_stories(pile, placed)}


@given(order=st.permutations(range(5)))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_the_reports_changes_nothing(report: Make, order: list[int]) -> None:
    """Whichever report comes first, the stories are the same, with the same names."""
    pile = _pile(report)
    assert find_stories([pile[number] for number in order]) == find_stories(pile)
    assert _stories(pile) == {frozenset({"r0", "r1", "r2"}), frozenset({"r3", "r4"})}


def test_a_pile_of_one_story_is_one(report: Make) -> None:
    """What all reports share still holds them together: nothing is too common in a small pile."""
    assert len(find_stories(_pile(report)[:3])) == 1


def test_years_between_do_not_part_a_story(report: Make) -> None:
    """Time is evidence: what else is alike keeps reports of several years together."""
    pile = [_told(report, marked, f"r{year}", published=f"{year}-03") for year, marked in enumerate(_FERRY, 2017)]
    assert len(find_stories(pile)) == 1


def test_stories_of_before_are_never_joined(report: Make) -> None:
    """A report stays in its story, and two stories that were told apart stay two, however alike."""
    pile = _pile(report)[:3]
    first, second, third = (one.reading.document.id for one in pile)
    groups = find_stories(pile, {first: "one", second: "other"})
    assert {group.placed for group in groups} == {"one", "other"}
    assert sum(third in group.documents for group in groups) == 1


def test_a_story_tells_the_names_it_is_held_by(report: Make) -> None:
    """The names stand as the reports have them, none of them a part of another."""
    largest = find_stories(_pile(report))[0]
    assert set(largest.names) == {"Havdis", "Storvik", "Ola Dahlen"}


def test_an_empty_pile_has_no_story() -> None:
    """Nothing in, nothing out."""
    assert find_stories([]) == ()


def test_a_report_without_words_is_a_story_of_its_own(report: Make) -> None:
    """It is like nothing else."""
    empty = report("-", name="empty")
    assert frozenset({"empty"}) in _stories([*_pile(report), empty])


def test_reports_have_any_date_or_none(report: Make) -> None:
    """An undated report is as near as any."""
    pile = _pile(report)
    undated = replace(pile[0].reading.document, published=None)
    far = replace(pile[1].reading.document, published=from_edtf("1990"))
    pile[0] = replace(pile[0], reading=replace(pile[0].reading, document=undated))
    pile[1] = replace(pile[1], reading=replace(pile[1].reading, document=far))
    assert len(find_stories(pile[:3])) == 1


def test_a_name_that_most_of_the_pile_has_still_holds_a_story(report: Make) -> None:
    """However large a part of the pile it is, a story is not parted by what its reports tell beside."""
    sides = ("tows", "divers", "fuel", "crew", "rocks", "owners", "fog", "pumps")
    marked = [
        f"Ferry [ORG|Havdis] off [LOC|Storvik], captain [PER|Ola Dahlen]: {side} and {side} again." for side in sides
    ]
    pile = [_told(report, text, f"s{number}") for number, text in enumerate(marked)]
    assert len(find_stories([*pile, *_pile(report)[3:]])) == 2
