"""What the numbers of the network's answers stand for, as the file beside the weights says."""

from __future__ import annotations

from pathlib import Path

import msgspec

LABELS_FILE = "labels.json"


class EditTree(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a form becomes a lemma: letters put for others, or ends changed by other trees and the middle kept.

    ``before`` and ``after`` count the letters at either end that ``start`` and ``end`` change (numbers of other trees;
    -1 takes them away); ``old`` and ``new`` are letters.
    """

    old: str = ""
    new: str = ""
    before: int = 0
    after: int = 0
    start: int = -1
    end: int = -1
    keeps: bool = False


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``relations`` by transition, ``tags`` as part of speech and features, ``lemmas`` as numbers of ``trees``.

    ``norms`` are marks that count as others; ``numbers`` of some strings stand in the place of their hashes.
    """

    relations: tuple[str, ...]
    tags: tuple[tuple[str, str], ...]
    lemmas: tuple[int, ...]
    trees: tuple[EditTree, ...]
    norms: dict[str, str]
    numbers: dict[str, int]


def read_labels(folder: Path) -> Labels:
    """The labels of the network in a folder."""
    return msgspec.json.decode((folder / LABELS_FILE).read_bytes(), type=Labels)
