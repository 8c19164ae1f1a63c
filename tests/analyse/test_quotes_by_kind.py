"""The kinds of attribution in news, one after the other, in the languages that are read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Polarity, QuoteKind, QuoteMode, Stance

Build = Callable[..., Layers]


def said(layers: Build, text: str, language: str) -> list[tuple[str, str]]:
    """Each quote's content and speaker."""
    found = layers(text, language, until="quotes")
    return [(found.words(quote.span), quote.speaker_name) for quote in found.quotes]


def voices(layers: Build, text: str, language: str) -> list[str]:
    """The whole phrase that speaks in each quote."""
    found = layers(text, language, until="quotes")
    return [found.words(quote.voice) if quote.voice else "" for quote in found.quotes]


INVERTED = [
    ("nb", "– Vi reiser ikke hjem i kveld, sier Tove Granum.", "Vi reiser ikke hjem i kveld", "Tove Granum"),
    ("nb", "Brua er stengt i hele natt, opplyser vaktleder Tove Granum.", "Brua er stengt i hele natt", "Tove Granum"),
    (
        "nn",
        "Brua er stengd i heile natt, opplyser vaktleiar Tove Granum.",
        "Brua er stengd i heile natt",
        "Tove Granum",
    ),
    ("da", "Broen er lukket hele natten, oplyser vagtchef Tove Granum.", "Broen er lukket hele natten", "Tove Granum"),
    ("sv", "Bron är stängd hela natten, uppger vakthavande Tove Granum.", "Bron är stängd hela natten", "Tove Granum"),
    ("en", "The bridge is closed all night, said Tove Granum.", "The bridge is closed all night", "Tove Granum"),
]
CLAUSES = [
    ("nb", "Tove Granum hevder at brua er trygg.", "brua er trygg", "Tove Granum"),
    ("nb", "Tove Granum sier brua er trygg for alle.", "brua er trygg for alle", "Tove Granum"),
    ("nn", "Tove Granum meiner at brua er trygg.", "brua er trygg", "Tove Granum"),
    ("da", "Tove Granum siger, at broen er sikker.", "broen er sikker", "Tove Granum"),
    ("sv", "Tove Granum säger att bron är säker.", "bron är säker", "Tove Granum"),
    ("en", "Tove Granum says the bridge is safe.", "the bridge is safe", "Tove Granum"),
    ("en", "Tove Granum argued that the bridge was safe.", "the bridge was safe", "Tove Granum"),
]
SOURCES = [
    ("nb", "Ifølge kommunen er brua trygg.", "er brua trygg", "kommunen"),
    ("nb", "Brua er trygg, ifølge rapporten.", "Brua er trygg", "rapporten"),
    ("nn", "Ifølgje kommunen er brua trygg.", "er brua trygg", "kommunen"),
    ("da", "Ifølge kommunen er broen sikker.", "er broen sikker", "kommunen"),
    ("sv", "Enligt polisen är bron säker.", "är bron säker", "polisen"),
    ("en", "The bridge is safe, according to the report.", "The bridge is safe", "the report"),
    ("nb", "Eleven ble, ifølge politiet, funnet i live.", "Eleven ble, ifølge politiet, funnet i live", "politiet"),
]


@pytest.mark.parametrize(("language", "text", "content", "speaker"), INVERTED + CLAUSES + SOURCES)
def test_cue_clause_and_source(layers: Build, language: str, text: str, content: str, speaker: str) -> None:
    """Inverted cues, clauses with and without "that", and prepositions of source give content and speaker."""
    assert said(layers, text, language) == [(content, speaker)]


@pytest.mark.parametrize(
    ("language", "text", "content", "owner"),
    [
        (
            "en",
            "The council rejected Tove Granum's claim that the bridge was safe.",
            "the bridge was safe",
            "Tove Granum",
        ),
        ("nb", "Rådet leste regjeringens påstand om at brua er trygg.", "brua er trygg", "regjeringen"),
    ],
)
def test_a_noun_can_be_the_cue(layers: Build, language: str, text: str, content: str, owner: str) -> None:
    """A claim that something is so is its owner's."""
    assert said(layers, text, language) == [(content, owner)]


