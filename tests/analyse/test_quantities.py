"""Quantities: numbers in every convention, their hedge, what they count, what happened to it, and what is none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.analyse import parse_all
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.analyse.quantities import find_quantities
from kronike.analyse.times import find_times
from kronike.model import LANGUAGES, Document, Hedge, Mention, NameType, Paragraph, Quantity, Reading, Span
from kronike.words.counted import counted_index
from kronike.words.numbers import number_index, read_digits

OPEN = None


def layers_of(text: str, language: str = "nb") -> Layers:
    """One sentence with its times found."""
    doc = Document(text=text, name="a report", language=language)
    reading = Reading(doc, paragraphs=(Paragraph(Span(0, len(text)), language),))
    (layers,) = parse_all([reading], load_engine())
    return find_times(layers)


def quantities_in(text: str, language: str = "nb") -> list[tuple[str, Quantity]]:
    """The words and values of every quantity."""
    layers = find_quantities(layers_of(text, language))
    return [(layers.words(found.span), found) for found in layers.quantities]


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "high", "hedge", "what"),
    [
        ("nb", "Minst 17 kjøretøy dro.", "Minst 17 kjøretøy", 17, OPEN, "at least", "vehicle"),
        ("nb", "Her bor rundt 200 familier.", "rundt 200 familier", 200, 200, "about", "family"),
        ("nb", "Området er en halv kvadratkilometer.", "en halv kvadratkilometer", "0.5", "0.5", "none", "km2"),
        ("nb", "Flere tusen mennesker gikk.", "Flere tusen mennesker", 2000, 9999, "vague", "person"),
        ("nb", "Flere titall sivile gikk.", "Flere titall sivile", 20, 99, "vague", "civilian"),
        ("nb", "Flere millioner innbyggere.", "Flere millioner innbyggere", 2000000, 9999999, "vague", "inhabitant"),
        ("nb", "Det kom 3.000 soldater.", "3.000 soldater", 3000, 3000, "none", "soldier"),
        ("nb", "Det koster 33,5 mill. kroner nå.", "33,5 mill. kroner", 33500000, 33500000, "none", "NOK"),
        ("nb", "Opptil 40 000 IS-krigere kom.", "Opptil 40 000 IS-krigere", OPEN, 40000, "at most", "fighter"),
        ("nb", "3 og en halv million menn.", "3 og en halv million menn", 3500000, 3500000, "none", "man"),
        ("nb", "Mellom 5 og 10 båter sank.", "Mellom 5 og 10 båter", 5, 10, "none", "boat"),
        ("nb", "Det er 200–300 hus der.", "200–300 hus", 200, 300, "none", "house"),
        ("nb", "Nå er 95 prosent ferdig.", "95 prosent", 95, 95, "none", "percent"),
        ("nb", "Hele 73 partnerland møtte.", "73 partnerland", 73, 73, "none", "country"),
        ("nn", "Kring fem tusen menneske flykta.", "Kring fem tusen menneske", 5000, 5000, "about", "person"),
        ("da", "Mindst halvtreds civile kom.", "Mindst halvtreds civile", 50, OPEN, "at least", "civilian"),
        ("da", "Der kom femogtyve soldater.", "femogtyve soldater", 25, 25, "none", "soldier"),
        ("da", "Det er halvanden million kroner.", "halvanden million kroner", 1500000, 1500000, "none", "DKK"),
        ("sv", "Minst tjugoett personer kom.", "Minst tjugoett personer", 21, OPEN, "at least", "person"),
        ("sv", "Tusentals flyktingar kom.", "Tusentals flyktingar", 1000, 9999, "vague", "refugee"),
        ("en", "Over 20,000 civilians left.", "Over 20,000 civilians", 20000, OPEN, "more than", "civilian"),
        ("en", "Thousands of civilians left.", "Thousands of civilians", 2000, 9999, "vague", "civilian"),
        ("en", "They paid $1.2 million for it.", "$1.2 million", 1200000, 1200000, "none", "USD"),
        ("en", "Nearly forty-two women came.", "Nearly forty-two women", OPEN, 42, "almost", "woman"),
        ("en", "Two hundred and five men.", "Two hundred and five men", 205, 205, "none", "man"),
    ],
)  # fmt: skip
def test_a_quantity_has_its_bounds_hedge_and_noun(
    language: str, text: str, words: str, low: int | None, high: int | None, hedge: str, what: str
) -> None:
    """Number, hedge and head noun are one span, with the range they leave and the English name of what is counted."""
    found = dict(quantities_in(text, language))[words]
    assert found.range.low == (None if low is None else Decimal(low))
    assert found.range.high == (None if high is None else Decimal(high))
    assert found.hedge == Hedge(hedge)
    assert (found.unit or found.counted) == what


def test_a_hedge_reaches_over_what_is_joined() -> None:
    """Reads "Minst to sivile er drept og 19 såret": at least nineteen, and they are wounded."""
    (_, killed), (words, wounded) = quantities_in("Minst to sivile er drept og 19 såret i byen.")
    assert (killed.role, killed.counted) == ("killed", "civilian")
    assert (words, wounded.role, wounded.counted, wounded.hedge) == ("19 såret", "wounded", "person", Hedge.AT_LEAST)
    assert wounded.range.high is None


def test_a_noun_said_once_counts_for_both_and_each_has_its_place() -> None:
    """Reads "60 soldater i Nordvik og 50 i Sørvik": fifty soldiers, in the second place."""
    text = "Landet har 60 soldater i Nordvik og 50 i Sørvik."
    layers = layers_of(text)
    doc = layers.reading.document.id
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in ("Nordvik", "Sørvik")]
    mentions = tuple(Mention(document=doc, span=s, type=NameType.LOCATION, name=s.of(text)) for s in spans)
    layers = replace(layers, mentions=mentions)
    found = find_quantities(layers).quantities
    assert [(q.range.low, q.place) for q in found] == [(Decimal(60), "Nordvik"), (Decimal(50), "Sørvik")]
    assert {q.counted for q in found} == {"soldier"}


def test_who_kills_is_not_killed() -> None:
    """A verb that governs the next number says nothing of the number before it."""
    (_, soldiers), (_, civilians) = quantities_in("Og 17 soldater drepte 3 sivile.")
    assert (soldiers.role, civilians.role) == ("", "killed")


def test_a_change_is_marked() -> None:
    """Reads "Falt med 20 prosent" is by how much, not how much."""
    assert quantities_in("Prisen falt med 20 prosent.")[0][1].change


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Det skjedde 12. februar 2019 kl. 14.30 i 2014."),
        ("nb", "Kari Nordlys (34) er 34 år gammel; 34-åringen bor på 3. plass."),
        ("nb", "Laget vant 3–1, se kapittel 3, side 14 og tlf. 22 00 33 44."),
        ("nb", "Flyet er en F-16, ikke Boeing 737, og IS-1 svarte en gang."),
        ("en", "See https://example.org/2019/12 and section 4 for a man."),
    ],
)
def test_other_numbers_count_nothing(language: str, text: str) -> None:
    """Dates, ages, scores, sections, telephones and models are no quantities."""
    assert quantities_in(text, language) == []


@given(st.integers(1000, 999_999_999), st.sampled_from([".", " ", "\u00a0", "\u202f", "'"]), st.sampled_from(LANGUAGES))
def test_grouped_digits_are_read_back(number: int, mark: str, language: str) -> None:
    """A number grouped in threes with any mark that is not the language's decimal mark reads back as itself."""
    grouped = f"{number:,}".replace(",", mark)
    if language == "en" and mark == "." and number % 10 and number < 1_000_000:
        return
    assert read_digits(grouped, language) == number


