"""Do they agree: which reports go back to one source, and how statements stand to each other.

``origins.*``: a seeded pile of 2,000 reports made from news of five languages, copied, cut, paraphrased, translated
word by word, worked into other texts, beside independent reports of the same events and texts that share names and
numbers alone; F1 of pairs of reports of one source within a language and across languages, and B-cubed.
``pairs.*``: 210 pairs of short reports in five languages, our own words (`pairs/`), half of them kept for the figures
(``pairs.dev.*`` are those of the other half). ``gold.relations``: the relations of the hand-made gold that are found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import gold
from benchmarks.agreement import stating
from benchmarks.agreement.lineage import groups_of, report_of, scored
from benchmarks.agreement.pile import Made, pile
from benchmarks.agreement.texts import bases
from benchmarks.contract import SHARED, Figures, MissingDataError

DEFAULT_DATA = ""
PEERS: Mapping[str, Mapping[str, float]] = {}
COUNT = 2000

__all__ = ["DEFAULT_DATA", "PEERS", "measure"]


def measure(data: Path | None) -> Figures:
    """All figures; ``data`` is a folder laid out as ``../shared``.

    Raises:
        MissingDataError: where it has none of the texts.
    """
    shared = data or SHARED
    texts = bases(shared)
    if not texts:
        message = f"{shared} holds none of the texts to make reports from."
        raise MissingDataError(message)
    made = pile(texts, COUNT, shared)
    figures = {f"origins.{key}": value for key, value in _origins(made).items()}
    figures |= {f"pairs.{key}": value for key, value in stating.measured().items()}
    if (shared / "gold").is_dir():
        figures["gold.relations"] = gold.measure(shared / "gold")["relation.recall"]
    return figures


def _origins(made: Sequence[Made]) -> Figures:
    return scored(made, groups_of([report_of(one) for one in made]))
