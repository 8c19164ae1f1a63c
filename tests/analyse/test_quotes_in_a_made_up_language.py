"""A language is a file of words: quotes are found in one that nobody speaks, and no rule names a language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from kronike.analyse import quotes as stage
from kronike.analyse.layers import Layers, Token
from kronike.analyse.quotes import find_quotes, views
from kronike.model import LANGUAGES, Document, Mention, NameType, Paragraph, Reading, Sentence, Span, Stance
from kronike.words import lexicon as loader
from kronike.words.cues import CueWords, cue_words
from kronike.words.names import NameWords

CUES = """
says = ["blorpi"]
tells = ["glanfi", "nikti"]
denies = ["nikti"]
according = ["lu vok"]
that = ["zot"]
stops = ["ul"]
passives = []
"""
"""Verbs of saying, telling and denying, a preposition of source and a word like "that"."""

Word = tuple[str, str, str, int]
"""A word, its part of speech, its relation, its governor."""
CLAUSE: list[Word] = [
    ("Granum", "PROPN", "nsubj", 1),
    ("blorpi", "VERB", "root", 1),
    ("zot", "SCONJ", "mark", 5),
    ("brugo", "NOUN", "nsubj", 5),
    ("est", "AUX", "cop", 5),
    ("saneva", "ADJ", "ccomp", 1),
]
INVERTED: list[Word] = [
    ("brugo", "NOUN", "nsubj", 3),
    ("est", "AUX", "cop", 3),
    ("tre", "ADV", "advmod", 3),
    ("saneva", "ADJ", "ccomp", 5),
    (",", "PUNCT", "punct", 3),
    ("glanfi", "VERB", "root", 5),
    ("Granum", "PROPN", "nsubj", 5),
]
SOURCE: list[Word] = [
    ("brugo", "NOUN", "nsubj", 2),
    ("est", "AUX", "cop", 2),
    ("saneva", "ADJ", "root", 2),
    (",", "PUNCT", "punct", 6),
    ("lu", "ADP", "case", 6),
    ("vok", "NOUN", "fixed", 4),
    ("Granum", "PROPN", "obl", 2),
]


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The language "xx": a few cues, and names of no kind; the other topics are the package's own."""
    package = Path(str(files("kronike.words")))
    for topic in (package / "lexica").iterdir():
        (tmp_path / "lexica" / topic.name).mkdir(parents=True)
        for path in topic.glob("*.toml"):
            (tmp_path / "lexica" / topic.name / path.name).symlink_to(path)
    (tmp_path / "lexica" / "cues" / "xx.toml").write_text(_whole(CueWords) + CUES, encoding="utf-8")
    (tmp_path / "lexica" / "names" / "xx.toml").write_text(_whole(NameWords), encoding="utf-8")
    monkeypatch.setattr(loader, "files", lambda _: tmp_path)
    monkeypatch.setattr(views, "LANGUAGES", (*LANGUAGES, "xx"))


def _whole(shape: type[msgspec.Struct]) -> str:
    """Every field that a lexicon must have and the made-up one does not set, empty."""
    empty: dict[object, str] = {str: '""', dict: "{}"}
    told = {line.split(" = ")[0] for line in CUES.splitlines()}
    needed = [field for field in msgspec.structs.fields(shape) if field.required and field.name not in told]
    return "".join(f"{field.name} = {empty.get(_origin(field.type), '[]')}\n" for field in needed)


def _origin(kind: object) -> object:
    return getattr(kind, "__origin__", kind)


def _layers(words: list[Word]) -> Layers:
    """The layers of one sentence in the made-up language, with its tree and its one name."""
    text = " ".join(word for word, *_ in words).replace(" ,", ",")
    document = Document(text=text, name="made-up.txt", language="xx")
    tokens, at = [], 0
    for word, upos, relation, head in words:
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Token(Span(start, at), word, word, upos, "VerbForm=Fin" * (upos == "VERB"), head, relation))
    whole = Span(0, len(text))
    start = text.index("Granum")
    name = Mention(document=document.id, span=Span(start, start + 6), type=NameType.PERSON, name="Granum")
    reading = Reading(document, paragraphs=(Paragraph(whole, "xx"),))
    sentence = Sentence(document=document.id, span=whole, language="xx")
    return Layers(reading, (sentence,), (tuple(tokens),), (), (name,))


@pytest.mark.usefixtures("made_up")
@pytest.mark.parametrize(
    ("words", "content"),
    [(CLAUSE, "brugo est saneva"), (INVERTED, "brugo est tre saneva"), (SOURCE, "brugo est saneva")],
)
def test_a_language_is_a_file_of_words(words: list[Word], content: str) -> None:
    """A clause behind a cue, one before it, and one with a source are found by a lexicon of eight words."""
    found = find_quotes(_layers(words))
    assert [(found.words(quote.span), quote.speaker_name) for quote in found.quotes] == [(content, "Granum")]


@pytest.mark.usefixtures("made_up")
def test_a_cue_outside_the_file_is_none() -> None:
    """The same sentence with a verb that the lexicon does not have holds no quote."""
    assert find_quotes(_layers([CLAUSE[0], ("furbli", "VERB", "root", 1), *CLAUSE[2:]])).quotes == ()


@pytest.mark.usefixtures("made_up")
def test_a_denial_is_a_word_of_the_file() -> None:
    """What the lexicon counts among denials denies."""
    (quote,) = find_quotes(_layers([CLAUSE[0], ("nikti", "VERB", "root", 1), *CLAUSE[2:]])).quotes
    assert quote.stance is Stance.DENIES


def _literals(path: Path) -> Iterator[str]:
    """The strings of a module, but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_no_rule_holds_a_word_of_a_language() -> None:
    """What a rule compares with is a tag, a relation or a sign; its words stand in the lexica."""
    words: set[str] = set(LANGUAGES)
    for language in LANGUAGES:
        known = cue_words(language)
        words |= known.says | known.tells | known.that | known.verbs | known.auxiliaries | known.conjunctions
    words -= {"mark"}  # also a relation
    folder = Path(str(stage.__file__)).parent
    held = {(path.name, text) for path in folder.glob("*.py") for text in _literals(path) if text in words}
    assert held == set()
