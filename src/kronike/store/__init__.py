"""Keeps documents, analyses, judgements and the record; the only room that knows SQL.

SQLAlchemy takes half a second to import, so the names below are fetched when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from kronike.store.errors import (
    Conflict,
    Damaged,
    NewerSchema,
    NotAStory,
    StoreBusy,
    StoreError,
    Unwritable,
)

if TYPE_CHECKING:
    from kronike.store.opening import open_store
    from kronike.store.rows import Counts, Found, Kept, KeptInput, Resolved
    from kronike.store.store import Store

__all__ = [
    "Conflict",
    "Counts",
    "Damaged",
    "Found",
    "Kept",
    "KeptInput",
    "NewerSchema",
    "NotAStory",
    "Resolved",
    "Store",
    "StoreBusy",
    "StoreError",
    "Unwritable",
    "open_store",
]

_HOMES = {"Store": "store", "open_store": "opening"}


def __getattr__(name: str) -> object:
    """A public name of this room, from the module it is written in."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'rows')}"), name)
