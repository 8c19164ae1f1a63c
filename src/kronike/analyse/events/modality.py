"""How an event is put: as a fact, as somebody's words, as denied, planned, possible, or as what would be if."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kronike.analyse.quotes.hedges import hedges_of
from kronike.analyse.quotes.views import PAUSES
from kronike.model import Modality, Polarity
from kronike.words.triggers import TriggerWords, trigger_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.model import Quote

_BEFORE = 5
_BEHIND = 2
_DEEPEST = 4
_OWN = ("aux", "advmod", "det", "amod", "cc", "mark", "cop")
_CARRIES = frozenset({"obj", "xcomp", "nsubj", "ccomp"})
_BESIDE = frozenset({"obl", "nmod", "obj", "xcomp", "nsubj", "conj", "acl"})


def modality(view: View, hit: Hit, quotes: Sequence[Quote]) -> Modality:
    """From what hangs on the trigger and on what governs it, the sentence's hedges, and the quotes it stands in."""
    words = trigger_words(view.language)
    near = _Near(view, hit)
    denied = any(quote.polarity is Polarity.DENIED for quote in quotes)
    if denied or near.close(words.negations):
        return Modality.DENIED if denied or near.close(words.negations & view.cues.denies) else Modality.NEGATED
    hedged = any(hedge.start < hit.span.end for hedge in hedges_of(view))
    if near.wide(words.ahead) and not (hedged and near.close(view.cues.perfect)):
        return Modality.PLANNED
    if near.conditional(words.conditions):
        return Modality.HYPOTHETICAL
    if near.wide(words.maybe) or any(_unvouched(view, quote, words) for quote in quotes):
        return Modality.POSSIBLE
    return Modality.REPORTED if quotes or hedged else Modality.ASSERTED


def _unvouched(view: View, quote: Quote, words: TriggerWords) -> bool:
    """Whether the voice says that it does not say so: "bekrefter ikke at"."""
    if quote.cue is None or not view.span.contains(quote.cue):
        return False
    behind = bisect_left(view.tokens, quote.cue.end, key=lambda token: token.span.start)
    return any(word in words.negations for word in view.low[behind : behind + _BEHIND])


class _Near:
    """The words that say how a trigger is put: by syntax, and by the phrases right before it."""

    def __init__(self, view: View, hit: Hit) -> None:
        self.view, self.hit = view, hit
        self.before, self.behind = _around(view, hit)
        self.parsed = view.tree.parsed
        self._close = frozenset(self._own(hit.head, _CARRIES)) if self.parsed else frozenset()
        self._absent = frozenset(self._nobody()) if self.parsed else frozenset()
        self._wide = self._close | (frozenset(self._wider(hit.head)) if self.parsed else frozenset())

    def close(self, words: frozenset[str]) -> bool:
        """Whether one of the words is said of the event itself."""
        return not self._close.isdisjoint(words) or not self._absent.isdisjoint(words) or self._text(words)

    def wide(self, words: frozenset[str]) -> bool:
        """Whether one of the words is said of the event or of what it is told with."""
        return not self._wide.isdisjoint(words) or self._text(words)

    def _text(self, words: frozenset[str]) -> bool:
        text = self.before if self.parsed else self.before + self.behind
        return any(f" {word} " in text for word in words if not self.parsed or " " in word)

    def conditional(self, words: frozenset[str]) -> bool:
        """Whether the event stands in a clause of condition."""
        tree, at = self.view.tree, self.hit.carrier if self.hit.carrier >= 0 else self.hit.head
        if not self.parsed:
            return any(f" {word} " in self.before for word in words)
        for _ in range(_DEEPEST):
            marks = {self.view.low[child] for child in tree.children(at, "mark")}
            if tree.relation(at) == "advcl" and not marks.isdisjoint(words):
                return True
            if tree.head(at) == at:
                return False
            at = tree.head(at)
        return False

    def _own(self, at: int, through: frozenset[str]) -> Iterator[str]:
        """What hangs on a word, and on what governs it through some relations, those verbs themselves included."""
        tree, low = self.view.tree, self.view.low
        for step in range(_DEEPEST):
            yield from (low[child].replace("’", "'") for child in tree.children(at, *_OWN))
            relation, head = tree.relation(at), tree.head(at)
            if relation not in through or head == at or (relation == "nsubj" and step):
                return
            if relation == "ccomp" or (relation == "acl" and self.view.tokens[at].upos == "VERB"):
                return
            at = head
            yield low[at]

    def _wider(self, at: int) -> Iterator[str]:
        """What is said of what a word is told with, and of what an infinitive is the purpose of."""
        yield from self._own(at, _BESIDE)
        tree, low = self.view.tree, self.view.low
        marks = {low[child] for child in tree.children(at, "mark")}
        if marks.isdisjoint(self.view.cues.infinitive) and "VerbForm=Ger" not in self.view.tokens[at].feats:
            return
        head = tree.head(at)
        if tree.relation(at) in ("advcl", "xcomp"):
            yield from (low[child] for child in tree.children(head, "aux"))

    def _nobody(self) -> Iterator[str]:
        """What takes part, where it may be "nobody" or "no soldier"."""
        tree, low = self.view.tree, self.view.low
        tops = (self.hit.head, self.hit.carrier)
        for child in (child for at in tops if at >= 0 for child in tree.children(at, "nsubj", "obj")):
            yield low[child]
            yield from (low[each] for each in tree.children(child, "det"))


def _around(view: View, hit: Hit) -> tuple[str, str]:
    """The words of the trigger's own clause right before and right behind it, between blanks."""
    first = hit.first
    while first > max(0, hit.first - _BEFORE) and view.low[first - 1] not in PAUSES:
        first -= 1
    last = hit.last
    while last + 1 < min(len(view), hit.last + 1 + _BEHIND) and view.low[last + 1] not in PAUSES:
        last += 1
    before, behind = (" ".join(view.low[a:b]) for a, b in ((first, hit.first), (hit.last + 1, last + 1)))
    return f" {before} ".replace("’", "'"), f" {behind} ".replace("’", "'")
