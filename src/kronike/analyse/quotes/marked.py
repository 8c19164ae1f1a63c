"""Speech between quotation marks, or before a mark that machine translation left over."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from kronike.analyse.quotes.closing import NEAR, closing_cue
from kronike.analyse.quotes.found import Found, direct_quote
from kronike.analyse.quotes.marks import Stretch, dash, stretches
from kronike.analyse.quotes.roles import Subject
from kronike.analyse.quotes.speakers import subject_by_relation
from kronike.analyse.quotes.spoken import cues_of, starters
from kronike.analyse.quotes.subjects import subject_before, subject_behind
from kronike.analyse.quotes.views import DASHES, MARKS, PAUSES, Block, Cue, View
from kronike.analyse.quotes.voice import voice_span
from kronike.model import Span, stripped

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers

_FEWEST_WORDS = 4
_BETWEEN = 240
_SOON = 10
_FAR = 40
_LONGEST_NAME = 5
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "NUM", "PRON"})
_ENDS = ".!?…"
_NEW_SENTENCE = re.compile(r"[.!?…]\s+\w")


def marked_quotes(layers: Layers, number: int, block: Block) -> list[Found]:
    """The quotes between the marks of a block, in order; those without a cue have no subject yet."""
    found: list[Found] = []
    for stretch in stretches(layers.text, block.span, starters(block.views[0].language)):
        if found and _goes_on(layers, found[-1], stretch):
            found[-1].gaps.append(Span(found[-1].end, stretch.start))
            found[-1].end = _trimmed(layers, stretch)
            continue
        quote = _one_stretch(layers, number, block, stretch)
        if quote:
            found.append(quote)
    return found


def _trimmed(layers: Layers, stretch: Stretch) -> int:
    span = stripped(layers.text, stretch.start, stretch.end)
    return span.start + len(span.of(layers.text).rstrip(",.")) if span else stretch.end


def _goes_on(layers: Layers, before: Found, stretch: Stretch) -> bool:
    """Whether only a cue and its subject part this stretch from the one before."""
    if before.view is None or before.cue is None or before.subject is None or before.cue.start < before.end:
        return False
    last = max(voice_span(before.view, before.subject, before.cue_words).end, before.cue.end)
    between = layers.text[last : stretch.outer_start]
    near = len(between) <= _BETWEEN and "\n" not in between and not any(mark in between for mark in ":;")
    others = any(before.cue.end <= cue.span(before.view).start < stretch.start for cue in cues_of(before.view))
    words = layers.text[stretch.start : stretch.end].strip()
    fresh = between.rstrip()[-1:] in set(_ENDS)
    resumed = between.rstrip()[-1:] == "," and words[:1].islower()
    if _NEW_SENTENCE.search(between) or (others and not fresh and not resumed):
        return False  # the narrator speaks on, or another verb of saying makes the words another's
    return near and stretch.start > before.cue.end and _sentence_like(layers, stretch, any_case=True)


def _one_stretch(layers: Layers, number: int, block: Block, stretch: Stretch) -> Found | None:
    if not stretch.closed:
        return _unclosed(layers, number, block, stretch)
    if _is_name(layers, block, stretch):
        return None
    behind = _cue_behind(block, stretch)
    if behind:
        view, cue, subject = behind
        start = dash(layers.text, stretch.start, stretch.end) or stretch.start
        return direct_quote(layers, number, start, stretch.end, view=view, cue=cue, subject=subject)
    signed = _signature(layers, block, stretch)
    if signed:
        view, subject = signed
        return direct_quote(layers, number, stretch.start, stretch.end, view=view, subject=subject)
    if not stretch.opened:
        return None
    ahead = _cue_ahead(block, stretch)
    if ahead:
        view, cue, subject = ahead
        return direct_quote(layers, number, stretch.start, stretch.end, view=view, cue=cue, subject=subject)
    if not _sentence_like(layers, stretch):
        return None
    quote = direct_quote(layers, number, stretch.start, stretch.end)
    if quote:
        quote.marked = True
    return quote


def _unclosed(layers: Layers, number: int, block: Block, stretch: Stretch) -> Found | None:
    """Speech whose closing mark is missing: it ends before the first cue, or else with its stretch."""
    if not _sentence_like(layers, stretch, any_case=True):
        return None
    for view in block.views[block.view_at(stretch.start) : block.view_at(stretch.end - 1) + 1]:
        closing = closing_cue(view, floor=_token_from(view, stretch.start))
        if closing and view.tokens[closing[0].first].span.end <= stretch.end:
            cue, subject = closing
            end = view.tokens[min(cue.first, subject.first)].span.start
            return direct_quote(layers, number, stretch.start, end, view=view, cue=cue, subject=subject)
    quote = direct_quote(layers, number, stretch.start, stretch.end)
    if quote:
        quote.marked = True
    return quote


def _is_name(layers: Layers, block: Block, stretch: Stretch) -> bool:
    """Whether marks set off a name or a term in a running sentence: "the ferry “Havsula” ran aground".

    Such words follow another word without a pause; speech does so only as a clause of its own, with a comma or a full
    stop at its end before whoever said it.
    """
    text = layers.text
    before = text[max(block.span.start, stretch.outer_start - 2) : stretch.outer_start].rstrip()
    words = text[stretch.start : stretch.end].strip()
    if before[-1:] == "," and words[:1].islower() and not _cue_ahead(block, stretch):
        return True  # part of a clause that is somebody's as a whole
    if not before or not before[-1].isalnum():
        return False
    view = block.views[block.view_at(max(block.span.start, stretch.outer_start - 1))]
    opening = _token_from(view, stretch.outer_start)
    if any(cue.last == opening - 1 for cue in cues_of(view)):
        closed = words[-1:] in set(_ENDS + ",") or text[stretch.outer_end : stretch.outer_end + 1] == ","
        return not closed or _in_title_case(words)
    return True


def _in_title_case(words: str) -> bool:
    long = [word for word in words.split() if len(word) >= _FEWEST_WORDS]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _sentence_like(layers: Layers, stretch: Stretch, *, any_case: bool = False) -> bool:
    """Whole sentences, not a title or a word in scare quotes."""
    words = layers.text[stretch.start : stretch.end].strip()
    if len(words.split(None, _FEWEST_WORDS)) < (2 if any_case else _FEWEST_WORDS + 1):
        return False
    ended = words[-1] in _ENDS + "," or layers.text[stretch.outer_end : stretch.outer_end + 1] in set(_ENDS)
    return any_case or (words[0].isupper() and ended and not _in_title_case(words))


def _cue_behind(block: Block, stretch: Stretch) -> tuple[View, Cue, Subject] | None:
    """The cue right behind closing marks, with its subject behind or before it."""
    view = block.views[block.view_at(max(stretch.start, stretch.outer_end - 1))]
    index = _token_from(view, stretch.outer_end)
    if index == len(view):
        view, index = _following(block, view)
    while index < len(view) and view.low[index] in {",", "."}:
        index += 1
    for cue in cues_of(view):
        if cue.first < index or cue.source:
            continue
        if cue.first == index:
            subject = subject_behind(view, cue.last + 1, loose=True)
        else:
            subject = _opening_subject(view, cue, index)
        if subject or cue.first > index + _FAR:
            outside = subject and sum(view.low[at] in MARKS for at in range(subject.last + 1, cue.first)) % 2 == 0
        return (view, cue, subject) if subject and outside else None
    return None


def _signature(layers: Layers, block: Block, stretch: Stretch) -> tuple[View, Subject] | None:
    """The name that a dash sets behind the closing mark, at the end of its line: "… every day.” ― Ann Hart"."""
    behind = block.views[block.view_at(max(stretch.start, stretch.outer_end - 1)) :]
    words = [(view, at) for view in behind[:2] for at in range(_token_from(view, stretch.outer_end), len(view))]
    if not words[1:] or words[0][0].low[words[0][1]] not in DASHES:
        return None
    view, first = words[1]
    line = layers.text[view.tokens[first].span.start : block.span.end].partition("\n")[0]
    signed = line.rstrip(_ENDS).split()
    if not 0 < len(signed) <= _LONGEST_NAME or not all(word[0].isupper() for word in signed):
        return None
    last = min(len(view), _token_from(view, view.tokens[first].span.start + len(line.rstrip(_ENDS)))) - 1
    mention = view.whole(first)
    return view, Subject(first, max(first, last), names=(mention,) if mention else (), head=view.low[last])


def _opening_subject(view: View, cue: Cue, index: int) -> Subject | None:
    """The subject that begins right behind the marks at ``index``, however long the words between it and its cue."""
    parsed = subject_by_relation(view, cue)
    if parsed and index <= parsed.first <= index + NEAR:
        return parsed
    near = subject_before(view, cue.first, index)
    if near and near.first <= index + NEAR and cue.first <= index + _SOON:
        return near
    plain = cue.first - index <= _SOON and all(
        view.tokens[at].upos in _NOMINAL or view.tokens[at].text[0].isupper() for at in range(index, cue.first)
    )
    return Subject(index, cue.first - 1, head=view.low[cue.first - 1]) if plain else None


def _following(block: Block, view: View) -> tuple[View, int]:
    """The next sentence, where the cue of a quote that the parse has taken for a sentence may stand in it.

    It begins in lower case, or behind a comma at the end of the quote, or is whoever speaks and the cue alone.
    """
    at = block.view_at(view.span.start) + 1
    if at == len(block.views):
        return view, len(view)
    behind = block.views[at]
    if behind.tokens[0].text[0].islower() or view.low[-2:-1] == (",",) or _cue_alone(behind):
        return behind, 0
    return view, len(view)


def _cue_alone(view: View) -> bool:
    """Whether a sentence is a short subject and its cue: "Ostby asked."."""
    for cue in cues_of(view):
        if cue.first > NEAR:
            break
        if cue.first and (cue.last + 1 >= view.end() or view.low[cue.last + 1] in PAUSES):
            return True
    return False


def _token_from(view: View, position: int) -> int:
    return bisect_left(view.tokens, position, key=lambda token: token.span.start)


def _cue_ahead(block: Block, stretch: Stretch) -> tuple[View, Cue, Subject] | None:
    """X says: "…" — or: says X, "…"."""
    view = block.views[block.view_at(max(block.span.start, stretch.outer_start - 1))]
    opening = _token_from(view, stretch.outer_start)
    close = any(cue.last == opening - 1 for cue in cues_of(view))
    if opening == 0 or (view.low[opening - 1] not in {":", ","} and not close):
        return None
    for cue in reversed(cues_of(view)):
        if cue.first >= opening or cue.source:
            continue
        if view.low[opening - 1] == "," and cue.last < opening - NEAR - 3:
            return None
        subject = (
            subject_by_relation(view, cue) or subject_before(view, cue.first) or subject_behind(view, cue.last + 1)
        )
        outside = subject and sum(view.low[at] in MARKS for at in range(subject.last + 1, cue.first)) % 2 == 0
        return (view, cue, subject) if subject and outside else None
    return None
