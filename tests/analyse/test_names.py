"""Names, their types and their chains."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Mention, NameType

Build = Callable[..., Layers]


def names(layers: Build, text: str, language: str = "nb") -> list[tuple[str, str]]:
    """The names of a made-up report with their types."""
    return [(mention.name, mention.type.value) for mention in layers(text, language, until="names").mentions]


CASES = [
    ("nb", "Talsmann Ola Ostby sier at KBF er i Irak.", [("Ola Ostby", "PER"), ("KBF", "ORG"), ("Irak", "LOC")]),
    ("nb", "Utenfor landsbyen Vesterby sto KBF-krigere.", [("Vesterby", "LOC"), ("KBF", "ORG")]),
    (
        "nb",
        "KBFs talskvinne Kari Bakke-Norvik var i Iraks hovedstad.",
        [("KBF", "ORG"), ("Kari Bakke-Norvik", "PER"), ("Irak", "LOC")],
    ),
    (
        "nb",
        "President Omar al-Vestri møtte NATO-sjef Jon Ostby.",
        [("Omar al-Vestri", "PER"), ("NATO", "ORG"), ("Jon Ostby", "PER")],
    ),
    ("nn", "Statsministeren i Noreg møtte Kari Norvik.", [("Noreg", "LOC"), ("Kari Norvik", "PER")]),
    ("da", "Udenrigsminister Karen Østby rejste til Tyskland.", [("Karen Østby", "PER"), ("Tyskland", "LOC")]),
    ("sv", "Statsminister Karin Ostby besökte Frankrike.", [("Karin Ostby", "PER"), ("Frankrike", "LOC")]),
    (
        "en",
        "Prime Minister Mary Ostby met the KBF in France.",
        [("Mary Ostby", "PER"), ("KBF", "ORG"), ("France", "LOC")],
    ),
    ("en", "Former Foreign Minister Mary B. Ostby left Syria.", [("Mary B. Ostby", "PER"), ("Syria", "LOC")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_names_are_found_with_their_type(
    layers: Build, language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    """Titles, prepositions, acronyms and country names tell what a name stands for."""
    assert names(layers, text, language) == expected


def test_a_genitive_is_no_part_of_the_name(layers: Build) -> None:
    """The span may hold the genitive "s"; an apostrophe and what follows it never."""
    found = layers("KBF' menn og Iraks grense. Ostby's men met Jon Ostby.", until="names")
    assert [(mention.name, found.words(mention.span)) for mention in found.mentions][:2] == [
        ("KBF", "KBF"),
        ("Irak", "Iraks"),
    ]


def test_ordinary_words_are_no_names(layers: Build) -> None:
    """A capital at the start of a sentence, a day, and a people tell nothing."""
    assert names(layers, "Kolonnen kjørte. Onsdag kom den fram. Byen var tom.") == []
    assert names(layers, "The Kurdish fighters left on Wednesday.", "en") == []


def by_name(mentions: tuple[Mention, ...]) -> dict[str, set[str]]:
    """The chains each name is in."""
    chains: dict[str, set[str]] = {}
    for mention in mentions:
        chains.setdefault(mention.name, set()).add(mention.chain)
    return chains


def test_a_surname_belongs_to_the_full_name(layers: Build) -> None:
    """A surname alone is the person named before, and a person."""
    found = layers("Det sier talsmann Ola Ostby. – Vi går, sier Ostby. Kari Norvik venter.", until="names")
    chains = by_name(found.mentions)
    assert chains["Ola Ostby"] == chains["Ostby"] != chains["Kari Norvik"]


def test_an_acronym_belongs_to_the_name_it_stands_behind(layers: Build) -> None:
    """An acronym in brackets behind a name is that name, and is it from then on."""
    found = layers("He left the Vestrian Democratic Forces (VDF). The VDF said so.", "en", until="names")
    chains = by_name(found.mentions)
    assert chains["Vestrian Democratic Forces"] == chains["VDF"]


def test_other_languages_have_no_names(layers: Build) -> None:
    """In German every noun has a capital: nothing is claimed about a language that is not read closely."""
    assert names(layers, "Der Hund von Herrn Ostby bellt.", "other") == []


def test_a_headline_in_capitals_names_nobody(layers: Build) -> None:
    """Where every word is in capitals, capitals make no name; a first name still does."""
    assert [m.name for m in layers("EXPLOSION ROCKS PORT TOWN", "en", until="names").mentions] == []
    assert [m.name for m in layers("ANNA LINDHAGEN", "sv", until="names").mentions] == ["ANNA LINDHAGEN"]


def test_a_definite_noun_for_a_body_is_an_organisation(layers: Build) -> None:
    """A preposition of place before it makes no place of an institute."""
    (mention,) = layers("Han arbeider i Havinstituttet.", "nb", until="names").mentions
    assert (mention.name, mention.type) == ("Havinstituttet", NameType.ORGANISATION)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He bought the web browser Fjellvik in Paris.", [("Paris", "LOC")]),
        ("The Boeing 900 Fjellviks flew to Paris.", [("Boeing", "ORG"), ("Paris", "LOC")]),
        ("It has a LCD screen.", []),
        ("He landed at Fjellvik International Airport.", [("Fjellvik International Airport", "LOC")]),
        ("They met at the Fjellvik Center in Paris.", [("Fjellvik Center", "LOC"), ("Paris", "LOC")]),
        ("Three United States officers left.", [("United States", "LOC")]),
    ],
)
def test_wares_are_no_names_and_venues_are_places(layers: Build, text: str, expected: list[tuple[str, str]]) -> None:
    """What is made is no person, body or place; where people meet is a place; a country is nobody."""
    assert names(layers, text, "en") == expected


def test_a_firm_and_a_person_in_one_run_are_two(layers: Build) -> None:
    """Though the person's surname may be a word of an organisation."""
    found = names(layers, "That is early, said the chairman of Fjellvik LLC Erik Radio.", "en")
    assert found == [("Fjellvik LLC", "ORG"), ("Erik Radio", "PER")]


def test_dots_of_initials_make_no_other_body(layers: Build) -> None:
    """A body's name with and without them is one."""
    found = layers("The U.S. Sea Rescue Agency left. The US Sea Rescue Agency came back.", "en", until="names")
    chains = by_name(found.mentions)
    assert chains["U.S. Sea Rescue Agency"] == chains["US Sea Rescue Agency"]


def test_a_body_is_one_with_and_without_its_first_word_and_by_its_initials(layers: Build) -> None:
    """A long end of one longer name is that name; initials alone are an organisation as what they stand for is."""
    text = "State Sea Rescue Agency was late. The Sea Rescue Agency said so. The SSRA left."
    found = layers(text, "en", until="names")
    chains = by_name(found.mentions)
    assert chains["State Sea Rescue Agency"] == chains["Sea Rescue Agency"] == chains["SSRA"]
    assert {mention.type for mention in found.mentions} == {NameType.ORGANISATION}


def test_the_make_of_a_ware_is_a_name_and_the_ware_is_none(layers: Build) -> None:
    """A firm before a ware's own name, whose noun follows."""
    assert names(layers, "He sold Apple Fjell Solo computers.", "en") == [("Apple", "ORG")]
