"""A made-up pile of reports of which it is known which go back to one source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.agreement.making import Sentences, copied, cut, masked, rewritten, translated, worked_in
from benchmarks.agreement.texts import Base

LANGUAGES = ("nb", "nn", "da", "sv", "en")
SEED = 20190303
_WAYS = (
    "copied",
    "cut",
    "rewritten",
    "cut and rewritten",
    "worked in",
    "translated",
    "translated",
    "cut and translated",
)


_FILLING = 6
"""One text in so many is kept back to fill up reports and to be masked: each once, none in the pile itself."""


@dataclass(frozen=True, slots=True)
class Made:
    """A report: ``origin`` is the same for all that go back to one text; ``way`` says how it was made."""

    name: str
    language: str
    sentences: Sentences
    origin: str
    way: str


def pile(texts: Sequence[Base], count: int, shared: Path, seed: int = SEED) -> list[Made]:
    """So many reports at most, shuffled: half of them in families, the others each of its own origin."""
    random = Random(seed)  # noqa: S311 -- a seeded pile, the same each time
    pool = list(texts)
    random.shuffle(pool)
    kept = len(pool) // _FILLING
    filling = _Filling(pool[:kept])
    made: list[Made] = []
    half = iter(pool[kept:])
    while len(made) < count // 2 and (base := next(half, None)):
        made.extend(_family(base, filling, shared, random))
    for base in half:
        if len(made) >= count:
            break
        made.append(_alone(base, shared, random))
        other = filling.taken(base.language) if random.random() < 1 / 6 and len(made) < count else None
        if other:
            made.append(_lookalike(base, other, random))
    random.shuffle(made)
    return made


class _Filling:
    """The texts kept back; each is taken once."""

    def __init__(self, texts: Sequence[Base]) -> None:
        self._texts = list(texts)

    def taken(self, language: str) -> Base | None:
        """One of a language that was not taken yet, while there is one."""
        found = next((text for text in self._texts if text.language == language), None)
        if found:
            self._texts.remove(found)
        return found


def _family(base: Base, filling: _Filling, shared: Path, random: Random) -> Iterator[Made]:
    yield Made(base.name, base.language, base.sentences, base.name, "wire")
    for number in range(random.randint(1, 7)):
        way = random.choice(_WAYS)
        language, sentences = _made(way, base, filling, shared, random)
        yield Made(f"{base.name}+{number}", language, sentences, base.name, way)


def _made(way: str, base: Base, filling: _Filling, shared: Path, random: Random) -> tuple[str, Sentences]:
    sentences = cut(base.sentences, random) if way.startswith("cut") else base.sentences
    if way.endswith("rewritten"):
        return base.language, rewritten(sentences, base.language, shared, random)
    if way.endswith("translated"):
        into = random.choice([language for language in LANGUAGES if language != base.language])
        return into, translated(sentences, base.language, into, shared, random)
    if way == "worked in" and (other := filling.taken(base.language)):
        return base.language, worked_in(sentences, other.sentences, random)
    return base.language, copied(sentences, base.language, random) if way == "copied" else sentences


def _alone(base: Base, shared: Path, random: Random) -> Made:
    """A text by itself; of an event that others tell of too, every second in another language."""
    if base.topic and random.random() < 1 / 2:
        into = random.choice([language for language in LANGUAGES if language != base.language])
        sentences = translated(base.sentences, base.language, into, shared, random)
        return Made(base.name, into, sentences, base.name, "independent, translated")
    return Made(base.name, base.language, base.sentences, base.name, "independent")


def _lookalike(base: Base, other: Base, random: Random) -> Made:
    name = f"{base.name}~"
    return Made(name, base.language, masked(other.sentences, base.sentences, random), name, "lookalike")
