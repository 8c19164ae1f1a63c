"""The chronicle: which line tells what, in what order, and what it leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import Chronicle, Duplicate, Entry, Report
from kronike.resolve import Decisions, resolve
from kronike.tell import tell

Make = Callable[..., Report]


def _chronicle(*reports: Report) -> Chronicle:
    return tell(reports, resolve(reports, (), Decisions()))


def _words(entries: Sequence[Entry], reports: Sequence[Report]) -> list[str]:
    texts = {report.reading.document.id: report.reading.document.text for report in reports}
    return [entry.span.of(texts[entry.document]) for entry in entries]


def test_lines_stand_in_order_of_when_it_happened(report: Make) -> None:
    """What is over first comes first, and a whole month stands at its end."""
    reports = (
        report(
            "They [event RETREAT 2020-03-05|left]. They [event ASSAULT 2020-03-01|came]. It [event AID 2020-02|rained]."
        ),
    )
    assert _words(_chronicle(*reports).entries, reports) == ["It rained.", "They came.", "They left."]


def test_what_has_no_known_time_stands_apart(report: Make) -> None:
    """No day is made up for it; the order is that of when it became known, the undated last."""
    reports = (
        report("They [event RETREAT -|left].", name="a", published=None),
        report("They [event ASSAULT -|came].", name="b", published="2020-04"),
    )
    chronicle = _chronicle(*reports)
    assert not chronicle.entries
    assert _words(chronicle.undated, reports) == ["They came.", "They left."]
    assert [entry.interval for entry in chronicle.undated] == [None, None]


def test_events_of_one_sentence_share_a_line(report: Make) -> None:
    """A sentence is shown once, and rests on all that it tells."""
    reports = (report("They [event ASSAULT -|came] and [event RETREAT 2020-03-05|left]."),)
    (entry,) = _chronicle(*reports).entries
    assert len(entry.statements) == 2
    assert entry.interval is not None
    assert entry.interval.earliest == date(2020, 3, 5)


def test_the_narrator_is_preferred_to_a_quote_and_to_background(report: Make) -> None:
    """The plainest telling of an event is the one shown."""
    marked = "[LOC|Fjellvik]: [quote Ola Dahlen|they [event ASSAULT 2020-03-04 @Fjellvik|came]]."
    reports = (
        report(marked, name="a"),
        report("Earlier [LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik background|hit].", name="b"),
        report("[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|hit].", name="c"),
    )
    chronicle = _chronicle(*reports)
    assert _words(chronicle.entries, reports) == ["Fjellvik was hit."]
    entry = chronicle.entries[0]
    assert len(entry.origins) == len(entry.statements) == 3
    assert entry.voices == ("Ola Dahlen", "Fjellvik Tidende")
    assert "told by 3 independent origins" in entry.reasons


def test_a_line_names_its_places_figures_and_relations(report: Make) -> None:
    """What else is known of the line is one step away."""
    marked = (
        "[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|hit], [figure 3..3 person role=killed|three killed]."
    )
    reports = (report(marked, name="a"), report(marked, name="b"))
    record = resolve(reports, (), Decisions())
    (entry,) = tell(reports, record).entries
    assert entry.places == (record.entities[0].id,)
    assert set(entry.figures) == {figure.id for figure in record.figures}
    assert record.relations[-1].id in entry.relations
    assert entry.event == record.events[0].id


def test_a_line_that_a_person_set_aside_is_not_told(report: Make) -> None:
    """The event stays in the record, the chronicle passes over it, also when another report tells it later."""
    first = report("[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|hit].", name="a")
    second = report("Today [LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|hit].", name="b")
    record = resolve((first, second), (), Decisions())
    assert tell((first, second), record, {second.analysis.events[0].id}) == Chronicle()


def test_what_is_only_planned_weighs_less_and_says_so(report: Make) -> None:
    """Every reason for a line's weight is given in words."""
    planned, done = (
        _chronicle(report(f"They [event ASSAULT 2020-03-04{how}|came].")).entries[0] for how in (" planned", "")
    )
    assert planned.score < done.score
    assert "told as planned" in planned.reasons


def test_half_a_year_of_silence_is_a_gap(report: Make) -> None:
    """The stretch runs from the day after the last line to the day before the next."""
    reports = (report("They [event ASSAULT 2019-01-31|came]. They [event RETREAT 2020-03-05|left]."),)
    chronicle = _chronicle(*reports)
    (gap,) = chronicle.gaps
    assert (gap.after, gap.before) == tuple(entry.id for entry in chronicle.entries)
    assert (gap.interval.earliest, gap.interval.latest) == (date(2019, 2, 1), date(2020, 3, 4))


