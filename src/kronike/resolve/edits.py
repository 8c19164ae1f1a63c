"""A finding or a document with some of its fields set to other values, each field by its own rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from kronike.model import (
    Change,
    DateBasis,
    Document,
    EventMention,
    Grain,
    Hedge,
    Interval,
    Mention,
    MentionKind,
    Modality,
    NameType,
    Polarity,
    Quantity,
    Quote,
    QuoteKind,
    QuoteMode,
    Range,
    Stance,
    TimeExpression,
)
from kronike.resolve import values
from kronike.resolve.errors import BadValue, UnknownField

Editable = Document | EventMention | Mention | Quantity | Quote | TimeExpression
"""What a person can set fields of."""

T = TypeVar("T", bound=Editable)
Fields = dict[str, Any]
Readers = dict[str, Callable[[str], object]]

_BY_HAND = "set by a person"

_BOUNDS: Readers = {"earliest": values.to_day, "latest": values.to_day}
_RANGE: Readers = {"low": values.to_number, "high": values.to_number}

FIELDS: dict[type, Readers] = {
    Document: {
        "published": values.to_published,
        "source": values.to_source,
        "language": values.to_language,
        "translated_from": values.to_optional,
        "title": values.to_optional,
    },
    Mention: {
        "name": values.to_name,
        "type": partial(values.to_member, NameType),
        "kind": partial(values.to_member, MentionKind),
    },
    TimeExpression: {**_BOUNDS, "vague": values.to_flag},
    Quantity: {
        **_RANGE,
        "hedge": partial(values.to_member, Hedge),
        "unit": values.to_text,
        "counted": values.to_text,
        "role": values.to_text,
        "place": values.to_text,
        "group": values.to_text,
        "change": values.to_flag,
    },
    Quote: {
        "speaker_name": values.to_text,
        "mode": partial(values.to_member, QuoteMode),
        "via": values.to_optional,
        "polarity": partial(values.to_member, Polarity),
        "question": values.to_flag,
        "kind": partial(values.to_member, QuoteKind),
        "stance": partial(values.to_member, Stance),
    },
    EventMention: {
        **_BOUNDS,
        "code": values.to_optional,
        "mode": values.to_optional,
        "modality": partial(values.to_member, Modality),
        "background": values.to_flag,
    },
}
"""For each thing that can be edited its fields, and what reads the words typed for one."""


def edited(thing: T, changes: Sequence[Change]) -> T:
    """``thing`` with ``changes`` made; the same thing where there are none.

    Raises:
        UnknownField: where it has no field of a change's name that a person may set.
        BadValue: where a value does not fit its field, or bounds come out of order.
    """
    fields: Fields = {change.field: _value(type(thing), change) for change in changes}
    if not fields:
        return thing
    try:
        return replace(thing, **_whole(thing, fields))
    except ValueError as error:
        message = f"{error}. Set both bounds so that the first does not come after the second."
        raise BadValue(message) from error


def _value(kind: type, change: Change) -> object:
    reader = FIELDS[kind].get(change.field)
    if reader is None:
        known = ", ".join(FIELDS[kind])
        message = f"a {kind.__name__.lower()} has no field “{change.field}” to set. It has: {known}."
        raise UnknownField(message)
    try:
        return reader(change.value)
    except BadValue as error:
        message = f"{change.field}: {error}"
        raise BadValue(message) from error


def _whole(thing: T, fields: Fields) -> Fields:
    """The fields as the thing itself has them: bounds become its interval or range."""
    match thing:
        case TimeExpression() | EventMention():
            fields = _with_interval(thing.interval or Interval.unknown(), fields)
        case Quantity():
            fields = _with_range(thing.range, fields)
        case Quote() if "speaker_name" in fields:
            fields["speakers"] = ()
        case Document() if "published" in fields:
            fields["published_basis"] = DateBasis.METADATA if fields["published"] else DateBasis.NONE
            if isinstance(fields["published"], Interval):
                fields["published"] = replace(fields["published"], basis=_BY_HAND)
        case _:
            pass
    return fields


def _with_interval(interval: Interval, fields: Fields) -> Fields:
    if not _BOUNDS.keys() & fields.keys():
        return fields
    bounds = {name: fields.pop(name, getattr(interval, name)) for name in _BOUNDS}
    days = set(bounds.values())
    grain = Grain.DAY if len(days) == 1 and None not in days else Grain.UNKNOWN
    return fields | {"interval": Interval(**bounds, grain=grain, basis=_BY_HAND)}


def _with_range(known: Range, fields: Fields) -> Fields:
    if not _RANGE.keys() & fields.keys():
        return fields
    bounds = {name: fields.pop(name, getattr(known, name)) for name in _RANGE}
    return fields | {"range": Range(**bounds)}
