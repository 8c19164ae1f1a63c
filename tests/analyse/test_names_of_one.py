"""Names that one report writes in several ways, and names that only their company shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Mention

Build = Callable[..., Layers]


def found(layers: Build, text: str, language: str) -> tuple[Mention, ...]:
    """The names of a made-up report."""
    return layers(text, language, until="names").mentions


@pytest.mark.parametrize(
    ("language", "text", "one", "other"),
    [
        ("en", "Equinor ASA came to Oslo. The council thanked Equinor.", "Equinor ASA", "Equinor"),
        ("en", "The United States left. Nobody saw the U.S. leave.", "United States", "U.S."),
        ("nb", "Den kom fra Storbritannia. Ingen i UK så den.", "Storbritannia", "UK"),
        ("nb", "De ringte Verdens helseorganisasjon. Ingen i WHO svarte.", "Verdens helseorganisasjon", "WHO"),
    ],
)
def test_two_ways_of_writing_one_name_are_one_chain(
    layers: Build, language: str, text: str, one: str, other: str
) -> None:
    """A firm goes by its short name, a country and a known organisation by any of theirs."""
    chains = {mention.name.removeprefix("The "): mention.chain for mention in found(layers, text, language)}
    assert chains[one] == chains[other]


def test_a_place_in_a_row_with_a_place_is_one(layers: Build) -> None:
    """What the parser overlooks is a place where it stands beside one."""
    names = {mention.name: mention.type.value for mention in found(layers, "They left Mosul and Tal Vesterby.", "en")}
    assert names == {"Mosul": "LOC", "Tal Vesterby": "LOC"}


def test_what_a_word_calls_a_town_is_a_place(layers: Build) -> None:
    """Two words like a person's behind the word for a town are the town's name."""
    names = [(m.name, m.type.value) for m in found(layers, "Soldatene forlot den syriske byen Abu Vester.", "nb")]
    assert names == [("Abu Vester", "LOC")]


def test_a_title_inside_a_run_of_capitals_ends_what_is_before_the_person(layers: Build) -> None:
    """A firm, a title and a person in one run are a firm and a person."""
    names = [mention.name for mention in found(layers, "Apple Inc. CEO Tove Granum came to Bergen.", "en")]
    assert names == ["Apple Inc.", "Tove Granum", "Bergen"]


def test_a_firm_and_a_person_in_one_run_of_capitals_are_two(layers: Build) -> None:
    """A firm ends with its form, a person begins with a first name."""
    names = [mention.name for mention in found(layers, "The chairman of Apple LLC Paul Granum left.", "en")]
    assert names == ["Apple LLC", "Paul Granum"]


def test_a_body_is_one_with_its_country_or_without(layers: Build) -> None:
    """Where the report names one such body only, its country may be left out, and may be written in any way."""
    names = found(layers, "The US Air Force left. The U.S. Air Force came back. The Air Force sang.", "en")
    assert len({mention.chain for mention in names}) == 1


def test_a_branch_is_an_organisation_and_a_title_no_person(layers: Build) -> None:
    """A known body with a place behind it is a body; a run of titles alone names nobody."""
    names = [(m.name, m.type.value) for m in found(layers, "Amnesty Norge kom til Bergen.", "nb")]
    assert names == [("Amnesty Norge", "ORG"), ("Bergen", "LOC")]
    assert found(layers, "They met the Chief Operating Officer.", "en") == ()
