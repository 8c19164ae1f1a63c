"""Names that a machine took for words."""

from __future__ import annotations

import pytest

from kronike.words.originals import original_in, originals


def test_a_noun_leads_to_the_known_names_that_are_glossed_by_it() -> None:
    """A paper's name that means a daily paper is among those that "newspaper" may have been made of."""
    assert "Dagbladet" in originals("Newspaper", "nb")
    assert originals("Newspaper", "de") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told the Newspaper so. Photo: Dagbladet", "Dagbladet"),
        ("He told the Newspaper so.", None),
        ("He told the Newspaper so. Read Dagbladet or Nettavisen.", None),
    ],
)
def test_only_the_one_name_that_the_text_has_is_meant(text: str, name: str | None) -> None:
    """Without the name in the same text, or with two that fit, nothing is said."""
    assert original_in(text, "Newspaper", "nb") == name
