"""Reported speech: a cue and its clause, a clause and its cue, and "according to"."""

from __future__ import annotations

from kronike.analyse.quotes.found import Found
from kronike.analyse.quotes.roles import Subject
from kronike.analyse.quotes.said_to import said_to
from kronike.analyse.quotes.spoken import cues_of
from kronike.analyse.quotes.subjects import pronoun, subject_before, subject_behind
from kronike.analyse.quotes.views import MARKS, PAUSES, Cue, View
from kronike.model import QuoteMode
from kronike.words.names import person_noun

_WITHIN = 16
_SOON = 5
_FEWEST_TOKENS = 3
_STAMP = 4
_CLOSED = frozenset({",", "!", "?"})


def indirect_quotes(number: int, view: View) -> list[Found]:
    """The reported speech of one sentence."""
    found: list[Found] = []
    cues = cues_of(view)
    for at, cue in enumerate(cues):
        limit = cues[at + 1] if at + 1 < len(cues) else None
        quote = _according(number, view, cue) if cue.source else _spoken(number, view, cue, limit)
        if quote and quote.end > quote.start:
            found.append(quote)
    return found


def _spoken(number: int, view: View, cue: Cue, following: Cue | None) -> Found | None:
    before = subject_before(view, cue.first)
    behind = None if before and _addresses(view, cue, before) else subject_behind(view, cue.last + 1)
    opening = _opening(view, cue, behind)
    if opening is not None:
        first, inverted = opening
        subject = (behind if inverted and behind else before) or _unnamed(view, cue, first)
        if subject is None:
            return None
        return _found(number, view, cue, subject, first, _clause_end(view, first, following))
    return _trailing(number, view, cue, behind)


def _addresses(view: View, cue: Cue, before: Subject) -> bool:
    """Whether whoever stands behind a verb of telling is told: the teller, no mere place or time, stands before it."""
    return view.low[cue.last] in view.cues.told and view.low[before.first] not in view.cues.stops


def _unnamed(view: View, cue: Cue, first: int) -> Subject | None:
    """Any noun phrase that stands alone between cue and "that", or from the start of the sentence to the cue."""
    if view.low[first - 1] not in view.cues.that:
        return None
    if first - 1 > cue.last + 1:
        subject = subject_behind(view, cue.last + 1, loose=True)
        return subject if subject and subject.last == first - 2 else None
    last = cue.first - 1
    while last > 0 and view.low[last] in view.cues.auxiliaries:
        last -= 1
    if last < 0 or last > _SOON or cue.first == 0:
        return None
    subject = subject_behind(view, 0, loose=True)
    return subject if subject and subject.last == cue.first - 1 else None


def _opening(view: View, cue: Cue, behind: Subject | None) -> tuple[int, bool] | None:
    """Where the clause behind a cue begins, and whether the subject stands between them."""
    start = cue.last + 1
    if start >= len(view):
        return None
    word = view.low[start]
    if word in view.cues.that:
        return start + 1, False
    if word in view.cues.of and view.low[cue.first] in view.cues.reports_of and start + 1 < len(view):
        return start + (2 if view.low[start + 1] in view.cues.that else 1), False
    if word in view.cues.whether:
        return start, False
    first = behind.last + 1 if behind else start
    if cue.particle >= first:
        first = cue.particle + 1
    if behind and first < len(view) and view.low[first] in view.cues.that:
        return first + 1, True
    if cue.strong and not _addressing(view, start) and _plain_clause(view, start, behind):
        return _soon(view, start) or start, False
    return _far_opening(view, cue, start, behind)


def _soon(view: View, start: int) -> int | None:
    """Behind a "that" which only a time or the like parts from the cue ("sa samme måned at")."""
    for index in range(start, min(len(view), start + _SOON)):
        if view.low[index] in view.cues.that:
            return index + 1
        if view.mentions[index] or view.low[index] in view.cues.auxiliaries or pronoun(view, index):
            return None
    return None


def _addressing(view: View, start: int) -> bool:
    word = view.low[start]
    told = view.low[start - 1] in view.cues.told
    return word in view.cues.addressed or word in view.cues.media or word in PAUSES or told


def _plain_clause(view: View, start: int, behind: Subject | None) -> bool:
    """A clause without "that" right behind "says": something follows its subject, and a subject stands before."""
    if view.low[start] in view.cues.stops or view.low[start] in view.cues.adverbs:
        return False
    if start <= 1 or (view.low[start - 2] in PAUSES and view.low[start - 2] != ","):
        return False
    if subject_before(view, start - 1) is None:
        return False
    rest = view.end() - (behind.last + 1 if behind else start)
    return rest >= _FEWEST_TOKENS


def _far_opening(view: View, cue: Cue, start: int, behind: Subject | None) -> tuple[int, bool] | None:
    """A "that" or an infinitive further on: "sa til Avisa før møtet at …", "ba dem om å …"."""
    urging = view.low[cue.first] in view.cues.urges
    for index in range(start, min(len(view), start + _WITHIN)):
        word = view.low[index]
        if word in {":", ";"} or word in MARKS:
            return None
        if word in view.cues.that:
            inverted = behind is not None and pronoun(view, cue.first - 1) is None
            return index + 1, inverted and subject_before(view, cue.first) is None
        if urging and word in view.cues.infinitive and index > start and view.low[index - 1] not in PAUSES:
            return index, False
    return None


