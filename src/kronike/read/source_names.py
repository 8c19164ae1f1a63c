"""Where publishers are named in a text, and which publisher a name stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kronike.model import Source, SourceKind, Span
from kronike.words.sources import by_domain, by_name, by_translation, common_names

_LONGER = re.compile(r"[\s-][^\W\d_a-zæøåäö]")
_NORWEGIAN = frozenset({"nb", "nn"})
_NO_PICTURE_DESK = r"(?!\s?[Ss]canpix|\s?[Ff]oto)"
_ENDING = r"(?=(?:s|['’:]s|['’])?(?!\w))"
_DOMAIN = re.compile(r"(?:https?://)?(?:[^/@\s]{1,100}@)?([\w-]+(?:\.[\w-]+)+)(?::[0-9]+)?(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A publisher's name in a text. ``translated`` tells that it is a machine's rendering of the name."""

    span: Span
    source: Source
    translated: bool = False


def same_language(first: str | None, second: str | None) -> bool:
    """Whether a reader of one reads the other as his own: equal, or both Norwegian."""
    return first == second or {first, second} <= _NORWEGIAN


def names_in(text: str, language: str, translated_from: str | None = None) -> tuple[Named, ...]:
    """Every publisher's name in the text, in order; genitive endings are left out of the spans.

    A name that is also an ordinary word is none where it starts a longer one ("DR Kongo", "Vice President").
    Photo desks ("NTB scanpix") are no publishers. Names as a machine translates them are looked for where the
    report is a translation, and only those of outlets in the language it comes from.
    """
    found = [
        Named(Span(*match.span()), source)
        for match in _pattern().finditer(text)
        if (source := publisher(match[0], language, translated_from))
        and not (is_common(source) and _LONGER.match(text, match.end()))
    ]
    if translated_from:
        found += [
            Named(Span(*match.span()), source, translated=True)
            for match in _translated_pattern().finditer(text)
            if same_language((source := by_translation()[match[0]]).language, translated_from)
        ]
    return tuple(sorted(found, key=lambda named: named.span))


def publisher(name: str, language: str, translated_from: str | None = None) -> Source | None:
    """The publisher a name stands for: of two with the same name, the one of the report's own language."""
    sources = by_name().get(name, ())
    own = [each for each in sources if any(same_language(each.language, tag) for tag in (language, translated_from))]
    if len(own) == 1:
        return own[0]
    return sources[0] if len(sources) == 1 else None


def of_domain(words: str) -> tuple[str, Source | None] | None:
    """The domain in an address or bare domain, and its publisher if known; ``None`` where the words are neither."""
    found = _DOMAIN.fullmatch(words.strip())
    if found is None or " " in words.strip():
        return None
    domain = found[1].lower().removeprefix("www.")
    parts = domain.split(".")
    known = next((by_domain()[end] for at in range(len(parts)) if (end := ".".join(parts[at:])) in by_domain()), None)
    return domain, known


def only_names(words: str, language: str) -> tuple[Source, ...]:
    """The publishers, where the words are nothing but their names with marks between ("NTB-AFP", "AP/NTB")."""
    parts = [part.strip() for part in re.split(r"[/,&+–—]|(?<=\w)-(?=\w)|\s-\s|\sog\s|\soch\s|\sand\s", words)]
    whole = publisher(words.strip(), language)
    sources = [whole] if whole else [publisher(part, language) for part in parts if part]
    return tuple(source for source in sources if source) if sources and all(sources) else ()


def is_common(source: Source) -> bool:
    """Whether the name is also an ordinary word, so that it needs a cue to count."""
    return source.name in common_names()


def is_agency(source: Source) -> bool:
    """Whether it is a news agency."""
    return source.kind is SourceKind.AGENCY


@cache
def _pattern() -> re.Pattern[str]:
    return _any_of(by_name())


@cache
def _translated_pattern() -> re.Pattern[str]:
    return _any_of(by_translation())


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as whole words; by first letter, so that a long text is scanned without trying them all."""
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        groups.setdefault(name[0], []).append(re.escape(name[1:]))
    choices = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))
    return re.compile(rf"(?<!\w)(?:{choices}){_ENDING}{_NO_PICTURE_DESK}")
