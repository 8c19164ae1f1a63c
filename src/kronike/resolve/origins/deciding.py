"""Whether two reports go back to one source, on their own words alone; and why, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kronike.model import Document, Lineage, LineageKind, Span
from kronike.resolve.origins.aligning import Match, matches
from kronike.resolve.origins.telling import Telling, Told
from kronike.words.folding import name_key

_SHOWN = 3
_VERBATIM = 0.95


@dataclass(frozen=True, slots=True)
class Bar:
    """What it takes: how alike two sentences of one language or of two must be (Dice), how many there must be at least.

    ``weight`` is what they come to together (ten rare words are 69 nats), ``share`` how much of the shorter report.
    """

    same: float
    across: float
    sentences: int
    weight: float
    share: float


_PLAIN = Bar(same=0.7, across=0.5, sentences=2, weight=60.0, share=0.2)
_ONE_OUTLET = Bar(same=0.7, across=0.5, sentences=2, weight=60.0, share=0.5)
"""Reports of one outlet, which tells the background of a long story again in each."""
_OWN_WORDS = 20.0
"""So much of what tells the same is not direct speech, which many may have heard."""
_CREDITED = Bar(same=0.6, across=0.45, sentences=1, weight=30.0, share=0.15)
"""Where one report names the other's publisher as its source, or both the same agency."""
_WHOLE = Bar(same=0.92, across=0.6, sentences=1, weight=25.0, share=1.0)
"""A report of one sentence that names no source is another's copy only where they are so much alike, and give the same
numbers: one word less or more makes a contradiction of it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two reports: its publishers and whom it names as its sources, by the keys of their names."""

    doc: Document
    telling: Telling
    publishers: frozenset[str]
    rests_on: frozenset[str]


def decide_lineage(one: Side, other: Side) -> Lineage | None:
    """What ties ``other``, which comes later in the order of reports, to ``one``; nothing where that is not plain."""
    shorter, longer = sorted((one, other), key=lambda side: (side.telling.weight, side.doc.id))
    across = one.telling.language != other.telling.language
    credit = _credit(one, other)
    bar = _bar(one, other, len(shorter.telling.told), credited=bool(credit))
    least = bar.across if across else bar.same
    found = [match for match in matches(shorter.telling, longer.telling) if match.alike >= least]
    if bar is _WHOLE:
        found = [match for match in found if _numbers(match.one) == _numbers(match.other)]
    weight = sum(match.one.weight for match in found)
    share = weight / (shorter.telling.weight or 1.0)
    own = sum(match.one.weight for match in found if not match.one.spoken)
    if len(found) < bar.sentences or weight < bar.weight or share < bar.share or own < min(_OWN_WORDS, bar.weight):
        return None
    kind = _kind(found, weight, across=across)
    return Lineage(
        document=other.doc.id,
        of=one.doc.id,
        kind=LineageKind.CITATION if credit and share < _PLAIN.share else kind,
        reason=_reason(kind, len(found), len(shorter.telling.told), share, credit),
        alike=round(share, 3),
        passages=tuple(_passages(found, swapped=shorter is one)),
    )


def _bar(one: Side, other: Side, sentences: int, *, credited: bool) -> Bar:
    if credited:
        return _CREDITED
    if sentences == 1:
        return _WHOLE
    return _PLAIN if one.publishers.isdisjoint(other.publishers) else _ONE_OUTLET


def _numbers(told: Told) -> frozenset[str]:
    return frozenset(key for key in told.keys if key.startswith("#"))


def _kind(found: Sequence[Match], weight: float, *, across: bool) -> LineageKind:
    if across:
        return LineageKind.TRANSLATION
    verbatim = sum(match.one.weight for match in found if match.alike >= _VERBATIM)
    return LineageKind.COPY if verbatim >= weight / 2 else LineageKind.REWRITE


_WORDS = {
    LineageKind.COPY: "mostly word for word",
    LineageKind.REWRITE: "in other words",
    LineageKind.TRANSLATION: "in another language",
}


def _reason(kind: LineageKind, found: int, sentences: int, share: float, credit: str) -> str:
    told = f"{found} of the {sentences} sentences of the shorter report stand in the other too, {_WORDS[kind]}"
    if sentences == 1:
        told = f"its one sentence stands in the other too, {_WORDS[kind]}"
    return f"{told} ({share:.0%} of what it says){f'; {credit}' if credit else ''}"


def _credit(one: Side, other: Side) -> str:
    """Which of the two names the other's publisher as its source, or which agency both rest on."""
    for side, cited in ((other, one), (one, other)):
        if (side.rests_on & cited.publishers) - side.publishers:
            return f"{side.doc.name} names the publisher of {cited.doc.name}"
    both = {name_key(agency.name) for agency in one.doc.agencies}
    named = [agency.name for agency in other.doc.agencies if name_key(agency.name) in both]
    return f"both credit {', '.join(named)}" if named else ""


def _passages(found: Sequence[Match], *, swapped: bool) -> list[tuple[Span, Span]]:
    best = sorted(found, key=lambda match: (-match.alike * match.one.weight, match.one.span))[:_SHOWN]
    return [(m.other.span, m.one.span) if swapped else (m.one.span, m.other.span) for m in best]
