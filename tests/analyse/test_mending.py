"""Main verbs that the parse took for attributes."""

from __future__ import annotations

from kronike.analyse.layers import Token
from kronike.analyse.mending import mended
from kronike.model import Span

Word = tuple[str, str, str, int]
"""A word with its part of speech, relation and head."""

REGAINED: tuple[Word, ...] = (
    ("The", "DET", "det", 3),
    ("army", "NOUN", "compound", 3),
    ("regained", "VERB", "amod", 3),
    ("control", "NOUN", "root", 3),
    ("of", "ADP", "case", 6),
    ("the", "DET", "det", 6),
    ("hill", "NOUN", "nmod", 3),
    (".", "PUNCT", "punct", 3),
)
FREED: tuple[Word, ...] = (
    ("Troops", "NOUN", "root", 0),
    ("freed", "VERB", "acl", 0),
    ("Storvik", "PROPN", "obj", 1),
    (".", "PUNCT", "punct", 0),
)


def tokens(words: tuple[Word, ...]) -> tuple[Token, ...]:
    """The words as tokens, a blank between them."""
    made: list[Token] = []
    start = 0
    for text, upos, deprel, head in words:
        made.append(Token(Span(start, start + len(text)), text, text, upos, "", head, deprel))
        start += len(text) + 1
    return tuple(made)


def test_a_verb_hung_on_its_object_becomes_the_head() -> None:
    """In "The army regained control of the hill" the army is the subject, and control of the hill the object."""
    found = [(token.text, token.deprel, token.head) for token in mended(tokens(REGAINED), "en")]
    assert found[:4] == [("The", "det", 1), ("army", "nsubj", 2), ("regained", "root", 2), ("control", "obj", 2)]
    assert found[6:] == [("hill", "nmod", 3), (".", "punct", 2)]


def test_a_verb_hung_on_its_subject_becomes_the_head() -> None:
    """In "Troops freed Storvik" the verb has an object of its own, so it is no attribute of the troops."""
    found = [(token.deprel, token.head) for token in mended(tokens(FREED), "en")]
    assert found == [("nsubj", 1), ("root", 1), ("obj", 1), ("punct", 1)]


def test_what_can_be_a_phrase_stays_one() -> None:
    """An attribute behind an article, or a participle without an object, is left as it is; so is another language."""
    heading = (("The", "DET", "det", 2), ("regained", "VERB", "amod", 2), ("control", "NOUN", "root", 2))
    wounded = (("Troops", "NOUN", "root", 0), ("wounded", "VERB", "acl", 0), (".", "PUNCT", "punct", 0))
    for words in (heading, wounded):
        assert mended(tokens(words), "en") == tokens(words)
    assert mended(tokens(REGAINED), "nb") == tokens(REGAINED)


def test_a_sentence_without_a_parse_stays_as_it_is() -> None:
    """Where no word has a head there is nothing to mend."""
    bare = tuple(Token(token.span, token.text) for token in tokens(FREED))
    assert mended(bare, "en") == bare
