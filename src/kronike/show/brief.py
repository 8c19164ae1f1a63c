"""The chronicle as a brief in Markdown: the sources' words, each with a footnote to where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby

from kronike.model import Entry, Gap, Interval, Relation, RelationKind, Span, Statement, Story
from kronike.show.glossing import gloss_of
from kronike.show.intake_text import plain
from kronike.show.shortened import CUT, shortened
from kronike.show.web.languages import language_at
from kronike.show.web.lookup import Lookup, look_up, shown_span
from kronike.show.web.marks import quantity_in_words
from kronike.show.wording import date_in_words, days_in_words, language_in_words, marks_in_words, time_in_words
from kronike.tell.choosing import Choice, Order, Wish

_DIGEST = 12
_MOST_DISPUTES = 5
_MANY = 20


@dataclass
class _Notes:
    """The footnotes in the order they are called; one passage has one number."""

    numbers: dict[tuple[str, Span], int] = field(default_factory=dict)

    def to(self, document: str, span: Span) -> str:
        return f"[^{self.numbers.setdefault((document, span), len(self.numbers) + 1)}]"


def brief(story: Story, wish: Wish, choice: Choice, *, glosses: bool = False, whole: bool = False) -> str:
    """The brief; long sentences are shortened where they can be, unless asked for ``whole``.

    With ``glosses``, words of the other languages that are read get their English beside them.
    """
    return "\n".join(_Brief(story, wish, choice, glosses=glosses, whole=whole).lines()) + "\n"


class _Brief:
    def __init__(self, story: Story, wish: Wish, choice: Choice, *, glosses: bool, whole: bool) -> None:
        self._story, self._wish, self._choice, self._glosses, self._whole = story, wish, choice, glosses, whole
        self._lookup: Lookup = look_up(story)
        self._notes = _Notes()
        self._relations = self._lookup.relations

    def lines(self) -> Iterator[str]:
        yield from (f"# {plain(self._story.title)}", "", self._about(), "")
        gaps = groupby(self._choice.gaps, key=lambda gap: gap.before)
        before = {entry: tuple(some) for entry, some in gaps}
        for entry in self._choice.entries:
            for gap in before.get(entry.id, ()):
                yield from (self._gap(gap), "")
            yield from self._entry(entry)
        if self._choice.undated:
            yield from ("## When it happened is not known", "")
        for entry in self._choice.undated:
            yield from self._entry(entry)
        yield from ("## Where the words stand", "")
        yield from map(self._note, self._notes.numbers)

    def _about(self) -> str:
        """What the brief is made of, and what was left out."""
        shown, counted = len(self._choice.entries) + len(self._choice.undated), self._counted()
        kinds = ", ".join(f"{language_in_words(name)} {count}" for name, count in counted)
        order = "when it became known" if self._wish.by is Order.KNOWN else "when it happened"
        about = f" about {plain(self._wish.about)}" if self._wish.about else ""
        every = _number(self._choice.of, "entry", "entries")
        number = every if shown == self._choice.of else f"{shown} of {every}"
        reports = _number(sum(count for _, count in counted), "report", "reports")
        origins = _number(len(self._story.record.origins), "independent origin", "independent origins")
        cut = any(self._cuts(entry) for entry in (*self._choice.entries, *self._choice.undated))
        left_out = f"; {CUT} stands for words that are left out" if cut else ""
        return (
            f"{number}{about}, in the order of {order}, from {reports} ({plain(kinds)}) of {origins}. Every line is a "
            f"report's own words{left_out}; the footnotes say where they stand. Made by {plain(self._story.made_by)}."
        )

    def _cuts(self, entry: Entry) -> tuple[Span, ...]:
        return () if self._whole else entry.cuts

    def _counted(self) -> list[tuple[str, int]]:
        tags = [report.reading.document.language for report in self._story.reports if report.set_aside is None]
        return [(tag, tags.count(tag)) for tag in sorted(set(tags))]

    def _gap(self, gap: Gap) -> str:
        about = f" about {plain(self._wish.about)}" if self._wish.about else ""
        return f"*These reports tell of nothing{about} dated {time_in_words(_stretch(gap.interval))}.*"

    def _entry(self, entry: Entry) -> Iterator[str]:
        report = self._lookup.index.reports[entry.document]
        words = shortened(report.reading.document.text, entry.span, self._cuts(entry))
        yield f"**{plain(self._when(entry))}**"
        yield ""
        yield f"> {plain(words, None)}{self._notes.to(entry.document, entry.span)}"
        language = language_at(report, entry.span)
        if self._glosses and (gloss := gloss_of(words, language)):
            yield ">"
            yield f"> *Word by word, no translation:* {plain(gloss, None)}"
        yield ""
        yield from (f"- {line}" for line in self._particulars(entry))
        yield ""

    def _when(self, entry: Entry) -> str:
        out = entry.known_from
        known = f"known from {date_in_words(out)}" if out and out.known else "in a report without a date"
        when = time_in_words(entry.interval) if entry.interval else "time unknown"
        return f"{when[:1].upper()}{when[1:]} ({known})"

    def _particulars(self, entry: Entry) -> Iterator[str]:
        statements = [self._lookup.index.statements[name] for name in entry.statements]
        listed = {
            "Days it can be": [days_in_words(entry.interval)] if entry.interval else [],
            "Place": [self._lookup.place(place) for place in entry.places],
            "Voices": list(entry.voices),
            "Told as": [mark for statement in statements for mark in marks_in_words(statement)],
            "Figures": self._figures(entry, statements),
        }
        for heading, values in listed.items():
            if told := "; ".join(dict.fromkeys(plain(value) for value in values if value)):
                yield f"{heading}: {told}"
        yield from self._disputes(entry)
        origins = _number(len(entry.origins), "independent origin", "independent origins")
        yield f"Rests on {origins}{self._also(entry, statements)}"
        yield f"Why it is here: {plain('; '.join(entry.reasons))} (weight {entry.score:g})"

    def _figures(self, entry: Entry, statements: Sequence[Statement]) -> list[str]:
        numbers = self._lookup.numbers_in
        sentences = dict.fromkeys(
            statement.sentence for statement in statements if statement.document == entry.document
        )
        names = dict.fromkeys(name for sentence in sentences for name, _ in numbers.get(sentence, ()))
        return [quantity_in_words(self._lookup.index.quantities[name]) for name in names]

    def _also(self, entry: Entry, statements: Sequence[Statement]) -> str:
        """Footnotes to the other passages that tell it."""
        spans = ((one.document, shown_span(one, self._lookup.index)) for one in statements)
        others = [place for place in dict.fromkeys(spans) if place != (entry.document, entry.span)][:_MANY]
        return "; also told there: " + " ".join(self._notes.to(*place) for place in others) if others else ""

    def _disputes(self, entry: Entry) -> Iterator[str]:
        found = (self._relations.get(name) for name in entry.relations)
        conflicts = [relation for relation in found if relation and relation.kind is RelationKind.CONFLICTS]
        sides = {(relation.reason, *self._other_side(relation, entry)): None for relation in conflicts}
        for reason, document, span in list(sides)[:_MOST_DISPUTES]:
            words = plain(self._lookup.index.words(document, span), None)
            yield f"Disputed: {plain(reason)}: “{words}”{self._notes.to(document, span)}"

    def _other_side(self, relation: Relation, entry: Entry) -> tuple[str, Span]:
        """The report and the passage that the entry is set against: not the one shown, where it has both."""
        known = self._lookup.index.statements
        one, other = known[relation.statement], known[relation.other]
        spans = [shown_span(each, self._lookup.index) for each in (one, other)]
        ours = (one.document, spans[0]) == (entry.document, entry.span) or other.id not in entry.statements
        return (other.document, spans[1]) if ours else (one.document, spans[0])

    def _note(self, place: tuple[str, Span]) -> str:
        document, span = place
        text = self._lookup.index.reports[document].reading.document
        digest = sha256(text.text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
        label = f"{plain(self._lookup.label(document))}, {plain(text.name)}"
        address = f", {plain(text.url, None)}" if text.url else ""
        where = f"characters {span.start} to {span.end}, text SHA-256 {digest}…"
        return f"[^{self._notes.numbers[place]}]: {label}{address}, {where}"


def _stretch(interval: Interval) -> Interval:
    return Interval(interval.earliest, interval.latest)


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
