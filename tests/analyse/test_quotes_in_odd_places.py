"""Quotes where marks, lists, apposition and addressees mislead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers

Build = Callable[..., Layers]
Said = tuple[str, str, str, str | None]


def quotes(layers: Build, text: str, language: str = "nb") -> list[Said]:
    """Content, speaker, mode and channel of each quote of a made-up report."""
    found = layers(text, language, until="quotes")
    return [(found.words(q.span), q.speaker_name, q.mode.value, q.via) for q in found.quotes]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry “Havsula” went on ground near the pier."),
        ("en", "The song “We Will Not Sleep Again.” was played twice."),
        ("nb", "Ferja «Havsula» gikk på grunn, og ordet «krise» ble brukt tolv ganger."),
        ("sv", "Fartyget ”Havsula” gick på grund."),
    ],
)
def test_names_of_works_and_ships_are_no_quotes(layers: Build, language: str, text: str) -> None:
    """Marks around a name inside a running sentence make nobody speak."""
    assert quotes(layers, text, language) == []


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Prisen er for høy, hevder leder Gro Lyngmo i Sjøfolkenes Forbund.", None),
        ("– Prisen er for høy, sier leder Gro Lyngmo i Sjøfolkenes Forbund til Kystavisen.", "Kystavisen"),
        ("– Prisen er for høy, sier leder Gro Lyngmo i et intervju med NRK.", "NRK"),
        ("– Prisen er for høy, skriver leder Gro Lyngmo på Facebook.", "Facebook"),
    ],
)
def test_the_speakers_own_organisation_is_no_channel(layers: Build, text: str, via: str | None) -> None:
    """A preposition before an organisation says whose person speaks, unless speech can stand in it."""
    assert [(speaker, channel) for _, speaker, _, channel in quotes(layers, text)] == [("Gro Lyngmo", via)]


def test_whoever_is_told_does_not_speak(layers: Build) -> None:
    """The name behind "told" is the channel, the one before it the speaker; marks around it all are direct speech."""
    text = "The mayor, Lydia Farnock, told the Marrow Gazette that “nothing was lost”."
    assert quotes(layers, text, "en") == [("nothing was lost", "Lydia Farnock", "direct", "Marrow Gazette")]


def test_a_possessive_is_no_speaker(layers: Build) -> None:
    """In "her lawyer, N.N." the lawyer speaks, not she; in "according to her" it is she."""
    text = "Ida Farrow wept. According to her lawyer, Sam Pike, she was tired."
    assert [(said[0], said[1]) for said in quotes(layers, text, "en")] == [("she was tired", "Sam Pike")]
    text = "Ida Farrow wept, said the priest. According to her, the war is over."
    assert quotes(layers, text, "en")[-1][0] == "the war is over"


def test_a_second_verb_ends_a_quote(layers: Build) -> None:
    """A quote goes on behind its speaker only where nobody else is said to speak."""
    text = "“He wept for us all,” said Ida Farrow, who claimed that the mayor had said that “it is nothing”."
    assert quotes(layers, text, "en")[0][:2] == ("He wept for us all", "Ida Farrow")


def test_an_unclosed_quote_ends_before_its_cue(layers: Build) -> None:
    """A missing closing mark does not make the narrator's words the speaker's."""
    text = '"We never thought it would end, said the mayor, Otto Brim. It was a bad day.'
    assert quotes(layers, text, "en") == [("We never thought it would end", "Otto Brim", "direct", None)]


def test_single_marks_quote_too(layers: Build) -> None:
    """British papers' marks count where a comma or full stop tells them from an apostrophe."""
    said = quotes(layers, "‘It is over,’ Ann Oakley said. The boys’ school, the mayor's house: all is quiet.", "en")
    assert said == [("It is over", "Ann Oakley", "direct", None)]


def test_lines_of_a_list_are_no_speech(layers: Build) -> None:
    """Dashes before lines that end no sentence are a list."""
    assert quotes(layers, "This is known:\n- Three people are missing\n- The road is closed\nIt rained.", "en") == []


