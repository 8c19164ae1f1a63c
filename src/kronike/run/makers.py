"""What made a result: a fingerprint of the code, words, weights and settings, so that stale results are redone."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from kronike.run.settings import Settings, SettingsError

READS = ("model", "words", "read")
ANALYSES = ("model", "words", "analyse")
TELLS = ("model", "words", "resolve", "tell", "run", "show")


@cache
def rooms_digest(rooms: tuple[str, ...]) -> str:
    """A hash over every file of the rooms: equal code, words and weights give equal digests."""
    digest = blake2b(digest_size=8)
    for room in rooms:
        for path, content in _contents(files("kronike") / room, room):
            digest.update(path.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def reader_of(settings: Settings) -> str:
    """What reads: the reading code and the settings that change what it finds."""
    told = msgspec.json.encode([settings.columns, settings.max_characters]).decode()
    return f"read:{rooms_digest(READS)}:{blake2b(told.encode(), digest_size=4).hexdigest()}"


def analyser_of(settings: Settings) -> str:
    """What analyses: the analysing code, its model, and the models that the settings name instead.

    Raises:
        SettingsError: where a named model cannot be used.
    """
    own = f"analyse:{rooms_digest(ANALYSES)}"
    models = settings.named_models()
    if not models:
        return own
    from kronike.analyse import ModelError, versions  # noqa: PLC0415 -- loads spaCy, which takes a second

    try:
        return f"{own}:{','.join(versions(models))}"
    except ModelError as error:
        raise SettingsError(str(error)) from error


def _contents(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            if item.name != "__pycache__":
                found += _contents(item, f"{path}/{item.name}")
        elif not item.name.endswith(".pyc"):
            found.append((f"{path}/{item.name}", item.read_bytes()))
    return found
