"""Where a web page tells when it was published: its metadata first, then what is visible on it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice

from kronike.model import DateBasis
from kronike.read.capture import Stamp
from kronike.read.dates import date_in_url, parse_date
from kronike.read.formats.markup import Tree

_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "publishdate",
    "pubdate",
    "publish-date",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "dcterms.date",
    "date",
)
_TEXTUAL = re.compile(
    r"[0-9]{1,2}\.?\s[^\W\d]{3,12}\.?\s[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}"
)
_LINKED_DATA_LIMIT = 500_000
_DEPTH = 6
_PIECES = 12


def page_stamps(tree: Tree, url: str | None) -> tuple[Stamp, ...]:
    """Every publication date the page tells, the most trusted first: metadata, then time elements, then the address."""
    stamps = [*_meta(tree), *_linked_data(tree), *_time_elements(tree), *_bylines(tree), *_address(url)]
    return tuple(stamp for stamp in stamps if parse_date(stamp.text))


def _meta(tree: Tree) -> Iterator[Stamp]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        key = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        if node.get("content"):
            found.setdefault(key, node.get("content"))
    for key in _META:
        if key in found:
            yield Stamp(found[key], DateBasis.METADATA, f"the page's {key}")


def _linked_data(tree: Tree) -> Iterator[Stamp]:
    for node in tree.iter("script"):
        if node.get("type") != "application/ld+json" or len(node.text or "") > _LINKED_DATA_LIMIT:
            continue
        try:
            data = json.loads(node.text or "", strict=False)
        except (ValueError, RecursionError):  # a broken block of metadata is as good as none
            continue
        yield from (Stamp(value, DateBasis.METADATA, "the page's datePublished") for value in _dates_in(data, _DEPTH))


def _dates_in(data: object, depth: int) -> Iterator[str]:
    if isinstance(data, dict):
        value = data.get("datePublished")
        if isinstance(value, str):
            yield value
        children: list[object] = list(data.values())
    else:
        children = data if isinstance(data, list) else []
    if depth:
        for child in children:
            yield from _dates_in(child, depth - 1)


def _time_elements(tree: Tree) -> Iterator[Stamp]:
    nodes = [node for node in tree.iter("time") if not _inside_navigation(node)]
    nodes.sort(key=lambda node: not (node.get("pubdate") is not None or "publi" in _label(node)))
    for node in nodes[:3]:
        words = node.get("datetime") or _words(node)
        yield Stamp(words.strip(), DateBasis.PAGE, "a time shown on the page")


def _bylines(tree: Tree) -> Iterator[Stamp]:
    """Dates in elements that are called dates or bylines."""
    for node in tree.iter("p", "span", "div"):
        if re.search(r"publi|byline|dateline|\bdate\b|article-date|post-date", _label(node)):
            words = _words(node)
            if found := _TEXTUAL.search(words):
                yield Stamp(found[0], DateBasis.PAGE, "a date shown on the page")


def _address(url: str | None) -> Iterator[Stamp]:
    if url and (interval := date_in_url(url)) and interval.earliest:
        words = interval.earliest.isoformat()
        yield Stamp(words if interval.days == 1 else words[:7], DateBasis.PAGE, "the page's address")


def _words(node: Tree) -> str:
    """The first words of an element."""
    return " ".join(" ".join(islice(node.itertext(), _PIECES)).split())[:200]


def _label(node: Tree) -> str:
    return f"{node.get('class') or ''} {node.get('itemprop') or ''} {node.get('id') or ''}".lower()


def _inside_navigation(node: Tree) -> bool:
    return any(above.tag in ("nav", "footer", "aside") for above in node.iterancestors())
