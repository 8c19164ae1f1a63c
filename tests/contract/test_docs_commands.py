"""The docs and the command line say the same."""

from pathlib import Path

import typer

from kronike.run.settings import Settings
from kronike.show.cli.exits import Exit
from kronike.show.cli.main import app

DOCS = Path(__file__).parents[2] / "docs"
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")


def test_every_command_is_documented() -> None:
    """Each command of the program has its row in docs/commands.md."""
    group = typer.main.get_command(app)
    names = list(getattr(group, "commands", {}))
    assert names
    assert [name for name in names if f"`kronike {name}" not in COMMANDS] == []


def test_every_exit_status_is_documented() -> None:
    """Each exit status has its row."""
    assert [status for status in Exit if f"| {status.value} |" not in COMMANDS] == []


def test_every_setting_is_documented() -> None:
    """Each setting has its row in docs/settings.md."""
    page = (DOCS / "settings.md").read_text(encoding="utf-8")
    assert [name for name in Settings.__struct_fields__ if f"| `{name}` |" not in page] == []
