"""One text as a format handed it over, with all that stood beside it: what a Document is assembled from."""

from __future__ import annotations

from dataclasses import dataclass

from kronike.model import DateBasis, Repair, Trouble


@dataclass(frozen=True, slots=True)
class Stamp:
    """A publication date as it was written: its words, what kind of place it stood in, and where that is."""

    text: str
    basis: DateBasis
    where: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A name that stood beside the text (a site, a publisher, a byline), and where it stood."""

    name: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A text and what is said of it beside it.

    ``name`` and ``address`` become the Document's. ``published`` holds the dates found, the most trusted first.
    ``outlets`` and ``agencies`` are hints of who publishes and whose wire it is; ``language`` is a BCP 47 tag
    that the source claims; ``retrieved`` is the moment of capture in ISO 8601, where an archive tells it.
    """

    text: str
    name: str
    address: str
    url: str | None = None
    title: str | None = None
    published: tuple[Stamp, ...] = ()
    retrieved: str | None = None
    outlets: tuple[Hint, ...] = ()
    agencies: tuple[Hint, ...] = ()
    language: str | None = None
    repairs: tuple[Repair, ...] = ()


def trouble(address: str, message: str) -> Trouble:
    """A Trouble of this room: what is wrong with the input at ``address``, and what to do."""
    return Trouble(document=address, stage="read", message=message)
