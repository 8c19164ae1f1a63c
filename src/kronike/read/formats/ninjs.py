"""ninjs, the news industry's JSON (IPTC, versions 1 and 2): its items brought to the names of a plain record."""

from __future__ import annotations

from collections.abc import Mapping

_MARKS = (
    "versioncreated",
    "firstcreated",
    "contentcreated",
    "copyrightholder",
    "pubstatus",
    "located",
    "renditions",
    "profile",
)
_BODIES = ("body_text", "body_xhtml", "body_html")


def is_ninjs(item: Mapping[str, object]) -> bool:
    """Whether an item's fields are those of ninjs: a headline or body of its kind, and one of its own marks."""
    body = any(key in item for key in (*_BODIES, "bodies", "headlines", "headline"))
    return body and any(key in item for key in _MARKS)


def plain_record(item: Mapping[str, object]) -> dict[str, object]:
    """A ninjs item under the names `record_capture` looks for; what it does not say is left out."""
    people = [_name(who) for who in _list(item.get("people")) or _list(item.get("contributors"))]
    byline = item.get("byline") or _name(next(iter(_list(item.get("by"))), None))
    record: dict[str, object] = {
        "text": _body(item),
        "title": item.get("headline") or _value(item.get("headlines")) or item.get("title"),
        "published": item.get("firstcreated") or item.get("versioncreated") or item.get("contentcreated"),
        "url": item.get("url") or (item.get("uri") if str(item.get("uri")).startswith("http") else None),
        "id": item.get("uri"),
        "source": _holder(item),
        "agency": byline or next(filter(None, people), None),
        "language": item.get("language"),
    }
    return {key: value for key, value in record.items() if value}


def _holder(item: Mapping[str, object]) -> object:
    """Who publishes: the holder of the copyright, else the first information source named as one."""
    sources = [_name(source) for source in _list(item.get("infosources")) or _list(item.get("infosource"))]
    return _named(item.get("copyrightholder")) or next(filter(None, sources), None)


def _named(value: object) -> str:
    return value if isinstance(value, str) else _name(value)


def _body(item: Mapping[str, object]) -> object:
    for key in _BODIES:
        if item.get(key):
            return item[key]
    bodies = [body for body in _list(item.get("bodies")) if isinstance(body, dict)]
    bodies.sort(key=lambda body: "plain" not in str(body.get("contenttype", "")))
    return bodies[0].get("value") if bodies else item.get("description_text")


def _value(values: object) -> object:
    """The main one of ninjs 2's lists of value and role."""
    items = [value for value in _list(values) if isinstance(value, dict)]
    items.sort(key=lambda value: str(value.get("role", "main")) != "main")
    return items[0].get("value") if items else None


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _name(value: object) -> str:
    name = value.get("name") if isinstance(value, dict) else None
    return name if isinstance(name, str) else ""
