"""Reports that try to be more than text are shown as text, and the page stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kronike.show.publish import publish
from tests.show.page_browser import Watched, address, need_app
from tests.show.page_stories import hostile


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fifty hostile reports, published."""
    need_app()
    folder = tmp_path_factory.mktemp("hostile")
    publish(hostile(), folder)
    return folder


def test_hostile_reports_are_text_in_every_view(browser: Browser, folder: Path) -> None:
    """No view runs, loads or hides anything that a report says, or is torn by it."""
    watched = Watched(browser, address(folder))
    for view in ("chronicle", "figures", "voices", "disputes", "map", "reports"):
        page = watched.open(f"#/{view}")
        page.wait_for_timeout(150)
        assert page.title().endswith("<script>document.title='owned'</script> & co")
        assert page.locator("#content script, #content img, #content style, #content iframe").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, view
        expect(page.get_by_role("contentinfo")).to_contain_text("Nothing left this computer")
    watched.close()


def test_hostile_texts_are_shown_letter_by_letter(browser: Browser, folder: Path) -> None:
    """Each report's own page holds its text exactly; an address that is no web page is no link."""
    story = hostile()
    watched = Watched(browser, address(folder))
    for report in story.reports[:18]:
        doc = report.reading.document
        page = watched.open(f"#/reports?doc={doc.id}")
        expect(page.locator(".report-text")).to_be_visible()
        shown = "".join(page.locator(".report-text .line").all_text_contents())
        assert shown.encode("utf-16", "replace") == doc.text.encode("utf-16", "replace")
        assert page.locator(".intake a").count() == 0
    watched.close()


def test_an_address_cannot_harm_the_page(browser: Browser, folder: Path) -> None:
    """Whatever stands behind the hash, the page opens."""
    watched = Watched(browser, address(folder))
    for where in (
        "#/nowhere?q=%00",
        "#javascript:alert(1)",
        "#/reports?doc=../../etc/passwd&at=9-1",
        "#/map?map=NaN,1,x",
        "#/?at=%",
    ):
        page = watched.open(where)
        expect(page.get_by_role("navigation")).to_be_visible()
    watched.close()
