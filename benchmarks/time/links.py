"""Whether an event is given the time expression that it belongs to: MEANTIME's temporal links.

An event that the data links to a time expression of the text as lying in it, at it, or from or up to it, should be
given that one; one that is linked to the day of creation alone, or to an expression as before or after it, none.
Events without any link are left out: the data does not say. ``links`` is the F1 over the expressions given,
``links_nearest`` that of the nearest expression of the sentence. Times are ours, not the data's.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.time.texts import ANNOTATED
from kronike.analyse import STAGES
from kronike.analyse.layers import Layers
from kronike.analyse.times.linking import TimeLinks
from kronike.model import Span

_INSIDE = ("IS_INCLUDED", "SIMULTANEOUS", "IDENTITY", "BEGUN_BY", "ENDED_BY", "BEGINS", "ENDS")
_HOLDS = ("INCLUDES", "SIMULTANEOUS", "IDENTITY", "BEGUN_BY", "ENDED_BY", "BEGINS", "ENDS")


class Dated(NamedTuple):
    """An event that is linked to times, its place in the text, and the places of those it lies in."""

    name: str
    span: Span
    times: tuple[Span, ...]


def dated_events(folder: Path) -> list[Dated]:
    """The linked events of every CAT file, in the offsets of `texts.load`."""
    return [event for file in sorted(folder.rglob("*.xml")) for event in _dated(file)]


def _dated(file: Path) -> list[Dated]:
    root = ET.fromstring(file.read_bytes())  # noqa: S314 -- corpora of the project, no stranger's file
    places = _places(root)
    spans = {
        str(element.get("m_id")): span
        for tag in ("EVENT_MENTION", "TIMEX3")
        for element in root.iter(tag)
        if (span := _span(element, places))
    }
    events = {str(element.get("m_id")) for element in root.iter("EVENT_MENTION")} & spans.keys()
    linked: dict[str, list[Span]] = {}
    created = {str(it.get("m_id")) for it in root.iter("TIMEX3") if it.get("functionInDocument") == "CREATION_TIME"}
    times = {str(element.get("m_id")) for element in root.iter("TIMEX3")}
    for link in root.iter("TLINK"):
        ends = [str(end.get("m_id")) for tag in ("source", "target") if (end := link.find(tag)) is not None]
        forward = len(ends) == len(("source", "target")) and ends[0] in events and ends[1] in times
        backward = len(ends) == len(("source", "target")) and ends[1] in events and ends[0] in times
        if not forward and not backward:
            continue
        event, time = ends if forward else ends[::-1]
        found = linked.setdefault(event, [])
        if link.get("reltype") in (_INSIDE if forward else _HOLDS) and time in spans and time not in created:
            found.append(spans[time])
    return [Dated(file.stem, spans[event], tuple(found)) for event, found in linked.items()]


def _places(root: ET.Element) -> dict[str, tuple[int, int]]:
    """The place of each token of the annotated part, as `texts.load` joins them."""
    places: dict[str, tuple[int, int]] = {}
    at = 0
    for token in root.iter("token"):
        if int(token.get("sentence") or 0) >= ANNOTATED:
            break
        word = token.text or ""
        places[str(token.get("t_id"))] = (at, at + len(word))
        at += len(word) + 1
    return places


def _span(element: ET.Element, places: dict[str, tuple[int, int]]) -> Span | None:
    found = [places[key] for a in element.findall("token_anchor") if (key := str(a.get("t_id"))) in places]
    return Span(min(a for a, _ in found), max(b for _, b in found)) if found else None


Chooser = Callable[[Span], Span | None]


def measure_links(folder: Path, names: Sequence[str], layers: Sequence[Layers]) -> dict[str, float]:
    """The figures over the events of a folder of CAT files; nothing where it links none."""
    events = dated_events(folder)
    if not events:
        return {}
    read = {name: read_to_quotes(each) for name, each in zip(names, layers, strict=True)}
    by_tree = {name: linker(each) for name, each in read.items()}
    by_place = {name: nearest(each) for name, each in read.items()}
    return {"links": f1(events, by_tree), "links_nearest": f1(events, by_place)}


def read_to_quotes(layers: Layers) -> Layers:
    """The layers with all that choosing a time needs."""
    for stage in STAGES:
        if stage.name in ("names", "times", "quotes"):
            layers = stage.find(layers)
    return layers


def linker(layers: Layers) -> Chooser:
    """Our own choice."""
    links = TimeLinks(layers)

    def choose(span: Span) -> Span | None:
        link = links.of(span)
        return link.time.span if link else None

    return choose


def nearest(layers: Layers) -> Chooser:
    """The nearest expression of the sentence that is bounded."""
    firm = [time.span for time in layers.times if time.type != "SET" and not time.vague and time.interval.known]

    def choose(span: Span) -> Span | None:
        inside = next((it.span for it in layers.sentences if it.span.start <= span.start < it.span.end), span)
        found = [time for time in firm if inside.contains(time)]
        return min(found, key=lambda time: max(time.start - span.end, span.start - time.end), default=None)

    return choose


def f1(events: Sequence[Dated], choosers: dict[str, Chooser]) -> float:
    """F1 in per cent of the expressions given to the events."""
    given = right = wanted = 0
    for event in events:
        chosen = choosers[event.name](event.span)
        wanted += bool(event.times)
        given += chosen is not None
        right += chosen is not None and any(chosen.start < time.end and time.start < chosen.end for time in event.times)
    return 200 * right / (given + wanted) if given + wanted else 0.0
