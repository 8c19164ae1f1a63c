"""Reports from marked text, as in ``[LOC|Fjellvik] was [event ASSAULT 2020-03-01 @Fjellvik|attacked]``.

A mark is ``[head|words]`` and may hold other marks. Heads: ``PER``, ``ORG``, ``LOC``, with ``=Full Name`` for a mention
of an earlier name's chain; ``role`` and ``pronoun`` with ``=Full Name``; ``quote Speaker Name``; ``event CODE WHEN
@Place`` with ``background``, ``possible`` or ``denied``; ``figure LOW..HIGH counted`` with ``role=killed``,
``unit=percent``, ``@Place``, ``of=Group``, ``in=P2D`` (the window), ``by=up`` (a change); ``time WHEN``. WHEN is an
EDTF value (a set in angle brackets) or ``-``. A sentence ends with a full stop.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from kronike.model import (
    Analysis,
    Direction,
    Document,
    Duration,
    EventMention,
    Interval,
    Mention,
    MentionKind,
    Modality,
    NameType,
    Quantity,
    Quote,
    Range,
    Reading,
    Report,
    Sentence,
    Source,
    SourceKind,
    Span,
    TimeExpression,
    from_edtf,
)

_MARK = re.compile(r"\[([^|\]]+)\||\]")
_SENTENCE = re.compile(r"\S.*?(?:\.(?=\s|$)|$)", re.DOTALL)


class _Marks(NamedTuple):
    """A text without its marks, and the marks that stood in it."""

    text: str
    found: list[tuple[str, Span]]


def marked_report(
    marked: str,
    *,
    name: str = "a.txt",
    published: str | None = "2020-03",
    outlet: str | None = "Fjellvik Tidende",
    agencies: tuple[str, ...] = (),
    translated_from: str | None = None,
    set_aside: str | None = None,
) -> Report:
    """The report whose text is ``marked`` without its marks, with a finding for each."""
    marks = _unmarked(marked)
    document = Document(
        text=marks.text,
        name=name,
        source=Source(outlet) if outlet else None,
        agencies=tuple(Source(agency, SourceKind.AGENCY) for agency in agencies),
        published=from_edtf(published) if published else None,
        language="en",
        translated_from=translated_from,
    )
    analysis = _analysis(document.id, marks)
    return Report(reading=Reading(document), analysis=analysis, set_aside=set_aside)


def _unmarked(marked: str) -> _Marks:
    text, position = "", 0
    found: list[tuple[str, Span]] = []
    open_: list[tuple[str, int]] = []
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        if match[1] is not None:
            open_.append((match[1], len(text)))
        else:
            head, start = open_.pop()
            found.append((head, Span(start, len(text))))
    return _Marks(text + marked[position:], found)


def _analysis(document: str, marks: _Marks) -> Analysis:
    in_order = sorted(marks.found, key=lambda mark: (mark[1].start, -mark[1].end))
    mentions = _mentions(document, marks.text, in_order)
    first = {mention.name: mention.id for mention in reversed(mentions)}

    def of(kind: str) -> list[tuple[str, Span]]:
        return [(head.partition(" ")[2], span) for head, span in in_order if head.partition(" ")[0] == kind]

    sentences = tuple(
        Sentence(document=document, span=Span(*match.span()), language="en") for match in _SENTENCE.finditer(marks.text)
    )
    times = tuple(TimeExpression(document=document, span=span, interval=_when(rest)) for rest, span in of("time"))
    said = [span for _, span in of("quote")]
    return Analysis(
        document=document,
        sentences=sentences,
        mentions=tuple(mentions),
        times=times,
        quantities=tuple(
            _dated(_quantity(document, rest, span), times, [sentence.span for sentence in sentences], said)
            for rest, span in of("figure")
        ),
        quotes=tuple(
            Quote(document=document, span=span, speaker_name=rest, speakers=(first[rest],) if rest in first else ())
            for rest, span in of("quote")
        ),
        events=tuple(_event(document, rest, span, first) for rest, span in of("event")),
    )


def _dated(quantity: Quantity, times: tuple[TimeExpression, ...], sentences: list[Span], said: list[Span]) -> Quantity:
    """The number, of the nearest time that is marked in its sentence and in the same quote, if any."""

    def place(span: Span) -> list[bool]:
        return [around.contains(span) for around in (*sentences, *said)]

    near = [time for time in times if time.interval.known and place(time.span) == place(quantity.span)]
    time = min(near, key=lambda each: abs(each.span.start - quantity.span.start), default=None)
    return replace(quantity, time=time.id, interval=time.interval) if time else quantity


def _mentions(document: str, text: str, marks: list[tuple[str, Span]]) -> list[Mention]:
    chains: dict[str, str] = {}
    types: dict[str, NameType] = {}
    mentions: list[Mention] = []
    for head, span in marks:
        kind, _, full = head.partition(" =")
        if kind not in ("PER", "ORG", "LOC", "role", "pronoun"):
            continue
        words = span.of(text)
        mention = Mention(
            document=document,
            span=span,
            type=NameType(kind) if kind.isupper() else types[full],
            kind=MentionKind.NAME if kind.isupper() else MentionKind(kind),
            name=words,
        )
        types.setdefault(full or words, mention.type)
        mentions.append(replace(mention, chain=chains.setdefault(full or words, mention.id)))
    return mentions


def _when(words: str) -> Interval:
    if words in ("", "-"):
        return Interval.unknown()
    return from_edtf(words.replace("<", "[").replace(">", "]"))


def _quantity(document: str, head: str, span: Span) -> Quantity:
    bounds, *rest = head.split()
    low, _, high = bounds.partition("..")
    named = dict(part.split("=", 1) for part in rest if "=" in part)
    return Quantity(
        document=document,
        span=span,
        range=Range(Decimal(low) if low else None, Decimal(high) if high else None),
        counted=next((part for part in rest if part[0] != "@" and "=" not in part), ""),
        unit=named.get("unit", ""),
        role=named.get("role", ""),
        group=named.get("of", ""),
        change="by" in named,
        direction=Direction(named.get("by", "")),
        window=Duration.from_iso(named["in"]) if "in" in named else None,
        place=next((part[1:] for part in rest if part[0] == "@"), ""),
    )


def _event(document: str, head: str, span: Span, first: dict[str, str]) -> EventMention:
    code, when, *rest = head.split()
    place = next((part[1:] for part in rest if part[0] == "@"), "")
    modality = next((Modality(part) for part in rest if part in ("possible", "denied", "planned")), Modality.ASSERTED)
    return EventMention(
        document=document,
        span=span,
        code=code,
        interval=_when(when),
        place=first.get(place),
        modality=modality,
        background="background" in rest,
    )
