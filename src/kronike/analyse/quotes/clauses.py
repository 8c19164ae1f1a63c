"""What was said, by the syntax: the clause that hangs on a cue, that the cue hangs on, or its object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.asides import INTERRUPTED, closed, interposed, trailing
from kronike.analyse.quotes.content import Content, head_of, to_pause
from kronike.analyse.quotes.objects import about, object_of, scene
from kronike.analyse.quotes.views import MARKS, PAUSES

if TYPE_CHECKING:
    from kronike.analyse.quotes.roles import Subject
    from kronike.analyse.quotes.views import Cue, View

_TAIL = frozenset({"obl", "advmod", "nmod", "nummod", "punct", "obj"})
"""What may hang on a cue behind its clause though it belongs to the clause: the parse is often wrong there."""
_FAR = 16
_FEWEST_LOST = 4
_OPENING = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM"})
_STOPS = frozenset({":", ";"}) | MARKS


def clause_of(view: View, cue: Cue, subject: Subject | None) -> Content | None:
    """The content of a verb of saying; ``None`` where the parse has none."""
    if not view.tree.parsed:
        return None
    verb = head_of(view, cue)
    return (
        interposed(view, cue, subject)
        or trailing(view, cue, verb, subject)
        or _behind(view, cue, verb, subject)
        or _before(view, cue, verb, subject)
        or _around(view, cue, verb, subject)
        or closed(view, cue, subject)
        or about(view, cue, verb)
        or object_of(view, cue, verb)
        or scene(view, verb, subject)
        or _rest(view, cue, subject)
    )


def _behind(view: View, cue: Cue, verb: int, subject: Subject | None) -> Content | None:
    """A clause behind the cue: one that "that" opens, or else one that hangs on it."""
    floor = max(cue.last, cue.particle, subject.last if subject and subject.first > cue.last else 0)
    return _opened(view, verb, floor) or _hanging(view, verb, floor)


def _opened(view: View, verb: int, floor: int) -> Content | None:
    """What follows the first "that" behind cue and subject, if no other clause begins before it."""
    for at in range(floor + 1, min(len(view), floor + _FAR)):
        if view.low[at] in view.cues.that:
            return Content(at + 1, _end(view, verb, at)) if _opens(view, floor, at) else None
        clock = view.low[at] == ":" and view.low[at - 1].isdecimal()
        if (view.low[at] in _STOPS and not clock) or view.low[at] in view.cues.breaks:
            return None
    return None


def _opens(view: View, floor: int, at: int) -> bool:
    """Whether "that" opens a clause: a pronoun or a relative has no clause of its own, or a noun before it."""
    if at + 2 >= len(view):
        return False
    if at > floor + 1 and view.low[at - 1] in view.cues.accounts:
        return False  # the clause is the noun's: "rejected the claim that"
    return not any(view.tokens[it].upos in {"VERB", "AUX"} for it in range(floor + 1, at))


def _hanging(view: View, verb: int, floor: int) -> Content | None:
    """A finite clause or an infinitive that the parse hangs on the cue."""
    tree, words = view.tree, view.cues
    for child in tree.children(verb):
        first, last = tree.reach(child)
        if child <= floor or last <= floor or not _is_content(view, verb, child):
            continue
        first = floor + 1 if _lost_subject(view, verb, floor, child) else max(first, floor + 1)
        if view.lemma(verb) in words.wants and view.low[verb] not in words.urges:
            first = min([first, *(tree.reach(it)[0] for it in tree.children(verb, "obj") if floor < it < child)])
        return Content(first, _end(view, verb, child))
    return None


def _lost_subject(view: View, verb: int, floor: int, child: int) -> bool:
    """Whether the parse has hung the subject of the clause on its cue: "sier krigen snart er over"."""
    told = view.low[verb] in view.cues.told or view.lemma(verb) in view.cues.wants
    lost = ("nsubj",) if told or view.tree.relation(child) != "ccomp" else ("nsubj", "obj", "iobj")
    return any(floor < it < child for it in view.tree.children(verb, *lost))


def _is_content(view: View, verb: int, child: int) -> bool:
    """Whether a dependent tells what was said: a finite clause, or an infinitive of what is asked or planned."""
    words, relation = view.cues, view.tree.relation(child)
    infinitive = any(view.low[at] in words.infinitive for at in view.tree.children(child, "mark"))
    asked = view.low[verb] in words.urges or view.lemma(verb) in words.wants
    if relation in {"ccomp", "csubj"}:
        first, last = view.tree.reach(child)
        return asked if infinitive else _finite(view, first, last + 1)
    if relation == "xcomp" and view.tree.children(child, "nsubj") and view.tree.children(child, "aux", "cop"):
        return True
    return infinitive and asked and relation in {"xcomp", "advcl", "acl", "obl"}


def _finite(view: View, first: int, end: int) -> bool:
    return any(view.tokens[at].upos in {"VERB", "AUX"} for at in range(first, end))


def _end(view: View, verb: int, start: int) -> int:
    """The end of the clause that begins at or holds ``start``: where its cue's own clause or another voice goes on."""
    tree = view.tree
    top = tree.head(start) if view.low[start] in view.cues.that else start
    end = max(start, tree.reach(top)[1]) + 1 if top > verb else start + 1
    if not _finite(view, start + 1 if top != start else min(start, tree.reach(start)[0]), end):
        return _limit(view, verb, start)
    for other in tree.children(verb):
        first, last = tree.reach(other)
        if last < end:
            continue
        if first != end and tree.relation(other) not in _TAIL:
            break
        end = max(end, last + 1)
    return _and_that(view, to_pause(view, end), _limit(view, verb, start))


