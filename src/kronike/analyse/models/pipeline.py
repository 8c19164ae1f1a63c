"""A spaCy pipeline of the user's, read as the package's own engine is: the same sentences, tokens and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from kronike.analyse.engine import Parsed, ParsedName, ParsedToken
from kronike.analyse.models.clearnlp import Tree, is_clearnlp, universal

_LONGEST_SENTENCE = 300
"""Tokens: what is longer is a list or debris, and is cut; the engine cuts its own."""
_SAMPLE = "Ola Ostby."
_ASKED = {"DEP": "parse", "POS": "parts of speech", "SENT_START": "sentences"}


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What labels of other label sets are called here."""

    names: dict[str, str]
    relations: dict[str, str]


@cache
def labels() -> Labels:
    """The label sets that are known."""
    return msgspec.toml.decode((Path(__file__).parent / "labels.toml").read_bytes(), type=Labels)


def lacks(nlp: Language) -> list[str]:
    """What a pipeline does not give of what reading needs, in words."""
    doc = nlp(_SAMPLE)
    missing = [told for column, told in _ASKED.items() if not doc.has_annotation(column)]
    known = any(label in labels().names for name in nlp.pipe_names for label in nlp.pipe_labels.get(name, ()))
    return missing if known else [*missing, "names"]


class SpacyModel:
    """Reads texts with one spaCy pipeline."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._clearnlp = is_clearnlp(nlp)

    @property
    def meta(self) -> Mapping[str, object]:
        """What the pipeline says of itself."""
        return self._nlp.meta

    def parse(
        self,
        texts_with_language: Sequence[tuple[str, str]],
        *,
        reports: Sequence[int] | None = None,  # noqa: ARG002 -- a spaCy pipeline reads each text by itself
    ) -> list[Parsed]:
        """As `Parser.parse`."""
        docs = self._nlp.pipe(text for text, _ in texts_with_language)
        return [Parsed(tuple(self._sentences(doc)), tuple(_names(doc))) for doc in docs]

    def _sentences(self, doc: Doc) -> Iterator[tuple[ParsedToken, ...]]:
        for sentence in doc.sents:
            words = _without_blanks(sentence)
            for first in range(0, len(words), _LONGEST_SENTENCE):
                yield self._tokens(sentence, words[first : first + _LONGEST_SENTENCE])

    def _tokens(self, sentence: Span, words: list[int]) -> tuple[ParsedToken, ...]:
        tokens = [sentence[place] for place in words]
        number = {place: index for index, place in enumerate(words)}
        heads = [number.get(token.head.i - sentence.start, index) for index, token in enumerate(tokens)]
        tree = Tree(heads, [token.dep_ for token in tokens], [token.pos_ for token in tokens])
        if self._clearnlp:
            universal(tree, labels().relations, [token.lemma_ for token in tokens])
        return tuple(
            ParsedToken(
                token.idx,
                token.idx + len(token.text),
                token.text,
                token.lemma_ or token.text,
                token.pos_,
                str(token.morph),
                tree.heads[index],
                "root" if tree.heads[index] == index else tree.relations[index],
            )
            for index, token in enumerate(tokens)
        )


def _without_blanks(sentence: Span) -> list[int]:
    return [place for place, token in enumerate(sentence) if not token.is_space]


def _names(doc: Doc) -> Iterator[ParsedName]:
    for name in doc.ents:
        kind = labels().names.get(name.label_)
        if kind is not None:
            yield ParsedName(name.start_char, name.end_char, kind)
