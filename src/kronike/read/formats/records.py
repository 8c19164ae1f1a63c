"""One row of a table or one JSON item becomes a Capture: which column holds what."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kronike.model import DateBasis, Repair, Trouble
from kronike.read.capture import Capture, Hint, Stamp, trouble
from kronike.read.encoding import met_in, storable
from kronike.read.formats.boundary import Failure, guarded
from kronike.read.formats.markup import fragment_text, looks_like_html
from kronike.read.mojibake import repair_mojibake

NAMES = {
    "text": (
        "text", "body", "content", "body_text", "bodytext", "fulltext", "full_text", "article", "article_text",
        "maintext", "content_text", "content_html", "body_html", "brødtekst", "brödtext", "brødtext", "tekst",
        "innhold", "story",
    ),
    "title": ("title", "headline", "heading", "tittel", "overskrift", "rubrik", "titel"),
    "published": (
        "published", "date", "date_published", "published_at", "publishedat", "publish_date", "publication_date",
        "pubdate", "datepublished", "firstcreated", "versioncreated", "created_at", "dato", "datum", "publisert",
        "publicerad",
    ),
    "url": ("url", "link", "uri", "href", "canonical_url", "source_url", "lenke", "länk"),
    "source": (
        "source", "outlet", "publisher", "site", "site_name", "sitename", "newspaper", "medium", "domain",
        "source_domain", "kilde", "avis", "avisa", "avisen", "tidning", "källa",
    ),
    "agency": ("agency", "byrå", "bureau", "byline", "credit", "creditline", "author", "copyrightholder"),
    "language": ("language", "lang", "språk", "sprog"),
    "id": ("id", "guid", "uuid", "identifier"),
}  # fmt: skip
"""The columns each field is looked for in, in this order, without regard to case."""

FIELDS = tuple(NAMES)
_SUMMARIES = ("description", "summary", "ingress", "lead")


def record_capture(
    record: Mapping[str, object],
    columns: tuple[tuple[str, str], ...],
    *,
    name: str,
    address: str,
    where: str,
    carried: tuple[Repair, ...] = (),
) -> Capture | Trouble:
    """The Capture of one row or item; ``where`` says which, for people ("row 7").

    ``carried`` are the repairs made to the whole file.
    """
    fields = {key.strip().casefold(): value for key, value in record.items() if isinstance(key, str)}
    chosen = dict(columns)
    raw = _field(fields, chosen, "text") or next(
        (words for key in _SUMMARIES if (words := _words(fields.get(key)))), ""
    )
    text, repairs = _clean(raw)
    if not text.strip():
        return trouble(address, f"{where} has no text; {_advice(fields)}")
    title = _field(fields, chosen, "title")
    url = _field(fields, chosen, "url")
    stamp, language = _field(fields, chosen, "published"), _field(fields, chosen, "language")
    return Capture(
        text=text,
        name=name,
        address=address,
        url=url or None,
        title=_clean(title)[0] or None,
        published=(Stamp(stamp, DateBasis.METADATA, f"{where}'s date"),) if stamp else (),
        outlets=_hints((_field(fields, chosen, "source"), f"{where}'s source"), (url, f"{where}'s address")),
        agencies=_hints((_field(fields, chosen, "agency"), f"{where}'s credit")),
        language=language or None,
        repairs=(*met_in(carried, text), *repairs),
    )


def record_key(record: Mapping[str, object], columns: tuple[tuple[str, str], ...]) -> str | None:
    """What names the record, whatever its place in the file: its id or its address."""
    fields = {key.strip().casefold(): value for key, value in record.items() if isinstance(key, str)}
    chosen = dict(columns)
    return _field(fields, chosen, "id") or _field(fields, chosen, "url") or None


def has_text_column(names: list[str], columns: tuple[tuple[str, str], ...]) -> bool:
    """Whether a table's header names a column that holds the reports' text."""
    wanted = dict(columns).get("text")
    known = (wanted.casefold(),) if wanted else (*NAMES["text"], *_SUMMARIES)
    return any(name.strip().casefold() in known for name in names)


def keys(address: str) -> Callable[[str | None, int], str]:
    """Makes addresses for the items of one input: by their own key where it is not used yet, else by number."""
    used: set[str] = set()

    def unused(key: str | None, number: int) -> str:
        clean = storable(" ".join((key or "").split())[:300]).text
        chosen = clean if clean and clean not in used else f"{clean}#{number}" if clean else str(number)
        used.add(chosen)
        return f"{address}#{chosen}"

    return unused


def _field(fields: Mapping[str, object], chosen: Mapping[str, str], field: str) -> str:
    if field in chosen:
        return _words(fields.get(chosen[field].strip().casefold()))
    return next((words for name in NAMES[field] if (words := _words(fields.get(name)))), "")


def _words(value: object) -> str:
    """A cell as text: a number as digits, a nested source or author by its name, a list by its first."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return _words(value[0]) if value and not isinstance(value[0], list) else ""
    if isinstance(value, dict):
        return next(
            (got for key in ("name", "value", "title", "rendered") if isinstance(got := value.get(key), str)), ""
        )
    return ""


def _clean(raw: str) -> tuple[str, tuple[Repair, ...]]:
    """A text field without markup, surrogates and mojibake, and what was changed."""
    kept = storable(raw)
    fixed = repair_mojibake(kept.text)
    text = fixed.text
    if looks_like_html(text):
        plain = guarded(lambda: fragment_text(text))
        text = text if isinstance(plain, Failure) else plain
    return text, (*kept.repairs, *fixed.repairs)


def _hints(*pairs: tuple[str, str]) -> tuple[Hint, ...]:
    return tuple(Hint(storable(words).text, where) for words, where in pairs if words)


def _advice(fields: Mapping[str, object]) -> str:
    found = ", ".join(sorted(storable(key).text[:40] for key in fields if key)[:12])
    return f"say which column holds it (text=NAME); there is {found or 'no column'}"
