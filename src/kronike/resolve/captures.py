"""Two captures of one address held against each other: which figures and events were changed, dropped or added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kronike.model import EditKind, EventMention, Finding, Observation, Quantity, Report, Sentence, content_id
from kronike.resolve.origins.aligning import matches
from kronike.resolve.origins.telling import telling_of
from kronike.resolve.reports import ReportIndex

_ALIKE = 0.5
"""From this on (Dice, by what they tell) a sentence is another's new wording."""
_SUPERSEDED = "superseded by "

Key = tuple[str, ...]


def find_observations(reports: Sequence[Report]) -> tuple[Observation, ...]:
    """What each later capture changed, in the order of the reports and of the text; linear in their texts.

    An earlier capture is a report that is set aside for the later one, which must be among ``reports``.
    """
    by_id = {report.reading.document.id: report for report in reports}
    found: list[Observation] = []
    for report in reports:
        later = by_id.get((report.set_aside or "").removeprefix(_SUPERSEDED))
        if report.set_aside and later:
            found.extend(_between(ReportIndex(report), ReportIndex(later)))
    return tuple(found)


def _between(old: ReportIndex, new: ReportIndex) -> Iterator[Observation]:
    """What differs in sentences that say the same otherwise, then in those that have no counterpart."""
    pairs = _paired(old, new)
    done = {sentence.id for _, sentence in pairs}
    for before, after in pairs:
        if _words(before, old) != _words(after, new):
            yield from _differing(_findings(old, before), _findings(new, after), old, new)
    gone = [s for s in old.report.analysis.sentences if s.id not in {before.id for before, _ in pairs}]
    fresh = [s for s in new.report.analysis.sentences if s.id not in done]
    lost = [finding for sentence in gone for finding in _findings(old, sentence)]
    added = [finding for sentence in fresh for finding in _findings(new, sentence)]
    yield from _differing(lost, added, old, new, moved=True)


def _paired(old: ReportIndex, new: ReportIndex) -> list[tuple[Sentence, Sentence]]:
    """Sentences that stand in both, word for word or nearly, each once, in the order of the later text."""
    later = {sentence.span: sentence for sentence in new.report.analysis.sentences}
    earlier = {sentence.span: sentence for sentence in old.report.analysis.sentences}
    same = {_words(sentence, new): sentence for sentence in reversed(new.report.analysis.sentences)}
    pairs = {s.id: (s, same[_words(s, old)]) for s in old.report.analysis.sentences if _words(s, old) in same}
    taken = {sentence.id for _, sentence in pairs.values()}
    likest = sorted(matches(telling_of(old), telling_of(new)), key=lambda match: (-match.alike, match.one.span))
    for match in likest:
        before, after = earlier[match.one.span], later[match.other.span]
        if match.alike >= _ALIKE and before.id not in pairs and after.id not in taken:
            pairs[before.id] = (before, after)
            taken.add(after.id)
    return sorted(pairs.values(), key=lambda pair: pair[1].span)


def _words(sentence: Sentence, index: ReportIndex) -> str:
    return " ".join(sentence.span.of(index.doc.text).split())


def _findings(index: ReportIndex, sentence: Sentence) -> list[EventMention | Quantity]:
    analysis = index.report.analysis
    found: list[EventMention | Quantity] = [*analysis.quantities, *analysis.events]
    return [finding for finding in found if sentence.span.contains(finding.span)]


def _differing(
    olds: Sequence[EventMention | Quantity],
    news: Sequence[EventMention | Quantity],
    old: ReportIndex,
    new: ReportIndex,
    *,
    moved: bool = False,
) -> Iterator[Observation]:
    """Findings of one key pair off in order; what differs in a pair has changed, what is left was dropped or added.

    Of sentences without a counterpart (``moved``) only findings that say just the same are held to be one.
    """
    keyed_old, keyed_new = _by_key(olds, old, moved=moved), _by_key(news, new, moved=moved)
    for key in dict.fromkeys((*keyed_new, *keyed_old)):
        befores, afters = keyed_old.get(key, []), keyed_new.get(key, [])
        for before, after in zip(befores, afters, strict=False):
            if _value(before) != _value(after):
                yield _observed(EditKind.CHANGED, before, after, old, new)
        for before in befores[len(afters) :]:
            yield _observed(EditKind.DROPPED, before, None, old, new)
        for after in afters[len(befores) :]:
            yield _observed(EditKind.ADDED, None, after, old, new)


def _by_key(
    findings: Sequence[EventMention | Quantity], index: ReportIndex, *, moved: bool
) -> dict[Key, list[EventMention | Quantity]]:
    keyed = [((*_key(finding, index), *(_value(finding) if moved else ())), finding) for finding in findings]
    keyed.sort(key=lambda pair: pair[0])
    return {key: [finding for _, finding in group] for key, group in groupby(keyed, key=lambda pair: pair[0])}


def _key(finding: EventMention | Quantity, index: ReportIndex) -> Key:
    """What a finding is of, whatever it says of it."""
    if isinstance(finding, EventMention):
        return ("event", finding.kind or finding.lemma or finding.span.of(index.doc.text).casefold())
    return ("figure", finding.unit, finding.counted, finding.role)


def _value(finding: EventMention | Quantity) -> Key:
    if isinstance(finding, EventMention):
        return (finding.modality.value,)
    return (str(finding.range.low), str(finding.range.high), finding.hedge.value, str(finding.negated))


def _observed(
    kind: EditKind, before: Finding | None, after: Finding | None, old: ReportIndex, new: ReportIndex
) -> Observation:
    was = f"“{before.span.of(old.doc.text)}”" if before else ""
    now = f"“{after.span.of(new.doc.text)}”" if after else ""
    told = {
        EditKind.CHANGED: f"{was} became {now}" if was != now else f"{now} is put otherwise",
        EditKind.DROPPED: f"{was} is no longer told",
        EditKind.ADDED: f"{now} is new",
    }
    return Observation(
        id=content_id("observation", kind, before.id if before else "", after.id if after else ""),
        kind=kind,
        document=new.doc.id,
        of=old.doc.id,
        words=told[kind],
        finding=after.id if after else None,
        span=after.span if after else None,
        was=before.id if before else None,
        old_span=before.span if before else None,
    )
