"""What speaks for and against two statements being of one happening: a table of clues, each with its points.

Every clue rests on the two statements and their reports alone, so what is decided of two does not change with what
else is known.
"""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

from kronike.model import Clue, Interval, Merge
from kronike.resolve.happenings.telling import ENTITY, Telling
from kronike.resolve.stories.weighing import alike

NEEDED = 3.5
"""The points that a pair needs: a shared word is not enough, nor is a shared day."""
_LIKELY = 1.0
"""The most that two reports' likeness gives."""
_WORDS = 4.5
_MOST_WORDS = 2.0
_FEW_WORDS = 2
"""What likeness of sentences gives; each is taken to have two more words, so that short ones are not soon alike."""
_REPORTS_ALIKE = 0.35
_REPORTS_UNLIKE = 0.1
_SHORT_DAYS = 3
_FAR_DAYS = 30
_WIDE_DAYS = 31
_APART = ((7, -1.5), (3, -1.0), (1, -0.5))
"""Where a time is open or wider than a month: what reports that came out more than so many days apart lose."""
_ONE_KIND = -1.0
"""What they lose that have no word in common either, but only a kind."""
_VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""PLOVER's roots for acts of words."""


def barred(one: Telling, other: Telling) -> bool:
    """Whether the two cannot be one happening: at times that exclude each other, or at places apart."""
    if one.time and other.time and not one.time.overlaps(other.time):
        return True
    return bool(one.place and other.place) and not _at_one_place(one, other)


def _at_one_place(one: Telling, other: Telling) -> bool:
    return one.place == other.place or one.place in other.areas or other.place in one.areas


def compare(one: Telling, other: Telling) -> Merge | None:
    """The table of two tellings that are not barred; ``None`` where they have no word in common or lack points."""
    named = _named(one, other)
    if named is None:
        return None
    clues = [named, *(clue for weigh in _CLUES if (clue := weigh(one, other)))]
    score = sum(clue.points for clue in clues)
    if score + _LIKELY < NEEDED:  # whatever the reports are like
        return None
    if clue := _reports(one, other):
        clues.append(clue)
        score += clue.points
    if score < NEEDED:
        return None
    return Merge(one=one.trigger, other=other.trigger, score=round(score, 2), needed=NEEDED, clues=tuple(clues))


def _named(one: Telling, other: Telling) -> Clue | None:
    """By what word or kind the two may be one."""
    if shared := one.kinds.roots & other.kinds.roots:
        same = one.mention.lemma if one.mention.lemma == other.mention.lemma else ""
        return Clue(f"both are named by “{same}”" if same else f"both words are English “{_first(shared)}”", 2.0)
    if kinds := one.kinds.families & other.kinds.families:
        return Clue(f"“{one.trigger}” and “{other.trigger}” are words for one kind ({_first(kinds)})", 1.5)
    if one.mention.code and one.mention.code == other.mention.code and one.mention.mode == other.mention.mode:
        return Clue(f"both are coded {one.mention.code}", 1.0)
    return None


def _first(names: frozenset[str]) -> str:
    return min(names, key=lambda name: (-len(name), name)).replace("_", " ")


def _telling_verbs(one: Telling, other: Telling) -> Clue | None:
    if one.kinds.reporting and other.kinds.reporting:
        return Clue("both are words for telling of something, of which there are many", -1.5)
    if one.kinds.reporting or other.kinds.reporting:
        return Clue("one is a word for telling of something", -1.0)
    if one.kinds.empty or other.kinds.empty:
        return Clue("a word that names no kind of happening", -1.5)
    return None


def _verbal(one: Telling, other: Telling) -> Clue | None:
    """Demands, refusals and the like in two reports, where neither time nor place holds them together."""
    if one.statement.document == other.statement.document or not {one.mention.code, other.mention.code} <= _VERBAL:
        return None
    near = _times(one, other) or _places(one, other)
    return None if near else Clue("acts of words, of which there are many", -1.5)


def _means(one: Telling, other: Telling) -> Clue | None:
    """An air attack is no terror attack."""
    mine, theirs = one.kinds.means, other.kinds.means
    return Clue("by other means", -2.0) if mine and theirs and not mine & theirs else None


def _taken_up(one: Telling, other: Telling) -> Clue | None:
    """A later definite noun of the same report: "an attack …, the attack"."""
    if one.statement.document != other.statement.document:
        return None
    later = max(one, other, key=lambda telling: telling.statement.span)
    return Clue(f"taken up again as “{later.trigger}”", 0.5) if later.definite else None


def _sentences(one: Telling, other: Telling) -> Clue | None:
    if one.statement.sentence and one.statement.sentence == other.statement.sentence:
        return Clue("in one sentence", -2.0)
    mine, theirs = one.scene.words, other.scene.words
    shared = len(mine & theirs) / sqrt((len(mine) + _FEW_WORDS) * (len(theirs) + _FEW_WORDS))
    points = round(min(_MOST_WORDS, _WORDS * shared), 2)
    return Clue(f"sentences alike in their telling words ({shared:.2f})", points) if points else None


def _names(one: Telling, other: Telling) -> Clue | None:
    mine, theirs = one.scene.names, other.scene.names
    if shared := mine & theirs:
        return Clue("a name in common" if len(shared) == 1 else f"{len(shared)} names in common", 0.5)
    return Clue("no name in common", -0.5) if mine and theirs else None


def _numbers(one: Telling, other: Telling) -> Clue | None:
    mine, theirs = one.scene.numbers, other.scene.numbers
    if mine & theirs:
        return Clue("a number in common", 0.5)
    return Clue("no number in common", -0.5) if mine and theirs else None


