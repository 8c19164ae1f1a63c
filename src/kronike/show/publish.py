"""Everything a reader of the story opens: the page and the intake report."""

from __future__ import annotations

from pathlib import Path

from kronike.model import Story
from kronike.run.files import write_text
from kronike.show.intake import intake_markdown
from kronike.show.web.page import write_page


def publish(story: Story, folder: Path) -> list[Path]:
    """Writes the page and ``intake.md`` into the folder, each file whole or not at all; the files."""
    files = [*write_page(story, folder), folder / "intake.md"]
    write_text(files[-1], intake_markdown(story))
    return files
