"""Values in words: exactly as fine as they are known."""

from __future__ import annotations

import calendar
import re
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Clock, Grain, Hedge, Interval, Range, Relation, RelationKind, Voice, VoiceKind
from kronike.show.wording import (
    date_in_words,
    language_in_words,
    number_in_words,
    range_in_words,
    relation_in_words,
    time_in_words,
    voice_in_words,
)

MONTHS = list(calendar.month_name)[1:]
WEDNESDAYS = tuple(date(2019, 1, 30) + timedelta(days=7 * week) for week in range(5))

TIMES = [
    (None, "time unknown"),
    (Interval.unknown(), "time unknown"),
    (Interval.month(2017, 11), "in November 2017"),
    (Interval.year(2014), "2014"),
    (Interval.day(date(2019, 1, 30)), "30 January 2019"),
    (Interval.one_of(WEDNESDAYS), "one Wednesday between 30 January and 27 February 2019"),
    (Interval.one_of(WEDNESDAYS[:2]), "one Wednesday, 30 January or 6 February 2019"),
    (Interval.one_of((date(2018, 12, 31), date(2019, 1, 4))), "31 December 2018 or 4 January 2019"),
    (Interval(date(2013, 1, 1), date(2015, 12, 31), throughout=True), "from 2013 to 2015"),
    (Interval(date(2014, 1, 1), date(2014, 12, 31), Grain.YEAR, throughout=True), "all of 2014"),
    (Interval(date(2018, 12, 1), date(2019, 2, 28), Grain.SEASON), "in winter 2018–2019"),
    (Interval(date(2019, 2, 23), date(2019, 2, 24), Grain.WEEKEND), "at the weekend of 23 and 24 February 2019"),
    (Interval(date(2019, 2, 18), date(2019, 2, 24), Grain.WEEK), "in week 8 of 2019 (18 to 24 February 2019)"),
    (Interval(date(2018, 1, 1), date(2018, 3, 31), Grain.QUARTER), "in the first quarter of 2018"),
    (Interval(date(2010, 1, 1), date(2019, 12, 31), Grain.DECADE), "in the 2010s"),
    (Interval(date(2019, 1, 30), date(2019, 2, 27)), "between 30 January and 27 February 2019"),
    (Interval(date(2017, 11, 1), date(2018, 2, 28)), "between November 2017 and February 2018"),
    (Interval(date(2017, 11, 1), date(2017, 11, 30), Grain.DAY), "one day in November 2017"),
    (Interval(None, date(2019, 2, 27)), "no later than 27 February 2019"),
    (Interval(date(2013, 1, 1), None, Grain.YEAR, throughout=True), "from 2013 on"),
    (Interval().narrowed(date(2018, 1, 3), None), "time not stated (from context: no earlier than 3 January 2018)"),
    (
        Interval(date(2019, 3, 6), date(2019, 3, 6), Grain.PART, clock=Clock(time(6), time(12), "MO")),
        "6 March 2019, in the morning",
    ),
    (
        Interval(date(2019, 3, 6), date(2019, 3, 6), Grain.HOUR, clock=Clock(time(22), time(4))),
        "6 March 2019, between 22:00 and 04:00 the next day",
    ),
]


@pytest.mark.parametrize(("interval", "words"), TIMES)
def test_a_time_is_put_as_it_is_known(interval: Interval | None, words: str) -> None:
    """Each kind of uncertain time has its own plain words."""
    assert time_in_words(interval) == words


def test_a_month_after_published_has_no_preposition() -> None:
    """The name of a time can follow "known from"."""
    assert date_in_words(Interval.month(2017, 11)) == "November 2017"


