"""What others reach: on all 322 PLOVER sentences, measured beside ours; on CASE 2021 as published."""

from __future__ import annotations

from collections.abc import Mapping

PEERS: Mapping[str, Mapping[str, float]] = {
    "CAMEO dictionaries": {"plover.accuracy": 35.7},
    "SVM on made-up stories": {"plover.accuracy": 38.2, "plover.macro_f1": 35.5},
    "best published, trained": {"case2021.weighted_f1": 77.1},
    "zero-shot NLI": {"case2021.weighted_f1": 74.0},
}
"""CASE 2021, all thirty types: Haneczok et al. 2021 (trained), Radford 2021 (zero-shot)."""
