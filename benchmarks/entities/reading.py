"""What we find in a document: raw text in, through the whole analysis but for events, clusters of spans out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from benchmarks.entities.texts import ChainText, Pair
from kronike.analyse.engine import load_engine
from kronike.analyse.layers import Layers
from kronike.analyse.names import find_names
from kronike.analyse.parsing import parse_all
from kronike.analyse.quotes import find_quotes
from kronike.analyse.references import things_of
from kronike.analyse.references.phrases import Kind, Phrase
from kronike.analyse.references.things import Thing
from kronike.model import Document, NameType, Paragraph, Reading, Span
from kronike.read.paragraphs import paragraph_spans

_BATCH = 64
_CLOSED = " )"
_NEXT = 12
_RELATIVES = frozenset({"which", "who", "that", "whose"})


def layers_of(texts: Sequence[ChainText]) -> Iterator[Layers]:
    """The layers that references are looked for in."""
    for at in range(0, len(texts), _BATCH):
        readings = [_reading(text) for text in texts[at : at + _BATCH]]
        yield from (find_quotes(find_names(layers)) for layers in parse_all(readings, load_engine()))


def _reading(text: ChainText) -> Reading:
    spans = paragraph_spans(text.text, Span(0, len(text.text))) if text.text.strip() else ()
    document = Document(text=text.text, name=text.name, language=text.language)
    return Reading(document, paragraphs=tuple(Paragraph(span, text.language) for span in spans))


def coreferent(text: ChainText, layers: Layers) -> list[frozenset[Pair]]:
    """Everything that is spoken of twice, as NARC marks it: whole noun phrases and pronouns."""
    found = [{_words(text, phrase.span) for phrase in thing.phrases} for thing in things_of(layers)]
    return _once([cluster for cluster in found if len(cluster) > 1])


def named_things(text: ChainText, layers: Layers) -> list[frozenset[Pair]]:
    """People, organisations and places, also such as are spoken of once, as MEANTIME marks them.

    There a name is a mention beside the noun phrase that it heads.
    """
    kept = [thing for thing in things_of(layers) if thing.chain or _sorted(thing)]
    return _once(
        [
            {
                _words(text, span)
                for phrase in thing.phrases
                for span in (*_spans(phrase, text.text), *_relatives(phrase, layers))
            }
            for thing in kept
        ]
    )


def _sorted(thing: Thing) -> bool:
    """Whether a thing without a name is one of the three sorts."""
    return bool(thing.sorts)


def _spans(phrase: Phrase, text: str) -> list[Span]:
    """The spans of a phrase, of the name in it and of what stands beside the name, as MEANTIME has them.

    A name without its article is none of its own, and a bracket is left open.
    """
    spans = [phrase.span]
    if phrase.kind is Kind.NAME and phrase.mention:
        before = text[phrase.span.start : phrase.mention.span.start].strip()
        after = text[phrase.mention.span.end : phrase.span.end].strip()
        named = phrase.mention.span
        titled = before.isalpha() and before[0].isupper()
        if _numbered(text, named):
            return []
        spans += [title.span for title in phrase.told if not (titled and title.span.of(text) == before)]
        placed = phrase.sort == NameType.LOCATION and after
        if not (titled or placed or before.casefold() == "the"):
            spans.append(named)
    return [Span(span.start, span.end - len(_CLOSED)) if span.of(text).endswith(_CLOSED) else span for span in spans]


def _relatives(phrase: Phrase, layers: Layers) -> Iterator[Span]:
    """The relative pronoun of the clause that tells of a phrase."""
    tokens = layers.tokens[phrase.sentence]
    for at in range(phrase.head + 1, phrase.last + 1):
        if tokens[at].head == phrase.head and tokens[at].deprel == "acl:relcl":
            for word in range(phrase.head + 1, at):
                if tokens[word].text in _RELATIVES and tokens[word].head == at:
                    yield tokens[word].span


def _numbered(text: str, name: Span) -> bool:
    """Whether a name is followed by a number, so that it names a product ("Boeing 787")."""
    following = text[name.end : name.end + _NEXT].split(" ")
    return len(following) > 1 and not following[0] and any(letter.isdigit() for letter in following[1])


def _words(text: ChainText, span: Span) -> Pair:
    """The span of the whole words of the data that ours touches."""
    starts, ends = [start for start, _ in text.words], [end for _, end in text.words]
    first = min(bisect_right(starts, span.start) - 1, bisect_left(ends, span.end))
    return text.words[max(first, 0)][0], text.words[min(bisect_left(ends, span.end), len(ends) - 1)][1]


def _once(clusters: list[set[Pair]]) -> list[frozenset[Pair]]:
    """The clusters with each span in the first only."""
    seen: set[Pair] = set()
    kept = []
    for cluster in clusters:
        kept.append(frozenset(cluster - seen))
        seen |= cluster
    return [cluster for cluster in kept if cluster]
