"""What the page shortens its chronicle by gives the entries of ``kronike brief``, whatever is wished for."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import accumulate, product
from pathlib import Path
from typing import Any

import pytest

from kronike.model import Story
from kronike.run.build import build
from kronike.run.folder import read_story
from kronike.run.settings import Settings
from kronike.show.page.choices import about_table, order_table
from kronike.show.page.days import told_bounds
from kronike.show.page.desk import Desk, desk_of
from kronike.show.page.entries import entries_of, entry_detail
from kronike.tell.choosing import Order, Wish, choose
from tests.show.page_stories import journey, large

LENGTHS: tuple[int | None, ...] = (None, 1, 4, 50)
A_YEAR: tuple[int | None, ...] = (None, 1, 2)
_EPOCH = date(1970, 1, 1)


@pytest.fixture(scope="module")
def desk(ferry: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The made-up reports of the demo."""
    folder = tmp_path_factory.mktemp("choices") / "story"
    build([str(ferry)], folder, settings=Settings(workers=1), publish=lambda _story, _folder: ())
    return desk_of(read_story(folder))


def _chosen(desk: Desk, wish: Wish) -> list[str]:
    """The ids that the page comes to, by its tables alone: the steps of ``web/src/lib/choice.ts``."""
    entries = entries_of(desk)
    order: Any = order_table(entries, desk)
    rows = set(range(len(entries)))
    if wish.about:
        rows = next(set(accumulate(line[3])) for line in _abouts(desk) if wish.about in (line[0], *line[2]))
    if wish.entries is not None or wish.per_year is not None:
        rows = set(_weightiest(rows, desk, order, wish))
    ordered = order["known"] if wish.by is Order.KNOWN else range(len(entries))
    return [entries[row].id for row in ordered if row in rows]


def _abouts(desk: Desk) -> list[Any]:
    return about_table(entries_of(desk), desk)


def _weightiest(rows: set[int], desk: Desk, order: dict[str, Any], wish: Wish) -> list[int]:
    told, years = set(), Counter[int]()
    kept: list[int] = []
    for row in (row for row in order["weight"] if row in rows):
        teller = order["of"][row] or row + 1
        if teller in told:
            continue
        told.add(teller)
        year = order["outs"][order["out"][row]][2] if wish.by is Order.KNOWN else _year(row, desk, order)
        years[year] += 1
        if years[year] <= (wish.per_year or len(rows)):
            kept.append(row)
    return kept[: wish.entries]


def _year(row: int, desk: Desk, order: dict[str, Any]) -> int:
    first, last = told_bounds(entries_of(desk)[row].interval)
    day = first if last is None else last
    year: int = order["year"].get(str(row), (_EPOCH + timedelta(days=day)).year if day is not None else 0)
    return year


@pytest.mark.parametrize(("length", "per_year", "by"), list(product(LENGTHS, A_YEAR, Order)))
def test_the_page_has_the_entries_of_the_brief(desk: Desk, length: int | None, per_year: int | None, by: Order) -> None:
    """The same ids in the same order, of the whole story and about each thing that can be asked for."""
    names = [name for line in _abouts(desk) for name in (line[0], *line[2])]
    assert len(names) > 5
    for about in ("", *names):
        wish = Wish(length, per_year, by, about)
        choice = choose(desk.story, wish)
        assert _chosen(desk, wish) == [entry.id for entry in (*choice.entries, *choice.undated)]


def test_nothing_is_told_of_itself_by_what_is_told_by_another(desk: Desk) -> None:
    """Whoever tells another entry is told by nobody."""
    order: Any = order_table(entries_of(desk), desk)
    assert all(order["of"][teller - 1] == 0 for teller in order["of"] if teller)
    assert sorted(order["weight"]) == sorted(order["known"]) == list(range(len(order["of"])))


@pytest.mark.parametrize("story", [journey(), large(20)], ids=["journey", "large"])
def test_any_story_has_its_tables(story: Story) -> None:
    """Entries without a time, undated reports, figures without entities."""
    desk = desk_of(story)
    for by, length in product(Order, (None, 2)):
        choice = choose(story, Wish(length, None, by))
        assert _chosen(desk, Wish(length, None, by)) == [entry.id for entry in (*choice.entries, *choice.undated)]


def test_every_entry_says_its_weight_and_why(desk: Desk) -> None:
    """What is shown beside a line that was chosen comes with the line."""
    for entry in entries_of(desk):
        detail = entry_detail(entry, desk)
        assert (detail["reasons"], detail["weight"]) == (list(entry.reasons), entry.score)
