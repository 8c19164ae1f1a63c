"""The JSON Schema (2020-12) of ``story.json``, made from the model's types; ``make schema`` writes it to the docs."""

from __future__ import annotations

import sys

import msgspec

from kronike.model import SCHEMA, Story


def story_schema() -> bytes:
    """The schema as indented JSON with a line end."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **msgspec.json.schema(Story)}
    return msgspec.json.format(msgspec.json.encode(schema), indent=1) + b"\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(story_schema())
