"""Where work runs: in this process, or in a pool of local processes, with the same results in the same order."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_ALONE = 2
"""Up to so many batches are not worth starting processes for."""


def run_batches(work: Callable[[T], R], batches: Iterable[T], *, processes: int) -> Iterator[R]:
    """``work`` over each batch, results in the order of the batches.

    ``work`` is a top-level function of picklable values. At most two batches per process wait at a time, so
    memory does not grow with the input.
    """
    feed = iter(batches)
    first = list(islice(feed, _ALONE + 1))
    if processes == 1 or len(first) <= _ALONE:
        yield from map(work, first)
        yield from map(work, feed)
        return
    with _pool(processes) as pool:
        with _deaf_to_interrupts():
            waiting: deque[Future[R]] = deque(pool.submit(work, batch) for batch in first)
        for batch in feed:
            waiting.append(pool.submit(work, batch))
            if len(waiting) >= 2 * processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Local processes; where the run is broken off they end what they are at and begin nothing more."""
    pool = ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes started inside ignore Ctrl-C, which reaches every process of a terminal: only this one acts on it."""
    if threading.current_thread() is not threading.main_thread():  # only there may signals be set
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def in_batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of ``size`` items, the last one shorter."""
    feed = iter(items)
    while batch := list(islice(feed, size)):
        yield batch
