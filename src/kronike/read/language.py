"""Which language a text, each paragraph and a whole report are in.

The answers are `kronike.model.LANGUAGES` or `OTHER_LANGUAGE`, with a probability. The model is in
`kronike.words.language_model`; ``python -m benchmarks language`` measures it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.model import OTHER_LANGUAGE
from kronike.words.language_model import language_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.model import Paragraph

SURE = 0.9
"""Confidence below which a paragraph takes its report's language: on the treebanks' dev parts nine in ten of the lines
that are read wrongly lie below, and nearly all of them are headings and names."""
FEW_WORDS = 3
"""A paragraph of so few words never has a language of its own: a name, a crosshead, a credit."""
CLAIM = 0.75
"""Confidence, over all characters, below which a report's metadata knows its language better."""
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Guess:
    """A language and how likely it is (0 to 1). Without a word there is nothing to go by: "other", 0."""

    language: str
    confidence: float


def identify(text: str) -> Guess:
    """The language of one text."""
    return next(_guesses([text]))[0]


def identify_all(texts: Sequence[str]) -> list[Guess]:
    """The language of each text; far cheaper per text than one call for each."""
    return [guess for guess, _ in _in_batches(texts)]


def report_languages(
    texts: Sequence[str], *, given: str | None = None, claimed: str | None = None
) -> tuple[list[str], str]:
    """The language of each paragraph of one report, and the report's; unsure and very short paragraphs take the latter.

    ``given`` is the report's language where somebody decided it. ``claimed`` is what its metadata says, which counts
    where the guess is unsure of itself. Without either it is the language that most of the characters are in.
    """
    found = list(_in_batches(texts))
    weighed = [(guess.language, guess.confidence * len(text)) for (guess, _), text in zip(found, texts, strict=True)]
    main = given or _heaviest(iter(weighed)) or claimed or OTHER_LANGUAGE
    if (
        not given
        and claimed
        and sum(weight for language, weight in weighed if language == main) < CLAIM * sum(map(len, texts))
    ):
        main = claimed
    languages = [guess.language if guess.confidence >= SURE and count > FEW_WORDS else main for guess, count in found]
    return languages, main


def report_language(paragraphs: Sequence[Paragraph]) -> str:
    """The language that most of the paragraphs' characters are in, or "other" where there are none."""
    return _heaviest((paragraph.language, len(paragraph.span)) for paragraph in paragraphs) or OTHER_LANGUAGE


def _heaviest(weighed: Iterator[tuple[str, float]]) -> str | None:
    """The language of the greatest weight, the first seen where two are equal."""
    totals: dict[str, float] = {}
    for language, weight in weighed:
        totals[language] = totals.get(language, 0) + weight
    heaviest = max(totals, key=totals.__getitem__, default=None)
    return heaviest if heaviest and totals[heaviest] > 0 else None


def _in_batches(texts: Sequence[str]) -> Iterator[tuple[Guess, int]]:
    for start in range(0, len(texts), _BATCH):
        yield from _guesses(texts[start : start + _BATCH])


def _guesses(texts: Sequence[str]) -> Iterator[tuple[Guess, int]]:
    """For each text a guess, and the number of words it rests on."""
    model = language_model()
    shares, counts = model.probabilities(texts)
    best = shares.argmax(axis=1)
    tops = shares[range(len(texts)), best].tolist()
    for place, top, count in zip(best.tolist(), tops, counts.tolist(), strict=True):
        yield (Guess(model.languages[place], top) if count else Guess(OTHER_LANGUAGE, 0.0)), count
