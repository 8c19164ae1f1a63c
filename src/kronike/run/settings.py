"""One frozen settings value: command line over environment over ``kronike.toml`` over these defaults."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import msgspec

FILE_NAME = "kronike.toml"
PREFIX = "KRONIKE_"


class SettingsError(Exception):
    """The settings cannot be used; the message says which and how to mend it."""


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which columns of a table, or fields of a JSON line, hold what; empty means: guess by common names."""

    text: str = ""
    title: str = ""
    published: str = ""
    url: str = ""
    source: str = ""
    agency: str = ""
    language: str = ""
    id: str = ""


class Models(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which spaCy pipeline reads a language, by its package name or folder; empty means the package's own engine."""

    nb: str = ""
    nn: str = ""
    da: str = ""
    sv: str = ""
    en: str = ""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a story is built.

    ``workers`` is the number of processes, 0 for one per core; ``max_characters`` the longest single report that is
    read; ``batch`` how many reports one process takes at a time; ``plain`` asks for plain pages in place of the one
    that needs scripts.
    """

    columns: Columns = Columns()
    models: Models = Models()
    workers: Annotated[int, msgspec.Meta(ge=0)] = 0
    max_characters: Annotated[int, msgspec.Meta(ge=1)] = 1_000_000
    batch: Annotated[int, msgspec.Meta(ge=1)] = 64
    plain: bool = False

    def named_models(self) -> dict[str, str]:
        """The models that are named, by language."""
        told = {language: getattr(self.models, language) for language in Models.__struct_fields__}
        return {language: name for language, name in told.items() if name}

    def processes(self) -> int:
        """The number of worker processes, at least one."""
        return max(1, self.workers or os.cpu_count() or 1)


def load_settings(
    file: Path | None, environment: Mapping[str, str], overrides: Mapping[str, object] | None = None
) -> Settings:
    """The settings of a run.

    Args:
        file: a TOML file; ``None`` takes ``kronike.toml`` in the current folder where there is one.
        environment: variables; ``KRONIKE_WORKERS`` sets ``workers``, and so on for plain values.
        overrides: what the command line gave; ``None`` does not count, and columns join those of the file.

    Raises:
        SettingsError: for an unreadable file, an unknown key or a value of the wrong type.
    """
    values = _from_file(file)
    values.update(_from_environment(environment))
    for key, value in (overrides or {}).items():
        known = values.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            values[key] = known | value
        elif value is not None:
            values[key] = value
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as error:
        known = (
            f"Known settings: {', '.join(_names())}. Known columns: {', '.join(Columns.__struct_fields__)}. "
            f"Languages under models: {', '.join(Models.__struct_fields__)}"
        )
        message = f"The settings cannot be used: {error}. {known}."
        raise SettingsError(message) from error


def _names() -> tuple[str, ...]:
    return Settings.__struct_fields__


def _from_file(file: Path | None) -> dict[str, object]:
    path = file or Path(FILE_NAME)
    if file is None and not path.is_file():
        return {}
    try:
        return dict(msgspec.toml.decode(path.read_bytes()))
    except OSError as error:
        message = f"The settings file {path} cannot be read ({error.strerror}). Check the path after --settings."
        raise SettingsError(message) from error
    except msgspec.DecodeError as error:
        message = f"The settings file {path} is not TOML: {error}. See docs/settings.md for an example."
        raise SettingsError(message) from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    plain = (name for name in _names() if name not in {"columns", "models"})
    return {name: environment[PREFIX + name.upper()] for name in plain if PREFIX + name.upper() in environment}
