"""English glosses out of dictionary definitions: labels and articles off, long explanations left out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SHORT, LONG = 3, 5
"""Words a gloss may have; longer ones count as explanations. One of up to five is taken where there is none shorter."""
_TAGS = re.compile(r"<[^>]+>")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ARTICLE = re.compile(r"^(?:to be|to|a|an|the) (?=\S)", re.IGNORECASE)
_INFINITIVE = re.compile(r"^to (?=\S)", re.IGNORECASE)
_PLAIN = re.compile(r"^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’ -]*[A-Za-zÀ-ÿ]$")
_CONTINUED = re.compile(
    r"^(?:particularly|especially|usually|often|chiefly|mainly|mostly|e\.?g|i\.?e|etc|such|or|and|in|of|with|when|where"
    r"|which|who|that|by|for|from|at|on|as|also|now|formerly|including|see|like|used|not|but|than|whose|if)\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\b(?:used|expression|expressing|indicat\w+|someone|somebody|something|which|whose|who|that|etc|denot\w+|form|plural"
    r"|singular|participle|imperative|infinitive|tense|genitive|inflection|synonym|abbreviation|initialism|suffix|prefix"
    r"|spelling|letter|municipality|surname|given name|unit of|type of|kind of|sort of|one who|any of|derived|compound"
    r"|compounds|superlative|comparative|diminutive|sb|sth|as above|misspelling|definition|following|literally)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:alternative (?:form|spelling|letter-case form)|synonym|superseded spelling|former spelling"
    r"|passive form|passive infinitive|verbal noun|reflexive form) of ([\wæøåäöé-]+)$",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:obsolete|archaic|dialectal|dialect|pre-\d{4}|dated|rare|vulgar|slang|historical|nautical)\b")


@dataclass(frozen=True, slots=True)
class Sense:
    """What one sense of a word says: short glosses in its order, the word it refers to, whether it is marked old."""

    glosses: tuple[str, ...]
    longer: str = ""
    refers: str = ""
    old: bool = False


def sense_of(definition: str, lowered: Callable[[str], str]) -> Sense:
    """The glosses in one definition; ``lowered`` takes the capital off a piece that only begins a sentence."""
    text = html.unescape(_TAGS.sub("", definition)).replace("’", "'").strip()
    old = bool(_OLD.search(" ".join(_BRACKETS.findall(text)).lower()))
    bare = _without_brackets(text).strip(" .:")
    if found := _REFERENCE.search(bare):
        return Sense((), refers=found[1], old=old)
    if " - " in bare or ":" in bare:
        return Sense((), old=old)
    pieces = [piece.strip(" .") for piece in re.split(r"[;,/]| or ", bare)]
    kept = list(_kept(pieces, lowered))
    short = tuple(dict.fromkeys(piece for piece in kept if _words(piece) <= SHORT))
    whole = bool(kept) and kept[0] in short
    return Sense(short if whole else (), longer=kept[0] if kept and not whole else "", old=old)


def _kept(pieces: list[str], lowered: Callable[[str], str]) -> Iterator[str]:
    """The pieces that are glosses; nothing where the first is none, for then the rest continues an explanation."""
    for place, piece in enumerate(pieces):
        bare = _ARTICLE.sub("", piece) if not _copula(piece) else _INFINITIVE.sub("", piece)
        fits = _PLAIN.match(bare) and _words(bare) <= LONG and not _EXPLAINED.search(bare)
        if not fits or _CONTINUED.match(bare):
            if place == 0:
                return
            continue
        yield lowered(bare)


def _copula(piece: str) -> bool:
    return piece.lower().startswith("to be ")


def _words(piece: str) -> int:
    return piece.count(" ") + 1


def _without_brackets(text: str) -> str:
    before = None
    while before != text:
        before, text = text, _BRACKETS.sub(" ", text)
    return " ".join(text.split())
