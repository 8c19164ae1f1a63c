"""Which place a name means, and how surely."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from kronike.model import Place, PlaceLevel, Report, Span
from kronike.resolve import Decisions, resolve
from kronike.resolve.clusters import Link
from kronike.resolve.places import Choice, Toponym, choose

Make = Callable[..., Report]


def chosen(text: str, *names: str, language: str = "en") -> Sequence[Choice | None]:
    """The choice for each name, which stands once in the text."""
    toponyms = [Toponym(name, Span(text.index(name), text.index(name) + len(name)), language) for name in names]
    return choose(text, toponyms)


def where(text: str, *names: str, language: str = "en") -> list[tuple[str, str] | None]:
    """The country and the innermost area or own name of each choice."""
    return [(it.place.country, it.place.name) if it else None for it in chosen(text, *names, language=language)]


def places(*reports: Report) -> dict[str, Place]:
    """The places of a story, by name."""
    return {place.name: place for place in resolve(reports, (), Decisions()).places}


def test_a_large_town_wins_where_nothing_is_said() -> None:
    """Without context the name means the place most people live in."""
    assert where("A fair opened in Paris.", "Paris") == [("FR", "Paris")]


def test_the_area_named_beside_it_decides() -> None:
    """Named as "Paris, Texas", it is in Texas, and so is every other Paris of the report."""
    first, _ = chosen("A fair opened in Paris, Texas.", "Paris", "Texas")
    assert first is not None
    assert (first.place.country, first.reasons[0]) == ("US", "named with the area it lies in")


def test_the_country_of_the_report_decides() -> None:
    """A small town is meant where its country is what the report is about."""
    text = "In Belarus the police closed a road near Brest. Minsk and Gomel saw no unrest."
    assert where(text, "Belarus", "Brest", "Minsk", "Gomel")[1] == ("BY", "Brest")


def test_places_close_by_decide() -> None:
    """A name shared by many towns means the one near the report's other places."""
    text = "Rain fell on Alexandria, Pineville and Rapides Parish."
    first = chosen(text, "Alexandria", "Pineville", "Rapides Parish")[0]
    assert first is not None
    assert round(first.place.middle[0]) == 31 if first.place.middle else False


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("nb", "Angrepet kom i Idlib-provinsen.", PlaceLevel.PROVINCE),
        ("nb", "Angrepet kom i byen Idlib.", PlaceLevel.TOWN),
        ("en", "The attack came in the town of Idlib.", PlaceLevel.TOWN),
        ("sv", "Anfallet kom i provinsen Idlib.", PlaceLevel.PROVINCE),
    ],
)
def test_the_words_say_the_level(language: str, text: str, level: PlaceLevel) -> None:
    """The kind of place that the words name is the level."""
    (choice,) = chosen(text, "Idlib", language=language)
    assert choice is not None
    assert choice.level is level


def test_an_adjective_points_to_the_country() -> None:
    """The words "den syriske byen" hold the name to Syria; the adjective itself is no place of its own."""
    (choice,) = chosen("Den syriske byen Tartus er stille.", "Tartus", language="nb")
    assert choice is not None
    assert (choice.place.country, choice.sure) == ("SY", True)
    (people,) = chosen("The Syrian envoy left.", "Syrian")
    assert people is not None
    assert people.people


def test_a_small_place_that_nothing_speaks_for_is_not_told() -> None:
    """A name alone does not make a village of it."""
    (choice,) = chosen("Mr Holm thanked Vila.", "Vila")
    assert choice is None or not choice.sure


def test_a_name_the_index_lacks_has_no_place() -> None:
    """Unknown is unknown."""
    assert chosen("They met in Fjellvikstrandsdalen.", "Fjellvikstrandsdalen") == (None,)


