"""What other systems reach, under the same keys."""

from __future__ import annotations

from collections.abc import Mapping

PEERS: Mapping[str, Mapping[str, float]] = {}
"""None has published figures on these sets: quantulum3 reads no hedges, and "3.000" as three."""
