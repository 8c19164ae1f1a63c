"""Every phrase that is shown, one file per interface language, so that a translation is data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phrases of one language; patterns name their places in braces, as for ``str.format``."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    seasons: tuple[str, ...]
    quarters: tuple[str, ...]
    thousands: str
    decimal: str
    unit: dict[str, str]
    inside: dict[str, str]
    time: dict[str, str]
    clock: dict[str, str]
    hedge: dict[str, str]
    range: dict[str, str]
    strand: dict[str, str]
    befell: dict[str, str]
    course: dict[str, str]
    inferred: dict[str, str]
    marks: dict[str, str]
    role: dict[str, str]
    voice: dict[str, str]
    relation: dict[str, str]
    basis: dict[str, str]
    language: dict[str, str]
    mode: dict[str, str]
    name: dict[str, str]
    place: dict[str, str]
    title: dict[str, str]
    noise_many: dict[str, str]
    intake: dict[str, str]


@cache
def phrases(language: str = "en") -> Phrases:
    """The phrases of ``language``, read once.

    Raises:
        FileNotFoundError: where there is no file for the language.
        msgspec.ValidationError: where the file lacks a table.
    """
    path = files("kronike.show") / "phrases" / f"{language}.toml"
    return msgspec.toml.decode(path.read_bytes(), type=Phrases)
