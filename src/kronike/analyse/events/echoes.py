"""Events told twice in a row: a headline has the time of the sentence that tells it out, "the attack" of the attack."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from kronike.analyse.events.circumstances import TOLD
from kronike.model import EventMention, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View

_TOLD_OUT = 4
"""In so many sentences behind a headline its event is told out."""
_NEAR = 1
"""How many sentences back "the attack" looks for the attack."""
_STOPS = frozenset(".!?…:")


@dataclass(frozen=True, slots=True)
class Told:
    """An event mention with the number of its sentence and the base form of its word.

    ``title``: it stands in a headline. ``again``: its noun is definite, so that it was told before.
    """

    mention: EventMention
    number: int
    lemma: str
    title: bool
    again: bool


def told(view: View, hit: Hit, mention: EventMention) -> Told:
    """An event mention with what its repetition is known by."""
    again = not hit.verb and _is_definite(view, hit.head)
    return Told(mention, view.number, view.lemma(hit.head), _is_title(view), again)


def _is_title(view: View) -> bool:
    return view.number == 0 and view.tokens[-1].upos != "PUNCT" and view.low[-1] not in _STOPS


def _is_definite(view: View, noun: int) -> bool:
    below = (view.tokens[at].feats for at in view.tree.children(noun, "det"))
    return any("Definite=Def" in feats for feats in (view.tokens[noun].feats, *below))


def dated_alike(found: Sequence[Told], published: Interval | None) -> Iterator[EventMention]:
    """The mentions in order, the undated ones with the time of the same event told beside, which is inferred.

    What a headline tells was, at the latest, when it was published.
    """
    for at, each in enumerate(found):
        mention = each.mention
        if _is_dated(mention) or mention.modality not in TOLD:
            yield mention
            continue
        same = _told_out(found, at) if each.title else _told_before(found, at) if each.again else None
        if same is not None:
            yield replace(mention, interval=same.interval, time=same.time, inferred=_with_time(mention))
        elif each.title and mention.interval is None and published is not None and published.latest is not None:
            yield replace(mention, interval=Interval(None, published.latest, published.grain, basis="a headline"))
        else:
            yield mention


def _told_out(found: Sequence[Told], at: int) -> EventMention | None:
    out = takewhile(lambda it: it.number <= _TOLD_OUT, (found[later] for later in range(at + 1, len(found))))
    return next((it.mention for it in out if _is_same(it, found[at])), None)


def _told_before(found: Sequence[Told], at: int) -> EventMention | None:
    back = (found[earlier] for earlier in range(at - 1, -1, -1))
    near = takewhile(lambda it: found[at].number - it.number <= _NEAR, back)
    return next((it.mention for it in near if _is_same(it, found[at])), None)


def _is_same(one: Told, other: Told) -> bool:
    """Whether two mentions use one word in one sense, and the first is dated."""
    alike = one.lemma == other.lemma and one.mention.code == other.mention.code
    return alike and one.number != other.number and _is_dated(one.mention) and one.mention.modality in TOLD


def _is_dated(mention: EventMention) -> bool:
    interval = mention.interval
    return mention.time is not None or (interval is not None and interval.earliest is not None)


def _with_time(mention: EventMention) -> tuple[str, ...]:
    return (*mention.inferred, *(() if "time" in mention.inferred else ("time",)))
