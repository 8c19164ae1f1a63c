"""What news writes and treebanks do not: headlines, dash quotes, figures, abbreviations, broken marks."""

from __future__ import annotations

import pytest

from kronike.analyse.engine import Engine, load_engine
from kronike.analyse.engine.tokens import tokenise

LANGUAGES = ("nb", "nn", "da", "sv", "en")


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine of the package."""
    return load_engine()


def words(text: str, language: str) -> list[str]:
    """The tokens of a text as written."""
    return [text[start:end] for start, end in tokenise(text, language)]


def sentences(engine: Engine, text: str, language: str) -> list[str]:
    """The sentences as written."""
    (parsed,) = engine.parse([(text, language)])
    return [text[sentence[0].start : sentence[-1].end] for sentence in parsed.sentences]


@pytest.mark.parametrize("language", ["nb", "nn", "da", "sv"])
@pytest.mark.parametrize(
    "word",
    [
        *("SDFs", "IS'", "IS-krigere", "amerikanskstøttede", "USA-ledede", "3.000", "40 000", "20 000,5", "0,5"),
        *("14.30", "2019", "1.000.000", "nord-syriske", "12-åringer", "www.lidarnytt.no/a-b?c=1"),
        "https://lidarnytt.no/2019/03/a_b.html",
    ],
)
def test_one_word_in_the_northern_languages(word: str, language: str) -> None:
    """Genitives of abbreviations, compounds with hyphens, figures with blanks, stops or commas stay whole."""
    assert words(f"De sa {word} igjen", language) == ["De", "sa", word, "igjen"]


@pytest.mark.parametrize(
    ("text", "language", "abbreviations"),
    [
        ("Han kom bl.a. fra Lidar ca. kl. 14.30, f.eks. i bil, osv. og m.fl.", "nb", "bl.a. ca. kl. f.eks. osv. m.fl."),
        ("Han kom bl.a. frå Lidar, ca. kl. 14.30, t.d. med bil, osb. og m.a.", "nn", "bl.a. ca. kl. t.d. osb. m.a."),
        ("Han kom bl.a. fra Lidar ca. kl. 14.30, f.eks. i bil, osv. og m.fl.", "da", "bl.a. ca. kl. f.eks. osv. m.fl."),
        ("Han kom bl.a. från Lidar, ca kl. 14.30, t.ex. med bil, osv. och m.fl.", "sv", "bl.a. kl. t.ex. osv. m.fl."),
        ("Mr. Rampton, e.g. of the U.S., came with Dr. Lidd at 2 p.m. or so.", "en", "Mr. e.g. U.S. Dr. p.m."),
    ],
)
def test_abbreviations_keep_their_stops(engine: Engine, text: str, language: str, abbreviations: str) -> None:
    """An abbreviation is one word with its stop, and ends no sentence in the middle of one."""
    cut = words(text, language)
    assert [each for each in abbreviations.split() if each not in cut] == []
    assert len(sentences(engine, text, language)) == 1


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("– Vi er i gang, sier Nokve Ramstad.", "– Det går bra.", "nb"),
        ("Angrepet skjedde 3. mars kl. 14.30.", "Ingen ble drept.", "nb"),
        ("Han døde 12. desember.", "Hun døde i fjor.", "nb"),
        ("SDFs styrker tok byen.", "IS' siste skanse falt.", "nb"),
        ("Om lag 3.000 IS-krigere overga seg.", "40 000 flyktet.", "nb"),
        ("Prisen var 20 000,5 kroner.", "Det er for mye, mener hun.", "nb"),
        ("– Me er i gang, seier Nokve Ramstad.", "– Det går bra.", "nn"),
        ("Dei kom 3. mars kl. 14.30.", "Ingen vart skadde.", "nn"),
        ("– Vi er i gang, siger Nokve Ramstad.", "Ingen blev såret.", "da"),
        ("Angrebet skete den 3. marts kl. 14.30.", "Ingen blev dræbt.", "da"),
        ("– Vi är i gång, säger Nokve Ramstad.", "– Det går bra.", "sv"),
        ("Attacken skedde den 3 mars kl. 14.30.", "Ingen dödades.", "sv"),
        ("Some 3,000 fighters left at 2:30 p.m. on Sunday.", "Nobody was hurt.", "en"),
        ("“We have begun,” said Mr. Nokve Rampton of the U.S. Army.", "“It goes well.”", "en"),
        ("See https://lidar-news.com/a.html for more.", "The rest is here.", "en"),
    ],
)
def test_two_sentences_are_two(engine: Engine, first: str, second: str, language: str) -> None:
    """Dashes, days, clock times, figures and marks neither hide an end nor make one."""
    assert sentences(engine, f"{first} {second}", language) == [first, second]


@pytest.mark.parametrize(
    ("headline", "text", "language"),
    [
        ("IS mister siste by", "Styrkene tok Lidar onsdag.", "nb"),
        ("IS mistar siste by", "Styrkane tok Lidar onsdag.", "nn"),
        ("IS mister sidste by", "Styrkerne tog Lidar onsdag.", "da"),
        ("IS förlorar sista stad", "Styrkorna tog Lidar i onsdags.", "sv"),
        ("IS loses its last town", "The forces took Lidar on Wednesday.", "en"),
    ],
)
def test_a_headline_ends_at_its_empty_line(engine: Engine, headline: str, text: str, language: str) -> None:
    """A headline without a full stop is a sentence of its own."""
    assert sentences(engine, f"{headline}\n\n{text}", language) == [headline, text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("the rebels took the town. the fighting goes on, ” says Nokve Rampton.", 2),
        ("– The battle is over, ” says the officer. it will take days.", 2),
        ("It happened at 12: 00 on Wednesday. Nobody was hurt.", 2),
        ("ICE’ last town has fallen, “ says a spokesman. The war is over.", 2),
    ],
)
def test_machine_translation_is_cut_rightly(engine: Engine, text: str, pieces: int) -> None:
    """Small letters after a stop, lone quotation marks and clock times with a blank do not move the ends."""
    found = sentences(engine, text, "en")
    assert len(found) == pieces, found


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They sold 1.5m cars in May.", "en", ["They sold 1.5m cars in May."]),
        ("Sen. Maria Testa (D-S.C.) said no. She left.", "en", ["Sen. Maria Testa (D-S.C.) said no.", "She left."]),
        ("De bor i St. Olavs gate. Der er det stille.", "nb", ["De bor i St. Olavs gate.", "Der er det stille."]),
        ("Messa går 16.-20. februar i Lidar.", "nb", ["Messa går 16.-20. februar i Lidar."]),
        ('"We did it," said Tesman. "It cost us."', "en", ['"We did it," said Tesman.', '"It cost us."']),
    ],
)
def test_titles_initials_and_straight_marks_end_no_sentence(
    engine: Engine, text: str, language: str, expected: list[str]
) -> None:
    """A title, the stops of a run of initials, decimals and a straight mark that opens a quote end no sentence."""
    assert sentences(engine, text, language) == expected
