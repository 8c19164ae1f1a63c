"""The bytes of one input as the formats see them: unpacked where they are gzip, held to a limit, forgiving a break."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from kronike.read.inputs import Input

_HEAD = 1 << 16
_CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"


class Stream(io.RawIOBase):
    """A stream that ends where the one below breaks off, and remembers why in ``broken``."""

    def __init__(self, below: BinaryIO) -> None:
        super().__init__()
        self._below = below
        self.broken: str | None = None

    def readable(self) -> bool:
        """Always: it is opened for reading."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes, all for -1; nothing once the stream below has broken."""
        if self.broken:
            return b""
        try:
            return self._below.read(size)
        except (EOFError, OSError, zlib.error) as error:
            self.broken = str(error) or type(error).__name__
            return b""

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the typeshed name of a buffer is private
        """As `read`, into a buffer."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Closes the stream below too."""
        self._below.close()
        super().close()


@dataclass(frozen=True, slots=True)
class Whole:
    """All bytes of an input, or its first ones: ``over`` tells that there were more, ``broken`` why it broke off."""

    data: bytes
    over: bool = False
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """An input, unpacked: ``name`` without ``.gz``, ``head`` its first bytes."""

    name: str
    address: str
    head: bytes
    open: Callable[[], Stream]

    def whole(self, limit: int) -> Whole:
        """At most ``limit`` bytes."""
        with self.open() as stream:
            parts, left = [], limit + 1
            while left > 0 and (part := stream.read(min(_CHUNK, left))):
                parts.append(part)
                left -= len(part)
            data = b"".join(parts)
            return Whole(data[:limit], len(data) > limit, stream.broken)

    def lines(self, limit: int) -> Iterator[tuple[int, bytes | None, str | None]]:
        """Number from 1, bytes and break of each line; ``None`` for a line longer than ``limit``, which is skipped."""
        with self.open() as stream, io.BufferedReader(stream, _CHUNK) as buffered:
            number = 0
            while line := buffered.readline(limit + 1):
                number += 1
                whole = len(line) <= limit
                while not whole and not line.endswith(b"\n") and (line := buffered.readline(_CHUNK)):
                    pass
                yield number, line if whole else None, stream.broken


def content_of(found: Input) -> Content:
    """The input's content.

    Raises:
        OSError: where it cannot be opened or read.
    """
    with found.open() as raw:
        packed = raw.read(len(_GZIP)) == _GZIP

    def reopen() -> Stream:
        raw = found.open()
        return Stream(cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if packed else raw)

    with reopen() as stream:
        head = stream.read(_HEAD)
        broken = stream.broken
    if broken and not head:
        msg = f"packed with gzip, but it cannot be unpacked: {broken}"
        raise OSError(msg)
    name = found.name.removesuffix(".gz") if packed else found.name
    return Content(name, found.address, head, reopen)
