"""Language identification: the right language, honest confidence, and paragraphs that follow their report."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.model import LANGUAGES, OTHER_LANGUAGE, Paragraph, Span
from kronike.read.language import identify, identify_all, report_language, report_languages

REPORTS = {
    "nb": "Politiet i Storvik opplyser at ingen ble skadet da broen raste sammen natt til fredag.",
    "nn": "Politiet i Storvik opplyser at ingen vart skadde då brua rasa saman, men dei veit ikkje kvifor.",
    "da": "Politiet i Storvig oplyser, at ingen kom til skade, da broen styrtede sammen natten til fredag.",
    "sv": "Polisen i Storvik uppger att ingen skadades när bron rasade natten till fredagen.",
    "en": "Police in Storvik say nobody was hurt when the bridge collapsed in the early hours of Friday.",
}
OTHERS = {
    "German": "Die Polizei in Storvik erklärte, beim Einsturz der Brücke sei in der Nacht niemand verletzt worden.",
    "Dutch": "De politie in Storvik zegt dat er niemand gewond raakte toen de brug in de nacht van vrijdag instortte.",
    "Icelandic": "Lögreglan í Storvik segir að enginn hafi slasast þegar brúin hrundi aðfaranótt föstudags.",
    "Faroese": "Løgreglan í Storvik sigur, at eingin kom til skaða, tá ið brúgvin datt niður fríggjanáttina.",
    "Finnish": "Storvikin poliisin mukaan kukaan ei loukkaantunut, kun silta romahti perjantain vastaisena yönä.",
    "French": "La police de Storvik affirme que personne n'a été blessé lorsque le pont s'est effondré vendredi matin.",
    "Russian": "Полиция сообщила, что никто не пострадал, когда ночью обрушился мост.",
    "Arabic": "وقالت الشرطة إن أحدا لم يصب بأذى عندما انهار الجسر ليلا.",
    "Chinese": "警方表示大桥夜间坍塌时没有人受伤。",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_told_by_its_language(language: str) -> None:
    """One ordinary sentence is enough to tell each of the five languages."""
    guess = identify(REPORTS[language])
    assert guess.language == language
    assert guess.confidence > 0.9


@pytest.mark.parametrize("name", OTHERS)
def test_other_languages_are_other(name: str) -> None:
    """A sentence in a language that is not read closely is "other", the neighbours' included."""
    assert identify(OTHERS[name]).language == OTHER_LANGUAGE


def test_english_with_untranslated_words_is_english() -> None:
    """Stray Norwegian words do not make a machine-translated English sentence Norwegian."""
    text = "The last village that bakkestyrkene have controlled is now lost, says the leader of redningsgruppa Storvik."
    assert identify(text).language == "en"


@pytest.mark.parametrize("text", ["", "   ", "12 000 – 14.30", "???", "\u200b", "123\n456"])
def test_without_a_word_there_is_no_confidence(text: str) -> None:
    """Text without a letter is no language, and says so."""
    guess = identify(text)
    assert guess.language == OTHER_LANGUAGE
    assert guess.confidence == 0


def test_one_by_one_and_all_at_once_agree() -> None:
    """A batch gives what single calls give, in order."""
    texts = [*REPORTS.values(), "", *OTHERS.values()]
    together = identify_all(texts)
    alone = [identify(text) for text in texts]
    assert [each.language for each in together] == [each.language for each in alone]
    assert [each.confidence for each in together] == pytest.approx([each.confidence for each in alone], abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_text_gets_a_known_answer(texts: list[str]) -> None:
    """Whatever the characters, each text gets one of the six answers and a probability."""
    for guess in identify_all(texts):
        assert guess.language in (*LANGUAGES, OTHER_LANGUAGE)
        assert 0 <= guess.confidence <= 1


def test_a_composed_and_a_decomposed_letter_are_the_same() -> None:
    """How a file writes its å does not change its language."""
    assert identify("Bla\u030aba\u030at og fa\u030a fa\u030ar") == identify("Blåbåt og få får")


def test_headings_and_names_follow_their_report() -> None:
    """Unsure paragraphs take the language of the report; sure ones keep their own."""
    texts = ["Lang natt", REPORTS["nn"], "Ada Blankenborg", REPORTS["en"], REPORTS["nn"] + " " + REPORTS["nn"], "***"]
    assert report_languages(texts)[0] == ["nn", "nn", "nn", "en", "nn", "nn"]


def test_a_known_report_language_is_what_unsure_paragraphs_take() -> None:
    """Where the report's language is given, it decides for a line that could be any."""
    assert report_languages(["Ada Blankenborg"], given="sv")[0] == ["sv"]


def test_a_report_is_in_the_language_of_most_of_its_characters() -> None:
    """Characters count, not paragraphs; nothing at all is "other"."""
    short = Paragraph(Span(0, 10), "en"), Paragraph(Span(10, 20), "en")
    long = Paragraph(Span(20, 90), "da")
    assert report_language([*short, long]) == "da"
    assert report_language([]) == OTHER_LANGUAGE


def test_a_megabyte_on_one_line_is_read_in_part() -> None:
    """A very long paragraph gets its answer from its beginning."""
    assert identify(REPORTS["sv"] * 12_000).language == "sv"


def test_a_report_counts_every_doubt() -> None:
    """A short report whose longest line could be either Norwegian is what its lines together say."""
    lines = [
        "Oslo-lensmannen Torvald Skogmo sier onsdag at minst 12 personer er skadd.",
        "– Vi har kontroll, sier Skogmo.",
        "Tre hus brant ned natt til torsdag.",
    ]
    assert report_languages(lines) == (["nb"] * 3, "nb")
