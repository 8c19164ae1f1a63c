"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.read.encoding import NotTextError, decode, storable
from kronike.read.mojibake import repair_mojibake

NORDIC = "Blåbærene på Øya, sa «Åse» – og “Örjan” svarte ‘ja’ til l’été.\r\n"
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=80)


@given(TEXTS, TEXTS)
def test_clean_utf_8_comes_back_character_for_character(first: str, second: str) -> None:
    """Line breaks, byte order mark, astral characters and combining marks stay, so offsets are those of the file."""
    text = f"{first}e\u0301\U0001f5de\r\n{second}"
    decoded = decode(text.encode())
    if not decoded.repairs:
        assert decoded.text == text
    assert repair_mojibake(text).text == text or decoded.repairs


@pytest.mark.parametrize(
    "text",
    ["\ufeff" + NORDIC, NORDIC * 3, "ﬁn \uff57\uff49\uff44\uff45 e\u0301 \u00a0\u2028", "\U0001f5de…½", "“)” IN"],
)
def test_marks_ligatures_and_widths_stay(text: str) -> None:
    """Nothing is straightened, composed or narrowed, and no repair is told where none was made."""
    decoded = decode(text.encode())
    assert (decoded.text, decoded.repairs) == (text, ())


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_read_and_told(encoding: str) -> None:
    """The text comes out whole and a repair says how it was read."""
    decoded = decode((NORDIC * 3).encode(encoding))
    assert decoded.text == NORDIC * 3
    assert len(decoded.repairs) == 1
    assert decoded.repairs[0].characters > 0


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    """Before any guess; a declaration that is no encoding is passed over."""
    assert decode("Łódź żółw".encode("iso8859-2"), declared="ISO-8859-2").text == "Łódź żółw"
    assert decode(NORDIC.encode("cp1252"), declared="klingon").text == NORDIC
    assert decode(NORDIC.encode("cp1252"), declared="iso-8859-1").text == NORDIC


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    """Bytes that are clean UTF-8 are UTF-8."""
    assert decode(NORDIC.encode(), declared="iso-8859-1").text == NORDIC


def test_a_few_broken_bytes_do_not_lose_the_text() -> None:
    """They become U+FFFD, counted, and the rest stays UTF-8."""
    decoded = decode(NORDIC.encode() * 3 + b"\xe5 til slutt")
    assert decoded.text == NORDIC * 3 + "\ufffd til slutt"
    assert decoded.repairs[0].characters == 1


def test_mojibake_is_put_right_and_counted() -> None:
    """Only the line that holds it changes, and quotation marks that stand right stay."""
    bad = "Blåbær på øya".encode().decode("cp1252")
    text = f"«Uendret» “her” ’ \r\n{bad}\r\n«Uendret»"
    mended = repair_mojibake(text)
    assert mended.text == "«Uendret» “her” ’ \r\nBlåbær på øya\r\n«Uendret»"
    assert mended.repairs[0].characters == 4


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4 x", b"PK\x03\x04zip", b"\x89PNG\r\n", bytes(range(256)) * 9, b"\0\1\2" * 99]
)
def test_binary_is_refused_with_advice(data: bytes) -> None:
    """The message says what the bytes seem to be and what to do."""
    with pytest.raises(NotTextError, match=r"convert|unpack|recognition|leave it out"):
        decode(data)


def test_characters_that_no_file_can_hold_are_replaced() -> None:
    """Lone surrogates and NULs become U+FFFD, one for one, so that nothing moves."""
    kept = storable("a\ud800b\0c")
    assert kept.text == "a\ufffdb\ufffdc"
    assert kept.repairs[0].characters == 2
    assert storable("æ\U0001f5de").repairs == ()
