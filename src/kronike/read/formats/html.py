"""Web pages: the article without what stands around it (trafilatura), with what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kronike.model import Trouble
from kronike.read.capture import Capture, Hint, trouble
from kronike.read.encoding import NotTextError, decode, met_in
from kronike.read.formats.boundary import Failure, guarded
from kronike.read.formats.content import Content
from kronike.read.formats.markup import Tree, block_text, parse_html, trafilatura
from kronike.read.formats.page_dates import page_stamps
from kronike.read.settings import ReadSettings

_MAX_PAGE = 10_000_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})""", re.IGNORECASE)
_SNIFF = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
# The date is read by `page_dates`; htmldate would need today's date and fills in the day of a month.
_NO_DATES = {"extensive_search": False, "min_date": "1600-01-01", "max_date": "2999-12-31"}
_ARTICLES = ("article", "main")
_PAST_ITS_TEXT = 0.5


def sniff_html(head: bytes) -> bool:
    """Whether the first bytes are those of a web page."""
    return _SNIFF.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read_html(content: Content, settings: ReadSettings) -> Iterator[Capture | Trouble]:
    """One Capture of the page's article."""
    whole = content.whole(min(_MAX_PAGE, settings.max_bytes))
    if whole.over:
        yield trouble(content.address, f"a page of more than {_MAX_PAGE:,} bytes; save the article itself as text")
        return
    if whole.broken:
        yield trouble(content.address, f"broken off: {whole.broken}; what was there is read. Fetch the file again")
    yield page(whole.data, name=content.name, address=content.address)


def page(
    data: bytes,
    *,
    name: str,
    address: str,
    url: str | None = None,
    charset: str | None = None,
    retrieved: str | None = None,
) -> Capture | Trouble:
    """The Capture of one page's bytes; ``url`` and ``charset`` are what the transfer said, where there was one."""
    declared = _CHARSET.search(data[:4096])
    try:
        decoded = decode(data, declared=charset or (declared[1].decode("ascii", "ignore") if declared else None))
    except NotTextError as error:
        return trouble(address, str(error))
    got = guarded(lambda: _article(decoded.text, url))
    if isinstance(got, Failure):
        return trouble(address, f"the page could not be parsed ({got.words}); save the article's text as a .txt file")
    text, about, tree_facts = got
    if not text:
        return trouble(address, "no article text was found on the page; save the article's text as a .txt file")
    return Capture(
        text=text,
        name=name,
        address=address,
        url=url or about.get("url"),
        title=about.get("title"),
        published=tree_facts["stamps"],
        retrieved=retrieved,
        outlets=_hints(about, "sitename", "the page's site name", "hostname", "the page's address"),
        agencies=_hints(about, "author", "the page's byline"),
        language=tree_facts["language"],
        repairs=met_in(decoded.repairs, text),
    )


def _article(html: str, url: str | None) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Text, metadata by trafilatura's names, and what is read from the tree directly."""
    tree = parse_html(html)
    if tree is None:
        return "", {}, {}
    facts = {"language": tree.get("lang") or None, "stamps": ()}
    plain = block_text(_article_node(tree))
    found = trafilatura().bare_extraction(
        parse_html(html), url=url, with_metadata=True, include_comments=False, date_extraction_params=dict(_NO_DATES)
    )
    about = {key: value for key, value in found.as_dict().items() if isinstance(value, str)} if found else {}
    facts["stamps"] = page_stamps(tree, url or about.get("url"))
    text = (found.text or "") if found else ""
    return _better(text, plain), about, facts


def _article_node(tree: Tree) -> Tree:
    for tag in _ARTICLES:
        nodes = list(tree.iter(tag))
        if len(nodes) == 1:
            return nodes[0]
    return tree


def _better(extracted: str, plain: str) -> str:
    """Trafilatura's text, or, where it gave up paragraphs (short pages), the page's own blocks."""
    if "\n" not in extracted.strip() and "\n" in plain and len(plain) > _PAST_ITS_TEXT * len(extracted):
        return plain
    return extracted


def _hints(about: dict[str, Any], *pairs: str) -> tuple[Hint, ...]:
    return tuple(Hint(about[key], where) for key, where in zip(pairs[::2], pairs[1::2], strict=True) if about.get(key))
