"""Tags that fit relations and names, and relations that fit tags, as UD's guidelines and the treebanks have them.

Tags and trees are read apart; where the two disagree, one of them tells what the other is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kronike.analyse.engine.chain import OUTSIDE

_HELPING = frozenset({"aux", "aux:pass", "cop"})
_OF_NAME = frozenset({"compound", "flat"})
_FULL = frozenset({"root", "conj", "advcl", "ccomp", "acl:relcl", "parataxis"})
_FULL_VERBS = frozenset({"nb", "nn", "da"})
"""Languages whose treebanks tag "be" and "have" as full verbs where they stand alone; English and Swedish do not."""

_FITTING = {
    "da": {("nsubj", "DET"): "PRON"},
    "sv": {
        ("nsubj", "DET"): "PRON",
        ("det", "PRON"): "DET",
        ("advmod", "ADJ"): "ADV",
        ("amod", "ADV"): "ADJ",
        ("amod", "VERB"): "ADJ",
    },
    "en": {
        ("compound:prt", "ADV"): "ADP",
        ("cc:preconj", "DET"): "CCONJ",
        ("mark", "PRON"): "SCONJ",
        ("nsubj", "SCONJ"): "PRON",
        ("obj", "SCONJ"): "PRON",
    },
}
"""Tags that a treebank gives to words of a relation; where the two disagree, the parser is right oftener."""

_RELATED = {
    "nb": {("obl", "ADJ", "VERB"): "advmod", ("nmod", "ADJ", "NOUN"): "amod"},
    "nn": {("nmod", "ADJ", "NOUN"): "amod"},
    "da": {
        ("obl", "NOUN", "NOUN"): "nmod",
        ("nmod", "ADV", "NOUN"): "advmod",
        ("det", "NUM", "NOUN"): "nummod",
        ("dep", "ADP", "NOUN"): "case",
    },
}
"""Relations by that of a word, its tag and its governor's."""

Tree = tuple[list[int], list[str]]
"""Governors of a sentence's words as places in it, and relations."""


@cache
def agreed(upos: str, relation: str, language: str) -> str:
    """The tag that fits the relation: what helps a verb is an auxiliary, what governs a noun's case a preposition."""
    if upos == "VERB" and relation in _HELPING:
        return "AUX"
    if upos == "AUX" and relation in _FULL and language in _FULL_VERBS:
        return "VERB"
    if upos == "SCONJ" and relation == "case":
        return "ADP"
    return _FITTING.get(language, {}).get((relation, upos), upos)


def with_names(upos: str, word: str, label: str, language: str) -> str:
    """The tag that fits the name a word stands in: people's names are proper nouns, small letters in none are not.

    In English every noun with a capital in a name is a proper noun; elsewhere "Oslo universitet" holds one of each.
    """
    if upos == "NOUN" and word[:1].isupper() and (label.endswith("PER") or (label != OUTSIDE and language == "en")):
        return "PROPN"
    if upos == "PROPN" and label == OUTSIDE and language != "en" and word[:1].islower():
        return "NOUN"
    return upos


def with_compounds(upos: list[str], words: Sequence[str], trees: Sequence[Tree], language: str) -> None:
    """Makes, in English, a noun with a capital a proper noun where it forms a compound with one beside it.

    UD's English guidelines tag every word of such a name so ("Northern Alliance"); other languages tag word by word.
    """
    if language != "en":
        return
    first = 0
    for heads, relations in trees:
        for place in range(1, len(heads)):
            head, at = heads[place], first + place
            pair = {upos[at], upos[first + head]}
            if relations[place] in _OF_NAME and abs(head - place) == 1 and pair == {"NOUN", "PROPN"}:
                noun = at if upos[at] == "NOUN" else first + head
                if noun > first and words[noun][:1].isupper():
                    upos[noun] = "PROPN"
        first += len(heads)


def related(told: list[str], upos: Sequence[str], trees: Sequence[Tree], language: str) -> list[str]:
    """The relations of all words, those exchanged that do not fit the tags of a word and its governor."""
    table = _RELATED.get(language)
    if table is None:
        return told
    above: list[str] = []
    for heads, _ in trees:
        first = len(above)
        above += [upos[first + head] for head in heads]
    return [table.get(key, key[0]) for key in zip(told, upos, above, strict=True)]
