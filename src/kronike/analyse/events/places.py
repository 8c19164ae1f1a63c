"""Where an event is: by its own phrases, its clause, its sentence, then by what its paragraph tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.model import Mention, MentionKind, NameType, Participant, Span
from kronike.words.names import locality_noun
from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import Block, View

    Reaches = Callable[[Span], bool]
    """Whether a span stands on the same side of a quote's bounds as the event."""

_PREPOSITION_WITHIN = 4
_NEAR_SENTENCES = 3
_NEVER = 9


class Scene:
    """The places of a block's sentences, each looked for once."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._found: dict[int, list[tuple[int, Mention]]] = {}
        self._at = {view.number: index for index, view in enumerate(block.views)}

    def place(self, view: View, hit: Hit, taking: Sequence[Participant], reaches: Reaches) -> Mention | None:
        """The place that the sentence gives: the one that hangs closest on the trigger, then the nearest."""
        named = [(at, mention) for at, mention in self._located(view) if reaches(mention.span)]
        done_to = {each.mention for each in taking if each.role in ("patient", "recipient")}
        named += [pair for pair in _towns(view) if pair[1].id in done_to]
        found = [(_distance(view, hit, at), _gap(mention.span, hit.span), at, mention) for at, mention in named]
        return min(found, key=lambda each: each[:3])[3] if found else None

    def around(self, view: View, reaches: Reaches) -> Mention | None:
        """The last place told before the sentence in its paragraph, else the first behind it."""
        views = self._block.views
        at = self._at[view.number]
        before = views[max(0, at - _NEAR_SENTENCES) : at][::-1]
        for other in (*before, *views[at + 1 : at + 2]):
            found = [mention for _, mention in self._located(other) if reaches(mention.span)]
            if found:
                return found[0]
        return None

    def _located(self, view: View) -> list[tuple[int, Mention]]:
        if view.number not in self._found:
            self._found[view.number] = list(located_names(view))
        return self._found[view.number]


def located_names(view: View) -> Iterator[tuple[int, Mention]]:
    """The place names of a sentence where something can happen, each with its first token."""
    seen: set[str] = set()
    for index, mention in enumerate(view.mentions):
        if mention and mention.type is NameType.LOCATION and mention.id not in seen and _located(view, index):
            seen.add(mention.id)
            yield index, mention


def _towns(view: View) -> Iterator[tuple[int, Mention]]:
    """The names of places that do nothing themselves."""
    for index, mention in enumerate(view.mentions):
        if mention and mention.type is NameType.LOCATION and not mention.acts and mention.kind is MentionKind.NAME:
            yield index, mention


def _located(view: View, index: int) -> bool:
    """Whether a place name stands where something happens, not where somebody comes from or whose it is."""
    mention, token = view.mentions[index], view.tokens[index]
    if mention is None:
        return False
    if mention.span.end < token.span.end and "-" in token.text:
        return locality_noun(token.text.rpartition("-")[2], view.language) is not None
    if len(mention.span) > len(mention.name):  # a genitive
        return False
    of = index > 1 and view.low[index - 1] in trigger_words(view.language).of
    if index and locality_noun(view.tokens[index - (2 if of else 1)].text, view.language):
        return True
    for at in range(index - 1, max(-1, index - 1 - _PREPOSITION_WITHIN), -1):
        if view.low[at] in view.names.in_place:
            return True
        if view.low[at] in view.cues.stops or not view.low[at][0].isalnum():
            return False
    return False


def _distance(view: View, hit: Hit, at: int) -> int:
    """How far up from a place the trigger stands: 0 where it hangs on it; more in another clause of the sentence."""
    tree = view.tree
    if not tree.parsed:
        return _NEVER
    own = [hit.head] if hit.carrier in (-1, hit.head) else [hit.head, hit.carrier]
    if any(tree.within(at, top) for top in own):
        return 0
    for step, top in enumerate(tree.above(own[-1]), 1):
        if tree.within(at, top):
            return min(step, _NEVER)
    return _NEVER


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
