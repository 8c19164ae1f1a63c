"""Which outlet publishes a report and which agencies it rests on, with the evidence, or unknown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kronike.model import Evidence, Source, SourceKind
from kronike.read.capture import Capture, Hint
from kronike.read.source_clues import Clue, Weight
from kronike.read.source_names import is_agency, is_common, names_in, of_domain, publisher

_MOST = 12
_WROTE_IT = (Weight.STAFF, Weight.DATELINE, Weight.CREDITED, Weight.BESIDE)
_RELIED_ON = (*_WROTE_IT, Weight.REPORTS, Weight.ADDRESSED)


@dataclass(frozen=True, slots=True)
class Publication:
    """The outlet, where it is known; the agencies, the best founded first; and what says so."""

    source: Source | None = None
    agencies: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def publication(capture: Capture, clues: Sequence[Clue], language: str) -> Publication:
    """Weighs what stands beside the text and the clues in it.

    The outlet is the one that the strongest clue names. One whose people are only spoken to ("sier hun til …") is
    the report's own if it is the only one, writes the report's language, and no agency is known to have written the
    report. Where two are equally likely it is unknown. An agency counts where its own people, dateline, reports or
    interviews are told of.
    """
    beside = [*_beside(capture.outlets, language), *_credited(capture.agencies, language)]
    everything = [*beside, *clues]
    source = _outlet(everything)
    agencies = _agencies(everything)
    return Publication(source, agencies, _evidence(everything))


def _outlet(clues: Sequence[Clue]) -> Source | None:
    if site := next((clue.source for clue in clues if clue.weight is Weight.BESIDE), None):
        return site
    own = [clue for clue in clues if clue.weight > Weight.REPORTS or clue.weight is Weight.ADDRESSED]
    own = [clue for clue in own if not is_agency(clue.source) and not clue.foreign]
    if not own:
        return None
    best = max(clue.weight for clue in own)
    named = _distinct(clue.source for clue in own if clue.weight == best)
    if best is Weight.ADDRESSED and _written_by_agency(clues):
        return None
    return named[0] if len(named) == 1 else _most_ways(named, own)


def _written_by_agency(clues: Sequence[Clue]) -> bool:
    return any(is_agency(clue.source) and clue.weight in _WROTE_IT for clue in clues)


def _most_ways(named: Sequence[Source], own: Sequence[Clue]) -> Source | None:
    """The one that most different kinds of clue name, if it is one."""
    ways = {source: len({clue.weight for clue in own if clue.source == source}) for source in named}
    best = [source for source in named if ways[source] == max(ways.values())]
    return best[0] if len(best) == 1 and max(ways.values()) > 1 else None


def _agencies(clues: Sequence[Clue]) -> tuple[Source, ...]:
    relied = [clue for clue in clues if is_agency(clue.source) and clue.weight in _RELIED_ON]
    relied.sort(key=lambda clue: -clue.weight)
    return _distinct(clue.source for clue in relied)


def _beside(hints: Sequence[Hint], language: str) -> list[Clue]:
    """Metadata's names of the outlet: those known first, then a name as it stands, then a bare domain."""
    found = [(hint, *_resolved(hint, language)) for hint in hints if hint.name.strip()]
    found.sort(key=lambda each: each[2])
    return [Clue(source, Weight.BESIDE, f"{hint.where}: {hint.name.strip()[:80]!r}") for hint, source, _ in found]


def _resolved(hint: Hint, language: str) -> tuple[Source, int]:
    name = " ".join(hint.name.split())[:120]
    if known := publisher(name, language) or publisher(name.partition(" - ")[0].partition(" | ")[0], language):
        return known, 0
    if address := of_domain(name):
        domain, known = address
        return (known, 0) if known else (Source(domain), 2)
    inside = [each.source for each in names_in(name, language) if each.span.start == 0 and not is_common(each.source)]
    return (inside[0], 0) if inside else (Source(name), 1)


def _credited(hints: Sequence[Hint], language: str) -> list[Clue]:
    """Agencies in bylines and credits; people and outlets there are passed over."""
    return [
        Clue(each.source, Weight.CREDITED, f"{hint.where}: {hint.name.strip()[:80]!r}")
        for hint in hints
        for each in names_in(hint.name, language)
        if is_agency(each.source) and not is_common(each.source)
    ]


def _evidence(clues: Sequence[Clue]) -> tuple[Evidence, ...]:
    """The strongest clues, one for each publisher and kind, with how often it was met."""
    groups: dict[tuple[str, Weight], list[Clue]] = {}
    for clue in sorted(clues, key=lambda clue: -clue.weight):
        groups.setdefault((clue.source.name, clue.weight), []).append(clue)
    return tuple(_told(group) for group in list(groups.values())[:_MOST])


def _told(group: Sequence[Clue]) -> Evidence:
    first, times = group[0], f" ({len(group)} times)" if len(group) > 1 else ""
    about = "agency" if first.source.kind is SourceKind.AGENCY else "source"
    return Evidence(about, first.source.name, f"{first.note}{times}", first.span)


def _distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))
