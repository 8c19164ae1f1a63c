"""The chronicle of the interactive page at the reader's length, order and focus: the very entries of the brief."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from kronike.model import Span, Story
from kronike.run.build import build
from kronike.run.folder import read_story
from kronike.run.settings import Settings
from kronike.show.brief import brief
from kronike.show.publish import publish
from kronike.tell.choosing import Order, Wish, choose
from tests.show.page_browser import Watched, address, need_app
from tests.show.page_stories import journey

Published = tuple[Story, Path]


@pytest.fixture(scope="module")
def published(ferry: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The made-up reports of the demo, as they are published."""
    need_app()
    folder = tmp_path_factory.mktemp("chosen") / "story"
    build([str(ferry)], folder, settings=Settings(workers=1), publish=publish)
    return read_story(folder), folder


@pytest.fixture
def visit(browser: Browser, published: Published) -> Iterator[Watched]:
    """A visit that ends with nothing asked for and nothing complained of."""
    watched = Watched(browser, address(published[1]))
    yield watched
    watched.close()


def shown(page: Page) -> list[str]:
    """The ids of the entries in the list."""
    page.locator("article.entry").first.wait_for()
    rows = page.locator("[data-row]:has(article.entry)")
    return [str(row.get_attribute("data-row")) for row in rows.all()]


def place(wish: Wish) -> str:
    """The address of a wish."""
    fields = {"entries": wish.entries, "peryear": wish.per_year, "about": wish.about}
    fields["by"] = "known" if wish.by is Order.KNOWN else ""
    return f"#/chronicle?{urlencode({name: value for name, value in fields.items() if value})}"


@pytest.mark.parametrize(
    "wish",
    [
        Wish(),
        Wish(5),
        Wish(15),
        Wish(4, by=Order.KNOWN),
        Wish(by=Order.KNOWN),
        Wish(per_year=2),
        Wish(9, 3, Order.KNOWN),
        Wish(3, about="Storskarv"),
        Wish(about="Storskarv", by=Order.KNOWN),
        Wish(about="killed"),
    ],
)
def test_the_page_tells_what_the_brief_does(visit: Watched, published: Published, wish: Wish) -> None:
    """The same entries in the same order, and as many gaps."""
    story, _ = published
    choice = choose(story, wish)
    page = visit.open(place(wish))
    assert shown(page) == [entry.id for entry in (*choice.entries, *choice.undated)]
    assert page.locator("p.gap").count() == len(choice.gaps) == brief(story, wish, choice).count("*These reports tell")


def test_the_choices_are_made_in_the_page_and_kept_in_its_address(visit: Watched, published: Published) -> None:
    """Length, order and focus by the keyboard; each line chosen says why; back undoes it."""
    story, _ = published
    page = visit.open()
    page.get_by_role("button", name="15 entries").press("Enter")
    expect(page).to_have_url(re.compile(r"#/chronicle\?entries=15$"))
    expect(page.get_by_role("button", name="15 entries")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("p.why")).to_have_count(15)
    page.get_by_label("In order of").select_option("known")
    expect(page).to_have_url(re.compile(r"entries=15&by=known$"))
    page.get_by_label("About", exact=True).fill("nobody at all")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Nothing in the story is called “nobody at all”.")).to_be_visible()
    page.get_by_label("About", exact=True).fill("STORSKARV")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"about=Storskarv$"))
    wish = Wish(15, None, Order.KNOWN, "Storskarv")
    assert shown(page) == [entry.id for entry in choose(story, wish).entries]
    page.get_by_role("button", name="Clear: Storskarv").click()
    page.go_back()
    expect(page.locator(".choice .chip")).to_have_text(re.compile("About: Storskarv"))


def test_the_slider_goes_on_in_a_short_chronicle(visit: Watched) -> None:
    """By an earlier day fewer entries are there, and of those the weightiest, still no more than asked for."""
    page = visit.open("#/chronicle?entries=5")
    everything = shown(page)
    page.keyboard.press("[")
    page.keyboard.press("[")
    expect(page).to_have_url(re.compile("asof="))
    assert 0 < len(shown(page)) <= 5
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == everything


def test_nothing_is_shown_of_what_the_story_does_not_name(visit: Watched) -> None:
    """An address that asks for somebody unknown says so."""
    page = visit.open("#/chronicle?about=Nobody")
    expect(page.locator(".choice [role=status]")).to_have_text("Nothing in the story is called “Nobody”.")
    expect(page.locator("article.entry")).to_have_count(0)


def test_a_long_sentence_is_shortened_in_a_short_chronicle_alone(browser: Browser, tmp_path: Path) -> None:
    """The cut is shown, tells what it stands for, unfolds, and the words opened are whole."""
    need_app()
    story = journey()
    first, *others = story.chronicle.entries
    text = story.reports[0].reading.document.text
    at = text.index(" 🌊 tidlig")
    entry = replace(first, cuts=(Span(at, text.index(".", at)),))
    assert first.span.contains(entry.cuts[0])
    publish(replace(story, chronicle=replace(story.chronicle, entries=(entry, *others))), tmp_path)
    visit = Watched(browser, address(tmp_path))
    page = visit.open("#/chronicle?entries=50")
    line = page.locator(f"[data-row='{entry.id}']")
    expect(line.locator("a.words").first).to_have_text("Dammen brast i Tarvesund […].")
    expect(line.locator(".left-out")).to_have_attribute("title", " 🌊 tidlig på høsten")
    line.get_by_role("button", name="the whole sentence").press("Enter")
    expect(line.locator("a.words").first).to_have_text("Dammen brast i Tarvesund 🌊 tidlig på høsten.")
    line.get_by_role("button", name="the whole sentence").press("Enter")
    line.locator("a.words").first.click()
    expect(page.locator(".reader .verdict")).to_have_text("These are the words the link names.")
    assert "".join(page.locator(".reader .hit").all_text_contents()) == "Dammen brast i Tarvesund 🌊 tidlig på høsten."
    page = visit.open("#/chronicle")
    expect(page.locator(f"[data-row='{entry.id}'] a.words").first).not_to_contain_text("[…]")
    visit.close()
