"""What a time is worth in TIMEX3, how long it is, and which way the verb points."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Duration, Grain, Interval, TimeExpression

Build = Callable[..., Layers]
WEDNESDAY = Interval.day(date(2013, 5, 15))


def found(layers: Build, text: str, language: str, published: Interval = WEDNESDAY) -> list[tuple[str, TimeExpression]]:
    """Each time of a made-up report of Wednesday 15 May 2013, with its words."""
    read = layers(text, language, until="times", published=published)
    return [(read.words(time.span), time) for time in read.times]


@pytest.mark.parametrize(
    ("language", "text", "words", "kind", "value"),
    [
        ("nb", "Hun ventet i tre dager.", "tre dager", "DURATION", "P3D"),
        ("nb", "Hun ventet i halvannen time.", "halvannen time", "DURATION", "PT1H30M"),
        ("nb", "Hun ventet i noen uker.", "noen uker", "DURATION", "PXW"),
        ("nb", "Hun trener hver tredje dag.", "hver tredje dag", "SET", "P3D"),
        ("nb", "Butikken er åpen om søndagene.", "søndagene", "SET", "XXXX-WXX-7"),
        ("nb", "For to uker siden kom de.", "For to uker siden", "DATE", "2013-W18"),
        ("nb", "For noen år tilbake kom de.", "For noen år tilbake", "DATE", "PAST_REF"),
        ("nb", "I første kvartal i år steg salget.", "første kvartal i år", "DATE", "2013-Q1"),
        ("nb", "Natt til lørdag smalt det.", "Natt til lørdag", "TIME", "2013-05-10TNI"),
        ("nb", "Kveldens møte er avlyst.", "Kveldens", "TIME", "2013-05-15TEV"),
        ("nn", "Kvar laurdag spelar dei.", "Kvar laurdag", "SET", "XXXX-WXX-6"),
        ("nn", "I fjor haust kom ho.", "I fjor haust", "DATE", "2012-FA"),
        ("da", "Klokken halv otte kom de.", "Klokken halv otte", "TIME", "2013-05-15T07:30"),
        ("da", "I firserne var der fred.", "firserne", "DATE", "198"),
        ("da", "Hver anden uge mødes de.", "Hver anden uge", "SET", "P2W"),
        ("sv", "I lördags kom de.", "lördags", "DATE", "2013-05-11"),
        ("sv", "Under de senaste tio åren har det regnat.", "de senaste tio åren", "DURATION", "P10Y"),
        ("sv", "Måndagskvällen var lugn.", "Måndagskvällen", "TIME", "2013-05-13TEV"),
        ("en", "Sales fell in the third quarter of 2009.", "the third quarter of 2009", "DATE", "2009-Q3"),
        ("en", "They have a five-year plan.", "five-year", "DURATION", "P5Y"),
        ("en", "It lasted nearly five months.", "nearly five months", "DURATION", "P5M"),
        ("en", "They left on Thanksgiving Day 1999.", "Thanksgiving Day 1999", "DATE", "1999-11-25"),
        ("en", "It began at 16:00 UTC.", "16:00 UTC", "TIME", "2013-05-15T16:00Z"),
        ("en", "The town fell in 490 BC.", "490 BC", "DATE", "BC0490"),
        ("en", "She recently moved.", "recently", "DATE", "PAST_REF"),
    ],
)
def test_values(layers: Build, language: str, text: str, words: str, kind: str, value: str) -> None:
    """Each expression has the type and value that TIMEX3 writes for it."""
    assert (words, kind, value) in [(words, time.type, time.value) for words, time in found(layers, text, language)]


def test_a_length_is_a_value_of_its_own(layers: Build) -> None:
    """A duration tells unit and count; modified, it says so."""
    ((_, time),) = found(layers, "Det varte i minst fire uker.", "nb")
    assert time.duration == Duration(Grain.WEEK, 4)
    assert time.mod == "MORE_THAN"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The trial will begin on Friday.", "2013-05-17"),
        ("The trial is expected to begin on Friday.", "2013-05-17"),
        ("The company announced plans Friday to shut shops.", "2013-05-10"),
        ("Trading was suspended until Friday.", "2013-05-17"),
        ("The court refused Friday's request.", "2013-05-10"),
        ("It arrived on October 12.", "2012-10-12"),
        ("It will arrive on October 12.", "2013-10-12"),
    ],
)
def test_the_verb_says_which_way(layers: Build, text: str, value: str) -> None:
    """Past tense leans to the past, what is planned or awaited to the future, by the sentence's syntax."""
    assert [time.value for _, time in found(layers, text, "en")] == [value]


def test_a_range_knows_its_ends(layers: Build) -> None:
    """TIMEX3 tags the two ends of a range one by one; we keep the range, and both."""
    text = "The siege lasted from April to September 1957."
    ((_, time),) = found(layers, text, "en")
    ends = [(end.span.of(text), end.value) for end in time.ends]
    assert ends == [("April", "1957-04"), ("September 1957", "1957-09")]
    assert time.duration == Duration(Grain.MONTH, 5)


def test_a_year_written_out_holds_in_its_sentence(layers: Build) -> None:
    """The day is of that year by inference; by its words alone it may be another."""
    text = "In 1998 the mill closed, and on 23 October it burnt."
    time = found(layers, text, "en")[-1][1]
    assert time.value == "1998-10-23"
    assert time.interval.inferred_earliest == time.interval.inferred_latest == date(1998, 10, 23)
    assert {date(1998, 10, 23), date(2012, 10, 23)} <= set(time.interval.candidates)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Vår bil må gå, og to menn nådde fram; man la den på taket."),
        ("nb", "Den siste timen er nær."),
        ("nb", "Alle under 25 år får hjelp."),
        ("nn", "Vår tanke er klar."),
        ("sv", "Det är vår bil."),
        ("en", "He came in a second car and paid about a quarter of it."),
    ],
)
def test_what_is_no_time_is_left(layers: Build, language: str, text: str) -> None:
    """Pronouns, verbs, ages, fractions and the last hour of all are no times."""
    assert found(layers, text, language) == []


def test_a_vague_past_is_over_by_a_unit(layers: Build) -> None:
    """How far back "some years" lie is open; that they are a year back at least is inferred, not said."""
    ((_, time),) = found(layers, "För några år sedan var staden trygg.", "sv")
    assert not time.interval.known
    assert (time.interval.inferred_earliest, time.interval.inferred_latest) == (None, date(2012, 12, 31))
