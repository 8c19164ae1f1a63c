"""What spaCy says of its own pipelines (3.8.0), on the dev parts of the same treebanks; English on OntoNotes.

Their names have other types (places that govern are told apart in Norwegian), and their words are cut by spaCy.
"""

from __future__ import annotations

_FIGURES = ("upos", "uas", "las", "lemma", "sentences", "names", "names.per", "names.org", "names.loc")
_SPACY: dict[str, dict[str, tuple[float | None, ...]]] = {
    "spaCy sm": {
        "nb": (96.72, 88.13, 84.78, 96.77, 92.63, 74.79, 81.4, 78.5, None),
        "da": (94.97, 80.03, 75.56, 94.37, 88.14, 72.28, 76.6, 64.4, 78.3),
        "sv": (94.92, 81.81, 76.45, 94.89, 92.64, 74.72, 84.8, 54.9, 85.7),
        "en": (None, 91.77, 89.92, None, 90.68, 84.33, 88.0, 80.5, None),
    },
    "spaCy md": {
        "nb": (97.35, 89.11, 86.11, 97.13, 94.02, 81.61, 89.8, 84.2, None),
        "da": (96.28, 81.74, 77.67, 94.50, 89.43, 80.04, 87.6, 67.1, 86.5),
        "sv": (96.28, 83.16, 78.31, 95.38, 91.88, 79.82, 90.7, 62.0, 89.8),
    },
    "spaCy lg": {
        "nb": (97.44, 89.15, 86.08, 97.23, 93.54, 83.86, 92.2, 85.4, None),
        "da": (96.39, 82.90, 78.80, 95.26, 89.29, 82.11, 88.4, 72.9, 90.0),
        "sv": (96.42, 83.42, 78.72, 95.61, 92.34, 80.85, 91.6, 62.6, 90.9),
        "en": (None, 92.04, 90.21, None, 90.62, 85.54, 90.5, 82.9, None),
    },
    "spaCy trf": {"da": (98.64, 89.60, 87.22, 95.67, 93.26, 90.26, 93.6, 87.0, 93.8)},
}

PEERS: dict[str, dict[str, float]] = {
    system: {
        f"{language}.{figure}": value
        for language, values in languages.items()
        for figure, value in zip(_FIGURES, values, strict=True)
        if value is not None
    }
    for system, languages in _SPACY.items()
}
