"""Pronouns, roles and epithets stand for whom they stand for."""

from __future__ import annotations

import pytest

from kronike.analyse import analyse
from kronike.model import Analysis, Document, Mention, MentionKind, Paragraph, Reading, Span


def read(text: str, language: str = "nb") -> Analysis:
    """The analysis of a text of one paragraph."""
    document = Document(text=text, name="a.txt", language=language)
    return analyse(Reading(document, paragraphs=(Paragraph(Span(0, len(text)), language),)))


def stands_for(found: Analysis, words: str) -> str:
    """The name of the chain that the first mention with these words belongs to."""
    mention = next(each for each in found.mentions if each.name.casefold() == words.casefold())
    return named(found, mention).name


def named(found: Analysis, mention: Mention) -> Mention:
    """The first name of a mention's chain."""
    return next(each for each in found.mentions if each.chain == mention.chain and each.kind is MentionKind.NAME)


@pytest.mark.parametrize(
    ("text", "language", "pronoun"),
    [
        ("Talsmann Oddvar Fjellvik kom til Bergen. Der holdt han en tale.", "nb", "han"),
        ("Talskvinne Ingrid Fjellvik kom til Bergen. Der holdt hun en tale.", "nb", "hun"),
        ("Talsmann Oddvar Fjellvik kom til Bergen. Der heldt han ein tale.", "nn", "han"),
        ("Spokesman Oddvar Fjellvik came to Bergen. There he gave a speech.", "en", "he"),
    ],
)
def test_a_pronoun_stands_for_the_person_of_its_gender(text: str, language: str, pronoun: str) -> None:
    """A person named in the sentence before is meant."""
    assert "Fjellvik" in stands_for(read(text, language), pronoun)


def test_a_role_stands_for_the_person_who_was_said_to_hold_it() -> None:
    """The noun that stood before the name stands for the person later on."""
    found = read("Forsvarsminister Kari Nordvik møtte pressen i Oslo. Etterpå reiste forsvarsministeren hjem.")
    assert stands_for(found, "forsvarsministeren") == "Kari Nordvik"


def test_a_role_is_a_finding_with_its_words_its_holder_and_whose_it_is() -> None:
    """What stands before a name says what the person is, and of what body."""
    text = "FNs talsmann Oddvar Fjellvik kom til Oslo mandag."
    found = read(text)
    (role,) = found.roles
    mentions = {mention.id: mention for mention in found.mentions}
    assert (role.span.of(text), role.title) == ("FNs talsmann", "talsmann")
    assert mentions[role.holder].name == "Oddvar Fjellvik"
    assert role.of is not None
    assert mentions[role.of].name == "FN"


def test_a_place_that_says_something_acts() -> None:
    """A country that is the subject of a verb is marked, one that is where something happens is not."""
    found = read("Norge sendte soldater til Irak.")
    assert {mention.name: mention.acts for mention in found.mentions} == {"Norge": True, "Irak": False}


def test_every_chain_that_is_added_to_has_a_name() -> None:
    """What stands for nobody named is no mention of this stage."""
    found = read("En mann og en kvinne kom til byen. Han sov, og hun gikk videre.")
    assert [mention for mention in found.mentions if mention.kind is not MentionKind.NAME] == []


def test_a_text_without_words_has_no_references() -> None:
    """Marks alone are read without harm."""
    assert read("… – !").mentions == ()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Norge sender 60 soldater.", True),
        ("Slik falt Mosul.", False),
        ("Mosul ble befridd mandag.", False),
        ("Mosul ligger i Irak.", False),
    ],
)
def test_what_befalls_a_place_is_no_act(text: str, acts: bool) -> None:  # noqa: FBT001 -- what is expected
    """A place acts where it is the subject of a verb of doing in the active."""
    place = next(mention for mention in read(text).mentions if mention.name in ("Norge", "Mosul"))
    assert place.acts is acts


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("KBF is gone. All those who fought for KBF left.", "those"),
        ("KBF came to Oslo. It is believed that nobody saw KBF.", "it"),
    ],
)
def test_a_pronoun_that_its_own_sentence_explains_stands_for_nothing_before(text: str, word: str) -> None:
    """A relative clause or a that-clause says what it stands for."""
    assert word not in [mention.name.casefold() for mention in read(text, "en").mentions]


@pytest.mark.parametrize(
    ("text", "language", "pronoun", "told"),
    [
        ("Nordfirma Inc. announced that it will open a factory in Oslo.", "en", "it", True),
        ("Nordfirma Inc. announced its plans on Monday.", "en", "its", True),
        ("Nordfirma Inc. built a ship. It has been painful being late.", "en", "it", False),
        ("The ship was built by Nordfirma Inc. and its engine is new.", "en", "its", False),
        ("Nordfirma Inc. built a ship and sold it.", "en", "it", False),
    ],
)
def test_it_stands_for_a_name_only_where_that_is_the_last_subject(
    text: str, language: str, pronoun: str, *, told: bool
) -> None:
    """A work, or nothing at all, may be meant elsewhere."""
    made = {each.name.casefold() for each in read(text, language).mentions if each.kind is MentionKind.PRONOUN}
    assert (pronoun in made) is told


def test_a_reflexive_stands_for_the_subject_of_its_own_clause() -> None:
    """Neither for that of the clause above, nor for an object."""
    text = "Oddvar Fjellvik tok med sin bror. Han sa at Kari Nordvik mistet sitt pass."
    found = read(text)
    owners = {each.name: named(found, each).name for each in found.mentions if each.name in {"sin", "sitt"}}
    assert owners.get("sin") == "Oddvar Fjellvik"
    assert owners.get("sitt", "Kari Nordvik") == "Kari Nordvik"
