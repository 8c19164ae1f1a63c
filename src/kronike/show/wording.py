"""What the values of the model are called in words: numbers, voices, marks, languages (times: `time_wording`)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from kronike.model import Hedge, Modality, Polarity, Range, Relation, Statement, Strand, Voice, VoiceKind
from kronike.show.phrasebook import Phrases, phrases
from kronike.show.time_wording import date_in_words, days_in_words, time_in_words

__all__ = [
    "date_in_words",
    "days_in_words",
    "language_in_words",
    "marks_in_words",
    "number_in_words",
    "range_in_words",
    "relation_in_words",
    "strand_in_words",
    "time_in_words",
    "voice_in_words",
]

_LONGEST, _SMALLEST = 24, -4
"""Powers of ten between which a number is written out, not with an exponent."""

_DECIMALS = 4
"""So many decimals are written; that there are more is shown by an ellipsis."""

_PARTS = 12
"""Up to so many parts of one, a fraction is told as one."""

_LOW_HEDGES = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_HIGH_HEDGES = (Hedge.AT_MOST, Hedge.LESS_THAN)


def range_in_words(values: Range, hedge: Hedge = Hedge.NONE, *, unit: str = "", book: Phrases | None = None) -> str:
    """A range with its hedge and unit: "at least 17", "20 to 99, vaguely put", "95 per cent"."""
    book = book or phrases()
    words = _hedged(values, hedge, book)
    if not unit or (values.low is None and values.high is None):
        return words
    return book.range.get(unit, book.range["unit"]).format(it=words, unit=unit)


def _hedged(values: Range, hedge: Hedge, book: Phrases) -> str:
    if values.low is None and values.high is None:
        return book.range["unknown"]
    if values.exact:
        return book.hedge[hedge.value].format(it=number_in_words(values.low or Decimal(0), book=book))
    if values.high is None:
        return _one_sided(values.low or Decimal(0), hedge, _LOW_HEDGES, "from", book)
    if values.low is None:
        return _one_sided(values.high, hedge, (*_HIGH_HEDGES, Hedge.ALMOST), "up_to", book)
    both = book.range["to"].format(
        low=number_in_words(values.low, book=book), high=number_in_words(values.high, book=book)
    )
    if hedge not in (*_LOW_HEDGES, *_HIGH_HEDGES):
        return book.hedge[hedge.value].format(it=both)
    return book.range["hedged_to"].format(it=both, hedge=book.hedge[hedge.value].format(it="…"))


def _one_sided(bound: Decimal, hedge: Hedge, fitting: tuple[Hedge, ...], key: str, book: Phrases) -> str:
    """The hedge itself where it says which side is open, else the side in words as well."""
    number = number_in_words(bound, book=book)
    if hedge in fitting:
        return book.hedge[hedge.value].format(it=number)
    words = book.range[key].format(low=number, high=number)
    if hedge is Hedge.NONE:
        return words
    return book.range["hedged_to"].format(it=words, hedge=book.hedge[hedge.value].format(it="…"))


def number_in_words(value: Decimal, *, book: Phrases | None = None) -> str:
    """Digits grouped by thousands: "170,000", "0.5", a third as "1/3"; huge and tiny numbers with an exponent."""
    book = book or phrases()
    if not value:
        return "0"
    if not _SMALLEST <= value.adjusted() <= _LONGEST:
        return f"{value:.6E}".replace(".", book.decimal)
    whole, _, part = f"{value:,f}".partition(".")
    part = part.rstrip("0")
    if len(part) > _DECIMALS:
        if fraction := _fraction(value):
            return fraction
        part = part[:_DECIMALS] + "…"
    number = whole.replace(",", book.thousands) + (book.decimal + part if part else "")
    return number.replace("-", "−")


def _fraction(value: Decimal) -> str:
    """A part of one that has no end in decimals, as reports tell it: "2/3"; nothing where it is no such part."""
    near = Fraction(value).limit_denominator(_PARTS)
    return str(near) if 0 < value < 1 and abs(Fraction(value) - near) < Fraction(1, 10**12) else ""


def strand_in_words(strand: Strand, *, book: Phrases | None = None) -> str:
    """What a strand's values are of: "area, per cent, recaptured, IS", "civilian, surrendered, in 2 days"."""
    book = book or phrases()
    words, role = book.strand, book.befell.get(strand.role, strand.role)
    unit = words.get(strand.unit, strand.unit)
    change = words[f"change_{strand.direction}" if strand.direction else "change"] if strand.change else ""
    window = ""
    if strand.window and strand.window.count:
        key = "window" if strand.window.count == 1 else "windows"
        window = words[key].format(count=f"{strand.window.count:g}", unit=strand.window.unit.value)
    parts = (strand.counted, unit, role, strand.scope, change, window)
    return ", ".join(dict.fromkeys(part for part in parts if part)) or words["number"]


def language_in_words(tag: str | None, *, book: Phrases | None = None) -> str:
    """The name of a language, or its tag where it has no name here."""
    book = book or phrases()
    return book.language.get(tag or "und", tag or "")


def marks_in_words(statement: Statement, *, book: Phrases | None = None) -> tuple[str, ...]:
    """What keeps a statement from being a plain assertion: denied, hedged, planned, possible."""
    book = book or phrases()
    found = []
    if statement.polarity is Polarity.DENIED:
        found.append(book.marks["denied"])
    if statement.modality in (Modality.DENIED, Modality.NEGATED):
        found.append(book.marks["denied_event"])
    elif not _plain(statement):
        found.append(book.marks[statement.modality.value])
    if statement.hedged:
        found.append(book.marks["hedged"])
    return tuple(found)


def _plain(statement: Statement) -> bool:
    """Asserted, or passed on from a speaker whom its voices name."""
    if statement.modality is Modality.REPORTED:
        return statement.voices[:1] != () and statement.voices[0].kind is VoiceKind.SPEAKER
    return statement.modality is Modality.ASSERTED


def voice_in_words(voice: Voice, *, book: Phrases | None = None) -> str:
    """One link of a chain of speech: "said by …", "through …", "in …", or that it is the report's own voice."""
    book = book or phrases()
    key = voice.kind.value if voice.name else f"{voice.kind.value}_unknown"
    return book.voice[key].format(name=voice.name)


def relation_in_words(relation: Relation, side: str, *, book: Phrases | None = None) -> str:
    """How the statement ``side`` stands to the other of the pair; updates and repeats have a direction."""
    book = book or phrases()
    kind = relation.kind.value
    turned = {"updates": "updated", "repeats": "repeated"}
    return book.relation[turned.get(kind, kind) if side == relation.other != relation.statement else kind]
