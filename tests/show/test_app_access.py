"""The interactive page for everybody: no finding of axe, in any view, theme or language (WCAG 2.2, level AA)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from kronike.show.publish import publish
from tests.show.page_browser import Watched, address, need_app
from tests.show.page_stories import journey

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
PLACES = {
    "chronicle": "#/chronicle?asof=2019-03-09",
    "figures": "#/figures",
    "voices": "#/voices?q=dammen",
    "disputes": "#/disputes?kinds=conflicts,agrees",
    "map": "#/map?place=place-n",
    "reports": "#/reports",
    "one report": "#/reports?doc={doc}&at=0-20",
    "beside": "#/reports?doc={doc}&beside={other}",
    "words": "#/chronicle?doc={doc}&at=0-57",
    "short": "#/chronicle?entries=15&by=known",
    "about nobody": "#/chronicle?about=Nobody",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story as it is published."""
    need_app()
    if not AXE.is_file():
        pytest.skip("axe is not there: it comes with the parts of the page (python web/build.py)")
    folder = tmp_path_factory.mktemp("access")
    publish(journey(), folder)
    return folder


def found(page: Page) -> list[str]:
    """What axe finds wrong: rule and elements."""
    page.evaluate(AXE.read_text("utf-8"))
    result: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", TAGS
    )
    return [f"{one['id']}: {[node['target'] for node in one['nodes'][:3]]}" for one in result["violations"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("tongue", ["en", "nb"])
def test_axe_finds_nothing(browser: Browser, folder: Path, theme: str, tongue: str) -> None:
    """Names, roles, order, contrast: in each view, with its evidence open."""
    watched = Watched(browser, address(folder), color_scheme=theme, reduced_motion="reduce", bypass_csp=True)
    wrong = {}
    documents = [report.reading.document.id for report in journey().reports]
    for name, place in PLACES.items():
        where = place.format(doc=documents[0], other=documents[1])
        page = watched.open(f"{where}{'&' if '?' in where else '?'}ui={tongue}")
        page.wait_for_timeout(200)
        if name == "chronicle":
            page.keyboard.press("j")
            page.keyboard.press("e")
        if problems := found(page):
            wrong[name] = problems
    page.keyboard.press("?")
    if problems := found(page):
        wrong["help"] = problems
    watched.close()
    assert not wrong, "\n".join(f"{name}: {problem}" for name, all_ in wrong.items() for problem in all_)


def test_every_passage_names_its_language(browser: Browser, folder: Path) -> None:
    """A screen reader reads Norwegian words in Norwegian, English ones in English, whatever the interface speaks."""
    watched = Watched(browser, address(folder))
    page = watched.open("#/chronicle")
    languages = page.locator("article.entry a.words bdi").evaluate_all("all => all.map(one => one.lang)")
    assert sorted(languages) == ["en", "en", "nb", "nb", "nb", "nb", "nb"]
    watched.close()
