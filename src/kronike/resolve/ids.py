"""What ids groups have: they name the group's first atom, so any id of an atom finds its group again."""

from __future__ import annotations


def group_id(kind: str, first_atom: str) -> str:
    """``kind`` and the hexadecimal part of the group's first atom, in the order of the reports.

    A report added later may bring a new first atom and so a new id; the old one still finds the group, since it names
    an atom that the group holds.
    """
    return f"{kind}-{hex_of(first_atom)}"


def hex_of(identity: str) -> str:
    """The part of an id behind its kind."""
    return identity.rpartition("-")[2]