def _and_that(view: View, end: int, limit: int) -> int:
    """The end with the clauses that "and that" adds."""
    while end + 1 < limit and view.low[end] in view.cues.conjunctions and view.low[end + 1] in view.cues.that:
        end = max(view.tree.reach(view.tree.head(end + 1))[1], end + 1) + 1
    return min(end, limit)


def _limit(view: View, verb: int, start: int) -> int:
    """The token behind the last that can belong to a cue's clause, where the parse has its words below the cue."""
    last = view.tree.reach(verb)[1]
    return view.end() if view.tree.head(verb) == verb or last <= start else min(view.end(), last + 1)


def _before(view: View, cue: Cue, verb: int, subject: Subject | None) -> Content | None:
    """A clause before the cue that hangs on it: "Slik er det, sier Hart"."""
    for child in view.tree.children(verb, "ccomp", "parataxis", "obj"):
        if child >= cue.first or (
            view.tree.relation(child) == "obj" and view.tokens[child].upos not in {"VERB", "ADJ"}
        ):
            continue
        return _parted(view, cue, subject, *view.tree.reach(child))
    return None


def _around(view: View, cue: Cue, verb: int, subject: Subject | None) -> Content | None:
    """The clause that the cue hangs on: "The bridge, Hart said, is safe"."""
    tree = view.tree
    listed = tree.relation(verb) == "conj" and cue.first and view.low[cue.first - 1] == "," and tree.head(verb) < verb
    if not (tree.relation(verb) == "parataxis" or (listed and subject and subject.first == cue.last + 1)):
        return None
    head = tree.head(verb)
    first, last = tree.reach(head)
    return _parted(view, cue, subject, first, last)


def _parted(view: View, cue: Cue, subject: Subject | None, first: int, last: int) -> Content | None:
    """A clause without the cue and its subject at its end, or with them as a gap."""
    start = min(cue.first, subject.first if subject and subject.last < cue.first else cue.first)
    stop = max(cue.last, subject.last if subject and subject.first > cue.last else 0) + 1
    if first >= start:
        return None
    while start - 1 > first and view.low[start - 1] == ",":
        start -= 1
    if last - stop < INTERRUPTED or view.low[stop] not in {",", *MARKS}:
        return Content(first, start)
    return Content(first, last + 1, (start, stop + 1))


def _rest(view: View, cue: Cue, subject: Subject | None) -> Content | None:
    """All behind a verb like "say" where the parse has lost the clause: "Hart says many favour the plan"."""
    start = cue.last + 1
    if not cue.strong or subject is None or subject.first > cue.first or view.end() - start < _FEWEST_LOST:
        return None
    noun = view.tokens[start + 1].upos in {"NOUN", "PROPN"}
    opens = view.tokens[start].upos in _OPENING or (noun and view.tokens[start].upos == "ADJ")
    paused = any(view.low[at] in PAUSES for at in range(start, start + 2))
    return Content(start, view.end()) if opens and not paused and "Reflex=Yes" not in view.tokens[start].feats else None
