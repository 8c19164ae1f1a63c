"""Who publishes a report, and whose wire it is."""

from __future__ import annotations

import pytest

from kronike.model import LANGUAGES, NoiseKind, Paragraph, SourceKind, Span
from kronike.read.capture import Capture, Hint
from kronike.read.source_clues import SetAside, clues_in
from kronike.read.source_names import names_in, of_domain, only_names
from kronike.read.sources import Publication, publication
from kronike.words.sources import by_name, phrases, publishers


def infer(
    *paragraphs: str,
    language: str = "nb",
    translated_from: str | None = None,
    noise: dict[str, NoiseKind] | None = None,
    hints: tuple[Hint, ...] = (),
    bylines: tuple[Hint, ...] = (),
) -> Publication:
    """The publication of a report of these paragraphs."""
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Paragraph(Span(len(text), len(text) + len(paragraph)), language))
        text += paragraph + "\n\n"
    aside = [
        SetAside(Span(text.index(words), text.index(words) + len(words)), why) for words, why in (noise or {}).items()
    ]
    capture = Capture(text=text, name="r", address="r", outlets=hints, agencies=bylines)
    found = publication(capture, clues_in(text, spans, aside, language, translated_from), language)
    for evidence in found.evidence:
        assert evidence.span is None or evidence.span.of(text)
    return found


def names(found: Publication) -> tuple[str | None, list[str]]:
    """The outlet and the agencies by name."""
    return (found.source.name if found.source else None, [agency.name for agency in found.agencies])


FILL = ("Ordføreren åpnet brua.", "Mange møtte fram.", "Så regnet det.", "Brua ble stengt igjen.")


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("BRUSSEL (VG) Møtet er i gang.", ("VG", [])),
        ("OSLO (NTB): Møtet er i gang.", (None, ["NTB"])),
        ("STOCKHOLM (TT) Mötet har börjat.", (None, ["TT"])),
        ("KABUL, 12. februar (Reuters) – Møtet er i gang.", (None, ["Reuters"])),
        ("WASHINGTON/OSLO (NTB-AFP) Møtet er i gang.", (None, ["NTB", "AFP"])),
        ("KØBENHAVN /ritzau/ Mødet er i gang.", (None, ["Ritzau"])),
        ("Møtet (VG) er i gang.", (None, [])),
        ("OSLO (Ukjentavisa) Møtet er i gang.", (None, [])),
    ],
)
def test_a_dateline_names_who_reports(first: str, expected: tuple[str | None, list[str]]) -> None:
    """A place in front and a known name in brackets or between strokes."""
    assert names(infer(first, *FILL)) == expected


def test_a_long_line_of_capitals_is_no_burden() -> None:
    """A dateline that never ends is given up at once."""
    assert names(infer("A. " * 400 + "A" * 5000, *FILL)) == (None, [])


@pytest.mark.parametrize("last", ["(©NTB)", "© NTB", "NTB", "/NTB/", "Brua er åpen igjen. (NTB)"])
def test_a_signature_names_the_agency(last: str) -> None:
    """At the end, alone or in brackets."""
    assert names(infer(*FILL, last)) == (None, ["NTB"])


def test_a_photo_credit_is_no_source() -> None:
    """Who took the picture did not write the report."""
    credit = "Kari Prøve / AFP / NTB scanpix"
    assert names(infer(FILL[0], credit, *FILL[1:], noise={credit: NoiseKind.CREDIT})) == (None, [])
    assert names(infer(*FILL, "Foto: Kari Prøve / NTB Scanpix")) == (None, [])


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("nb", "Brua holder, sier Tuva Granlisenka til VG.", "VG"),
        ("nb", "Det bekrefter politiet overfor avisa Nordlys.", "Nordlys"),
        ("nn", "Brua held, seier Tuva Granlisenka til avisa Firda.", "Firda"),
        ("da", "Broen holder, siger Tuva Granlisenka til Politiken.", "Politiken"),
        ("sv", "Bron håller, säger Tuva Granlisenka till DN.", "Dagens Nyheter"),
        ("sv", "Bron håller, berättar hon för Aftonbladet.", "Aftonbladet"),
        ("en", "The bridge is safe, Tuva Granlisenka told the BBC on Monday.", "BBC"),
        ("nb", "Brua holder, sier Tuva Granlisenka til DN.", "Dagens Næringsliv"),
        ("en", "The bridge is safe, she said in an interview with The Guardian.", "The Guardian"),
    ],
)
def test_the_one_outlet_that_is_spoken_to_is_the_reports_own(language: str, sentence: str, expected: str) -> None:
    """Where it writes the report's language and no agency wrote the report."""
    assert names(infer(sentence, FILL[1], language=language))[0] == expected


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Brua holder, sier hun til VG.", "Brua faller, sier han til Dagbladet."),
        ("Brua holder, sier hun til Sky News.",),
        ("OSLO (NTB) Brua er stengt.", "Brua holder, sier hun til VG."),
        ("Han reiste fra Oslo til VG.",),
        ("Hun sier at de fløy til DR Kongo.",),
        ("Ifølge New York Times er brua stengt.",),
    ],
)
def test_ambiguous_evidence_leaves_the_outlet_unknown(paragraphs: tuple[str, ...]) -> None:
    """Two outlets, a foreign one, an agency's copy, a mere mention or a citation decide nothing."""
    assert infer(*paragraphs).source is None


