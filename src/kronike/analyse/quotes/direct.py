"""Direct speech: behind a dash, between marks, or before a mark that machine translation left over."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kronike.analyse.quotes.found import Found
from kronike.analyse.quotes.marks import Stretch, dash, stretches
from kronike.analyse.quotes.said_to import said_to
from kronike.analyse.quotes.spoken import cues_of
from kronike.analyse.quotes.subjects import Subject, subject_before, subject_behind
from kronike.analyse.quotes.views import MARKS, PAUSES, Block, Cue, View
from kronike.model import QuoteMode, stripped

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers

_FEWEST_WORDS = 4
_NEAR = 3
_TAIL = 8
_BETWEEN = 60
_ENDS = ".!?…"


def direct_quotes(layers: Layers, number: int, block: Block) -> list[Found]:
    """The direct quotes of one block, in order; those without a cue have no subject yet."""
    found = _dashed(layers, number, block)
    taken = max((quote.end for quote in found), default=0)
    if found and not any(stretch.start > taken for stretch in stretches(layers.text, block.span)):
        return found
    return found + [quote for quote in _marked(layers, number, block) if quote.start >= taken]


# -- behind a dash ---------------------------------------------------------------------------------------------------


def _dashed(layers: Layers, number: int, block: Block) -> list[Found]:
    text = layers.text
    heads = [at for at, view in enumerate(block.views) if dash(text, view.span.start, view.span.end) is not None]
    if not heads or heads[0] != 0:
        return []
    found = []
    for at, following in zip(heads, [*heads[1:], len(block.views)], strict=True):
        quote = _one_dash(layers, number, block.views[at:following])
        if quote:
            found.append(quote)
    return found


def _one_dash(layers: Layers, number: int, views: tuple[View, ...]) -> Found | None:
    text = layers.text
    start = dash(text, views[0].span.start, views[0].span.end) or views[0].span.start
    for view in views:
        closing = closing_cue(view, floor=1 if view is views[0] else 0, last=view is views[-1])
        if closing:
            cue, subject = closing
            end = view.tokens[cue.first].span.start
            if cue.first and subject is not None and subject.first < cue.first:
                end = min(end, view.tokens[subject.first].span.start)
            return _found(layers, number, start, end, view=view, cue=cue, subject=subject)
    end = views[-1].span.end
    quote = _found(layers, number, start, end)
    if quote:
        quote.marked = True
        quote.question = text[quote.end - 1] == "?"
    return quote


def closing_cue(view: View, *, floor: int = 0, last: bool = False) -> tuple[Cue, Subject] | None:
    """The cue that closes speech in a sentence: behind a comma or mark, with its subject behind or before it."""
    for cue in cues_of(view):
        if cue.first <= floor or cue.source:
            continue
        before = view.low[cue.first - 1]
        if before in PAUSES and before not in {"(", ":", ";"}:
            behind = subject_behind(view, cue.last + 1, loose=True) or _document(view, cue)
            if behind and behind.first <= cue.last + _NEAR + 1:
                return cue, behind
        ahead = _subject_between(view, cue)
        if ahead:
            return cue, ahead
        behind = subject_behind(view, cue.last + 1) if last else None
        if behind and behind.names and behind.last + 1 >= view.end():
            return cue, behind
    return None


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


# -- between marks ---------------------------------------------------------------------------------------------------


def _marked(layers: Layers, number: int, block: Block) -> list[Found]:
    found: list[Found] = []
    for stretch in stretches(layers.text, block.span):
        if found and _goes_on(layers, found[-1], stretch):
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
    last = max(before.view.tokens[before.subject.last].span.end, before.cue.end)
    between = layers.text[last : stretch.outer_start]
    near = len(between) <= _BETWEEN and "\n" not in between and not any(mark in between for mark in ":;")
    if any(last <= cue.span(before.view).start < stretch.start for cue in cues_of(before.view)):
        return False  # another verb of saying: the words behind it are another's
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
        return _found(layers, number, start, stretch.end, view=view, cue=cue, subject=subject)
    if not stretch.opened:
        return None
    ahead = _cue_ahead(block, stretch)
    if ahead:
        view, cue, subject = ahead
        return _found(layers, number, stretch.start, stretch.end, view=view, cue=cue, subject=subject)
    if not _sentence_like(layers, stretch):
        return None
    quote = _found(layers, number, stretch.start, stretch.end)
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
            return _found(layers, number, stretch.start, end, view=view, cue=cue, subject=subject)
    quote = _found(layers, number, stretch.start, stretch.end)
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
    if not before or not before[-1].isalnum():
        return False
    words = text[stretch.start : stretch.end].strip()
    closed = words[-1:] in set(_ENDS + ",") or text[stretch.outer_end : stretch.outer_end + 1] == ","
    return not closed or _in_title_case(words)


def _in_title_case(words: str) -> bool:
    long = [word for word in words.split() if len(word) >= _FEWEST_WORDS]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _sentence_like(layers: Layers, stretch: Stretch, *, any_case: bool = False) -> bool:
    """Whole sentences, not a title or a word in scare quotes."""
    words = layers.text[stretch.start : stretch.end].strip()
    if len(words.split(None, _FEWEST_WORDS)) < (2 if any_case else _FEWEST_WORDS + 1):
        return False
    ended = words[-1] in _ENDS + "," or layers.text[stretch.outer_end : stretch.outer_end + 1] in set(_ENDS)
    return any_case or (words[0].isupper() and ended)


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
            subject = subject_before(view, cue.first, index)
            subject = subject if subject and subject.first <= index + _NEAR else None
        return (view, cue, subject) if subject and cue.first <= index + 10 else None
    return None


def _following(block: Block, view: View) -> tuple[View, int]:
    """The next sentence, where it begins in lower case: the cue of a quote that closed its own sentence."""
    at = block.view_at(view.span.start) + 1
    if at < len(block.views) and block.views[at].tokens[0].text[0].islower():
        return block.views[at], 0
    return view, len(view)


def _token_from(view: View, position: int) -> int:
    return bisect_left(view.tokens, position, key=lambda token: token.span.start)


def _cue_ahead(block: Block, stretch: Stretch) -> tuple[View, Cue, Subject] | None:
    """X says: "…" — or: says X, "…"."""
    view = block.views[block.view_at(max(block.span.start, stretch.outer_start - 1))]
    opening = _token_from(view, stretch.outer_start)
    if opening == 0 or view.low[opening - 1] not in {":", ","}:
        return None
    for cue in reversed(cues_of(view)):
        if cue.first >= opening or cue.source:
            continue
        if view.low[opening - 1] == "," and cue.last < opening - _NEAR - 3:
            return None
        subject = subject_before(view, cue.first) or subject_behind(view, cue.last + 1)
        return (view, cue, subject) if subject else None
    return None


# -- both ------------------------------------------------------------------------------------------------------------


def _found(
    layers: Layers,
    number: int,
    start: int,
    end: int,
    *,
    view: View | None = None,
    cue: Cue | None = None,
    subject: Subject | None = None,
) -> Found | None:
    """A quote without the blanks, comma or full stop, and marks at its ends."""
    text = layers.text
    span = stripped(text, start, end)
    while span and (text[span.end - 1] in ",." or text[span.end - 1] in MARKS) and span.end - 1 > span.start:
        span = stripped(text, span.start, span.end - 1)
    while span and text[span.start] in MARKS and span.end - 1 > span.start:
        span = stripped(text, span.start + 1, span.end)
    if span is None or not any(letter.isalnum() for letter in span.of(text)):
        return None
    quote = Found(number, span.start, span.end, QuoteMode.DIRECT, view=view, subject=subject)
    if view and cue:
        quote.cue = cue.span(view)
        behind = max(cue.last, subject.last if subject else 0) + 1
        quote.via = said_to(view, behind)
        quote.denied = view.low[cue.first] in view.cues.denies
    return quote
