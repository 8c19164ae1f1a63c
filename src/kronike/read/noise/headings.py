"""Lines between paragraphs that end no sentence: is it a crosshead, another story's headline, or the report itself?

Small pieces of evidence, each with its weight and its reason, are added up: those that speak for a kind of noise, and
those that speak for the report. A line is noise only where one kind's sum reaches `ENOUGH`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kronike.model import NoiseKind
from kronike.read.noise.block import Block
from kronike.read.noise.credits import is_bare_name
from kronike.read.noise.surroundings import Surroundings

ENOUGH = 3.5
_CROSSHEAD, _LONG_CROSSHEAD, _HEADLINE = 5, 7, 14
_CROSSHEAD_LETTERS, _LONG_CROSSHEAD_LETTERS, _HEADLINE_LETTERS = 42, 56, 130
_NAMED = re.compile(r"[–—-]?\s?[^\s:]+(?:\s[^\s:]+){0,4}\s?:\s+\S+(?:\s\S+)+")
_SAID = re.compile(r":\s*[–—\"“”«'‘-]")
_NUMBERS = re.compile(r"\d")
_COUNTED = re.compile(r":\s*\d[\d.,\s]{0,12}(?:%|[^\W\d]{1,12})?$")
_SPOKEN = re.compile(r"[\"“«»”][^\"“”«»]{2,}[\"“”«»]\s+[^\W\d]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line and where it stands."""

    block: Block
    at: int
    around: Surroundings


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of a table: how much it weighs, when it holds, and the reason as the reader is told it."""

    weight: float
    holds: Callable[[Line], bool]
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line is, and why."""

    kind: NoiseKind
    reason: str


def verdict_on(line: Line) -> Verdict | None:
    """The kind of noise a line is, or ``None`` where it is the report."""
    if not _may_be_heading(line):
        return None
    against = sum(row.weight for row in FOR_THE_REPORT if row.holds(line))
    sums = {kind: _weigh(rows, line) for kind, rows in FOR_NOISE.items()}
    kind = max(sums, key=lambda kind: sums[kind][0])
    total, reasons = sums[kind]
    return Verdict(kind, "; ".join(reasons)) if total - against >= ENOUGH else None


def _weigh(rows: tuple[Evidence, ...], line: Line) -> tuple[float, list[str]]:
    holding = [row for row in rows if row.holds(line)]
    return sum(row.weight for row in holding), [row.reason for row in holding]


def _may_be_heading(line: Line) -> bool:
    block, around = line.block, line.around
    placed = line.at in around.pointed or (around.is_prose and line.at > around.first_sentence)
    if not placed or block.final or block.leads_in:
        return False
    return len(block.raw) <= _HEADLINE_LETTERS and bool(block.words)


def _between(line: Line) -> bool:
    return line.at < line.around.last_sentence


def _last(line: Line) -> bool:
    return not _between(line)


def _short(line: Line) -> bool:
    return len(line.block.words) <= _CROSSHEAD and len(line.block.raw) <= _CROSSHEAD_LETTERS


def _rather_short(line: Line) -> bool:
    return (
        not _short(line) and len(line.block.words) <= _LONG_CROSSHEAD and len(line.block.raw) <= _LONG_CROSSHEAD_LETTERS
    )


def _headline_long(line: Line) -> bool:
    return _CROSSHEAD <= len(line.block.words) <= _HEADLINE


def _capitals(line: Line) -> bool:
    return is_bare_name(line.block.text) and line.around.capitals_rare and not _in_other_words(line)


def _in_other_words(line: Line) -> bool:
    """Whether the report has a word of the line in small letters: then it is no name."""
    return any(word.casefold() in line.around.small_words for word in line.block.words)


def _named(line: Line) -> bool:
    return bool(_NAMED.match(line.block.text))


def _said(line: Line) -> bool:
    return bool(_SAID.search(line.block.text))


def _pointed(line: Line) -> bool:
    return line.at in line.around.pointed


def _new(line: Line) -> bool:
    return len(line.block.words) >= _CROSSHEAD and line.around.novelty(line.at) >= 0.6  # noqa: PLR2004 -- most of them


def _opens_as_headline(line: Line) -> bool:
    return len(line.block.words) >= _CROSSHEAD and bool(line.block.markers.openers.match(line.block.raw))


def _title_case(line: Line) -> bool:
    words = [word for word in line.block.words if len(word) > 3]  # noqa: PLR2004 -- "of", "the" stay small in titles
    return len(words) > 2 and all(word[0].isupper() for word in words)  # noqa: PLR2004 -- two are a name


def _speech(line: Line) -> bool:
    return bool(line.block.markers.cue.search(line.block.text) or _SPOKEN.match(line.block.text))


