"""What happens to a wire on its way into other papers: copied, cut, rewritten, translated, worked into other texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.agreement.lexica import Words, synonyms, translations

Sentences = tuple[str, ...]
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SWAPPED = 0.5
_TYPOS = 0.03
_SHORTEST = 4
_CLAUSE = 30
_SAID = re.compile(r"^(?P<said>.{20,}), (?P<cue>[^,.]{5,60})(?P<end>[.])$")
_CREDITS = {
    "nb": ("(NTB)", "Foto: Runa Eldhus / NTB", "Les også: Slik blir været i helgen"),
    "nn": ("(NTB)", "Foto: Runa Eldhus / NTB", "Les òg: Slik vert vêret"),
    "da": ("/ritzau/", "Læs også: Sådan bliver vejret", "Foto: Ivo Brandell"),
    "sv": ("(TT)", "Läs även: Så blir vädret", "Foto: Ivo Brandell"),
    "en": ("(AP)", "Read more: The best coastal walks this spring", "Photo: Ivo Brandell / AP"),
}


def copied(sentences: Sentences, language: str, random: Random) -> Sentences:
    """The whole text with another line at an end, a word changed here and there, maybe without its headline."""
    kept = sentences[1:] if random.random() < 1 / 3 else sentences
    changed = tuple(_swap(sentence, {}, random, _TYPOS) for sentence in kept)
    return (*changed, random.choice(_CREDITS[language]))


def cut(sentences: Sentences, random: Random) -> Sentences:
    """Three to seven tenths of the sentences, from the top or here and there."""
    count = max(3, round(len(sentences) * random.uniform(0.3, 0.7)))
    if random.random() < 1 / 2:
        return sentences[:count]
    places = sorted(random.sample(range(len(sentences)), min(count, len(sentences))))
    return tuple(sentences[place] for place in places)


def rewritten(sentences: Sentences, language: str, shared: Path, random: Random) -> Sentences:
    """A paraphrase: synonyms, clauses turned round or left out, neighbours swapped, a fifth of the sentences gone."""
    words = synonyms(shared, language)
    kept = [sentence for sentence in sentences if random.random() > 1 / 5] or list(sentences)
    for place in range(len(kept) - 1):
        if random.random() < 1 / 6:
            kept[place], kept[place + 1] = kept[place + 1], kept[place]
    return tuple(_swap(_turned(sentence, random), words, random, _SWAPPED) for sentence in kept)


def _turned(sentence: str, random: Random) -> str:
    """Who said it goes to the front; or what stands behind a comma is left out."""
    if random.random() < 1 / 2 and (found := _SAID.match(sentence)):
        said, cue = found["said"], found["cue"]
        return f"{cue[0].upper()}{cue[1:]}: {said[0].upper()}{said[1:]}{found['end']}"
    first, comma, _ = sentence.partition(", ")
    short = comma and len(first) >= _CLAUSE and random.random() < 1 / 3
    return f"{first}." if short else sentence


def _swap(sentence: str, words: Words, random: Random, often: float) -> str:
    """Some words replaced by one of the same meaning, or, without a list, left out."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        if len(word) < _SHORTEST or not word.islower() or random.random() > often:
            return word
        known = words.get(word, ())
        return random.choice(known) if known else ("" if not words else word)

    return re.sub(r"\s{2,}", " ", _WORD.sub(other, sentence)).strip()


def translated(sentences: Sentences, language: str, into: str, shared: Path, random: Random) -> Sentences:
    """Word by word; names and numbers stay, so does what no list has; a tenth of the sentences are left out."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        if not word.islower() and found.start() > 0:
            return word
        known = translations(shared, word.casefold(), language, into)
        if not known:
            return word
        chosen = known[0] if random.random() < 2 / 3 else random.choice(known)
        return chosen[0].upper() + chosen[1:] if word[0].isupper() else chosen

    kept = [sentence for sentence in sentences if random.random() > 1 / 10] or list(sentences)
    return tuple(_WORD.sub(other, sentence) for sentence in kept)


def worked_in(sentences: Sentences, others: Sequence[str], random: Random) -> Sentences:
    """Half of the wire, in the midst of another text of about the same length."""
    part = cut(sentences, random)
    around = list(others[: len(part) + random.randint(0, 3)])
    at = random.randint(0, len(around))
    return (*around[:at], *part, *around[at:])


def masked(sentences: Sentences, given: Sentences, random: Random) -> Sentences:
    """Another text with this one's names and numbers: it names the same things, and tells something else."""
    names = [word for sentence in given for word in re.findall(r"(?<=\w )[A-ZÆØÅ][\wæøåäö-]+|\d[\d.,]*\d", sentence)]
    if not names:
        return sentences

    def other(found: re.Match[str]) -> str:
        return random.choice(names) if random.random() < 2 / 3 else found[0]

    return tuple(re.sub(r"(?<=\w )[A-ZÆØÅ][\wæøåäö-]+|\d[\d.,]*\d", other, sentence) for sentence in sentences)
