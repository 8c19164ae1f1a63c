"""Analyses, the order of reports, judgements and what is resolved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import (
    Analysis,
    Chronicle,
    Duplicate,
    Entity,
    Entry,
    Gap,
    Interval,
    Judgement,
    NameType,
    Reading,
    Record,
    Span,
    Trouble,
    Verdict,
)
from kronike.store import Conflict, Found, Resolved, Store, open_store

Make = Callable[..., Reading]
Analyse = Callable[[Reading], Analysis]


def judgement(number: int, why: str = "same man") -> Judgement:
    """A made-up judgement."""
    return Judgement(
        id=f"judgement-{number}",
        verdict=Verdict.SAME,
        targets=("entity-1", "entity-2"),
        atoms=(("mention-1",), ("mention-2",)),
        by="Kari Eksempel",
        when="2019-03-01T12:00:00Z",
        why=why,
    )


def test_the_order_of_reports_does_not_depend_on_the_order_of_keeping(
    tmp_path: Path, make_reading: Make, make_analysis: Analyse
) -> None:
    """Reports come by publication, then address, then id; the undated last; and equal stores digest alike."""
    readings = [
        make_reading("d", "d.txt"),
        make_reading("c", "c.txt", published=Interval.month(2019, 2)),
        make_reading("a", "a.txt", published=Interval.month(2018, 5)),
        make_reading("b", "b.txt", published=Interval.month(2019, 2)),
    ]
    seen = set()
    for number, order in enumerate(permutations(readings)):
        if number % 5:
            continue
        with open_store(tmp_path / f"{number}.db", create=True) as store:
            for reading in order:
                store.keep_input(reading.document.name, "d", "reader", [reading])
            waiting = [reading for batch in store.unanalysed("analyser", 2) for reading in batch]
            store.keep_analyses("analyser", [make_analysis(reading) for reading in reversed(order)])
            assert [kept.reading for kept in store.reports()] == waiting
            seen.add(("".join(reading.document.text for reading in waiting), store.content_digest()))
    assert len(seen) == 1
    assert seen.pop()[0] == "abcd"


def test_another_analyser_has_everything_to_do_again(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """Analyses are kept per analyser version; while a new one is at work, the old results are there."""
    reading = make_reading("Hei.")
    store.keep_input("a.txt", "d", "reader", [reading])
    store.keep_analyses("one", [make_analysis(reading)], [Trouble(reading.document.id, "quotes", "It was cut short.")])
    assert list(store.unanalysed("one", 8)) == []
    assert [kept.analysis for kept in store.reports()] == [make_analysis(reading)]
    assert len(store.troubles()) == 1
    assert list(store.unanalysed("two", 8)) == [[reading]]
    store.keep_analyses("two", [Analysis(document=reading.document.id)])
    assert [kept.analysis.sentences for kept in store.reports()] == [()]
    assert store.troubles() == ()


def test_batches_go_on_while_analyses_are_kept(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """Keeping a batch's analyses while the next is drawn neither skips nor repeats a document."""
    for number in range(10):
        store.keep_input(f"{number}.txt", "d", "reader", [make_reading(f"Nr. {number}", f"{number}.txt")])
    sizes = []
    for batch in store.unanalysed("analyser", 4):
        sizes.append(len(batch))
        store.keep_analyses("analyser", [make_analysis(reading) for reading in batch])
    assert sizes == [4, 4, 2]
    assert len(list(store.reports())) == 10


def test_judgements_are_added_to_and_never_changed(store: Store) -> None:
    """Judgements come back in order of making; one id cannot say two things; saying it twice is no harm."""
    made = [judgement(2), judgement(1), replace(judgement(3), supersedes="judgement-2", verdict=Verdict.UNDO)]
    for one in [*made, made[0]]:
        store.keep_judgement(one)
    assert store.judgements() == tuple(made)
    with pytest.raises(Conflict, match="Make a new one"):
        store.keep_judgement(judgement(2, why="another reason"))
    assert store.judgements() == tuple(made)


