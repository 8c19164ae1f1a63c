"""Sentences and tokens."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.analyse.layers import Layers
from kronike.model import Span

Build = Callable[..., Layers]

SPLITS = [
    ("nb", "Det skjedde 12. februar i Vesterby. Ingen ble skadd.", 2),
    ("nb", "Kl. 12 kom ca. 3.000 menn. De gikk, bl.a. til byen.", 2),
    ("nn", "Dei kom 3. mars, t.d. frå Vesterby. No er dei borte.", 2),
    ("da", "Han rejste d. 4. maj. Siden kom han f.eks. ikke hjem.", 2),
    ("sv", "Hon reste kl. 12. Sedan dess, t.ex. i går, är det tyst.", 2),
    ("en", "Mr. Arthur B. Moss left the U.S. on Monday. He came back.", 2),
    ("en", "It was about 0.5 per cent. the Question is why.", 2),
    ("nb", "«Vi gir oss ikke.» Det sa Ola Ostby.", 2),
    ("nb", "– Er det slutt? spør Kari Norvik.", 1),
    ("nb", "Er det slutt? – Nei, det er ikke slutt.", 2),
    ("nb", "Slik var det … Og slik ble det!", 2),
]


@pytest.mark.parametrize(("language", "text", "count"), SPLITS)
def test_a_sentence_ends_where_its_language_ends_it(layers: Build, language: str, text: str, count: int) -> None:
    """Abbreviations, ordinals, initials and closing quotes do not fool the splitter."""
    assert len(layers(text, language, until="parse").sentences) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("40 000 AB-krigere, 3.000 menn", ["40 000", "AB-krigere", ",", "3.000", "menn"]),
        ("ABS' menn og Noah's 0,5 prosent", ["ABS'", "menn", "og", "Noah's", "0,5", "prosent"]),
        ("Kl. 12:30 i U.S. på avisa.no", ["Kl.", "12:30", "i", "U.S.", "på", "avisa.no"]),
    ],
)
def test_a_token_is_a_word_a_number_or_a_mark(layers: Build, text: str, words: list[str]) -> None:
    """Numbers with blanks, compounds with hyphens and genitives with apostrophes stay whole."""
    assert [token.text for token in layers(text, until="parse").tokens[0]] == words


def test_noise_inside_a_paragraph_belongs_to_no_sentence(layers: Build) -> None:
    """Where a paragraph is partly noise, only the rest is read."""
    text = "Byen falt i går. Les også: Slik baker du. Krigen er over."
    noise = Span(text.index("Les"), text.index("Krigen"))
    found = layers(text, noise=(noise,), until="parse")
    assert [found.words(sentence.span) for sentence in found.sentences] == ["Byen falt i går.", "Krigen er over."]


@given(text=st.text(max_size=400), cut=st.tuples(st.integers(0, 399), st.integers(1, 50)))
def test_sentences_and_tokens_stand_in_order_inside_paragraphs(layers: Build, text: str, cut: tuple[int, int]) -> None:
    """Whatever the text, nothing overlaps, nothing is in noise, and no span has blanks at its ends."""
    noise = (Span(cut[0], cut[0] + cut[1]),) if cut[0] + cut[1] <= len(text) else ()
    found = layers(text, noise=noise, until="parse")
    last = 0
    for sentence, tokens in zip(found.sentences, found.tokens, strict=True):
        assert last <= sentence.span.start
        last = sentence.span.end
        words = found.words(sentence.span)
        assert words == words.strip()
        assert not any(sentence.span.overlaps(span) for span in noise)
        assert any(paragraph.span.contains(sentence.span) for paragraph in found.reading.paragraphs)
        inner = sentence.span.start
        for token in tokens:
            assert inner <= token.span.start
            assert token.text == found.words(token.span)
            inner = token.span.end
        assert inner <= sentence.span.end


def test_a_run_without_a_full_stop_is_cut(layers: Build) -> None:
    """A list of ten thousand words is not one sentence."""
    found = layers("ord " * 10_000, until="parse")
    assert max(len(sentence.span) for sentence in found.sentences) < 2100
