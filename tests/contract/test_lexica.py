"""Every topic of words is written in every language that is read closely, and loads."""

from __future__ import annotations

from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import msgspec
import pytest

from kronike.model import LANGUAGES

LEXICA = Path(str(files("kronike.words"))) / "lexica"
TOPICS = sorted(folder.name for folder in LEXICA.iterdir() if folder.is_dir() and any(folder.glob("*.toml")))


def modules(topic: str) -> list[ModuleType]:
    """The topic's own module, and its parts where it is a package."""
    whole = import_module(f"kronike.words.{topic}")
    parts = [part.name for part in iter_modules(getattr(whole, "__path__", []))]
    return [whole, *(import_module(f"{whole.__name__}.{part}") for part in parts)]


def shapes(topic: str) -> list[type[msgspec.Struct]]:
    """The structures written down in the topic's own module."""
    return [
        thing
        for module in modules(topic)
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, msgspec.Struct) and thing.__module__ == module.__name__
    ]


def fits(content: bytes, shape: type[msgspec.Struct]) -> bool:
    """Whether a file is of a shape."""
    try:
        msgspec.toml.decode(content, type=shape)
    except msgspec.ValidationError:
        return False
    return True


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_has_every_language(topic: str) -> None:
    """Each topic has a file for bokmål, nynorsk, Danish, Swedish and English."""
    assert set(LANGUAGES) <= {path.stem for path in (LEXICA / topic).glob("*.toml")}


@pytest.mark.parametrize("topic", TOPICS)
def test_every_lexicon_loads(topic: str) -> None:
    """Each file of a topic has the shape that the topic's module declares, which refuses unknown fields."""
    strict = [shape for shape in shapes(topic) if shape.__struct_config__.forbid_unknown_fields]
    assert strict
    wrong = [
        path.name for path in (LEXICA / topic).glob("*.toml") if not any(fits(path.read_bytes(), s) for s in strict)
    ]
    assert wrong == []
