"""What the report's other sentences tell of a quantity; every field they give is marked as inferred."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kronike.analyse.layers import Layers
from kronike.analyse.quantities.composing import Composed
from kronike.analyse.quantities.enriching import AREAS
from kronike.analyse.quantities.line import Line, form_at
from kronike.analyse.quantities.scope import COUNTRY, group_of, held_by, holder_before, territory_at
from kronike.model import Duration, Grain, Mention, NameType, Sentence, Span, TimeExpression
from kronike.words.counted import lemma_class
from kronike.words.countries import country_code, country_name
from kronike.words.gazetteer import known_words
from kronike.words.names import locality_noun

FLOWS = ("killed", "wounded", "captured", "evacuated", "rescued", "released", "surrendered", "fled", "left", "returned")
"""What happens to people over a while; a number of them is of that while."""
_ON_THE_MOVE = ("fled", "left", "returned", "joined", "released", "deployed", "withdrawn")
_OPENERS = 6
_OFTEN = 3
"""A place that the report names so often, and half as often again as the next, is where it takes place."""
_SHORT = (Grain.HOUR, Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)


@dataclass(frozen=True)
class Report:
    """The sentences of a report as the quantity rules see them, with its times and names."""

    layers: Layers
    lines: Sequence[tuple[Sentence, Line]]

    def completed(self, at: int, item: Composed) -> Composed:
        """A quantity of sentence ``at`` with what other sentences, and the times of its own, tell."""
        item = self._named(self._spoken_of(at, item))
        if not item.group and self._of_land(item) and self.holder:
            item = _inferred(item, "group", group=self.holder)
        line = self.lines[at][1]
        if (
            not item.place
            and self._in_the_country(line, item.scope_end or item.end)
            and (country := self._country_before(at, item.group))
        ):
            item = _inferred(item, "place", place=country)
        if not item.place and _happened_somewhere(item):
            item = self._placed(at, item)
        if _deployed(item):
            item = _inferred(item, "role", role="deployed")
        if item.role in FLOWS and not item.window:
            item = replace(item, window=self._window(at, line.span(item.start, item.end)))
        return item

    def _of_land(self, item: Composed) -> bool:
        return item.unit in AREAS or (bool(item.counted) and "territory" in lemma_class(item.counted))

    def _named(self, item: Composed) -> Composed:
        """A country known by its code goes by the name the report gives it."""
        if not item.group.startswith(COUNTRY):
            return item
        code = item.group.removeprefix(COUNTRY)
        return replace(item, group=self._countries.get(code) or country_name(code) or code)

    @cached_property
    def _countries(self) -> dict[str, str]:
        places = (m for m in self.layers.mentions if m.type is NameType.LOCATION)
        found: dict[str, str] = {}
        for place in places:
            if code := country_code(place.name):
                found.setdefault(code, place.name)
        return found

    @cached_property
    def holder(self) -> str:
        """Who the report most often says holds land, or nothing."""
        counts = Counter(name for _, line in self.lines for name in _holders(line))
        return counts.most_common(1)[0][0] if counts else ""

    @cached_property
    def _country_starts(self) -> tuple[list[int], list[str]]:
        places = [m for m in self.layers.mentions if m.type is NameType.LOCATION and country_code(m.name)]
        return [place.span.start for place in places], [place.name for place in places]

    def _placed(self, at: int, item: Composed) -> Composed:
        """Where it befell them: a place of the sentence, else of the sentence before it, else the report's own."""
        span = self.lines[at][1].span(item.start, item.end)
        if here := self._nearest_place(self.lines[at][0].span, span):
            return replace(item, place=here)
        if at and not self._parted(at) and (before := self._nearest_place(self.lines[at - 1][0].span, span)):
            return _inferred(item, "place", place=before)
        return _inferred(item, "place", place=self._scene) if self._scene else item

    def _nearest_place(self, sentence: Span, span: Span) -> str:
        first, last = (
            bisect_left(self._located, at, key=lambda place: place.span.start) for at in (sentence.start, sentence.end)
        )
        near = min(self._located[first:last], key=lambda place: abs(place.span.start - span.start), default=None)
        return near.name if near else ""

    @cached_property
    def _located(self) -> list[Mention]:
        """The names of places smaller than a country behind a preposition of place or a noun like "village"."""
        found = []
        for _, line in self.lines:
            for at in range(1, len(line.pieces)):
                place = line.starting.get(line.pieces[at].start)
                if place and not _wide(place.name, line) and _where(line, at, place):
                    found.append(place)
        return found

    @cached_property
    def _scene(self) -> str:
        """The place smaller than a country that the report is about, if it names one far more often than any other."""
        towns = {place.name for place in self._located}
        counts = Counter(m.name for m in self.layers.mentions if m.name in towns).most_common(2)
        if not counts or counts[0][1] < _OFTEN:
            return ""
        return counts[0][0] if len(counts) == 1 or 2 * counts[0][1] >= 3 * counts[1][1] else ""

    def _country_before(self, at: int, but: str) -> str:
        """The country named last before the end of a sentence, other than the one whose the counted are."""
        starts, names = self._country_starts
        index = bisect_left(starts, self.lines[at][0].span.end)
        return next((name for name in reversed(names[max(0, index - _OPENERS) : index]) if name != but), "")

    def _in_the_country(self, line: Line, end: int) -> bool:
        """Reads "170.000 soldater i landet"."""
        for here in range(end, min(end + 3, len(line.pieces))):
            if line.word(here) in line.nouns.place_prepositions:
                return form_at(line, here + 1, line.nouns.the_country) is not None
        return False

    def _spoken_of(self, at: int, item: Composed) -> Composed:
        """Reads "It should be about 200 people": those of whom the sentence before told what happened."""
        line = self.lines[at][1]
        if at == 0 or not self._points_back(line):
            return item
        if "force" in lemma_class(item.counted) and not item.group:
            return self._same_force(at, item)
        if item.role or item.unit or item.start > _OPENERS or "people" not in lemma_class(item.counted):
            return item
        if self._parted(at):
            return item
        before = self.lines[at - 1][1]
        role = next((form[1] for here in range(len(before.pieces)) if (form := _act(before, here))), "")
        if not role:
            return item
        end = self.lines[at - 1][0].span
        return replace(_inferred(item, "role", role=role), window=self._window(at - 1, Span(end.end - 1, end.end)))

    def _points_back(self, line: Line) -> bool:
        """Whether a sentence begins with "it" or "this", behind a dash or not."""
        return line.word(0) in line.nouns.dummies or (not line.word(0).isalnum() and line.word(1) in line.nouns.dummies)

    def _same_force(self, at: int, item: Composed) -> Composed:
        """Reads "Det vil bety at rundt 4.000 soldater vil bli igjen": whose and where, by the sentence before."""
        line = self.lines[at - 1][1]
        for noun in range(len(line.pieces)):
            lemma = line.nouns.lemma(line.word(noun)) if line.word(noun)[0].isalpha() else None
            if lemma and "force" in lemma_class(lemma) and (group := group_of(line, max(0, noun - 3), noun)):
                item = _inferred(item, "group", group=group)
                break
        item = self._named(item)
        if item.group and not item.place and (country := self._country_before(at - 1, item.group)):
            item = _inferred(item, "place", place=country)
        return item

    def _parted(self, at: int) -> bool:
        """Whether a paragraph ends between a sentence and the one before it."""
        between = self.layers.text[self.lines[at - 1][0].span.end : self.lines[at][0].span.start]
        return "\n" in between

    def _window(self, at: int, span: Span) -> Duration | None:
        """How long it took, by the length of time that stands nearest in the sentence."""
        lengths = [(time, length) for time in self._times(self.lines[at][0].span) if (length := _length(time))]
        nearest = min(lengths, key=lambda both: abs(both[0].span.start - span.start), default=None)
        return nearest[1] if nearest else None

    def _times(self, span: Span) -> Sequence[TimeExpression]:
        times = self.layers.times
        first = bisect_left(times, span.start, key=lambda time: time.span.start)
        last = bisect_left(times, span.end, key=lambda time: time.span.start)
        return times[first:last]