def _clause_end(view: View, first: int, following: Cue | None) -> int:
    """The token behind the clause: the end of the sentence, or where another voice or source begins."""
    end = view.end()
    if following is None or following.first >= end or following.first <= first:
        return end
    if following.source:
        before = following.first - 1
        return before if view.low[before] in PAUSES and before > first else end
    for index in range(following.first - 1, first, -1):
        if view.low[index] in view.cues.breaks and view.low[index - 1] == ",":
            return index - 1
    return end


def _trailing(number: int, view: View, cue: Cue, behind: Subject | None) -> Found | None:
    """The clause stands before its cue, without a mark: "Slik er det, opplyser politiet"."""
    if cue.first < _FEWEST_TOKENS or view.low[-1] == ":":
        return None
    behind = behind or subject_behind(view, cue.last + 1, loose=True)
    if view.low[cue.first - 1] in _CLOSED and behind and behind.first <= cue.last + 2:
        end = view.end() if _interrupts(view, behind) else cue.first - (view.low[cue.first - 1] == ",")
        subject = behind
    else:
        between = subject_before(view, cue.first)
        late = view.end() - cue.last <= _WITHIN // 2
        if not (between and late and between.first > _FEWEST_TOKENS and view.low[between.first - 1] == ","):
            return None
        end, subject = between.first - 1, between
    start = _content_start(view, end)
    asked = cues_of(view)[0]
    if asked.first == start and asked != cue:  # "Asked whether he would go, he said no": a question's words
        return None
    return _found(number, view, cue, subject, start, end)


def _interrupts(view: View, subject: Subject) -> bool:
    """Whether the clause goes on behind cue and subject, and no apposition or relative clause stands there."""
    index = subject.last + 1
    if index >= len(view) or view.low[index] != "," or view.end() - index <= _FEWEST_TOKENS:
        return False
    nouns = any(person_noun(view.tokens[at].text, view.language) for at in range(index + 1, min(view.end(), index + 5)))
    return subject.person is not None or not (nouns or view.low[index + 1] in view.cues.relative | view.cues.breaks)


def _content_start(view: View, end: int) -> int:
    """Behind "det kom meldinger om at" where a clause hangs on a noun like that, else the start.

    A clock time and a colon that open the sentence, as in a live report, are no part of it.
    """
    stamp = next((at for at in range(1, min(end - 1, _STAMP)) if view.low[at] == ":"), 0)
    if stamp and view.low[stamp - 1][0].isdecimal():
        return stamp + 1
    for index in range(end - 2):
        if view.low[index] in view.cues.accounts and view.low[index + 1] in view.cues.of | view.cues.that:
            return index + (3 if view.low[index + 2] in view.cues.that else 2)
    return 0


def _according(number: int, view: View, cue: Cue) -> Found | None:
    subject = subject_behind(view, cue.last + 1)
    if subject is None:
        return None
    if cue.first <= 1:
        first = subject.last + 1
        while first < len(view) and view.low[first] in PAUSES:
            first += 1
        return _found(number, view, cue, subject, first, view.end())
    before = cue.first - 1
    pause = view.low[before] in PAUSES
    final = subject.last + 1 >= view.end() - 1 or view.low[subject.last + 1] == "."
    end = (before if pause else cue.first) if final else view.end()
    start = _content_start(view, end)
    return _found(number, view, cue, subject, start, end)


def _found(number: int, view: View, cue: Cue, subject: Subject, first: int, end: int) -> Found | None:
    while first < end and (view.low[first] in PAUSES and view.low[first] not in MARKS):
        first += 1
    while end > first and view.low[end - 1] in PAUSES - {"!", "?"} and view.low[end - 1] not in MARKS:
        end -= 1
    if end - first <= 1:
        return None
    start, stop, mode = view.tokens[first].span.start, _with_mark(view, first, end), QuoteMode.INDIRECT
    closing = _closing_of_pair(view, first, end)
    if closing:
        start, stop, mode = view.tokens[first + 1].span.start, view.tokens[closing - 1].span.end, QuoteMode.DIRECT
    return Found(
        number,
        start,
        stop,
        mode,
        cue=cue.span(view),
        cue_words=cue,
        view=view,
        subject=subject,
        via=said_to(view, max(cue.last, subject.last if subject.first > cue.last else 0) + 1)
        if not cue.source
        else None,
        denied=view.low[cue.first] in view.cues.denies,
    )


def _closing_of_pair(view: View, first: int, end: int) -> int | None:
    """The closing mark, where one pair stands around the whole clause: its words are then the speaker's own."""
    closing = end if end < len(view) and view.low[end] in MARKS else end - 1
    marks = [index for index in range(first, closing + 1) if view.low[index] in MARKS]
    return closing if marks == [first, closing] and closing - first > 1 else None


def _with_mark(view: View, first: int, end: int) -> int:
    """The end of the clause, with the closing mark of a pair that began in it."""
    opened = sum(view.low[index] in "«“„" for index in range(first, end))
    closed = sum(view.low[index] in "»”" for index in range(first, end))
    if opened > closed and end < len(view) and view.low[end] in "»”":
        return view.tokens[end].span.end
    return view.tokens[end - 1].span.end
