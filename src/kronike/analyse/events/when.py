"""When an event was: by the time its words hang on, by when it was said, or by when the report was published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kronike.analyse.events.background import FRESH, in_past, in_perfect, is_plain_past, is_pluperfect
from kronike.analyse.events.circumstances import NOW, TOLD
from kronike.analyse.events.happenings import told_as_past
from kronike.analyse.events.narrative import is_told_on
from kronike.model import Interval
from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kronike.analyse.events.circumstances import Circumstances
    from kronike.analyse.events.narrative import Reference
    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.analyse.times.linking import Link
    from kronike.model import Modality, Quote, TimeExpression

_OPENING = 3
"""Sentences at the start of a report, where news puts what is new."""
_PRESENT = "Tense=Pres"
_GOING_WITHIN = 5
_HIGHEST = 4
_PAST = "told as past in a report published then"
_FACT = "told as a fact in a report published then"
_SAID = ("ccomp", "csubj")
"""How the clause of what is said hangs on its verb."""


class When(NamedTuple):
    """An event's interval, the id of the time expression it rests on, and whether that stands in another sentence."""

    interval: Interval | None
    time: str | None = None
    carried: bool = False


class Dating:
    """Dates the events of one document."""

    def __init__(self, around: Circumstances, published: Interval | None, told_before: Mapping[int, Reference]) -> None:
        self._around = around
        self._published = published
        self._told_before = told_before

    def when(self, view: View, hit: Hit, put: Modality, quotes: Sequence[Quote]) -> When:
        """The time of an event put in a way, inside some quotes."""
        link = self._around.time(hit.span, put)
        words = self._around.time_words(hit.span, put) if link is None or link.carried else None
        if words is not None:
            found = When(self._now(view, hit, words, put), words.id)
        elif link is not None:
            found = When(link.interval, link.time.id, link.carried)
        else:
            found = (self._as_told(view, hit, quotes) if put in TOLD else None) or When(None)
        if put not in TOLD:
            return found
        if not _is_bounded(found.interval):
            return found._replace(interval=self._told_by(view, hit) or found.interval)
        return found._replace(interval=self._by_now(view, hit, found.interval))

    def _by_now(self, view: View, hit: Hit, interval: Interval | None) -> Interval | None:
        """Of a time that reaches beyond the publication ("this week"), what is told as past has the part before."""
        last = self._published.latest if self._published else None
        if interval is None or last is None or interval.latest is None or interval.latest <= last:
            return interval
        if not is_past(view, hit) or (interval.earliest is not None and interval.earliest > last):
            return interval
        days = tuple(day for day in interval.candidates if day <= last)
        return replace(interval, latest=days[-1] if days else last, candidates=days)

    def _now(self, view: View, hit: Hit, words: TimeExpression, put: Modality) -> Interval | None:
        """What happens "now" happens when the report is published; what has happened by now, before."""
        published = self._published
        if words.value != NOW or put not in TOLD or published is None or not published.known:
            return None
        if in_perfect(view, hit) or _is_done(view, hit):
            return None
        return Interval(published.earliest, published.latest, published.grain, basis="now, told when published")

    def _as_told(self, view: View, hit: Hit, quotes: Sequence[Quote]) -> When | None:
        """What is dated by when it was said, or by what was told before it."""
        said = self._as_said(view, hit, quotes)
        before = self._told_before.get(view.number)
        if said is not None or before is None or not hit.verb or not is_told_on(view, hit.head, self._around):
            return said
        return When(before.interval, before.time.id, carried=True)

    def _as_said(self, view: View, hit: Hit, quotes: Sequence[Quote]) -> When | None:
        """Of what is said at a time that it is going on, or was over: that it was then, or by then."""
        link = self._said(view, hit, quotes)
        if link is None:
            return None
        if _is_going_on(view, hit):
            return When(link.interval, link.time.id)
        if hit.verb and any(is_pluperfect(view, at) for at in _joined(view, hit.head)):
            by_then = Interval(None, link.interval.latest, link.interval.grain, basis=f"over by {link.interval.basis}")
            return When(by_then, link.time.id)
        return None

    def _said(self, view: View, hit: Hit, quotes: Sequence[Quote]) -> Link | None:
        """The time of the act of saying in the same sentence, where that is told."""
        cue = next((quote.cue for quote in quotes if quote.cue is not None and view.span.contains(quote.cue)), None)
        top = _joined(view, hit.carrier if hit.carrier >= 0 else hit.head)[-1]
        if cue is None and view.tree.relation(top) in _SAID:
            cue = view.tokens[view.tree.head(top)].span
        link = self._around.times.of(cue) if cue is not None else None
        return None if link is None or link.carried else link

    def _told_by(self, view: View, hit: Hit) -> Interval | None:
        """What a report tells as a fact had begun when that was published; nothing says when.

        A coded event that opens a report in the perfect ("has launched") is news, a week old at most: that is inferred.
        """
        published = self._published
        perfect = in_perfect(view, hit)
        if published is None or published.latest is None:
            return None
        told = Interval(None, published.latest, published.grain, basis=_PAST if is_past(view, hit) else _FACT)
        before = self._told_after(view, hit)
        if before is not None and before < published.latest:
            return told.narrowed(None, before)
        if not (perfect and hit.kind.code) or view.number >= _OPENING or published.earliest is None:
            return told
        return told.narrowed(published.earliest - FRESH, published.latest)

    def _told_after(self, view: View, hit: Hit) -> date | None:
        """By when "A, and in 2011 B" tells A: what is joined to a verb in the past, and dated, comes after it."""
        if not hit.verb or not is_plain_past(view, hit.head):
            return None
        joined = [at for at in view.tree.children(hit.head, "conj") if is_plain_past(view, at)]
        links = (self._around.times.of(view.tokens[at].span) for at in joined)
        return min((link.interval.latest for link in links if link and link.interval.latest), default=None)


def is_past(view: View, hit: Hit) -> bool:
    """Whether an event is told in a past tense or by a word that tells it as over."""
    return in_perfect(view, hit) or in_past(view, hit) or told_as_past(view, hit.first, hit.last, verb=hit.verb)


def _is_bounded(interval: Interval | None) -> bool:
    return interval is not None and bool(interval.known or interval.inferred_latest)


def _is_done(view: View, hit: Hit) -> bool:
    """Whether a participle behind a present auxiliary tells what came of it: "er nå tatt tilbake"."""
    feats = view.tokens[hit.head].feats
    helping = view.tree.children(hit.head, "aux", "cop")
    present = any(_PRESENT in view.tokens[at].feats for at in helping)
    return hit.verb and present and ("VerbForm=Part" in feats or "VerbForm=Sup" in feats) and "Ger" not in feats


def _is_going_on(view: View, hit: Hit) -> bool:
    """Whether an event is told as under way: by a phrase before it or its verb, or by the past progressive."""
    going = trigger_words(view.language).going
    for at in _joined(view, hit.carrier if hit.carrier >= 0 else hit.head):
        text = f" {' '.join(view.low[max(0, at - _GOING_WITHIN) : at])} "
        if any(f" {phrase} " in text for phrase in going):
            return True
        feats = view.tokens[at].feats
        if view.tree.children(at, "aux") and (
            "VerbForm=Ger" in feats or ("VerbForm=Part" in feats and _PRESENT in feats)
        ):
            return True
    return False


def _joined(view: View, at: int) -> Sequence[int]:
    """A verb and those before it that it is joined to by "and"."""
    found = [at]
    while view.tree.relation(at) == "conj" and len(found) < _HIGHEST:
        at = view.tree.head(at)
        found.append(at)
    return found
