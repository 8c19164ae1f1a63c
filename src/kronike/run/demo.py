"""Finds the made-up reports of the demo: beside the package once installed, in ``examples/`` in a checkout."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path


@contextmanager
def demo_reports() -> Iterator[Path]:
    """The folder of the demo's reports, for as long as the context lasts.

    Raises:
        FileNotFoundError: where the installation came without them.
    """
    installed = files("kronike") / "demo"
    checkout = Path(__file__).resolve().parents[3] / "examples" / "ferry"
    if installed.is_dir():
        with as_file(installed) as folder:
            yield folder
    elif checkout.is_dir():
        yield checkout
    else:
        raise FileNotFoundError(2, "the demo's reports are missing; install kronike again", str(checkout))