def _wide(name: str, line: Line) -> bool:
    """Whether a name is a country's or a continent's."""
    known = known_words(line.language).get(name)
    return country_code(name) is not None or (known is not None and known.key.removeprefix("cldr:").isdecimal())


def _where(line: Line, at: int, name: Mention) -> bool:
    """Whether a name stands where a place does: behind "in", or behind a noun like "village", with "of" or without."""
    of = line.word(at - 1) in line.numbers.of
    if locality_noun(line.word(at - 2 if of else at - 1), line.language):
        return True
    return name.type is NameType.LOCATION and line.word(at - 1) in line.nouns.place_prepositions


def _length(time: TimeExpression) -> Duration | None:
    """The length of a time that is told as one ("the last two days", "det siste døgnet"), not of a point in time."""
    if time.type == "SET" or time.duration is None or time.duration.count is None or time.duration.unit not in _SHORT:
        return None
    return time.duration


def _act(line: Line, at: int) -> tuple[int, str] | None:
    act = form_at(line, at, line.nouns.acts)
    return act if act and act[1] in FLOWS else None


def _holders(line: Line) -> Iterator[str]:
    for at in range(len(line.pieces)):
        measure = form_at(line, at, line.nouns.measures)
        name = held_by(line, at)
        if territory_at(line, at):
            name = group_of(line, max(0, at - 3), at) or holder_before(line, at)
        elif measure and measure[1] in AREAS:
            name = holder_before(line, at)
        if name and not name.startswith(COUNTRY):
            yield name


def _inferred(item: Composed, name: str, *, role: str = "", place: str = "", group: str = "") -> Composed:
    inferred = (*item.inferred, name)
    return replace(
        item, inferred=inferred, role=role or item.role, place=place or item.place, group=group or item.group
    )


def _happened_somewhere(item: Composed) -> bool:
    """Whether it befell people where they were; those who flee or return have a place behind them and one ahead."""
    befell = bool(item.role) and item.role not in _ON_THE_MOVE and not item.unit
    return befell and not item.total and "people" in lemma_class(item.counted)


def _deployed(item: Composed) -> bool:
    """Soldiers that somebody has in a place are there; who they belong to or where is told."""
    force = not item.unit and "force" in lemma_class(item.counted)
    return force and not item.role and bool(item.place) and bool(item.group) and not item.change
