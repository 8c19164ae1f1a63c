"""A spaCy pipeline of the user's in place of the engine."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Entity

from kronike.analyse import ModelError, parse_all, parser_for, versions
from kronike.analyse.engine import Parsed, ParsedToken
from kronike.analyse.models.choosing import Chosen
from kronike.analyse.models.clearnlp import Tree, universal
from kronike.analyse.models.pipeline import SpacyModel, labels
from kronike.model import Document, NameType, Paragraph, Reading, Span


def made_up(text: str, language: str) -> Reading:
    """A reading of one paragraph."""
    return Reading(Document(text=text, name="made-up.txt"), paragraphs=(Paragraph(Span(0, len(text)), language),))


def test_without_models_the_engine_reads() -> None:
    """Languages left empty are the engine's."""
    assert parser_for({"nb": "", "en": ""}) is parser_for({})


def test_a_folder_can_be_named_and_gives_the_same_layers(tmp_path: Path) -> None:
    """Sentences, trees and names of a named pipeline stand in the layers as the engine's do."""
    nlp = spacy.blank("nb")
    nlp.add_pipe("made_up_journey")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "GPE_LOC", "pattern": "Norge"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path)
    reading = made_up("Ola Nordmann reiste til Norge. Han kom hjem.", "nb")
    (layers,) = parse_all([reading], parser_for({"nb": str(tmp_path)}))
    assert [layers.words(sentence.span) for sentence in layers.sentences] == [
        "Ola Nordmann reiste til Norge.",
        "Han kom hjem.",
    ]
    assert [token.text for token in layers.tokens[0] if token.deprel == "root"] == ["reiste"]
    assert ("Norge", NameType.LOCATION) in [(layers.words(name.span), name.type) for name in layers.named]
    assert versions({"nb": str(tmp_path)})[0].startswith("nb=")


def test_without_spacy_a_named_model_is_refused_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who names a model where spaCy, an extra, is not installed is told what to install."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ModelError, match=r"no_such_model needs spaCy: install kronike\[models\]"):
        parser_for({"nb": "no_such_model"}).parse([("Hei.", "nb")])


def test_a_name_that_is_no_model_is_told_with_what_to_do() -> None:
    """A missing package, and a pipeline without a parser, end in one clear sentence."""
    with pytest.raises(ModelError, match=r"no_such_model cannot be opened .* nothing is downloaded"):
        parser_for({"nb": "no_such_model"})


def test_an_incomplete_pipeline_is_refused(tmp_path: Path) -> None:
    """A pipeline that only cuts sentences gives no parse: it is refused, and the message says what is missing."""
    nlp = spacy.blank("da")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path)
    with pytest.raises(ModelError, match="no parse, parts of speech, names"):
        parser_for({"da": str(tmp_path)})


def test_a_model_of_another_language_is_refused(tmp_path: Path) -> None:
    """A Danish pipeline cannot be named for English."""
    spacy.blank("da").to_disk(tmp_path)
    with pytest.raises(ModelError, match="reads da, not en"):
        parser_for({"en": str(tmp_path)})


class Echo:
    """A parser that gives nothing and notes what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def parse(
        self,
        texts_with_language: Sequence[tuple[str, str]],
        *,
        reports: Sequence[int] | None = None,
    ) -> list[Parsed]:
        """A single one-word sentence for each text."""
        assert reports is not None
        self.given += [text for text, _ in texts_with_language]
        return [
            Parsed(((ParsedToken(0, len(text), text, text, "X", "", 0, "root"),),), ())
            for text, _ in texts_with_language
        ]


def test_each_language_goes_to_its_model_and_the_order_stays() -> None:
    """Texts of a named language go to its model, the others to the engine, and come back as they were given."""
    danish, engine = Echo(), Echo()
    texts = [("en", "nb"), ("to", "da"), ("tre", "sv"), ("fire", "da")]
    found = Chosen({"da": danish}, engine).parse(texts, reports=[0, 0, 1, 1])
    assert [parsed.sentences[0][0].text for parsed in found] == ["en", "to", "tre", "fire"]
    assert (danish.given, engine.given) == (["to", "fire"], ["en", "tre"])


@Language.component("made_up_journey")
def _journey(doc: Doc) -> Doc:
    """Annotates two sentences by their verbs, and any other text as words that hang under the first."""
    verbs = {"reiste", "kom"}
    ends = [token.i for token in doc if token.text == "."] or [len(doc) - 1]
    for token in doc:
        first = max((end + 1 for end in ends if end < token.i), default=0)
        sentence = doc[first : len(doc)]
        head = next((other for other in sentence if other.text in verbs), sentence[0])
        token.head, token.dep_, token.pos_ = head, "ROOT" if head == token else "dep", "X"
    return doc


@Language.component("made_up_analysis")
def _made_up(doc: Doc) -> Doc:
    """Annotates "Eva Holm was seen in Vik by men" as an English pipeline of spaCy's would."""
    heads = [1, 3, 3, 3, 3, 4, 3, 6]
    deps = ["compound", "nsubjpass", "auxpass", "ROOT", "prep", "pobj", "agent", "pobj"]
    upos = ["PROPN", "PROPN", "AUX", "VERB", "ADP", "PROPN", "ADP", "NOUN"]
    for token, head, dep, pos in zip(doc, heads, deps, upos, strict=True):
        token.head, token.dep_, token.pos_, token.lemma_ = doc[head], dep, pos, token.lower_
    doc.ents = (Entity(doc, 0, 2, "PERSON"), Entity(doc, 5, 6, "GPE"), Entity(doc, 7, 8, "NORP"))
    return doc


def test_other_label_sets_are_mapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Relations in ClearNLP's labels become Universal Dependencies, entity labels PER, ORG and LOC."""
    nlp = spacy.blank("en")
    nlp.add_pipe("made_up_analysis")
    monkeypatch.setattr("kronike.analyse.models.pipeline.is_clearnlp", lambda _: True)
    (parsed,) = SpacyModel(nlp).parse([("Eva Holm was seen in Vik by men", "en")])
    (tokens,) = parsed.sentences
    told = {token.text: (tokens[token.head].text, token.deprel) for token in tokens}
    assert told["Vik"] == ("seen", "obl")
    assert told["in"] == ("Vik", "case")
    assert told["men"] == ("seen", "obl:agent")
    assert told["was"] == ("seen", "aux:pass")
    assert told["Holm"] == ("seen", "nsubj:pass")
    assert [(name.start, name.end, name.type) for name in parsed.names] == [(0, 8, "PER"), (21, 24, "LOC")]


def test_a_copula_and_conjuncts_are_turned_around() -> None:
    """A predicate governs its copula, the first conjunct all others, and each conjunction belongs to the next."""
    # She is poor, old and ill
    tree = Tree(
        [1, 1, 1, 2, 2, 4, 4],
        ["nsubj", "ROOT", "acomp", "punct", "conj", "cc", "conj"],
        ["PRON", "AUX", "ADJ", "PUNCT", "ADJ", "CCONJ", "ADJ"],
    )
    universal(tree, labels().relations, ["she", "be", "poor", ",", "old", "and", "ill"])
    assert tree.heads == [2, 2, 2, 2, 2, 6, 2]
    assert tree.relations == ["nsubj", "cop", "root", "punct", "conj", "cc", "conj"]