@pytest.mark.parametrize(
    ("language", "text", "gap"),
    [
        ("nb", "«Brua er trygg», sa Tove Granum, «og den blir stående.»", "», sa Tove Granum, «"),
        ("en", "The bridge, Tove Granum said, is safe for everyone.", ", Tove Granum said,"),
        ("en", "“The bridge is safe,” said Tove Granum. “It will stand.”", ",” said Tove Granum. “"),
    ],
)
def test_what_interrupts_a_quote_is_known(layers: Build, language: str, text: str, gap: str) -> None:
    """A quote that its cue splits is one span, and the cue and voice inside are its gap."""
    found = layers(text, language, until="quotes")
    (quote,) = found.quotes
    assert [found.words(each) for each in quote.gaps] == [gap]
    assert quote.speaker_name == "Tove Granum"


def test_a_dash_line_without_a_cue_is_its_neighbours(layers: Build) -> None:
    """The speaker of a dash line without a cue stands in the line before."""
    text = "– Vi reiser i kveld, sier Tove Granum.\n– Det blir en lang natt for oss alle."
    assert [speaker for _, speaker in said(layers, text, "nb")] == ["Tove Granum", "Tove Granum"]


def test_guillemets_over_several_sentences(layers: Build) -> None:
    """What stands between one pair of marks is one quote."""
    text = "«Det var mørkt. Vi så ingenting», sa Tove Granum."
    assert said(layers, text, "nb") == [("Det var mørkt. Vi så ingenting", "Tove Granum")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "– Brua er trygg, sier Tove Granum til Reuters."),
        ("nb", "Tove Granum sier til Reuters at brua er trygg."),
        ("nn", "Tove Granum seier til Reuters at brua er trygg."),
        ("en", "Tove Granum told Reuters that the bridge was safe."),
    ],
)
def test_whom_it_was_said_to_does_not_say_it(layers: Build, language: str, text: str) -> None:
    """The outlet behind the cue is the channel, not a speaker."""
    (quote,) = layers(text, language, until="quotes").quotes
    assert (quote.speaker_name, quote.via) == ("Tove Granum", "Reuters")


def test_two_sources_share_a_cue(layers: Build) -> None:
    """Both who say it are its speakers, and its voice is the whole phrase."""
    found = layers("Tove Granum og Ulf Stien sier at brua er trygg.", "nb", until="quotes")
    (quote,) = found.quotes
    assert len(quote.speakers) == 2
    assert quote.voice is not None
    assert found.words(quote.voice) == "Tove Granum og Ulf Stien"


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("nb", "Ifølge et vitne skal to menn ha forlatt bilen.", "skal"),
        ("nb", "Tove Granum sier at mannen angivelig er død.", "angivelig"),
        ("en", "Tove Granum says the man is allegedly dead.", "allegedly"),
    ],
)
def test_hearsay_inside_a_quote_is_a_hedge(layers: Build, language: str, text: str, hedge: str) -> None:
    """What even the source does not vouch for is pointed at."""
    found = layers(text, language, until="quotes")
    assert [found.words(each) for each in found.quotes[0].hedges] == [hedge]


def test_an_obligation_is_no_hearsay(layers: Build) -> None:
    """A duty laid down with the words of hearsay is none."""
    (quote,) = layers("Tove Granum sier at kommunen må og skal betale.", "nb", until="quotes").quotes
    assert quote.hedges == ()


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("nb", "Tove Granum nekter å svare på om brua er trygg.", Stance.REFUSES),
        ("nn", "Tove Granum vil ikkje seie når brua opnar.", Stance.REFUSES),
        ("en", "Tove Granum declined to say whether the bridge was safe.", Stance.REFUSES),
        ("en", "The ministry has not confirmed that the bridge is safe.", Stance.SILENT),
        ("en", "The ministry did not respond to questions about the bridge.", Stance.SILENT),
        ("nb", "Politiet har ikke bekreftet at to er døde.", Stance.SILENT),
    ],
)
def test_what_nobody_would_say_is_no_claim(layers: Build, language: str, text: str, stance: Stance) -> None:
    """Not to say or confirm is told of somebody and claims nothing; to decline is a refusal."""
    (quote,) = layers(text, language, until="quotes").quotes
    assert (quote.kind, quote.stance) == (QuoteKind.TOPIC, stance)


