"""The files of a story's folder: which there are, whether they are whole, and how the story is written and read."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec

from kronike.model import Story
from kronike.run.files import write_bytes
from kronike.store import Store

STORE_NAME = "story.db"
STORY_NAME = "story.json"


class UnreadableStory(Exception):  # noqa: N818 -- reads as what it is
    """There is no ``story.json``, or not one that this version can read; the message says what to do."""


def story_json(story: Story) -> bytes:
    """The story as ``story.json`` holds it."""
    return msgspec.json.format(msgspec.json.encode(story), indent=1)


def write_story(story: Story, folder: Path) -> str:
    """Writes ``story.json`` whole or not at all; the SHA-256 of its bytes."""
    content = story_json(story)
    write_bytes(folder / STORY_NAME, content)
    return sha256(content).hexdigest()


def read_story(folder: Path) -> Story:
    """The story that ``folder`` holds.

    Raises:
        UnreadableStory: where it holds none, a damaged one, or one of another version.
    """
    path = folder / STORY_NAME
    try:
        return msgspec.json.decode(path.read_bytes(), type=Story)
    except FileNotFoundError as error:
        message = f"{folder} holds no story. Make one with: kronike build PATH... -o {folder}"
        raise UnreadableStory(message) from error
    except msgspec.ValidationError as error:
        message = f"{path} is of another version of Krønike ({error}). Build the story again with this one."
        raise UnreadableStory(message) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = f"{path} is damaged ({error}). Build the story again: the same kronike build or add puts it back."
        raise UnreadableStory(message) from error


def is_told(store: Store, folder: Path) -> bool:
    """Whether ``story.json`` is what was last told, of all that the store holds now."""
    target = folder / STORY_NAME
    whole = target.is_file() and sha256(target.read_bytes()).hexdigest() == store.meta("story")
    return whole and store.content_digest() == store.meta("content")


def lost_files(store: Store, folder: Path) -> list[str]:
    """Which of the files that the story was published in are gone."""
    names = (store.meta("files") or "").split("\n")
    return [name for name in names if name and not (folder / name).is_file()]