@given(st.integers(0, 999_999), st.integers(0, 99), st.sampled_from(LANGUAGES))
def test_decimals_are_read_back(whole: int, part: int, language: str) -> None:
    """A decimal fraction of two figures reads back in the language's own marks, grouped or not."""
    mark, group = (".", ",") if language == "en" else (",", ".")
    expected = Decimal(f"{whole}.{part:02d}")
    assert read_digits(f"{whole}{mark}{part:02d}", language) == expected
    assert read_digits(f"{whole:,}".replace(",", group) + f"{mark}{part:02d}", language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cardinal_to_ninety_nine_has_a_word(language: str) -> None:
    """No number below a hundred is without a word in any language."""
    assert set(range(100)) <= set(number_index(language).cardinals.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_least_three_hundred_nouns_are_known(language: str) -> None:
    """The counted nouns cover general news in every language."""
    assert len(set(counted_index(language).stems.values())) >= 300


@given(st.text(alphabet="0123456789 .,-–%$()ogmilert½", max_size=60), st.sampled_from(LANGUAGES))
def test_any_digits_are_read_without_fail(text: str, language: str) -> None:
    """Whatever stands between digits, nothing raises and quantities keep to the text, in order."""
    if not text.strip():
        return
    end = 0
    for found in find_quantities(layers_of(text, language)).quantities:
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
