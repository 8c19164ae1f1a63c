"""Who is who, and what is where, in the five real reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from kronike.model import Entity, Mention, NameType, Report, Story
from kronike.run.build import build
from kronike.run.settings import Settings
from kronike.show.publish import publish


@pytest.fixture(scope="module")
def story(baghouz: Path, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The story of the five reports."""
    folder = tmp_path_factory.mktemp("five") / "story"
    return build([str(baghouz)], folder, settings=Settings(workers=1), publish=publish).story


def named(story: Story, *spellings: str) -> Entity:
    """The one entity that goes by any of the spellings."""
    (entity,) = [each for each in story.record.entities if set(spellings) & {each.name, *each.spellings}]
    return entity


def mentions(story: Story, entity: Entity) -> list[tuple[Report, Mention]]:
    """The mentions of an entity with the reports they stand in."""
    wanted = set(entity.mentions)
    return [(report, each) for report in story.reports for each in report.analysis.mentions if each.id in wanted]


@pytest.mark.parametrize(
    ("spellings", "kind"),
    [
        (("IS", "ICE", "Daesh", "The islamic state"), NameType.ORGANISATION),
        (("Baghouz", "Bhaghouz"), NameType.LOCATION),
        (("SDF", "Syrian democratic forces"), NameType.ORGANISATION),
        (("SOHR", "Syrian Observatory for Human Rights"), NameType.ORGANISATION),
        (("Mustafa Bali", "Mustefa Bali", "Bali"), NameType.PERSON),
        (("Adnan Afrin", "Afrin"), NameType.PERSON),
        (("Saad al-Hadithi", "al-Hadithi", "Al-Hadithi"), NameType.PERSON),
    ],
)
def test_every_spelling_is_one_entity(story: Story, spellings: tuple[str, ...], kind: NameType) -> None:
    """Spellings, acronyms, surnames and a machine's rendering of one name are one entity, of one type."""
    entity = named(story, *spellings)
    assert set(spellings) <= set(entity.spellings)
    assert entity.type is kind


def test_every_ice_of_the_translated_report_is_the_group(story: Story) -> None:
    """The word that the machine made of the acronym is marked as mistranslated, and never taken for ice."""
    entity = named(story, "IS")
    assert entity.mistranslated == ("ICE",)
    ice = [each for report, each in mentions(story, entity) if each.span.of(report.reading.document.text) == "ICE"]
    assert len(ice) > 10


def test_two_men_of_one_first_name_are_two(story: Story) -> None:
    """The officer is one; his namesake stands in a promotion for another story, and nothing is made of him."""
    entity = named(story, "Adnan Afrin")
    assert {each.name for _, each in mentions(story, entity)} == {"Adnan Afrin", "Afrin"}
    assert not [each for each in story.record.entities if "Adnan" in each.spellings]


def test_a_surname_before_the_full_name_speaks(story: Story) -> None:
    """The quote that the officer is given by his surname alone is his, though his full name comes only later."""
    officer = set(named(story, "Adnan Afrin").mentions)
    quotes = [quote for report in story.reports for quote in report.analysis.quotes if set(quote.speakers) & officer]
    assert len(quotes) == 2


@pytest.mark.parametrize("name", ["Albu Kamal", "Tal Afar", "Qaim", "Raqqa", "Mosul", "Deir es-Zor"])
def test_towns_are_places(story: Story, name: str) -> None:
    """What a word calls a town, or what stands in a row with one, is a place, and the index has it."""
    entity = named(story, name)
    assert entity.type is NameType.LOCATION
    (place,) = [each for each in story.record.places if each.entity == entity.id]
    assert place.gazetteer_id


def test_a_paper_that_a_machine_made_a_newspaper_of_is_called_by_its_name(story: Story) -> None:
    """Its own name stands in the same report, where the machine left it alone."""
    entity = named(story, "Newspaper")
    assert entity.name == "Dagbladet"
    assert entity.mistranslated == ("Newspaper",)
    assert any("literally" in reason for reason in entity.evidence)


def test_what_befalls_a_town_is_no_act_of_its(story: Story) -> None:
    """A town that is freed, won back or lost does not act; a government named by its country does."""
    assert not any(each.acts for name in ("Mosul", "Qaim", "Raqqa") for _, each in mentions(story, named(story, name)))
    assert any(each.acts for _, each in mentions(story, named(story, "USA")))
