"""The language engine on sentences of our own: offsets, sentences, syntax, lemmas and names, the same every time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.analyse.engine import Engine, Parsed, load_engine

NB = "SDFs talsmann Nokve Ramstad sier at 3.000 IS-krigere har overgitt seg i Syria. – Vi er i gang, sier Ramstad."


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine of the package."""
    return load_engine()


def sentences(text: str, parsed: Parsed) -> list[str]:
    """The sentences as written."""
    return [text[sentence[0].start : sentence[-1].end] for sentence in parsed.sentences]


def names(text: str, parsed: Parsed) -> list[tuple[str, str]]:
    """The names as written, with their types."""
    return [(text[name.start : name.end], name.type) for name in parsed.names]


def test_every_token_lies_where_it_says(engine: Engine) -> None:
    """A token's text is the text at its offsets, tokens are in order, and heads lie in the sentence."""
    (parsed,) = engine.parse([(NB, "nb")])
    end = 0
    for sentence in parsed.sentences:
        assert sum(token.head == place for place, token in enumerate(sentence)) == 1
        for token in sentence:
            assert NB[token.start : token.end] == token.text
            assert end <= token.start < token.end
            assert 0 <= token.head < len(sentence)
            end = token.end


def test_a_simple_sentence_is_read_rightly(engine: Engine) -> None:
    """Subject, verb, object, lemmas and tags of a plain sentence come out as Universal Dependencies have them."""
    (parsed,) = engine.parse([("Soldatene forlot landsbyen onsdag.", "nb")])
    (sentence,) = parsed.sentences
    assert [token.upos for token in sentence] == ["NOUN", "VERB", "NOUN", "NOUN", "PUNCT"]
    assert [token.lemma for token in sentence] == ["soldat", "forlate", "landsby", "onsdag", "."]
    assert [token.deprel for token in sentence[:3]] == ["nsubj", "root", "obj"]
    assert [token.head for token in sentence[:3]] == [1, 1, 1]
    assert "Definite=Def" in sentence[0].feats


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (NB, "nb", 2),
        ("Dei kom kl. 14.30 den 12. mars. Ingen vart skadde, seier lensmann Nokve Lid.", "nn", 2),
        ("Det koster ca. 5 mio. kr. om året. Hvad siger ministeren?", "da", 2),
        ("Bl.a. Anna Ekvik såg det. – Vi var rädda, säger hon.", "sv", 2),
        ("The U.S. envoy left at 5:30 p.m. on Sunday. “We will return,” she said.", "en", 2),
        ("Første avsnitt uten punktum\n\nAndre avsnitt uten punktum", "nb", 2),
        ("they said that the village was taken. the fighting goes on, says the spokesman.", "en", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(engine: Engine, text: str, language: str, expected: int) -> None:
    """Abbreviations, days, clock times and dashes end no sentence; empty lines do, and small letters may begin one."""
    (parsed,) = engine.parse([(text, language)])
    assert len(sentences(text, parsed)) == expected, sentences(text, parsed)


def test_names_of_people_and_places_are_found(engine: Engine) -> None:
    """Names stand at their offsets with their types."""
    (parsed,) = engine.parse([(NB, "nb")])
    found = names(NB, parsed)
    assert ("Nokve Ramstad", "PER") in found
    assert ("Syria", "LOC") in found
    assert ("Ramstad", "PER") in found


def test_a_name_is_the_same_throughout_a_report(engine: Engine) -> None:
    """A surname alone is a person where the report has the whole name, in whichever of its texts."""
    texts = [("Vi reiste, sa Ramstad.", "nb"), ("Statsminister Nokve Ramstad reiste til Oslo.", "nb")]
    first, _ = engine.parse(texts, reports=[7, 7])
    assert ("Ramstad", "PER") in names(texts[0][0], first)


def test_the_same_text_is_read_the_same(engine: Engine) -> None:
    """Reading twice, or among other texts, changes nothing."""
    others = [("En annen tekst om Bergen.", "nb"), ("Another text about Leeds.", "en")]
    alone = engine.parse([(NB, "nb")])[0]
    assert engine.parse([(NB, "nb")])[0] == alone
    assert engine.parse([others[0], (NB, "nb"), others[1]])[1] == alone


def test_nothing_is_read_as_nothing(engine: Engine) -> None:
    """No texts, empty ones and white space give no sentences."""
    assert engine.parse([]) == []
    assert engine.parse([("", "nb"), (" \n\n ", "en")]) == [Parsed((), ()), Parsed((), ())]


def test_a_language_outside_the_five_is_read_as_english(engine: Engine) -> None:
    """A paragraph in another language is still cut into sentences."""
    text = "Das ist ein Satz. Das ist noch einer."
    assert engine.parse([(text, "other")]) == engine.parse([(text, "en")])


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=120), language=st.sampled_from(["nb", "nn", "da", "sv", "en"]))
def test_any_text_can_be_read(engine: Engine, text: str, language: str) -> None:
    """Whatever the letters, every token and name lies in the text, in order."""
    (parsed,) = engine.parse([(text, language)])
    end = 0
    for token in (token for sentence in parsed.sentences for token in sentence):
        assert end <= token.start < token.end <= len(text)
        end = token.end
    end = 0
    for name in parsed.names:
        assert end <= name.start < name.end <= len(text)
        end = name.end
