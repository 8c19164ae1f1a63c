"""Finds what to read: files, folders, globs, standard input. Nothing is opened further than to see that it can be."""

from __future__ import annotations

import glob
import hashlib
import io
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kronike.model import Trouble
from kronike.read.capture import trouble

STDIN = "-"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or bytes already held (standard input).

    ``address`` is its path below the argument it was found under, with forward slashes: the same on every machine.
    """

    path: Path | None
    address: str
    data: bytes | None = None

    def open(self) -> BinaryIO:
        """Its bytes as a stream; raises OSError where the file cannot be opened."""
        if self.path is None:
            return io.BytesIO(self.data or b"")
        return self.path.open("rb")

    def digest(self) -> str:
        """SHA-256 of its bytes, in hexadecimal; raises OSError where the file cannot be read."""
        with self.open() as stream:
            digest = hashlib.sha256()
            while part := stream.read(_CHUNK):
                digest.update(part)
            return digest.hexdigest()

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.address.rsplit("/", 1)[-1]


def find_inputs(
    paths: Sequence[str], *, exclude: Path | None = None, stdin: BinaryIO | None = None
) -> Iterator[Input | Trouble]:
    """Every file under ``paths``, each once, in a stable order; what cannot be read is a Trouble.

    A path is a file, a folder (read with all its folders), a glob such as ``reports/*.txt``, or ``-`` for
    ``stdin``. Hidden files and folders, and everything under ``exclude`` (the story being written), are passed
    over. Links to folders are followed unless they lead back into a folder that is being read anyway.
    """
    finder = _Finder(exclude)
    for argument in paths:
        if argument == STDIN:
            if stdin is not None:
                yield Input(None, "stdin", stdin.read())
            continue
        yield from finder.argument(argument)


class _Finder:
    """Remembers what was met, so that nothing is read twice and no two inputs share an address."""

    def __init__(self, exclude: Path | None) -> None:
        self._exclude = exclude.resolve() if exclude else None
        self._met: set[str] = set()
        self._addresses: set[str] = set()

    def argument(self, argument: str) -> Iterator[Input | Trouble]:
        path = Path(argument)
        if os.path.lexists(path):
            yield from self._path(path, path if path.is_dir() else path.parent)
        elif glob.has_magic(argument):
            yield from self._glob(argument)
        else:
            yield trouble(argument, "there is no such file or folder; check the path")

    def _glob(self, pattern: str) -> Iterator[Input | Trouble]:
        # `Path.glob` refuses absolute patterns; the older function takes both.
        matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
        if not matches:
            yield trouble(
                pattern, "no file matches this pattern; check it, or quote it so that the shell leaves it alone"
            )
        base = _fixed_part(pattern)
        for match in matches:
            yield from self._path(Path(match), base)

    def _path(self, path: Path, base: Path) -> Iterator[Input | Trouble]:
        waiting = [path]
        while waiting:
            here = waiting.pop()
            try:
                if not here.is_dir():
                    yield from self._file(here, base)
                elif self._enters(here):
                    waiting.extend(_inside(here))
                elif here.is_symlink():
                    yield trouble(
                        _relative(here, base), "this link leads to a folder that is read already; not read again"
                    )
            except OSError as error:
                yield trouble(_relative(here, base), _unreadable(error))

    def _enters(self, folder: Path) -> bool:
        real = os.path.realpath(folder)
        if real in self._met or self._excluded(Path(real)):
            return False
        self._met.add(real)
        return True

    def _excluded(self, real: Path) -> bool:
        return self._exclude is not None and real.is_relative_to(self._exclude)

    def _file(self, path: Path, base: Path) -> Iterator[Input | Trouble]:
        real = os.path.realpath(path)
        if real in self._met or self._excluded(Path(real)):
            return
        self._met.add(real)
        if not stat.S_ISREG(path.stat().st_mode):
            yield trouble(_relative(path, base), "not a regular file (a device, a pipe or a socket); not read")
            return
        with path.open("rb"):  # only to learn now, not half-way through, that it may be read
            pass
        yield Input(path, self._address(path, base))

    def _address(self, path: Path, base: Path) -> str:
        """The path below ``base``, longer by one folder after another while another input has the same."""
        address = _relative(path, base)
        for folder in path.absolute().parent.parts[::-1]:
            if address not in self._addresses:
                break
            address = f"{_printable(folder)}/{address}"
        self._addresses.add(address)
        return address


def _inside(folder: Path) -> list[Path]:
    """What is in a folder, hidden names left out, last name first: the list is used as a stack."""
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries if not entry.name.startswith(".")]
    return [folder / name for name in sorted(names, reverse=True)]


def _fixed_part(pattern: str) -> Path:
    """The folders of a glob before its first wild card."""
    fixed = Path()
    for part in Path(pattern).parts[:-1]:
        if glob.has_magic(part):
            break
        fixed /= part
    return fixed


def _relative(path: Path, base: Path) -> str:
    try:
        short = path.relative_to(base)
    except ValueError:
        short = Path(path.name)
    return _printable(short.as_posix())


def _printable(name: str) -> str:
    """A file name is bytes and may be no UTF-8; what is not is shown as U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def _unreadable(error: OSError) -> str:
    why = error.strerror or type(error).__name__
    return f"cannot be read ({why}); check that it exists and that you may read it"
