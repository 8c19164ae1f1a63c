"""Who is told to have been hit by violence, in the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kronike.model import LANGUAGES, EventMention, Span, pieces_outside
from kronike.resolve.reports import ReportIndex
from kronike.words.actors import actor_sort
from kronike.words.commonness import share, word_keys
from kronike.words.compounds import simple_lemma, split_compound
from kronike.words.glosses import GLOSSED_LANGUAGES
from kronike.words.triggers import trigger_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_WORD = 40
_REACH = 3
"""Who did it stands at most so many words behind the word for it: "attacks by the government forces"."""
_COMMON = 0.3
"""A word that so many ordinary reports have, and that is none for "against", ties who did it to what was done."""
_DOERS = ("state", "armed", "air")
_HIT = ("civilian", "armed")


@dataclass(frozen=True, slots=True)
class Hit:
    """Civilians or armed people, the words that say so, and the word for what happened with who did it behind it."""

    sort: str
    words: str
    span: Span


def hit_of(mention: EventMention, index: ReportIndex) -> Hit | None:
    """Whom the sentence of an event tells of: civilians before armed people; nobody where it names neither."""
    sentence = index.sentence_at(mention.span)
    if sentence is None or sentence.language not in LANGUAGES:
        return None
    span = _with_doer(mention, index, sentence.span, sentence.language)
    quotes = index.report.analysis.quotes
    said_by = [part for quote in quotes for part in (quote.voice, quote.cue) if part]
    found: dict[str, str] = {}
    for _, piece in pieces_outside([sentence.span], [*said_by, span]):
        for word, _ in _words(index.doc.text, piece):
            found.setdefault(_sort(word.lower(), sentence.language), word)
    sort = next((sort for sort in _HIT if sort in found), None)
    return Hit(sort, f"“{found[sort]}”", span) if sort else None


def _with_doer(mention: EventMention, index: ReportIndex, sentence: Span, language: str) -> Span:
    if mention.span.end >= sentence.end:
        return mention.span
    after = list(_words(index.doc.text, Span(mention.span.end, sentence.end)))[:_REACH]
    link = after[0][0].lower() if after else ""
    if link in trigger_words(language).against or not all(
        share(key) > _COMMON for key in word_keys(link or "-", language)
    ):
        return mention.span
    ends = [span for word, span in after[1:] if _sort(word.lower(), language) in _DOERS]
    return mention.span.cover(ends[0]) if ends else mention.span


def _words(text: str, within: Span) -> Iterator[tuple[str, Span]]:
    for found in _WORD.finditer(text, within.start, within.end):
        if len(found[0]) <= _LONGEST_WORD:
            yield found[0], Span(*found.span())


def _sort(word: str, language: str) -> str:
    return next((sort for form in _forms(word, language) if (sort := actor_sort(form, language))), "")


def _forms(word: str, language: str) -> Iterator[str]:
    """The word, and what it can be a form of."""
    yield word
    if language not in GLOSSED_LANGUAGES:
        yield word.removesuffix("s")
        return
    yield simple_lemma(word, language) or word
    for part in reversed(split_compound(word, language)):  # a "terrorist group", else a camp of refugees
        yield part.lemma
    yield word.removesuffix("e")
