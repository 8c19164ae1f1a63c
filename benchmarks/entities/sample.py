"""``python -m benchmarks.entities.sample FOLDER [SEED]``: names for a reader to judge who has not seen the code.

Writes ``reports.tsv`` and ``meantime.tsv``: a hundred names each, drawn by a seed (7 unless told), from the reports of
the reference story and from MEANTIME's English documents; with the sentence (the name between ⟦ and ⟧), the type we
give it, the name of the entity it is taken for and that entity's other mentions. Right is a name whose span, type and
entity are all right. The texts are other people's: the files are for judging and stay out of the repository.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.contract import SHARED
from benchmarks.entities.reading import layers_of
from benchmarks.entities.texts import meantime
from kronike.analyse.layers import Layers
from kronike.analyse.references import find_references
from kronike.model import Mention, MentionKind, Report, Story
from kronike.run.build import build
from kronike.run.settings import Settings
from kronike.show.publish import publish

_COUNT = 100
_SEED = 7
_MOST_OTHERS = 12
_HEAD = ("number", "report", "sentence", "name", "type", "entity", "other mentions", "span ok", "type ok", "entity ok")

Row = tuple[str, str, str, str, str, str]
"""Report, sentence, name, type, entity, other mentions."""


def main(folder: Path, seed: int) -> None:
    """Writes both files."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = meantime(SHARED / "benchmarks/events/meantime/en")
    rows = [row for layers in layers_of(texts) for row in _of_layers(find_references(layers))]
    _write(folder / "meantime.tsv", rows, seed)
    story = build(
        [str(SHARED / "corpora/baghouz")], folder / "story", settings=Settings(workers=1), publish=publish
    ).story
    _write(folder / "reports.tsv", list(_of_story(story)), seed)


def _write(path: Path, rows: Sequence[Row], seed: int) -> None:
    chosen = sorted(random.Random(seed).sample(range(len(rows)), min(_COUNT, len(rows))))  # noqa: S311 -- a fair draw
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(_HEAD)
        writer.writerows((number, *rows[at], "", "", "") for number, at in enumerate(chosen, 1))


def _of_layers(layers: Layers) -> Iterator[Row]:
    """The names of one document, its entities being its chains."""
    named = [mention for mention in layers.mentions if mention.kind is MentionKind.NAME]
    first = {mention.chain: mention.name for mention in reversed(named)}
    sentences = [sentence.span for sentence in layers.sentences]
    for mention in named:
        others = [each.name for each in layers.mentions if each.chain == mention.chain and each.id != mention.id]
        around = next((span for span in sentences if span.start <= mention.span.start < span.end), mention.span)
        yield (
            layers.reading.document.name,
            _marked(layers.text, around.start, around.end, mention),
            layers.words(mention.span),
            mention.type.value,
            first[mention.chain],
            _listed(others),
        )


def _of_story(story: Story) -> Iterator[Row]:
    """The names of a story's reports, with entities across them."""
    where: dict[str, tuple[Report, Mention]] = {
        mention.id: (report, mention) for report in story.reports for mention in report.analysis.mentions
    }
    for entity in story.record.entities:
        for identity in entity.mentions:
            report, mention = where[identity]
            if mention.kind is not MentionKind.NAME:
                continue
            text = report.reading.document.text
            sentences = [sentence.span for sentence in report.analysis.sentences]
            around = next((span for span in sentences if span.start <= mention.span.start < span.end), mention.span)
            others = [
                f"{where[each][1].name} ({_short(where[each][0])})" for each in entity.mentions if each != identity
            ]
            yield (
                _short(report),
                _marked(text, around.start, around.end, mention),
                mention.span.of(text),
                entity.type.value,
                entity.name,
                _listed(others),
            )


def _short(report: Report) -> str:
    return report.reading.document.name.partition("_")[0]


def _marked(text: str, start: int, end: int, mention: Mention) -> str:
    before, after = text[start : mention.span.start], text[mention.span.end : max(end, mention.span.end)]
    return " ".join(f"{before}⟦{mention.span.of(text)}⟧{after}".split())


def _listed(names: Sequence[str]) -> str:
    """Each other mention once, with how often; the first dozen."""
    counts = {name: names.count(name) for name in dict.fromkeys(names)}
    told = [f"{name} ×{count}" if count > 1 else name for name, count in list(counts.items())[:_MOST_OTHERS]]
    return "; ".join([*told, *(["…"] if len(counts) > _MOST_OTHERS else [])])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else _SEED)  # noqa: PLR2004 -- a seed is given
