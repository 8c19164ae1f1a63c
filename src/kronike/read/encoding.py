"""Bytes to text: exactly as written where they are UTF-8, otherwise repaired with every repair told."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from kronike.model import Repair
from kronike.read.mojibake import repair_mojibake

_SAMPLE = 1 << 18
_NUL_SHARE = 0.001
_FEW = 4
_CONTROL_SHARE = 0.05
_PLAUSIBLE_SHARE = 0.9
_BAD_SHARE = 0.01

_BINARY = (
    (b"%PDF", "a PDF: convert it to text first (for instance with pdftotext)"),
    (b"PK\x03\x04", "a zip archive or an office document: unpack it, or save the document as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as plain text"),
    (b"{\\rtf", "rich text (RTF): save it as plain text"),
    (b"\x89PNG", "an image: run text recognition on it first, or leave it out"),
    (b"\xff\xd8\xff", "an image: run text recognition on it first, or leave it out"),
    (b"GIF8", "an image: run text recognition on it first, or leave it out"),
    (b"\x7fELF", "a program, not a text: leave it out"),
    (b"SQLite format 3", "a database: export its texts as CSV or JSON Lines"),
    (b"BZh", "compressed with bzip2: unpack it first"),
    (b"\xfd7zXZ", "compressed with xz: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd: unpack it first"),
)

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_PLAUSIBLE = frozenset(
    "åäöæøÅÄÖÆØéèêëüáàâíóôñçßÉÜ«»…§°·½€±"
    "\u201c\u201d\u2018\u2019\u201a\u201e\u2013\u2014\u00b4\u00d7\u00a0\u00ad\u2022\u00a9\u00ae\u2122"
)
"""What a Nordic or English text holds beyond ASCII, as far as Windows-1252 can write it."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and what was changed to get it."""

    text: str
    repairs: tuple[Repair, ...] = ()


class NotTextError(ValueError):
    """The bytes are no text; the message says what they seem to be and what to do."""


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of ``data``: strict UTF-8 first, then its byte order mark, then ``declared``, then a guess.

    Clean UTF-8 comes back character for character: byte order mark, line breaks and quotation marks as they stand.

    Raises:
        NotTextError: where the bytes are no text.
    """
    refuse_binary(data[:_SAMPLE])
    plain = _marked(data) or _utf8(data) or _wide(data)
    if plain is None:
        _refuse_controls(data[:_SAMPLE])
        plain = _declared(data, declared) or _nearly_utf8(data) or _guessed(data)
    mended = storable(plain.text)
    fixed = repair_mojibake(mended.text)
    return Decoded(fixed.text, (*plain.repairs, *mended.repairs, *fixed.repairs))


def storable(text: str) -> Decoded:
    """The text with lone surrogates and NULs, which no file can hold as text, replaced by U+FFFD."""
    clean, count = _UNSTORABLE.subn("\ufffd", text)
    if not count:
        return Decoded(text)
    return Decoded(clean, (Repair("characters that are none (lone surrogates, NUL) replaced by U+FFFD", count),))


def met_in(repairs: tuple[Repair, ...], text: str) -> tuple[Repair, ...]:
    """Those of a whole file's repairs that concern one text taken from it: a character lost elsewhere does not."""
    return tuple(repair for repair in repairs if "U+FFFD" not in repair.what or "\ufffd" in text)


def refuse_binary(head: bytes) -> None:
    """Raises `NotTextError` where the first bytes are those of a known binary format."""
    for magic, advice in _BINARY:
        if head.startswith(magic):
            raise NotTextError(advice)


def _refuse_controls(head: bytes) -> None:
    controls = len(_CONTROL.findall(head.decode("latin-1")))
    if head.count(0) > max(_FEW, _NUL_SHARE * len(head)) or controls > _CONTROL_SHARE * len(head):
        msg = "binary data, not text: leave it out, or convert it to plain text first"
        raise NotTextError(msg)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return Decoded(text, _replaced(text, f"read as {encoding.upper()}, as its byte order mark says"))
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if b"\0" in data or _CONTROL.search(text[:_SAMPLE]):
        if _looks_wide(data):
            return None
        _refuse_controls(data[:_SAMPLE])
    return Decoded(text)


def _looks_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of a European text is zero."""
    head = data[: _SAMPLE // 16 * 2]
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half, other = head[start::2], head[1 - start :: 2]
        if half.count(0) > len(half) * 0.6 and other.count(0) < len(other) * 0.05:
            return encoding
    return None


def _wide(data: bytes) -> Decoded | None:
    encoding = _looks_wide(data)
    if encoding is None:
        return None
    text = data.decode(encoding, "replace")
    return Decoded(text, _replaced(text, f"read as {encoding.upper()}, as the pattern of its bytes says"))


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    encoding = _known(declared)
    if encoding is None:
        return None
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return None
    return Decoded(text, (Repair(f"read as {encoding}, the encoding it declares", _beyond_ascii(text)),))


def _known(declared: str | None) -> str | None:
    """The Python name of a declared text encoding; ISO 8859-1 means Windows-1252, as in every browser."""
    if not declared:
        return None
    try:
        info = codecs.lookup(declared.strip())
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name in ("utf-8", "idna", "punycode"):
        return None
    return "cp1252" if info.name in ("iso8859-1", "ascii") else info.name


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as a cut-off file or a careless program leaves it."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    good = _beyond_ascii(text) - bad
    cut_off = bad == 1 and text.endswith("\ufffd")
    if cut_off or (bad < good and bad <= max(1, _BAD_SHARE * len(text))):
        return Decoded(text, (Repair("bytes that are no UTF-8 replaced by U+FFFD", bad),))
    return None


def _guessed(data: bytes) -> Decoded:
    if text := _western(data):
        return Decoded(text, (Repair("read as cp1252 (Windows Western), since it is no UTF-8", _beyond_ascii(text)),))
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    text = data.decode(encoding, "replace")
    return Decoded(text, (Repair(f"read as {encoding}, guessed from its bytes", _beyond_ascii(text)),))


def _western(data: bytes) -> str | None:
    """The text in Windows-1252 where nearly all it has beyond ASCII is what our languages write."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond = [mark for mark in text[:_SAMPLE] if mark > "\x7f"]
    plausible = sum(mark in _PLAUSIBLE for mark in beyond)
    return text if plausible >= _PLAUSIBLE_SHARE * len(beyond) else None


def _replaced(text: str, what: str) -> tuple[Repair, ...]:
    broken = text.count("\ufffd")
    told = (Repair(what, _beyond_ascii(text)),)
    return (*told, Repair("bytes that are none of its encoding replaced by U+FFFD", broken)) if broken else told


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))
