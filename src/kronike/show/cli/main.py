"""The command ``kronike``: parses what was asked, calls the rooms, and says what came of it."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from kronike import __version__


class ExportFormat(StrEnum):
    """The formats of ``kronike export``."""

    ANNOTATIONS = "annotations"
    JSON = "json"
    CSV = "csv"
    FIGURES_CSV = "figures-csv"
    ACLED = "acled"
    UCDP = "ucdp"


class By(StrEnum):
    """The orders of ``kronike brief``."""

    EVENT = "event"
    KNOWN = "known"


class Decision(StrEnum):
    """What ``kronike judge`` can decide."""

    SAME = "same"
    DIFFERENT = "different"
    REJECT = "reject"
    EDIT = "edit"
    UNDO = "undo"


app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads a pile of news reports and writes the sourced chronicle of their story.",
)

Paths = Annotated[list[str], typer.Argument(help="Files, folders or patterns; - for standard input.")]
StoryFolder = Annotated[Path, typer.Argument(metavar="STORY", help="The folder of a story.")]
OutFolder = Annotated[Path, typer.Option("--output", "-o", metavar="STORY", help="The folder to leave the story in.")]
SettingsFile = Annotated[Path | None, typer.Option("--settings", help="A settings file (TOML).")]
Workers = Annotated[int | None, typer.Option("--workers", min=0, help="Processes; 0 is one per core.")]
ColumnNames = Annotated[
    list[str] | None, typer.Option("--column", metavar="FIELD=NAME", help="Which column holds a field: text=body.")
]
Title = Annotated[str | None, typer.Option("--title", help="The story's title.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port on 127.0.0.1; 0 is any free one.")]
SplitOption = Annotated[bool, typer.Option("--split", help="Divide a mixed pile: a story for each in STORY/NAME.")]
PlainOption = Annotated[bool, typer.Option("--plain", help="Plain pages, readable without scripts.")]
PossibleOption = Annotated[bool, typer.Option("--possible", help="Count reports that may have been out by then.")]
JsonOption = Annotated[bool, typer.Option("--json", help="As JSON, for machines.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]


def _version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"kronike {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=lambda value: _version(asked=value), is_eager=True)
    ] = False,
) -> None:
    """Reads a pile of news reports and writes the sourced chronicle of their story."""


@app.command()
def build(  # noqa: PLR0913 -- each option of the command is an argument
    paths: Paths,
    output: OutFolder,
    *,
    title: Title = None,
    split: SplitOption = False,
    settings: SettingsFile = None,
    workers: Workers = None,
    column: ColumnNames = None,
    plain: PlainOption = False,
    quiet: QuietOption = False,
) -> None:
    """Read reports and write their story; run again, only what changed is done."""
    from kronike.show.cli.work import Choices, build_story, split_pile

    choices = Choices(settings, workers, tuple(column or ()), plain)
    if split:
        split_pile(paths, output, choices, title=title, quiet=quiet)
        return
    build_story(paths, output, choices, title=title, quiet=quiet)


@app.command()
def add(
    story: StoryFolder,
    paths: Paths,
    *,
    settings: SettingsFile = None,
    workers: Workers = None,
    column: ColumnNames = None,
    plain: PlainOption = False,
    quiet: QuietOption = False,
) -> None:
    """Add reports to a story; judgements hold."""
    from kronike.show.cli.work import Choices, add_reports

    add_reports(story, paths, Choices(settings, workers, tuple(column or ()), plain), quiet=quiet)


@app.command()
def annotate(
    paths: Paths,
    *,
    settings: SettingsFile = None,
    workers: Workers = None,
    column: ColumnNames = None,
    quiet: QuietOption = False,
) -> None:
    """Print every finding as JSON Lines; nothing is kept."""
    from kronike.show.cli.work import Choices, annotate_reports

    annotate_reports(paths, Choices(settings, workers, tuple(column or ())), quiet=quiet)


@app.command()
def export(
    story: StoryFolder,
    as_: Annotated[ExportFormat, typer.Option("--as", help="The format.")] = ExportFormat.ANNOTATIONS,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file; standard output otherwise.")] = None,
) -> None:
    """Write the story's findings, the whole story or its statements."""
    from kronike.show.cli.reading import export_story

    export_story(story, as_.value, output)


