"""The bytes of one input as the formats see them: unpacked where they are gzip, held to a limit, forgiving a break."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol, cast

from kronike.read.inputs import Input

_HEAD = 1 << 16
_CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"


class Readable(Protocol):
    """What a stream is read from: a buffered file, bytes in memory, an unpacked gzip file."""

    def read1(self, size: int = -1, /) -> bytes:
        """Some bytes, by one read below."""

    def seekable(self) -> bool:
        """Whether it can move."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Moves."""

    def tell(self) -> int:
        """Where it is."""

    def close(self) -> None:
        """Closes it."""


class Stream(io.RawIOBase):
    """A stream that ends where the one below breaks off, and remembers why in ``broken``."""

    def __init__(self, below: Readable, *, also: BinaryIO | None = None) -> None:
        super().__init__()
        self._below = below
        self._also = also
        self.broken: str | None = None

    def readable(self) -> bool:
        """Always: it is opened for reading."""
        return True

    def seekable(self) -> bool:
        """As far as the stream below is."""
        return self._below.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Moves in the stream below; a break on the way there ends this stream too."""
        try:
            return self._below.seek(offset, whence)
        except (EOFError, OSError, zlib.error) as error:
            self.broken = str(error) or type(error).__name__
            return self._below.tell()

    def tell(self) -> int:
        """Where the stream below is."""
        return self._below.tell()

    def read(self, size: int = -1) -> bytes:
        """``size`` bytes, all for -1; fewer where the stream below ends or breaks, nothing after that."""
        parts, left = list[bytes](), size if size >= 0 else sys.maxsize
        while left > 0 and (part := self._some(min(left, _CHUNK))):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

    def _some(self, size: int) -> bytes:
        """What one read below gives: asked for more, a packed stream that breaks off would give nothing at all."""
        if self.broken:
            return b""
        try:
            return self._below.read1(size)
        except (EOFError, OSError, zlib.error) as error:
            self.broken = str(error) or type(error).__name__
            return b""

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # the typeshed name of a buffer is private
        """As `read`, into a buffer."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Closes the stream below too, and what that one reads from."""
        self._below.close()
        if self._also:
            self._also.close()
        super().close()


@dataclass(frozen=True, slots=True)
class Whole:
    """All bytes of an input, or its first ones: ``over`` tells that there were more, ``broken`` why it broke off."""

    data: bytes
    over: bool = False
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """An input, unpacked: ``name`` is the file's own, ``head`` its first bytes, ``broken`` why they end so soon."""

    name: str
    address: str
    head: bytes
    open: Callable[[], Stream]
    broken: str | None = None

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
        return Stream(gzip.GzipFile(fileobj=raw), also=raw) if packed else Stream(cast("Readable", raw))

    with reopen() as stream:
        head = stream.read(_HEAD)
        broken = stream.broken
    return Content(found.name, found.address, head, reopen, broken)
