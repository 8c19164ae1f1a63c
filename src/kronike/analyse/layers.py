"""The layers of one document while it is being read: each stage returns them with its own filled in."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model import (
    Adjunct,
    Analysis,
    EventMention,
    Mention,
    NameType,
    Quantity,
    Quote,
    Reading,
    Role,
    Sentence,
    Span,
    TimeExpression,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: its span in the document, lemma, and Universal Dependencies part of speech, features, relation.

    ``head`` is the index, in the sentence, of the governing token (itself for the root), -1 where there is no parse.
    """

    span: Span
    text: str
    lemma: str = ""
    upos: str = ""
    feats: str = ""
    head: int = -1
    deprel: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name as the parser alone sees it, before the names of the document are settled."""

    span: Span
    type: NameType


@dataclass(frozen=True, slots=True)
class Layers:
    """A reading and what the stages have found in it so far.

    ``tokens`` runs parallel to ``sentences``; ``named`` is in the order of the text.
    """

    reading: Reading
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[tuple[Token, ...], ...] = ()
    named: tuple[Named, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[EventMention, ...] = ()
    roles: tuple[Role, ...] = ()
    adjuncts: tuple[Adjunct, ...] = ()

    @property
    def text(self) -> str:
        """The document's text, which every span points into."""
        return self.reading.document.text

    def words(self, span: Span) -> str:
        """The words of a span."""
        return span.of(self.text)

    def analysis(self) -> Analysis:
        """The layers that are kept."""
        return Analysis(
            document=self.reading.document.id,
            sentences=self.sentences,
            mentions=self.mentions,
            times=self.times,
            quantities=self.quantities,
            quotes=self.quotes,
            events=self.events,
            roles=self.roles,
            adjuncts=self.adjuncts,
        )
