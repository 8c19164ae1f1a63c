"""A process killed at any moment leaves a store that the same work completes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from kronike.model import Analysis, Chronicle, Entity, NameType, Reading, Record, Trouble
from kronike.store import Store, open_store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share what is imported")

Make = Callable[..., Reading]
Analyse = Callable[[Reading], Analysis]


def work(path: Path, version: int, make: Make, analyse: Analyse) -> None:
    """A small build: tables that change between versions, analyses in batches, what is resolved of them."""
    with open_store(path, create=True) as store:
        for number in range(30):
            address, digest = f"{number}.csv", f"{number}/{version if number % 3 else 1}"
            if store.input_done(address, digest, "reader"):
                continue
            rows = [make(f"Rad {row}, {digest if row else address}.", f"{address}#{row}") for row in range(4)]
            troubles = [Trouble(address, "read", f"Row {number} is cut off.")] if number % 4 == 0 else []
            store.keep_input(address, digest, "reader", rows[: 4 - number % 2 * (version - 1)], troubles)
        for batch in store.unanalysed(f"analyser {version}", 7):
            store.keep_analyses(f"analyser {version}", [analyse(reading) for reading in batch])
        names = {m.name for kept in store.reports() for m in kept.analysis.mentions}
        store.keep_resolved(Record(entities=tuple(map(entity, sorted(names)))), Chronicle(), ())
        store.set_meta("told", store.content_digest())


def entity(name: str) -> Entity:
    """A made-up entity."""
    return Entity(id=f"entity-{name}", type=NameType.PERSON, name=name, spellings=(), chains=(), mentions=())


def content(store: Store) -> tuple[object, ...]:
    """Everything that a story can be told from."""
    found = (list(store.reports()), store.troubles(), store.resolved(), store.counts(), store.content_digest())
    return (*found, store.meta("told"), store.check())


def test_killed_at_any_moment(path: Path, make_reading: Make, make_analysis: Analyse) -> None:
    """After kills at random moments, doing the work again gives what it gives undisturbed, in both versions."""
    chance = Random(11)  # noqa: S311 -- no secret
    context = get_context("fork")
    undisturbed = path.with_name("undisturbed.db")
    for version in (1, 2):
        work(undisturbed, version, make_reading, make_analysis)
        killed = 0
        for _ in range(14):
            child = context.Process(target=work, args=(path, version, make_reading, make_analysis))
            child.start()
            time.sleep(chance.uniform(0.002, 0.08))
            if child.is_alive() and child.pid:
                os.kill(child.pid, signal.SIGKILL)
            child.join()
            killed += child.exitcode == -signal.SIGKILL
        assert killed
        work(path, version, make_reading, make_analysis)
        with open_store(path, create=False) as store, open_store(undisturbed, create=False) as other:
            assert content(store) == content(other)
