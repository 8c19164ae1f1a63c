"""JSON: one item, a list of items, or an object that holds one; and JSON Lines, an item on each line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from kronike.model import Repair, Trouble
from kronike.read.capture import Capture, trouble
from kronike.read.encoding import NotTextError, decode
from kronike.read.formats.content import Content
from kronike.read.formats.ninjs import is_ninjs, plain_record
from kronike.read.formats.records import keys, record_capture, record_key
from kronike.read.formats.text import too_long
from kronike.read.settings import ReadSettings

_LISTS = ("items", "articles", "documents", "results", "entries", "stories", "data", "docs", "hits", "response")
_DEPTH = 3
# JSON may write a character as \ud83d\ude00: twelve bytes for one.
_BYTES_FOR_A_CHARACTER = 12
_SNIFF = re.compile(rb"\s*[\[{]\s*[\"{\[\]}]")


def sniff_json(head: bytes) -> bool:
    """Whether the first bytes can be those of JSON."""
    return _SNIFF.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def sniff_json_lines(head: bytes) -> bool:
    """Whether the first line is a whole JSON object and something follows it."""
    first, _, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    return first.startswith(b"{") and bool(rest.strip()) and isinstance(_loaded(first.decode("utf-8", "replace")), dict)


def read_json(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """A Capture for each item of the document."""
    whole = content.whole(settings.max_bytes)
    if whole.over:
        yield trouble(content.address, f"JSON of more than {settings.max_bytes:,} bytes; save it as JSON Lines")
        return
    try:
        decoded = decode(whole.data)
    except NotTextError as error:
        yield trouble(content.address, str(error))
        return
    data = _loaded(decoded.text.removeprefix("\ufeff"))
    if isinstance(data, str):
        yield trouble(
            content.address, f"this is no JSON that can be read ({data}); save it again, or as .txt if it is text"
        )
        return
    items = _items(data, _DEPTH)
    if not items:
        yield trouble(content.address, "no items were found in this JSON; it should be an item, or a list of them")
    item_capture = _reader(content, settings)
    for number, item in enumerate(items, start=1):
        yield item_capture(item, number, "item", decoded.repairs)


def read_json_lines(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """A Capture for each line that is an item; a bad line is a Trouble and the others are read."""
    item_capture = _reader(content, settings)
    empty = True
    for number, line, broken in content.lines(_BYTES_FOR_A_CHARACTER * settings.max_characters):
        address = f"{content.address}#{number}"
        if line is None:
            yield trouble(address, f"line {number} is {too_long(settings.max_characters)}")
        elif line.strip():
            yield _line(line, number, address, item_capture)
        empty = empty and line is not None and not line.strip()
        if broken:
            yield trouble(content.address, f"broken off in line {number}: {broken}; fetch the file again")
    if empty:
        yield trouble(content.address, "empty: there is nothing to read")


ItemReader = Callable[[object, int, str, tuple[Repair, ...]], Capture | Trouble]


def _line(line: bytes, number: int, address: str, item_capture: ItemReader) -> Capture | Trouble:
    try:
        decoded = decode(line)
    except NotTextError as error:
        return trouble(address, f"line {number} is {error}")
    data = _loaded(decoded.text.removeprefix("\ufeff"))
    if isinstance(data, str):
        return trouble(
            address, f"line {number} is no JSON that can be read ({data}); mend it. The other lines are read"
        )
    return item_capture(data, number, "line", decoded.repairs)


def _reader(content: Content, settings: ReadSettings) -> ItemReader:
    unused = keys(content.address)

    def item_capture(item: object, number: int, unit: str, carried: tuple[Repair, ...]) -> Capture | Trouble:
        if not isinstance(item, dict):
            return trouble(f"{content.address}#{number}", f"{unit} {number} is no object with named fields; mend it")
        record = plain_record(item) if is_ninjs(item) else item
        address = unused(record_key(record, settings.columns), number)
        name = f"{content.name}#{number}"
        return record_capture(
            record, settings.columns, name=name, address=address, where=f"{unit} {number}", carried=carried
        )

    return item_capture


def _loaded(text: str) -> object:
    """The value, or why it is none, in words. A JSON string is no item, so words cannot be mistaken for one."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        return f"{error.msg}, line {error.lineno} column {error.colno}"
    except RecursionError:
        return "nested too deeply"
    except ValueError:  # the limit Python sets
        return "a number has too many digits"
    return "a lone string" if isinstance(value, str) else value


def _items(data: object, depth: int) -> list[object]:
    """The list of items in a document: itself, or under one of the usual names."""
    if isinstance(data, list):
        return data
    if not isinstance(data, dict):
        return []
    for key in _LISTS if depth else ():
        if isinstance(inner := data.get(key), list | dict) and (found := _items(inner, depth - 1)):
            return found
    return [data] if data else []
