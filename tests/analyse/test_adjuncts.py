"""What a long sentence stands without: phrases that only add, set off by marks; nothing that is part of the claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers
from kronike.model import AdjunctKind

Build = Callable[..., Layers]

EN = (
    "The new ferry left the quay in Lundvika on Tuesday evening with some four hundred people and sixty cars on board "
    "for the outer islands"
)
NB = (
    "Den nye fergen la tirsdag kveld fra kaia i Lundvika med rundt fire hundre mennesker og seksti biler om bord på "
    "vei til de ytterste øyene"
)
DROPPED = [
    (
        "en",
        (
            "Pia Testmo, a teacher from the northern valley of Lundvika, opened the new bridge over the sound on "
            "Tuesday evening in front of some four hundred people who had come from the islands around the harbour."
        ),
        ", a teacher from the northern valley of Lundvika,",
        AdjunctKind.APPOSITION,
    ),
    (
        "en",
        f"{EN}, although the harbour office had closed the sound to smaller boats.",
        ", although the harbour office had closed the sound to smaller boats",
        AdjunctKind.CLAUSE,
    ),
    (
        "nb",
        (
            "Havnekontoret i Lundvika, som ble bygd av stein fra det gamle bruddet, ba tirsdag kveld mannskapet på "
            "alle de elleve fergene om å bli ved kaia til stormen hadde gått over de ytterste øyene i havet."
        ),
        ", som ble bygd av stein fra det gamle bruddet,",
        AdjunctKind.RELATIVE,
    ),
    (
        "nb",
        f"{NB}, selv om havnekontoret hadde stengt sundet for mindre båter.",
        ", selv om havnekontoret hadde stengt sundet for mindre båter",
        AdjunctKind.CLAUSE,
    ),
    (
        "nn",
        (
            "Havnekontoret i Lundvika, som vart bygd av stein frå det gamle brotet, bad tysdag kveld mannskapet på "
            "alle dei elleve ferjene om å bli ved kaia til stormen hadde gått over dei ytste øyane i skjergarden."
        ),
        ", som vart bygd av stein frå det gamle brotet,",
        AdjunctKind.RELATIVE,
    ),
]
KEPT = [
    ("en", f"{EN}, although the harbour office had not closed the sound to smaller boats."),
    ("en", f"{EN}, according to the harbour office and two of the crew members."),
    ("en", f"{EN}, if the harbour office had opened the sound to larger boats."),
    ("en", f"{EN}, allegedly steered by a man with no papers for larger boats."),
    ("en", f"{EN}, because the crew said that the storm had passed over them."),
    ("en", f"{EN} (in some of the many harbours along the coast)."),
    ("en", f"{EN} (exceptions are made for all boats of the navy)."),
    ("nb", f"{NB}, ifølge havnekontoret og to av dem som var i mannskapet."),
    ("nb", f"{NB}, hvis havnekontoret hadde åpnet sundet for større båter."),
    (
        "nb",
        (
            "Det var havnekontoret i Lundvika, som ble bygd av stein fra det gamle bruddet, som tirsdag kveld ba "
            "mannskapet på alle de elleve fergene om å bli ved kaia til stormen hadde gått over øyene."
        ),
    ),
    (
        "en",
        (
            "The ferry that was built in Fjellvik for the long crossing to the outer islands left the quay in Lundvika "
            "on Tuesday evening with some four hundred people and sixty cars and eleven lorries on board."
        ),
    ),
    (
        "en",
        (
            '"The new ferry left the quay in Lundvika, a town of stone and old quarries on the outer coast, with some '
            'four hundred people and sixty cars on board on Tuesday evening for all of the islands," said Pia Testmo.'
        ),
    ),
    ("en", "Pia Testmo, a teacher from the northern valley of Lundvika, opened the new bridge."),
]


@pytest.mark.parametrize(("language", "text", "words", "kind"), DROPPED)
def test_what_only_adds_is_found(layers: Build, language: str, text: str, words: str, kind: AdjunctKind) -> None:
    """The phrase with the marks around it; what ends the sentence stays."""
    found = layers(text, language, until="adjuncts").adjuncts
    assert [(adjunct.span.of(text), adjunct.kind) for adjunct in found] == [(words, kind)]


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_what_is_part_of_the_claim_is_kept(layers: Build, language: str, text: str) -> None:
    """Negations, conditions, hedges, attributions, speech, clauses that say which is meant; and short sentences."""
    assert layers(text, language, until="adjuncts").adjuncts == ()
