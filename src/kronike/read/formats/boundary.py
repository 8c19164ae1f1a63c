"""The one place where a parsing library may fail in any way it likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """What a library said when it gave up."""

    words: str


def guarded(parse: Callable[[], T]) -> T | Failure:
    """What ``parse`` gives, or the words of whatever it raised.

    HTML and feed parsers are fed hostile bytes here, and no list of what they may raise is complete; the words
    reach the user in a Trouble, so nothing is swallowed.
    """
    try:
        return parse()
    except Exception as error:  # noqa: BLE001  # see above: the failure is handed on as data
        return Failure(f"{type(error).__name__}: {str(error)[:200]}".rstrip(": "))
