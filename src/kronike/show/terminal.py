"""The chronicle as lines of text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from kronike.model import Entry, Story
from kronike.show.exports.index import StoryIndex, index_story
from kronike.show.wording import time_in_words

_WIDTH = 96


def chronicle_lines(story: Story, entries: int | None) -> Iterator[str]:
    """Entries in order of event time, then those of unknown time; each with where its words stand."""
    index = index_story(story)
    chosen = _chosen(story, entries)
    yield story.title
    for entry in (e for e in story.chronicle.entries if e.id in chosen):
        yield from _entry(entry, index)
    undated = [e for e in story.chronicle.undated if e.id in chosen]
    if undated:
        yield ""
        yield "Time unknown"
    for entry in undated:
        yield from _entry(entry, index)


def _chosen(story: Story, entries: int | None) -> set[str]:
    every = (*story.chronicle.entries, *story.chronicle.undated)
    best = sorted(every, key=lambda entry: -entry.score)
    return {entry.id for entry in best[:entries]}


def _entry(entry: Entry, index: StoryIndex) -> Iterator[str]:
    document = index.reports[entry.document].reading.document
    yield ""
    yield time_in_words(entry.interval)
    words = " ".join(index.words(entry.document, entry.span).split())
    yield from textwrap.wrap(words, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    voices = f"; {', '.join(entry.voices)}" if entry.voices else ""
    known = f", published {time_in_words(entry.known_from)}" if entry.known_from else ", undated"
    yield f"  [{document.name}:{entry.span.start}-{entry.span.end}{known}{voices}]"
