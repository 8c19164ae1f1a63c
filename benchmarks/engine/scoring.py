"""Figures of a reading against the gold: F-measures over what stands at the same offsets with the same label.

As spaCy's scorer counts them: a word cut in another way is wrong in every respect, relations of punctuation are not
counted, and relations are compared with their subtypes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from benchmarks.engine.texts import GoldText
from kronike.analyse.engine.parsed import Parsed, ParsedToken

TYPES = ("PER", "ORG", "LOC")
_UNCOUNTED = "punct"


class Tally:
    """Right, found and wanted, per figure."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()

    def add(self, figure: str, found: Iterable[Hashable], wanted: Iterable[Hashable]) -> None:
        """Counts one text's items for a figure."""
        told, true = set(found), set(wanted)
        self.right[figure] += len(told & true)
        self.found[figure] += len(told)
        self.wanted[figure] += len(true)

    def figures(self) -> dict[str, float]:
        """F in per cent."""
        return {
            figure: 200 * self.right[figure] / max(1, self.found[figure] + self.wanted[figure])
            for figure in self.wanted
        }


def tally_syntax(tally: Tally, language: str, gold: GoldText, read: Parsed) -> None:
    """Counts words, tags, lemmas, trees and sentences."""
    tokens = [(token, _head(sentence, token)) for sentence in read.sentences for token in sentence]
    place = [(token.start, token.end) for token, _ in tokens]
    tally.add(f"{language}.tokens", place, [token.place for token in gold.tokens])
    tally.add(
        f"{language}.upos",
        [(token.start, token.end, token.upos) for token, _ in tokens],
        [(*token.place, token.upos) for token in gold.tokens],
    )
    tally.add(
        f"{language}.lemma",
        [(token.start, token.end, token.lemma) for token, _ in tokens],
        [(*token.place, token.lemma) for token in gold.tokens],
    )
    counted = [(token, head) for token, head in tokens if token.deprel != _UNCOUNTED]
    true = [token for token in gold.tokens if token.deprel != _UNCOUNTED]
    tally.add(
        f"{language}.uas",
        [(token.start, token.end, head) for token, head in counted],
        [(*token.place, token.head) for token in true],
    )
    tally.add(
        f"{language}.las",
        [(token.start, token.end, head, token.deprel) for token, head in counted],
        [(*token.place, token.head, token.deprel) for token in true],
    )
    spans = [(sentence[0].start, sentence[-1].end) for sentence in read.sentences]
    tally.add(f"{language}.sentences", spans, gold.sentences)


def tally_names(tally: Tally, key: str, gold: GoldText, read: Parsed) -> None:
    """Counts names, together and by type."""
    found = [(name.start, name.end, name.type) for name in read.names]
    tally.add(key, found, gold.names)
    for kind in TYPES:
        tally.add(
            f"{key}.{kind.lower()}",
            [name for name in found if name[2] == kind],
            [name for name in gold.names if name[2] == kind],
        )


def _head(sentence: tuple[ParsedToken, ...], token: ParsedToken) -> tuple[int, int]:
    head = sentence[token.head]
    return head.start, head.end
