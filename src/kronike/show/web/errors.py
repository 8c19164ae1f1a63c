"""What can keep the page from being served."""

from __future__ import annotations


class ServeError(Exception):
    """The page cannot be served; the message says what to do."""
