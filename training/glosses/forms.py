"""Forms of words with their lemmas and how often they stand in open treebanks: what known parts are made from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from training.engine.sentences import read_blocks, read_lines
from training.glosses import wikdict, wiktionary
from training.glosses.wordnet import read_wordnet

TREEBANKS = {
    "nb": "ud_norwegian_bokmaal/nb-train.silver.conllu.xz",
    "nn": "ud_norwegian_nynorsk/nn-train.silver.conllu.xz",
    "da": "ud_danish_ddt/da-train.silver.conllu.xz",
    "sv": "ud_swedish_talbanken/sv-train.silver.conllu.xz",
}
WORDNETS = {
    "nb": "omw/nor/wn-data-nob.tab",
    "nn": "omw/nor/wn-data-nno.tab",
    "da": "omw/dan/wn-data-dan.tab",
    "sv": "omw/swe/wn-data-swe.tab",
}
WIKDICT = "freedict/freedict-eng-nor.dict.dz"
NEIGHBOURS = {"nb": ("nn",), "nn": ("nb",), "da": ("nb",), "sv": ()}
SWEDISH_NEWS = "swedish_ner_corpus/train_corpus.txt.xz"
_KINDS = frozenset({"NOUN", "ADJ", "VERB", "NUM", "ADV"})
_LISTED = 1
_MET = 3
_SHORTEST_SHARED, _SHORTEST_NEIGHBOUR = 5, 4
_DANISH_LETTERS = str.maketrans("äö", "æø")

Reading = tuple[str, str]
"""Lemma and part of speech."""


class Forms:
    """Every form (lower case) with its readings and their weight; names; words of neighbouring languages."""

    def __init__(self) -> None:
        self.readings: dict[str, Counter[Reading]] = defaultdict(Counter)
        self.names: set[str] = set()
        self.shared: set[str] = set()
        self.attested: set[str] = set()

    def add(self, form: str, lemma: str, upos: str, weight: int, *, attested: bool = True) -> None:
        """Counts one reading of a form; names are kept apart, other kinds of words left out.

        ``attested``: a source names the word that is no list of every word there might be.
        """
        if upos == "PROPN":
            self.names.add(form)
        elif upos in _KINDS and form.replace("-", "").isalpha():
            if attested:
                self.attested.add(lemma.lower())
            self.readings[form.lower()][lemma.lower() if lemma.isalpha() else lemma, upos] += weight


def forms(shared: Path, language: str, english: frozenset[str]) -> Forms:
    """All forms of a language; ``shared`` is laid out as ``../shared``, ``english`` are nouns in lower case."""
    found = Forms()
    for entry in wiktionary.entries(shared / "lexica" / "wiktionary", language):
        for form in (entry.lemma, *entry.forms):
            if " " not in entry.lemma and _alike(form, entry.lemma, entry.upos):
                found.add(form, entry.lemma, entry.upos, _LISTED if form == entry.lemma else 0)
    for lemma, upos in _of_wordnets(shared / "lexica", language):
        found.add(lemma, lemma, upos, _LISTED)
    found.shared |= (shared_words(english) | set(_of_neighbours(shared / "lexica", language))) - found.readings.keys()
    if language == "sv":
        _swedish(shared, found)
    else:
        for form, lemma, upos in _tokens(shared / "treebanks" / TREEBANKS[language]):
            found.add(form, lemma, upos, _MET)
            found.add(lemma, lemma, upos, 0)
    return found


def shared_words(english: frozenset[str]) -> set[str]:
    """Nouns written alike in English and Swedish: Danish and Norwegian mostly have them too."""
    return {word for word in english if len(word) >= _SHORTEST_SHARED and _swedish_list().get(word) == word}


def _of_wordnets(lexica: Path, language: str) -> Iterator[tuple[str, str]]:
    for synset, lemma in read_wordnet(lexica / WORDNETS[language]):
        yield lemma, _part(synset)
    if language == "nb":
        yield from ((lemma, upos) for lemma, upos, _ in wikdict.entries(lexica / WIKDICT))


def _of_neighbours(lexica: Path, language: str) -> Iterator[str]:
    """Nouns of the languages beside one: many are its own too, and those that are not do not stand in its texts."""
    for neighbour in NEIGHBOURS[language]:
        for entry in wiktionary.entries(lexica / "wiktionary", neighbour):
            if entry.upos == "NOUN" and len(entry.lemma) >= _SHORTEST_NEIGHBOUR and entry.lemma.islower():
                yield entry.lemma
    if language == "da":
        for synset, lemma in read_wordnet(lexica / WORDNETS["sv"]):
            if synset.endswith("n") and len(lemma) >= _SHORTEST_NEIGHBOUR:
                yield lemma.translate(_DANISH_LETTERS)


@cache
def _swedish_list() -> dict[str, str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415 - only needed here

    return dict(DefaultDictionaryFactory().get_dictionary("sv").items())


def _alike(form: str, lemma: str, upos: str) -> bool:
    """Whether a listed form is one of this very word: the extract also lists forms of auxiliaries, and capitals."""
    same = 1 if len(lemma) <= 3 or upos == "VERB" else 2  # noqa: PLR2004 - gås, gjess; but not "har" of "gå"
    return form[:same].lower() == lemma[:same].lower() and len(form) > 1


def _tokens(path: Path) -> Iterator[tuple[str, str, str]]:
    for _, rows in read_blocks(path):
        for row in rows:
            if row[0].isdigit():
                yield row[1], row[2], row[3]


def _swedish(shared: Path, found: Forms) -> None:
    """Swedish has no trees with lemmas: simplemma's list gives them, treebank and wordnet the parts of speech."""
    listed = _swedish_list()
    wordnet = read_wordnet(shared / "lexica" / WORDNETS["sv"])
    upos = _swedish_kinds(listed) | {lemma: _part(synset) for synset, lemma in wordnet}
    for form, lemma in listed.items():
        if form.islower() and lemma.islower():
            found.add(form, lemma, upos[lemma], _LISTED if form == lemma else 0, attested=False)
    for form, _, kind in _tokens(shared / "treebanks" / TREEBANKS["sv"]):
        found.add(form, listed.get(form.lower(), form.lower()), kind, _MET)
    for line in read_lines(shared / "treebanks" / SWEDISH_NEWS):
        form = line.partition("\t")[0]
        if form.islower() and (lemma := listed.get(form, "")).islower():
            found.add(form, lemma, upos[lemma], _MET)


def _swedish_kinds(listed: dict[str, str]) -> dict[str, str]:
    """The part of speech of each lemma by its forms: "kastar" is of a verb, "röd, rött, röda" an adjective."""
    return {lemma: _swedish_kind(lemma, listed) for lemma in set(listed.values())}


def _swedish_kind(lemma: str, listed: dict[str, str]) -> str:
    def has(form: str) -> bool:
        return listed.get(form) == lemma

    if lemma.endswith("a") and (has(f"{lemma}r") or (has(f"{lemma[:-1]}er") and has(f"{lemma[:-1]}it"))):
        return "VERB"
    if has(f"{lemma}a") and (has(f"{lemma}t") or has(f"{lemma}are")) and not has(f"{lemma}et"):
        return "ADJ"
    return "NOUN"


def _part(synset: str) -> str:
    return {"n": "NOUN", "v": "VERB", "a": "ADJ", "s": "ADJ"}.get(synset[-1], "ADV")
