"""Whether who speaks puts right what was said before: "now says that …"."""

from __future__ import annotations

import re

from kronike.model import LANGUAGES, Statement
from kronike.resolve.reports import ReportIndex
from kronike.words.corrections import corrections

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
