"""Paragraphs that say themselves what they are: a table of kinds, tests and reasons; the first that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kronike.model import NoiseKind
from kronike.read.noise.block import Block
from kronike.read.noise.credits import is_credit_line, like_names

_LONGEST_HEADLINE = 200
_FEWEST_BEFORE_LABEL = 3
_TOO_SHORT = 1
_STAMP_WORDS = 16
_NUMBERED_DAY = re.compile(r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{0,4}|\d{1,2}[:.]\d{2}")
_SPLIT_LABEL = re.compile(r"\s*[>/|»\u203a•·,–]\s*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|[\w.+-]+@[\w-]+\.[\w.]+$|@\w+$|#\w+(?:\s#\w+)*$")
_COUNT = re.compile(r"\(?\d+\)?")
_KICKER = re.compile(r"[\"“”)«]*\s*(?:[\w ]{0,12}\s)?[^\W\d_a-zæøåäöé]{2}[^a-zæøåäö:]{0,40}:\s")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: ``opening`` before the first sentence of the report, ``closing`` among the last two."""

    opening: bool
    closing: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of the table: what a paragraph is, the test, and the reason as the reader is told it."""

    kind: NoiseKind
    holds: Callable[[Block, Place], bool]
    reason: str


def mark_of(block: Block, place: Place) -> Mark | None:
    """The first row that holds for a paragraph, or ``None``: nothing in its own words sets it aside."""
    if block.long or len(block.raw) <= _TOO_SHORT:
        return None
    return next((mark for mark in MARKS if mark.holds(block, place)), None)


def is_caption_of_kicker(block: Block) -> bool:
    """Whether the paragraph opens as Nordic captions do, with words in capitals and a colon."""
    return bool(_KICKER.match(block.raw[:80]))


def speaks(block: Block) -> bool:
    """Whether somebody is quoted: a dash of speech, or a verb of speech behind a comma or quotation mark."""
    return block.dashed or bool(block.markers.cue.search(block.text[-200:]))


def _captioned(block: Block, _: Place) -> bool:
    return block.button < len(block.raw) and not block.dashed and len(block.words) > _FEWEST_BEFORE_LABEL + 1


def _credited(block: Block, _: Place) -> bool:
    start = block.credit
    return start is not None and start > 0 and not speaks(block)


def _credit(block: Block, _: Place) -> bool:
    return len(block.raw) < _LONGEST_HEADLINE and block.credit == 0


def _credit_line(block: Block, _: Place) -> bool:
    return not block.final and is_credit_line(block.raw, block.known)


def _section(block: Block, place: Place) -> bool:
    if len(block.raw) > 60 or not (place.opening or place.closing):  # noqa: PLR2004 -- labels are short
        return False
    folded = block.folded.strip(" .:|>")
    sections = block.known.sections
    return folded in sections or all(part in sections for part in _SPLIT_LABEL.split(folded))


def _byline(block: Block, _: Place) -> bool:
    found = block.markers.byline.match(block.raw) if len(block.raw) < _LONGEST_HEADLINE else None
    if not found or block.asks:
        return False
    rest = [
        word
        for word in block.raw[found.end() :].split()
        if word.strip(",.|/&").casefold() not in block.known.byline_words
    ]
    names = " ".join(rest)
    return like_names(names, block.known) and (len(rest) > 1 or names.strip(".,") in block.known.agencies)


def _stamped(block: Block, place: Place) -> bool:
    if len(block.raw) > _LONGEST_HEADLINE or not 0 < len(block.words) <= _STAMP_WORDS:
        return False
    stamped = bool(block.markers.stamp.match(block.raw))
    dated = len(block.words) > 1 and any(word[0].isdigit() for word in block.words)
    timed = (place.opening and dated) or (place.closing and _NUMBERED_DAY.search(block.raw))
    known = block.known.dates | block.known.stamps
    return (stamped or bool(timed)) and all(_of_a_date(word, known) for word in block.words)


def _of_a_date(word: str, known: frozenset[str]) -> bool:
    return word[0].isdigit() or all(part.casefold().strip(".") in known for part in re.split(r"[/-]", word) if part)


def _read_time(block: Block, _: Place) -> bool:
    if len(block.raw) > _LONGEST_HEADLINE:
        return False
    words = [word.casefold() for word in block.words]
    known = block.known.dates | block.known.stamps
    return 2 < len(words) <= 5 and words[0].isdigit() and all(word in known for word in words[1:]) and not block.final  # noqa: PLR2004


def _furniture(block: Block, _: Place) -> bool:
    if len(block.raw) > _LONGEST_HEADLINE or len(block.folded) >= 90:  # noqa: PLR2004 -- longer ones are sentences
        return False
    return _COUNT.sub("", block.folded).strip(" .:!?…>»\u203a→↓-–—()[]|") in block.known.furniture


def _opens_as_furniture(block: Block, _: Place) -> bool:
    if len(block.raw) > 260 or not block.markers.furniture_open.match(block.raw):  # noqa: PLR2004 -- a long line
        return False
    return not _quoted(block)


def _quoted(block: Block) -> bool:
    """Whether the paragraph is speech: opened by a dash or quotation mark, or a verb of speech behind a comma."""
    cue = block.markers.cue.search(block.text)
    return block.dashed or block.raw[0] in "\"“”«'‘’" or bool(cue and cue.group()[0] in ",”»")


def _holds_furniture(block: Block, _: Place) -> bool:
    return len(block.raw) <= 500 and bool(block.markers.furniture_anywhere.search(block.raw))  # noqa: PLR2004


def _address(block: Block, _: Place) -> bool:
    return bool(_ADDRESS.match(block.text))


def _signed(block: Block, _: Place) -> bool:
    return len(block.raw) < 60 and bool(block.markers.signed.match(block.raw))  # noqa: PLR2004 -- an agency or two


def _reporters(block: Block, _: Place) -> bool:
    inside = block.raw[1:-1] if block.raw.startswith("(") and block.raw.endswith(")") else ""
    return bool(inside) and bool(block.markers.furniture_open.match(inside))


def _pointer(block: Block, _: Place) -> bool:
    found = block.markers.promo.match(block.raw) if len(block.raw) <= 2 * _LONGEST_HEADLINE else None
    if not found:
        return False
    rest = found["rest"]
    if rest is None:
        return not block.final or len(block.words) <= _STAMP_WORDS
    return bool(found["mark"]) or not rest or (not block.final and not rest.islower())


def _labelled_ahead(block: Block, _: Place) -> bool:
    return (
        len(block.raw) <= _LONGEST_HEADLINE and _no_sentence(block) and bool(block.markers.promo_label.match(block.raw))
    )


def _labelled_behind(block: Block, _: Place) -> bool:
    if len(block.raw) > _LONGEST_HEADLINE or block.final:
        return False
    label = block.markers.tail_label.search(block.raw)
    return bool(label) and len(block.raw[: label.start()].split()) >= _FEWEST_BEFORE_LABEL if label else False


def _no_sentence(block: Block) -> bool:
    return (not block.final or block.asks) and not block.leads_in


MARKS: tuple[Mark, ...] = (
    Mark(NoiseKind.CAPTION, _captioned, "a button that unfolds a caption ends it"),
    Mark(NoiseKind.CREDIT, _credit, "it only says who took the picture"),
    Mark(NoiseKind.BOILERPLATE, _signed, "it is an agency's signature"),
    Mark(NoiseKind.CREDIT, _credit_line, "names and an agency, and nothing else"),
    Mark(NoiseKind.CAPTION, _credited, "a picture credit ends it"),
    Mark(NoiseKind.SECTION, _section, "the name of a section, outside the report"),
    Mark(NoiseKind.BOILERPLATE, _stamped, "a stamp of when it was published"),
    Mark(NoiseKind.BOILERPLATE, _read_time, "how long it takes to read, or how old it is"),
    Mark(NoiseKind.BOILERPLATE, _furniture, "words of the page, not of the report"),
    Mark(NoiseKind.BOILERPLATE, _reporters, "it says who worked on the report"),
    Mark(NoiseKind.BOILERPLATE, _byline, "it says who wrote the report"),
    Mark(NoiseKind.BOILERPLATE, _opens_as_furniture, "it opens as words of the page do"),
    Mark(NoiseKind.BOILERPLATE, _holds_furniture, "it speaks of rights, terms or contributors"),
    Mark(NoiseKind.BOILERPLATE, _address, "nothing but an address"),
    Mark(NoiseKind.PROMO, _pointer, "it points to another story"),
    Mark(NoiseKind.PROMO, _labelled_ahead, "a label of another story stands before it"),
    Mark(NoiseKind.PROMO, _labelled_behind, "a label of another story stands behind it, and no sentence ends"),
)
