"""What a run did, in a few lines: what was read, set aside and doubted, and what to open."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from kronike.model import Story
from kronike.run.build import Built
from kronike.run.splitting import Split
from kronike.show.page.built import built_app, why_missing
from kronike.show.pile import counted

_TROUBLES_SHOWN = 10
_STORIES_SHOWN = 10


def summary(built: Built, folder: Path) -> str:
    """The lines that end ``kronike build``."""
    lines = [
        *_work(built),
        *_found(built.story),
        *_doubts(built.story),
        "",
        *_page(folder),
        f"Open {folder / 'index.html'}",
    ]
    return "\n".join(lines)


def _page(folder: Path) -> list[str]:
    """Why the page is plain though nobody asked for that: the program was installed without the other."""
    if built_app() is not None or not (folder / "index.html").is_file():
        return []
    why = why_missing()
    return [f"The page is plain: the interactive one was not built at installation{f' ({why})' if why else ''}."]


def split_summary(done: Split, folder: Path) -> str:
    """The lines that end ``kronike build --split``: the largest stories, and what to open."""
    pile = done.pile
    if not (done.read or done.analysed or done.written):
        lines = ["Nothing new: the stories stand as they were."]
    else:
        work = f"Read {_count(done.read, 'input')} ({done.known} known), analysed {_count(done.analysed, 'report')}"
        lines = [f"{work}, wrote {_count(done.written, 'story', 'stories')}."]
    lines.append(f"{counted(pile)}.")
    lines += [f"  {len(story.reports):>5}  {story.name}: {story.title}" for story in pile.stories[:_STORIES_SHOWN]]
    if len(pile.stories) > _STORIES_SHOWN:
        lines.append(f"  … and {len(pile.stories) - _STORIES_SHOWN} more")
    lines += [f"  {trouble.document}: {trouble.message}" for trouble in pile.troubles[:_TROUBLES_SHOWN]]
    if len(pile.troubles) > _TROUBLES_SHOWN:
        lines.append(f"  … and {len(pile.troubles) - _TROUBLES_SHOWN} more troubles, listed on the page")
    return "\n".join([*lines, "", f"Open {folder / 'index.html'}"])


def _work(built: Built) -> list[str]:
    if not (built.read or built.analysed or built.written):
        return ["Nothing new: the story stands as it was."]
    return [f"Read {_count(built.read, 'input')} ({built.known} known), analysed {_count(built.analysed, 'report')}."]


def _found(story: Story) -> list[str]:
    counted = [report for report in story.reports if report.set_aside is None]
    languages = Counter(report.reading.document.language for report in counted)
    told = ", ".join(f"{name} {count}" for name, count in sorted(languages.items()))
    entries = len(story.chronicle.entries) + len(story.chronicle.undated)
    quotes = sum(len(report.analysis.quotes) for report in counted)
    found = (
        _count(entries, "entry", "entries"),
        _count(len(story.record.statements), "statement"),
        _count(quotes, "quote"),
        _count(len(story.record.figures), "figure"),
    )
    origins = _count(len(story.record.origins), "independent origin")
    return [f"{_count(len(counted), 'report')} ({told or 'none'}), {origins}.", ", ".join(found) + "."]


def _doubts(story: Story) -> list[str]:
    documents = [report.reading.document for report in story.reports if report.set_aside is None]
    undated = sum(document.published is None for document in documents)
    translated = sum(document.translated_from is not None for document in documents)
    aside = sum(len(report.reading.noise) for report in story.reports)
    doubts = [
        f"{undated} undated",
        f"{translated} translated",
        f"{len(story.duplicates)} duplicates",
        f"{aside} passages set aside as noise",
        f"{len(story.troubles)} troubles",
    ]
    shown = [f"  {trouble.document}: {trouble.message}" for trouble in story.troubles[:_TROUBLES_SHOWN]]
    more = len(story.troubles) - len(shown)
    return [", ".join(doubts) + ".", *shown, *([f"  … and {more} more, listed in intake.md"] if more else [])]


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