@pytest.mark.parametrize("text", ["Tove Granum nekter å gå av.", "Departementet vil ikke kommentere saken."])
def test_a_refusal_to_act_is_no_speech(layers: Build, text: str) -> None:
    """Who will not do something, or comment at all, has said nothing."""
    assert said(layers, text, "nb") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Tove Granum benekter at brua er utrygg."),
        ("da", "Tove Granum benægter, at broen er usikker."),
        ("en", "Tove Granum denied that the bridge was unsafe."),
    ],
)
def test_a_denial_is_no_claim(layers: Build, language: str, text: str) -> None:
    """What is denied keeps its polarity, and its speaker."""
    (quote,) = layers(text, language, until="quotes").quotes
    assert (quote.polarity, quote.speaker_name) == (Polarity.DENIED, "Tove Granum")


def test_whom_a_speaker_cites_is_nested(layers: Build) -> None:
    """Speech inside speech keeps both voices."""
    found = layers("“Council reports show that the bridge is safe,” says Tove Granum.", "en", until="quotes").quotes
    assert [quote.speaker_name for quote in found] == ["Tove Granum", "Council reports"]
    assert found[1].inside == found[0].id


def test_own_words_in_reported_speech_make_it_mixed(layers: Build) -> None:
    """Reported speech with the speaker's own words between marks is neither direct nor indirect."""
    (quote,) = layers("Tove Granum sier at brua er «helt trygg» for alle.", "nb", until="quotes").quotes
    assert quote.mode is QuoteMode.MIXED


def test_a_slipped_mark_still_closes(layers: Build) -> None:
    """A mark that stands at the cue instead of at the comma opens nothing."""
    assert said(layers, 'Vi nåede det hele, "siger Tove Granum.', "da") == [("Vi nåede det hele", "Tove Granum")]


def test_a_conversation_by_name_and_colon(layers: Build) -> None:
    """Lines of a name and a colon are turns, where there are several."""
    text = "GRANUM: Is the bridge safe?\nSTIEN: It is safe for everyone.\nGRANUM: Then we can go home."
    assert voices(layers, text, "en") == ["GRANUM", "STIEN", "GRANUM"]


def test_a_signature_names_the_speaker(layers: Build) -> None:
    """A dash and a name behind the closing mark say whose words they are."""
    assert said(layers, "“The bridge will never be safe again.” ― Tove Granum", "en") == [
        ("The bridge will never be safe again", "Tove Granum"),
    ]


def test_nobody_is_named_for_what_was_announced(layers: Build) -> None:
    """The passive without an agent gives a quote without a speaker."""
    assert said(layers, "It was reported that two people were missing.", "en") == [("two people were missing", "")]


def test_a_relative_pronoun_stands_for_its_noun(layers: Build) -> None:
    """The voice is the pronoun, the speaker whom it stands for."""
    found = layers("They met Tove Granum, who says that the bridge is safe.", "en", until="quotes")
    (quote,) = found.quotes
    assert quote.voice is not None
    assert (found.words(quote.voice), quote.speaker_name) == ("who", "Tove Granum")


def test_what_a_reporter_saw_is_told(layers: Build) -> None:
    """A witness of the press tells by seeing; what others see they are not given as telling."""
    assert voices(layers, "A reporter saw dozens of people on the bridge.", "en") == ["A reporter"]
    assert said(layers, "Tove Granum saw dozens of people on the bridge.", "en") == []


def test_an_anonymous_voice_is_its_role(layers: Build) -> None:
    """Somebody who is not named speaks as what he is, with all that is said of him as voice."""
    text = "En tjenestemann, som ikke vil bli navngitt, sier at brua er trygg."
    assert said(layers, text, "nb") == [("brua er trygg", "En tjenestemann")]
    assert voices(layers, text, "nb") == ["En tjenestemann, som ikke vil bli navngitt"]


def test_not_to_believe_is_to_deny(layers: Build) -> None:
    """Who does not think that something is so holds the contrary."""
    (quote,) = layers("Tove Granum tror ikke at brua er trygg.", "nb", until="quotes").quotes
    assert quote.polarity is Polarity.DENIED
