"""The documented layout of ``story.json`` is the one that is written."""

from pathlib import Path

from kronike.model import SCHEMA
from kronike.run.schema import story_schema

DOCS = Path(__file__).parents[2] / "docs"


def test_schema_is_current() -> None:
    """The schema in the docs is the one the model's types give (``make schema`` writes it)."""
    assert (DOCS / "story.schema.json").read_bytes() == story_schema()


def test_docs_name_the_version() -> None:
    """The page on the layout names its version."""
    assert SCHEMA in (DOCS / "story-format.md").read_text(encoding="utf-8")
