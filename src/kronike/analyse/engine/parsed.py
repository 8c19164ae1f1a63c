"""What the engine says of a text: sentences of tokens with their syntax, and names. All offsets are code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class ParsedToken(NamedTuple):
    """One word or mark, with lemma, Universal Dependencies part of speech, features and relation.

    ``head`` is the index, in the sentence, of the governing token; the root governs itself.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A name: ``type`` is PER, ORG or LOC."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text read: its sentences, each a run of tokens, and the names in it, in order and without overlap."""

    sentences: tuple[tuple[ParsedToken, ...], ...]
    names: tuple[ParsedName, ...]
