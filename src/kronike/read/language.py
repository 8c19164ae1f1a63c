"""Which language a text, each paragraph and a whole report are in.

The answers are `kronike.model.LANGUAGES` or `OTHER_LANGUAGE`, with a probability. The model is in
`kronike.words.language_model`; ``python -m benchmarks language`` measures it.
"""

from __future__ import annotations

from collections import defaultdict
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
EXPECTED = {"nn": 0.5}
"""How much less a report in a language is to be expected than one in the language it is most like. About one Norwegian
newspaper page in ten is in nynorsk; half, because a reader who gives us nynorsk seldom gives us one report of it."""
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Guess:
    """A language and how likely it is (0 to 1). Without a word there is nothing to go by: "other", 0."""

    language: str
    confidence: float
    shares: tuple[tuple[str, float], ...] = ()
    """Every language with how likely it is."""


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
    main = given or _main([(guess, len(text)) for (guess, _), text in zip(found, texts, strict=True)], claimed)
    languages = [guess.language if guess.confidence >= SURE and count > FEW_WORDS else main for guess, count in found]
    return languages, main


def _main(weighed: Sequence[tuple[Guess, int]], claimed: str | None) -> str:
    """The language of a report from its paragraphs' guesses and lengths, each counting for all it may be."""
    totals: dict[str, float] = defaultdict(float)
    for guess, length in weighed:
        for language, share in guess.shares:
            totals[language] += share * length
    likely = _heaviest((language, weight * EXPECTED.get(language, 1)) for language, weight in totals.items())
    if claimed and totals[likely or OTHER_LANGUAGE] < CLAIM * sum(length for _, length in weighed):
        return claimed
    return likely or OTHER_LANGUAGE


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
    for row, count in zip(shares.tolist(), counts.tolist(), strict=True):
        top = max(row)
        each = tuple(zip(model.languages, row, strict=True))
        yield (Guess(model.languages[row.index(top)], top, each) if count else Guess(OTHER_LANGUAGE, 0.0)), count
