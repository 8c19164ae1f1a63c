"""Keeps the cycle collector from walking millions of values that hold no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No cycle collection inside the context.

    A story in memory is millions of frozen values without a cycle; the collector would walk all of them again and
    again while they are made, which doubles the time of a large story. Reference counts free them as ever.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
