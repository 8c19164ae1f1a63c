"""What names are compared by, and which of them are countries."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import LANGUAGES
from kronike.words.countries import Countries, country_code
from kronike.words.folding import name_key
from kronike.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Irak", "IQ"),
        ("Iraq", "IQ"),
        ("USA", "US"),
        ("U.S.", "US"),
        ("Förenta staterna", "US"),
        ("Storbritannia", "GB"),
        ("the Netherlands", "NL"),
        ("Noreg", "NO"),
        ("Danmark", "DK"),
        ("Vitryssland", "BY"),
        ("Côte d’Ivoire", "CI"),
        ("Fjellvik", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_its_name_in_any_of_the_languages(name: str, code: str | None) -> None:
    """CLDR's names and those that news adds give the ISO code; other names give none."""
    assert country_code(name) == code


def test_a_name_of_two_countries_is_neither() -> None:
    """Congo may be either of two; nothing is guessed."""
    assert country_code("Kongo") is None
    assert country_code("Congo") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_lexicon_is_a_country_of_cldr(language: str) -> None:
    """A mistyped code would name no country."""
    assert lexicon("countries", language, Countries).names.keys() <= Locale("en").territories.keys()


def test_a_key_has_no_case_accents_dots_or_apostrophes() -> None:
    """Spellings that differ only so are compared as equal."""
    assert name_key("Al-Qā’im") == name_key("AL QAIM") == "al qaim"
    assert name_key("Ørsta Blåbærlag") == "orsta blabaerlag"


@given(st.text())
@settings(deadline=None)
def test_a_key_is_its_own_key(name: str) -> None:
    """Folding twice is folding once."""
    assert name_key(name_key(name)) == name_key(name)
