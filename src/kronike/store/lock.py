"""One writer to a story: a lock that the operating system lets go of when its process ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from kronike.store.errors import StoreBusy, Unwritable

_PAUSE = 0.05


@contextmanager
def locked(store: Path, wait: float) -> Iterator[None]:
    """Holds the lock of ``store``, a hidden file beside it that is there only meanwhile.

    Raises:
        StoreBusy: where another process still holds it after ``wait`` seconds.
        Unwritable: where no file can be made there.
    """
    path = store.with_name(f".{store.name}.lock")
    held = _acquired(path, store, time.monotonic() + wait)
    try:
        yield
    finally:
        with suppress(OSError):  # a system that cannot remove an open file leaves it, empty and unlocked
            path.unlink()
        held.close()


def _acquired(path: Path, store: Path, deadline: float) -> IO[bytes]:
    while True:
        file = _opened(path, store)
        if _taken(file) and _is_there(file, path):
            return file
        file.close()
        if time.monotonic() >= deadline:
            message = f"{store} is in use by another process. Wait until it has finished and try again."
            raise StoreBusy(message)
        time.sleep(_PAUSE)


def _opened(path: Path, store: Path) -> IO[bytes]:
    try:
        return path.open("ab")
    except OSError as error:
        message = (
            f"{store.parent} cannot be written ({error.strerror}). Check its permissions or choose another folder."
        )
        raise Unwritable(message) from error


def _is_there(file: IO[bytes], path: Path) -> bool:
    """Whether the locked file is still the one at ``path``: its last holder may have removed it meanwhile."""
    if sys.platform == "win32":
        return True
    try:
        return path.stat().st_ino == os.fstat(file.fileno()).st_ino
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