def _counts(one: Telling, other: Telling) -> Clue | None:
    """Numbers of the same kind: of people killed, say."""
    for kind in sorted(one.counts.keys() & other.counts.keys()):
        what = " ".join(part for part in kind if part) or "a number"
        if one.counts[kind] & other.counts[kind]:
            return Clue(f"the same number ({what})", 1.5)
        return Clue(f"another number ({what})", -2.0)
    return None


def _roles(one: Telling, other: Telling) -> Clue | None:
    for role in sorted(one.roles.keys() & other.roles.keys()):
        if one.roles[role] & other.roles[role]:
            return Clue(f"the same {role}", 1.0)
        if any(map(_is_entity, one.roles[role])) and any(map(_is_entity, other.roles[role])):
            return Clue(f"another {role}", -1.0)
    in_one_report = one.statement.document == other.statement.document
    return (_seen_beside(one, other) or _seen_beside(other, one)) if in_one_report else None


def _seen_beside(one: Telling, other: Telling) -> Clue | None:
    """Who takes part in one, by the word for it, where the sentence of the other has that word."""
    for role in sorted(one.roles):
        if any(key in other.scene.words for key in one.roles[role]):
            return Clue(f"the {role} of one is named beside the other", 0.5)
    return None


def _is_entity(key: str) -> bool:
    return key.startswith(ENTITY)


def _places(one: Telling, other: Telling) -> Clue | None:
    if not (one.place and other.place):
        return None
    return Clue("the same place", 1.0) if one.place == other.place else Clue("one place lies in the other", 0.5)


def _times(one: Telling, other: Telling) -> Clue | None:
    mine, theirs = one.time, other.time
    if not (mine and theirs):
        return None
    if _short(mine) and _short(theirs):
        return Clue("the same few days", 1.5)
    if one.statement.document == other.statement.document and mine == theirs and mine.days is not None:
        return Clue("the same time in one report", 1.0)
    return None


def _short(time: Interval) -> bool:
    return time.days is not None and time.days <= _SHORT_DAYS


def _published(one: Telling, other: Telling) -> Clue | None:
    """How far apart the reports came out, where no words say that both tell of the same days."""
    mine, theirs = one.statement.known_from, other.statement.known_from
    if one.statement.document == other.statement.document:
        return Clue("in one report", 0.75)
    if mine is None or theirs is None or mine.days is None or theirs.days is None:
        return None
    apart = _days_apart(mine, theirs)
    if apart > _FAR_DAYS and not _times(one, other):
        return Clue(f"reports that came out {apart} days apart", -2.0)
    if apart <= _SHORT_DAYS and max(mine.days, theirs.days) <= _SHORT_DAYS:
        return Clue("reports of the same few days", 0.5)
    return None


def _untimed(one: Telling, other: Telling) -> Clue | None:
    """In a large pile of one story much is done again every day: aid is sent, people are saved.

    What has no time of its own is held to the days of its report. Nouns that take up what is known, "the earthquake",
    lose half.
    """
    mine, theirs = one.statement.known_from, other.statement.known_from
    if one.statement.document == other.statement.document or (_bounded(one.time) and _bounded(other.time)):
        return None
    if mine is None or theirs is None or mine.days is None or theirs.days is None:
        return None
    apart = max(_days_apart(mine, theirs), _long_before(one.time, theirs), _long_before(other.time, mine))
    points = next((points for days, points in _APART if apart > days), 0.0)
    if not one.kinds.roots & other.kinds.roots:
        points += _ONE_KIND
    elif one.definite and other.definite:
        points /= 2
    told = f"a time left open, {apart} days away" if apart else "a time left open, and another word"
    return Clue(told, points) if points else None


def _bounded(time: Interval | None) -> bool:
    return time is not None and time.days is not None and time.days <= _WIDE_DAYS


def _long_before(time: Interval | None, report: Interval) -> int:
    """How many days before a report a known time was over."""
    return _days_apart(time, report) if time is not None and _bounded(time) else 0


def _days_apart(one: Interval, other: Interval) -> int:
    gaps = [
        (later.earliest - earlier.latest).days
        for earlier, later in ((one, other), (other, one))
        if later.earliest and earlier.latest
    ]
    return max(0, *gaps)


def _modality(one: Telling, other: Telling) -> Clue | None:
    if one.happened is not other.happened:
        return Clue("one is told as having happened, the other not", -1.0)
    if not one.happened and one.statement.document != other.statement.document:
        return Clue("neither is told as having happened", -1.0)
    return None


def _background(one: Telling, other: Telling) -> Clue | None:
    if one.mention.background is other.mention.background:
        return None
    return Clue("one is told as background, the other as news", -1.0)


def _reports(one: Telling, other: Telling) -> Clue | None:
    if one.statement.document == other.statement.document:
        return None
    likeness = alike(one.report, other.report)
    if likeness >= _REPORTS_ALIKE:
        return Clue(f"reports much alike ({likeness:.2f})", _LIKELY)
    return Clue(f"reports hardly alike ({likeness:.2f})", -0.5) if likeness < _REPORTS_UNLIKE else None


_CLUES: tuple[Callable[[Telling, Telling], Clue | None], ...] = (
    _telling_verbs,
    _verbal,
    _means,
    _taken_up,
    _sentences,
    _names,
    _numbers,
    _counts,
    _roles,
    _places,
    _times,
    _published,
    _untimed,
    _modality,
    _background,
)
"""What is weighed beside the words, in the order it is told."""
