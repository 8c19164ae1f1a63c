"""Reported speech: verbs of saying with their clauses, "according to", nouns like "claim", what nobody is named for."""

from __future__ import annotations

from kronike.analyse.quotes.according import according
from kronike.analyse.quotes.borders import bounded
from kronike.analyse.quotes.clauses import clause_of
from kronike.analyse.quotes.content import Content, head_of
from kronike.analyse.quotes.found import Found, reported
from kronike.analyse.quotes.nouns import noun_quotes
from kronike.analyse.quotes.passives import passive
from kronike.analyse.quotes.refusals import negated, refused, unsaid
from kronike.analyse.quotes.roles import Subject
from kronike.analyse.quotes.speakers import inverted_subject, subject_by_relation
from kronike.analyse.quotes.spoken import cues_of, passive_cues
from kronike.analyse.quotes.subjects import subject_before, subject_behind
from kronike.analyse.quotes.views import PAUSES, Cue, View

_LONGEST = 6
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})


def indirect_quotes(number: int, view: View) -> list[Found]:
    """The reported speech of one sentence."""
    found = [according(number, view, cue) if cue.source else _spoken(number, view, cue) for cue in cues_of(view)]
    found += [passive(number, view, cue) for cue in passive_cues(view)]
    found += noun_quotes(number, view)
    return [quote for quote in found if quote]


def _spoken(number: int, view: View, cue: Cue) -> Found | None:
    subject = inverted_subject(view, cue) or subject_by_relation(view, cue) or _subject_beside(view, cue)
    if unsaid(view, cue) or view.lemma(cue.first) in view.cues.refuses:
        return refused(number, view, cue, subject)
    if subject and view.lemma(cue.first) in view.cues.sees and not _witness(view, subject):
        return None
    content = clause_of(view, cue, subject)
    if content is None or subject is None or _own_words(subject, content):
        return None
    quote = reported(number, view, cue, subject, bounded(view, cue, content))
    if quote and negated(view, head_of(view, cue)):
        quote.denied = not quote.denied  # "does not believe that": only an opinion gets here with a negation
    return quote


def _subject_beside(view: View, cue: Cue) -> Subject | None:
    """The noun phrase next to a cue to which the parse gives no subject."""
    before = subject_before(view, cue.first)
    if before or view.low[cue.last] in view.cues.told:  # whoever stands behind a verb of telling is told
        return before
    return _opening(view, cue) or subject_behind(
        view, cue.last + 1, loose=cue.first > 0 and view.low[cue.first - 1] in PAUSES
    )


def _opening(view: View, cue: Cue) -> Subject | None:
    """The words from the start of the sentence up to a cue before "that", where they are nouns and no more."""
    if cue.last + 1 >= len(view) or view.low[cue.last + 1] not in view.cues.that or not 0 < cue.first <= _LONGEST:
        return None
    nominal = all(view.tokens[at].upos in _NOMINAL for at in range(cue.first))
    return Subject(0, cue.first - 1, head=view.low[cue.first - 1]) if nominal else None


def _witness(view: View, subject: Subject) -> bool:
    """Whether somebody of the press, or a witness, saw it: what others see they are not given as telling."""
    return any(view.low[at].endswith(view.cues.press) for at in range(subject.first, subject.last + 1))


def _own_words(subject: Subject, content: Content) -> bool:
    """Whether the parse took part of what was said for whoever says it."""
    inside = content.first <= subject.first and subject.last < content.end
    return inside and not (content.gap and content.gap[0] <= subject.first < content.gap[1])
