"""The pipeline: its order, and what holds of every analysis."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.analyse import STAGES, analyse
from kronike.model import Analysis, Reading, Span

Build = Callable[..., Reading]

LANGUAGES = ("nb", "nn", "da", "sv", "en", "other")
PIECES = [
    "– Vi går",
    "sier",
    "said",
    "Ola Ostby",
    "han",
    "at",
    "that",
    "ifølge",
    "according to",
    "«",
    "»",
    "”",
    '"',
    ",",
    ".",
    "?",
    ":",
    "i Irak",
    "KBF-krigere",
    "angrep",
    "har",
    "overgitt seg",
    "onsdag",
    "\U0001f600",
    "e\u0301",
    "\u2028",
    "3.000",
    "\n",
    "'",
    "…",
]


def test_each_stage_has_what_it_needs() -> None:
    """Nothing is read before a stage has given it, and no stage appears twice."""
    given_so_far = {"sentences", "tokens", "named"}
    for stage in STAGES:
        assert set(stage.needs) <= given_so_far, stage.name
        given_so_far |= set(stage.gives)
    assert len({stage.name for stage in STAGES}) == len(STAGES)


def test_the_stages_are_as_stored() -> None:
    """The list is part of the design: changing it changes this line."""
    expected = ["names", "times", "quantities", "quotes", "dates", "events", "lemmas", "references", "adjuncts"]
    assert [stage.name for stage in STAGES] == expected


def spans(found: Analysis) -> list[Span]:
    """Every span of an analysis."""
    layers = (found.sentences, found.mentions, found.times, found.quantities, found.quotes, found.events)
    inner = [span for quote in found.quotes for span in (*quote.hedges, *([quote.cue] if quote.cue else []))]
    return [finding.span for layer in layers for finding in layer] + inner


@given(
    text=st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)),
    language=st.sampled_from(LANGUAGES),
)
def test_any_text_is_analysed_and_every_span_lies_in_it(reading: Build, text: str, language: str) -> None:
    """No text makes the analysis fail; findings stand in the order of the text, each with words of its own."""
    found = analyse(reading(text, language))
    assert all(span.end <= len(text) for span in spans(found))
    for layer in (found.sentences, found.mentions, found.quotes, found.events):
        starts = [finding.span.start for finding in layer]
        assert starts == sorted(starts)
        assert len({finding.id for finding in layer}) == len(layer)


@pytest.mark.parametrize("language", LANGUAGES[:-1])
def test_references_lead_to_findings(reading: Build, language: str) -> None:
    """Speakers, places, times and chains name findings of the same analysis."""
    text = "– Hæren angrep Irak onsdag, sier Ola Ostby.\nThe KBF attacked Syria on Monday, said Ola Ostby."
    found = analyse(reading(text, language))
    mentions = {mention.id for mention in found.mentions}
    assert all(speaker in mentions for quote in found.quotes for speaker in quote.speakers)
    assert all(mention.chain in mentions for mention in found.mentions)
    assert all(event.place in mentions for event in found.events if event.place)
    assert all(event.time in {time.id for time in found.times} for event in found.events if event.time)


def test_two_runs_find_the_same(reading: Build) -> None:
    """An analysis is a function of the reading alone."""
    text = "Talsmann Ola Ostby i KBF sier at byen falt onsdag."
    assert analyse(reading(text)) == analyse(reading(text))
