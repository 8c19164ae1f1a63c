"""Who says what, when, and since when it could be known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kronike.model import Modality, Polarity, Record, Report, Statement, Subject, Voice, VoiceKind
from kronike.resolve import Decisions, resolve

Make = Callable[..., Report]


def _record(*reports: Report) -> Record:
    return resolve(reports, (), Decisions())


def _only(record: Record, subject: Subject) -> Statement:
    (statement,) = (statement for statement in record.statements if statement.subject is subject)
    return statement


def test_the_narrator_is_a_voice_with_the_outlet_as_its_name(report: Make) -> None:
    """Where nobody is quoted the report itself speaks."""
    record = _record(report("The town was [event ASSAULT -|attacked]."))
    assert record.statements[0].voices == (Voice(VoiceKind.NARRATOR, "Fjellvik Tidende"),)


def test_an_unknown_outlet_is_an_empty_name_not_a_guess(report: Make) -> None:
    """A voice that is not known has no name."""
    record = _record(report("The town was [event ASSAULT -|attacked].", outlet=None))
    assert record.statements[0].voices == (Voice(VoiceKind.NARRATOR, ""),)


def test_a_quoted_statement_belongs_to_its_speaker_and_those_who_pass_it_on(report: Make) -> None:
    """Speaker, outlet, agency and translator form the chain, in that order."""
    marked = "[PER|Kari Nordmo] says [quote Kari Nordmo|the town was [event ASSAULT -|attacked]]."
    record = _record(report(marked, agencies=("NordPress",), translated_from="nb"))
    assert record.statements[0].voices == (
        Voice(VoiceKind.SPEAKER, "Kari Nordmo", record.entities[0].id),
        Voice(VoiceKind.OUTLET, "Fjellvik Tidende"),
        Voice(VoiceKind.AGENCY, "NordPress"),
        Voice(VoiceKind.TRANSLATOR, ""),
    )
    assert record.statements[0].quote is not None


def test_a_nested_quote_names_the_inner_speaker_first(report: Make) -> None:
    """Who said it comes before who passed it on."""
    marked = (
        "[PER|Kari Nordmo] and [PER|Ola Dahlen]: [quote Ola Dahlen|I heard [quote Kari Nordmo|we "
        "[event RETREAT -|left]]]."
    )
    voices = _record(report(marked)).statements[0].voices
    assert [voice.name for voice in voices] == ["Kari Nordmo", "Ola Dahlen", "Fjellvik Tidende"]


def test_a_denied_event_is_denied_in_its_statement(report: Make) -> None:
    """Polarity comes from how the event is put."""
    statement = _record(report("It was not [event ASSAULT - denied|attacked].")).statements[0]
    assert (statement.polarity, statement.modality) == (Polarity.DENIED, Modality.DENIED)


def test_a_number_takes_its_time_from_the_nearest_event_of_its_sentence(report: Make) -> None:
    """Three were hurt when the attack was."""
    marked = "The town was [event ASSAULT 2020-03-04|attacked] and [figure 3..3 person role=wounded|three hurt]."
    time = _only(_record(report(marked)), Subject.FIGURE).event_time
    assert time is not None
    assert time.earliest == time.latest == date(2020, 3, 4)


def test_a_number_takes_no_time_from_another_sentence(report: Make) -> None:
    """What another sentence dates says nothing of this number."""
    marked = "The town was [event ASSAULT 2020-03-04|attacked]. There were [figure 3..3 person|three people]."
    assert _only(_record(report(marked)), Subject.FIGURE).event_time is None


def test_a_statement_could_be_known_from_its_publication(report: Make) -> None:
    """The second clock is the publication interval; an undated report has none."""
    marked = "The town was [event ASSAULT -|attacked]."
    dated, undated = report(marked), report(marked, name="b.txt", published=None)
    known = [statement.known_from for statement in _record(undated, dated).statements]
    assert known == [dated.reading.document.published, None]


def test_a_report_set_aside_says_nothing(report: Make) -> None:
    """What does not count leaves no statement, origin or entity."""
    record = _record(report("[LOC|Fjellvik] was [event ASSAULT -|attacked].", set_aside="a test"))
    assert record == Record()
