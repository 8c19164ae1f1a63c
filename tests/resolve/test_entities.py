"""Names in many reports become entities."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kronike.model import Entity, Judgement, NameType, PlaceLevel, Record, Report, Verdict
from kronike.resolve import amend, decide, resolve

Make = Callable[..., Report]


def _resolved(reports: Sequence[Report], judgements: Sequence[Judgement] = ()) -> Record:
    return resolve(reports, (), decide(judgements))


def _entity(record: Record, spelling: str) -> Entity:
    return next(entity for entity in record.entities if spelling in entity.spellings)


def test_one_name_in_two_reports_is_one_entity_whatever_its_capitals_and_accents(report: Make) -> None:
    """A name is compared without case and accents, and the merge says so."""
    record = _resolved([report("[ORG|Fjellvik Røde Lag] came."), report("[ORG|FJELLVIK RODE LAG] left.", name="b.txt")])
    assert len(record.entities) == 1
    assert record.entities[0].evidence == ("the same name, “Fjellvik Røde Lag”",)


def test_one_name_for_a_person_and_a_place_is_two_entities(report: Make) -> None:
    """Names of different types are never joined."""
    record = _resolved([report("[PER|Nordmo] came."), report("[LOC|Nordmo] is far.", name="b.txt")])
    assert {entity.type for entity in record.entities} == {NameType.PERSON, NameType.LOCATION}


def test_a_country_is_one_entity_in_every_language(report: Make) -> None:
    """CLDR's names of a country are one key, and its place carries the ISO code."""
    record = _resolved([report("[LOC|Irak] is far."), report("[LOC|Iraq] is far.", name="b.txt")])
    assert [entity.spellings for entity in record.entities] == [("Irak", "Iraq")]
    assert [(place.level, place.country) for place in record.places] == [(PlaceLevel.COUNTRY, "IQ")]


def test_a_place_has_no_coordinates_that_nobody_gave(report: Make) -> None:
    """Nothing is known of where a country lies, so nothing is said."""
    record = _resolved([report("[LOC|Norge] is far.")])
    assert (record.places[0].latitude, record.places[0].longitude) == (None, None)


def test_a_surname_joins_the_one_full_name_of_its_own_report(report: Make) -> None:
    """The surname Nordmo is Kari Nordmo where she is the only Nordmo of the report."""
    record = _resolved([report("[PER|Kari Nordmo] came. [PER|Nordmo] left.")])
    assert record.entities[0].spellings == ("Kari Nordmo", "Nordmo")
    assert record.entities[0].name == "Kari Nordmo"


def test_a_surname_of_two_people_joins_neither(report: Make) -> None:
    """Where two full names end alike the surname stays apart."""
    record = _resolved([report("[PER|Kari Nordmo] and [PER|Per Nordmo] came. [PER|Nordmo] left.")])
    assert len(record.entities) == 3


def test_a_surname_does_not_join_a_full_name_of_another_report(report: Make) -> None:
    """What one report calls Nordmo need not be the Nordmo of another."""
    record = _resolved([report("[PER|Kari Nordmo] came."), report("[PER|Nordmo] left.", name="b.txt")])
    assert len(record.entities) == 2


def test_initials_in_brackets_join_the_name_before_them_in_every_report(report: Make) -> None:
    """Initials in brackets make FRC that corps, also where only FRC is written."""
    first = report("The [ORG|Fjellvik Rescue Corps] ([ORG|FRC]) came.")
    record = _resolved([first, report("[ORG|FRC] left.", name="b.txt")])
    assert len(record.entities) == 1
    assert any("initials" in reason for reason in record.entities[0].evidence)


def test_brackets_that_are_no_initials_join_nothing(report: Make) -> None:
    """A party's letter or an outlet behind a name is another thing."""
    record = _resolved([report("[LOC|Storvik] ([ORG|FT]) lies north.")])
    assert len(record.entities) == 2


def test_roles_and_pronouns_belong_to_the_entity_of_their_chain(report: Make) -> None:
    """Every mention of a chain with a name is the entity's."""
    record = _resolved([report("[PER|Kari Nordmo] came. [pronoun =Kari Nordmo|She] left.")])
    assert len(record.entities[0].mentions) == 2
    assert record.entities[0].spellings == ("Kari Nordmo",)


def test_a_chain_without_a_name_is_no_entity(report: Make) -> None:
    """Nobody is made up for a role that nobody fills."""
    marked = report("[PER|Kari Nordmo] came. [role =Kari Nordmo|The mayor] left.")
    name, role = marked.analysis.mentions
    judged = Judgement(
        id="judgement-1",
        verdict=Verdict.DIFFERENT,
        targets=(name.id, role.id),
        atoms=((name.id,), (role.id,)),
        by="Ola",
        when="2020-04-01T12:00:00Z",
        why="another person",
    )
    decisions = decide([judged])
    record = resolve([amend(marked, decisions)], (), decisions)
    assert [entity.mentions for entity in record.entities] == [(name.id,)]


def test_the_name_shown_is_the_most_frequent_full_form(report: Make) -> None:
    """A short form that is the end of a longer one is not what the entity is called."""
    record = _resolved(
        [report("[PER|Kari Nordmo] came. [PER =Kari Nordmo|Nordmo] and [PER =Kari Nordmo|Nordmo] left.")]
    )
    assert record.entities[0].name == "Kari Nordmo"
    assert _entity(record, "Nordmo").spellings == ("Nordmo", "Kari Nordmo")


