"""Takes the screenshots beside it: ``python -m docs.screenshots.take STORY`` with the folder of the demo's story.

The map is that of a made-up story with real places, since the demo's are made up too.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from kronike.show.publish import publish
from tests.show.page_browser import Watched, address, launched
from tests.show.page_stories import journey

HERE = Path(__file__).parent
SIZE = {"width": 1280, "height": 960}


def shots(story: Path, places: Path, words: str) -> dict[str, tuple[Path, str]]:
    """The name of each picture, the story and the place it shows."""
    views = ("chronicle", "figures", "voices", "disputes", "reports")
    return {
        **{view: (story, f"#/{view}") for view in views},
        "map": (places, "#/map"),
        "report": (story, f"#/reports?doc={words}"),
        "short": (story, "#/chronicle?entries=15"),
        "words": (story, f"#/chronicle?asof=2016-05-20&from=2016-05-01&to=2016-05-31&doc={words}&at=43-105"),
        "norsk": (story, "#/chronicle?ui=nb&from=2016-05-01&to=2016-05-31"),
    }


def take(browser: Browser, story: Path, places: Path) -> None:
    """Each picture in both themes."""
    reports = story / "data" / "reports"
    words = sorted(path.stem for path in reports.iterdir())
    first = next(
        stem for stem in words if "gikk på grunn ved øya" in (story / "data" / "reports" / f"{stem}.js").read_text()
    )
    for theme in ("light", "dark"):
        for name, (folder, place) in shots(story, places, first).items():
            visit = Watched(browser, address(folder), color_scheme=theme, viewport=SIZE)
            page = visit.open(place)
            page.wait_for_timeout(600)
            page.mouse.move(5, 5)
            page.screenshot(path=HERE / f"{name}-{theme}.png")
            visit.close()


def main() -> None:
    """Takes them all."""
    with tempfile.TemporaryDirectory() as scratch, launched() as browser:
        publish(journey(), Path(scratch))
        take(browser, Path(sys.argv[1]).resolve(), Path(scratch))


if __name__ == "__main__":
    main()
