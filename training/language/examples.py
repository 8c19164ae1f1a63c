"""Turns sentences and word lists into what the model is taught: sentences, headlines, words, paragraphs, odd names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.model import LANGUAGES, OTHER_LANGUAGE
from training.language.corpora import Sentence, glosses, other_sentences, sentences, word_list

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

CLASSES = (*LANGUAGES, OTHER_LANGUAGE)
PER_KIND = {"sentence": 20_000, "fragment": 40_000, "renamed": 3_000, "word": 24_000, "paragraph": 1_000}
"""Examples of each kind for each class, drawn with replacement where there are fewer: classes weigh the same."""
_LONGEST_FRAGMENT = 6
_LONGEST_WORDS = 3
_FIVE = 5


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts and the number of the class of each."""

    texts: list[str]
    labels: list[int]


def examples(data: Path, chance: Random) -> Examples:
    """All training examples, the same for the same data and the same state of ``chance``."""
    told = {tag: sentences(data, tag) for tag in LANGUAGES} | {OTHER_LANGUAGE: other_sentences(data)}
    names = sorted({each.words[place] for said in told.values() for each in said for place in each.names})
    texts, labels = [], []
    for label, tag in enumerate(CLASSES):
        drawn = _of_class(told[tag], _entries(data, tag), names, chance)
        texts += drawn
        labels += [label] * len(drawn)
    return Examples(texts, labels)


def _entries(data: Path, tag: str) -> list[str]:
    return word_list(data, tag) + (glosses(data) if tag == "en" else [])


def _of_class(told: list[Sentence], entries: list[str], names: list[str], chance: Random) -> list[str]:
    found = [" ".join(chance.choice(told).words) for _ in range(PER_KIND["sentence"])]
    found += [_fragment(chance.choice(told).words, chance) for _ in range(PER_KIND["fragment"])]
    found += [_renamed(chance.choice(told), names, chance) for _ in range(PER_KIND["renamed"])]
    found += [_several(entries, chance) for _ in range(PER_KIND["word"])]
    for _ in range(PER_KIND["paragraph"]):
        place = chance.randrange(max(1, len(told) - _FIVE))
        found.append(" ".join(word for each in told[place : place + _FIVE] for word in each.words))
    return found


def _fragment(words: tuple[str, ...], chance: Random) -> str:
    size = chance.randint(1, _LONGEST_FRAGMENT)
    place = chance.randrange(max(1, len(words) - size + 1))
    return " ".join(words[place : place + size])


def _renamed(sentence: Sentence, names: list[str], chance: Random) -> str:
    """The sentence, or a part of it, with a name from any language for each of its names, so that names tell little."""
    words = [chance.choice(names) if place in sentence.names else word for place, word in enumerate(sentence.words)]
    words.insert(chance.randrange(len(words) + 1), chance.choice(names))
    return " ".join(words) if chance.random() < 0.5 else _fragment(tuple(words), chance)  # noqa: PLR2004 - half and half


def _several(entries: list[str], chance: Random) -> str:
    return " ".join(chance.choice(entries) for _ in range(chance.randint(1, _LONGEST_WORDS)))
