"""Direct and reported speech, and who speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Modality, Polarity, Quote, QuoteMode

Build = Callable[..., Layers]


def quotes(layers: Build, text: str, language: str = "nb") -> list[tuple[str, str, str, str | None]]:
    """Content, speaker, mode and channel of each quote of a made-up report."""
    found = layers(text, language, until="quotes")
    return [(found.words(q.span), q.speaker_name, q.mode.value, q.via) for q in found.quotes]


def one(layers: Build, text: str, language: str = "nb") -> Quote:
    """The only quote of a made-up report."""
    found: Layers = layers(text, language, until="quotes")
    (quote,) = found.quotes
    return quote


Said = tuple[str, str, str, str | None]

DIRECT: list[tuple[str, str, Said]] = [
    (
        "nb",
        "– Vi gir oss ikke. Vi blir, sier talsmann Ola Ostby til AFP.",
        ("Vi gir oss ikke. Vi blir", "Ola Ostby", "direct", "AFP"),
    ),
    ("nn", "– Vi gjev oss ikkje, seier talsmann Ola Ostby.", ("Vi gjev oss ikkje", "Ola Ostby", "direct", None)),
    ("da", "»Vi giver ikke op,« siger talsmand Ole Østby.", ("Vi giver ikke op", "Ole Østby", "direct", None)),
    ("sv", "– Vi ger oss inte, säger presstalesman Olof Ostby.", ("Vi ger oss inte", "Olof Ostby", "direct", None)),
    ("sv", "”Vi ger oss inte”, skriver Olof Ostby på Twitter.", ("Vi ger oss inte", "Olof Ostby", "direct", "Twitter")),
    (
        "en",
        "“We will not give up,” Mary Ostby told Reuters.",
        ("We will not give up", "Mary Ostby", "direct", "Reuters"),
    ),
    ("en", 'Mary Ostby said: "We will not give up."', ("We will not give up", "Mary Ostby", "direct", None)),
    (
        "en",
        "We have left the whole of the town, ” says Mary Ostby.",
        ("We have left the whole of the town", "Mary Ostby", "direct", None),
    ),
    (
        "nb",
        "«Vi gir oss ikke», sa Ola Ostby, «og vi går ikke hjem.»",
        ("Vi gir oss ikke», sa Ola Ostby, «og vi går ikke hjem", "Ola Ostby", "direct", None),
    ),
]
INDIRECT: list[tuple[str, str, Said]] = [
    ("nb", "Talsmann Ola Ostby sier at krigen er over.", ("krigen er over", "Ola Ostby", "indirect", None)),
    ("nb", "Talsmann Ola Ostby sier krigen snart er over.", ("krigen snart er over", "Ola Ostby", "indirect", None)),
    ("nb", "I går opplyste FN at krigen er over.", ("krigen er over", "FN", "indirect", None)),
    ("nb", "Krigen er over, ifølge regjeringen i Irak.", ("Krigen er over", "regjeringen i Irak", "indirect", None)),
    ("nn", "Talsmann Ola Ostby stadfestar at krigen er over.", ("krigen er over", "Ola Ostby", "indirect", None)),
    ("da", "Ifølge politiet er krigen slut.", ("er krigen slut", "politiet", "indirect", None)),
    ("sv", "Kriget är snart slut, uppger polisen.", ("Kriget är snart slut", "polisen", "indirect", None)),
    ("en", "According to the police, the war is over.", ("the war is over", "the police", "indirect", None)),
    (
        "en",
        "Spokeswoman Mary Ostby said on Monday that the war was over.",
        ("the war was over", "Mary Ostby", "indirect", None),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), DIRECT + INDIRECT)
def test_what_was_said_and_by_whom(layers: Build, language: str, text: str, expected: Said) -> None:
    """Content without marks and cue, the resolved speaker, the mode, and the channel."""
    assert quotes(layers, text, language) == [expected]


def test_a_pronoun_is_the_latest_person(layers: Build) -> None:
    """A pronoun takes the name of the person who spoke last."""
    found = quotes(layers, "Talsmann Ola Ostby er i Irak.\n– Vi blir her, sier han.")
    assert found == [("Vi blir her", "Ola Ostby", "direct", None)]


def test_a_role_is_the_person_who_holds_it(layers: Build) -> None:
    """A title in its definite form is the person whom the title introduced."""
    found = quotes(layers, "– Vi blir, sa forsvarsminister Kari Norvik.\n– Vi går aldri, sier forsvarsministeren.")
    assert [speaker for _, speaker, _, _ in found] == ["Kari Norvik", "Kari Norvik"]


def test_an_interview_has_questions_and_answers(layers: Build) -> None:
    """A dash line that asks, before an answer, is the interviewer's; the outlet is whom the answers are said to."""
    text = "– Vi blir her, sier Ola Ostby til VG.\n– Hvor lenge blir dere?\n– Til det er slutt, sier Ostby."
    found = layers(text, until="quotes").quotes
    assert [quote.question for quote in found] == [False, True, False]
    assert found[1].speaker_name == "VG"


def test_speech_without_a_cue_is_the_announced_speakers(layers: Build) -> None:
    """A sentence that ends with a colon gives its subject to the dash line below."""
    found = quotes(layers, "På spørsmål om krigen svarer talsmann Ola Ostby:\n– Den er snart slutt.")
    assert found == [("Den er snart slutt", "Ola Ostby", "direct", None)]


def test_scare_quotes_are_no_statement(layers: Build) -> None:
    """A few words between marks belong to the narrator."""
    assert quotes(layers, "Det såkalte «kalifatet» er borte, og «folkets garde» er oppløst.") == []


def test_a_denial_is_marked(layers: Build) -> None:
    """To deny that something is so is not to say that it is."""
    assert one(layers, "Talsmann Ola Ostby benekter at byen er tapt.").polarity is Polarity.DENIED


def test_hedges_inside_the_words_are_kept(layers: Build) -> None:
    """What is not vouched for inside a quote is pointed at."""
    text = "FN opplyste at 200 familier angivelig er igjen."
    found = layers(text, until="quotes")
    assert [found.words(hedge) for hedge in found.quotes[0].hedges] == ["angivelig"]


def test_every_speaker_is_a_mention(layers: Build) -> None:
    """Roles and pronouns that speak become mentions, in the order of the text."""
    found = layers("En irakisk tjenestemann sier at KBF er slått. Han sier at alt er over.")
    ids = {mention.id for mention in found.mentions}
    assert all(speaker in ids for quote in found.quotes for speaker in quote.speakers)
    assert [mention.span for mention in found.mentions] == sorted(mention.span for mention in found.mentions)
    assert all(quote.mode is QuoteMode.INDIRECT for quote in found.quotes)
    assert all(event.modality is not Modality.ASSERTED for event in found.events)
