"""Loads a topic's lexicon of one language from the package's data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

T = TypeVar("T")


@cache
def lexicon(topic: str, language: str, shape: type[T]) -> T:
    """The file ``words/lexica/TOPIC/LANGUAGE.toml`` as a ``shape`` (a frozen msgspec struct), read once.

    Raises:
        FileNotFoundError: where the language has no file on the topic.
        msgspec.ValidationError: where the file does not have the shape.
    """
    path = files("kronike.words") / "lexica" / topic / f"{language}.toml"
    return msgspec.toml.decode(path.read_bytes(), type=shape)
