"""One paragraph as the noise rules see it: cheap features of its head and its tail, each worked out at most once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kronike.model import Span
from kronike.read.noise.credits import credit_start
from kronike.read.noise.markers import Markers, markers_for
from kronike.read.noise.vocabulary import Vocabulary, vocabulary_for

if TYPE_CHECKING:
    from kronike.model import Paragraph

_ENDS = 1000
_BUTTON = 60
_TWO_SENTENCES = 8
_CLOSING = " \t\r\n\"'”’“»«)]\u203a"
_FINAL = ".!?…"
_DASH = re.compile(r"[-–—−]\s*(?=\S)")
_BULLET = re.compile(r"[•·▪■●◦‣*►▶✓]\s*\S|\(?\d{1,2}[.)]\s+\S")
_SENTENCE_BREAK = re.compile(r"[.!?…][\"”’»)]?\s+[\"“”«–-]?\s?[^\W\d_a-zæøåäöéü]")


@dataclass(frozen=True)
class Block:
    """A paragraph: ``text`` is its words with single spaces, or only their two ends where it is very long."""

    span: Span
    raw: str
    languages: frozenset[str]

    @classmethod
    def of(cls, text: str, paragraph: Paragraph, main: str) -> Block:
        """The block of a paragraph in a report mostly written in the language ``main``."""
        return cls(paragraph.span, paragraph.span.of(text), frozenset((main, paragraph.language)))

    @cached_property
    def markers(self) -> Markers:
        """The words that mark noise in the languages the paragraph may be in."""
        return markers_for(self.languages)

    @cached_property
    def known(self) -> Vocabulary:
        """The words that are known by themselves in the languages the paragraph may be in."""
        return vocabulary_for(self.languages)

    @cached_property
    def text(self) -> str:
        """Its words, single-spaced; of a very long paragraph the two ends."""
        if len(self.raw) <= 2 * _ENDS:
            return " ".join(self.raw.split())
        return " ".join(f"{self.raw[:_ENDS]} {self.raw[-_ENDS:]}".split())

    @cached_property
    def button(self) -> int:
        """Where a button that unfolds a caption begins at its end; its length where there is none."""
        found = self.markers.more.search(self.raw, max(0, len(self.raw) - _BUTTON))
        return found.start() if found else len(self.raw)

    @cached_property
    def credit(self) -> int | None:
        """Where a picture credit begins that runs to its end (but for a button), or ``None``."""
        return credit_start(self.raw, self.button, self.markers.credit, self.known)

    @cached_property
    def long(self) -> bool:
        """Whether it is longer than any caption or headline."""
        return len(self.raw) > 900  # noqa: PLR2004 -- a caption of three sentences and its credits stays below

    @cached_property
    def folded(self) -> str:
        """Its words in one letter case."""
        return self.text.casefold()

    @cached_property
    def words(self) -> list[str]:
        """Its words without the marks around them."""
        return [word for word in (token.strip(".,:;!?…\"'“”‘’«»()[]–—-") for token in self.text.split()) if word]

    @cached_property
    def final(self) -> bool:
        """Whether it ends as a sentence does, be there an agency's signature behind it or not."""
        if self.raw[-12:].rstrip(_CLOSING).endswith(tuple(_FINAL)):
            return True
        signed = (
            self.markers.signed.search(self.raw, max(0, len(self.raw) - 60))
            if "/" in self.raw[-40:] or self.raw[-1] in ")]"
            else None
        )
        return signed is not None and signed.start() > 0

    @cached_property
    def asks(self) -> bool:
        """Whether it ends in a question."""
        return self.raw[-12:].rstrip(_CLOSING).endswith("?")

    @cached_property
    def leads_in(self) -> bool:
        """Whether what comes next belongs to it: a colon, comma or semicolon ends it."""
        return self.raw.endswith((":", ",", ";"))

    @cached_property
    def dashed(self) -> bool:
        """Whether it opens with the dash of speech."""
        return bool(_DASH.match(self.raw))

    @cached_property
    def listed(self) -> bool:
        """Whether it opens with a bullet or a number."""
        return bool(_BULLET.match(self.raw))

    @cached_property
    def sentences(self) -> int:
        """How many sentences it seems to hold."""
        return 1 + (len(_SENTENCE_BREAK.findall(self.text)) if len(self.raw) > _TWO_SENTENCES else 0)

    @cached_property
    def capitals(self) -> bool:
        """Whether all its letters are capitals, and it has more than a few."""
        return self.raw.isupper() and sum(map(str.isalpha, self.raw[:20])) > 2  # noqa: PLR2004 -- "UN" is a name