def test_an_area_has_no_pin(report: Make) -> None:
    """A province has an extent and no coordinates, a town the other way round; both know their country."""
    found = places(report("[LOC|Syria] burns. The town of [LOC|Raqqa] and the [LOC|Idlib] province suffer most."))
    idlib, raqqa = found["Idlib"], found["Raqqa"]
    assert (idlib.level, idlib.latitude, idlib.longitude, idlib.country) == (PlaceLevel.PROVINCE, None, None, "SY")
    assert idlib.extent is not None
    assert (raqqa.level, raqqa.extent, raqqa.latitude is None) == (PlaceLevel.TOWN, None, False)
    assert idlib.inside == found["Syria"].id == raqqa.inside


def test_a_part_of_a_country_is_a_region_in_it(report: Make) -> None:
    """What is called "northern Iraq" is a region of Iraq without an extent of its own."""
    found = places(report("Rain fell over [LOC|northern Iraq] and [LOC|Mosul]."))
    part = found["northern Iraq"]
    assert (part.level, part.country, part.extent, part.gazetteer_id) == (PlaceLevel.REGION, "IQ", None, None)


def test_people_are_no_places(report: Make) -> None:
    """A person who is called as a town is, and a demonym, have none."""
    assert places(report("[PER|Paris] met a [LOC|Syrian] envoy.")) == {}


def test_reports_of_a_story_help_each_other(report: Make) -> None:
    """What one report leaves open the others' country decides."""
    alone = report("Shots were heard in [LOC|Tall Abyad] and in [LOC|Hama].", name="a.txt")
    others = [report(f"In [LOC|Syria], [LOC|Homs] was quiet on day {day}.", name=f"{day}.txt") for day in range(3)]
    assert places(alone, *others)["Hama"].country == "SY"


def test_the_order_of_reports_changes_nothing(report: Make) -> None:
    """The same reports in another order give the same places."""
    pile = [
        report("[LOC|Paris], [LOC|Texas], was wet.", name="a.txt"),
        report("[LOC|Paris] is in [LOC|France].", name="b.txt"),
    ]
    assert resolve(pile, (), Decisions()).places == resolve(pile[::-1], (), Decisions()).places


def test_two_towns_of_one_name_are_two(report: Make) -> None:
    """A report that says where its town lies means that one; the rest of the story keeps the other."""
    pile = [
        report("Rain fell on [LOC|Paris], [LOC|Texas]. Later [LOC|Paris] dried.", name="a.txt"),
        *(report(f"[LOC|Paris] in [LOC|France] was calm on day {day}.", name=f"{day}.txt") for day in range(2)),
    ]
    record = resolve(pile, (), Decisions())
    found = {place.country: place for place in record.places if place.name == "Paris"}
    assert set(found) == {"US", "FR"}
    mentions = {each.id: len(each.mentions) for each in record.entities}
    assert (mentions[found["US"].entity], mentions[found["FR"].entity]) == (2, 2)
    assert any("another place" in reason for each in record.entities for reason in each.evidence)


def test_what_a_person_joined_stays_one_place(report: Make) -> None:
    """A judgement of the same stands over what the reports say."""
    first = report("Rain fell on [LOC|Paris], [LOC|Texas].", name="a.txt")
    second = report("[LOC|Paris] in [LOC|France] was calm.", name="b.txt")
    ids = [next(m.id for m in each.analysis.mentions if m.name == "Paris") for each in (first, second)]
    record = resolve([first, second], (), Decisions(links=(Link(ids[0], ids[1], "so said"),)))
    assert len([each for each in record.entities if each.name == "Paris"]) == 1


def test_a_town_in_a_province_of_its_name_is_not_parted(report: Make) -> None:
    """A place and the area about it are no two places."""
    pile = [
        report("The [LOC|Idlib] province in [LOC|Syria] burns.", name="a.txt"),
        report("The town of [LOC|Idlib] in [LOC|Syria] burns.", name="b.txt"),
    ]
    assert len([each for each in resolve(pile, (), Decisions()).entities if "Idlib" in each.spellings]) == 1
