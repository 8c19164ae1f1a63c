"""Times: what is found, and what it is worth against a publication date that is a day, a month or unknown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.analyse import parse_all
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.analyse.times import find_times
from kronike.model import LANGUAGES, Document, Grain, Interval, Paragraph, Reading, Span, TimeExpression, stripped
from kronike.words.time import time_index

FEBRUARY = Interval.month(2019, 2)
FRIDAY = Interval.day(date(2019, 2, 15))


def layers_of(*sentences: str, language: str = "nb", published: Interval | None = FEBRUARY) -> Layers:
    """A document whose sentences are those given, one behind the other."""
    text = "\n".join(sentences)
    doc = Document(text=text, name="a report", published=published, language=language)
    spans, start = [], 0
    for sentence in sentences:
        if span := stripped(text, start, start + len(sentence)):
            spans.append(span)
        start += len(sentence) + 1
    reading = Reading(doc, paragraphs=tuple(Paragraph(span, language) for span in spans))
    (layers,) = parse_all([reading], load_engine())
    return layers


def times_in(
    *sentences: str, language: str = "nb", published: Interval | None = FEBRUARY
) -> list[tuple[str, str, str]]:
    """Words, earliest and latest of every time."""
    layers = find_times(layers_of(*sentences, language=language, published=published))
    return [(layers.words(t.span), str(t.interval.earliest), str(t.interval.latest)) for t in layers.times]


def only(*sentences: str, language: str = "nb", published: Interval | None = FEBRUARY) -> TimeExpression:
    """The last time of the sentences."""
    return find_times(layers_of(*sentences, language=language, published=published)).times[-1]


@pytest.mark.parametrize(
    ("language", "text", "words", "earliest", "latest"),
    [
        ("nb", "Broen ble stengt onsdag.", "onsdag", "2019-01-30", "2019-02-27"),
        ("nb", "Ved sjøen kunne det onsdag høres sang.", "onsdag", "2019-01-30", "2019-02-27"),
        ("nb", "Ferja gikk tirsdag kveld.", "tirsdag kveld", "2019-01-29", "2019-02-26"),
        ("nb", "Det siste døgnet har det regnet.", "Det siste døgnet", "2019-01-31", "2019-02-28"),
        ("nb", "De tre siste døgnene har det regnet.", "De tre siste døgnene", "2019-01-29", "2019-02-28"),
        ("nb", "Tidligere i år kom flommen.", "Tidligere i år", "2019-01-01", "2019-02-28"),
        ("nb", "Hun flyttet 12. februar 2018.", "12. februar 2018", "2018-02-12", "2018-02-12"),
        ("nb", "Hun flyttet 12.2.2018.", "12.2.2018", "2018-02-12", "2018-02-12"),
        ("nb", "Hun flyttet 2018-02-12 eller så.", "2018-02-12", "2018-02-12", "2018-02-12"),
        ("nb", "I 2014 brant mølla.", "2014", "2014-01-01", "2014-12-31"),
        ("nb", "Høsten 2017 var våt.", "Høsten 2017", "2017-09-01", "2017-11-30"),
        ("nb", "For fire år siden var elva tom.", "For fire år siden", "2015-01-01", "2015-12-31"),
        ("nb", "På 1990-tallet var det fiske.", "1990-tallet", "1990-01-01", "1999-12-31"),
        ("nb", "Fra mai til juli 2017 var det tørt.", "Fra mai til juli 2017", "2017-05-01", "2017-07-31"),
        ("nb", "Natt til søndag gikk strømmen.", "Natt til søndag", "2019-01-26", "2019-02-24"),
        ("nb", "I fjor høst gikk strømmen.", "I fjor høst", "2018-09-01", "2018-11-30"),
        ("nn", "Laurdag morgon smalt det.", "Laurdag morgon", "2019-01-26", "2019-02-23"),
        ("nn", "For tre år sidan kom dei.", "For tre år sidan", "2016-01-01", "2016-12-31"),
        ("da", "Den 3. marts 2018 kom de.", "Den 3. marts 2018", "2018-03-03", "2018-03-03"),
        ("da", "Sidste uge blev aftalen klar.", "Sidste uge", "2019-01-21", "2019-02-24"),
        ("sv", "Förra veckan blev det klart.", "Förra veckan", "2019-01-21", "2019-02-24"),
        ("sv", "Mötet är på fredag.", "på fredag", "2019-02-08", "2019-03-01"),
        ("en", "It fell on February 12, 2018.", "February 12, 2018", "2018-02-12", "2018-02-12"),
        ("en", "In the summer of 2017 it fell.", "the summer of 2017", "2017-06-01", "2017-08-31"),
        ("en", "He left two days ago.", "two days ago", "2019-01-30", "2019-02-26"),
        ("en", "They met in the last two days.", "the last two days", "2019-01-30", "2019-02-28"),
        ("en", "Last year the mill burnt.", "Last year", "2018-01-01", "2018-12-31"),
    ],
)
def test_a_time_is_told_against_a_publication_month(
    language: str, text: str, words: str, earliest: str, latest: str
) -> None:
    """Each expression is found whole, with the days it can mean under a report of February 2019."""
    assert (words, earliest, latest) in times_in(text, language=language)


def test_a_weekday_under_a_month_is_one_of_its_candidates() -> None:
    """Reads "onsdag" in a report of a month is any Wednesday that was the last on a day of that month, and says so."""
    interval = only("Broen ble stengt onsdag.").interval
    assert interval.candidates == tuple(date(2019, 1, 30) + timedelta(days=7 * n) for n in range(5))
    assert interval.grain is Grain.DAY
    assert "publication 2019-02" in interval.basis


def test_a_weekday_under_a_day_is_one_day() -> None:
    """With the day of publication known, a weekday is the last on or before it."""
    assert times_in("Broen ble stengt fredag.", published=FRIDAY) == [("fredag", "2019-02-15", "2019-02-15")]


@pytest.mark.parametrize(
    "text", ["Broen ble stengt onsdag.", "I går kom de.", "Tre biler kom 3. mai.", "I fjor kom de."]
)
def test_without_a_publication_date_no_day_is_invented(text: str) -> None:
    """An undated report's relative times stay unknown, and their basis says why."""
    interval = only(text, published=None).interval
    assert not interval.known
    assert "no publication date" in interval.basis