DAYS = st.dates(date(1000, 1, 2), date(9998, 12, 30))
CLOCKS = st.none() | st.builds(
    Clock, st.times(), st.times(), st.sampled_from([None, "MO", "MI", "AF", "EV", "NI", "X"])
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval the model allows, named units and odd stretches alike."""
    context = sorted(draw(st.lists(DAYS, max_size=2)))
    narrowed = (context[0], context[-1]) if context else (None, None)
    clock = draw(CLOCKS)
    grain = draw(st.sampled_from(list(Grain)))
    if draw(st.booleans()):
        days = tuple(sorted(draw(st.sets(DAYS, min_size=1, max_size=8))))
        return Interval(days[0], days[-1], grain, days, clock).narrowed(*narrowed)
    first, last = sorted((draw(DAYS), draw(DAYS)))
    if draw(st.booleans()):
        first, last = (
            first.replace(day=1, month=draw(st.sampled_from([1, first.month]))),
            last.replace(month=12, day=31),
        )
    bounds = draw(st.sampled_from([(first, last), (None, last), (first, None), (None, None), (first, first)]))
    return Interval(*bounds, grain, (), clock, draw(st.booleans())).narrowed(*narrowed)


@given(intervals())
def test_no_day_is_named_that_the_interval_does_not_give(interval: Interval) -> None:
    """Every day in the words is a bound or a candidate of the interval, and no value fails."""
    given_days = {*interval.candidates, interval.earliest, interval.latest}
    given_days |= {interval.inferred_earliest, interval.inferred_latest}
    for words in (time_in_words(interval), date_in_words(interval)):
        assert set(_days_named(words)) <= given_days


def _days_named(words: str) -> list[date]:
    """The days in a phrase; what a day leaves out stands with the next one."""
    pattern = rf"(?<![\d:])(\d{{1,2}})(?: ({'|'.join(MONTHS)}))?(?: (\d{{4}}))?(?=[ ,)]|$)"
    found: list[date] = []
    month = year = ""
    for day, own_month, own_year in reversed(
        re.findall(pattern, re.sub(r"week \d+ of \d+|one of \d+|\d\d:\d\d", "", words))
    ):
        month, year = own_month or month, own_year or year
        found.append(date(int(year), MONTHS.index(month) + 1, int(day)))
    return found


RANGES = [
    (Range(Decimal(17), None), Hedge.AT_LEAST, "", "at least 17"),
    (Range(Decimal(20), Decimal(99)), Hedge.VAGUE, "", "20 to 99, vaguely put"),
    (Range.exactly(95), Hedge.NONE, "percent", "95 per cent"),
    (Range.exactly(Decimal("0.5")), Hedge.ABOUT, "km2", "about 0.5 km²"),
    (Range.exactly(170000), Hedge.NONE, "", "170,000"),
    (Range(None, Decimal(200)), Hedge.ALMOST, "", "almost 200"),
    (Range.exactly(Decimal(1) / Decimal(3)), Hedge.ALMOST, "", "almost 1/3"),
    (Range.exactly(Decimal("0.1234567")), Hedge.NONE, "", "0.1234…"),
    (Range(Decimal(2), Decimal(4)), Hedge.ABOUT, "", "about 2 to 4"),
    (Range(Decimal(2), Decimal(4)), Hedge.AT_LEAST, "", "2 to 4 (at least …)"),
    (Range.exactly(Decimal("1E+80")), Hedge.NONE, "", "1.000000E+80"),
    (Range(Decimal(3), None), Hedge.ABOUT, "", "3 or more (about …)"),
    (Range.exactly(4), Hedge.NONE, "tonnes", "4 tonnes"),
    (Range(), Hedge.VAGUE, "percent", "number not given"),
]


@pytest.mark.parametrize(("values", "hedge", "unit", "words"), RANGES)
def test_a_range_keeps_its_hedge_and_its_open_side(values: Range, hedge: Hedge, unit: str, words: str) -> None:
    """A range is never narrowed to one number."""
    assert range_in_words(values, hedge, unit=unit) == words


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)


@given(NUMBERS, NUMBERS, st.sampled_from(list(Hedge)), st.sampled_from([0, 1, 2]))
def test_every_range_has_words(one: Decimal, other: Decimal, hedge: Hedge, sides: int) -> None:
    """No range, however large, small or open, fails or grows without bound."""
    low, high = sorted((one, other))
    values = Range(low if sides != 1 else None, high if sides != 2 else None)
    assert 0 < len(range_in_words(values, hedge, unit="km2")) < 200


@given(st.integers(-(10**20), 10**20))
def test_a_number_can_be_read_back(number: int) -> None:
    """Grouping by thousands changes no digit."""
    assert int(number_in_words(Decimal(number)).replace(",", "").replace("−", "-")) == number


def test_a_language_without_a_name_keeps_its_tag() -> None:
    """An unexpected tag is shown, not hidden."""
    assert language_in_words("nb") == "Norwegian (bokmål)"
    assert language_in_words("fo") == "fo"
    assert language_in_words(None) == "unknown language"


@pytest.mark.parametrize("kind", list(VoiceKind))
def test_every_voice_has_words_with_and_without_a_name(kind: VoiceKind) -> None:
    """A voice that is not named is said to be so, never left blank."""
    assert "Ola" in voice_in_words(Voice(kind, "Ola"))
    assert voice_in_words(Voice(kind, "")).strip()


@pytest.mark.parametrize("kind", list(RelationKind))
def test_a_relation_reads_from_either_side(kind: RelationKind) -> None:
    """Updates and repeats turn round; agrees and conflicts read the same from both sides."""
    relation = Relation(id="r", kind=kind, statement="a", other="b", reason="")
    turned = kind in (RelationKind.UPDATES, RelationKind.REPEATS)
    assert (relation_in_words(relation, "a") != relation_in_words(relation, "b")) is turned
