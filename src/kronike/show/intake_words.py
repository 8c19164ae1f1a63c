"""What reading understood of a report, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kronike.model import Document, Noise, Paragraph, Reading, Repair
from kronike.show.phrasebook import phrases
from kronike.show.wording import language_in_words

_ABOUT_TRANSLATION = "translat"


def origin_words(document: Document) -> tuple[str, str]:
    """The outlet, or that it is unknown; and the agencies whose material it has, if any."""
    book = phrases().intake
    outlet = document.source.name if document.source else book["no_outlet"]
    names = ", ".join(agency.name for agency in document.agencies)
    return outlet, book["agency"].format(names=names) if names else ""


def language_parts(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """How many paragraphs are in each language, where there is more than one."""
    counts = Counter(paragraph.language for paragraph in paragraphs)
    if len(counts) < 2:  # noqa: PLR2004 - a mix has two
        return ()
    return tuple(_counted("mixed", count, language=language_in_words(tag)) for tag, count in counts.most_common())


def translation_in_words(reading: Reading) -> str:
    """From which language a report is translated, or that nothing speaks for it; the reasons are its evidence."""
    book = phrases().intake
    if reading.document.translated_from:
        return book["translated"].format(language=language_in_words(reading.document.translated_from))
    if any(_ABOUT_TRANSLATION in evidence.about for evidence in reading.evidence):
        return book["perhaps"]
    return book["not_translated"]


def noise_counts(noise: Sequence[Noise]) -> tuple[str, ...]:
    """How many passages of each kind were set aside, the most frequent first: "3 promos"."""
    many = phrases().noise_many
    counts = Counter(one.why.value for one in noise).most_common()
    return tuple(f"{count} {kind if count == 1 else many[kind]}" for kind, count in counts)


def repairs_in_words(repairs: Sequence[Repair]) -> tuple[str, ...]:
    """What was changed in the captured bytes, each with how many characters it met."""
    return tuple(
        _counted("repair", repair.characters, what=repair.what) if repair.characters else repair.what
        for repair in repairs
    )


def _counted(key: str, count: int, **words: str) -> str:
    book = phrases().intake
    return book[f"{key}_one" if count == 1 else key].format(count=count, **words)
