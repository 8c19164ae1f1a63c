"""How much a line matters: a table of small reasons, each with its weight and its words.

The weights are set by hand. What is weighed is what chronicles of news are chosen by: how many independent origins tell
it, whether later reports still do, how many reports tell of its day, where it stands in its report, how great its
numbers are and whether a figure turns there, whether those take part whom the reports are about, whether statements
differ; and against it, that its words cannot be read alone or tell of nothing that has happened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log2, log10

from kronike.model import Modality, RelationKind, Statement, VoiceKind
from kronike.tell.context import Context
from kronike.tell.independence import independent
from kronike.tell.lines import Line
from kronike.tell.setting import Setting, years_of
from kronike.tell.wholeness import lacks

Reason = tuple[float, str] | None

_MOST_COUNTED = 5
_MONTH = 31
_YEAR = 366
_FEW = 3
_MANY = 10
_BURST = 3
_FEW_A_YEAR = 30
"""A year of a single line counts only in a chronicle of no more lines a year: elsewhere it is a word in passing."""


def salience(line: Line, context: Context, setting: Setting) -> tuple[float, tuple[str, ...]]:
    """The sum of all that speaks for and against the line, and each of it in words."""
    reasons = [reason for weigh in WEIGHTS if (reason := weigh(line, context, setting))]
    return round(sum(weight for weight, _ in reasons), 2), tuple(words for _, words in reasons)


def _origins(line: Line, context: Context, _: Setting) -> Reason:
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


def _dated(line: Line, _: Context, setting: Setting) -> Reason:
    del setting
    interval = line.interval
    if interval is None or not interval.known:
        return -0.75, "its time is not known"
    days = len(interval.candidates) or interval.days
    if days is None or days > _YEAR:
        return None
    if days > _MONTH:
        return 0.25, "its time is known to within a year"
    if interval.candidates:
        return 0.5, f"it was on one of {days} days"
    return (1.0, "its day is known") if days == 1 else (0.5, f"its time is known to within {days} days")


def _alone(line: Line, _: Context, setting: Setting) -> Reason:
    years = years_of(line.interval)
    few = sum(setting.of_year.values()) <= _FEW_A_YEAR * len(setting.of_year)
    only = few and bool(years) and setting.of_year[years[0]] == 1
    return (1.0, f"the only line of {years[0]}") if only else None


def _burst(line: Line, _: Context, setting: Setting) -> Reason:
    interval = line.interval
    reports = setting.of_day.get(interval.earliest, 0) if interval and interval.days == 1 else 0
    if reports < _BURST:
        return None
    return 0.25 * min(log2(reports), 4), f"{reports} reports tell of its day"


def _told_later(line: Line, context: Context, _: Setting) -> Reason:
    """How many independent origins of more than a month later still tell it; little where none told it before."""
    end = line.interval.latest if line.interval else None
    if end is None:
        return None
    out = ((s, s.known_from.earliest) for s in line.statements if s.known_from)
    later = [statement for statement, day in out if day and (day - end).days > _MONTH]
    count = len(independent(later, context.origin))
    if len(later) == len(line.statements):
        return 0.5, "told only more than a month later"
    words = "told again more than a month later"
    return (0.5 * min(count, 4), f"{words} by {count} origins" if count > 1 else words) if count else None


def _central(line: Line, _: Context, setting: Setting) -> Reason:
    """Those who take part in it and are named by at least half of the reports."""
    ids = dict.fromkeys(e for s in line.statements for e in setting.takes_part.get(s.finding, ()))
    names = [setting.central[entity][0] for entity in ids if entity in setting.central][:_FEW]
    return (0.25 * len(names), f"it is about {', '.join(names)}, whom most reports name") if names else None


def _opening(line: Line, context: Context, _: Setting) -> Reason:
    return (1.0, "stands at the start of its report") if line.sentence in context.opening else None


def _figures(line: Line, context: Context, _: Setting) -> Reason:
    count = len(context.figures.get(line.sentence, ()))
    if not count:
        return None
    return 0.5 * min(count, 2), "gives a figure" if count == 1 else f"gives {count} figures"


def _magnitude(line: Line, context: Context, setting: Setting) -> Reason:
    """The greatest count of what something befell: a quarter for each power of ten."""
    counted = (setting.greatest.get(finding) for finding in context.findings.get(line.sentence, ()))
    befell = [found for found in counted if found and found[1]]
    low, role = max(befell, default=(0, ""))
    if low < _MANY:
        return None
    return min(1.0, 0.25 * log10(low)), f"as many as {low:,f} {role}".replace(".0 ", " ")


def _turning(line: Line, context: Context, setting: Setting) -> Reason:
    found = dict.fromkeys(setting.turns.get(s, "") for s in context.values.get(line.sentence, ()))
    words = [word for word in found if word]
    return (0.5, ", ".join(words)) if words else None


def _voices(line: Line, _: Context, setting: Setting) -> Reason:
    del setting
    speakers = {v.entity or v.name for s in line.statements for v in s.voices if v.kind is VoiceKind.SPEAKER and v.name}
    if not speakers:
        return None
    return 0.25 * min(len(speakers), 4), "a named voice" if len(speakers) == 1 else f"{len(speakers)} named voices"


def _related(line: Line, context: Context, _: Setting) -> Reason:
    kinds = {context.kinds[name] for s in line.statements for name in context.relations.get(s.id, ())}
    if RelationKind.CONFLICTS in kinds:
        return 1.0, "other statements contradict it"
    return (0.5, "other statements agree with it or change it") if kinds else None


def _background(line: Line, context: Context, _: Setting) -> Reason:
    mentions = [context.mentions[statement.finding] for statement in line.statements if line.events]
    past = bool(mentions) and all(mention.background for mention in mentions)
    return (-0.5, "told as background") if past else None


def _deed(line: Line, context: Context, _: Setting) -> Reason:
    """Something done, not said: of a material root of PLOVER, and told as a fact by a report itself."""
    statements = line.statements if line.events else ()
    plain = (s for s in statements if s.voices[0].kind is VoiceKind.NARRATOR and s.modality is Modality.ASSERTED)
    done = any(context.mentions[statement.finding].code in _MATERIAL for statement in plain)
    return (0.5, "something done, in a report's own voice") if done else None


_MATERIAL = ("COOPERATE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")


def _unnamed(line: Line, context: Context, _: Setting) -> Reason:
    mentions = [context.mentions[statement.finding] for statement in line.statements if line.events]
    unnamed = bool(mentions) and not any(mention.code for mention in mentions)
    return (-0.5, "what happened is of no kind that is known") if unnamed else None


def _spoken(line: Line, _: Context, setting: Setting) -> Reason:
    del setting
    voices = {statement.voices[0].kind for statement in line.statements}
    return (-0.5, "told by a speaker alone") if voices == {VoiceKind.SPEAKER} else None


def _not_whole(line: Line, context: Context, _: Setting) -> Reason:
    sentence = context.sentences.get(line.sentence)
    lacking = lacks(context.told[line.sentence], sentence.language) if sentence else ()
    return (-0.75 * len(lacking), "its words: " + ", ".join(lacking)) if lacking else None


def _translated(line: Line, context: Context, _: Setting) -> Reason:
    return (-0.5, "its words are a translation") if line.document in context.translated else None


def _doubted(line: Line, _: Context, setting: Setting) -> Reason:
    del setting
    return (-0.5, "told with reservation") if all(statement.hedged for statement in line.statements) else None


def _not_done(line: Line, _: Context, setting: Setting) -> Reason:
    del setting
    modalities = {statement.modality for statement in line.statements}
    if not modalities <= _NOT_DONE.keys():
        return None
    return -1.0, "told as " + " or ".join(words for modality, words in _NOT_DONE.items() if modality in modalities)


_NOT_DONE = {
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "possible",
    Modality.HYPOTHETICAL: "what would be under a condition",
    Modality.DENIED: "not having happened",
    Modality.NEGATED: "not having happened",
}


WEIGHTS: tuple[Callable[[Line, Context, Setting], Reason], ...] = (
    _origins,
    _told_later,
    _dated,
    _alone,
    _burst,
    _central,
    _opening,
    _figures,
    _magnitude,
    _turning,
    _voices,
    _related,
    _background,
    _deed,
    _unnamed,
    _spoken,
    _not_whole,
    _translated,
    _doubted,
    _not_done,
)
"""What is weighed, in the order it is told."""
