"""Entries of the Wiktionary extracts: a word, its forms, and its senses by part of speech."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from training.glosses.english import Sense, sense_of

FILES = {
    "nb": ("Norwegian Bokmål-English Wiktionary dictionary.tsv", "Norwegian-English Wiktionary dictionary.tsv"),
    "nn": ("Norwegian Nynorsk-English Wiktionary dictionary.tsv",),
    "da": ("Danish-English Wiktionary dictionary.tsv",),
}
_UPOS = {
    "noun": "NOUN",
    "verb": "VERB",
    "adj": "ADJ",
    "adv": "ADV",
    "name": "PROPN",
    "prep": "ADP",
    "pron": "PRON",
    "conj": "CCONJ",
    "num": "NUM",
    "det": "DET",
}
_PART = re.compile(r"<i>([a-z]+)</i><br><ol>(.*?)</ol>")
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_NOT_FORMS = frozenset({"used to form compound words"})


class Entry(NamedTuple):
    """One part of speech of one word."""

    lemma: str
    upos: str
    forms: tuple[str, ...]
    definitions: tuple[str, ...]


def entries(folder: Path, language: str) -> Iterator[Entry]:
    """Every entry of a language; forms are given once a word, under each of its parts of speech."""
    for name in FILES.get(language, ()):
        with (folder / name).open(encoding="utf-8") as lines:
            for line in lines:
                written, _, body = line.rstrip("\n").partition("\t")
                lemma, *forms = written.split("|")
                kept = tuple(form for form in forms if form not in _NOT_FORMS and " " not in form)
                for part, items in _PART.findall(body):
                    if part in _UPOS:
                        yield Entry(lemma, _UPOS[part], kept, tuple(_ITEM.findall(items)))


def glossed(folder: Path, language: str, lowered: Callable[[str], str]) -> Iterator[tuple[str, str, list[str]]]:
    """Lemma, part of speech and glosses, in the order of the senses; old senses last, references followed once."""
    senses: dict[tuple[str, str], list[Sense]] = defaultdict(list)
    for entry in entries(folder, language):
        senses[entry.lemma, entry.upos] += [sense_of(text, lowered) for text in entry.definitions]
    direct = {key: _glosses(found, key) for key, found in senses.items()}
    for key, found in sorted(senses.items()):
        english = direct[key] or [
            gloss for sense in found if sense.refers for gloss in direct.get((sense.refers, key[1]), ())
        ]
        if english:
            yield *key, list(dict.fromkeys(english))


def _glosses(senses: list[Sense], key: tuple[str, str]) -> list[str]:
    """A name's gloss is what a sense begins with; what follows says where it is."""
    ordered = sorted(senses, key=lambda sense: sense.old)
    if key[1] == "PROPN":
        return list(
            dict.fromkeys(sense.glosses[0] for sense in ordered if sense.glosses and sense.glosses[0][0].isupper())
        )
    short = [gloss for sense in ordered for gloss in sense.glosses]
    longer = [sense.longer for sense in ordered if sense.longer]
    return list(dict.fromkeys(short or longer[:1]))