def _names(record: Record) -> set[tuple[str, ...]]:
    return {tuple(sorted(entity.spellings)) for entity in record.entities}


_COMPANY = "in [LOC|Storvik] with [ORG|FRC] and [ORG|Nordlys]"


def test_two_spellings_of_one_name_in_like_company_are_one_and_the_table_says_why(report: Make) -> None:
    """A village transcribed in two ways is one place where the same names stand around it, and each clue is shown."""
    first = report(f"[LOC|Khadirah] lies {_COMPANY}.")
    record = _resolved([first, report(f"[LOC|Kadirah] lies {_COMPANY}.", name="b.txt")])
    entity = _entity(record, "Khadirah")
    assert entity.spellings == ("Khadirah", "Kadirah")
    (merge,) = entity.merges
    assert merge.score == sum(clue.points for clue in merge.clues) >= merge.needed
    assert any("sound alike" in line and "needed" in line for line in entity.evidence)


def test_two_spellings_without_like_company_stay_apart(report: Make) -> None:
    """A likeness alone joins nothing."""
    record = _resolved([report("[LOC|Khadirah] is far."), report("[LOC|Kadirah] is near.", name="b.txt")])
    assert len(record.entities) == 2


def test_two_people_with_one_surname_and_different_first_names_are_two(report: Make) -> None:
    """Another first name stands against everything else."""
    first = report(f"[PER|Oddvin Nordmo] came {_COMPANY}.")
    record = _resolved([first, report(f"[PER|Asgeir Nordmo] came {_COMPANY}.", name="b.txt")])
    assert {("Oddvin Nordmo",), ("Asgeir Nordmo",)} <= _names(record)


def test_an_acronym_is_the_one_name_with_its_initials(report: Make) -> None:
    """FRC in one report is the Fjellvik Rescue Corps of another, the only such name of the story."""
    record = _resolved([report("The [ORG|Fjellvik Rescue Corps] came."), report("[ORG|FRC] left.", name="b.txt")])
    assert _names(record) == {("FRC", "Fjellvik Rescue Corps")}


def test_an_acronym_of_two_names_joins_neither(report: Make) -> None:
    """Initials that fit two names tell nothing."""
    first = report("The [ORG|Fjellvik Rescue Corps] met the [ORG|Farmers Relief Club].")
    record = _resolved([first, report("[ORG|FRC] left.", name="b.txt")])
    assert len(record.entities) == 3


def test_a_name_translated_word_for_word_is_one_with_its_original(report: Make) -> None:
    """A body's name in bokmål and in English meet through the bilingual lists."""
    nordic = _in_language(report("[ORG|Nordlige demokratiske styrker] kom.", name="b.txt"), "nb")
    record = _resolved([report("The [ORG|Northern Democratic Forces] came."), nordic])
    assert len(record.entities) == 1


def test_a_word_that_a_machine_made_of_a_name_is_that_name_and_marked(report: Make) -> None:
    """The name "Is" read as ice and translated is the organisation IS of the other reports, and is not its name."""
    translated = report("[ORG|ICE] fled.", name="b.txt", translated_from="nb")
    record = _resolved([report("[ORG|IS] came to [LOC|Storvik]."), translated])
    entity = _entity(record, "ICE")
    assert (entity.name, entity.mistranslated) == ("IS", ("ICE",))


def test_an_english_word_in_a_report_that_is_no_translation_is_no_mistranslation(report: Make) -> None:
    """Where nobody translated, ICE is ICE."""
    record = _resolved([report("[ORG|IS] came."), report("[ORG|ICE] left.", name="b.txt")])
    assert len(record.entities) == 2


def test_well_known_names_of_one_organisation_are_one(report: Make) -> None:
    """FN and the United Nations share no letter; the list of names joins them."""
    record = _resolved([report("The [ORG|United Nations] came."), report("[ORG|FN] left.", name="b.txt")])
    assert _names(record) == {("FN", "United Nations")}


def test_types_vote_across_reports_in_like_company(report: Make) -> None:
    """A village taken for a person in one headline is a village where the same names stand around it."""
    first = report(f"[LOC|Nordmo] lies {_COMPANY}. [LOC|Nordmo] is small.")
    record = _resolved([first, report(f"[PER|Nordmo] falls {_COMPANY}.", name="b.txt")])
    assert _entity(record, "Nordmo").type is NameType.LOCATION
    assert sum("Nordmo" in entity.spellings for entity in record.entities) == 1


def test_what_a_person_parted_stays_apart_whatever_its_points(report: Make) -> None:
    """A judgement goes before every clue."""
    first, second = report("The [ORG|United Nations] came."), report("[ORG|FN] left.", name="b.txt")
    atoms = [one.analysis.mentions[0].id for one in (first, second)]
    judged = Judgement(
        id="judgement-1",
        verdict=Verdict.DIFFERENT,
        targets=tuple(atoms),
        atoms=((atoms[0],), (atoms[1],)),
        by="Ola",
        when="2020-04-01T12:00:00Z",
        why="another body",
    )
    assert len(_resolved([first, second], [judged]).entities) == 2


def _in_language(made: Report, language: str) -> Report:
    document = replace(made.reading.document, language=language)
    return replace(made, reading=replace(made.reading, document=document))
