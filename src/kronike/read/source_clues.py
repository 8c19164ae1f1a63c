"""What in a text points to its outlet or to the agencies it rests on: datelines, staff, promotions, address forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from kronike.model import NoiseKind, Paragraph, Source, Span
from kronike.read.source_names import Named, is_agency, is_common, names_in, only_names, same_language
from kronike.words.sources import Phrases, phrases, state_voices

_REACH = 60
_SHOWN = 30
_SAID_REACH = 400
_TOP = 3
_END = 2
# A report that names more is a list; the first tell what there is to tell.
_NAMES = 2000
_PICTURES = (NoiseKind.CREDIT, NoiseKind.CAPTION)
# Possessive throughout: a line of capitals can be parted in more ways than there is time to try.
_PLACE = (
    r"(?>[^\W\d_a-zæøåäöü][\w.'’-]*+(?:[,.]\s?|/(?=\w)|\s)?|[0-9]{1,2}\.?,?\s(?:[^\W\d_]{3,12}\.?,?\s)?|[–-]\s?){0,8}+"
)
# What follows a dateline starts a sentence: a capital, maybe behind a dash, a colon or a quotation mark.
_OPENS = r"(?=[\s:.,–—-]{0,5}[\"'’‘“”«»]?\s?(?:[^\W\d_a-zæøåäöü]|[0-9]|$))"
_DATELINE = re.compile(rf"\s{{0,20}}(?P<place>{_PLACE})(?:\((?P<a>[^()\n]{{2,40}})\)|/(?P<b>[^/\n]{{2,30}})/){_OPENS}")
_SIGNED = re.compile(r"(?:\(\s?©?\s?(?P<a>[^()\n©]{2,40})\)|/(?P<b>[^/\n]{2,30})/|©\s?(?P<c>[^()\n©]{2,40}))\W{0,3}$")
_BY = re.compile(r"(?:av|af|by|from|text|tekst|kilde|källa|source)\s?:?\s", re.IGNORECASE)


class Weight(IntEnum):
    """How much a clue says, least first."""

    CITED = 0
    ADDRESSED = 1
    REPORTS = 2
    STAFF = 3
    PROMOTED = 4
    DATELINE = 5
    CREDITED = 6
    BESIDE = 7


@dataclass(frozen=True, slots=True)
class Clue:
    """A publisher, what points to it, in words, and where."""

    source: Source
    weight: Weight
    note: str
    span: Span | None = None
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of noise: where, and of what kind."""

    span: Span
    why: NoiseKind


def clues_in(
    text: str,
    paragraphs: Sequence[Paragraph],
    noise: Sequence[SetAside],
    language: str,
    translated_from: str | None = None,
) -> tuple[Clue, ...]:
    """Every clue in the text, in order of place. Photo credits and captions are no clue to who wrote the text."""
    pictures = [aside.span for aside in noise if aside.why in _PICTURES]
    words = phrases(language)
    clues = [clue for paragraph in _ends(paragraphs) for clue in _signed(text, paragraph, paragraphs, language)]
    everywhere = names_in(text, language, translated_from)[:_NAMES]
    named = [each for each in everywhere if not _inside(each.span, pictures)]
    promos = [aside.span for aside in noise if aside.why is NoiseKind.PROMO]
    for paragraph, group in _by_paragraph(text, named, paragraphs, words):
        clues += _of_group(text, paragraph.span, group, words, promos)
    clues = [clue for clue in clues if clue.span is None or not _inside(clue.span, pictures)]
    known = (language, translated_from)
    marked = [_marked_foreign(clue, known) for clue in clues]
    return tuple(sorted(marked, key=lambda clue: (clue.span or Span(0, 1), -clue.weight)))


def _marked_foreign(clue: Clue, known: tuple[str | None, ...]) -> Clue:
    """An outlet in another language than the report's is not its own."""
    foreign = not is_agency(clue.source) and not any(same_language(clue.source.language, tag) for tag in known)
    return Clue(clue.source, clue.weight, clue.note, clue.span, foreign)


