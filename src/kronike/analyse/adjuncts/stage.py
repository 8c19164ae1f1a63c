"""The phrases that long sentences stand without, so that a chronicle may show them shortened."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kronike.analyse.adjuncts.borders import set_off
from kronike.analyse.adjuncts.phrases import Phrase, phrases
from kronike.analyse.adjuncts.scene import Scene, is_whole
from kronike.model import (
    LANGUAGES,
    LONG_SENTENCE,
    Adjunct,
    AdjunctKind,
    Mention,
    MentionKind,
    NameType,
    QuoteMode,
    Sentence,
    Span,
)
from kronike.words.adjuncts import adjunct_words, claiming, conditions, sayings

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers, Token

_FEWEST = 5
"""Words that a phrase must have for leaving it out to be worth a mark."""

_LONGEST = 150
"""Of a sentence of more tokens the parse is not trusted."""


def find_adjuncts(layers: Layers) -> Layers:
    """The phrases that sentences of more than `LONG_SENTENCE` words stand without, by the parse.

    None is part of direct speech or names a voice; none negates, limits, conditions, hedges or attributes; each is set
    off by marks. Whether one bears what a line of the chronicle tells is for the teller to see.
    """
    long = [
        number
        for number, (sentence, tokens) in enumerate(zip(layers.sentences, layers.tokens, strict=True))
        if sentence.language in LANGUAGES
        and LONG_SENTENCE < len(tokens) <= _LONGEST
        and len(layers.words(sentence.span).split()) > LONG_SENTENCE
    ]
    around = _around(layers) if long else {}
    found = (
        adjunct
        for number in long
        for adjunct in _of_sentence(layers.sentences[number], layers.tokens[number], layers, around[number])
    )
    return replace(layers, adjuncts=tuple(sorted(found, key=lambda adjunct: adjunct.span)))


@dataclass(frozen=True, slots=True)
class _Around:
    """In a sentence, what no phrase may touch, what tells when, what tells where and how many, and what is named."""

    fixed: list[Span] = field(default_factory=list)
    times: list[Span] = field(default_factory=list)
    others: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def _around(layers: Layers) -> dict[int, _Around]:
    """By the number of the sentence; near linear in what was found."""
    found = {number: _Around() for number in range(len(layers.sentences))}
    starts = [sentence.span.start for sentence in layers.sentences]

    def sentences_of(span: Span) -> Iterable[int]:
        return range(max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end))

    for span in _fixed(layers):
        for number in sentences_of(span):
            found[number].fixed.append(span)
    for time in layers.times:
        for number in sentences_of(time.span):
            found[number].times.append(time.span)
    for span in _where_and_how_many(layers):
        for number in sentences_of(span):
            found[number].others.append(span)
    for mention in layers.mentions:
        for number in sentences_of(mention.span):
            found[number].mentions.append(mention)
    return found


def _fixed(layers: Layers) -> Iterator[Span]:
    """Direct speech, cues, voices, and to whom they spoke."""
    for quote in layers.quotes:
        if quote.mode is not QuoteMode.INDIRECT:
            yield quote.span
        yield from (span for span in (quote.voice, quote.cue, quote.addressee) if span)


def _where_and_how_many(layers: Layers) -> Iterator[Span]:
    yield from (mention.span for mention in layers.mentions if mention.type is NameType.LOCATION)
    yield from (quantity.span for quantity in layers.quantities)


def _of_sentence(sentence: Sentence, tokens: Sequence[Token], layers: Layers, around: _Around) -> Iterator[Adjunct]:
    names = tuple(mention.span for mention in around.mentions if mention.kind is MentionKind.NAME)
    scene = Scene(tuple(tokens), adjunct_words(sentence.language), names)
    taken: set[Span] = set()
    for phrase in phrases(scene) if scene.tree.parsed else ():
        span = set_off(scene, phrase)
        if span is None or span in taken or _claims(layers.words(span), phrase, scene, sentence.language):
            continue
        if _bears(span, phrase.kind, around) or _is_pointed_to(span, around):
            continue
        taken.add(span)
        yield Adjunct(document=sentence.document, span=span, kind=phrase.kind)


def _claims(words: str, phrase: Phrase, scene: Scene, language: str) -> bool:
    """Whether a phrase is part of what is claimed, by a word of it; or cuts a quotation, or is hardly any words."""
    if len(words.split()) < _FEWEST or not is_whole(words):
        return True
    first = phrase.first + scene.opening(phrase.first, scene.words.clauses)
    inside = [(scene.tokens[at].upos, scene.low[at]) for at in range(first, phrase.last + 1)]
    if any(word in conditions(language) for upos, word in inside if upos == "SCONJ"):
        return True
    told = any(word in sayings(language) for upos, word in inside if upos == "VERB")
    return told or claiming(language).search(" ".join(word for _, word in inside)) is not None


def _bears(span: Span, kind: AdjunctKind, around: _Around) -> bool:
    """Whether a phrase touches speech or a voice, or may tell when, where or how many of what happened."""
    if _meets(span, around.fixed):
        return True
    dates = kind not in (AdjunctKind.RELATIVE, AdjunctKind.APPOSITION)  # those describe a thing, not what happened
    places = kind in (AdjunctKind.OBLIQUE, AdjunctKind.PARENTHESIS)
    return (dates and _meets(span, around.times)) or (places and _meets(span, around.others))


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _is_pointed_to(span: Span, around: _Around) -> bool:
    """Whether a pronoun or a noun behind the phrase stands for what is named only inside it."""
    named = {mention.chain or mention.id for mention in around.mentions if span.contains(mention.span)}
    before = {mention.chain or mention.id for mention in around.mentions if mention.span.end <= span.start}
    behind = (one for one in around.mentions if one.span.start >= span.end and one.kind is not MentionKind.NAME)
    return any(one.chain in named - before for one in behind)
