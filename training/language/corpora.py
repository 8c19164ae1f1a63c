"""The texts the language model learns from: train parts of open treebanks, word lists, and our own sentences.

Every source is openly licensed; ``docs/licences-of-data.md`` lists them. Parts that only measure are never opened here.
"""

from __future__ import annotations

import lzma
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

from kronike.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TREEBANKS = {
    "nb": ("ud_norwegian_bokmaal/nb-train.silver.conllu.xz",),
    "nn": ("ud_norwegian_nynorsk/nn-train.silver.conllu.xz",),
    "da": ("ud_danish_ddt/da-train.silver.conllu.xz",),
    "sv": ("ud_swedish_talbanken/sv-train.silver.conllu.xz",),
    "en": ("ud_english_ewt/en_ewt-ud-train.fromsources.conllu.xz",),
}
SWEDISH_NEWS = "swedish_ner_corpus/train_corpus.txt.xz"
WORD_LISTS = {
    "nb": "Norwegian Bokmål-English Wiktionary dictionary.tsv",
    "nn": "Norwegian Nynorsk-English Wiktionary dictionary.tsv",
    "da": "Danish-English Wiktionary dictionary.tsv",
}
WORDNETS = {"sv": "omw/swe/wn-data-swe.tab"}
CLDR_OTHER = (
    *("de", "nl", "fr", "es", "pt", "it", "ca", "ro", "is", "fo", "fi", "et", "lv", "lt", "pl", "cs", "sk", "hu", "hr"),
    *("sl", "sq", "tr", "af", "eu", "cy", "ga", "mt", "id", "sw", "so", "fy", "se", "vi", "ru", "uk", "el", "ar", "fa"),
    *("he", "zh", "ja", "ko", "hi", "th", "ka", "hy"),
)
MEANTIME_KEPT_BACK = re.compile(r"corpus_stock/")
"""Wikinews articles on this topic measure "other"; those on the three other topics teach it."""
SHORTEST = 5
"""Wikinews lines of fewer words are dates and headings."""
OWN_AGAIN = 10
"""Times our own sentences are told: forty languages of a few sentences each, against three of a thousand."""
_TAGS = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's words, and which of them are names (by place)."""

    words: tuple[str, ...]
    names: frozenset[int] = frozenset()


def sentences(data: Path, language: str) -> list[Sentence]:
    """All training sentences of one of the five languages; ``data`` is laid out as the treebanks folder."""
    found = [each for name in TREEBANKS[language] for each in _conllu(data / name)]
    return found + (list(_columns(data / SWEDISH_NEWS)) if language == "sv" else [])


def other_sentences(data: Path) -> list[Sentence]:
    """Sentences in other languages: Spanish, Italian and Dutch Wikinews, and our own."""
    news = data.parent / "benchmarks" / "events" / "meantime"
    found = [each for tag in ("es", "it", "nl") for each in _meantime(news / tag / "meantime.conll")]
    own = tomllib.loads((Path(__file__).parent / "others.toml").read_text(encoding="utf-8"))["sentences"]
    return found + [Sentence(tuple(text.split())) for texts in own.values() for text in texts] * OWN_AGAIN


def word_list(data: Path, language: str) -> list[str]:
    """Words of a language from dictionaries, sorted; English ones are words of the dictionaries' glosses."""
    lexica = data.parent / "lexica"
    if language == "en":
        return sorted({word for gloss in glosses(data) for word in gloss.split()})
    if language in WORD_LISTS:
        return sorted(set(_forms(lexica / "wiktionary" / WORD_LISTS[language])))
    if language in WORDNETS:
        return sorted(set(_lemmas(lexica / WORDNETS[language])))
    ours = {word for tag in (*LANGUAGES, "no") for word in _cldr(tag)}
    return sorted({word for tag in CLDR_OTHER for word in _cldr(tag)} - ours)


def glosses(data: Path) -> list[str]:
    """English definitions out of the dictionaries of Norwegian and Danish."""
    found = []
    for name in WORD_LISTS.values():
        for line in _lines(data.parent / "lexica" / "wiktionary" / name):
            found += [_TAGS.sub(" ", part) for part in line.split("\t")[-1].split("<li>")[1:]]
    return found


def _conllu(path: Path) -> Iterator[Sentence]:
    words: list[str] = []
    names: set[int] = set()
    for line in _lines(path):
        fields = line.split("\t")
        if fields[0].isdigit():
            if fields[3] == "PROPN":
                names.add(len(words))
            words.append(fields[1])
        elif not line.strip() and words:
            yield Sentence(tuple(words), frozenset(names))
            words, names = [], set()


def _columns(path: Path) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    for line in _lines(path):
        fields = line.replace("\u00ad", "").split()
        if fields:
            rows.append(fields)
        if rows and (not fields or fields[0] in {".", "!", "?"}):
            named = frozenset(place for place, row in enumerate(rows) if row[-1] != "0")
            yield Sentence(tuple(row[0] for row in rows), named)
            rows = []


def _meantime(path: Path) -> Iterator[Sentence]:
    """Sentences without their names: companies are called the same in every language."""
    words: list[str] = []
    for line in _lines(path):
        fields = line.split("\t")
        if len(fields) > 3 and not MEANTIME_KEPT_BACK.match(fields[0]):  # noqa: PLR2004 - document, sentence, token, word
            words.append(fields[3])
        elif not line.strip() and words:
            if len(words) > SHORTEST:
                yield Sentence((words[0], *(word for word in words[1:] if not word[:1].isupper())))
            words = []


def _forms(path: Path) -> Iterator[str]:
    for line in _lines(path):
        yield from (form for form in line.split("\t")[0].split("|") if form[:1].islower())


def _lemmas(path: Path) -> Iterator[str]:
    for line in _lines(path):
        if not line.startswith("#"):
            yield line.split("\t")[-1].strip().replace("_", " ")


def _cldr(tag: str) -> Iterator[str]:
    locale = Locale(tag)
    tables = (locale.territories, locale.languages, locale.currencies)
    yield from (str(name) for table in tables for name in table.values())
    for kind in ("months", "days"):
        yield from (str(name) for name in getattr(locale, kind)["format"]["wide"].values())


def _lines(path: Path) -> Iterable[str]:
    if path.suffix == ".xz":
        with lzma.open(path, "rt", encoding="utf-8") as file:
            yield from file
    else:
        with path.open(encoding="utf-8") as file:
            yield from file
