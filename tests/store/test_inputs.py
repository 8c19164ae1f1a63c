"""What becomes of documents when their inputs are read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kronike.model import Analysis, Interval, Reading, Trouble
from kronike.store import KeptInput, Store

Make = Callable[..., Reading]
Analyse = Callable[[Reading], Analysis]


def told(store: Store, analyse: Analyse) -> dict[str, str | None]:
    """For each text, why it is set aside, once everything is analysed."""
    for batch in store.unanalysed("analyser", 3):
        store.keep_analyses("analyser", [analyse(reading) for reading in batch])
    return {kept.reading.document.text: kept.set_aside for kept in store.reports()}


def test_an_input_is_done_only_for_its_bytes_and_reader(store: Store, make_reading: Make) -> None:
    """An input counts as read when the same reader read the same bytes at the same address."""
    store.keep_input("a.txt", "d1", "reader 1", [make_reading("Hei.")])
    assert store.input_done("a.txt", "d1", "reader 1")
    assert not store.input_done("a.txt", "d2", "reader 1")
    assert not store.input_done("a.txt", "d1", "reader 2")
    assert not store.input_done("b.txt", "d1", "reader 1")


def test_keeping_the_same_input_again_changes_nothing(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """A second keep of equal readings leaves the content as it was, analyses too, even by another reader."""
    reading = make_reading("Hei.")
    assert store.keep_input("a.txt", "d", "reader 1", [reading]) == KeptInput(added=(reading.document.id,))
    told(store, make_analysis)
    before = store.content_digest()
    assert store.keep_input("a.txt", "d", "reader 2", [reading]) == KeptInput(unchanged=(reading.document.id,))
    assert store.content_digest() == before
    assert store.count_unanalysed("analyser") == 0


def test_a_changed_text_supersedes_the_old_one(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """When the text at an address changes, both documents stay, and each names the other."""
    old, new = make_reading("Sju døde."), make_reading("Åtte døde.")
    store.keep_input("a.txt", "d1", "reader", [old])
    kept = store.keep_input("a.txt", "d2", "reader", [new])
    assert kept == KeptInput(added=(new.document.id,), superseded=(old.document.id,))
    assert told(store, make_analysis) == {"Sju døde.": f"superseded by {new.document.id}", "Åtte døde.": None}
    supersedes = {row.reading.document.text: row.reading.document.supersedes for row in store.reports()}
    assert supersedes == {"Sju døde.": None, "Åtte døde.": old.document.id}


def test_a_text_that_comes_back_counts_again(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """When an address returns to an earlier text, that document counts and supersedes the one between."""
    first, second = make_reading("Sju døde."), make_reading("Åtte døde.")
    for digest, reading in (("d1", first), ("d2", second), ("d1", first)):
        store.keep_input("a.txt", digest, "reader", [reading])
    assert told(store, make_analysis) == {"Sju døde.": None, "Åtte døde.": f"superseded by {first.document.id}"}
    supersedes = {row.reading.document.text: row.reading.document.supersedes for row in store.reports()}
    assert supersedes == {"Sju døde.": second.document.id, "Åtte døde.": None}


def test_rows_that_moved_supersede_themselves(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """A row put in first moves the others: each supersedes its own text, never its neighbour's."""
    store.keep_input("t.csv", "d1", "reader", [make_reading("En.", "t.csv#1"), make_reading("To.", "t.csv#2")])
    now = [make_reading("Ny.", "t.csv#1"), make_reading("En.", "t.csv#2"), make_reading("To.", "t.csv#3")]
    kept = store.keep_input("t.csv", "d2", "reader", now)
    assert (len(kept.added), len(kept.superseded), len(kept.withdrawn)) == (3, 2, 0)
    told(store, make_analysis)
    counting = [row.reading.document for row in store.reports() if row.set_aside is None]
    assert [(doc.text, doc.supersedes is None) for doc in counting] == [("Ny.", True), ("En.", False), ("To.", False)]


