"""The stage that gives pronouns, roles and epithets to the named people, organisations and places of a report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.references.linking import link
from kronike.analyse.references.phrases import Kind, Phrase, phrases_of
from kronike.analyse.references.roles import find_roles
from kronike.analyse.references.sure import told
from kronike.analyse.tree import Tree
from kronike.model import Mention, MentionKind, NameType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.layers import Layers
    from kronike.analyse.references.things import Thing
    from kronike.model import Quote

_KINDS = {Kind.PRONOUN: MentionKind.PRONOUN, Kind.NOUN: MentionKind.ROLE}


def find_references(layers: Layers) -> Layers:
    """Adds the pronouns and noun phrases that stand for something named, and what people are said to be.

    The names and all earlier mentions stay; a place that is the subject of a verb is marked as acting. What stands for
    nothing named in the report is left out: a chain without a name is no entity.
    """
    things = things_of(layers)
    taken = {(mention.span.start, mention.span.end) for mention in layers.mentions}
    made = [each for each in _references(things, layers) if (each.span.start, each.span.end) not in taken]
    acting = {phrase.mention.id for thing in things for phrase in thing.phrases if phrase.mention and _acts(phrase)}
    known = [replace(each, acts=True) if each.id in acting else each for each in layers.mentions]
    mentions = tuple(sorted((*known, *made), key=lambda each: (each.span.start, each.span.end)))
    named = [phrase for thing in things for phrase in thing.phrases if phrase.mention]
    return replace(layers, mentions=mentions, roles=find_roles(named, layers))


def _acts(phrase: Phrase) -> bool:
    return phrase.sort == NameType.LOCATION.value and phrase.acts


def things_of(layers: Layers) -> list[Thing]:
    """Everything spoken of in a document, named or not, each with its phrases in the order of the text."""
    phrases = phrases_of(layers)
    quoted(phrases, layers)
    return link(phrases).all


def _references(things: list[Thing], layers: Layers) -> Iterator[Mention]:
    named = {mention.chain: mention for mention in reversed(layers.mentions) if mention.kind is MentionKind.NAME}
    trees = [Tree(tokens) for tokens in layers.tokens]
    for thing in things:
        if thing.chain not in named:
            continue
        kind = named[thing.chain].type
        for phrase in told(thing, trees):
            yield _mention(phrase, thing.chain, kind, layers)


def _mention(phrase: Phrase, chain: str, kind: NameType, layers: Layers) -> Mention:
    return Mention(
        document=layers.reading.document.id,
        span=phrase.span,
        type=kind,
        kind=_KINDS[phrase.kind],
        name=" ".join(layers.words(phrase.span).split()),
        chain=chain,
    )


def quoted(phrases: list[Phrase], layers: Layers) -> None:
    """Tells each phrase which quote it stands in, if any, and the chain of who says it."""
    chain = {mention.id: mention.chain for mention in layers.mentions}
    quotes = sorted(layers.quotes, key=lambda quote: (quote.span.start, -quote.span.end))
    inside: list[tuple[int, Quote]] = []
    waiting = list(enumerate(quotes))[::-1]
    for phrase in phrases:
        while waiting and waiting[-1][1].span.start <= phrase.span.start:
            inside.append(waiting.pop())
        inside = [(number, quote) for number, quote in inside if quote.span.end > phrase.span.start]
        if inside:
            phrase.quote = inside[-1][0]
            speakers = inside[-1][1].speakers
            phrase.said_by = chain.get(speakers[0], "") if len(speakers) == 1 else ""
