"""To whom it was said, with which stance, and whether it was said at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kronike.analyse.layers import Layers
from kronike.analyse.quotes import find_quotes
from kronike.model import Polarity, Quote, QuoteKind, Stance

Build = Callable[..., Layers]


def one(layers: Build, text: str, language: str) -> tuple[Layers, Quote]:
    """The only quote of a made-up report, and its layers."""
    found: Layers = layers(text, language, until="quotes")
    (quote,) = found.quotes
    return found, quote


@pytest.mark.parametrize(
    ("language", "text", "hearer"),
    [
        ("en", "Tove Granum told reporters that the bridge was safe.", "reporters"),
        ("en", "“The bridge is safe,” Tove Granum told Reuters.", "Reuters"),
        ("nb", "– Brua er trygg, sier Tove Granum til NTB.", "NTB"),
        ("nn", "– Brua er trygg, seier Tove Granum til NRK.", "NRK"),
    ],
)
def test_whom_it_was_said_to_is_kept(layers: Build, language: str, text: str, hearer: str) -> None:
    """The words for the addressee are pointed at."""
    found, quote = one(layers, text, language)
    assert quote.addressee is not None
    assert found.words(quote.addressee) == hearer


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("en", "Tove Granum confirmed that the bridge was closed.", Stance.CONFIRMS),
        ("en", "Tove Granum denied that the bridge was closed.", Stance.DENIES),
        ("en", "Tove Granum said that the bridge was closed.", Stance.NONE),
        ("nb", "Tove Granum bekrefter at brua er stengt.", Stance.CONFIRMS),
        ("nb", "Tove Granum benekter at brua er stengt.", Stance.DENIES),
        ("da", "Tove Granum bekræfter, at broen er lukket.", Stance.CONFIRMS),
    ],
)
def test_the_stance_of_a_voice(layers: Build, language: str, text: str, stance: Stance) -> None:
    """Whether a voice confirms or denies what was put to it stands with the quote."""
    assert one(layers, text, language)[1].stance is stance


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Tove Granum says that the bridge is safe.", QuoteKind.SPEECH),
        ("en", "Tove Granum hopes that the bridge will open soon.", QuoteKind.ATTITUDE),
        ("en", "Tove Granum criticised the slow work on the bridge.", QuoteKind.TOPIC),
        ("en", "Tove Granum spoke at length about the new bridge.", QuoteKind.TOPIC),
        ("nb", "Tove Granum håper at brua åpner snart.", QuoteKind.ATTITUDE),
        ("nb", "Tove Granum sier at brua er trygg.", QuoteKind.SPEECH),
    ],
)
def test_speech_attitude_and_topic_are_kept_apart(layers: Build, language: str, text: str, kind: QuoteKind) -> None:
    """What somebody is only told to hope, or to speak about, is not what they say."""
    assert one(layers, text, language)[1].kind is kind


@pytest.mark.parametrize(
    ("language", "text", "content", "speaker"),
    [
        ("nb", "To menn er pågrepet i natt. Det opplyser politiet.", "To menn er pågrepet i natt", "politiet"),
        ("nn", "Brua er stengd i natt. Det opplyser kommunen.", "Brua er stengd i natt", "kommunen"),
        ("en", "Two men were held last night. That is according to police.", "Two men were held last night", "police"),
    ],
)
def test_a_source_named_behind_its_sentence(
    layers: Build, language: str, text: str, content: str, speaker: str
) -> None:
    """A sentence that only names a source gives it the sentence before."""
    found, quote = one(layers, text, language)
    assert (found.words(quote.span), quote.speaker_name) == (content, speaker)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Tove Granum said the bridge was safe, although nobody had looked at it.", "the bridge was safe"),
        ("Tove Granum said the bridge was safe and warned that the road was not.", "the bridge was safe"),
        ("Tove Granum said that the bridge was safe; it had stood for years.", "the bridge was safe"),
    ],
)
def test_the_narrators_next_clause_is_not_said(layers: Build, text: str, content: str) -> None:
    """A concession, a second verb of saying or a semicolon ends what was said."""
    found = layers(text, "en", until="quotes")
    assert found.words(found.quotes[0].span) == content


def test_an_unnamed_voice_says_nothing_for_anybody(layers: Build) -> None:
    """What is expected of something in the passive is a quote without a speaker."""
    found, quote = one(layers, "The bridge is expected to open in the spring.", "en")
    assert (found.words(quote.span), quote.speaker_name) == ("The bridge is expected to open in the spring", "")
    assert [found.words(gap) for gap in quote.gaps] == ["is expected"]


def test_speech_goes_on_behind_the_sentence_of_its_cue(layers: Build) -> None:
    """However long the sentence that names the speaker, the marks behind it are theirs; it is one quote."""
    text = "“The bridge is safe,” said Tove Granum, who has led the works for more than twenty years. “It will stand.”"
    found, quote = one(layers, text, "en")
    assert found.words(quote.span).endswith("It will stand")
    assert quote.speaker_name == "Tove Granum"


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("In an interview on Monday Tove Granum said the bridge was safe.", "Tove Granum"),
        ("Council leader Tove Granum said the bridge was safe.", "Council leader Tove Granum"),
        ("Tove Granum (D-N.C.) said the bridge was safe.", "Tove Granum (D-N.C.)"),
    ],
)
def test_the_voice_is_the_phrase_alone(layers: Build, text: str, voice: str) -> None:
    """Titles belong to the phrase that speaks, a place or time before it does not."""
    found, quote = one(layers, text, "en")
    assert quote.voice is not None
    assert found.words(quote.voice) == voice


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Enligt lag måste bron stängas."),
        ("nb", "Ifølge planen åpner brua i mai."),
        ("en", "According to plan, the bridge opens in May."),
        ("nb", "Brua er, som det heter, en skamplett."),
    ],
)
def test_what_something_goes_by_says_nothing(layers: Build, language: str, text: str) -> None:
    """A law, a plan or a saying is no source."""
    assert layers(text, language, until="quotes").quotes == ()


@pytest.mark.parametrize(
    ("language", "text", "voice"),
    [
        ("nb", "I kveld sier flere diplomater til Reuters at avtalen er død.", "flere diplomater"),
        ("sv", "Bron är stängd, påpekar både polisen och kommunen.", "polisen och kommunen"),
        ("nn", "I følgje eit vitne skal nokre av ungdommane ha reist.", "eit vitne"),
        ("nb", "Jeg tror at brua er trygg.", "Jeg"),
    ],
)
def test_who_speaks_in_odd_orders(layers: Build, language: str, text: str, voice: str) -> None:
    """The subject behind its cue, two of them, a witness whose words are passed on, and the writer."""
    found, quote = one(layers, text, language)
    assert quote.voice is not None
    assert found.words(quote.voice).endswith(voice)


def test_a_denial_of_the_sentence_before(layers: Build) -> None:
    """Whoever denies what was told right before is given as denying it, not as saying it."""
    found, quote = one(layers, "To menn er døde i ulykken. Det avviser politiet.", "nb")
    assert (found.words(quote.span), quote.speaker_name) == ("To menn er døde i ulykken", "politiet")
    assert (quote.stance, quote.polarity) == (Stance.DENIES, Polarity.DENIED)


def test_a_machines_should_is_hearsay(layers: Build) -> None:
    """In a machine translation "should have" stands for what is only reported; elsewhere it is a duty."""
    text = "Tove Granum says that two men should have left the bridge."
    found = layers(text, "en", until="names")
    assert find_quotes(found).quotes[0].hedges == ()
    document = replace(found.reading.document, translated_from="nb")
    translated = replace(found, reading=replace(found.reading, document=document))
    assert [found.words(hedge) for hedge in find_quotes(translated).quotes[0].hedges] == ["should"]
