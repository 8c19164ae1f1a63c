"""The words that name whoever speaks: the whole noun phrase, without the time, place or clause that stands at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.roles import role_noun
from kronike.analyse.quotes.views import DASHES, PAUSES
from kronike.model import NameType, Span

if TYPE_CHECKING:
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Cue, View

_NAMES_ON = frozenset({"flat", "compound", "appos", "fixed"})
_LONGEST_VOICE = 60
_VERBAL = frozenset({"VERB", "AUX"})
_OUTSIDE = frozenset({"ADP", "SCONJ", "ADV", "CCONJ", "PUNCT"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
_LONG_DASHES = DASHES - {"-"} | {"--"}


def voice_span(view: View, subject: Subject, cue: Cue | None) -> Span:
    """The whole noun phrase that speaks, with what its parse hangs on it; the subject's own words where it has none."""
    if subject.relative >= 0:
        return view.tokens[subject.relative].span
    first, last = phrase_of(view, subject, cue)
    if not subject.person:
        core = _core(view, subject, first, last)
        first, last = _start(view, first, core[0]), _stop(view, core[1], last)
    while first < last and view.low[first] in PAUSES:
        first += 1
    while first < last and view.low[last] in PAUSES - {")"}:
        last -= 1
    return Span(view.tokens[first].span.start, view.tokens[last].span.end)


def _core(view: View, subject: Subject, first: int, last: int) -> tuple[int, int]:
    """The tokens of the names that speak, or else of the subject."""
    named = [at for at in range(first, last + 1) if view.mentions[at] in subject.names] if subject.names else []
    return (named[0], named[-1]) if named else (subject.first, subject.last)


def _start(view: View, first: int, core: int) -> int:
    """Behind a place or time, a dateline or another clause that opens the phrase; with the titles before a name."""
    while first < core and view.tokens[first].upos in {"CCONJ", "PUNCT"}:
        first += 1
    ahead = range(first, core)
    foreign = view.tokens[first].upos in _OUTSIDE or any(
        view.tokens[at].upos in _VERBAL or view.low[at] in _LONG_DASHES for at in ahead
    )
    return _titled(view, core if foreign else first)


def _titled(view: View, first: int) -> int:
    """The start of a phrase with the names and nouns for persons and bodies right before it, and their attributes."""
    start = first
    while start and _title(view, start - 1):
        start -= 1
    if start == first or view.tokens[start - 1].upos == "ADP":
        return first
    while start and view.tokens[start - 1].upos in {"ADJ", "DET"}:
        start -= 1
    return start


def _title(view: View, index: int) -> bool:
    upos = view.tokens[index].upos
    return upos in _NOMINAL and (view.tokens[index].text[0].isupper() or role_noun(view, index) is not None)


def _stop(view: View, core: int, last: int) -> int:
    """Before a clause, or a time or place behind a comma, that the parse has hung on the phrase."""
    for at in range(core + 1, last + 1):
        behind = at + 1
        if view.low[at] in _LONG_DASHES or _circumstance(view, at, last):
            return at - 1
        if view.low[at] == "," and behind <= last and _adds(view, behind):
            return at - 1
    return last


def _circumstance(view: View, index: int, last: int) -> bool:
    """Whether a phrase behind a person's name tells when or in what they speak: "Ann Hart on Tuesday"."""
    person = view.whole(index - 1)
    if view.low[index] not in view.cues.media or person is None or person.type is not NameType.PERSON:
        return False
    return all(view.whole(at) is None for at in range(index, last + 1))


def _adds(view: View, index: int) -> bool:
    """Whether a clause or a prepositional phrase begins here."""
    return view.tokens[index].upos in {"VERB", "ADP"}


def phrase_of(view: View, subject: Subject, cue: Cue | None) -> tuple[int, int]:
    """The tokens of the phrase that a subject stands in, as the parse has it."""
    own = subject.first, subject.last
    tree = view.tree
    if not tree.parsed or subject.person:
        return own
    tops = [at for at in range(own[0], own[1] + 1) if not own[0] <= tree.head(at) <= own[1] or tree.head(at) == at]
    nouns = [at for at in tops if view.tokens[at].upos not in {"ADP", "PUNCT", "DET", "ADV", "CCONJ", "SCONJ"}]
    if not nouns:
        return own
    head = nouns[-1]
    while tree.relation(head) in _NAMES_ON and tree.head(head) != head:
        head = tree.head(head)
    first, last = tree.reach(head)
    if view.tokens[head].upos in {"VERB", "AUX", "ADJ"} or last - first > _LONGEST_VOICE:
        return own
    if cue and first <= cue.last and cue.first <= last:
        return own
    return past_place(view, min(first, own[0]), own[0]), max(last, own[1])


def past_place(view: View, first: int, own: int) -> int:
    """The start of a phrase behind a place or time that opens its sentence and that the parse has hung on it."""
    if view.tokens[first].upos not in {"ADP", "SCONJ", "ADV"}:
        return first
    return next((at + 1 for at in range(own - 1, first, -1) if view.low[at] == ","), own)
