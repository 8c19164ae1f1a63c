"""Says what went wrong, in one line that tells what to do, and ends with the right status."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from kronike.resolve import JudgementError
from kronike.run.build import MisplacedOutput
from kronike.run.folder import STORE_NAME, STORY_NAME, UnreadableStory
from kronike.run.settings import SettingsError
from kronike.show.cli.exits import Exit
from kronike.show.web.errors import ServeError
from kronike.store import StoreError


def fail(message: str, status: Exit) -> typer.Exit:
    """Prints the message on standard error; raise what it returns."""
    typer.echo(message, err=True)
    return typer.Exit(status)


@contextmanager
def told() -> Iterator[None]:
    """Turns the errors a user can mend into their message and status; anything else is a bug and shows itself."""
    try:
        yield
    except (SettingsError, JudgementError, MisplacedOutput, ServeError) as error:
        raise fail(str(error), Exit.MISUSE) from error
    except (StoreError, UnreadableStory) as error:
        raise fail(str(error), Exit.STORY) from error
    except KeyboardInterrupt as error:
        message = "Interrupted. What was done is kept; run the same command again to go on."
        raise fail(message, Exit.INTERRUPTED) from error
    except BrokenPipeError:  # whoever read our output has seen enough
        sys.stdout = None
        raise typer.Exit(Exit.DONE) from None
    except OSError as error:
        name = f" ({error.filename})" if error.filename else ""
        text = f"The disk said no: {error.strerror or error}{name}. Check the path, its permissions and free space."
        raise fail(text, Exit.STORY) from error


def existing(folder: Path) -> Path:
    """The folder, where it holds a story."""
    if not any((folder / name).is_file() for name in (STORY_NAME, STORE_NAME)):
        message = f"{folder} holds no story. Make one with: kronike build PATH... -o {folder}"
        raise fail(message, Exit.STORY)
    return folder


def pair(text: str, option: str) -> tuple[str, str]:
    """An option's ``NAME=VALUE`` as the two."""
    name, equals, value = text.partition("=")
    if not (name.strip() and equals):
        message = f"{option} {text} has no value. Write it as {option} NAME=VALUE."
        raise fail(message, Exit.MISUSE)
    return name.strip(), value
