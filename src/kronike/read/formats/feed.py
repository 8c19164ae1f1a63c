"""RSS and Atom feeds: each entry a report of its own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from kronike.model import DateBasis, Trouble
from kronike.read.capture import Capture, Hint, Stamp, trouble
from kronike.read.encoding import NotTextError, refuse_binary, storable
from kronike.read.formats.boundary import Failure, guarded
from kronike.read.formats.content import Content
from kronike.read.formats.markup import fragment_text
from kronike.read.formats.records import keys
from kronike.read.settings import ReadSettings

Feed: TypeAlias = Any
"""What feedparser gives, a feed or a part of one: a dictionary with attributes; it ships no types."""

_MAX_FEED = 64 * 1024 * 1024
_SNIFF = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*|<\?xml-stylesheet[^>]{0,500}\?>\s*)*"
    rb"<(?:rss|feed|rdf:RDF|(?:atom|a):feed)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


def sniff_feed(head: bytes) -> bool:
    """Whether the first bytes are those of an RSS or Atom feed."""
    return _SNIFF.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read_feed(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """A Capture for each entry with a text: its content, else its summary. What a broken feed still gives is read."""
    whole = content.whole(min(_MAX_FEED, settings.max_bytes))
    if whole.over:
        yield trouble(content.address, f"a feed of more than {_MAX_FEED:,} bytes; split it")
        return
    try:
        refuse_binary(whole.data)
    except NotTextError as error:
        yield trouble(content.address, str(error))
        return
    feed = guarded(lambda: _parsed(whole.data))
    if isinstance(feed, Failure):
        yield trouble(content.address, f"the feed could not be parsed ({feed.words}); save it again from its address")
        return
    yield from _complaints(feed, content)
    yield from _entries(feed, content)


def _parsed(data: bytes) -> Feed:
    import feedparser  # noqa: PLC0415  # loaded for those who have feeds

    # A stream, never the bytes: feedparser would take a short string for an address and fetch it.
    return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)


def _complaints(feed: Feed, content: Content) -> Iterator[Trouble]:
    if not feed.entries:
        yield trouble(
            content.address, "no entries were found; this is no RSS or Atom feed, or it is empty. Save it again"
        )
    elif isinstance(feed.get("bozo_exception"), Exception) and "SAX" in type(feed.bozo_exception).__name__:
        why = str(feed.bozo_exception)[:120]
        yield trouble(
            content.address, f"the feed is not well formed ({why}); what could be read of it is read. Save it again"
        )


def _entries(feed: Feed, content: Content) -> Iterator[Capture | Trouble]:
    shared = _outlets(feed.feed)
    language = feed.feed.get("language")
    unused = keys(content.address)
    for number, entry in enumerate(feed.entries, start=1):
        address = unused(entry.get("link") or entry.get("id"), number)
        got = guarded(lambda entry=entry: fragment_text(_markup(entry)))  # type: ignore[misc]  # bound for the loop
        if isinstance(got, Failure) or not got:
            why = f" ({got.words})" if isinstance(got, Failure) else ""
            yield trouble(address, f"entry {number} has no text{why}; save the page that it links to")
            continue
        text = storable(got)
        yield Capture(
            text=text.text,
            name=f"{content.name}#{number}",
            address=address,
            url=entry.get("link"),
            title=fragment_text(entry.get("title") or "") or None,
            published=_stamps(entry),
            outlets=(*_outlets(entry.get("source") or {}), *shared),
            agencies=_agencies(entry),
            language=language,
            repairs=text.repairs,
        )


def _markup(entry: Feed) -> str:
    """The longest of what the entry holds: the full content, where there is any, is longer than the summary."""
    texts = [part.get("value") or "" for part in entry.get("content") or []]
    return max([*texts, entry.get("summary") or ""], key=len)


def _stamps(entry: Feed) -> tuple[Stamp, ...]:
    # `updated` alone is a date of some later version; feedparser would pass it off as `published`.
    fields = (
        ("published", "the entry's date"),
        ("created", "the entry's date"),
        ("updated", "the entry's last change"),
    )
    return tuple(Stamp(entry[key], DateBasis.METADATA, where) for key, where in fields if dict.get(entry, key))


def _outlets(about: Feed) -> tuple[Hint, ...]:
    fields = (("publisher", "the feed's publisher"), ("title", "the feed's title"), ("link", "the feed's address"))
    return tuple(Hint(str(about[key]), where) for key, where in fields if about.get(key))


def _agencies(entry: Feed) -> tuple[Hint, ...]:
    return (Hint(str(entry["author"]), "the entry's author"),) if entry.get("author") else ()
