"""A changed field's new value, read from the words a person typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from kronike.model import LANGUAGES, OTHER_LANGUAGE, Interval, Source, from_edtf
from kronike.resolve.errors import BadValue

E = TypeVar("E", bound=StrEnum)

_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def to_text(value: str) -> str:
    """Words, without white space at their ends."""
    return value.strip()


def to_name(value: str) -> str:
    """Words that must not be empty.

    Raises:
        BadValue: where they are.
    """
    if not value.strip():
        message = "this field cannot be empty. Give it a value, or reject the finding instead."
        raise BadValue(message)
    return value.strip()


def to_optional(value: str) -> str | None:
    """Words, or ``None`` for an empty value."""
    return value.strip() or None


def to_flag(value: str) -> bool:
    """Yes or no.

    Raises:
        BadValue: for anything else.
    """
    flag = _TRUTH.get(value.strip().casefold())
    if flag is None:
        message = f"“{value}” is neither yes nor no. Write true or false."
        raise BadValue(message)
    return flag


def to_day(value: str) -> date | None:
    """An ISO day, or ``None`` (an open side) for an empty value.

    Raises:
        BadValue: where there is no such day.
    """
    if not value.strip():
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError as error:
        message = f"“{value}” is not a day. Write it as 2019-02-13, or leave the value empty for an open side."
        raise BadValue(message) from error


def to_number(value: str) -> Decimal | None:
    """A decimal number with a point, or ``None`` (an open side) for an empty value.

    Raises:
        BadValue: where it is not a finite number.
    """
    if not value.strip():
        return None
    message = f"“{value}” is not a number. Write it as 3000 or 0.5, or leave the value empty for an open side."
    try:
        number = Decimal(value.strip())
    except InvalidOperation as error:
        raise BadValue(message) from error
    if not number.is_finite():
        raise BadValue(message)
    return number


def to_published(value: str) -> Interval | None:
    """A publication time: a year, a month, a day or any EDTF value; ``None`` (unknown) for an empty one.

    Raises:
        BadValue: where it is none of these.
    """
    if not value.strip():
        return None
    try:
        return from_edtf(value.strip())
    except ValueError as error:
        message = f"“{value}” is not a date. Write it as 2019, 2019-02 or 2019-02-13, or leave the value empty."
        raise BadValue(message) from error


def to_language(value: str) -> str:
    """One of the languages.

    Raises:
        BadValue: for anything else.
    """
    return _one_of(value, (*LANGUAGES, OTHER_LANGUAGE))


def to_source(value: str) -> Source | None:
    """The outlet of this name; ``None`` (unknown) for an empty one."""
    return Source(value.strip()) if value.strip() else None


def to_member(kind: type[E], value: str) -> E:
    """A member of ``kind`` by its value, whatever its capitals.

    Raises:
        BadValue: where there is none; the message lists them.
    """
    by_value = {member.value.casefold(): member for member in kind}
    return by_value[_one_of(value, tuple(by_value))]


def _one_of(value: str, known: tuple[str, ...]) -> str:
    if value.strip().casefold() not in known:
        message = f"“{value}” is not one of: {', '.join(known)}."
        raise BadValue(message)
    return value.strip().casefold()
