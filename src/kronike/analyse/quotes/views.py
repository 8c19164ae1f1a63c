"""A sentence as the quote finders look at it: tokens in lower case, the mention at each, and the blocks they form."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.analyse.layers import Token
from kronike.analyse.quotes.bases import base_forms, rebased
from kronike.analyse.tree import Tree
from kronike.model import LANGUAGES, Mention, Span
from kronike.words.cues import CueWords, cue_words
from kronike.words.names import NameWords, name_words

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers


@dataclass(slots=True)
class Memo:
    """What was once found in a sentence, kept for the next who asks."""

    cues: list[Cue] | None = None
    hedges: list[Span] | None = None
    tree: Tree | None = None
    passive: bool | None = None


@dataclass(frozen=True, slots=True)
class View:
    """One sentence: ``low`` and ``mentions`` run parallel to ``tokens``; ``translated``: known to be by a machine."""

    number: int
    span: Span
    language: str
    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    mentions: tuple[Mention | None, ...]
    cues: CueWords
    names: NameWords
    memo: Memo
    translated: bool = False

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def tree(self) -> Tree:
        """The sentence's syntax."""
        if self.memo.tree is None:
            self.memo.tree = Tree(self.tokens)
        return self.memo.tree

    @property
    def passive(self) -> bool:
        """Whether the sentence has an auxiliary of the passive."""
        if self.memo.passive is None:
            self.memo.passive = not self.cues.passives.isdisjoint(self.low)
        return self.memo.passive

    def lemma(self, index: int) -> str:
        """The base form of a token in lower case, by its ending where the parse has none that can be a cue's."""
        lemma = self.tokens[index].lemma.casefold() or self.low[index]
        if self.tokens[index].upos != "VERB" or lemma in base_forms(self.language):
            return lemma
        return rebased(self.low[index], self.language) or lemma

    def phrase(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether the words of ``phrase`` stand at ``index``."""
        return self.low[index : index + len(phrase)] == phrase

    def whole(self, index: int) -> Mention | None:
        """The mention at a token, unless it is only a part of the word there ("IS" in "IS-krigere")."""
        mention = self.mentions[index] if 0 <= index < len(self.mentions) else None
        if mention is None or mention.span.end < self.tokens[index].span.end - 2:
            return None
        return mention

    def run(self, index: int) -> tuple[int, int]:
        """The first and the last token of the mention at a token; the token itself where there is none."""
        mention, first, last = self.mentions[index], index, index
        while mention and first and self.mentions[first - 1] is mention:
            first -= 1
        while mention and last + 1 < len(self) and self.mentions[last + 1] is mention:
            last += 1
        return first, last

    def end(self) -> int:
        """The index behind the last token that is not a closing mark."""
        index = len(self)
        while index and self.low[index - 1] in CLOSING:
            index -= 1
        return index


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens ``first`` to ``last`` of a sentence; ``particle`` is the index of a parted particle, or -1.

    ``strong``: its clause may stand without "that"; ``source``: a preposition of source.
    """

    first: int
    last: int
    strong: bool = False
    source: bool = False
    particle: int = -1

    def span(self, view: View) -> Span:
        """Its characters, with a particle that stands apart."""
        last = max(self.last, self.particle)
        return Span(view.tokens[self.first].span.start, view.tokens[last].span.end)


CLOSING = frozenset(".!?…\"”“»«’'):;") | {"...", ".."}
MARKS = frozenset('«»“”„"')
DASHES = frozenset("–—-−―")
PAUSES = frozenset({",", ";", ":", "(", ")", "–", "—", "-"}) | CLOSING


@dataclass(frozen=True, slots=True)
class Block:
    """The sentences that stand together in one paragraph, in one language."""

    views: tuple[View, ...]
    starts: tuple[int, ...]

    @property
    def span(self) -> Span:
        """From the first sentence to the last."""
        return Span(self.views[0].span.start, self.views[-1].span.end)

    def view_at(self, position: int) -> int:
        """The index of the sentence that a position lies in, or follows."""
        return max(0, bisect_right(self.starts, position) - 1)


def blocks(layers: Layers) -> list[Block]:
    """The document's blocks in order, of the languages that are read closely."""
    starts = [paragraph.span.start for paragraph in layers.reading.paragraphs]
    found: list[list[View]] = []
    last = -1
    next_mention = 0
    for number, sentence in enumerate(layers.sentences):
        if sentence.language not in LANGUAGES:
            continue
        while next_mention < len(layers.mentions) and layers.mentions[next_mention].span.end <= sentence.span.start:
            next_mention += 1
        paragraph = bisect_right(starts, sentence.span.start)
        if paragraph != last:
            found.append([])
            last = paragraph
        found[-1].append(_view(layers, number, next_mention))
    return [Block(tuple(views), tuple(view.span.start for view in views)) for views in found]


def _view(layers: Layers, number: int, first: int) -> View:
    sentence, tokens = layers.sentences[number], layers.tokens[number]
    return View(
        number=number,
        span=sentence.span,
        language=sentence.language,
        tokens=tokens,
        low=tuple(token.text.casefold() for token in tokens),
        mentions=_mentions_at(layers, sentence.span.end, tokens, first),
        cues=cue_words(sentence.language),
        names=name_words(sentence.language),
        memo=Memo(),
        translated=layers.reading.document.translated_from is not None,
    )


def _mentions_at(layers: Layers, end: int, tokens: tuple[Token, ...], first: int) -> tuple[Mention | None, ...]:
    """The mention at each token of a sentence, ``first`` being the first that may lie in it."""
    mentions = layers.mentions
    if first >= len(mentions) or mentions[first].span.start >= end:
        return (None,) * len(tokens)
    at: list[Mention | None] = []
    mention: Mention | None = mentions[first]
    for token in tokens:
        while mention is not None and mention.span.end <= token.span.start:
            first += 1
            mention = mentions[first] if first < len(mentions) else None
        at.append(mention if mention is not None and mention.span.start < token.span.end else None)
    return tuple(at)
