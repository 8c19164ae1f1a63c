"""``python -m benchmarks.time.alarms TREEBANKS``: what is taken for a time on treebank sentences, to look at.

A time expression holds a noun, a name, a numeral, an adjective or an adverb. Where the treebank's own tags have none
of these on the words we found ("på" as a preposition, "må" as a verb, "man" as a pronoun), it is a false alarm for
certain; a month or weekday inside a name, or a numeral that counts, is not seen so and is left to the reader.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.time.reading import parsed, times_in
from benchmarks.time.texts import TimexText
from benchmarks.time.treebanks import DEV, Treed, sentences
from kronike.model import TimeExpression

_CAN_BE = frozenset(("NOUN", "PROPN", "NUM", "ADJ", "ADV", "X", "SYM"))


def measure_alarms(treebanks: Path) -> dict[str, float]:
    """Certain false alarms per 1,000 sentences; nothing where the treebanks are not there."""
    count = alarms = 0
    for file, language in _files(treebanks):
        treed = list(sentences(file))
        count += len(treed)
        alarms += sum(not _can_be(sentence, time) for sentence, time in tagged(treed, language))
    return {"alarms_per_thousand": 1000 * alarms / count} if count else {}


def tagged(treed: list[Treed], language: str) -> Iterator[tuple[Treed, TimeExpression]]:
    """Every expression found in the sentences, each read alone without a publication date."""
    texts = [TimexText(sentence.id, sentence.text, None, (), language) for sentence in treed]
    for sentence, layers in zip(treed, parsed(texts), strict=True):
        for time in times_in(layers, None):
            yield sentence, time


def _files(treebanks: Path) -> Iterator[tuple[Path, str]]:
    return ((treebanks / file, language) for language, file in DEV.items() if (treebanks / file).exists())


def _can_be(sentence: Treed, time: TimeExpression) -> bool:
    tags = {tag for start, end, tag in sentence.words if start < time.span.end and time.span.start < end}
    return bool(tags & _CAN_BE)


def main(treebanks: Path) -> None:
    """Prints every expression with its value and whether it is a certain false alarm."""
    for file, language in _files(treebanks):
        for sentence, time in tagged(list(sentences(file)), language):
            sure = "" if _can_be(sentence, time) else "ALARM"
            print(language, sure, time.span.of(sentence.text), time.value, sentence.text, sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
