"""What reading leaves: a text as it was captured, what in it is not the report, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kronike.model.identity import content_id
from kronike.model.interval import Interval
from kronike.model.span import Span

LANGUAGES = ("nb", "nn", "da", "sv", "en")
"""The languages that are read closely, as BCP 47 tags: bokmål, nynorsk, Danish, Swedish, English."""

OTHER_LANGUAGE = "other"
"""Stands for every language that is not read closely."""


class SourceKind(StrEnum):
    """What sort of publisher a source is."""

    OUTLET = "outlet"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Source:
    """Who publishes: an outlet or a news agency, with country (ISO 3166 alpha-2) and language where known."""

    name: str
    kind: SourceKind = SourceKind.OUTLET
    country: str | None = None
    language: str | None = None


class DateBasis(StrEnum):
    """Where a publication date was found."""

    HEADER = "header"
    METADATA = "metadata"
    PAGE = "page"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One captured text, never changed afterwards; every offset anywhere points into ``text``.

    ``id`` is a hash of source, address and text, so a wire copy in two papers is two Documents, and a
    changed capture of one address is a new Document that ``supersedes`` the old. ``name`` is the file's
    name, with ``#n`` behind it for the n-th text of a feed, archive or table. ``published`` is an interval
    or nothing, with its basis. ``language`` is one of `LANGUAGES` or `OTHER_LANGUAGE`.
    """

    text: str
    name: str
    address: str = ""
    source: Source | None = None
    agencies: tuple[Source, ...] = ()
    url: str | None = None
    title: str | None = None
    published: Interval | None = None
    published_basis: DateBasis = DateBasis.NONE
    retrieved: Interval | None = None
    language: str = OTHER_LANGUAGE
    translated_from: str | None = None
    supersedes: str | None = None
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            source = self.source.name if self.source else ""
            object.__setattr__(self, "id", content_id("doc", source, self.address or self.name, self.text))


class NoiseKind(StrEnum):
    """Why a stretch of text is not the report."""

    CREDIT = "photo credit"
    CAPTION = "caption"
    PROMO = "promo"
    CROSSHEAD = "crosshead"
    DATELINE = "dateline"
    SECTION = "section label"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """A span that is not the report; ``why`` names the kind, ``reason`` the rule that said so, in words."""

    document: str
    span: Span
    why: NoiseKind
    reason: str
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", content_id("noise", self.document, self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text between line breaks, with the language it is in."""

    span: Span
    language: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A change made to the captured bytes before the text was stored, in words, and how many characters it met."""

    what: str
    characters: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something is believed of a document: ``about`` names the field, ``span`` the words where there are any."""

    about: str
    value: str
    note: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A Document with all that reading found in it.

    ``header`` is a leading span that is neither report nor noise (a ``date 2019-02`` prefix). Paragraphs are
    in order and do not overlap; noise is too.
    """

    document: Document
    header: Span | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    noise: tuple[Noise, ...] = ()
    repairs: tuple[Repair, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """``document`` carries the text of ``of``: exactly, or nearly, with the estimated Jaccard similarity."""

    document: str
    of: str
    similarity: float
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong with one input, at which stage, and what the user can do about it."""

    document: str
    stage: str
    message: str
