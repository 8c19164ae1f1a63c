"""A browser for the tests of the page, and what every one of them checks: no request, no complaint."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from kronike.show.page.built import built_app, why_missing

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")

expect.set_options(timeout=15_000)  # a busy machine is no failure


def need_app() -> None:
    """Skips where the interactive page was not built, and says why."""
    if built_app() is None:
        pytest.skip(f"the page was not built at installation ({why_missing() or 'left out'}): it is not tried")


@contextmanager
def launched() -> Iterator[Browser]:
    """A browser that calls nobody; skips where there is none."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the page is not tried in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


class Watched:
    """A page of the browser, with what it asked for and what it complained of."""

    def __init__(self, browser: Browser, base: str, **context: Any) -> None:  # noqa: ANN401 -- as Playwright takes them
        self.base = base
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **context})
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("request", self._asked)
        self.page.on("console", self._complained)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def _complained(self, message: ConsoleMessage) -> None:
        self.complaints.append(message.text)

    def open(self, where: str = "#/chronicle") -> Page:
        """Opens the page anew at a place in it."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.base}/index.html{where}")
        self.page.wait_for_selector("#content")
        return self.page

    def close(self) -> None:
        """Ends the visit; what was asked for must be the story's own, and nothing may have been complained of."""
        self.context.close()
        assert self.complaints == []
        foreign = [url for url in self.requests if not url.startswith((self.base, "about:blank", "data:"))]
        assert foreign == []


def address(folder: Path) -> str:
    """The address of a story's folder."""
    return folder.as_uri()
