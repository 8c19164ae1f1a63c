"""Ids made of content, so that the same finding has the same id on every machine and every run."""

from __future__ import annotations

from hashlib import blake2b


def content_id(kind: str, *parts: str | int) -> str:
    """``kind`` and 16 hexadecimal digits of BLAKE2b over the parts; equal parts give equal ids."""
    joined = "\x1f".join(str(part) for part in parts)
    return f"{kind}-{blake2b(joined.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
