"""How soon the interactive page is there and how it bears a large story, in the system's Chromium.

Without ``--data`` the stories are made up: one of three reports, one of 10,000 reports and 100,000 entries (or as many
reports as the environment variable ``KRONIKE_PAGE_REPORTS`` says); with it the published story in the folder is
opened. ``cpu`` figures are seconds of the page's own thread, which a busy machine does not change much.
"""

from __future__ import annotations

import gzip
import os
import statistics
import tempfile
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.contract import Figures, MissingDataError
from kronike.show.page.built import App, built_app
from kronike.show.page.write import write_app
from tests.show.page_browser import CHROMIUM, address, launched
from tests.show.page_stories import journey, large

DEFAULT_DATA = ""
PEERS: Mapping[str, Mapping[str, float]] = {}
_REPORTS = "10000"
_STEPS = 15

_FRAME = "const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
_SCROLL = f"""async steps => {{ {_FRAME}
  const took = [];
  for (let at = 0; at < steps; at += 1) {{
    const start = performance.now(); window.scrollBy(0, 1500 * (at + 1)); await frame();
    took.push(performance.now() - start);
  }} return took; }}"""
_SLIDE = f"""async steps => {{ {_FRAME}
  const slider = document.querySelector('.asof-bar input[type=range]'), took = [];
  const [first, last] = [Number(slider.min), Number(slider.max)];
  for (let at = 1; at <= steps; at += 1) {{
    const start = performance.now();
    slider.value = String(Math.round(last - (last - first) * at / (steps + 2)));
    slider.dispatchEvent(new Event('input', {{bubbles: true}})); await frame();
    took.push(performance.now() - start);
  }} return took; }}"""


def measure(data: Path | None) -> Figures:
    """``code.kb`` gzipped; of each story first paint, and the middle and the worst of scrolling and of the slider."""
    app = built_app()
    if app is None or CHROMIUM is None:
        message = "the page is measured where it was built at installation and Chromium is there"
        raise MissingDataError(message)
    figures = {"code.kb": len(gzip.compress((app.script + app.style).encode())) / 1024}
    with launched() as browser, tempfile.TemporaryDirectory(prefix="kronike-page-") as scratch:
        for name, folder in _folders(data, Path(scratch), app):
            figures |= {f"{name}.{key}": value for key, value in _measured(browser, folder).items()}
    return figures


def _folders(data: Path | None, scratch: Path, app: App) -> list[tuple[str, Path]]:
    if data is not None:
        return [("data", data)]
    count = int(os.environ.get("KRONIKE_PAGE_REPORTS", _REPORTS))
    stories = {"n3": journey(), f"n{count}": large(count)}
    for name, story in stories.items():
        write_app(story, scratch / name, app)
    return [(name, scratch / name) for name in stories]


def _measured(browser: Browser, folder: Path) -> Figures:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{address(folder)}/index.html#/chronicle")
    page.locator("article.entry").first.wait_for()
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    figures = {"first_paint_ms": float(paint), "first_rows_cpu_ms": _cpu(session)}
    for name, script in (("scroll", _SCROLL), ("slider", _SLIDE)):
        figures |= {f"{name}_{key}": value for key, value in _steps(page, session, script).items()}
    page.close()
    return figures


def _steps(page: Page, session: CDPSession, script: str) -> Figures:
    page.wait_for_timeout(500)
    before = _cpu(session)
    took = page.evaluate(script, _STEPS)
    return {
        "middle_ms": statistics.median(took),
        "worst_ms": max(took),
        "cpu_ms": (_cpu(session) - before) / _STEPS,
    }


def _cpu(session: CDPSession) -> float:
    """Milliseconds the page's thread has worked."""
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"]) * 1000
