"""Numbers that count nothing, though a noun seems to follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kronike.analyse.layers import Layers

Build = Callable[..., Layers]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Boeing 737 styrtet i havet.", "nb"),
        ("To av tre er fornøyd.", "nb"),
        ("Tusen takk, sa han.", "nb"),
        ("Det er null toleranse for juks.", "nb"),
        ("Nolltolerans är en tolerans.", "sv"),
    ],
)
def test_models_shares_and_set_phrases_count_nothing(layers: Build, text: str, language: str) -> None:
    """A model's number, "two of three" and "a thousand thanks" give no noun with a number."""
    found = layers(text, language, until="quantities")
    assert not [found.words(each.span) for each in found.quantities if each.counted]


def test_a_noun_before_a_verb_like_a_noun_keeps_its_lemma(layers: Build) -> None:
    """In "to hus brann ned" ("two houses burnt down") houses are counted."""
    (found,) = layers("To hus brann ned i natt.", "nn", until="quantities").quantities
    assert found.counted == "house"
