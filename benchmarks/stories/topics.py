"""Topics of hundreds of reports in one pile: are they the stories that are found?

The pile is the articles of every topic of a folder laid out as Timeline17's, copies left out, each with its day of
publication and nothing that names the topic. The main job divides it and builds every story, in one process.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.contract import Figures
from benchmarks.stories.scoring import b_cubed
from benchmarks.timelines.sentences import articles_of

_A_FILE = 100
"""Reports in one file of JSON Lines."""
_PURE, _MOST = 0.95, 0.5
"""A topic is found where most of its reports are in one story, and nearly all of that story is of the topic."""


def topics_in(folder: Path) -> list[Path]:
    """The folders of the topics, in order; none where the folder is of another kind."""
    return sorted(path.parent for path in folder.glob("*/articles.raw.jsonl.gz"))


def figures_of_topics(folders: Sequence[Path]) -> Figures:
    """B-cubed, what is found of the topics, and the seconds and the peak memory of each stage.

    ``topics.found`` counts the topics that have a story; ``topics.share`` is the share of all reports that stand in
    their topic's.
    """
    with tempfile.TemporaryDirectory(prefix="kronike-topics-") as scratch:
        pile, folder = Path(scratch) / "pile", Path(scratch) / "stories"
        topic = _write(folders, pile)
        command = [sys.executable, "-m", "benchmarks.stories.worker", str(pile), str(folder)]
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        stories = json.loads((folder / "stories.json").read_text(encoding="utf-8"))["stories"]
    took = {f"topics.{name}": value for name, value in json.loads(output.splitlines()[-1]).items()}
    found = [[topic[report] for report in story["reports"]] for story in stories]
    return _figures(found, Counter(topic.values())) | took


def _write(folders: Sequence[Path], pile: Path) -> dict[str, str]:
    """Writes the articles in an order that tells nothing; whose each report is, by its name."""
    articles = [(folder.name, article) for folder in folders for article in articles_of(folder)]
    random.Random(1).shuffle(articles)  # noqa: S311 -- no secret
    pile.mkdir()
    topic: dict[str, str] = {}
    for at in range(0, len(articles), _A_FILE):
        file = f"reports-{at // _A_FILE:03}.jsonl"
        some = articles[at : at + _A_FILE]
        rows = (json.dumps({"published": str(article.published), "text": article.text}) for _, article in some)
        (pile / file).write_text("\n".join(rows), encoding="utf-8")
        topic |= {f"{file}#{row}": name for row, (name, _) in enumerate(some, start=1)}
    return topic


def _figures(found: Sequence[Sequence[str]], size: Mapping[str, int]) -> Figures:
    precision, recall = b_cubed(found)
    most = ((*Counter(group).most_common(1)[0], len(group)) for group in found)
    own = {label: n for label, n, reports in most if n >= _PURE * reports and n > _MOST * size[label]}
    return {
        "topics": 200 * precision * recall / (precision + recall),
        "topics.precision": 100 * precision,
        "topics.recall": 100 * recall,
        "topics.found": len(own),
        "topics.of": len(size),
        "topics.share": 100 * sum(own.values()) / sum(size.values()),
        "topics.stories": len(found),
        "topics.reports": sum(size.values()),
    }
