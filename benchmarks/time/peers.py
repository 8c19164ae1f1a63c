"""What others reach. Measured: run on a two-core machine on the same files; stored: from the authors' own output."""

from __future__ import annotations

PEERS: dict[str, dict[str, float]] = {
    "HeidelTime 2.2.1 (measured)": {
        "platinum.strict": 81.8,
        "platinum.relaxed": 90.7,
        "platinum.value": 78.1,
        "meantime.strict": 83.7,
        "meantime.relaxed": 89.0,
        "meantime.value": 78.5,
        "aquaint.value": 72.9,
        "probe.strict": 43.0,
        "probe.relaxed": 68.8,
        "probe.value": 49.5,
        "docs_per_second": 2.1,
    },
    "dateparser 1.5 (measured)": {
        "platinum.strict": 16.7,
        "platinum.relaxed": 68.9,
        "platinum.value": 32.6,
        "meantime.strict": 43.0,
        "meantime.relaxed": 81.6,
        "meantime.value": 55.0,
        "probe.strict": 38.6,
        "probe.relaxed": 75.0,
        "probe.value": 47.7,
        "docs_per_second": 30,
    },
    "UWTime (stored)": {"platinum.strict": 83.5, "platinum.relaxed": 91.0, "platinum.value": 82.7},
    "SynTime (stored)": {"platinum.strict": 92.1, "platinum.relaxed": 95.0},
}
