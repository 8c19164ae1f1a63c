"""The base forms of the words that events are named by."""

from __future__ import annotations

from collections.abc import Callable

from kronike.analyse import analyse
from kronike.model import Reading

Build = Callable[..., Reading]


def test_a_trigger_has_its_base_form(reading: Build) -> None:
    """Two forms of one word have one lemma."""
    events = analyse(reading("The rebels attacked Storvik on Monday. They attack Storvik every week.", "en")).events
    assert {event.lemma for event in events} == {"attack"}
