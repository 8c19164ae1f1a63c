"""How much a line matters: a table of small reasons, each with its weight and its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from kronike.model import Modality, Statement, VoiceKind
from kronike.tell.context import Context
from kronike.tell.independence import independent
from kronike.tell.lines import Line

Reason = tuple[float, str] | None

_MOST_COUNTED = 5
_MONTH = 31
_FEW = 3


def salience(line: Line, context: Context) -> tuple[float, tuple[str, ...]]:
    """The sum of all that speaks for and against the line, and each of it in words."""
    reasons = [reason for weigh in WEIGHTS if (reason := weigh(line, context))]
    return round(sum(weight for weight, _ in reasons), 2), tuple(words for _, words in reasons)


def _origins(line: Line, context: Context) -> Reason:
    groups = independent(line.statements, context.origin)
    words = "told by one origin" if len(groups) == 1 else f"told by {len(groups)} independent origins"
    reports = len({statement.document for statement in line.statements})
    if reports > len(groups):
        words += f", in {reports} reports{_shared(groups)}"
    return float(min(len(groups), _MOST_COUNTED)), words


def _shared(groups: Sequence[Sequence[Statement]]) -> str:
    """Whom reports rest on together, by the names of the voices whose key several of them have."""
    names: dict[str, None] = {}
    for group in groups:
        counts = Counter(key for document in {s.document for s in group} for key in _keys_of(group, document))
        shared = {key for key, count in counts.items() if count > 1}
        names.update(
            dict.fromkeys(v.name for s in group if not shared.isdisjoint(s.sources) for v in s.voices[:1] if v.name)
        )
    return f" that rest on {', '.join(list(names)[:_FEW])}" if names else ""


def _keys_of(group: Sequence[Statement], document: str) -> set[str]:
    return {key for statement in group if statement.document == document for key in statement.sources}


def _dated(line: Line, _: Context) -> Reason:
    interval = line.interval
    days = interval.days if interval else None
    if days is None or days > _MONTH:
        return None
    return (1.0, "its day is known") if days == 1 else (0.5, f"its time is known to within {days} days")


def _opening(line: Line, context: Context) -> Reason:
    return (1.0, "stands at the start of its report") if line.sentence in context.opening else None


def _figures(line: Line, context: Context) -> Reason:
    count = len(context.figures.get(line.sentence, ()))
    if not count:
        return None
    return 0.5 * min(count, 2), "gives a figure" if count == 1 else f"gives {count} figures"


def _voices(line: Line, _: Context) -> Reason:
    speakers = {v.entity or v.name for s in line.statements for v in s.voices if v.kind is VoiceKind.SPEAKER and v.name}
    if not speakers:
        return None
    return 0.25 * min(len(speakers), 4), "a named voice" if len(speakers) == 1 else f"{len(speakers)} named voices"


def _disputed(line: Line, context: Context) -> Reason:
    related = any(context.relations.get(statement.id) for statement in line.statements)
    return (0.5, "other statements agree with it, change it or contradict it") if related else None


def _background(line: Line, context: Context) -> Reason:
    mentions = [context.mentions[statement.finding] for statement in line.statements if line.events]
    past = bool(mentions) and all(mention.background for mention in mentions)
    return (-1.0, "told as background") if past else None


def _doubted(line: Line, _: Context) -> Reason:
    return (-0.5, "told with reservation") if all(statement.hedged for statement in line.statements) else None


def _not_done(line: Line, _: Context) -> Reason:
    modalities = {statement.modality for statement in line.statements}
    if not modalities <= _NOT_DONE.keys():
        return None
    return -0.5, "told as " + " or ".join(words for modality, words in _NOT_DONE.items() if modality in modalities)


_NOT_DONE = {
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "possible",
    Modality.HYPOTHETICAL: "what would be under a condition",
    Modality.DENIED: "not having happened",
    Modality.NEGATED: "not having happened",
}


WEIGHTS: tuple[Callable[[Line, Context], Reason], ...] = (
    _origins,
    _dated,
    _opening,
    _figures,
    _voices,
    _disputed,
    _background,
    _doubted,
    _not_done,
)
"""What is weighed, in the order it is told."""
