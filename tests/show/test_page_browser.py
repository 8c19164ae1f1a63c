"""The page in a real browser: no request, no complaint, every key and every link works."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

from kronike.model import Story
from kronike.show.web.exact import carried
from kronike.show.web.page import write_page


@pytest.fixture
def folder(story: Story, tmp_path: Path) -> Path:
    """The made-up story's pages."""
    write_page(story, tmp_path)
    return tmp_path


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """The chronicle, opened from its file; afterwards, that nothing was requested and nothing complained."""
    requests: list[str] = []
    complaints: list[str] = []

    def asked(request: Request) -> None:
        requests.append(request.url)

    def complained(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("request", asked)
    page.on("console", complained)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((folder / "index.html").as_uri())
    yield page
    context.close()
    assert complaints == []
    assert all(url.startswith(folder.as_uri()) for url in requests)
    assert all(url.partition("#")[0].endswith(".html") for url in requests)


def test_j_and_k_walk_the_entries_and_enter_opens_the_words(page: Page) -> None:
    """The keys lead to an entry and from there to its words, marked in their report."""
    page.keyboard.press("j")
    expect(page.locator("#entry-0")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#entry-1")).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/*.html#s13-62")
    marked = "".join(page.locator(".hit").all_text_contents())
    assert marked == "Fergen «Havørn» gikk på grunn ved Storvær onsdag."
    expect(page.locator(".hit").first).to_be_in_viewport()
    page.keyboard.press("u")
    page.wait_for_url("**/index.html")


def test_the_report_holds_its_text_exactly(page: Page, story: Story, folder: Path) -> None:
    """Read from the page, the text is the document's, carriage returns and astral characters too."""
    for report in story.reports:
        doc = report.reading.document
        page.goto((folder / "reports" / f"{doc.id}.html").as_uri())
        assert page.locator("#text").evaluate("element => element.textContent") == carried(doc.text)


def test_the_filter_narrows_and_its_state_stands_in_the_address(page: Page) -> None:
    """A word, a language or a report leaves the entries that have it; the address brings the filter back."""
    page.keyboard.press("/")
    expect(page.locator("#filter-words")).to_be_focused()
    page.keyboard.type("fergen")
    expect(page.locator(".entry:visible")).to_have_count(1)
    expect(page.locator("#filter-count")).to_have_text("1 of 4 entries")
    assert page.url.endswith("#?q=fergen")
    page.reload()
    expect(page.locator(".entry:visible")).to_have_count(1)
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator(".entry:visible")).to_have_count(4)
    page.select_option("#filter-lang", "en")
    expect(page.locator(".entry:visible")).to_have_count(1)


def test_help_opens_and_single_keys_can_be_turned_off(page: Page) -> None:
    """The question mark tells the keys; whoever types by voice can switch them off."""
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.uncheck("#keys-on")
    page.keyboard.press("Escape")
    expect(page.locator("#help")).not_to_be_visible()
    page.keyboard.press("j")
    expect(page.locator("#entry-0")).not_to_be_focused()


def test_without_a_script_the_words_are_marked_all_the_same(browser: Browser, folder: Path, story: Story) -> None:
    """The sentence a link names is marked by the style alone."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    name = story.reports[0].reading.document.id
    page.goto((folder / "reports" / f"{name}.html").as_uri() + "#s13-62")
    expect(page.locator(":target")).to_have_text("Fergen «Havørn» gikk på grunn ved Storvær onsdag.")
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, folder: Path, width: int) -> None:
    """On a telephone, too, only tables scroll sideways."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for path in sorted(folder.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, os.fspath(path)
    context.close()
