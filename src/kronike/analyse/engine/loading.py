"""Opening the trained pipeline that lies in the package. Nothing is fetched."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from spacy import util
from spacy.language import Language
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from kronike.analyse.engine.embedding import FROZEN, KNOWN

MODEL = Path(__file__).parent / "model"
KNOWN_FILE = "known.tsv.xz"


def load_pipeline(folder: Path = MODEL) -> Language:
    """The pipeline in a folder, ready to read; its weights are kept in half the width and widened here.

    Its sums go through numpy's own library, which is quicker than spaCy's default on most machines.

    Raises:
        OSError: where the folder holds no pipeline.
    """
    KNOWN.load(folder / KNOWN_FILE)
    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = util.load_model_from_path(folder)
    finally:
        set_current_ops(before)
    widen(nlp)
    return nlp


def widen(nlp: Language) -> None:
    """Every weight as a 32-bit number again, and no longer to be changed."""
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            if FROZEN in node.attrs:
                node.attrs[FROZEN] = True
            for name in node.param_names:
                if node.has_param(name) and node.get_param(name).dtype != np.float32:
                    node.set_param(name, node.get_param(name).astype(np.float32))
