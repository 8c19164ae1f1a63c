"""Made-up stories for the page: small ones that hold what it must show, and large ones that it must bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from kronike.model import (
    Analysis,
    Chronicle,
    DateBasis,
    Document,
    Entry,
    Event,
    EventMention,
    Figure,
    Interval,
    Noise,
    NoiseKind,
    Origin,
    Paragraph,
    Place,
    PlaceLevel,
    Point,
    Quantity,
    Quote,
    Range,
    Reading,
    Record,
    Relation,
    RelationKind,
    Report,
    Sentence,
    Source,
    Span,
    Statement,
    Story,
    Strand,
    Subject,
    Voice,
    VoiceKind,
)


@dataclass(frozen=True)
class Line:
    """One sentence of a made-up report, and what it tells."""

    words: str
    when: Interval | None = None
    speaker: str = ""
    number: int | None = None
    unit: str = ""
    figure: str = ""
    place: str = ""
    noise: bool = False


@dataclass(frozen=True)
class Made:
    """A made-up report."""

    lines: Sequence[Line]
    published: Interval | None = None
    since: date | None = None
    language: str = "nb"
    outlet: str = ""
    translated_from: str | None = None
    title: str | None = None
    url: str | None = None
    origin: str = ""


@dataclass
class _Heap:
    """What the reports of a story come to, as they are made."""

    reports: list[Report] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    points: dict[str, list[Point]] = field(default_factory=lambda: defaultdict(list))
    origins: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


PLACES = (
    Place(id="place-n", entity="entity-n", name="Norge", level=PlaceLevel.COUNTRY, country="NO"),
    Place(
        id="place-v",
        entity="entity-v",
        name="Vestfylket",
        level=PlaceLevel.PROVINCE,
        country="NO",
        extent=(59.9, 4.9, 61.2, 7.4),
        inside="place-n",
        areas=("Norge",),
    ),
    Place(
        id="place-t",
        entity="entity-t",
        name="Tarvesund",
        level=PlaceLevel.TOWN,
        country="NO",
        latitude=60.4,
        longitude=5.3,
        inside="place-v",
        areas=("Vestfylket", "Norge"),
        evidence=("the reports are from there",),
    ),
)


def make(title: str, made: Iterable[Made]) -> Story:
    """The story that the made-up reports come to."""
    heap = _Heap()
    for number, one in enumerate(made):
        _report(number, one, heap)
    figures = tuple(_figure(name, points) for name, points in heap.points.items())
    entries = sorted(heap.entries, key=lambda entry: (entry.interval or Interval()).sort_key())
    return Story(
        title=title,
        made_by="kronike 0.0",
        reports=tuple(heap.reports),
        record=Record(
            origins=tuple(Origin(id=f"origin-{name}", documents=tuple(docs)) for name, docs in heap.origins.items()),
            places=PLACES,
            statements=tuple(heap.statements),
            events=tuple(heap.events),
            figures=figures,
            relations=tuple(_relations(heap)),
        ),
        chronicle=Chronicle(
            entries=tuple(entry for entry in entries if entry.interval),
            undated=tuple(entry for entry in entries if not entry.interval),
        ),
    )


def _figure(name: str, points: list[Point]) -> Figure:
    unit = "percent" if name == "land" else ""
    strand = Strand(unit=unit, counted=name, role="", scope="", change=False, points=tuple(points))
    return Figure(id=f"figure-{name}", heading=name, strands=(strand,))


def _relations(heap: _Heap) -> Iterable[Relation]:
    """Each value of a figure contradicts the one before, where they differ."""
    for name, points in heap.points.items():
        for number, (one, other) in enumerate(pairwise(points)):
            kind = RelationKind.AGREES if one.range == other.range else RelationKind.CONFLICTS
            yield Relation(
                id=f"relation-{name}-{number}",
                kind=kind,
                statement=one.statement,
                other=other.statement,
                reason="the numbers lie apart" if kind is RelationKind.CONFLICTS else "the same value",
            )


def _report(number: int, made: Made, heap: _Heap) -> None:
    text = "\n\n".join(line.words for line in made.lines) + "\n"
    doc = Document(
        text=text,
        name=f"report-{number}.txt",
        address=made.url or f"report-{number}.txt",
        url=made.url,
        source=Source(made.outlet) if made.outlet else None,
        title=made.title,
        published=made.published,
        published_basis=DateBasis.HEADER if made.published else DateBasis.NONE,
        language=made.language,
        translated_from=made.translated_from,
    )
    spans, at = [], 0
    for line in made.lines:
        spans.append(Span(at, at + len(line.words)))
        at += len(line.words) + 2
    told = [(line, span) for line, span in zip(made.lines, spans, strict=True) if not line.noise]
    sentences = tuple(Sentence(document=doc.id, span=span, language=made.language) for _, span in told)
    findings = [_find(doc, line, span) for line, span in told]
    noise = (span for line, span in zip(made.lines, spans, strict=True) if line.noise)
    heap.reports.append(
        Report(
            reading=Reading(
                doc,
                paragraphs=tuple(Paragraph(span, made.language) for span in spans),
                noise=tuple(
                    Noise(document=doc.id, span=span, why=NoiseKind.PROMO, reason="leads elsewhere") for span in noise
                ),
            ),
            analysis=Analysis(
                document=doc.id,
                sentences=sentences,
                quotes=tuple(one for one in findings if isinstance(one, Quote)),
                quantities=tuple(_number(doc, line, span) for line, span in told if line.number is not None),
                events=tuple(_event(doc, line, span) for line, span in told if line.when),
            ),
        )
    )
    heap.origins[made.origin or doc.id].append(doc.id)
    known = made.published or (Interval.unknown("undated").narrowed(made.since, None) if made.since else None)
    for (line, span), sentence in zip(told, sentences, strict=True):
        _tell(doc, line, span, sentence, known, heap)


def _find(doc: Document, line: Line, span: Span) -> Quote | None:
    return Quote(document=doc.id, span=span, speaker_name=line.speaker) if line.speaker else None


def _number(doc: Document, line: Line, span: Span) -> Quantity:
    value = Decimal(line.number or 0)
    return Quantity(document=doc.id, span=span, range=Range(value, value), unit=line.unit, counted=line.figure)


def _event(doc: Document, line: Line, span: Span) -> EventMention:
    return EventMention(document=doc.id, span=Span(span.start, span.start + 3), interval=line.when)


def _tell(doc: Document, line: Line, span: Span, sentence: Sentence, known: Interval | None, heap: _Heap) -> None:
    voices = [Voice(VoiceKind.SPEAKER, line.speaker)] if line.speaker else [Voice(VoiceKind.NARRATOR, "")]
    if doc.source:
        voices.append(Voice(VoiceKind.OUTLET, doc.source.name))
    made = []
    subjects = ((Subject.EVENT, line.when), (Subject.FIGURE, line.number is not None and line.figure))
    for subject, there in subjects:
        if not there:
            continue
        finding = _event(doc, line, span) if subject is Subject.EVENT else _number(doc, line, span)
        statement = Statement(
            id=f"statement-{len(heap.statements)}",
            subject=subject,
            finding=finding.id,
            document=doc.id,
            span=span,
            sentence=sentence.id,
            voices=tuple(voices),
            event_time=line.when,
            known_from=known,
        )
        heap.statements.append(statement)
        made.append(statement)
        if subject is Subject.FIGURE:
            bound = Decimal(line.number or 0)
            heap.points[line.figure].append(Point(statement=statement.id, range=Range(bound, bound)))
    if not made:
        return
    identity = f"entry-{len(heap.entries)}"
    heap.events.append(Event(id=f"event-{identity}", statements=(made[0].id,), interval=line.when))
    heap.entries.append(
        Entry(
            id=identity,
            event=f"event-{identity}",
            document=doc.id,
            span=span,
            statements=tuple(statement.id for statement in made),
            interval=line.when,
            known_from=known,
            places=(line.place,) if line.place else (),
            reasons=("told by one origin",),
        )
    )


def day(text: str) -> Interval:
    """One known day."""
    return Interval.day(date.fromisoformat(text))


def journey() -> Story:
    """Three voices say one number in 2017; a report of 2019 and an undated one tell of 2019."""
    share = "Minst 95 prosent av dammen er tettet"
    return make(
        "Dammen ved Tarvesund",
        [
            Made(
                [
                    Line(f"{share}, sier Oda Fiktivsen.", day("2017-11-14"), "Oda Fiktivsen", 95, "percent", "land"),
                    Line(f"{share}, mener Per Oppdiktet.", None, "Per Oppdiktet", 95, "percent", "land"),
                    Line("Les også: Slik bygges en dam", noise=True),
                    Line("95 prosent er riktig, sa Kari Påfunnsen.", None, "Kari Påfunnsen", 95, "percent", "land"),
                    Line("Dammen brast i Tarvesund 🌊 tidlig på høsten.", Interval.month(2017, 10), place="place-t"),
                ],
                Interval.month(2017, 11),
                outlet="Storvær Blad",
                title="Dammen holder igjen",
                url="https://avis.example/dammen",
                origin="one",
            ),
            Made(
                [
                    Line("The dam was opened again in the province.", day("2019-02-12"), place="place-v"),
                    Line(
                        "Only 80 per cent is sealed, said Oda Fiktivsen.", None, "Oda Fiktivsen", 80, "percent", "land"
                    ),
                ],
                Interval.month(2019, 2),
                language="en",
                outlet="The Made-up Courier",
                translated_from="nb",
                origin="one",
            ),
            Made(
                [Line("Dammen ble vigslet på nytt i Norge.", day("2019-03-09"), place="place-n")],
                since=date(2019, 3, 9),
            ),
        ],
    )


NASTY = (
    "<script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "</script><script>document.title='owned'</script>",
    "<svg onload=document.title='owned'>",
    "javascript:document.title='owned'",
    "{{constructor.constructor('document.title=1')()}}",
    "\u202eSnudd\u202c \u2066isolert\u2069 \u200f",
    "null\x00byte",
    "\u2028linje\u2029avsnitt",
    "'+document.title+'\\'; document.title='owned'; //",
    "\ud800 alene",
    "a" * 1_000_000,
    "e" + "\u0301" * 500,
    "<style>*{display:none}</style>",
    "&lt;b&gt; &amp; &#x3c;",
    "]]><!-- --><![CDATA[",
    "`${document.title}`",
    "data:text/html,<script>1</script>",
)


def hostile(count: int = 50) -> Story:
    """Reports that try to be more than text: in their text, names, titles, addresses, outlets and numbers."""
    made = []
    for number in range(count):
        nasty = NASTY[number % len(NASTY)]
        first = Line(f"{nasty} sa {nasty[:200]} om saken {number}.", day("2020-01-01"), nasty[:200], number, "", "sak")
        made.append(
            Made(
                [first, Line(f"Ingenting skjedde {number}. {nasty[:500]}", day("2020-02-02"))],
                day("2020-03-03"),
                outlet=nasty[:80],
                title=nasty[:300],
                url=nasty[:200] if number % 2 else f"javascript:document.title='owned'//{number}",
            )
        )
    return make("<script>document.title='owned'</script> & co", made)


def large(reports: int, lines: int = 10) -> Story:
    """So many reports of so many sentences over ten years, each of which tells of something."""
    start = date(2010, 1, 1)
    people = [f"Oda Fiktivsen {number}" for number in range(300)]

    def report(number: int) -> Made:
        published = start + timedelta(days=number % 3650)
        told = (
            Line(
                f"Sak {number} nummer {line}: broen over Tarvesund ble stengt for {number + line} kjøretøy den dagen.",
                Interval.day(published - timedelta(days=line * 3)),
                people[(number * 7 + line) % len(people)] if line % 3 == 0 else "",
                number + line if line % 2 else None,
                "",
                f"vehicle {number % 400}",
                PLACES[line % 3].id if line % 4 == 0 else "",
            )
            for line in range(lines)
        )
        return Made(list(told), Interval.day(published), outlet=f"Avis {number % 40}", origin=f"o{number % 5000}")

    return make("Ti tusen meldinger", map(report, range(reports)))
