"""``pack``: the two trained runs as one pipeline, without what reading does not need, in half the width."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

from kronike.analyse.engine.embedding import KNOWN
from kronike.analyse.engine.lemmas import lemma_file
from kronike.analyse.engine.loading import KNOWN_FILE
from training.engine.corpora import LANGUAGES

_NO_TREE = 4294967295
_SHORT = 2


def pack(work: Path, to: Path, *, names: Path | None = None) -> None:
    """Writes the pipeline of ``work`` to the folder ``to``, anew."""
    set_current_ops(NumpyOps(use_blis=False))
    KNOWN.load(work / KNOWN_FILE)
    nlp = spacy.load(work / "syntax" / "averaged")
    if (source := names or work / "names" / "averaged").exists():
        nlp.add_pipe("ner", source=spacy.load(source))
    nlp.meta.update(name="kronike", version="1.0.0", description="Syntax and names for nb, nn, da, sv, en", lang="xx")
    nlp.meta["performance"] = {}
    halve(nlp)
    shutil.rmtree(to, ignore_errors=True)
    nlp.to_disk(to)
    hashes = _prune_trees(to / "trainable_lemmatizer")
    _prune_strings(nlp, to / "vocab" / "strings.json", hashes)
    for name in (KNOWN_FILE, *map(lemma_file, LANGUAGES)):
        if (work / name).exists():
            shutil.copy(work / name, to / name)
    size = sum(path.stat().st_size for path in to.rglob("*") if path.is_file())
    print(f"{to}: {size / 1e6:.1f} MB")


def halve(nlp: Language) -> None:
    """Every weight as a 16-bit number: less than a thousandth off, half the size."""
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(np.float16))


def _prune_trees(folder: Path) -> set[int]:
    """Keeps the edit trees that the labels reach, under new numbers; the hashes of the strings they use."""
    trees = srsly.msgpack_loads((folder / "trees").read_bytes())["trees"]
    config: Any = srsly.read_json(folder / "cfg")
    reached: set[int] = set()
    todo = list(config["labels"])
    while todo:
        number = todo.pop()
        if number != _NO_TREE and number not in reached:
            reached.add(number)
            todo += [trees[number][side] for side in ("prefix_tree", "suffix_tree") if side in trees[number]]
    renamed = {old: new for new, old in enumerate(sorted(reached))} | {_NO_TREE: _NO_TREE}
    kept = []
    for number in sorted(reached):
        sides = {side: renamed[trees[number][side]] for side in ("prefix_tree", "suffix_tree") if side in trees[number]}
        kept.append(dict(trees[number]) | sides)
    (folder / "trees").write_bytes(srsly.msgpack_dumps({"trees": kept}))
    config["labels"] = [renamed[label] for label in config["labels"]]
    srsly.write_json(folder / "cfg", config)
    return {tree[side] for tree in kept for side in ("orig", "subst") if side in tree}


def _prune_strings(nlp: Language, path: Path, hashes: set[int]) -> None:
    """Keeps the strings that labels and edit trees are made of; words come back with the texts."""
    wanted = {"PER", "ORG", "LOC"}
    for _, component in nlp.pipeline:
        wanted |= {str(label) for label in getattr(component, "labels", ())}
    morphologizer = nlp.get_pipe("morphologizer")
    wanted |= set(morphologizer.cfg["labels_morph"]) | set(morphologizer.cfg["labels_morph"].values())  # type: ignore[attr-defined]
    for label in list(wanted):
        for feature in label.split("|"):
            wanted |= {feature, *feature.split("="), *feature.split("=")[-1].split(",")}
    strings = json.loads(path.read_text(encoding="utf-8"))
    kept = [each for each in strings if each in wanted or nlp.vocab.strings[each] in hashes or len(each) <= _SHORT]
    path.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
