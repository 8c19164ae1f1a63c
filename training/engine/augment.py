"""Small changes to training documents, so that the engine meets what news has and treebanks have not.

Text in small letters or capitals (machine translation, headlines), sentences without their closing mark (headlines,
captions), and names replaced by others of their type, so that contexts are learned and not a list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from random import Random

from spacy.tokens import Doc

from training.engine.embedding import LANGUAGE_KEY
from training.engine.examples import Kept, example

LOWERED, CAPITALS = 0.02, 0.01
_KEPT = 0.4
_BORROWED = 0.3
_TRIES = 3
_NORTHERN = ("nb", "nn", "da", "sv")


class Augment:
    """Makes a training example of a document, now and then of a changed one; unchanged ones are made once."""

    def __init__(self, docs: Sequence[Doc], swapped: float, cut: float) -> None:
        self.swapped = swapped
        self.cut = cut
        self.made: dict[int, Kept] = {}
        self.names: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
        for doc in {id(doc): doc for doc in docs}.values() if swapped else ():
            for name in doc.ents:
                self.names[doc.user_data[LANGUAGE_KEY], name.label_].append(tuple(token.text for token in name))

    def __call__(self, doc: Doc, random: Random) -> Kept:
        """The example to learn from this time."""
        drawn = random.random()
        if drawn < LOWERED:
            return self._changed(doc, [token.text.lower() for token in doc], random)
        if drawn < LOWERED + CAPITALS:
            return self._changed(doc, [token.text.upper() for token in doc], random)
        if drawn < LOWERED + CAPITALS + self.swapped and doc.ents:
            return self._changed(doc, self._same_length_names(doc, random), random)
        if id(doc) not in self.made:
            self.made[id(doc)] = example(doc, cut=self._is_cut(random))
        return self.made[id(doc)]

    def _is_cut(self, random: Random) -> bool:
        return self.cut >= 1 or random.random() < self.cut

    def _changed(self, doc: Doc, words: list[str], random: Random) -> Kept:
        return example(_with_words(doc, words), cut=self._is_cut(random))

    def _same_length_names(self, doc: Doc, random: Random) -> list[str]:
        words = [token.text for token in doc]
        for name in doc.ents:
            drawn = self._other(name.label_, tuple(words[name.start : name.end]), doc, random)
            if len(drawn) == len(name):
                words[name.start : name.end] = drawn
        return words

    def _other(self, kind: str, name: tuple[str, ...], doc: Doc, random: Random) -> tuple[str, ...]:
        language = doc.user_data[LANGUAGE_KEY]
        if language in _NORTHERN and kind == "PER" and random.random() < _BORROWED:
            language = random.choice(_NORTHERN)
        pool = self.names.get((language, kind))
        if not pool or random.random() < _KEPT:
            return name
        drawn = random.choice(pool)
        for _ in range(_TRIES):
            if len(drawn) == len(name):
                break
            drawn = random.choice(pool)
        keeps_ending = name[-1].endswith("s") == drawn[-1].endswith("s") or not name[-1].endswith("s")
        return drawn if keeps_ending else name


def _with_words(doc: Doc, words: list[str]) -> Doc:
    """The document's annotation on other words, one for one."""
    given: dict[str, list[object]] = {}
    if doc.has_annotation("DEP"):
        given = {"heads": [token.head.i for token in doc], "deps": [token.dep_ for token in doc]}
    else:
        given["sent_starts"] = [bool(token.is_sent_start) for token in doc]
    if doc.has_annotation("POS"):
        given |= {"pos": [token.pos_ for token in doc], "morphs": [str(token.morph) for token in doc]}
    if doc.has_annotation("LEMMA"):
        given["lemmas"] = [token.lemma_ for token in doc]
    if doc.has_annotation("ENT_IOB"):
        given["ents"] = [
            f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_ or "O" for token in doc
        ]
    changed = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc], **given)  # type: ignore[arg-type]
    changed.user_data = dict(doc.user_data)
    return changed