def test_a_clock_time_is_no_part_of_what_was_said(layers: Build) -> None:
    """The stamp of a live report's entry stays outside the quote."""
    found = quotes(layers, "Kl. 13.55: Det brenner i en låve, melder politiet.")
    assert [said[:2] for said in found] == [("Det brenner i en låve", "politiet")]


def test_bullets_before_a_source_are_not_its_words(layers: Build) -> None:
    """Lines behind a dash do not take the speaker of the narrator's next sentence."""
    found = quotes(layers, "– Tre hus er tatt av ras.\n– Ti personer er savnet.\nRaset gikk tirsdag, melder politiet.")
    assert [said[1] for said in found] == ["", "", "politiet"]


def test_a_pronoun_keeps_to_whom_it_was_used_for(layers: Build) -> None:
    """Whoever was "she" before is not "he" later."""
    text = "– Ja, sier Ida Moe.\n– Og nei, sier hun.\nPer Vik var der.\n– Aldri, sier Moe.\n– Kanskje, sier han."
    assert [said[1] for said in quotes(layers, text)] == ["Ida Moe", "Ida Moe", "Ida Moe", "Per Vik"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Mona Fjeld ble spurt om hun vil gå av."),
        ("da", "Mona Fjeld blev spurgt, om hun vil gå af."),
        ("en", "Ann Hart was told that the bridge was safe."),
        ("en", "Asked whether he would resign, Sam Pike said no."),
    ],
)
def test_whoever_is_asked_or_told_says_nothing(layers: Build, language: str, text: str) -> None:
    """A passive verb and a question's words give no quote."""
    assert quotes(layers, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("nb", "Statsråd Mona Fjeld (44) fortalte i går at tallene var feil.", "Mona Fjeld"),
        ("da", "Borgmester Ib Holm (V) mener, at sagen er slut.", "Ib Holm"),
        ("da", "Avisen Fyns Tidende skriver, at to er døde.", "Fyns Tidende"),
        ("en", "The report, seen by many, says the bridge was unsafe.", "The report"),
        ("nb", "Ifølge politiets jurist er saken henlagt.", "politiets jurist"),
        ("nb", "Hverken Tveit eller Moe kom, sier Jens Tveit.", "Jens Tveit"),
    ],
)
def test_the_whole_speaker_is_found(layers: Build, language: str, text: str, speaker: str) -> None:
    """Brackets, genitives and words that open a sentence do not cut or blur who speaks."""
    assert [said[1] for said in quotes(layers, text, language)] == [speaker]


def test_a_thing_that_speaks_is_no_he_or_she(layers: Build) -> None:
    """A pronoun passes over a speaker that is no person."""
    found = quotes(layers, "Rita Nes kom.\n«Beklager», skrev verftet på X.\nHun sa at det var trist.")
    assert found[-1][1] == "Rita Nes"


def test_a_name_like_a_pronoun_is_a_name(layers: Build) -> None:
    """Hans is somebody, not "his"."""
    found = quotes(layers, "– Ja, sier Ola Moe.\n– Nei, sier Hans til VG.\n– Jo, sier Hans Vang.")
    assert [said[1] for said in found] == ["Ola Moe", "Hans Vang", "Hans Vang"]


@pytest.mark.parametrize(("opening", "closing"), [("«", "»"), ("‘", "’")])
def test_the_narrators_sentence_parts_two_quotes(layers: Build, opening: str, closing: str) -> None:
    """A quote does not go on over a sentence of the narrator's."""
    first, second = (f"{opening}{words},{closing}" for words in ("Vi er her alle", "Vi går aldri hjem igjen"))
    text = f"{first} sa Rita Nes. Det var rart. {second} sa hun."
    assert [said[0] for said in quotes(layers, text)] == ["Vi er her alle", "Vi går aldri hjem igjen"]
