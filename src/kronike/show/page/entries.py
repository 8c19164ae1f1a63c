"""The chronicle's entries: columns to filter and order by, and what is told of each when it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from kronike.model import Entry, Place, Quantity, Relation, Statement
from kronike.show.page.days import band_of, told_bounds
from kronike.show.page.desk import Desk, chain_of, marks_of, when_of
from kronike.show.page.tongues import Told, told
from kronike.show.place_wording import place_in_words
from kronike.show.web.marks import quantity_in_words
from kronike.show.wording import date_in_words, days_in_words, relation_in_words, time_in_words

_MOST_RELATIONS = 40


def entries_of(desk: Desk) -> tuple[Entry, ...]:
    """All entries in the order they are told: those of unknown time last."""
    return (*desk.story.chronicle.entries, *desk.story.chronicle.undated)


def entry_columns(entries: Sequence[Entry], desk: Desk) -> dict[str, object]:
    """What every entry is filtered, ordered and drawn by."""
    return {
        "id": [entry.id for entry in entries],
        "time": [told_bounds(entry.interval) if entry.interval else 0 for entry in entries],
        "docs": [_documents(entry, desk) for entry in entries],
        "on": [_rests_on(entry, desk) for entry in entries],
        "places": [_places(entry, desk) for entry in entries],
    }


def _statements(entry: Entry, desk: Desk) -> list[Statement]:
    known = desk.lookup.index.statements
    return [known[name] for name in entry.statements if name in known]


def _documents(entry: Entry, desk: Desk) -> list[int]:
    """The number of the document of the words shown, then those of all other statements, each once."""
    names = (entry.document, *(statement.document for statement in _statements(entry, desk)))
    return [desk.documents[name] for name in dict.fromkeys(names)]


def _rests_on(entry: Entry, desk: Desk) -> list[list[int]] | int:
    """Document and sources of each statement, where there are several; else nought: it is one origin."""
    found = dict.fromkeys(tuple(desk.rests_on(statement)) for statement in _statements(entry, desk))
    return [list(one) for one in found] if len(found) > 1 else 0


def _places(entry: Entry, desk: Desk) -> list[int]:
    numbers = (desk.place(name) for name in entry.places)
    return list(dict.fromkeys(number for number in numbers if number is not None))


def entry_detail(entry: Entry, desk: Desk) -> dict[str, object]:
    """All that is told of an entry; what does not apply is left out."""
    statements = _statements(entry, desk)
    detail: dict[str, object] = {
        "when": told(lambda book: time_in_words(entry.interval, book=book)),
        "note": entry.interval.basis if entry.interval else "",
        "days": told(lambda book: days_in_words(entry.interval, book=book)),
        "known": told(lambda book: date_in_words(entry.known_from, book=book)),
        "band": band_of(entry.interval),
        "tellings": _tellings(entry, statements, desk),
        "figures": _figures(statements, desk),
        "spots": _spots(entry, desk),
        "relations": _relations(entry, desk),
        "reasons": list(entry.reasons),
        "weight": entry.score,
        "cuts": _cuts(entry, desk),
        "people": _people(statements, desk),
        "ties": _ties(entry, desk),
    }
    return {key: value for key, value in detail.items() if value not in ("", None, [])}


def _cuts(entry: Entry, desk: Desk) -> list[list[int]]:
    """What of the words shown may be left out: from and to, counted from where they begin."""
    if desk.words(entry.document, entry.span).get("cut"):
        return []
    return [[cut.start - entry.span.start, cut.end - entry.span.start] for cut in entry.cuts]


def _tellings(entry: Entry, statements: Sequence[Statement], desk: Desk) -> list[dict[str, object]]:
    """Each passage that tells of it, the one shown first, with its time, voices and reservations."""
    found: dict[tuple[object, object], dict[str, object]] = {}
    shown = desk.words(entry.document, entry.span)
    found[shown["d"], shown["s"]] = shown
    for statement in statements:
        words = desk.words_of(statement)
        telling = found.setdefault((words["d"], words["s"]), words)
        telling.setdefault("when", when_of(statement))
        telling.setdefault("time", told_bounds(statement.event_time))
        _join(telling, "voices", [chain_of(statement, desk)])
        _join(telling, "marks", marks_of(statement))
    return list(found.values())


def _join(telling: dict[str, object], key: str, values: list[Told]) -> None:
    held = telling.setdefault(key, [])
    if isinstance(held, list):
        held += [value for value in values if value and value not in held]


def _figures(statements: Sequence[Statement], desk: Desk) -> list[list[object]]:
    """The numbers in the entry's sentences: in words, the figure's number, the document's."""
    found: dict[tuple[str, int], list[object]] = {}
    for sentence, document in dict.fromkeys((statement.sentence, statement.document) for statement in statements):
        for name, figure in desk.lookup.numbers_in.get(sentence, ()):
            quantity = desk.lookup.index.quantities[name]
            words = _number(quantity)
            number = desk.figures[figure]
            found.setdefault((str(words), number), [words, number, desk.documents[document]])
    return list(found.values())


