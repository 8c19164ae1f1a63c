"""What every yardstick is to the command: a name, its data, what it measures, and the figures of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""Where the project's data lies, beside the checkout."""

NAMES = (
    "agreement",
    "coreference",
    "engine",
    "entities",
    "events",
    "figures",
    "gold",
    "language",
    "page",
    "places",
    "quotes",
    "scale",
    "stories",
    "time",
    "timelines",
    "words",
)
"""Every yardstick; each is the package ``benchmarks.NAME``."""

Figures = dict[str, float]


class MissingDataError(Exception):
    """The data of a yardstick is not there; the message says what to give."""


class Yardstick(Protocol):
    """What a yardstick's package offers.

    ``DEFAULT_DATA`` is a folder under ``../shared``, or empty where the yardstick makes its own data. ``PEERS`` maps a
    system to its figures under the same keys. ``measure`` takes the data's folder (or one to work in) and gives the
    figures: lower-case keys, dots between set and figure.
    """

    DEFAULT_DATA: str
    PEERS: Mapping[str, Mapping[str, float]]
    measure: Callable[[Path | None], Figures]


@dataclass(frozen=True, slots=True)
class Result:
    """One run of a yardstick, as ``--json`` prints it."""

    benchmark: str
    data: str
    figures: Figures
    peers: Mapping[str, Mapping[str, float]]
    seconds: float
    machine: str = field(default="")


def yardstick(name: str) -> Yardstick:
    """The yardstick of that name.

    Raises:
        KeyError: where there is none.
    """
    if name not in NAMES:
        raise KeyError(name)
    return cast("Yardstick", import_module(f"benchmarks.{name}"))


def data_folder(name: str, given: Path | None) -> Path | None:
    """The folder to measure on: as given, or the yardstick's own under ``../shared``; ``None`` where it needs none.

    Raises:
        MissingDataError: where that folder is not there.
    """
    default = yardstick(name).DEFAULT_DATA
    folder = given or (SHARED / default if default else None)
    if folder is not None and not folder.is_dir():
        message = f"{folder} is not there. Give a folder laid out like ../shared/{default} with --data DIR."
        raise MissingDataError(message)
    return folder
