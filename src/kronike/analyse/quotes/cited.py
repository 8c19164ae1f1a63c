"""Speech inside speech: whom a speaker cites in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kronike.analyse.quotes.found import Found


def cited_in(quote: Found, other: Found) -> bool:
    """Whether a quote is what another's speaker cites somebody else for: its cue and content lie in what that one says.

    What speakers say of themselves ("I think"), ask for or hold an opinion on is their own speech, not another's.
    """
    view, cue, subject = quote.view, quote.cue_words, quote.subject
    if view is None or cue is None or subject is None or quote.cue is None or quote.span == other.span:
        return False
    if subject.person is not None or view.low[subject.first] in view.cues.first:
        return False
    if not (other.span.contains(quote.span) and other.span.contains(quote.cue)):
        return False
    if any(gap.overlaps(quote.cue) for gap in other.gaps):
        return False
    word = view.low[cue.first]
    lemma, words = view.lemma(cue.first), view.cues
    told = cue.source or word in words.says | words.tells | words.accounts or lemma in words.verbs
    return told and word not in words.opines and lemma not in words.wants | words.opines