def test_a_line_that_may_fall_into_the_stretch_leaves_no_gap(report: Make) -> None:
    """A year that an event may have happened in is not silent."""
    marked = "They [event ASSAULT 2019-01-31|came]. They [event AID 2019|ate]. They [event RETREAT 2020-03-05|left]."
    assert not _chronicle(report(marked)).gaps


_DAYS = st.sampled_from(["2020-03-04", "2020-03", "2019", "<2020-03-03..2020-03-05>", "<..2020-01-01>", "-"])


@given(st.lists(st.lists(_DAYS, min_size=1, max_size=4), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_every_event_is_told_in_exactly_one_line(report: Make, piles: list[list[str]]) -> None:
    """No event is lost or told twice, and what is dated is in order."""
    reports = [
        report(" ".join(f"Then it [event ASSAULT {day}|began]." for day in days), name=f"{number}.txt")
        for number, days in enumerate(piles)
    ]
    record = resolve(reports, (), Decisions())
    chronicle = tell(reports, record)
    lines = (*chronicle.entries, *chronicle.undated)
    told = [statement for entry in lines for statement in entry.statements]
    assert sorted(told) == sorted(statement.id for statement in record.statements)
    assert len({entry.id for entry in lines}) == len(lines)
    keys = [entry.interval.sort_key() for entry in chronicle.entries if entry.interval]
    assert keys == sorted(keys)
    assert len(keys) == len(chronicle.entries)


def test_a_figure_of_what_befell_people_is_told_without_an_event(report: Make) -> None:
    """A sentence with no event in it is an entry of its own, dated like its number; a bare number is none."""
    reports = (
        report(
            "[figure 4..4 person role=missing|Four] [time 2020-03-04|on Wednesday]. It had [figure 9..9 door|nine]."
        ),
    )
    chronicle = _chronicle(*reports)
    (entry,) = chronicle.entries
    assert entry.event is None
    assert _words(chronicle.entries, reports) == ["Four on Wednesday."]
    assert not chronicle.undated


def test_a_figure_of_known_days_is_told_and_one_to_come_is_not(report: Make) -> None:
    """What a plan counts has not happened."""
    reports = (report("In [time 2020-03-04|March] it had [figure 9..9 door|nine]."),)
    assert _words(_chronicle(*reports).entries, reports) == ["In March it had nine."]
    planned = report("[figure 4..4 person role=evacuated|Four] will follow.")
    assert _chronicle(planned) == Chronicle()


def test_a_copied_figure_is_one_line_of_one_origin(report: Make) -> None:
    """The same sentence in copies of one text stands once, with both documents behind it."""
    marked = "[figure 4..4 person role=missing|Four] were gone."
    first, second = report(marked, name="a"), report(marked, name="b")
    copy = Duplicate(first.reading.document.id, second.reading.document.id, 0.97)
    (entry,) = tell((first, second), resolve((first, second), (copy,), Decisions())).undated
    assert len(entry.statements) == 2
    assert len(entry.origins) == 1


def test_a_figure_that_a_person_set_aside_is_not_told(report: Make) -> None:
    """A judgement on the number holds for its line."""
    made = report("[figure 4..4 person role=missing|Four] were gone.")
    record = resolve((made,), (), Decisions())
    assert tell((made,), record, {made.analysis.quantities[0].id}) == Chronicle()


def test_a_day_stands_before_a_time_that_only_ends_then(report: Make) -> None:
    """What was over by the fourth comes behind what happened on the fourth, and before the fifth."""
    reports = (
        report(
            "They [event RETREAT <..2020-03-04>|left]. They [event ASSAULT 2020-03-04|came]. "
            "They [event AID 2020-03-05|ate]."
        ),
    )
    assert _words(_chronicle(*reports).entries, reports) == ["They came.", "They left.", "They ate."]


def test_a_sentence_is_dated_by_its_event_with_both_bounds(report: Make) -> None:
    """Of two events of a sentence, the one whose days are known dates the line."""
    (entry,) = _chronicle(
        report("They [event RETREAT <..2020-03-31>|left] when they [event ASSAULT 2020-03-04|came].")
    ).entries
    assert entry.interval is not None
    assert entry.interval.earliest == date(2020, 3, 4)


def test_a_day_is_told_by_its_weightiest_line(report: Make) -> None:
    """The second line of a day weighs less than it would alone, and says why."""
    reports = (
        report("They [event ASSAULT 2020-03-01|came] with ships. They [event RETREAT 2020-03-01|left] with goods."),
    )
    first, second = sorted(_chronicle(*reports).entries, key=lambda entry: -entry.score)
    assert "one line of its day weighs more" in second.reasons
    assert not any("of its day" in reason for reason in first.reasons)