def _half_quoted(line: Line) -> bool:
    text = line.block.text
    return text.count('"') % 2 == 1 or sum(map(text.count, "“«")) != sum(map(text.count, "”»"))


def _speech_at_end(line: Line) -> bool:
    words = [word.casefold() for word in line.block.words[1:]]
    return (
        line.block.dashed and len(words) >= _CROSSHEAD and any(word in line.block.known.speech for word in words[-4:])
    )


def _several_sentences(line: Line) -> bool:
    return line.block.sentences > 1


def _comma(line: Line) -> bool:
    return ", " in line.block.text and not _named(line)


def _clause_before_colon(line: Line) -> bool:
    if not _named(line):
        return False
    small = line.block.known.prose | line.block.known.dangling
    return any(word.casefold() in small for word in line.block.text.split(":", 1)[0].split()[1:])


def _long_speech(line: Line) -> bool:
    return line.block.dashed and len(line.block.words) > _LONG_CROSSHEAD


def _looks_back(line: Line) -> bool:
    words = line.block.words
    return len(words) > 3 and line.block.raw[0].isalpha() and words[0].casefold() in line.block.known.pronouns  # noqa: PLR2004


def _running(line: Line) -> bool:
    return sum(word.casefold() in line.block.known.prose for word in line.block.words) > 1


def _in_list(line: Line) -> bool:
    return line.at in line.around.lists and line.at not in line.around.pointed


def _answers(line: Line) -> bool:
    before = line.around.before(line.at)
    return line.block.dashed and before is not None and before.asks and len(before.words) <= _HEADLINE


def _breaks_off(line: Line) -> bool:
    if line.block.words[-1].casefold() in line.block.known.dangling and line.block.raw[-1].isalpha():
        return len(line.block.words) > 3  # noqa: PLR2004 -- "Kampen om", "What for" are headings
    after = line.around.after(line.at)
    return after is not None and after.raw[0].islower() and line.around.small_starts_rare


def _numbers(line: Line) -> bool:
    many = len(_NUMBERS.findall(line.block.raw)) >= 0.15 * len(line.block.raw)
    return many or bool(_COUNTED.search(line.block.text))


FOR_NOISE: dict[NoiseKind, tuple[Evidence, ...]] = {
    NoiseKind.CROSSHEAD: (
        Evidence(2.0, _between, "it stands between paragraphs and ends no sentence"),
        Evidence(2.0, _short, "it is as short as a heading"),
        Evidence(1.5, _rather_short, "it is nearly as short as a heading"),
    ),
    NoiseKind.PROMO: (
        Evidence(2.0, _between, "it stands between paragraphs and ends no sentence"),
        Evidence(1.5, _last, "it stands last and ends no sentence"),
        Evidence(4.0, _pointed, "it follows a pointer to other stories"),
        Evidence(1.5, _named, "a name and a colon open it, as in a headline"),
        Evidence(1.0, _said, "a quotation follows its colon, as in a headline"),
        Evidence(0.5, _headline_long, "it is as long as a headline"),
        Evidence(0.5, _new, "its words are not those of the report"),
        Evidence(1.0, _opens_as_headline, "it opens as headlines do"),
        Evidence(1.5, _title_case, "its words are capitalised as in a title"),
    ),
    NoiseKind.CREDIT: (
        Evidence(2.0, _between, "it stands between paragraphs and ends no sentence"),
        Evidence(2.5, _capitals, "it is a name in capitals, as credits are set"),
    ),
}
"""For each kind of noise, what speaks for it."""

FOR_THE_REPORT: tuple[Evidence, ...] = (
    Evidence(4.0, _speech, "somebody is quoted"),
    Evidence(2.0, _half_quoted, "a quotation begins or ends elsewhere"),
    Evidence(4.0, _speech_at_end, "it ends in who said it"),
    Evidence(3.0, _several_sentences, "it holds more than one sentence"),
    Evidence(1.5, _comma, "it has parts, as sentences have"),
    Evidence(1.0, _clause_before_colon, "what stands before its colon is a clause, not a name"),
    Evidence(2.0, _long_speech, "it is too long a line of speech for a heading"),
    Evidence(2.0, _looks_back, "it opens by looking back to the sentence before"),
    Evidence(1.0, _running, "it has the small words of running text"),
    Evidence(4.0, _in_list, "it is one line of a list or a verse"),
    Evidence(2.0, _answers, "it answers the question before it"),
    Evidence(2.5, _breaks_off, "the next paragraph goes on where it breaks off"),
    Evidence(1.5, _numbers, "it is mostly numbers, or gives one"),
)
"""What speaks for the report, against any kind of noise."""
