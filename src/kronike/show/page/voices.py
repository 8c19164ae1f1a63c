"""Who said what: voices with their quotes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from kronike.model import Entity, Quote
from kronike.show.page.desk import Desk
from kronike.show.page.tongues import Told, told
from kronike.show.phrasebook import Phrases
from kronike.show.web.sections import SaidRow, quote_marks, voice_rows

_MOST = 20


def quote_rows(desk: Desk) -> tuple[SaidRow, ...]:
    """The quotes under their voices: those most quoted first, those not named last."""
    return voice_rows(desk.story, desk.lookup)


def voice_table(rows: Sequence[SaidRow], desk: Desk) -> dict[str, object]:
    """The voices' names, and of each quote its voice and its document."""
    voices = [list(run) for _, run in groupby(rows, key=lambda row: row.speaker)]
    return {
        "names": [run[0].speaker for run in voices],
        "entities": [_entity(run[0].quote, desk) for run in voices],
        "of": [number for number, run in enumerate(voices) for _ in run],
        "id": [row.quote.id for row in rows],
        "docs": [desk.documents[row.quote.document] for row in rows],
    }


def _entity(quote: Quote, desk: Desk) -> list[str]:
    """What else the voice is called, where it is resolved."""
    entity = _resolved(quote, desk)
    return [form for form in entity.spellings if form != entity.name] if entity else []


def _resolved(quote: Quote, desk: Desk) -> Entity | None:
    known = desk.lookup.index.entity_of
    return next((known[name] for name in quote.speakers if name in known), None)


def voices_of(rows: Sequence[SaidRow]) -> tuple[SaidRow, ...]:
    """The first quote of each voice."""
    return tuple(next(run) for _, run in groupby(rows, key=lambda row: row.speaker))


def who_detail(row: SaidRow, desk: Desk) -> dict[str, object]:
    """Who a voice is: what reports say it is, why its names are held to be one; nothing where it is not resolved."""
    entity = _resolved(row.quote, desk)
    if entity is None:
        return {}
    roles = (desk.roles[name] for name in entity.roles if name in desk.roles)
    detail: dict[str, object] = {
        "type": told(lambda book: book.name[entity.type.value]),
        "roles": [desk.words(role.document, role.span) for role in roles][:_MOST],
        "mistranslated": list(entity.mistranslated),
        "merges": [merge.words for merge in entity.merges][:_MOST],
        "why": [reason for reason in entity.evidence if reason not in {merge.words for merge in entity.merges}][:_MOST],
    }
    return {key: value for key, value in detail.items() if value}


def quote_detail(row: SaidRow, desk: Desk) -> dict[str, object]:
    """A quote: its words, in which mode, to whom, through whom, with which reservations."""
    quote = row.quote
    document = desk.lookup.index.reports[quote.document].reading.document
    detail: dict[str, object] = {
        **desk.words(quote.document, quote.span),
        "mode": quote.mode.value,
        "via": quote.via or "",
        "through": [agency.name for agency in document.agencies],
        "marks": _marks(quote),
        "hedges": [desk.lookup.index.words(quote.document, span) for span in quote.hedges],
        "cue": desk.lookup.index.words(quote.document, quote.cue) if quote.cue else "",
        "to": desk.lookup.index.words(quote.document, quote.addressee) if quote.addressee else "",
        "inside": 1 if quote.inside else 0,
    }
    return {key: value for key, value in detail.items() if value not in ("", 0, []) or key in ("d", "s")}


def _marks(quote: Quote) -> list[Told]:
    return [told(partial(_mark, name)) for name in quote_marks(quote)]


def _mark(name: str, book: Phrases) -> str:
    return book.marks[name]
