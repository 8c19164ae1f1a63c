"""The interactive page over a story too long to stand in it at once: only what is in sight is there, all is reached."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kronike.show.page.built import built_app
from kronike.show.page.write import write_app
from tests.show.page_browser import Watched, address, need_app
from tests.show.page_stories import large

REPORTS = 300


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred reports, three thousand entries."""
    need_app()
    app = built_app()
    assert app
    folder = tmp_path_factory.mktemp("large")
    write_app(large(REPORTS), folder, app)
    return folder


def test_rows_out_of_sight_are_not_in_the_page_and_are_reached_all_the_same(browser: Browser, folder: Path) -> None:
    """An address leads to a row far down; j and k go on from there, the row always in sight."""
    visit = Watched(browser, address(folder))
    page = visit.open("#/chronicle")
    last = page.evaluate("document.querySelectorAll('.row').length")
    assert 5 < last < 60
    page = visit.open("#/chronicle?sel=entry-2500")
    row = page.locator("[data-row='entry-2500'] article")
    expect(row).to_be_in_viewport()
    page.keyboard.press("j")
    for _ in range(25):
        page.keyboard.press("j")
    expect(page.locator(".row.selected")).to_be_focused()
    expect(page.locator(".row.selected")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(".reader .hit").first).to_be_in_viewport()
    visit.close()


def test_search_and_slider_go_through_all_of_it(browser: Browser, folder: Path) -> None:
    """What is sought is found wherever it stands, and the tabs say how much is left by a day."""
    visit = Watched(browser, address(folder))
    page = visit.open("#/chronicle?q=sak+299+nummer+7")
    expect(page.get_by_role("link", name="Sak 299 nummer 7: broen")).to_be_visible()
    assert page.locator("article.entry").count() < 5
    assert page.locator("article.entry mark").count() > 3
    page = visit.open("#/chronicle?asof=2010-03-01")
    expect(page.locator("article.entry").first).to_be_visible()
    expect(page.locator(".filters .count")).to_have_text(re.compile(r"^6\d\d of 3,?000 entries$"))
    for view, rows in (("figures", "figure"), ("voices", "said"), ("disputes", "dispute"), ("reports", "report-row")):
        page = visit.open(f"#/{view}?asof=2010-03-01")
        expect(page.locator(f"article.{rows}").first).to_be_visible()
    visit.close()
