"""``kronike brief``: the chronicle in Markdown, as long as asked for, in the order and about whom it is asked."""

from __future__ import annotations

import sys
from pathlib import Path

from kronike.run.folder import read_story
from kronike.show.brief import brief
from kronike.show.cli.exits import Exit
from kronike.show.cli.outcome import existing, fail, told
from kronike.tell.choosing import Wish, choose
from kronike.tell.focus import UnknownName


def brief_story(folder: Path, wish: Wish, output: Path | None, *, glosses: bool, whole: bool) -> None:
    """Writes the brief to a file, else to standard output; always UTF-8."""
    with told():
        story = read_story(existing(folder))
        try:
            choice = choose(story, wish)
        except UnknownName as error:
            raise fail(str(error), Exit.MISUSE) from error
        text = brief(story, wish, choice, glosses=glosses, whole=whole)
        if output:
            output.write_text(text, encoding="utf-8", newline="")
        else:
            sys.stdout.buffer.write(text.encode("utf-8"))