@app.command()
def judge(
    story: StoryFolder,
    decision: Annotated[Decision, typer.Argument(help="What is decided.")],
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="What it is decided of.")],
    *,
    why: Annotated[str, typer.Option("--why", help="The reason; it is kept and shown.")],
    changes: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="With edit: a field's new value.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who decides; your user name otherwise.")] = None,
) -> None:
    """Decide what the machine got wrong; decisions are kept and replayed on every build."""
    from kronike.show.cli.judging import judge_story

    judge_story(story, decision.value, ids, why=why, changes=changes or [], by=by)


@app.command()
def serve(
    story: StoryFolder,
    *,
    port: Port = 8017,
) -> None:
    """Show the story's page on this computer, at 127.0.0.1."""
    from kronike.show.cli.reading import serve_story

    serve_story(story, port)


@app.command()
def show(
    story: StoryFolder,
    *,
    entries: Annotated[int | None, typer.Option("--entries", min=1, help="At most so many entries.")] = None,
) -> None:
    """Print the chronicle in the terminal."""
    from kronike.show.cli.reading import show_story

    show_story(story, entries)


@app.command()
def brief(
    story: StoryFolder,
    *,
    entries: Annotated[int | None, typer.Option("--entries", min=1, help="At most so many entries.")] = None,
    per_year: Annotated[int | None, typer.Option("--per-year", min=1, help="At most so many entries a year.")] = None,
    by: Annotated[By, typer.Option("--by", help="In order of when it happened, or became known.")] = By.EVENT,
    about: Annotated[
        str, typer.Option("--about", metavar="NAME", help="Only this person, body, place or figure.")
    ] = "",
    gloss: Annotated[bool, typer.Option("--gloss", help="English beside words of other languages.")] = False,
    whole: Annotated[bool, typer.Option("--whole", help="Long sentences whole, with nothing left out.")] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file; standard output otherwise.")] = None,
) -> None:
    """Write the chronicle as Markdown, as long as you want it, with footnotes."""
    from kronike.show.cli.brief import brief_story
    from kronike.tell.choosing import Order, Wish

    brief_story(story, Wish(entries, per_year, Order(by.value), about), output, glosses=gloss, whole=whole)


@app.command()
def asof(
    story: StoryFolder,
    day: Annotated[str, typer.Argument(metavar="DATE", help="A day, a month or a year: 2019-02-13, 2019-02, 2019.")],
    *,
    possible: PossibleOption = False,
    entries: Annotated[int | None, typer.Option("--entries", min=1, help="At most so many entries.")] = None,
    json: JsonOption = False,
) -> None:
    """Tell the story as it could be known on a day."""
    from kronike.show.cli.views import story_asof

    story_asof(story, day, possible=possible, entries=entries, as_json=json)


@app.command()
def diff(
    story: StoryFolder,
    first: Annotated[str, typer.Argument(metavar="DATE1", help="A day, a month or a year.")],
    second: Annotated[str, typer.Argument(metavar="DATE2", help="A later one.")],
    *,
    possible: PossibleOption = False,
    json: JsonOption = False,
) -> None:
    """Tell what came to be known between two days: events, values, disputes."""
    from kronike.show.cli.views import story_diff

    story_diff(story, first, second, possible=possible, as_json=json)


@app.command()
def doctor(
    story: Annotated[Path | None, typer.Argument(metavar="[STORY]", help="A story to check as well.")] = None,
) -> None:
    """Check that everything needed is here, and that a story is whole."""
    from kronike.show.cli.doctor import examine

    examine(story)


@app.command()
def demo(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="STORY")] = Path("demo-story"),
    plain: PlainOption = False,
    quiet: QuietOption = False,
) -> None:
    """Build the story of the made-up reports that come with the program."""
    from kronike.show.cli.work import build_demo

    build_demo(output, plain=plain, quiet=quiet)


def run() -> None:
    """Entry point: runs the command, whatever the streams it was started with are.

    A terminal that cannot show a character shows a question mark; a stream that is closed is an empty one.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 -- open to the end
        elif mode == "w" and isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    app()
