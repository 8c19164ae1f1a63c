"""What can be wrong with a person's judgement.

- JudgementError
    - UnknownId: an id that nothing in the story has
    - UnknownField: a field that the thing does not have
    - BadValue: a value that the field cannot take
    - NotApplicable: a verdict that says nothing about these ids
"""

from __future__ import annotations


class JudgementError(Exception):
    """A judgement that cannot be kept or applied; the message says what to do."""


class UnknownId(JudgementError):  # noqa: N818 -- reads as what it is in `except UnknownId`
    """An id that nothing in the story has."""


class UnknownField(JudgementError):  # noqa: N818
    """A field that the thing does not have; the message lists those it has."""


class BadValue(JudgementError):  # noqa: N818
    """A value that the field cannot take; the message says which it can."""


class NotApplicable(JudgementError):  # noqa: N818
    """A verdict that says nothing about these ids."""
