"""What the mentions of a happening say together, as the rules of a codebook ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kronike.model import EventMention, Modality

_TOLD = frozenset({Modality.ASSERTED, Modality.REPORTED})
_DONE_TO = ("patient", "recipient")


@dataclass(frozen=True)
class Facts:
    """Mentions of one happening, and those told ``beside`` them in the same sentences.

    ``beside`` tells of circumstances (a march that is shot at), never what the happening itself is.
    """

    own: Sequence[EventMention]
    beside: Sequence[EventMention] = ()

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds told as having happened; any, where nothing is told so."""
        return _kinds(self.own)

    @cached_property
    def around(self) -> frozenset[str]:
        """Those kinds and the kinds told beside them."""
        return self.kinds | _kinds(self.beside)

    @cached_property
    def contexts(self) -> frozenset[str]:
        """The PLOVER contexts of the mentions."""
        return frozenset(context for event in self.own for context in event.context)

    @cached_property
    def modes(self) -> frozenset[str]:
        """The PLOVER modes of the mentions."""
        return frozenset(event.mode for event in self.own if event.mode)

    @cached_property
    def first(self) -> str:
        """The kind that is told first."""
        return min((event.span.start, event.kind) for event in self.own)[1] if self.own else ""

    def told(self, kinds: frozenset[str]) -> bool:
        """Whether anything of some kinds is told of it."""
        return not self.kinds.isdisjoint(kinds)

    def by(self, *sorts: str) -> bool:
        """Whether an actor of one of some sorts does it."""
        return not self._sorts(self.own, ("agent",)).isdisjoint(sorts)

    def does(self, kinds: frozenset[str], *sorts: str) -> bool:
        """Whether an actor of one of some sorts does what is of one of some kinds."""
        doing = [event for event in self.own if event.kind in kinds]
        return not self._sorts(doing, ("agent",)).isdisjoint(sorts)

    def done_to(self, kinds: frozenset[str], *sorts: str) -> bool:
        """Whether what is of one of some kinds is done to an actor of one of some sorts."""
        doing = [event for event in self.own if event.kind in kinds]
        return not self._sorts(doing, _DONE_TO).isdisjoint(sorts)

    def to(self, *sorts: str) -> bool:
        """Whether it is done to an actor of one of some sorts."""
        return not self._sorts(self.own, _DONE_TO).isdisjoint(sorts)

    def with_own(self, *sorts: str) -> bool:
        """Whether an actor of one of some sorts takes part in it."""
        return not self._sorts(self.own, ("agent", *_DONE_TO)).isdisjoint(sorts)

    def with_(self, *sorts: str) -> bool:
        """Whether an actor of one of some sorts takes part in it or in what is told beside it."""
        roles = ("agent", *_DONE_TO)
        return not self._sorts((*self.own, *self.beside), roles).isdisjoint(sorts)

    def mention_of(self, kinds: Iterable[str]) -> EventMention | None:
        """The first mention of one of some kinds, else the first of all."""
        wanted = frozenset(kinds)
        found = [event for event in self.own if event.kind in wanted] or list(self.own)
        return min(found, key=lambda event: (event.document, event.span), default=None)

    @staticmethod
    def _sorts(events: Iterable[EventMention], roles: Sequence[str]) -> frozenset[str]:
        return frozenset(each.kind for event in events for each in event.participants if each.role in roles)


def _kinds(events: Sequence[EventMention]) -> frozenset[str]:
    told = frozenset(event.kind for event in events if event.kind and event.modality in _TOLD)
    return told or frozenset(event.kind for event in events if event.kind)
