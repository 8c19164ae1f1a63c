"""Words of another language that a translator left standing: "terrorgruppa" in an English report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kronike.model import LANGUAGES, Span
from kronike.words.language_model import language_model
from kronike.words.translation import signs
from kronike.words.vocabulary import is_compound, is_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST = 5
"""Letters of a word that can be told from a slip of the pen, an abbreviation or a name written small."""
LONGEST = 40
MARGIN = 2.0
"""How much better (log-odds) a word must fit its own language than the report's."""
RARER = {"nn": 0.15}
"""About so much is written in nynorsk for one in bokmål: what a few shared words are weighed with."""
_KEPT = 1 << 16
"""Words whose answer is kept: reports of one story share most of theirs."""
NORDIC = ("nb", "nn", "da", "sv")

_LOWER_WORD = re.compile(r"(?<![\w@#./])[^\W\d_]+(?![\w@]|[./]\w)")


@dataclass(frozen=True, slots=True)
class ForeignWord:
    """A word in lower case that is no word of the report's language, and the languages whose word it can be."""

    span: Span
    word: str
    sources: tuple[str, ...]
    plain: bool
    """Whether its shape shows it, a compound or a letter: "coroner" and "aperitif" may be loans, these are none."""


def foreign_words(text: str, spans: Sequence[Span], language: str) -> list[ForeignWord]:
    """The untranslated words in ``spans``, each at its first place, in order; names do not count."""
    found = list(_unknown(text, spans, language))
    scores = language_model().word_scores([word for word, _ in found]) if found else ()
    return [
        ForeignWord(span, word, sources, _is_plain(word, sources, language))
        for (word, span), row in zip(found, scores, strict=True)
        if (sources := _sources(word, language, dict(zip(language_model().languages, row.tolist(), strict=True))))
    ]


def likely_source(words: Sequence[ForeignWord]) -> str | None:
    """The language that most of the words can be of; where several are, the one the words together look like."""
    if not words:
        return None
    votes = {tag: sum(tag in each.sources for each in words) for tag in LANGUAGES}
    shares, _ = language_model().probabilities([" ".join(each.word for each in words)])
    looks = dict(zip(language_model().languages, shares[0].tolist(), strict=True))
    return max(LANGUAGES, key=lambda tag: (votes[tag], looks[tag] * RARER.get(tag, 1)))


def _unknown(text: str, spans: Sequence[Span], language: str) -> Iterator[tuple[str, Span]]:
    """Words of lower-case letters only that the report's language does not have, once each."""
    seen: set[str] = set()
    for span in spans:
        for match in _LOWER_WORD.finditer(text, span.start, span.end):
            word = match[0]
            if word in seen or not word.islower() or not SHORTEST <= len(word) <= LONGEST:
                continue
            seen.add(word)
            if not _is_own(word, language):
                yield word, Span(*match.span())


@lru_cache(maxsize=_KEPT)
def _is_own(word: str, language: str) -> bool:
    """Whether a word is one of the language, an inflection of one, or built of two."""
    own = signs(language)
    stems = (word.removesuffix(ending) for ending in own.inflections if word.endswith(ending))
    if is_word(word, language) or any(_is_stem(stem, language) for stem in stems):
        return True
    return not _lacks(word, language) and is_compound(word, language)


def _is_stem(stem: str, language: str) -> bool:
    """Whether a stem is known as it is, with the e it lost ("resum-ed") or its consonant once ("plann-ed")."""
    return any(is_word(way, language) for way in (stem, stem + "e", stem[:-1] + "y", stem[:-1]) if len(way) > 1)


def _sources(word: str, language: str, scores: dict[str, float]) -> tuple[str, ...]:
    return tuple(
        tag
        for tag in LANGUAGES
        if tag != language and scores[tag] > scores[language] + MARGIN and _may_be(word, tag, language)
    )


def _may_be(word: str, tag: str, language: str) -> bool:
    """Whether the other language has the word; of a neighbour only with a letter the report's language lacks."""
    if tag in NORDIC and language in NORDIC:
        return _lacks(word, language) and _has(word, tag)
    return _has(word, tag) or bool(set(word) & set(signs(tag).letters))


def _is_plain(word: str, sources: tuple[str, ...], language: str) -> bool:
    return _lacks(word, language) or any(tag in NORDIC and is_compound(word, tag) for tag in sources)


def _lacks(word: str, language: str) -> bool:
    """Whether the word has a letter that the language does not have but one of the others has."""
    return bool(set(word) & set("".join(signs(tag).letters for tag in NORDIC)) - set(signs(language).letters))


def _has(word: str, tag: str) -> bool:
    return is_word(word, tag) or (tag in NORDIC and is_compound(word, tag))
