"""Words by which a voice puts right what it said before: "now says", "corrects"."""

from __future__ import annotations

import msgspec

from kronike.words.lexicon import lexicon


class Corrections(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``now`` stands beside a verb of saying, or is one: what is said then replaces what was said before."""

    now: frozenset[str]


def corrections(language: str) -> frozenset[str]:
    """The words of one of `LANGUAGES`."""
    words: Corrections = lexicon("corrections", language, Corrections)
    return words.now
