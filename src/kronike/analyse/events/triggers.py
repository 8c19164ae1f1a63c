"""The triggers of a sentence: phrases, words, and nouns with the verb that only carries them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kronike.model import MentionKind, Span
from kronike.words.triggers import Trigger, is_doubtful, light_verbs, trigger_of, trigger_table

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import View

_LIGHT_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger at tokens ``first`` to ``last``."""

    first: int
    last: int
    span: Span
    trigger: Trigger


def hits(view: View, *, violent: bool = True) -> list[Hit]:
    """Every trigger of the sentence in order; none overlaps another. Doubtful ones only where it is ``violent``."""
    found: list[Hit] = []
    index = 0
    while index < len(view):
        hit = _phrase(view, index) or _word(view, index, found[-1].last + 1 if found else 0)
        if hit and (violent or not _doubtful(view, hit)):
            found.append(hit)
            index = hit.last
        index += 1
    return found


def is_verb(view: View, hit: Hit) -> bool:
    """Whether a coded trigger is a verb, alone or in a phrase, and not a noun or a noun with its verb."""
    nouns = trigger_table(view.language).nouns
    return bool(hit.trigger.code) and view.low[hit.first] not in nouns and view.low[hit.last] not in nouns


def _doubtful(view: View, hit: Hit) -> bool:
    """Whether it is a word of war and of accidents alike; a verb that only carries a noun does not count."""
    words = view.low[hit.first : hit.last + 1]
    return is_doubtful(" ".join(words), view.language) or is_doubtful(words[-1], view.language)


def _phrase(view: View, index: int) -> Hit | None:
    for words, trigger in trigger_table(view.language).phrases.get(view.low[index], ()):
        if view.low[index : index + len(words)] == words:
            return _hit(view, index, index + len(words) - 1, trigger)
    return None


def _word(view: View, index: int, floor: int) -> Hit | None:
    trigger = (
        trigger_of(view.low[index], view.language) if view.low[index].isalpha() or "-" in view.low[index] else None
    )
    if trigger is None or _named(view, index):
        return None
    return _hit(view, _carried_by(view, index, floor), index, trigger)


def _named(view: View, index: int) -> bool:
    """Whether the word is part of a name."""
    mention = view.whole(index)
    return mention is not None and mention.kind is MentionKind.NAME


def _carried_by(view: View, index: int, floor: int) -> int:
    """The light verb that a noun belongs to ("åpnet toppmøtet"), or the noun itself."""
    if view.low[index] not in trigger_table(view.language).nouns:
        return index
    for at in range(index - 1, max(floor - 1, index - 1 - _LIGHT_WITHIN), -1):
        if not view.low[at][0].isalnum():
            return index
        if view.low[at] in light_verbs(view.language):
            return at
    return index


def _hit(view: View, first: int, last: int, trigger: Trigger) -> Hit:
    return Hit(first, last, Span(view.tokens[first].span.start, view.tokens[last].span.end), trigger)
