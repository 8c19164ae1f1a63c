"""One wire is one origin, however many papers carry it: copied, cut, rewritten, put into another language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from kronike.model import (
    Analysis,
    Document,
    Interval,
    LineageKind,
    Mention,
    NameType,
    Origin,
    Paragraph,
    Quote,
    QuoteMode,
    Reading,
    Report,
    Sentence,
    Source,
    SourceKind,
    Span,
)
from kronike.resolve.clusters import Parting
from kronike.resolve.judgements import Decisions
from kronike.resolve.origins import find_origins
from kronike.resolve.reports import in_order, indexed

WIRE = """\
A ferry with 214 passengers ran aground off Storskarv late on Thursday, the shipping company Skjergardslina said.
Rescue leader Ylva Strandmo told reporters that two people had drowned and 19 were injured.
Four passengers are still missing, and divers from Haugesund will resume the search at dawn.
The rudder failed shortly before the ferry struck a reef in the Tarvesund, captain Torbjorn Vettre explained.
A Swedish helicopter lifted eleven people from the deck while waves of six metres broke over the bow."""
COPY = "Ferry aground\n" + WIRE
CUT = "\n".join(WIRE.split("\n")[:3])
REWRITE = """\
The shipping company Skjergardslina said a ferry carrying 214 passengers went aground off Storskarv late Thursday.
Two people drowned and 19 were injured, rescue leader Ylva Strandmo told reporters.
Divers from Haugesund resume their search at dawn, and four passengers are still missing.
Captain Torbjorn Vettre explained that the rudder failed shortly before the ferry struck the reef in the Tarvesund."""
BOKMAAL = """\
Ei ferje med 214 passasjerer gikk på grunn utenfor Storskarv sent torsdag, opplyser rederiet Skjergardslina.
Redningsleder Ylva Strandmo sier til journalister at to personer druknet og 19 ble skadd.
Fire passasjerer er fortsatt savnet, og dykkere fra Haugesund gjenopptar letingen ved daggry.
Roret sviktet like før ferja traff et skjær i Tarvesund, forklarer kaptein Torbjorn Vettre.
Et svensk helikopter løftet elleve personer fra dekket mens bølger på seks meter brøt over baugen."""
SWEDISH = """\
En färja med 214 passagerare gick på grund utanför Storskarv sent på torsdagen, säger rederiet Skjergardslina.
Räddningsledaren Ylva Strandmo berättade för journalister att två människor drunknat och 19 skadats.
Fyra passagerare saknas fortfarande, och dykare från Haugesund återupptar sökandet i gryningen.
Rodret slutade fungera strax innan färjan stötte på ett rev i Tarvesund, förklarade kaptenen Torbjorn Vettre."""
DANISH = """\
En færge med 214 passagerer stødte på grund ved Storskarv sent torsdag, siger rederiet Skjergardslina.
Redningsleder Ylva Strandmo fortalte journalister, at to mennesker druknede og 19 blev såret.
Fire passagerer er stadig savnet, og dykkere fra Haugesund genoptager eftersøgningen ved daggry."""
SEPARATE = """\
On the quay in Tarvik the families wait for news of the ferry that never came.
Nurse Pal Hestvaer has not slept since the first ambulances arrived on Thursday night.
"We had practised for ten patients, not for nineteen," she says.
Two of the dead came from the same street, and the school there was closed on Friday."""


def _report(
    text: str, name: str, language: str = "en", day: str = "2016-05-13", *, outlet: str = "", agency: str = ""
) -> Report:
    doc = Document(
        text=text,
        name=name,
        language=language,
        published=Interval.day(date.fromisoformat(day)),
        source=Source(outlet) if outlet else None,
        agencies=(Source(agency, SourceKind.AGENCY),) if agency else (),
    )
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return Report(
        reading=Reading(doc, paragraphs=tuple(Paragraph(span, language) for span in spans)),
        analysis=Analysis(
            document=doc.id,
            sentences=tuple(Sentence(document=doc.id, span=span, language=language) for span in spans),
        ),
    )


PILE = (
    _report(WIRE, "wire"),
    _report(COPY, "copy"),
    _report(CUT, "cut"),
    _report(REWRITE, "rewrite"),
    _report(BOKMAAL, "bokmål", "nb"),
    _report(SWEDISH, "swedish", "sv"),
    _report(DANISH, "danish", "da"),
    _report(SEPARATE, "separate", day="2016-05-14"),
)


def _origins(reports: Sequence[Report], decisions: Decisions | None = None) -> tuple[Origin, ...]:
    return find_origins(indexed(in_order(reports)), (), decisions or Decisions())


def test_one_wire_six_rewrites_and_a_separate_report_are_two_origins() -> None:
    """Copies, cuts, rewrites and translations count once, and what a paper found out for itself counts too."""
    assert sorted(len(origin.documents) for origin in _origins(PILE)) == [1, 7]


def test_a_seventh_copy_changes_nothing() -> None:
    """One more paper with the same wire is no further origin."""
    more = _report("The night the ferry struck\n" + "\n".join(WIRE.split("\n")[1:]), "seventh", day="2016-05-15")
    assert sorted(len(origin.documents) for origin in _origins((*PILE, more))) == [1, 8]


def test_every_link_shows_its_evidence() -> None:
    """Each decision names the passages that tell the same, inside both reports, and says so in words."""
    texts = {report.reading.document.id: report.reading.document.text for report in PILE}
    lineages = [lineage for origin in _origins(PILE) for lineage in origin.lineage]
    assert {lineage.kind for lineage in lineages} >= {LineageKind.COPY, LineageKind.TRANSLATION}
    for lineage in lineages:
        assert lineage.reason
        assert lineage.passages
        for here, there in lineage.passages:
            assert here.end <= len(texts[lineage.document])
            assert there.end <= len(texts[lineage.of])


def test_a_decision_rests_on_its_two_reports_alone() -> None:
    """What ties two reports says the same whether the others are there or not."""
    whole = {(one.document, one.of): one for origin in _origins(PILE) for one in origin.lineage}
    by_id = {report.reading.document.id: report for report in PILE}
    for (document, of), lineage in whole.items():
        (origin,) = _origins([by_id[document], by_id[of]])
        assert origin.lineage == (lineage,)


def test_the_order_of_reading_changes_nothing() -> None:
    """The same reports in any order give the same origins."""
    assert _origins(PILE[::-1]) == _origins((*PILE[4:], *PILE[:4])) == _origins(PILE)


def test_what_a_person_parts_stays_apart() -> None:
    """A judgement holds against what the words say."""
    one, other = (report.reading.document.id for report in PILE[:2])
    parted = Decisions(partings=(Parting(frozenset({one}), frozenset({other})),))
    (of_one,) = (origin for origin in _origins(PILE[:2], parted) if one in origin.documents)
    assert other not in of_one.documents


NOTE = "Divers found the wreck of the trawler Marisol off Storskarv on Friday morning, the coast guard said."
AGAIN = "The trawler Marisol lies on the seabed off Storskarv, where divers found it on Friday, the coast guard told."


@pytest.mark.parametrize(("agency", "origins"), [("", 2), ("Nordtelegrafen", 1)])
def test_less_is_enough_where_both_credit_an_agency(agency: str, origins: int) -> None:
    """Two notices in words of their own are two origins, unless both say that they have it from one agency."""
    pair = [_report(NOTE, "note", agency=agency), _report(AGAIN, "again", agency=agency)]
    assert len(_origins(pair)) == origins


def test_naming_the_publisher_is_evidence() -> None:
    """Who names another paper, and tells what that paper told, goes back to it."""
    told = _report(NOTE, "note", outlet="Fjellvik Tidende")
    alone = _report(AGAIN, "again", outlet="Dalen Avis")
    cited = _report(AGAIN + " Fjellvik Tidende was there first.", "again", outlet="Dalen Avis")
    doc = cited.reading.document
    at = doc.text.index("Fjellvik")
    name = Mention(
        document=doc.id, span=Span(at, at + 16), type=NameType.ORGANISATION, name="Fjellvik Tidende", chain=""
    )
    assert len(_origins([told, alone])) == 2
    assert len(_origins([told, replace(cited, analysis=replace(cited.analysis, mentions=(name,)))])) == 1


FOOT = "We welcome comments on articles about the Storskarv harbour for a fortnight after their publication."


def test_what_an_outlet_puts_below_everything_makes_no_origin() -> None:
    """Reports that share a foot of two lines and nothing else stay apart, however many there are."""
    letters = "bdfghjklmnprstv"
    pile = []
    for one in letters:
        body = "\n".join(
            f"In A{one}{two}a the O{two}{one}o met the U{one}{two}u of E{two}{one}e." for two in letters[:6]
        )
        pile.append(_report(f"{body}\n{FOOT}\n{FOOT} Write to Storskarv.", one))
    assert len(_origins(pile)) == len(pile)


def test_the_background_of_an_outlet_is_told_again() -> None:
    """Two reports of one outlet need more in common than those of two."""
    lines = WIRE.split("\n")
    other = "\n".join((*SEPARATE.split("\n"), lines[0], lines[3], NOTE, AGAIN, FOOT))
    assert len(_origins([_report(WIRE, "a", outlet="The A"), _report(other, "b", outlet="The A")])) == 2
    assert len(_origins([_report(WIRE, "a", outlet="The A"), _report(other, "b", outlet="The B")])) == 1


def test_what_many_heard_is_no_wire() -> None:
    """Two reports that share nothing but the words somebody said to all are two origins."""
    speech = WIRE.split("\n")[1:4]
    one, other = (
        _report("\n".join((first, *speech)), first) for first in ("In Tarvik it rained.", "Bergen heard it too.")
    )

    def quoted(report: Report) -> Report:
        doc = report.reading.document
        quotes = tuple(
            Quote(document=doc.id, span=sentence.span, mode=QuoteMode.DIRECT)
            for sentence in report.analysis.sentences[1:]
        )
        return replace(report, analysis=replace(report.analysis, quotes=quotes))

    assert len(_origins([one, other])) == 1
    assert len(_origins([quoted(one), quoted(other)])) == 2
