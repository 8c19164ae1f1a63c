"""What firms do, told apart from what states do: made-up firms and people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.events.firms import firms_of
from kronike.analyse.layers import Layers
from kronike.analyse.quotes.views import blocks
from kronike.words.actors import business_noun, without_article

Build = Callable[..., Layers]


def codes(found: Layers) -> list[tuple[str, str | None]]:
    """The words of the events with their codes."""
    return [(found.words(event.span), event.code) for event in found.events]


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "The airline Nordvik Air has agreed to buy twelve jets from the manufacturer Sundal Motors.", "agreed"),
        ("en", "The company Sundal has negotiated a purchase of land near the army's camp.", "negotiated"),
        ("en", "Ola Vestby, chief executive of the company, resigned on Monday.", "resigned"),
        ("nb", "Flyselskapet Nordvik har inngått avtale med produsenten Sundal om tolv fly.", "inngått avtale"),
        ("nn", "Flyselskapet Nordvik har inngått avtale med produsenten Sundal om tolv fly.", "inngått avtale"),
        ("da", "Direktøren i firmaet gik af mandag.", "gik af"),
        ("sv", "Bolaget Sundal förhandlar med leverantören.", "förhandlar"),
    ],
)
def test_dealings_of_firms_have_no_code(layers: Build, language: str, text: str, trigger: str) -> None:
    """A deal, talks or a resignation among firms is an event that cannot be coded."""
    assert (trigger, None) in codes(layers(text, language))


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("nb", "Regjeringen har inngått avtale med flyselskapet Nordvik om støtte.", ("inngått avtale", "AGREE")),
        ("sv", "Regeringen förhandlar med bolaget Sundal.", ("förhandlar", "CONSULT")),
        ("en", "The government has agreed to pay the airline Nordvik.", ("agreed", "AGREE")),
        ("en", "The company asked the government for help.", ("asked", "REQUEST")),
    ],
)
def test_a_state_at_the_table_keeps_the_code(layers: Build, language: str, text: str, event: tuple[str, str]) -> None:
    """What a government does with a firm, or a firm asks of it, is political."""
    found = codes(layers(text, language))
    assert any(word.startswith(event[0]) and code == event[1] for word, code in found)


def test_a_report_tells_which_names_are_firms(layers: Build) -> None:
    """By what firms' names end with, and by a noun beside; not a state, nor the town that a firm is named after."""
    found = layers(
        "Sundal Motors sold cars. Kari Fjord, an executive of Sundal, left. The king of Norway met Ola Vestby in Oslo.",
        "en",
    )
    firms = firms_of([view for block in blocks(found) for view in block.views])
    assert {"sundal motors", "kari fjord"} <= firms.names
    assert firms.names.isdisjoint({"oslo", "norway", "ola vestby"})


def test_nouns_for_firms_are_known_in_compounds_and_with_their_article() -> None:
    """The last part of a Nordic compound tells, with or without the article."""
    assert business_noun("oljeselskapet", "nb")
    assert business_noun("bolaget", "sv")
    assert not business_noun("kongen", "nb")
    assert without_article("regjeringen", "nb") == "regjering"
    assert without_article("company", "en") == "company"


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "The ministers left after talks on the border broke down.", ("broke down", "SANCTION")),
        ("nb", "Ministrene reiste etter at forhandlingene brøt sammen.", ("brøt sammen", "SANCTION")),
        ("en", "The bill was rejected on Monday.", ("rejected", "REJECT")),
        ("en", "The king banned foreign ships from the harbour.", ("banned foreign ships", "REJECT")),
        ("en", "The ministry filed a formal protest. The council upheld the protest.", ("protest", "ACCUSE")),
    ],
)
def test_political_acts_are_coded_by_the_manual(
    layers: Build, language: str, text: str, event: tuple[str, str]
) -> None:
    """Talks that break down, a bill that is rejected, a bar at the border, and the complaint called a protest."""
    assert event in codes(layers(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "De evakuerte ventet ved brua."),
        ("sv", "De evakuerade väntade vid bron."),
        ("sv", "Byn är nu omringad."),
        ("nb", "Byen er nå omringet."),
        ("en", "The town is now surrounded on all sides."),
        ("en", "What happened is unclear."),
        ("nb", "Hva som skjedde, er uklart."),
    ],
)
def test_people_states_and_nothings_are_no_events(layers: Build, language: str, text: str) -> None:
    """Those it was done to, how things are, and that something happened."""
    assert not [event for event in layers(text, language).events if event.code]
    assert not {"evakuerte", "evakuerede", "evakuerade", "skjedde", "happened"} & {
        word for word, _ in codes(layers(text, language))
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "De fleste av elevene går på skolen."),
        ("nb", "Kari Vestby har gått av med seieren i løpet."),
        ("nb", "Loven skal beskytte fuglene mot støy."),
        ("nb", "Hun tok taxi tilbake til butikken."),
        ("nb", "Det var Ola han siktet til."),
        ("da", "Det var Ole, han sigtede til."),
        ("nn", "Konserten går av stabelen i Vestby."),
        ("en", "She will lay flowers at the bombed embassy."),
    ],
)
def test_words_of_other_phrases_are_no_triggers(layers: Build, language: str, text: str) -> None:
    """Prepositions of something else, fixed phrases, and words that only look like those of an entry."""
    assert not [code for _, code in codes(layers(text, language)) if code]


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("nb", "Statsråden gikk av.", ("gikk av", "RETREAT")),
        ("da", "Ministeren gik af mandag.", ("gik af", "RETREAT")),
        ("nb", "Hun ble dømt til tre års fengsel.", ("dømt", "SANCTION")),
        ("nb", "Statsministeren protesterte på det sterkeste.", ("protesterte", "ACCUSE")),
        ("nb", "Studentene protesterte i gatene.", ("protesterte", "PROTEST")),
    ],
)
def test_the_same_words_in_their_own_sense_are(layers: Build, language: str, text: str, event: tuple[str, str]) -> None:
    """A minister resigns, a woman is convicted, a minister complains where students demonstrate."""
    assert event in codes(layers(text, language))
