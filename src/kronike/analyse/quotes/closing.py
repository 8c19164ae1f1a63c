"""The cue that closes speech: behind a comma or mark, with whoever speaks behind or before it."""

from __future__ import annotations

from kronike.analyse.quotes.roles import Subject
from kronike.analyse.quotes.spoken import cues_of
from kronike.analyse.quotes.subjects import subject_before, subject_behind
from kronike.analyse.quotes.views import MARKS, PAUSES, Cue, View

NEAR = 3
"""How many words may stand between a cue and its subject."""
_TAIL = 8


def closing_cue(view: View, *, floor: int = 0, last: bool = False) -> tuple[Cue, Subject] | None:
    """The cue that closes speech in a sentence: behind a comma or mark, with its subject behind or before it."""
    for cue in cues_of(view):
        if cue.first <= floor or cue.source or not _closes(view, cue):
            continue
        before = view.low[cue.first - 1]
        if before in PAUSES and before not in {"(", ":", ";"}:
            behind = subject_behind(view, cue.last + 1, loose=True) or _document(view, cue)
            if behind and behind.first <= cue.last + NEAR + 1:
                return cue, behind
        ahead = _subject_between(view, cue)
        if ahead:
            return cue, ahead
        behind = subject_behind(view, cue.last + 1) if last else None
        if behind and behind.names and behind.last + 1 >= view.end():
            return cue, behind
    return None


def _closes(view: View, cue: Cue) -> bool:
    """Whether speech can stand before a cue: not before "sure", nor a verb that only speaks of something."""
    lemma = view.lemma(cue.first)
    only_of = lemma in view.cues.topics and lemma not in view.cues.verbs and view.low[cue.first] not in view.cues.tells
    return view.tokens[cue.first].upos not in {"ADJ", "NOUN"} and not only_of


def _document(view: View, cue: Cue) -> Subject | None:
    """What it says stands in: "…, heter det i en kunngjøring"."""
    behind = cue.last + 2
    if behind + 1 < len(view) and view.low[behind - 1] in view.names.impersonal and view.low[behind] in view.cues.media:
        return subject_behind(view, behind + 1, loose=True)
    return None


def _subject_between(view: View, cue: Cue) -> Subject | None:
    """The subject alone between pause and cue, nearly at the end of the sentence: "… , X says"."""
    subject = subject_before(view, cue.first)
    if subject is None or subject.first == 0 or view.end() - cue.last > _TAIL:
        return None
    before = view.low[subject.first - 1]
    return subject if before in {",", "?", "!", "…"} or before in MARKS else None
