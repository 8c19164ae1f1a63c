"""How something is said: put right ("now says that …"), or on a condition ("if that is so, …")."""

from __future__ import annotations

import re

from kronike.model import LANGUAGES, Statement
from kronike.resolve.reports import ReportIndex
from kronike.words.corrections import corrections
from kronike.words.triggers import trigger_words

_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 12
"""So many characters before and behind the verb of saying."""


def put_right(statement: Statement, index: ReportIndex) -> bool:
    """Whether a word of putting right stands beside the verb of saying of the innermost quote."""
    quotes = index.quotes_around(statement.span)
    sentence = index.sentence_at(statement.span)
    if not quotes or quotes[0].cue is None or sentence is None or sentence.language not in LANGUAGES:
        return False
    cue = quotes[0].cue
    beside = index.doc.text[max(sentence.span.start, cue.start - _BESIDE) : min(sentence.span.end, cue.end + _BESIDE)]
    return not corrections(sentence.language).isdisjoint(_WORD.findall(beside.lower()))


def on_condition(statement: Statement, index: ReportIndex) -> bool:
    """Whether its sentence begins with a condition."""
    sentence = index.sentence_at(statement.span)
    if sentence is None or sentence.language not in LANGUAGES:
        return False
    first = _WORD.search(index.doc.text, sentence.span.start, sentence.span.end)
    if first is None or statement.span.start <= first.start():  # "om lag" is about so many
        return False
    return first[0].lower() in trigger_words(sentence.language).conditions
