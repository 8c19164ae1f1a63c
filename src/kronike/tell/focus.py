"""What of a story is about one entity, place or figure, by any name the reports have for it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from kronike.model import Entity, Figure, Sentence, Story
from kronike.words.folding import name_key


class UnknownName(Exception):  # noqa: N818 -- reads as what it is
    """Nothing in the story is called so; the message names what is."""


def statements_about(story: Story, name: str) -> frozenset[str]:
    """The statements whose sentence names an entity or place, or gives a value of a figure, that is called ``name``.

    Case, accents and hyphens do not count; an id is a name too. A figure is called by all words of its heading that are
    asked for.

    Raises:
        UnknownName: where nothing is called so.
    """
    key = name_key(name)
    entities = [entity for entity in story.record.entities if name == entity.id or key in _keys(entity)]
    places = {place.entity for place in story.record.places if key in _place_keys(place.name, place.gazetteer_name)}
    entities += [entity for entity in story.record.entities if entity.id in places and entity not in entities]
    figures = [figure for figure in story.record.figures if name == figure.id or _called(figure, key)]
    if not (entities or figures):
        raise UnknownName(_unknown(story, name))
    sentences = set(_sentences_naming(story, {mention for entity in entities for mention in entity.mentions}))
    values = {point.statement for figure in figures for strand in figure.strands for point in strand.points}
    told = {statement.id for statement in story.record.statements if statement.sentence in sentences}
    return frozenset(told | values)


def _keys(entity: Entity) -> set[str]:
    return {name_key(name) for name in (entity.name, *entity.spellings)}


def _place_keys(*names: str | None) -> set[str]:
    return {name_key(name) for name in names if name}


def _called(figure: Figure, key: str) -> bool:
    return bool(key) and set(key.split()) <= set(name_key(figure.heading).split())


def _sentences_naming(story: Story, mentions: set[str]) -> Iterator[str]:
    for report in story.reports:
        sentences = report.analysis.sentences
        starts = [sentence.span.start for sentence in sentences]
        for mention in report.analysis.mentions:
            if mention.id in mentions:
                yield from _around(sentences, starts, mention.span.start)


def _around(sentences: tuple[Sentence, ...], starts: list[int], at: int) -> Iterator[str]:
    place = bisect_right(starts, at) - 1
    if place >= 0 and at < sentences[place].span.end:
        yield sentences[place].id


_SHOWN = 8


def _unknown(story: Story, name: str) -> str:
    """What there is to ask for: the names that most mentions have."""
    count: dict[str, int] = defaultdict(int)
    for entity in story.record.entities:
        count[entity.name] += len(entity.mentions)
    names = sorted(count, key=lambda known: -count[known])[:_SHOWN]
    return f"Nothing in the story is called {name}. Some that are: {', '.join(names) or 'none'}."
