"""Names of countries, regions of the world and languages out of the Unicode CLDR, through Babel."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale


def entries(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Name, part of speech and English name; languages are nouns, written as the language writes them."""
    own, english = Locale(language), Locale("en")
    found: dict[tuple[str, str], list[str]] = {}
    for upos, names, theirs in (
        ("PROPN", own.territories, english.territories),
        ("NOUN", own.languages, english.languages),
    ):
        for code in sorted(names.keys() & theirs.keys()):
            found.setdefault((str(names[code]), upos), []).append(str(theirs[code]))
    for key, glosses in sorted(found.items()):
        yield *key, list(dict.fromkeys(glosses))
