"""The intake report: what was read, how it was understood, what was set aside and what went wrong."""

from __future__ import annotations

from kronike.model import Story
from kronike.show.intake_rows import intake
from kronike.show.intake_text import markdown


def intake_markdown(story: Story) -> str:
    """The intake report as Markdown; words from reports stand in it as plain text."""
    return markdown(intake(story))
