"""What a user may say about how inputs are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """Choices for reading, the same for every input of a run.

    ``columns`` pairs a field of a table or JSON item (text, title, published, url, source, agency, language,
    id) with the name it has there. ``language`` says which language every report is in, over the guess.
    ``max_characters`` bounds one report, ``max_bytes`` bounds one input that has to be held whole (a feed,
    a table, a JSON document); WARC archives and JSON Lines are streamed and have no bound.
    """

    columns: tuple[tuple[str, str], ...] = ()
    language: str | None = None
    max_characters: int = 1_000_000
    max_bytes: int = 256 * 1024 * 1024

    @property
    def max_report_bytes(self) -> int:
        """The most bytes a report within ``max_characters`` can take: four for each character, in any encoding."""
        return 4 * self.max_characters + 4
