"""What a report tells of a quantity beside its number: whose, where, which way, how it is put, over how long."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.analyse.layers import Layers
from kronike.analyse.quantities import hedged_numbers
from kronike.model import Direction, Duration, Grain, Hedge, Modality, Quantity

Build = Callable[..., Layers]


def _found(layers: Build, text: str, language: str = "nb") -> list[tuple[str, Quantity]]:
    found = layers(text, language, until="quantities")
    return [(found.words(quantity.span), quantity) for quantity in found.quantities]


@pytest.mark.parametrize(
    ("language", "text", "words", "low", "high", "what"),
    [
        ("nb", "Hundretusenvis av mennesker sultet.", "Hundretusenvis av mennesker", 100000, 999999, "person"),
        ("nb", "Et par tusen demonstranter kom.", "Et par tusen demonstranter", 2000, 2000, "protester"),
        ("nb", "Det brant på 3.500 mål skog.", "3.500 mål skog", 3500, 3500, "daa"),
        ("da", "Der kom fem-seks hundrede demonstranter.", "fem-seks hundrede demonstranter", 500, 600, "protester"),
        ("da", "Halvfems biler brændte.", "Halvfems biler", 90, 90, "vehicle"),
        ("sv", "Tiotusentals djur dog.", "Tiotusentals djur", 10000, 99999, "animal"),
        ("sv", "Ett trettiotal personer greps.", "Ett trettiotal personer", 30, 30, "person"),
        ("nn", "Nærare tjue menneske omkom.", "Nærare tjue menneske", None, 20, "person"),
        (
            "en",
            "It cost between $5 million and $6 million.",
            "between $5 million and $6 million",
            5000000,
            6000000,
            "USD",
        ),
        ("en", "More than 40 but fewer than 60 boats sank.", "More than 40 but fewer than 60 boats", 40, 60, "boat"),
        ("en", "Three thousand nine hundred and sixty five men left.", None, 3965, 3965, "man"),
    ],
)
def test_numbers_are_read_in_their_convention(
    layers: Build, language: str, text: str, words: str | None, low: int | None, high: int | None, what: str
) -> None:
    """Crowds, couples, rounds, areas, hyphened and two-sided ranges have the bounds their words leave."""
    ((said, quantity),) = _found(layers, text, language)
    assert words in (None, said)
    assert quantity.range.low == (None if low is None else Decimal(low))
    assert quantity.range.high == (None if high is None else Decimal(high))
    assert (quantity.unit or quantity.counted) == what


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "Police named two suspects aged 17 and 19.", [2]),
        ("en", "One in five waited.", []),
        ("nb", "Ring 555 0199 nå.", []),
        ("en", "They bought the new iPhone 4 there.", []),
        ("nb", "Den siste båten sank, og de to kom hjem.", []),
    ],
)
def test_labels_shares_and_what_was_told_before_count_nothing(
    layers: Build, language: str, text: str, numbers: list[int]
) -> None:
    """Ages, "one in five", telephones, names with numbers and "the two" are no quantities."""
    assert [quantity.range.low for _, quantity in _found(layers, text, language)] == numbers


def test_a_change_is_no_level(layers: Build) -> None:
    """Reads "steg 0,3 prosentpoeng til 4,1 prosent": a change, and the level it leads to."""
    (_, change), (_, level) = _found(layers, "Ledigheten steg 0,3 prosentpoeng til 4,1 prosent.")
    assert (change.change, change.direction, level.change, level.direction) == (True, Direction.UP, False, Direction.UP)


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("nb", "Rundt 400 soldater vil bli igjen.", Modality.PLANNED),
        ("en", "Some 400 soldiers may be withdrawn.", Modality.POSSIBLE),
        ("en", "Some 400 soldiers were withdrawn.", Modality.ASSERTED),
    ],
)
def test_what_is_ahead_or_possible_is_told_so(layers: Build, language: str, text: str, modality: Modality) -> None:
    """A number of what will or may be is not asserted."""
    ((_, quantity),) = _found(layers, text, language)
    assert quantity.modality is modality


def test_shares_tell_of_what_and_what_happened(layers: Build) -> None:
    """A per cent has the noun it is of, whose that is, and the role told behind a clause about it."""
    text = "Nå er det klart at 80 prosent av områdene som IS holdt i fjor, er tatt tilbake av hæren i Irak."
    ((_, quantity),) = [found for found in _found(layers, text) if found[1].unit == "percent"]
    assert (quantity.counted, quantity.role) == ("area", "recaptured")


def test_soldiers_of_a_country_in_another_are_deployed_there(layers: Build) -> None:
    """The elided second number shares noun, owner and role, and has its own place."""
    found = dict(_found(layers, "Norge har for tiden om lag 70 soldater i Irak og 40 i Jordan."))
    first, second = found["om lag 70 soldater"], found["40"]
    assert [(q.counted, q.group, q.role, q.place) for q in (first, second)] == [
        ("soldier", "Norge", "deployed", "Irak"),
        ("soldier", "Norge", "deployed", "Jordan"),
    ]
    assert first.inferred == ("role",)


def test_what_happens_has_its_length_of_time(layers: Build) -> None:
    """Reads "de siste to døgnene": the number is of two days."""
    text = "De siste to døgnene har 300 krigere overgitt seg."
    ((_, quantity),) = [found for found in _found(layers, text) if found[1].role]
    assert (quantity.role, quantity.window) == ("surrendered", Duration(Grain.DAY, 2))


def test_all_of_the_land_is_told_without_a_number(layers: Build) -> None:
    """Reads "in its entirety": one whole, with what happened to it, and nothing without land or loss."""
    ((words, quantity),) = _found(layers, "They say that the enclave is lost in its entirety.", "en")
    assert (words, quantity.unit, quantity.counted, quantity.role) == ("in its entirety", "whole", "enclave", "lost")
    assert not _found(layers, "The film was shown in its entirety.", "en")


def test_hedged_numbers_need_count_nothing(layers: Build) -> None:
    """Every number outside a time is given with its hedge, and whether that bounds it."""
    found = hedged_numbers(layers("The level is at least 30, or about 40.", "en", until="times"))
    assert [(n.range.low, n.hedge, n.bounded) for n in found] == [
        (Decimal(30), Hedge.AT_LEAST, True),
        (Decimal(40), Hedge.ABOUT, False),
    ]


@given(st.integers(1, 400), st.integers(1, 400))
def test_bounds_from_both_sides_are_one_range(layers: Build, low: int, more: int) -> None:
    """Whatever the numbers, "more than … but fewer than …" is the range between them."""
    text = f"There were more than {low} but fewer than {low + more} boats."
    ((_, quantity),) = _found(layers, text, "en")
    assert (quantity.range.low, quantity.range.high) == (Decimal(low), Decimal(low + more))
