"""The page's own style and script, and the policy that lets a browser run nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup


@cache
def style() -> Markup:
    """The style sheet, to stand inside the page."""
    return _asset("style.css")


@cache
def script() -> Markup:
    """The script, to stand inside the page."""
    return _asset("page.js")


@cache
def page_policy() -> str:
    """A Content-Security-Policy that allows this style and this script by their hashes, and no request at all.

    Style and script stand in the page because ``'self'`` does not mean the same in every browser where a page is
    opened from a file.
    """
    return (
        f"default-src 'none'; style-src {_hash(style())}; script-src {_hash(script())}; "
        "img-src 'self' data:; base-uri 'none'; form-action 'none'"
    )


def _asset(name: str) -> Markup:
    text = (files("kronike.show.web") / "assets" / name).read_text("utf-8")
    if "</" in text:
        msg = f"{name} would end the element it stands in"
        raise ValueError(msg)
    return Markup(text)  # noqa: S704 - the package's own file, checked above


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
