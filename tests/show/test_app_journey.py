"""The interactive page in a real browser: the way a reader goes through a story, by keyboard and by address."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from kronike.show.publish import publish
from kronike.show.web.serve import HOST, application
from tests.show.page_browser import Watched, address, need_app
from tests.show.page_stories import journey


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story as it is published."""
    need_app()
    folder = tmp_path_factory.mktemp("journey")
    publish(journey(), folder)
    return folder


@pytest.fixture
def visit(browser: Browser, folder: Path) -> Iterator[Watched]:
    """A visit that ends with nothing asked for and nothing complained of."""
    watched = Watched(browser, address(folder))
    yield watched
    watched.close()


def tab(page: Page, name: str) -> int:
    """How many things the tab of a view counts."""
    text = page.get_by_role("link", name=re.compile(f"^{name} \\d")).inner_text()
    return int(text.split()[-1])


def test_a_reader_finds_who_said_a_number_and_opens_the_words(visit: Watched) -> None:
    """Search gives the figure with its three voices; one key opens the words, marked in their report."""
    page = visit.open()
    page.keyboard.press("/")
    page.keyboard.type("95 prosent")
    page.get_by_role("link", name="Figures 1").click()
    expect(page).to_have_url(re.compile(r"#/figures\?q=95\+prosent"))
    expect(page.get_by_text("4 values, 3 voices")).to_be_visible()
    for name in ("Oda Fiktivsen", "Per Oppdiktet", "Kari Påfunnsen"):
        expect(page.get_by_text(f"said by {name}", exact=True).first).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(".reader .verdict")).to_have_text("These are the words the link names.")
    marked = "".join(page.locator(".reader .hit").all_text_contents())
    assert marked == "Minst 95 prosent av dammen er tettet, sier Oda Fiktivsen."
    expect(page.locator(".reader s")).to_have_text("Les også: Slik bygges en dam")
    page.keyboard.press("Escape")
    expect(page.locator(".reader")).to_have_count(0)
    expect(page.locator(".row.selected")).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator("#search")).to_have_value("")
    page.keyboard.type("vigslet")
    expect(page.get_by_role("link", name="Figures 0")).to_be_visible()
    page.keyboard.press("1")
    page.keyboard.press("Backspace")
    page.get_by_role("link", name="Chronicle 1").click()
    page.locator("#search").press("Enter")
    expect(page.locator(".row.selected")).to_be_focused()


def test_the_day_slider_leaves_what_could_be_known(visit: Watched) -> None:
    """By the end of 2018 what happened in 2019 is gone, and the undated report with it, as inferred."""
    page = visit.open("#/chronicle?asof=2018-12-31")
    expect(page.get_by_text("1 known of 3 reports")).to_be_visible()
    expect(page.locator("article.entry")).to_have_count(4)
    expect(page.get_by_role("heading", name="2019")).to_have_count(0)
    page.keyboard.press("]")
    expect(page.get_by_text("1 known, 1 possibly known of 3 reports")).to_be_visible()
    page.keyboard.press("]")
    expect(page.get_by_text("2 known of 3 reports")).to_be_visible()
    expect(page).to_have_url(re.compile("asof=2019-02-28"))
    page.goto(f"{visit.base}/index.html#/chronicle?asof=2019-03-09")
    expect(page.get_by_text("possibly known: undated report, inferred from what it tells")).to_be_visible()
    page.goto(f"{visit.base}/index.html#/chronicle?asof=2017-11-10")
    expect(page.locator("p.maybe").first).to_have_text("possibly known")
    page.get_by_label("only what was surely known").check()
    expect(page.locator("article.entry")).to_have_count(0)


def test_the_slider_is_moved_by_arrow_keys(visit: Watched) -> None:
    """One day earlier than the last, the latest report is not known."""
    page = visit.open()
    page.locator(".asof-bar input[type=range]").focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"asof=2019-03-08"))
    expect(page.locator("article.entry")).to_have_count(6)


def test_a_permalink_opens_its_words_and_says_when_they_changed(visit: Watched) -> None:
    """The link carries position, words and hash; a changed hash is never passed off as the same words."""
    page = visit.open("#/voices")
    page.locator("article.said a.words").first.click()
    expect(page.locator(".reader .hit").first).to_be_visible()
    page.keyboard.press("y")
    link = page.locator(".reader input.address").input_value()
    assert re.search(r"#/reports\?doc=doc-\w{16}&at=\d+-\d+&words=.+&hash=[0-9a-f]{16}$", link)
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator(".verdict")).to_have_text("These are the words the link names.")
    expect(page.locator(".hit").first).to_be_in_viewport()
    moved = re.sub(r"at=(\d+)-(\d+)", lambda found: f"at={int(found[1]) + 3}-{int(found[2]) + 3}", link)
    page.goto(moved)
    expect(page.locator(".verdict")).to_contain_text("Moved")
    page.goto(re.sub("hash=.*", "hash=0123456789abcdef", link))
    expect(page.locator(".verdict")).to_contain_text("Altered")
    page.goto(re.sub("doc=doc-[^&]*", "doc=doc-0000000000000000", link))
    expect(page.locator(".verdict")).to_contain_text("Gone")


def test_positions_count_code_points(visit: Watched) -> None:
    """Behind a character of two units the marked words are still the ones that are meant."""
    page = visit.open("#/chronicle?q=brast")
    page.locator("article.entry a.words").first.click()
    expect(page.locator(".reader .hit").first).to_be_visible()
    assert "".join(page.locator(".reader .hit").all_text_contents()) == "Dammen brast i Tarvesund 🌊 tidlig på høsten."


