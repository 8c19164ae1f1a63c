"""Everything a reader of the story opens: the page, or its plain pages, and the intake report."""

from __future__ import annotations

from pathlib import Path

from kronike.model import Story
from kronike.run.files import write_text
from kronike.show.intake import intake_markdown
from kronike.show.page.built import built_app
from kronike.show.page.write import remove_stale, write_app
from kronike.show.web.addresses import DATA, PLAIN, REPORTS
from kronike.show.web.page import remove_pages, write_page


def publish(story: Story, folder: Path, *, plain: bool = False) -> list[Path]:
    """Writes the page and ``intake.md`` into the folder, each file whole or not at all; the files.

    The plain pages stand beside the page, in a folder of their own; in its place where ``plain`` asks for them or the
    page was not built with the program. Files of the other form are removed.
    """
    files = [folder / "intake.md"]
    write_text(files[0], intake_markdown(story))
    app = None if plain else built_app()
    if app is None:
        files += write_page(story, folder)
        remove_stale(folder, set(files))
        remove_pages(folder / PLAIN, set())
    else:
        files += [*write_app(story, folder, app), *write_page(story, folder / PLAIN)]
        remove_pages(folder, set(files))
    _remove_empty(folder)
    return files


def _remove_empty(folder: Path) -> None:
    """Removes the folders of the other form, where nothing is left in them."""
    for name in (f"{DATA}/{REPORTS}", DATA, f"{PLAIN}/{REPORTS}", PLAIN, REPORTS):
        place = folder / name
        if place.is_dir() and not place.is_symlink() and not any(place.iterdir()):
            place.rmdir()