def test_what_an_input_no_longer_gives_is_withdrawn(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """A row taken out of a table is kept but set aside, and counts again when it comes back."""
    one, two = make_reading("En.", "t.csv#1"), make_reading("To.", "t.csv#2")
    store.keep_input("t.csv", "d1", "reader", [one, two])
    store.keep_input("t.csv", "d2", "reader", [one])
    assert told(store, make_analysis) == {"En.": None, "To.": "no longer in its input"}
    assert (store.counts().documents, store.counts().withdrawn) == (2, 1)
    store.keep_input("t.csv", "d1", "reader", [one, two])
    assert told(store, make_analysis) == {"En.": None, "To.": None}


def test_a_document_that_another_input_gives_still_counts(
    store: Store, make_reading: Make, make_analysis: Analyse
) -> None:
    """One document in two inputs is withdrawn only when both have lost it."""
    shared = make_reading("Delt.", "https://fjordposten.example/1")
    for address in ("a.warc", "b.warc"):
        store.keep_input(address, "d1", "reader", [shared])
    store.keep_input("a.warc", "d2", "reader", [])
    assert told(store, make_analysis) == {"Delt.": None}
    store.keep_input("b.warc", "d2", "reader", [])
    assert told(store, make_analysis) == {"Delt.": "no longer in its input"}


def test_a_later_capture_of_a_page_supersedes_the_earlier(
    store: Store, make_reading: Make, make_analysis: Analyse
) -> None:
    """Archives may be read in any order: the capture with the later moment counts, and the earlier names it."""

    def captured(text: str, archive: str, day: int) -> Reading:
        doc = make_reading(text, f"{archive}#https://fjordposten.example/1").document
        moment = Interval.day(date(2019, 3, day))
        return Reading(replace(doc, url="https://fjordposten.example/1", retrieved=moment))

    late, early = captured("Åtte døde.", "b.warc", 9), captured("Sju døde.", "a.warc", 8)
    for reading in (late, early):
        store.keep_input(reading.document.name, "d", "reader", [reading])
    assert told(store, make_analysis) == {"Åtte døde.": None, "Sju døde.": f"superseded by {late.document.id}"}
    supersedes = {row.reading.document.text: row.reading.document.supersedes for row in store.reports()}
    assert supersedes == {"Åtte døde.": early.document.id, "Sju døde.": None}
    assert store.counts().superseded == 1


def test_an_unreadable_input_keeps_what_was_read_before(
    store: Store, make_reading: Make, make_analysis: Analyse
) -> None:
    """Bytes that cannot be had now (no digest) leave a trouble, and the report as it was."""
    store.keep_input("a.txt", "d1", "reader", [make_reading("Hei.")])
    trouble = Trouble("a.txt", "read", "The file cannot be opened. Check its permissions.")
    store.keep_input("a.txt", "", "reader", [], [trouble])
    assert told(store, make_analysis) == {"Hei.": None}
    assert store.troubles() == (trouble,)
    assert not store.input_done("a.txt", "", "reader")


def test_a_new_reading_drops_the_analysis(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """A document that is read differently waits for analysis again, and its old findings are gone."""
    before = make_reading("Hei på deg.")
    store.keep_input("a.txt", "d", "reader 1", [before])
    told(store, make_analysis)
    now = Reading(before.document, None, before.paragraphs, ())
    assert store.keep_input("a.txt", "d", "reader 2", [now]).reread == (before.document.id,)
    assert store.count_unanalysed("analyser") == 1
    assert store.counts().findings == ()
    assert list(store.unanalysed("analyser", 9)) == [[now]]


def test_an_input_given_twice_counts_each_document_once(store: Store, make_reading: Make) -> None:
    """A feed that lists one item twice leaves one document."""
    reading = make_reading("Hei.")
    assert store.keep_input("feed.xml", "d", "reader", [reading, reading]).added == (reading.document.id,)


def test_half_surrogates_become_a_trouble(store: Store, make_reading: Make) -> None:
    """A text that is no text is refused in words, and a file name in an unknown encoding is no obstacle."""
    address = "rapport-\udce6.txt"
    kept = store.keep_input(address, "d", "reader", [make_reading("Halv \ud83d ting."), make_reading("Hel ting.", "b")])
    assert len(kept.added) == 1
    assert store.input_done(address, "d", "reader")
    assert [trouble.stage for trouble in store.troubles()] == ["store"]


def test_troubles_are_replaced_by_the_next_reading(store: Store) -> None:
    """Troubles are told in one order, whatever order they came in, and last as long as their cause."""
    first, second = Trouble("b.txt", "read", "It is empty."), Trouble("a.txt", "read", "It is cut off.")
    store.keep_input("b.txt", "d1", "reader", [], [first])
    store.keep_input("a.txt", "d1", "reader", [], [second])
    assert store.troubles() == (second, first)
    store.keep_input("b.txt", "d2", "reader", [], [])
    assert store.troubles() == (second,)
