"""How the engine's tokeniser cuts news in five languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.analyse.engine.tokens import tokenise

LANGUAGES = ("nb", "nn", "da", "sv", "en")


def words(text: str, language: str = "nb") -> list[str]:
    """The tokens of a text as written."""
    return [text[start:end] for start, end in tokenise(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Om lag 3.000 IS-krigere overga seg.", "nb", ["Om", "lag", "3.000", "IS-krigere", "overga", "seg", "."]),
        ("Over 40 000 flyktet.", "nb", ["Over", "40 000", "flyktet", "."]),
        ("SDFs talsmann avviser IS' tall.", "nb", ["SDFs", "talsmann", "avviser", "IS'", "tall", "."]),
        ("Det skjedde 12. mars kl. 14.30.", "nb", ["Det", "skjedde", "12.", "mars", "kl.", "14.30", "."]),
        ("– Vi er i gang, sier Nokve.", "nb", ["–", "Vi", "er", "i", "gang", ",", "sier", "Nokve", "."]),
        ("-Vi er i gang, sier Nokve.", "nb", ["-", "Vi", "er", "i", "gang", ",", "sier", "Nokve", "."]),
        ("amerikanskstøttede styrker m.m.", "nb", ["amerikanskstøttede", "styrker", "m.m."]),
        ("20-åringar frå Vardø/Vadsø", "nn", ["20-åringar", "frå", "Vardø", "/", "Vadsø"]),
        ("«Doom»-spillet og olje- og gassfelt", "nb", ["«", "Doom", "»", "-spillet", "og", "olje-", "og", "gassfelt"]),
        (
            "Hun betalte 5 mio. kr. for 34-årige Bo.",
            "da",
            ["Hun", "betalte", "5", "mio.", "kr.", "for", "34-årige", "Bo", "."],
        ),
        ("Ostby (D-N.C.) went.", "en", ["Ostby", "(", "D", "-", "N.C.", ")", "went", "."]),
        ("Ostby -LRB- left -RRB- went.", "en", ["Ostby", "-LRB-", "left", "-RRB-", "went", "."]),
        ("Kl. 7 sade bl.a. Anna nej.", "sv", ["Kl.", "7", "sade", "bl.a.", "Anna", "nej", "."]),
        (
            "They don't trust Raqqa-based al-Hol's men.",
            "en",
            ["They", "do", "n't", "trust", "Raqqa", "-", "based", "al", "-", "Hol", "'s", "men", "."],
        ),
        ("The U.S. can't, it's 5:30 p.m.", "en", ["The", "U.S.", "ca", "n't", ",", "it", "'s", "5:30", "p.m."]),
        ("Han sa 'nei' igjen.", "nb", ["Han", "sa", "'", "nei", "'", "igjen", "."]),
        (
            "Les mer på firda.no og www.firda.no/a?b=1.",
            "nb",
            ["Les", "mer", "på", "firda.no", "og", "www.firda.no/a?b=1", "."],
        ),
        ("Det er slutt.Neste dag", "nb", ["Det", "er", "slutt", ".", "Neste", "dag"]),
    ],
)
def test_tokeniser_cuts_news_as_the_treebank_would(text: str, language: str, expected: list[str]) -> None:
    """Numbers, genitives, compounds, abbreviations, dashes and clitics come out as the treebanks cut them."""
    assert words(text, language) == expected


@given(text=st.text(max_size=80), language=st.sampled_from(LANGUAGES))
def test_tokens_cover_all_but_white_space(text: str, language: str) -> None:
    """Tokens are in order, do not overlap, hold no outer blanks, and leave out nothing but white space."""
    end = 0
    for start, stop in tokenise(text, language):
        assert end <= start < stop
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


def test_a_megabyte_on_one_line_is_cut_at_once() -> None:
    """The cost is linear: long runs of digits, dots, hyphens or letters do not slow the tokeniser down."""
    for unit in ("1 000 ", "a.b.", "a-", "9", "x", "'", ". "):
        text = unit * (200_000 // len(unit))
        assert "".join(words(text)).replace(" ", "") == text.replace(" ", "")
