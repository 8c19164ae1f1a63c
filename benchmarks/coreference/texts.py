"""Reports with the event mentions that are given: ECB+ (gold mentions) and MEANTIME (shared instances).

A report's text is its tokens joined by one space, a sentence on a line of its own; spans are code points into it.
"""

from __future__ import annotations

import json
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from benchmarks.contract import MissingDataError
from kronike.model import Interval, Span

ECB_ARCHIVE, ECB_MENTIONS = "ecbplus/ECBplus_xml.zip", "ecbplus/datasets/ecb.zip"
TEST_TOPICS = frozenset(range(36, 46))
DEV_TOPICS = frozenset({2, 5, 12, 18, 21, 23, 34, 35})


@dataclass(frozen=True, slots=True)
class Given:
    """An event mention as it is given: where, of which chain, with the lemma of its head as the data has it."""

    span: Span
    chain: str
    lemma: str


@dataclass(frozen=True, slots=True)
class EventText:
    """A report: ``topic`` is what mentions are joined within at most, ``story`` the seminal event it is about."""

    name: str
    topic: str
    story: str
    text: str
    given: tuple[Given, ...]
    language: str = "en"
    published: Interval | None = None


Tokens = Mapping[int, Mapping[int, str]]
"""Numbered tokens of each numbered sentence."""


def sets_in(data: Path | None) -> Path:
    """The folder of the sets.

    Raises:
        MissingDataError: where ECB+ is not there.
    """
    folder = data or Path()
    if not (folder / ECB_ARCHIVE).is_file():
        message = f"{folder} holds no {ECB_ARCHIVE}."
        raise MissingDataError(message)
    return folder


def ecbplus(folder: Path, topics: frozenset[int]) -> list[EventText]:
    """The reports of some topics, in order; a report about none of the annotated sentences has no mention."""
    part = "test" if topics <= TEST_TOPICS else "dev"
    with zipfile.ZipFile(folder / ECB_MENTIONS) as packed:
        rows = json.loads(packed.read(f"ecb/{part}/Event_gold_mentions.json"))
    mentions = defaultdict(list)
    for row in rows:
        mentions[row["doc_id"]].append(row)
    return [_of_ecb(name, tokens, mentions[name]) for name, tokens in ecb_tokens(folder, topics)]


def ecbplus_texts(folder: Path) -> list[EventText]:
    """Every report of ECB+, without mentions."""
    return [_of_ecb(name, tokens, ()) for name, tokens in ecb_tokens(folder, frozenset())]


def ecb_tokens(folder: Path, topics: frozenset[int]) -> Iterator[tuple[str, list[list[str]]]]:
    """The sentences of each report of some topics (all, where none is named), but for the address some begin with."""
    with zipfile.ZipFile(folder / ECB_ARCHIVE) as packed:
        names = sorted(name for name in packed.namelist() if name.endswith(".xml"))
        for name in names:
            file = name.rpartition("/")[2]
            if not topics or int(file.partition("_")[0]) in topics:
                yield file, _sentences(packed.read(name))["plus" in file :]


def _sentences(content: bytes) -> list[list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for token in ET.fromstring(content).iter("token"):  # noqa: S314 -- the project's own copy of the corpus
        found[int(token.get("sentence") or 0)].append(token.text or "")
    return [found[number] for number in sorted(found)]


def _of_ecb(name: str, sentences: Sequence[Sequence[str]], rows: Iterable[Mapping[str, Any]]) -> EventText:
    """A report of ECB+; a mention's name ends in the numbers of its sentence and of its tokens in that."""
    tokens = {number: dict(enumerate(words)) for number, words in enumerate(sentences)}
    text, place = joined(tokens)
    given = []
    for row in rows:
        sentence, *numbers = map(int, row["mention_id"][len(name) + 1 :].split("_"))
        given.append(_given(row, [place[sentence, token] for token in numbers]))
    story = story_of(name)
    return EventText(name, "all", story, text, tuple(sorted(given, key=lambda one: one.span)))


def story_of(name: str) -> str:
    """The story of a report of ECB+: its topic, and which of the topic's two seminal events."""
    return name.partition("_")[0] + ("ecbplus" if "ecbplus" in name else "ecb")


def meantime(folder: Path, language: str) -> list[EventText]:
    """The reports of MEANTIME in one language that have mentions of shared instances; the topic is the corpus."""
    mentions = defaultdict(list)
    for row in json.loads((folder / "meantime" / language / "event_mentions.json").read_text(encoding="utf-8")):
        mentions[row["conll_doc_key"]].append(row)
    return [
        _of_meantime(name, tokens, mentions[name], language)
        for name, tokens in _conll(folder / "meantime" / language / "meantime.conll")
    ]


def _of_meantime(name: str, tokens: Tokens, rows: Iterable[Mapping[str, Any]], language: str) -> EventText:
    text, place = joined(tokens)
    given = [_given(row, [place[row["sent_id"], token] for token in row["tokens_number"]]) for row in rows]
    topic, _, story = name.partition("/")
    spans = tuple(sorted(given, key=lambda one: one.span))
    return EventText(name, topic, story, text, spans, language, published_of(text))


def published_of(text: str) -> Interval | None:
    """The date that stands on the second line of a Wikinews report."""
    from kronike.read.dates import parse_date  # noqa: PLC0415 -- only this set has dates

    lines = text.split("\n", 2)
    return parse_date(lines[1].replace(" ,", ","), basis="the report's dateline") if len(lines) > 1 else None


def _given(row: Mapping[str, Any], tokens: Sequence[Span]) -> Given:
    return Given(min(tokens).cover(max(tokens)), row["coref_chain"], row["mention_head_lemma"].casefold())


def joined(tokens: Tokens) -> tuple[str, dict[tuple[int, int], Span]]:
    """The text of numbered tokens, and where each stands."""
    lines: list[str] = []
    place: dict[tuple[int, int], Span] = {}
    at = 0
    for sentence, words in tokens.items():
        for number, word in words.items():
            place[sentence, number] = Span(at, at + len(word))
            at += len(word) + 1
        lines.append(" ".join(words.values()))
    return "\n".join(lines), place


def _conll(path: Path) -> Iterator[tuple[str, Tokens]]:
    """Each document's tokens by sentence and number."""
    found: dict[int, dict[int, str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#begin document ("):
            name, found = line.partition("(")[2].partition(")")[0], defaultdict(dict)
        elif line.startswith("#end"):
            yield name, found
        elif line:
            _, sentence, token, word = line.split("\t")[:4]
            found[int(sentence)][int(token)] = word
