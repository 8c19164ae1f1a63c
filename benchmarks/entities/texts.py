"""Documents with their coreference, from NARC's JSON lines and from MEANTIME's CoNLL file and mentions.

A document's text is its tokens joined by one space, a sentence on a line of its own; spans are code points into it.
"""

from __future__ import annotations

import json
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ANNOTATED = 6
"""Sentences of a document of MEANTIME that are annotated in full."""
_DEV = "data/v0.1/parsed/wordlevel/narc_development.jsonl"
_WHOLE = re.compile(r"/parsed/jsonl/[^/]+\.jsonl$")
_HELD = re.compile(r"/parsed/wordlevel/narc_(development|test)\.jsonl$")
_TYPES = ("PER", "ORG", "LOC")
_BREAK = "|"
"""How the treebank writes the end of a headline or of a paragraph without a full stop; no word of the text."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ChainText:
    """A document: its text, its words' spans, and its clusters, each of spans."""

    name: str
    language: str
    text: str
    words: tuple[Pair, ...]
    clusters: tuple[frozenset[Pair], ...]


def narc_dev(archive: Path) -> list[ChainText]:
    """The development part, which is bokmål only."""
    with tarfile.open(archive) as tar:
        file = tar.extractfile(next(member for member in tar if member.name.endswith(_DEV)))
        lines = file.read().decode().splitlines() if file else []
    return [_of_words(row) for row in map(json.loads, filter(None, lines))]


def narc_train(archive: Path) -> list[ChainText]:
    """Every document of the corpus that is in neither the development nor the test part."""
    rows: list[dict[str, Any]] = []
    held: set[str] = set()
    with tarfile.open(archive) as tar:
        for member in tar:
            file = tar.extractfile(member) if _WHOLE.search(member.name) or _HELD.search(member.name) else None
            found = [json.loads(line) for line in file.read().decode().splitlines() if line] if file else []
            held |= {_bare(row["document_id"]) for row in found if "document_id" in row}
            rows += [row for row in found if "doc_key" in row]
    kept = [row for row in rows if _bare(row["doc_key"]) not in held]
    return [_of_sentences(row) for row in sorted(kept, key=lambda row: str(row["doc_key"]))]


def _bare(name: str) -> str:
    return name.rpartition("bokmaal_")[2]


def _of_sentences(row: dict[str, Any]) -> ChainText:
    """From sentences of tokens; spans are the first and the last token's number in the document."""
    sentences, at = [], 0
    for words in row["sentences"]:
        sentences.append(list(enumerate(words, at)))
        at += len(words)
    return chain_text(row["doc_key"], "nb", sentences, row["clusters"])


def _of_words(row: dict[str, Any]) -> ChainText:
    """From tokens with sentence numbers; spans are half-open word numbers."""
    sentences: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, (word, sentence) in enumerate(zip(row["cased_words"], row["sent_id"], strict=True)):
        sentences[sentence].append((number, word))
    clusters = [[(start, end - 1) for start, end in cluster] for cluster in row["clusters"]]
    return chain_text(row["document_id"], "nb", sentences.values(), clusters)


def chain_text(
    name: str, language: str, sentences: Iterable[list[tuple[int, str]]], clusters: Iterable[Iterable[Pair]]
) -> ChainText:
    """A document from its numbered tokens and the clusters of their first and last numbers."""
    pieces: list[str] = []
    place: dict[int, Pair] = {}
    at = 0
    for sentence in sentences:
        words = [(number, word) for number, word in sentence if word != _BREAK]
        for order, (number, word) in enumerate(words):
            place[number] = (at, at + len(word))
            pieces.append(word + ("\n" if order == len(words) - 1 else " "))
            at += len(pieces[-1])
    spans = [[_span(first, last, place) for first, last in cluster] for cluster in clusters]
    kept = tuple(frozenset(span for span in cluster if span) for cluster in spans)
    return ChainText(name, language, "".join(pieces), tuple(place.values()), kept)


def _span(first: int, last: int, place: dict[int, Pair]) -> Pair | None:
    inside = [place[number] for number in range(first, last + 1) if number in place]
    return (inside[0][0], inside[-1][1]) if inside else None


def meantime(folder: Path) -> list[ChainText]:
    """The English documents as far as they are annotated in full, with their people, organisations and places.

    Some documents of the data have no entity at all, though they name many: they were not annotated and are left out.
    """
    tokens = dict(_tokens(folder / "meantime.conll"))
    chains: dict[str, dict[str, set[tuple[int, int, int]]]] = defaultdict(lambda: defaultdict(set))
    for row in json.loads((folder / "entity_mentions.slim.json").read_text(encoding="utf-8")):
        if row["sent_id"] < ANNOTATED and row["mention_type"] in _TYPES:
            document = f"{row['topic']}/{row['subtopic']}"
            found = row["sent_id"], min(row["tokens_number"]), max(row["tokens_number"])
            chains[document][row["coref_chain"].rpartition("_")[2]].add(found)
    return [_of_chains(name, tokens[name], chains[name]) for name in sorted(chains)]


def _of_chains(name: str, tokens: dict[int, dict[int, str]], chains: dict[str, set[tuple[int, int, int]]]) -> ChainText:
    numbers = {key: number for number, key in enumerate((s, t) for s in tokens for t in tokens[s])}
    sentences = [[(numbers[s, t], word) for t, word in tokens[s].items()] for s in tokens if s < ANNOTATED]
    clusters = [
        [(numbers[s, first], numbers[s, last]) for s, first, last in sorted(chains[key])] for key in sorted(chains)
    ]
    return chain_text(name, "en", sentences, clusters)


def _tokens(path: Path) -> Iterator[tuple[str, dict[int, dict[int, str]]]]:
    """Each document's tokens by sentence and place."""
    found: dict[int, dict[int, str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        begins = re.match(r"#begin document \(([^)]*)\)", line)
        if begins:
            if name:
                yield name, found
            name, found = begins[1], defaultdict(dict)
        elif line and not line.startswith("#"):
            _, sentence, token, word = line.split("\t")[:4]
            found[int(sentence)][int(token)] = word
    yield name, found