def test_the_same_day_repeats_the_day_told_before() -> None:
    """Reads "Samme dag" takes over the candidates of the weekday before it, across sentences."""
    first, second = find_times(layers_of("Tirsdag kom de.", "Samme dag dro de.")).times
    assert first.interval.candidates == second.interval.candidates


def test_years_later_count_from_the_time_told_before() -> None:
    """Reads "Fire år senere" behind a year is that year four on; with nothing before it, it is unknown."""
    assert times_in("Krigen kom i 2003.", "Fire år senere kom freden.")[-1][1:] == ("2007-01-01", "2007-12-31")
    assert not only("Fire år senere kom freden.").interval.known


@pytest.mark.parametrize(
    "text", ["De siste ukene har det regnet.", "For noen år tilbake regnet det.", "Det tok noen dager."]
)
def test_vague_times_have_no_bounds(text: str) -> None:
    """What the words leave open stays open."""
    time = only(text)
    assert time.vague
    assert not time.interval.known


def test_a_verb_of_the_future_moves_a_weekday_ahead() -> None:
    """On a Friday "Fredag skal" is that day or the Friday to come, but "skal ha" is hearsay about the past."""
    assert times_in("Fredag skal rådet møtes.", published=FRIDAY)[0][1:] == ("2019-02-15", "2019-02-22")
    assert times_in("Fredag skal rådet ha møttes.", published=FRIDAY)[0][1] == "2019-02-15"


def test_a_clock_reading_alone_is_of_the_day_told_before_or_of_the_report() -> None:
    """A report of Friday that tells of Thursday leaves open which of the two the hour is of."""
    sentences = ("Skipet sank torsdag.", "Lillevær fikk melding klokka 21.40.")
    assert times_in(*sentences, published=FRIDAY)[1][1:] == ("2019-02-14", "2019-02-15")
    assert times_in(sentences[1], published=FRIDAY)[0][1:] == ("2019-02-15", "2019-02-15")


def test_a_clock_reading_joins_its_day() -> None:
    """A day and the hour beside it are one expression that holds the clock."""
    time = only("Rådet møttes onsdag kl. 14.30 i salen.")
    assert time.interval.clock is not None
    assert time.interval.clock.start.isoformat() == "14:30:00"
    assert time.type == "TIME"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Han sto på taket, og man må la to se Mars-planeten og August Nordlys."),
        ("nb", "Det kom 2014 soldater over brua, rundt 2000 kilometer."),
        ("nb", "Kari Nordlys er 34 år gammel."),
        ("en", "You may march in the sun, and they sat down."),
        ("sv", "Hon var 23 års ålder och gick på taket."),
    ],
)
def test_words_that_only_look_like_times_are_left(language: str, text: str) -> None:
    """Names, counts, ages and common words are no times."""
    assert times_in(text, language=language) == []


WORDS = sorted(
    {word for language in LANGUAGES for word in time_index(language).entries}
    | {"2014", "12", "31", "99", ".", ",", "-", ":"}
)


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join),
    st.sampled_from(LANGUAGES),
    st.none() | st.dates().map(Interval.day) | st.builds(Interval.month, st.integers(1, 9999), st.integers(1, 12)),
)
def test_any_words_in_any_order_give_sound_times(text: str, language: str, published: Interval | None) -> None:
    """Nothing raises; spans lie in the text, in order, apart; each tells its basis."""
    layers = layers_of(text, language=language, published=published)
    end = 0
    for time in find_times(layers).times:
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end
        assert time.interval.basis


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_is_read_without_fail(text: str, language: str) -> None:
    """Times of arbitrary text keep to the text."""
    span = stripped(text, 0, len(text))
    doc = Document(text=text, name="noise", language=language)
    if span is None:
        return
    (layers,) = parse_all([Reading(doc, paragraphs=(Paragraph(span, language),))], load_engine())
    assert all(Span(0, len(text)).contains(time.span) for time in find_times(layers).times)
