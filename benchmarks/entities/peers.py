"""Figures of others under the same keys: none is published for spans found in raw text under these settings."""

from __future__ import annotations

from collections.abc import Mapping

PEERS: Mapping[str, Mapping[str, float]] = {}
