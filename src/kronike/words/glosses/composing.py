"""Glosses of compounds that no list has, composed of the glosses of their parts: "opprørsstyrke", rebel force."""

from __future__ import annotations

from functools import lru_cache

from kronike.words.compounds import Part, simple_lemma, split_compound
from kronike.words.glosses.lists import first_parts
from kronike.words.glosses.lookup import Gloss, glosses

COMPOSED = "composed"


@lru_cache(maxsize=50_000)
def glosses_of_word(word: str, language: str, upos: str | None = None) -> tuple[Gloss, ...]:
    """The glosses of a word as it is written; of a compound that no list has, one composed of its parts'.

    Of an inflected form the gloss is that of its lemma: "opprørsstyrkene" is a "rebel force". Parts that are listed
    together are glossed together ("selvmord" in "selvmordsbombe"), and a part in capitals that no list has stays
    ("IS-kriger": IS fighter). Empty where a part has no gloss.
    """
    if found := glosses(word, language, upos):
        return found
    parts = split_compound(word, language)
    if not parts:
        lemma = simple_lemma(word, language)
        return glosses(lemma, language, upos) if lemma else ()
    whole = word[: parts[-1].start] + parts[-1].lemma
    if whole != word and (found := glosses(whole, language, upos)):
        return found
    english = composed(parts, language, upos or "NOUN")
    return (Gloss(english, upos or "NOUN", COMPOSED, 0, language),) if english else ()


def composed(parts: tuple[Part, ...], language: str, upos: str) -> str:
    """The glosses of the parts in their order, the longest run of parts that a list has as one; empty if one lacks."""
    english: list[str] = []
    at = 0
    while at < len(parts):
        at, found = _longest(parts, at, language, upos)
        if not found:
            return ""
        english.append(found)
    return " ".join(english) if len(english) > 1 else ""


def _longest(parts: tuple[Part, ...], at: int, language: str, upos: str) -> tuple[int, str]:
    """The longest run from a part on that has a gloss, but for all parts as one: where it ends, and the gloss."""
    for end in range(len(parts) - (at == 0), at, -1):
        front = "".join(part.text for part in parts[at : end - 1])
        lemma, text = front + parts[end - 1].lemma, front + parts[end - 1].text
        is_last = end == len(parts)
        if found := _last(lemma, text, language, upos) if is_last else _first(lemma, language):
            return end, found
    text = parts[at].text
    return at + 1, text if text.isupper() else ""


def _first(lemma: str, language: str) -> str:
    own = first_parts(language).get(lemma)
    return own or _english(lemma, language, "NOUN")


def _last(lemma: str, text: str, language: str, upos: str) -> str:
    """Of the asked part of speech if there is one: the "sender" of a satellite is no form of "sende", send."""
    for form in (lemma, text):
        listed = glosses(form, language, upos)
        if listed and listed[0].upos == upos:
            return listed[0].english
    return _english(lemma, language, upos)


def _english(lemma: str, language: str, upos: str) -> str:
    """The best gloss; a part in capitals stays as it is."""
    listed = glosses(lemma, language, upos)
    return listed[0].english if listed and not lemma.isupper() else ""
