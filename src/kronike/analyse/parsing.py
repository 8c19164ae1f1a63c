"""Sentences, tokens with their syntax, and the names that a parser sees, for many readings at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from kronike.analyse.engine import Parsed, ParsedToken
from kronike.analyse.layers import Layers, Named, Token
from kronike.analyse.mending import mended
from kronike.model import NameType, Reading, Sentence, Span, pieces_outside


class Parser(Protocol):
    """What reads texts: the package's own engine, or a user's model made to look like it."""

    def parse(
        self, texts_with_language: Sequence[tuple[str, str]], *, reports: Sequence[int] | None = None
    ) -> list[Parsed]:
        """What is in each text, given with its language; texts with the same number in ``reports`` are one report."""
        ...


def parse_all(readings: Sequence[Reading], parser: Parser) -> list[Layers]:
    """The first layers of each reading: every paragraph outside the header and what was set aside, read in one go."""
    stretches = [(number, *stretch) for number, reading in enumerate(readings) for stretch in _stretches(reading)]
    texts = [(readings[number].document.text[start:end], language) for number, start, end, language in stretches]
    parsed = parser.parse(texts, reports=[number for number, *_ in stretches])
    builders = [_Builder(reading) for reading in readings]
    for (number, start, _, language), found in zip(stretches, parsed, strict=True):
        builders[number].add(found, start, language)
    return [builder.layers() for builder in builders]


def _stretches(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """What of each paragraph is report, with its language."""
    cuts = [note.span for note in reading.noise] + ([reading.header] if reading.header else [])
    for index, piece in pieces_outside([paragraph.span for paragraph in reading.paragraphs], cuts):
        yield piece.start, piece.end, reading.paragraphs[index].language


class _Builder:
    """The layers of one reading as its stretches come in."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._sentences: list[Sentence] = []
        self._tokens: list[tuple[Token, ...]] = []
        self._named: list[Named] = []

    def add(self, parsed: Parsed, offset: int, language: str) -> None:
        document = self._reading.document.id
        for parsed_tokens in parsed.sentences:
            tokens = mended(_tokens(parsed_tokens, offset), language)
            span = Span(tokens[0].span.start, tokens[-1].span.end)
            self._sentences.append(Sentence(document=document, span=span, language=language))
            self._tokens.append(tokens)
        for name in parsed.names:
            self._named.append(Named(Span(offset + name.start, offset + name.end), NameType(name.type)))

    def layers(self) -> Layers:
        return Layers(self._reading, tuple(self._sentences), tuple(self._tokens), tuple(self._named))


def _tokens(sentence: Sequence[ParsedToken], offset: int) -> tuple[Token, ...]:
    """The tokens of a sentence with their places in the document."""
    return tuple(
        Token(
            Span(offset + token.start, offset + token.end),
            token.text,
            token.lemma,
            token.upos,
            token.feats,
            token.head,
            token.deprel,
        )
        for token in sentence
    )
