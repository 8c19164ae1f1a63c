"""Examples to learn from: words whose relation is doubted have none, and what is worked out once is kept."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.training import Example

from training.engine.embedding import LANGUAGE_KEY

Targets = NDArray[np.int64]
"""The right class of each word, or `UNKNOWN`."""
UNKNOWN = -1


class Kept(Example):
    """An example that remembers its parse and its targets; a word without a relation has no head either."""

    def get_aligned_parse(self, projectivize: bool = True) -> tuple[list[Any], list[Any]]:  # noqa: FBT001, FBT002 - spaCy's
        """Head and relation of each word, ``None`` where they are not to be learned."""
        if not hasattr(self, "parse"):
            heads, relations = super().get_aligned_parse(projectivize)  # type: ignore[no-untyped-call]
            known = [bool(relation) for relation in relations]
            self.parse = (
                [head if told else None for head, told in zip(heads, known, strict=True)],
                [relation or None for relation in relations],
            )
            self.targets: dict[str, Targets] = {}
        return self.parse

    def targets_of(self, component: Any) -> Targets:  # noqa: ANN401 - a spaCy tagger
        """The right class of each word for a tagger, as its own loss tells it."""
        self.get_aligned_parse()
        if component.name not in self.targets:
            blank = np.zeros((len(self.x), component.model.get_dim("nO")), dtype=np.float32)
            _, gradient = component.get_loss([self], [component.model.ops.asarray(blank)])
            told = np.asarray(component.model.ops.to_numpy(gradient[0]))
            self.targets[component.name] = np.where(told.min(axis=1) < 0, told.argmin(axis=1), UNKNOWN)
        return self.targets[component.name]


def example(doc: Doc, *, cut: bool = True) -> Kept:
    """The document to learn from: its bare words, perhaps ``cut`` into sentences, beside all that is known of it."""
    return Kept(_bare(doc, [bool(token.is_sent_start) for token in doc] if cut else None), doc)


def unannotated(doc: Doc) -> Doc:
    """The same words and language, and nothing known of them."""
    return _bare(doc, None)


def _bare(doc: Doc, starts: list[bool] | None) -> Doc:
    words = [token.text for token in doc]
    bare = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc], sent_starts=starts)  # type: ignore[arg-type]
    bare.user_data = {LANGUAGE_KEY: doc.user_data[LANGUAGE_KEY]}
    return bare
