"""Who took the picture: credit lines, and credits at the end of a caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kronike.read.noise.vocabulary import Vocabulary

_TAIL = 220
_MOST_WORDS = 16
_MOST_IN_LINE = 9
_TOKEN = re.compile(r"[^\s/,;|&+()\[\]–—:©]+")
_SEGMENT = re.compile(r"\s*[/|,]\s*|\s[–—-]\s|(?<=[A-Z])[–-](?=[A-Z])")
_OPENING = re.compile(r"[(\[]\s*[\w ]{0,24}$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]?\s*$")
_LAST_SENTENCE_END = re.compile(r".*[.!?…][\"”’»)]?\s+", re.DOTALL)
_CAPITALS = re.compile(r"[^\W\d_]{2,}\.?(?:[ '-][^\W\d_]+\.?){1,3}$")
_ADDRESS = re.compile(r"@?[\w.-]+@?[\w-]*$")
_INITIAL = 4
_WORD = 60


def credit_start(text: str, end: int, marker: re.Pattern[str], known: Vocabulary) -> int | None:
    """Where in a paragraph a credit begins that runs to ``end``, or ``None``; ``marker`` is what credits open with."""
    tail_at = max(0, len(text) - _TAIL)
    last = _TOKEN.findall(text, max(0, end - _WORD), end)[-1:]
    if not last or not _like_name(last[0], known):  # quick, and true of most sentences
        return None
    marked = _marked(text, tail_at, end, marker, known)
    return marked if marked is not None else _unmarked(text, tail_at, end, known)


def is_credit_line(text: str, known: Vocabulary) -> bool:
    """Whether a paragraph that ends no sentence is nothing but names and agencies: "Kari Dal / NTB"."""
    return len(text) <= _TAIL and len(_TOKEN.findall(text)) <= _MOST_IN_LINE and _names_an_agency(text, known)


def is_bare_name(words: str) -> bool:
    """Whether single-spaced words are two to four in capitals, as a photographer's name is set."""
    return words.isupper() and bool(_CAPITALS.fullmatch(words))


def like_names(text: str, known: Vocabulary) -> bool:
    """Whether every word is a capitalised name, an initial, an agency or a word that stands between such."""
    tokens = _TOKEN.findall(text)
    if not 0 < len(tokens) <= _MOST_WORDS:
        return False
    return all(_like_name(token, known) for token in tokens) and not _ends_a_sentence(tokens[:-1])


def _like_name(token: str, known: Vocabulary) -> bool:
    plain = token.strip(".'’\"”“»«!?").casefold()
    between = plain in known.holders or plain in known.agency_words
    return token[0].isupper() or between or token[0].isdigit() or "@" in token or not plain


def _ends_a_sentence(tokens: list[str]) -> bool:
    return any(token[-1] in ".!?" and len(token) > _INITIAL for token in tokens)


def _marked(text: str, tail_at: int, end: int, marker: re.Pattern[str], known: Vocabulary) -> int | None:
    """A credit that says so: "Foto: Kari Dal / NTB", "(AP Photo/Lee Day)", "Photo by Lee Day"."""
    for found in marker.finditer(text, tail_at, end):
        rest = text[found.end() : end]
        if not any(like_names(names, known) for names in (rest, marker.sub(" ", rest))):
            continue
        before = text[max(0, found.start() - 30) : found.start()]
        opening = _OPENING.search(before)
        if opening:
            return found.start() - len(before) + opening.start()
        agency = _agency_at_end(before, known)
        if _stands_out(found.group(), before[: len(before) - agency], first=found.start() == agency):
            return found.start() - agency
    return None


def _agency_at_end(before: str, known: Vocabulary) -> int:
    """How many characters an agency's name takes at the end: "AP " of "AP Photo/Lee Day"."""
    last = before.rsplit(maxsplit=1)[-1:] if before[-1:].isspace() else []
    return len(last[0]) + len(before) - len(before.rstrip()) if last and last[0] in known.agencies else 0


def _stands_out(marker: str, before: str, *, first: bool) -> bool:
    """Whether the marker is set as one: a colon behind it, and a capital or nothing before it."""
    explicit = marker.rstrip().endswith((":", "/")) or marker.rstrip().casefold().endswith((" by", " av", " af"))
    if first or _SENTENCE_END.search(before):
        return explicit or marker[0].isupper()
    return explicit and marker[0].isupper()


def _unmarked(text: str, tail_at: int, end: int, known: Vocabulary) -> int | None:
    """A credit behind a sentence that only names: "… in the port. Lee Day / AFP", "… (Lee Day/AFP)"."""
    tail = text[tail_at:end]
    bracket = max(tail.rfind("("), tail.rfind("["))
    if bracket > 0 and tail.rstrip().endswith((")", "]")) and _names_both(tail[bracket:], known):
        return tail_at + bracket
    sentence = _LAST_SENTENCE_END.match(tail)
    if sentence and "/" in tail[sentence.end() :] and _names_both(tail[sentence.end() :], known):
        return tail_at + sentence.end()
    return None


def _names_an_agency(text: str, known: Vocabulary) -> bool:
    """Whether the words are names, set apart by strokes or commas, and one of them is an agency."""
    return like_names(text, known) and any(segment in known.agencies for segment in _segments(text))


def _names_both(text: str, known: Vocabulary) -> bool:
    """Whether the words name an agency and, set apart by a stroke or comma, somebody else: not a mere signature."""
    kinds = {segment in known.agencies for segment in _segments(text)}
    return like_names(text, known) and kinds == {True, False}


def _segments(text: str) -> list[str]:
    return [segment.strip(" .()[]©\r\n\t") for segment in _SEGMENT.split(text)]
