"""What of a story is about one entity, place or figure, by any name the reports have for it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from kronike.model import Entity, Figure, Story
from kronike.words.folding import name_key


class UnknownName(Exception):  # noqa: N818 -- reads as what it is
    """Nothing in the story is called so; the message names what is."""


class Focus:
    """What can be asked for in a story, by name, and what is about it: tables made once, linear in the story."""

    def __init__(self, story: Story) -> None:
        """The tables of a story."""
        self._story = story
        self._entities: dict[str, list[Entity]] = defaultdict(list)
        places = defaultdict(set)
        for place in story.record.places:
            places[place.entity].update(_keys(place.name, place.gazetteer_name))
        for entity in story.record.entities:
            for key in {entity.id, *_keys(entity.name, *entity.spellings), *places[entity.id]}:
                self._entities[key].append(entity)
        self._headings: dict[str, dict[str, Figure]] = defaultdict(dict)
        for figure in story.record.figures:
            for word in (figure.id, *name_key(figure.heading).split()):
                self._headings[word][figure.id] = figure
        self._sentences = _sentences_of_mentions(story)
        self._told: dict[str, list[str]] = defaultdict(list)
        for statement in story.record.statements:
            self._told[statement.sentence].append(statement.id)

    def statements(self, name: str) -> frozenset[str]:
        """The statements whose sentence names an entity or place, or gives a value of a figure, that is called so.

        Case, accents and hyphens do not count; an id is a name too. A figure is called by all words of its heading
        that are asked for.

        Raises:
            UnknownName: where nothing is called so.
        """
        key = name_key(name)
        entities = {entity.id: entity for asked in (name, key) for entity in self._entities.get(asked, ())}
        figures = {**self._headings.get(name, {}), **self._called(key)}
        if not (entities or figures):
            raise UnknownName(_unknown(self._story, name))
        mentions = (mention for entity in entities.values() for mention in entity.mentions)
        sentences = {self._sentences[mention] for mention in mentions if mention in self._sentences}
        told = {statement for sentence in sentences for statement in self._told.get(sentence, ())}
        strands = (strand for figure in figures.values() for strand in figure.strands)
        return frozenset(told | {point.statement for strand in strands for point in strand.points})

    def _called(self, key: str) -> dict[str, Figure]:
        """The figures whose heading has all words of ``key``."""
        words = key.split()
        if not words or not all(word in self._headings for word in words):
            return {}
        rarest = min((self._headings[word] for word in words), key=len)
        return {name: figure for name, figure in rarest.items() if all(name in self._headings[word] for word in words)}


def statements_about(story: Story, name: str) -> frozenset[str]:
    """The statements about what is called ``name`` (`Focus.statements`).

    Raises:
        UnknownName: where nothing is called so.
    """
    return Focus(story).statements(name)


def _keys(*names: str | None) -> set[str]:
    return {name_key(name) for name in names if name}


def _sentences_of_mentions(story: Story) -> dict[str, str]:
    """The sentence each mention stands in."""
    found: dict[str, str] = {}
    for report in story.reports:
        sentences = report.analysis.sentences
        starts = [sentence.span.start for sentence in sentences]
        for mention in report.analysis.mentions:
            place = bisect_right(starts, mention.span.start) - 1
            if place >= 0 and mention.span.start < sentences[place].span.end:
                found[mention.id] = sentences[place].id
    return found


_SHOWN = 8


def _unknown(story: Story, name: str) -> str:
    """What there is to ask for: the names that most mentions have."""
    count: dict[str, int] = defaultdict(int)
    for entity in story.record.entities:
        count[entity.name] += len(entity.mentions)
    names = sorted(count, key=lambda known: -count[known])[:_SHOWN]
    return f"Nothing in the story is called {name}. Some that are: {', '.join(names) or 'none'}."
