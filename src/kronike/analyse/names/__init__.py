"""Names by their capitals, their company and what is known of them; their types, and chains of one entity."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.names.candidates import habits
from kronike.analyse.names.chains import chains
from kronike.analyse.names.finder import Finder
from kronike.analyse.names.kinds import Voter, settle
from kronike.model import LANGUAGES, Mention, NameType
from kronike.words.originals import original_in

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers, Named
    from kronike.analyse.names.candidates import Candidate, Habits

__all__ = ["find_names"]

_MONEY = frozenset("$€£¥")
_SHORTEST = 2
"""Signs that no name has in it or right behind it: "US$" is a currency."""


def find_names(layers: Layers) -> Layers:
    """The names of the document as mentions, in the order of the text; languages not read closely have none."""
    found = _candidates(layers)
    kinds = settle(found)
    ids: list[str] = []
    mentions = []
    document = layers.reading.document.id
    for name, kind, first in zip(found, kinds, chains(found, kinds, layers.text), strict=True):
        mention = Mention(document=document, span=name.span, type=kind, name=name.name)
        ids.append(mention.id)
        mentions.append(replace(mention, chain=ids[first]))
    return replace(layers, mentions=tuple(mentions))


def _candidates(layers: Layers) -> list[Candidate]:
    seen = _with_rendered(habits(layers.tokens), layers)
    found: list[Candidate] = []
    named = _by_sentence(layers)
    shown = _shown(layers)
    for number, (sentence, tokens) in enumerate(zip(layers.sentences, layers.tokens, strict=True)):
        if sentence.language not in LANGUAGES:
            continue
        voter = Voter(tokens, sentence.language)
        for name in Finder(layers.text, tokens, number, sentence.language, seen, named[number], shown).find():
            if _MONEY.isdisjoint(layers.text[name.span.start : name.span.end + 1]):
                voter.vote(name)
                found.append(name)
    return found


def _by_sentence(layers: Layers) -> list[list[Named]]:
    """The parser's names, sentence by sentence; both are in the order of the text."""
    split: list[list[Named]] = []
    waiting = deque(layers.named)
    for sentence in layers.sentences:
        split.append([])
        while waiting and waiting[0].span.end <= sentence.span.end:
            split[-1].append(waiting.popleft())
    return split


def _with_rendered(seen: Habits, layers: Layers) -> Habits:
    """The habits of a document that a machine translated, with the words it made of names ("the Newspaper")."""
    document = layers.reading.document
    if not document.translated_from:
        return seen
    rendered = (word for word in seen.inner if original_in(document.text, word, document.translated_from))
    return replace(seen, rendered=frozenset(rendered))


def _shown(layers: Layers) -> frozenset[str]:
    """What the document has as a name somewhere: the parser's names, and the surnames of people among them."""
    found = set()
    for named in layers.named:
        *others, last = named.span.of(layers.text).split() or [""]
        last = last.partition("'")[0].partition("’")[0]
        found.add(" ".join((*others, last)))
        if others and named.type is NameType.PERSON:
            found.add(last)
    return frozenset(name for name in found if len(name) > _SHORTEST and name[0].isupper())
