"""A small made-up story that holds what the page must be able to show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from playwright.sync_api import Browser

from kronike.model import (
    Analysis,
    Change,
    Chronicle,
    DateBasis,
    Document,
    Duplicate,
    Entity,
    Entry,
    Event,
    EventMention,
    Evidence,
    Figure,
    Gap,
    Grain,
    Hedge,
    Interval,
    Judgement,
    Mention,
    Modality,
    NameType,
    Noise,
    NoiseKind,
    Origin,
    Paragraph,
    Place,
    PlaceLevel,
    Point,
    Polarity,
    Quantity,
    Quote,
    Range,
    Reading,
    Record,
    Relation,
    RelationKind,
    Repair,
    Report,
    Sentence,
    Source,
    SourceKind,
    Span,
    Statement,
    Story,
    Strand,
    Subject,
    TimeExpression,
    Trouble,
    Verdict,
    Voice,
    VoiceKind,
)
from tests.show.page_browser import launched

NORWEGIAN = (
    "date 2031-02 Fergen «Havørn» gikk på grunn ved Storvær onsdag.\r\n\r\n"
    "– Minst 17 passasjerer er evakuert, sier Oda Fiktivsen til Storvær Blad.\r\n\r\n"
    "Foto: Per Oppdiktet / Storvær Blad\r\n\r\n"
    "Rederiet avviser at lasten var farlig. 🛟 e\u0301 <script>alert(1)</script> & \x00 slutt.\r\n"
)
ENGLISH = "The ferry ran aground on Tuesday, officials said. About 40 passengers were taken ashore at Storvaer.\n"


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


WEDNESDAYS = Interval.one_of(
    (date(2031, 1, 29), date(2031, 2, 5), date(2031, 2, 12), date(2031, 2, 19), date(2031, 2, 26)),
    basis="a weekday in a report of February 2031",
)


def _norwegian() -> Report:
    doc = Document(
        text=NORWEGIAN,
        name="havorn.txt",
        address="saker/havorn.txt",
        source=Source("Storvær Blad", country="NO", language="nb"),
        agencies=(Source("Kystbyrået", SourceKind.AGENCY),),
        title="Ferge på grunn",
        published=Interval.month(2031, 2, basis="the date line"),
        published_basis=DateBasis.HEADER,
        language="nb",
    )
    span = _span(NORWEGIAN, "Foto: Per Oppdiktet / Storvær Blad")
    reading = Reading(
        doc,
        header=Span(0, 12),
        paragraphs=(Paragraph(Span(13, len(NORWEGIAN)), "nb"),),
        noise=(Noise(document=doc.id, span=span, why=NoiseKind.CREDIT, reason="starts with a word for photo"),),
        repairs=(Repair("Windows-1252 read as UTF-8", 3),),
        evidence=(Evidence("source", "Storvær Blad", "said to the outlet", _span(NORWEGIAN, "til Storvær Blad")),),
    )
    first = _span(NORWEGIAN, "Fergen «Havørn» gikk på grunn ved Storvær onsdag.")
    second = _span(NORWEGIAN, "– Minst 17 passasjerer er evakuert, sier Oda Fiktivsen til Storvær Blad.")
    third = _span(NORWEGIAN, "Rederiet avviser at lasten var farlig.")
    speaker = Mention(
        document=doc.id, span=_span(NORWEGIAN, "Oda Fiktivsen"), type=NameType.PERSON, name="Oda Fiktivsen"
    )
    place = Mention(document=doc.id, span=_span(NORWEGIAN, "Storvær"), type=NameType.LOCATION, name="Storvær")
    time = TimeExpression(document=doc.id, span=_span(NORWEGIAN, "onsdag"), interval=WEDNESDAYS)
    analysis = Analysis(
        document=doc.id,
        sentences=tuple(Sentence(document=doc.id, span=span, language="nb") for span in (first, second, third)),
        mentions=(place, speaker),
        times=(time,),
        quantities=(
            Quantity(
                document=doc.id,
                span=_span(NORWEGIAN, "Minst 17 passasjerer"),
                range=Range(Decimal(17), None),
                hedge=Hedge.AT_LEAST,
                counted="passenger",
                role="evacuated",
            ),
        ),
        quotes=(
            Quote(
                document=doc.id,
                span=_span(NORWEGIAN, "Minst 17 passasjerer er evakuert"),
                cue=_span(NORWEGIAN, "sier"),
                speakers=(speaker.id,),
                speaker_name="Oda Fiktivsen",
                via="Storvær Blad",
            ),
        ),
        events=(
            EventMention(
                document=doc.id,
                span=_span(NORWEGIAN, "gikk på grunn"),
                time=time.id,
                interval=WEDNESDAYS,
                place=place.id,
            ),
        ),
    )
    return Report(reading=reading, analysis=analysis)


def _english() -> Report:
    doc = Document(text=ENGLISH, name="aground.txt", language="en", translated_from="nb")
    sentences = (
        _span(ENGLISH, "The ferry ran aground on Tuesday, officials said."),
        _span(ENGLISH, "About 40 passengers were taken ashore at Storvaer."),
    )
    quantity = Quantity(
        document=doc.id,
        span=_span(ENGLISH, "About 40 passengers"),
        range=Range.exactly(40),
        hedge=Hedge.ABOUT,
        counted="passenger",
        role="evacuated",
    )
    reading = Reading(
        doc,
        paragraphs=(Paragraph(Span(0, len(ENGLISH)), "en"),),
        evidence=(Evidence("translated_from", "nb", "a compound that English does not have", Span(4, 9)),),
    )
    analysis = Analysis(
        document=doc.id,
        sentences=tuple(Sentence(document=doc.id, span=span, language="en") for span in sentences),
        quantities=(quantity,),
    )
    return Report(reading=reading, analysis=analysis)


def _statement(name: str, report: Report, finding: str, span: Span, sentence: int, **more: object) -> Statement:
    known: dict[str, object] = {
        "subject": Subject.FIGURE,
        "voices": (Voice(VoiceKind.NARRATOR, ""),),
        "known_from": report.reading.document.published,
    }
    return Statement(
        id=name,
        finding=finding,
        document=report.reading.document.id,
        span=span,
        sentence=report.analysis.sentences[sentence].id,
        **{**known, **more},  # type: ignore[arg-type]
    )


def make_story() -> Story:
    """Two reports that disagree on a day and a number, one copy, one gap, one trouble, one decision."""
    norwegian, english = _norwegian(), _english()
    nb, en = norwegian.reading.document.id, english.reading.document.id
    ran, first = norwegian.analysis.events[0], norwegian.analysis.quantities[0]
    second = english.analysis.quantities[0]
    said = (Voice(VoiceKind.SPEAKER, "Oda Fiktivsen"), Voice(VoiceKind.OUTLET, "Storvær Blad"))
    statements = (
        _statement("st-1", norwegian, ran.id, ran.span, 0, subject=Subject.EVENT, event_time=WEDNESDAYS),
        _statement("st-2", norwegian, first.id, first.span, 1, voices=said, hedged=True),
        _statement("st-3", english, second.id, second.span, 1, modality=Modality.REPORTED),
        _statement(
            "st-4",
            norwegian,
            "x",
            norwegian.analysis.sentences[2].span,
            2,
            subject=Subject.EVENT,
            polarity=Polarity.DENIED,
        ),
    )
    relation = Relation(
        id="rel-1",
        kind=RelationKind.CONFLICTS,
        statement="st-2",
        other="st-3",
        reason="40 lies apart from what is evacuated",
    )
    points = (
        Point(statement="st-2", range=first.range),
        Point(statement="st-3", range=second.range),
    )
    strand = Strand(unit="", counted="passenger", role="evacuated", scope="", change=False, points=points)
    record = Record(
        origins=(Origin(id="or-1", documents=(nb, en), evidence=("translated from the other",)),),
        entities=(
            Entity(
                id="en-1",
                type=NameType.LOCATION,
                name="Storvær",
                spellings=("Storvær", "Storvaer"),
                chains=(),
                mentions=(norwegian.analysis.mentions[0].id,),
            ),
        ),
        places=(Place(id="pl-1", entity="en-1", name="Storvær", level=PlaceLevel.TOWN),),
        statements=statements,
        events=(Event(id="ev-1", statements=("st-1",), interval=WEDNESDAYS),),
        figures=(Figure(id="fi-1", heading="Passengers evacuated", strands=(strand,)),),
        relations=(relation,),
    )
    sentences = norwegian.analysis.sentences
    entries = (
        Entry(
            id="entry-0",
            event=None,
            document=nb,
            span=sentences[2].span,
            statements=("st-4",),
            interval=Interval.year(2029),
            known_from=norwegian.reading.document.published,
        ),
        Entry(
            id="entry-1",
            event="ev-1",
            document=nb,
            span=sentences[0].span,
            statements=("st-1",),
            interval=WEDNESDAYS,
            known_from=norwegian.reading.document.published,
            places=("pl-1",),
            origins=("or-1",),
        ),
        Entry(
            id="entry-2",
            event=None,
            document=nb,
            span=sentences[1].span,
            statements=("st-2",),
            interval=Interval(date(2031, 2, 1), date(2031, 2, 28), Grain.MONTH),
            known_from=norwegian.reading.document.published,
            figures=("fi-1",),
            relations=("rel-1",),
            reasons=("a figure that others dispute",),
        ),
    )
    late = Entry(
        id="entry-3",
        event=None,
        document=en,
        span=english.analysis.sentences[1].span,
        statements=("st-3",),
        relations=("rel-1",),
    )
    gap = Gap(after="entry-0", before="entry-1", interval=Interval(date(2030, 1, 1), date(2031, 1, 28)))
    return Story(
        title="Havørn <på grunn>",
        made_by="kronike 0.0",
        reports=(norwegian, english),
        duplicates=(Duplicate(en, nb, 0.91),),
        record=record,
        chronicle=Chronicle(entries=entries, undated=(late,), gaps=(gap,)),
        judgements=(
            Judgement(
                id="ju-1",
                verdict=Verdict.EDIT,
                targets=("st-2",),
                atoms=(("st-2",),),
                by="Desk",
                when="2031-03-01T10:00:00Z",
                why="asked the operator",
                changes=(Change("high", "20"),),
            ),
        ),
        troubles=(Trouble("empty.txt", "read", "The file is empty. Leave it out, or capture the page again."),),
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; skips where there is none."""
    with launched() as browser:
        yield browser


@pytest.fixture
def story() -> Story:
    """The made-up story."""
    return make_story()
