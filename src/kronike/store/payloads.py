"""Values of the model as JSON text, and back."""

from __future__ import annotations

from hashlib import blake2b
from typing import TypeVar

import msgspec

from kronike.store.errors import Damaged

T = TypeVar("T")

_encode = msgspec.json.Encoder().encode
_decoders: dict[type, msgspec.json.Decoder[object]] = {}


def to_json(value: object) -> str:
    """The value as JSON.

    Raises:
        UnicodeEncodeError: where a text in it holds half a surrogate pair, which no encoding can carry.
    """
    return _encode(value).decode()


def from_json(payload: str, shape: type[T], name: str) -> T:
    """The ``shape`` that ``payload`` holds; ``name`` says whose it is.

    Raises:
        Damaged: where the payload cannot be that.
    """
    decoder = _decoders.get(shape)
    if decoder is None:
        decoder = _decoders[shape] = msgspec.json.Decoder(shape)
    try:
        value = decoder.decode(payload)
    except (msgspec.DecodeError, UnicodeError, TypeError) as error:  # TypeError: a damaged row may hold no text
        message = f"What the store holds of {name} cannot be read: {error}. Build the story again into a new folder."
        raise Damaged(message) from error
    return value  # type: ignore[return-value]  # the decoder was made for this shape


def digest(text: str) -> str:
    """32 hexadecimal digits of BLAKE2b: equal texts give equal digests."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def storable(text: str) -> str:
    """The text with any half surrogate (a file name in an unknown encoding has them) escaped."""
    return text.encode("utf-8", "backslashreplace").decode()
