"""Sentences and tokens, by full stops and what a language puts before and after them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.layers import Layers, Token
from kronike.model import LANGUAGES, Reading, Sentence, Span, pieces_outside, stripped
from kronike.words.sentences import SentenceWords, sentence_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_FALLBACK = "en"
_LONGEST_ABBREVIATION = 12
_SAFE_WORD = 3
_LONGEST_SENTENCE = 2000

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”“»«’')\]]{0,3}(?=\s)")
_NEXT = re.compile(r"\s{1,200}([\"“”«»‘'(\[–—-]\s?){0,3}(\S)")
_DAY = re.compile(r"(?<![\w.,])\d{1,2}$")
_INITIAL = re.compile(r"(?:^|[\s(.])[^\W\d_]$")
_WORD = re.compile(r"[^\W\d_]{1,20}")
_BLANK = re.compile(r"\s+")
_TOKEN = re.compile(
    r"""
    \d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,6}(?:,\d+)?(?![\w\u0300-\u036f])      # 40 000
  | (?:[^\W\d_]\.){2,}                                                        # U.S.
  | [\w-]{1,40}(?:\.[\w-]{1,40}){0,3}\.(?:no|se|dk|com|net|org)(?!\w)                       # firda.no
  | \d+(?:[.,:]\d+)*(?:-?[^\W\d_][\w\u0300-\u036f-]*)?                        # 3.000, 0,5, 12:30, 12-year-old
  | [\w\u0300-\u036f]+(?:[-\u2010\u2011'’][\w\u0300-\u036f]+)*                # IS-krigere, Noah's
    (?:(?<=[sxzSXZ])['’](?=\s))?                                              # IS'
  | \.{2,}
  | \S
    """,
    re.VERBOSE,
)


def find_sentences(layers: Layers) -> Layers:
    """The sentences and tokens of every paragraph, outside the header and what was set aside."""
    reading, text = layers.reading, layers.text
    sentences, tokens = [], []
    for start, end, language in _stretches(reading):
        words = sentence_words(language if language in LANGUAGES else _FALLBACK)
        for span in _split(text, start, end, words):
            sentences.append(Sentence(document=reading.document.id, span=span, language=language))
            tokens.append(tokenise(text, span))
    return replace(layers, sentences=tuple(sentences), tokens=tuple(tokens))


def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """Words, numbers and marks of a span; white space belongs to none, but for blanks inside a number."""
    return tuple(Token(Span(*found.span()), found.group()) for found in _TOKEN.finditer(text, span.start, span.end))


def _stretches(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """What of each paragraph is report, with its language."""
    cuts = [note.span for note in reading.noise] + ([reading.header] if reading.header else [])
    for index, piece in pieces_outside([paragraph.span for paragraph in reading.paragraphs], cuts):
        yield piece.start, piece.end, reading.paragraphs[index].language


def _split(text: str, start: int, end: int, words: SentenceWords) -> Iterator[Span]:
    begin = start
    for found in _END.finditer(text, start, end):
        if _ends(text, found, begin, end, words):
            span = stripped(text, begin, found.end())
            begin = found.end()
            if span:
                yield from _pieces(text, span)
    span = stripped(text, begin, end)
    if span:
        yield from _pieces(text, span)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A run without a full stop cut at blanks: what is longer than any sentence is a list or debris."""
    start = span.start
    while span.end - start > _LONGEST_SENTENCE:
        blank = _BLANK.search(text, start + _LONGEST_SENTENCE, span.end)
        if blank is None:
            break
        yield Span(start, blank.start())
        start = blank.end()
    yield Span(start, span.end)


def _ends(text: str, found: re.Match[str], begin: int, end: int, words: SentenceWords) -> bool:
    """Whether the marks at ``found`` close a sentence that began at ``begin``."""
    following = _NEXT.match(text, found.end(), end)
    if following is None:
        return False
    first, opened = following.group(2), following.group(1) is not None
    before = text[max(begin, found.start() - _LONGEST_ABBREVIATION) : found.start()]
    if found.group()[0] == "." and not found.group().startswith(".."):
        return _stop_ends(text, before, following, words, bare=len(found.group()) == 1)
    return not first.islower() or (opened and following.group(1).strip() in "–—")


def _stop_ends(text: str, before: str, following: re.Match[str], words: SentenceWords, *, bare: bool) -> bool:
    first = following.group(2)
    last = before.rsplit(None, 1)[-1].lstrip("(\"“«'").casefold() if before.strip() else ""
    if bare and last in words.abbreviations:
        return last in words.closing and (first.isupper() or following.group(1) is not None)
    if bare and (_INITIAL.search(before) or (words.ordinals and _DAY.search(before) and not first.isupper())):
        return False
    if not first.islower():
        return True
    if following.group(1) is not None:
        return following.group(1).strip() in "–—"
    word = _WORD.match(text, following.start(2))
    safe = last.isalpha() and len(last) >= _SAFE_WORD
    return safe and bare and word is not None and word.group() in words.openers
