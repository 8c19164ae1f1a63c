"""Makes the gloss lists and the known parts of compounds: ``python -m training.glosses --wordnet DICT [--data DIR]``.

``DICT`` is the folder of Princeton WordNet 3.0 with ``data.*`` and ``index.sense`` (Debian: the packages
``wordnet-base`` and ``wordnet-sense-index`` put it in ``/usr/share/wordnet``). ``DIR`` is laid out as ``../shared``.
simplemma 2.0.0 must be installed: its Swedish list gives forms and lemmas. The same data give the same bytes. Takes two
to five minutes and 1.5 GB.
"""

from __future__ import annotations

import argparse
import lzma
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kronike.words.compounds.parts import SPLIT_LANGUAGES
from training.glosses import cldr, cognates, wikdict, wiktionary
from training.glosses.forms import WIKDICT, WORDNETS, Forms, forms
from training.glosses.parts import known_parts, write_parts
from training.glosses.wordnet import WordNet, Wordnet, glossed, read_wordnet

ROOT = Path(__file__).parents[2]
MOST = 8
"""Glosses kept of a word's part of speech."""

Glossed = Iterable[tuple[str, str, list[str]]]


def main() -> None:
    """Writes every list."""
    options = argparse.ArgumentParser(prog="python -m training.glosses", description=__doc__)
    options.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--to", type=Path, default=ROOT / "src/kronike/words")
    chosen = options.parse_args()
    wordnets = {language: read_wordnet(chosen.data / "lexica" / name) for language, name in WORDNETS.items()}
    english = WordNet(chosen.wordnet, (synset for pairs in wordnets.values() for synset, _ in pairs))
    made = {language: forms(chosen.data, language, english.nouns()) for language in SPLIT_LANGUAGES}
    written = {
        name: write(entries, chosen.to / "glosses/lists" / f"{name}.tsv.xz")
        for name, entries in lists(chosen.data / "lexica", wordnets, english)
    }
    write(swedish_cognates(written, made["sv"]), chosen.to / "glosses/lists/sv-cognates.tsv.xz")
    for language, found in made.items():
        write_parts(known_parts(found, language), chosen.to / "compounds" / f"parts-{language}.tsv.xz")


def lists(lexica: Path, wordnets: Mapping[str, Wordnet], english: WordNet) -> Iterator[tuple[str, Glossed]]:
    """Each list by its name: language and source."""
    for language, pairs in wordnets.items():
        yield f"{language}-wordnet", glossed(pairs, english)
        yield f"{language}-cldr", cldr.entries(language)
    for language in wiktionary.FILES:
        yield f"{language}-wiktionary", wiktionary.glossed(lexica / "wiktionary", language, english.lowered)
    yield "nb-wikdict", wikdict.entries(lexica / WIKDICT)


def swedish_cognates(written: Mapping[str, cognates.Listed], found: Forms) -> Glossed:
    """Glosses of Swedish words that the wordnet lacks, where Danish and Norwegian lists agree on them."""
    norwegian: dict[tuple[str, str], list[str]] = {}
    for name in ("nb-wiktionary", "nn-wiktionary", "nb-wikdict"):
        for key, glosses in written[name].items():
            norwegian.setdefault(key, []).extend(glosses)
    words = {
        reading
        for readings in found.readings.values()
        for reading in readings
        if reading[0] in found.attested and reading not in written["sv-wordnet"]
    }
    return cognates.entries(words, written["da-wiktionary"], norwegian)


def write(entries: Glossed, path: Path) -> cognates.Listed:
    """One line a lemma: the lemma, then each part of speech with its glosses, best first; sorted, packed with xz."""
    kept = {
        (lemma, upos): glosses[:MOST]
        for lemma, upos, glosses in entries
        if lemma[:1].isalpha() and not lemma.endswith("-")
    }
    lines: dict[str, list[str]] = {}
    for (lemma, upos), glosses in sorted(kept.items()):
        lines.setdefault(lemma, [lemma]).append(f"{upos}={'|'.join(glosses)}")
    text = "".join("\t".join(fields) + "\n" for _, fields in sorted(lines.items()))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{path.name}: {len(lines)} words, {path.stat().st_size} bytes", flush=True)
    return kept


if __name__ == "__main__":
    main()