def _ends(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return [*paragraphs[:_TOP], *paragraphs[max(_TOP, len(paragraphs) - _END) :]]


def _signed(text: str, paragraph: Paragraph, paragraphs: Sequence[Paragraph], language: str) -> Iterator[Clue]:
    """Datelines in the first paragraphs, signatures in the last, and paragraphs that are nothing but a byline."""
    start, words = paragraph.span.start, paragraph.span.of(text)
    if len(words) < _REACH and (sources := only_names(_BY.sub("", words.strip(" ()/©.–-"), count=1), language)):
        yield from (
            Clue(source, Weight.DATELINE, f"a line of its own: {words!r}", paragraph.span) for source in sources
        )
        return
    found = _DATELINE.match(words[:200]) if paragraph in paragraphs[:_TOP] else None
    kind = "the dateline"
    if not found:
        found, kind = (_SIGNED.search(words[-80:]), "the signature") if paragraph in paragraphs[-_END:] else (None, "")
        start += max(0, len(words) - 80)
    if found:
        group = next(key for key in ("a", "b", "c") if found.groupdict().get(key))
        span = Span(start + found.start(group), start + found.end(group))
        note = f"{kind}: {' '.join(found[0].split())!r}"
        yield from (Clue(source, Weight.DATELINE, note, span) for source in only_names(found[group], language))


def _by_paragraph(
    text: str, named: Sequence[Named], paragraphs: Sequence[Paragraph], words: Phrases
) -> Iterator[tuple[Paragraph, list[Named]]]:
    """Names that stand together ("AP og AFP"), with their paragraph."""
    between = re.compile(rf"\s?(?:[,/&-]|{'|'.join(map(re.escape, words.joins))})\s?", re.IGNORECASE)
    at, group = 0, list[Named]()
    for name in named:
        while at < len(paragraphs) and paragraphs[at].span.end <= name.span.start:
            if group:
                yield paragraphs[at], group
                group = []
            at += 1
        if at == len(paragraphs) or not paragraphs[at].span.contains(name.span):
            continue
        if group and not between.fullmatch(text[group[-1].span.end : name.span.start][:_REACH]):
            yield paragraphs[at], group
            group = []
        group.append(name)
    if group:
        yield paragraphs[at], group


def _of_group(text: str, within: Span, group: list[Named], words: Phrases, promos: Sequence[Span]) -> Iterator[Clue]:
    before = text[max(within.start, group[0].span.start - _SAID_REACH) : group[0].span.start]
    after = text[group[-1].span.end : min(within.end, group[-1].span.end + _REACH)]
    promoted = _inside(group[0].span, promos)
    got = _weigh(before, after, words)
    for name in group:
        weight, note = got or (Weight.CITED, "named")
        if not is_agency(name.source) and (promoted or _label(after, words)):
            weight, note = Weight.PROMOTED, "a promotion of its own"
        if weight is Weight.REPORTS and not is_agency(name.source):
            weight, note = Weight.CITED, "cited"
        elif weight is Weight.REPORTS and name.source.name in state_voices():
            weight, note = Weight.CITED, "cited as the voice of a state or a party"
        if weight is Weight.CITED and (note == "named" or is_common(name.source) or name.translated):
            continue
        yield Clue(name.source, weight, f"{note}: {_around(text, within, group)!r}", name.span)


def _around(text: str, within: Span, group: list[Named]) -> str:
    """The names with the few whole words on either side of them."""
    left = text[max(within.start, group[0].span.start - _SHOWN) : group[0].span.start]
    right = text[group[-1].span.end : min(within.end, group[-1].span.end + _SHOWN)]
    left = left if len(left) < _SHOWN else left.partition(" ")[2]
    right = right if len(right) < _SHOWN else right.rpartition(" ")[0]
    return " ".join(f"{left}{text[group[0].span.start : group[-1].span.end]}{right}".split())


def _weigh(before: str, after: str, words: Phrases) -> tuple[Weight, str] | None:
    """What the words around a name say of it."""
    tail = re.match(r"(?:s|['’:]s|['’])?[\s-]{0,2}", after)
    rest = after[tail.end() if tail else 0 :].lower()
    if _starts(rest, words.staff):
        return Weight.STAFF, "its people"
    lead = _without_titles(before.lower(), words.titles)
    if _ends_with(lead, words.address):
        return Weight.ADDRESSED, "spoken to"
    if _ends_with(lead, words.address_said) and any(
        f" {word} " in f" {_spaced(before.lower())} " for word in words.said
    ):
        return Weight.ADDRESSED, "spoken to"
    if _ends_with(lead, words.reports) or _starts(rest.lstrip(", "), words.reported_by):
        return Weight.REPORTS, "relied on"
    return None


def _spaced(words: str) -> str:
    return " ".join(re.findall(r"\w+", words))


def _without_titles(lead: str, titles: Sequence[str]) -> str:
    """What stands before a name without "the news agency" and the like."""
    lead = lead.rstrip(" \n\"'“”«»–-")
    while title := next((title for title in titles if _ends_with(lead, (title,))), None):
        lead = lead[: -len(title)].rstrip()
    return lead


def _ends_with(lead: str, phrases_: Sequence[str]) -> bool:
    return any(lead.endswith(phrase) and not lead[: -len(phrase)][-1:].isalpha() for phrase in phrases_)


def _starts(rest: str, phrases_: Sequence[str]) -> bool:
    return any(rest.startswith(phrase) and not rest[len(phrase) : len(phrase) + 1].isalpha() for phrase in phrases_)


def _label(after: str, words: Phrases) -> bool:
    """Whether an outlet's own label follows its name, and ends there ("Plus", "+")."""
    rest = after.removeprefix(" ").lower()
    return any(rest.startswith(label) and not rest[len(label) : len(label) + 1].isalnum() for label in words.labels)


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(each.overlaps(span) for each in spans)
