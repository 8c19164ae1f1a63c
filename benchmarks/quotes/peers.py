"""What others reach on PolNeAR's test part (ours is dev); the data's PUBLISHED.md and PROTOCOL.md name the sources."""

from __future__ import annotations

PEERS: dict[str, dict[str, float]] = {
    "Gender Gap Tracker rules, given parses (measured)": {"polnear.e2e": 36.8},
    "BERT-Cofe, trained on it (stored)": {
        "polnear.exact.source": 83.2,
        "polnear.exact.cue": 75.3,
        "polnear.exact.content": 72.9,
    },
    "CofeNet's rules (stored)": {
        "polnear.exact.source": 10.7,
        "polnear.exact.cue": 22.8,
        "polnear.exact.content": 5.6,
    },
    "a second annotator": {
        "polnear.e2e": 73.2,
        "polnear.exact.source": 77.7,
        "polnear.exact.cue": 70.9,
        "polnear.exact.content": 72.4,
    },
}
