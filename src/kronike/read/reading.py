"""An Input becomes Readings: the one way in."""

from __future__ import annotations

from collections.abc import Iterator

from kronike.model import Reading, Trouble
from kronike.read.assemble import assemble
from kronike.read.capture import Capture, trouble
from kronike.read.formats.content import content_of
from kronike.read.formats.registry import read_content
from kronike.read.inputs import Input
from kronike.read.settings import ReadSettings


def read_input(found: Input, settings: ReadSettings) -> Iterator[Reading | Trouble]:
    """Every report in an input, one at a time, and what went wrong with those that could not be read.

    Nothing that an input holds makes this raise; what the reader cannot deal with is a Trouble, with its cause and
    what to do about it.
    """
    try:
        for capture in read_content(content_of(found), settings):
            if isinstance(capture, Capture):
                yield from assemble(capture, settings)
            else:
                yield capture
    except OSError as error:  # unreadable, gone since it was found, a broken disk
        why = error.strerror or str(error) or type(error).__name__
        yield trouble(found.address, f"cannot be read ({why}); check that it exists and that you may read it")
    except MemoryError:
        yield trouble(found.address, "too large for this machine's memory; split it")