def _number(quantity: Quantity) -> Told:
    return told(lambda book: quantity_in_words(quantity, book=book))


def _spot(place: Place) -> Told:
    return told(lambda book: place_in_words(place, book=book))


def _spots(entry: Entry, desk: Desk) -> list[list[object]]:
    """Each place in words with its number; a place that is not resolved has none."""
    spots: list[list[object]] = []
    for name in dict.fromkeys(entry.places):
        number = desk.place(name)
        if number is None:
            spots.append([desk.lookup.place(name), -1])
        else:
            place = desk.story.record.places[number]
            spots.append([_spot(place), number])
    return spots


def _relations(entry: Entry, desk: Desk) -> list[dict[str, object]]:
    """How it stands to other statements, and why."""
    known = (desk.lookup.relations.get(name) for name in entry.relations[:_MOST_RELATIONS])
    return [view for relation in known if relation and (view := _relation(relation, entry, desk))]


def _relation(relation: Relation, entry: Entry, desk: Desk) -> dict[str, object] | None:
    ours, other = relation.statement, relation.other
    if ours not in entry.statements:
        ours, other = other, ours
    statements = desk.lookup.index.statements
    if ours not in statements or other not in statements:
        return None
    return {
        "kind": relation.kind.value,
        "label": told(lambda book: relation_in_words(relation, ours, book=book)),
        "why": relation.reason,
        "from": desk.documents[statements[ours].document],
        "words": desk.words_of(statements[other]),
        "chain": chain_of(statements[other], desk),
    }


def _ties(entry: Entry, desk: Desk) -> list[list[object]]:
    """Why its statements are held to tell of one event: the documents of each pair, and the reason."""
    known = desk.lookup.index.statements
    event = desk.events.get(entry.event or "")
    ties = (tie for tie in (event.ties if event else ()) if tie.one in known and tie.other in known)
    pairs = dict.fromkeys((known[tie.one].document, known[tie.other].document, tie.reason) for tie in ties)
    return [[desk.documents[one], desk.documents[other], why] for one, other, why in list(pairs)[:_MOST_RELATIONS]]


def _people(statements: Sequence[Statement], desk: Desk) -> list[list[Told]]:
    """Who takes part in what is told, each with the role, where the report says so."""
    index, found = desk.lookup.index, []
    for statement in statements:
        event = index.events.get(statement.finding)
        for one in event.participants if event else ():
            entity = index.entity_of.get(one.mention or "")
            name = entity.name if entity else index.words(statement.document, one.span)
            found.append((str(one.role), name[:200]))
    return [[_role(role), name] for role, name in dict.fromkeys(found)]


def _role(role: str) -> Told:
    return told(lambda book: book.role.get(role, role))