def test_every_view_is_reached_and_walked_by_keyboard(visit: Watched) -> None:
    """Numbers choose the view, j and k walk its rows, Enter opens words, e shows the evidence."""
    page = visit.open()
    for number, (view, rows) in enumerate(
        [("chronicle", ".entry"), ("figures", ".figure"), ("voices", ".said"), ("disputes", ".dispute")], 1
    ):
        page.keyboard.press(str(number))
        expect(page.locator(f"main.{view} {rows}").first).to_be_visible()
        page.keyboard.press("j")
        expect(page.locator(".row.selected")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(".reader .hit").first).to_be_visible()
        page.keyboard.press("u")
        expect(page.locator(".reader")).to_have_count(0)
    page.keyboard.press("1")
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator(".evidence")).to_be_visible()
    page.keyboard.press("6")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("article.report h2").first).to_have_text("Dammen holder igjen")
    page.keyboard.press("j")
    expect(page.locator(".hit").first).to_be_visible()
    page.keyboard.press("5")
    expect(page.locator("main.map .town")).to_have_count(1)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_map_never_pins_an_area(visit: Watched) -> None:
    """A country has its shape, a province its area, hatched and called approximate; the table has all three."""
    page = visit.open("#/map")
    expect(page.locator(".map path.country")).to_have_count(1)
    expect(page.locator(".map path.extent")).to_have_count(1)
    expect(page.locator(".map circle.town")).to_have_count(1)
    expect(page.get_by_role("row", name=re.compile("Vestfylket province approximate"))).to_be_visible()
    page.get_by_role("button", name="Norge", exact=True).click()
    expect(page.locator(".chosen-place article.entry")).to_have_count(3)
    assert "place=place-n" in page.url


def test_disputes_stand_side_by_side_and_tell_the_origin(visit: Watched) -> None:
    """80 contradicts 95; both reports go back to one origin, and the page says so."""
    page = visit.open("#/disputes")
    expect(page.locator("article.dispute")).to_have_count(1)
    expect(page.locator("article.dispute .side")).to_have_count(2)
    expect(page.get_by_text("Both sides go back to one origin")).to_be_visible()
    page.get_by_label("agreements").check()
    expect(page.locator("article.dispute")).to_have_count(3)


def test_a_translation_stands_beside_its_kin(visit: Watched) -> None:
    """Reports of one origin are read side by side; the translation is called one, with its language on the text."""
    page = visit.open("#/reports")
    page.get_by_role("link", name="Dammen holder igjen").click()
    page.get_by_label("Beside it").select_option(index=1)
    expect(page.locator(".two .report-text")).to_have_count(2)
    expect(page.locator(".two .line[lang=en]").first).to_contain_text("The dam was opened again")
    link = page.get_by_role("link", name="https://avis.example/dammen")
    expect(link).to_have_attribute("rel", "noreferrer noopener external")
    expect(page.get_by_text("opens avis.example, on the network")).to_be_visible()


def test_the_interface_speaks_bokmaal(visit: Watched) -> None:
    """The choice stands in the address; what is told of times and voices follows."""
    page = visit.open("#/chronicle")
    page.get_by_role("button", name="Norsk").click()
    expect(page.get_by_role("link", name=re.compile("Krønike 7"))).to_be_visible()
    expect(page.get_by_text("sagt av Oda Fiktivsen").first).to_be_visible()
    expect(page.get_by_text("14. november 2017")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "nb"
    assert "ui=nb" in page.url


def test_it_prints_with_sources_and_the_day(visit: Watched, tmp_path: Path) -> None:
    """On paper: every entry that is known by the day, its sources numbered, the day told."""
    page = visit.open("#/chronicle?asof=2018-12-31")
    expect(page.locator("article.entry")).to_have_count(4)
    page.wait_for_timeout(500)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".paper .stamp")).to_contain_text("As known at the end of 31 December 2018")
    expect(page.locator(".paper .sources li")).to_have_count(4)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".paper")).to_have_count(0)
    printed = page.pdf(path=tmp_path / "chronicle.pdf", format="A4", prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")


@pytest.mark.parametrize("width", [360, 768])
def test_nothing_is_wider_than_a_narrow_screen(browser: Browser, folder: Path, width: int) -> None:
    """On a telephone only tables scroll sideways, in every view."""
    watched = Watched(browser, address(folder), viewport={"width": width, "height": 740})
    for view in ("chronicle", "figures", "voices", "disputes", "map", "reports"):
        page = watched.open(f"#/{view}")
        page.wait_for_timeout(150)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
    watched.close()


def test_it_is_the_same_from_the_server(browser: Browser, folder: Path) -> None:
    """Served on this machine, under its headers, the page works as from its file."""
    config = uvicorn.Config(application(folder), host=HOST, port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    watched = Watched(browser, f"http://{HOST}:{port}")
    page = watched.open("#/map")
    expect(page.locator(".map .coast")).to_be_attached()
    page.keyboard.press("1")
    page.locator("article.entry a.words").first.click()
    expect(page.locator(".reader .hit").first).to_be_visible()
    watched.close()
    server.should_exit = True
    thread.join(5)


def test_without_scripts_the_plain_pages_are_offered(browser: Browser, folder: Path) -> None:
    """A reader without scripts is led to the same story in plain pages."""
    watched = Watched(browser, address(folder), java_script_enabled=False)
    watched.page.goto(f"{watched.base}/index.html")
    watched.page.get_by_role("link", name="The same story in plain pages").click()
    expect(watched.page.get_by_role("heading", name="Chronicle")).to_be_visible()
    watched.close()
