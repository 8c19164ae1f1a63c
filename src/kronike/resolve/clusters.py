"""Groups of atoms from pairs: what a person joined stays joined, what a person parted stays apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Two atoms that belong together, and why, in words."""

    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True)
class Parting:
    """No atom of one side may be in a group with an atom of the other."""

    one: frozenset[str]
    other: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """Atoms that belong together, in the order they were asked for, and why, each reason once."""

    atoms: tuple[str, ...]
    reasons: tuple[str, ...]


class Clusters:
    """A union-find with partings (Wagstaff et al. 2001: must-link and cannot-link), near linear in its links.

    The result depends on nothing but the partings and the order of the links: give links in a stable order.
    """

    def __init__(self, partings: Iterable[Parting] = (), links: Iterable[Link] = ()) -> None:
        self._parent: dict[str, str] = {}
        self._size: dict[str, int] = {}
        self._reasons: dict[str, dict[str, None]] = {}
        self._sides: dict[str, set[tuple[int, bool]]] = {}
        self._partings = 0
        for parting in partings:
            self.part(parting)
        for link in links:
            self.join(link)

    def find(self, atom: str) -> str:
        """The atom that stands for the group of ``atom``."""
        root = atom
        while (above := self._parent.get(root, root)) != root:
            root = above
        while (above := self._parent.get(atom, root)) != root:
            self._parent[atom], atom = root, above
        return root

    def part(self, parting: Parting) -> None:
        """Keeps two sides apart from now on; atoms that are together already are let go from both sides."""
        one, other = ({self.find(atom) for atom in side} for side in (parting.one, parting.other))
        together = one & other
        for side, roots in ((False, one - together), (True, other - together)):
            for root in roots:
                self._sides.setdefault(root, set()).add((self._partings, side))
        self._partings += 1

    def apart(self, first: str, second: str) -> bool:
        """Whether a parting stands between the groups of two atoms."""
        one, other = self._sides.get(self.find(first)), self._sides.get(self.find(second))
        if not one or not other:
            return False
        fewer, more = sorted((one, other), key=len)
        return any((number, not side) in more for number, side in fewer)

    def join(self, link: Link) -> bool:
        """Joins the groups of a link's atoms; ``False`` where a parting forbids it."""
        large, small = self.find(link.first), self.find(link.second)
        if large == small:
            return True
        if self.apart(large, small):
            return False
        if self._size.get(large, 1) < self._size.get(small, 1):
            large, small = small, large
        self._parent[small] = large
        self._size[large] = self._size.get(large, 1) + self._size.pop(small, 1)
        self._sides.setdefault(large, set()).update(self._sides.pop(small, ()))
        reasons = self._reasons.setdefault(large, {})
        reasons.update(self._reasons.pop(small, {}))
        reasons[link.reason] = None
        return True

    def join_any(self, atom: str, others: Iterable[str], reason: str) -> bool:
        """Joins ``atom`` to the first of ``others`` whose group it may be in; ``False`` where there is none."""
        return any(self.join(Link(other, atom, reason)) for other in others)

    def groups(self, atoms: Sequence[str]) -> tuple[Group, ...]:
        """The groups that hold ``atoms``, ordered by their first; atoms not asked for are left out."""
        members: dict[str, list[str]] = {}
        for atom in dict.fromkeys(atoms):
            members.setdefault(self.find(atom), []).append(atom)
        return tuple(Group(tuple(group), tuple(self._reasons.get(root, ()))) for root, group in members.items())
