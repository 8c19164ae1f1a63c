"""Who said what: direct and reported speech with cue, speaker, channel, hedges; one pass over the document's blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kronike.analyse.quotes.back import sourced
from kronike.analyse.quotes.cited import cited_in
from kronike.analyse.quotes.colon import turn, turns
from kronike.analyse.quotes.direct import direct_quotes
from kronike.analyse.quotes.hedges import hedges_in
from kronike.analyse.quotes.indirect import indirect_quotes
from kronike.analyse.quotes.lists import without_lists
from kronike.analyse.quotes.neighbours import give_neighbours
from kronike.analyse.quotes.views import Block, blocks
from kronike.analyse.quotes.voice import voice_span
from kronike.analyse.quotes.voices import Voice, Voices
from kronike.model import Polarity, Quote, QuoteKind, Span

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.found import Found

__all__ = ["find_quotes"]


def find_quotes(layers: Layers) -> Layers:
    """The quotes of the document in the order of the text, and a mention for each role or pronoun that speaks."""
    document_blocks = blocks(layers)
    voices = Voices(layers, document_blocks)
    spoken = turns(document_blocks)
    found = [
        quote
        for number, block in enumerate(document_blocks)
        for quote in (turn(layers, number, block) if number in spoken else _in_block(layers, number, block))
    ]
    found = _with_sourced(document_blocks, found)
    found = without_lists(layers, document_blocks, found)
    heard: list[Voice | None] = [voices.of(q.view, q.subject) if q.view and q.subject else None for q in found]
    give_neighbours(layers, document_blocks, voices, found, heard)
    quotes = [_quote(layers, document_blocks, *pair) for pair in zip(found, heard, strict=True)]
    return replace(layers, mentions=voices.all_mentions(), quotes=tuple(_nested(quotes)))


def _with_sourced(document_blocks: list[Block], found: list[Found]) -> list[Found]:
    """With the sentences that the ones behind them give to somebody."""
    given = {(quote.block, at) for quote in found for at in _views_of(document_blocks[quote.block], quote.span)}
    told = [quote for number in range(len(document_blocks)) for quote in sourced(document_blocks, number, given)]
    cues = {quote.cue for quote in told}
    kept = [quote for quote in found if quote.cue is None or quote.cue not in cues]
    return sorted((*kept, *told), key=lambda quote: (quote.start, -quote.end)) if told else found


def _views_of(block: Block, span: Span) -> range:
    """The indices of the sentences that a span lies in."""
    return range(block.view_at(span.start), block.view_at(span.end - 1) + 1)


def _in_block(layers: Layers, number: int, block: Block) -> list[Found]:
    """Direct speech first; reported speech in the sentences that it leaves, and inside it what others are cited for."""
    found = direct_quotes(layers, number, block)
    direct: dict[int, list[Found]] = {}
    for quote in found:
        for at in _views_of(block, quote.span.cover(quote.cue) if quote.cue else quote.span):
            direct.setdefault(at, []).append(quote)
    for at, view in enumerate(block.views):
        reported = indirect_quotes(number, view)
        if at in direct:
            found += [quote for quote in reported if _told_beside(quote, direct[at]) or _cited(quote, direct[at])]
        else:
            found += _apart(reported)
    return sorted(found, key=lambda quote: (quote.start, -quote.end))


def _cited(quote: Found, found: list[Found]) -> bool:
    return any(cited_in(quote, other) for other in found)


def _told_beside(quote: Found, direct: list[Found]) -> bool:
    """Whether it stands wholly outside direct speech: "“…”, he said, adding that …"."""
    cue = quote.cue
    return cue is not None and not any(
        quote.span.overlaps(other.span) or cue.overlaps(other.span) or (other.cue and cue.overlaps(other.cue))
        for other in direct
    )


def _apart(found: list[Found]) -> list[Found]:
    """Without those that repeat most of another of the same sentence, unless it cites them: speech before topics."""
    kept: list[Found] = []
    for quote in sorted(found, key=lambda quote: (quote.kind is QuoteKind.TOPIC, quote.start - quote.end)):
        if not any(_repeats(quote, other) for other in kept):
            kept.append(quote)
    return kept


def _repeats(quote: Found, other: Found) -> bool:
    return 2 * quote.span.shared(other.span) > len(other.span) and not cited_in(quote, other)


def _quote(layers: Layers, document_blocks: list[Block], found: Found, voice: Voice | None) -> Quote:
    return Quote(
        document=layers.reading.document.id,
        span=found.span,
        cue=found.cue,
        speakers=tuple(mention.id for mention in voice.mentions) if voice else (),
        speaker_name=voice.name if voice else "",
        voice=_voice(found),
        gaps=tuple(found.gaps),
        mode=found.mode,
        via=found.via,
        hedges=hedges_in(document_blocks[found.block], found.span),
        polarity=Polarity.DENIED if found.denied else Polarity.AFFIRMED,
        question=found.question,
        kind=found.kind,
        addressee=found.addressee,
        stance=found.stance,
    )


def _voice(found: Found) -> Span | None:
    """The phrase that speaks; its core alone where the parse has mixed it with what was said."""
    if found.view is None or found.subject is None:
        return _voice(found.like) if found.like else None
    span = voice_span(found.view, found.subject, found.cue_words)
    if span.overlaps(found.span) and not found.span.contains(span):
        tokens = found.view.tokens
        span = tokens[found.subject.first].span.cover(tokens[found.subject.last].span)
    return span


def _nested(quotes: list[Quote]) -> list[Quote]:
    """Each with the id of the smallest quote it lies in; quotes are in order, longer ones first."""
    around: list[Quote] = []
    result: list[Quote] = []
    for quote in quotes:
        while around and around[-1].span.end <= quote.span.start:
            around.pop()
        inside = around[-1].id if around and around[-1].span.contains(quote.span) else None
        if inside and around[-1].span == quote.span:
            continue
        result.append(replace(quote, inside=inside))
        around.append(quote)
    return result