def test_what_is_resolved_comes_back_whole(store: Store) -> None:
    """Record, chronicle and duplicates come back as they were kept, and replace what was there before."""
    assert store.resolved() == Resolved(Record(), Chronicle(), ())
    person = Entity(
        id="entity-1",
        type=NameType.PERSON,
        name="Kari Eksempel",
        spellings=("Kari",),
        chains=("m-1",),
        mentions=("m-1",),
    )
    line = Entry(id="entry-1", event=None, document="doc-1", span=Span(0, 4), statements=())
    gap = Gap(after="entry-1", before="entry-2", interval=Interval.year(2018))
    chronicle = Chronicle(entries=(line,), undated=(replace(line, id="entry-2"),), gaps=(gap,))
    duplicate = Duplicate("doc-2", "doc-1", 0.93)
    for _ in range(2):
        store.keep_resolved(Record(entities=(person,)), chronicle, (duplicate,))
    assert store.resolved() == Resolved(Record(entities=(person,)), chronicle, (duplicate,))
    assert dict(store.counts().resolved) == {"entities": 1, "entries": 1, "undated": 1, "gaps": 1, "duplicates": 1}


def test_every_id_is_found(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """The id of a document, noise, finding, judgement or entity says what it stands for; another says nothing."""
    reading = make_reading("Hei.")
    analysis = make_analysis(reading)
    store.keep_input("a.txt", "d", "reader", [reading])
    store.keep_analyses("analyser", [analysis])
    store.keep_judgement(judgement(1))
    person = Entity(id="entity-1", type=NameType.PERSON, name="K", spellings=(), chains=(), mentions=())
    store.keep_resolved(Record(entities=(person,)), Chronicle(), ())
    doc = reading.document.id
    noise, name = reading.noise[0], analysis.mentions[0]
    assert store.find(noise.id) == Found(noise.id, "noise", doc, noise.span)
    assert store.find(name.id) == Found(name.id, "mention", doc, name.span)
    kinds = [found.kind for id_ in (doc, "judgement-1", "entity-1") if (found := store.find(id_))]
    assert kinds == ["document", "judgement", "entity"]
    assert store.find("entity-9") is None


def test_meta_values_are_replaced(store: Store) -> None:
    """A value kept under a name is read back, and the last one holds."""
    assert store.meta("title") is None
    store.set_meta("title", "Demningen")
    store.set_meta("title", "Demningen brast")
    assert store.meta("title") == "Demningen brast"


characters = st.characters(exclude_categories=["Cs"])
texts = st.lists(
    st.text(characters, min_size=1) | st.sampled_from(["😀", "e\u0301", "\r\n", "\0", "\ufeff", "𐍈𝔸", "\u2028"]),
    min_size=1,
).map("".join)


@given(given_texts=st.lists(texts, min_size=1, max_size=4, unique=True))
def test_any_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, make_reading: Make, make_analysis: Analyse, given_texts: list[str]
) -> None:
    """Astral characters, combining marks, carriage returns and NULs: text, spans and names survive."""
    readings = [make_reading(text, f"{n}.txt", source=text) for n, text in enumerate(given_texts)]
    with open_store(tmp_path_factory.mktemp("text") / "story.db", create=True) as store:
        store.keep_input(given_texts[0], given_texts[0], "reader", readings)
        store.keep_analyses("analyser", [make_analysis(reading) for reading in readings])
        assert store.input_done(given_texts[0], given_texts[0], "reader")
        kept = {row.reading.document.id: row for row in store.reports()}
        assert [kept[reading.document.id].reading for reading in readings] == readings
        assert [kept[reading.document.id].analysis for reading in readings] == [*map(make_analysis, readings)]


def test_some_reports_come_as_they_are_asked_for(store: Store, make_reading: Make, make_analysis: Analyse) -> None:
    """In the order of the ids, and nothing for an id that the store does not hold."""
    readings = [make_reading(name, f"{name}.txt") for name in "abc"]
    for reading in readings:
        store.keep_input(reading.document.address, reading.document.id, "reader", [reading])
    store.keep_analyses("analyser", [make_analysis(reading) for reading in readings])
    first, _, last = (reading.document.id for reading in readings)
    found = store.reports_of([last, "doc-unknown", first])
    assert [kept.reading.document.id for kept in found] == [last, first]