def test_evidence_is_listed_even_where_it_does_not_decide() -> None:
    """Both names are there, with the words they rest on."""
    found = infer("Brua holder, sier hun til VG.", "Brua faller, sier han til Dagbladet.")
    assert [(each.about, each.value) for each in found.evidence] == [("source", "VG"), ("source", "Dagbladet")]
    assert all(each.span for each in found.evidence)


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("nb", "Det melder nyhetsbyråene AP og Reuters.", ["AP", "Reuters"]),
        ("nb", "Brua er stengt, melder NTB.", ["NTB"]),
        ("nb", "APs reportere så brua falle.", ["AP"]),
        ("nb", "En AFP-korrespondent så brua falle.", ["AFP"]),
        ("nn", "Det melder nyheitsbyrået NTB.", ["NTB"]),
        ("da", "Det skriver nyhedsbureauet Reuters.", ["Reuters"]),
        ("sv", "Enligt nyhetsbyrån AFP är bron stängd.", ["AFP"]),
        ("sv", "Bron är stängd, säger hon till TT.", ["TT"]),
        ("en", "The bridge is closed, according to the Associated Press.", ["AP"]),
        ("en", "A spokesman told Reuters that it is closed.", ["Reuters"]),
        ("nb", "Det statlige nyhetsbyrået SANA melder at brua er stengt.", []),
        ("nb", "Hun arbeider i Reuters.", []),
    ],
)
def test_agencies_that_are_relied_on_are_named(language: str, sentence: str, expected: list[str]) -> None:
    """Reports, people and interviews of an agency count; citing a state's agency names a voice, not a wire."""
    assert names(infer(sentence, FILL[1], language=language))[1] == expected


def test_a_promotion_of_its_own_names_the_outlet() -> None:
    """Also in a machine translation, where "the Newspaper" supports it and a foreign channel does not."""
    found = infer(
        "The bridge is gone, says Tuva Granlisenka to the Newspaper.",
        "It fell, she says to Sky News.",
        "Young and brave Dagbladet Plus",
        language="en",
        translated_from="nb",
    )
    assert names(found)[0] == "Dagbladet"


def test_metadata_names_the_outlet_first() -> None:
    """A known site, else the name as it stands, else the domain; a byline names the agency."""
    assert names(infer(*FILL, hints=(Hint("https://www.vg.no/nyheter/i/1", "the page's address"),)))[0] == "VG"
    assert names(infer(*FILL, hints=(Hint("Dagbladet - forsiden", "the feed's title"),)))[0] == "Dagbladet"
    site = (Hint("avis.example", "the page's address"), Hint("Fjordavisa", "the page's site name"))
    assert names(infer(*FILL, hints=site))[0] == "Fjordavisa"
    assert names(infer(*FILL, hints=site[:1], bylines=(Hint("Kari Prøve, NTB", "byline"),))) == (
        "avis.example",
        ["NTB"],
    )


def test_an_agency_can_publish_itself() -> None:
    """The holder of the copyright is the publisher."""
    found = infer(*FILL, hints=(Hint("NTB", "the item's source"),))
    assert found.source is not None
    assert found.source.kind is SourceKind.AGENCY
    assert names(found) == ("NTB", ["NTB"])


def test_names_are_whole_words_with_their_endings_left_out() -> None:
    """A genitive is no part of the name; a longer word is no name."""
    text = "VGs og Reuters' folk, TT:s reporter, EVG, VGX, AFPer og New York Times"
    assert [named.span.of(text) for named in names_in(text, "sv")] == ["VG", "Reuters", "TT", "New York Times"]


def test_domains_are_known_below_their_hosts() -> None:
    """Any host of a known domain; words that are no address are none."""
    found = of_domain("https://nyheter.nrk.no/a?b=c")
    assert found is not None
    assert found[1] is not None
    assert found[1].name == "NRK"
    assert of_domain("Fjordavisa på nett") is None


def test_only_names_means_only_names() -> None:
    """One unknown part and it is no byline."""
    assert [source.name for source in only_names("NTB/AFP", "nb")] == ["NTB", "AFP"]
    assert only_names("Kari Prøve / NTB", "nb") == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_phrases(language: str) -> None:
    """No list of a language is empty, and all of it is lower case, as it is compared."""
    words = phrases(language)
    for field in ("address", "address_said", "said", "reports", "reported_by", "titles", "staff", "labels", "joins"):
        assert getattr(words, field)
    assert all(phrase == phrase.lower() for phrase in (*words.address, *words.said, *words.reports, *words.staff))


def test_the_best_known_publishers_are_there_once_for_each_country() -> None:
    """A spelling stands for one publisher, or for one in each of two countries."""
    assert {"NTB", "TT", "Ritzau", "AFP", "VG", "NRK", "SVT", "DR", "BBC"} <= set(by_name())
    assert len({(source.name, source.country) for _, source in publishers()}) == len(publishers())
    assert all(len({source.country for source in sources}) == len(sources) for sources in by_name().values())
