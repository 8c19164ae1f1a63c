"""Happenings that no code is given to: found where they are told as having happened, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kronike.analyse.layers import Layers
from kronike.model import LANGUAGES, Modality
from kronike.words.happenings import happening_table

Build = Callable[..., Layers]

TOLD = [
    ("nb", "Lasteskipet «Vindrosa» gikk på grunn ved Lillevær.", "gikk på grunn"),
    ("nb", "Natt til lørdag gikk lasteskipet på grunn.", "gikk lasteskipet på grunn"),
    ("nb", "To fiskere døde da båten kantret.", "døde kantret"),
    ("nb", "Letingen er innstilt.", "innstilt"),
    ("nb", "Kommunen la tirsdag fram rapporten.", "la tirsdag fram"),
    ("nb", "Bakeriet i Lillevær er slått konkurs.", "slått konkurs"),
    ("nb", "Det brøt ut brann i fjøset.", "brøt ut"),
    ("nb", "Foreningen holdt minnestund i kirken.", "holdt minnestund"),
    ("nb", "Fem personer er fortsatt savnet.", "savnet"),
    ("nb", "Tallet på skadde er nedjustert.", "nedjustert"),
    ("nb", "Rettelse: Avisen skrev feil navn.", "Rettelse"),
    ("nn", "Ferja grunnstøytte, og tre menneske omkom.", "grunnstøytte omkom"),
    ("nn", "Den sakna guten vart funnen i live.", "funnen"),
    ("nn", "Kommunestyret vedtok budsjettet.", "vedtok"),
    ("nn", "Fabrikken vart stengd.", "stengd"),
    ("nn", "Politiet rykte ut.", "rykte ut"),
    ("da", "En fiskekutter sejlede på grund ud for Strandby.", "sejlede på grund"),
    ("da", "To mænd omkom, og kutteren sank.", "omkom sank"),
    ("da", "Rapporten blev offentliggjort.", "offentliggjort"),
    ("da", "Færgen brød i brand.", "brød i brand"),
    ("da", "Eftersøgningen blev indstillet.", "indstillet"),
    ("sv", "Fartyget gick på grund utanför Sandskär.", "gick på grund"),
    ("sv", "Två personer omkom när planet störtade.", "omkom störtade"),
    ("sv", "Bron öppnades av kommunalrådet.", "öppnades"),
    ("sv", "Minst tio ton olja har läckt ut.", "läckt ut"),
    ("sv", "Matchen ställdes in.", "ställdes in"),
    ("en", "The trawler ran aground near Saltholm Point.", "ran aground"),
    ("en", "Two hikers died and one went missing.", "died went missing"),
    ("en", "The coastguard called off the search.", "called off"),
    ("en", "The bakery filed for bankruptcy.", "filed for bankruptcy"),
    ("en", "The report was published and the director resigned.", "published resigned"),
    ("en", "Three people are now confirmed dead.", "confirmed dead"),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_what_happened_is_found(layers: Build, language: str, text: str, expected: str) -> None:
    """Accidents, searches, reports, trade and votes, in past forms, passives, perfects, phrases and carried nouns."""
    found = layers(text, language)
    assert " ".join(found.words(event.span) for event in found.events) == expected


NOTHING = [
    ("nb", "Veien er bratt og smal."),
    ("nb", "Dette er den stengte veien."),
    ("nb", "Hun bor i landet med familien."),
    ("nb", "Turen er avlyst på grunn av været?"),
    ("nb", "Butikken åpner klokka ti hver dag."),
    ("nb", "Brua blir åpnet neste år."),
    ("nb", "Ingen er funnet."),
    ("nb", "Båten kan ha sunket."),
    ("nb", "Statsråden er innstilt på å lytte."),
    ("nb", "De skadde ligger på sykehus."),
    ("nb", "Ordføreren sier at hun er fornøyd."),
    ("nn", "Dei må opna døra."),
    ("nn", "Eg trur at det vert kaldt."),
    ("nn", "Vegen er lang, og bussen går ofte."),
    ("nn", "Guten er ikkje funnen."),
    ("nn", "Det er ein vanskeleg situasjon."),
    ("da", "Butikken lukker klokken fem."),
    ("da", "Han vil måske købe huset."),
    ("da", "Broen bliver åbnet til sommer."),
    ("da", "En lukket dør er ikke et svar."),
    ("da", "Rejsen er dyr på grund af prisen."),
    ("da", "Steg løgene og rør rundt."),
    ("sv", "Hon är nöjd med svaret."),
    ("sv", "Affären öppnar klockan tio."),
    ("sv", "Ett stängt fönster hjälper inte."),
    ("sv", "Han ligger på grund av feber i sängen."),
    ("sv", "Ingen har hittats."),
    ("sv", "Kommunen planerar en ny skola."),
    ("en", "The shop opens at ten every day."),
    ("en", "A closed road is a nuisance."),
    ("en", "The door is locked and the windows are closed."),
    ("en", "The mayor says that she is pleased."),
    ("en", "Nobody knows whether the ship sank."),
    ("en", "The bridge will be opened in May."),
    ("en", "The boat might have capsized."),
    ("en", "Has the school closed?"),
    ("en", "She lives on the left bank."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_did_not_happen_is_not(layers: Build, language: str, text: str) -> None:
    """States, habits, plans, denials, possibilities, questions and adjectives are no happenings."""
    found = layers(text, language)
    assert [found.words(event.span) for event in found.events] == []


ACCIDENTS = [
    ("nb", "To menn ble drept da bussen kjørte utfor.", "To menn ble drept i et angrep på bussen."),
    ("nn", "To menn vart drepne i bilulykka.", "To menn vart drepne i eit åtak."),
    ("da", "To mænd blev dræbt, da bussen væltede.", "To mænd blev dræbt i et angreb på bussen."),
    ("sv", "Två män dödades när bussen välte.", "Två män dödades i en attack mot bussen."),
    ("en", "Two men were killed when the bus overturned.", "Two men were killed in an attack on the bus."),
]


@pytest.mark.parametrize(("language", "accident", "attack"), ACCIDENTS)
def test_a_death_is_an_assault_only_where_violence_is_near(
    layers: Build, language: str, accident: str, attack: str
) -> None:
    """The code of violence needs a word of violence by it."""
    assert {event.code for event in layers(accident, language).events} == {None}
    assert {event.code for event in layers(attack, language).events} == {"ASSAULT"}


def test_passengers_who_are_evacuated_are_no_retreat(layers: Build) -> None:
    """Nobody withdraws from a ferry in distress; from a front they do."""
    assert [event.code for event in layers("Passasjerene ble evakuert fra ferja.").events] == [None]
    assert [event.code for event in layers("Soldatene ble evakuert fra byen.").events] == ["RETREAT"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_the_news_of_any_day(language: str) -> None:
    """At least two hundred forms and forty phrases each, all in lower case."""
    table = happening_table(language)
    words = table.past | table.participles | table.nouns
    assert len(words) >= 200
    assert len(table.phrases) >= 40
    assert all(word == word.casefold() for word in words | table.auxiliaries | set(table.phrases))


def test_what_is_told_as_past_was_over_when_it_was_published(layers: Build) -> None:
    """No day is invented; the end of the time is that of the publication, its start stays open."""
    (event,) = layers("Lasteskipet sank.").events
    assert event.time is None
    assert event.interval is not None
    assert (event.interval.earliest, event.interval.latest) == (None, date(2019, 2, 28))
    assert event.interval.basis


def test_what_is_dated_keeps_its_own_time(layers: Build) -> None:
    """A time in the sentence says more than the publication."""
    (event,) = layers("Lasteskipet sank 3. februar 2019.").events
    assert event.interval is not None
    assert event.interval.earliest == event.interval.latest == date(2019, 2, 3)


def test_the_day_it_was_said_is_not_the_day_it_happened(layers: Build) -> None:
    """What was said on Wednesday has happened by the publication, not on Wednesday."""
    (event,) = layers("Talsmann Ola Ostby sa onsdag at lasteskipet sank.").events
    assert event.time is None
    assert event.interval is not None
    assert event.interval.earliest is None
    assert event.modality is Modality.REPORTED


def test_what_a_voice_does_not_confirm_is_not_told(layers: Build) -> None:
    """A claim that is not confirmed is no happening."""
    assert layers("Rederiet bekrefter ikke at olje har lekket.").events == ()


def test_a_coded_plan_has_no_time_of_its_own(layers: Build) -> None:
    """Only what is told as having happened ends with the publication."""
    for text in ("Hæren planlegger et angrep.", "Angrepet kan komme."):
        assert [event.interval for event in layers(text).events] == [None]
