"""Where the times of one sentence hang in its tree, and which of them a word is dated by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from kronike.analyse.layers import Token
from kronike.analyse.times.comparisons import is_compared, token_end
from kronike.analyse.tree import Tree
from kronike.model import Grain, Span, TimeExpression


class Reason(StrEnum):
    """Why a time belongs to a word, the surest first."""

    NAMED = "it tells which one is meant"
    OWN = "it hangs on the word itself"
    CLAUSE = "it hangs on the verb of the clause"
    ARGUMENT = "it hangs on what the verb takes"
    SHARED = "it hangs on a verb beside that shares it"
    GOVERNOR = "it hangs on the verb above"
    OPENING = "it opens the sentence"
    BESIDE = "nothing stands between"
    CARRIED = "it opens the paragraph"


_RANK = {reason: rank for rank, reason in enumerate(Reason)}
Heard = Callable[[TimeExpression], bool]


class Seat(NamedTuple):
    """A time's head token, the nouns above it up to a verb, that verb (-1: none), and how it bounds ("since")."""

    time: TimeExpression
    head: int
    nouns: tuple[int, ...]
    verb: int
    bound: str


class SentenceTimes:
    """One sentence with its firm times; ``bounds`` are the words that make a time a start or an end."""

    def __init__(self, tokens: Sequence[Token], times: Sequence[TimeExpression], bounds: Mapping[str, str]) -> None:
        self.times = times
        self._tokens = tokens
        self._bounds = bounds

    @cached_property
    def _tree(self) -> Tree:
        return Tree(self._tokens)

    @cached_property
    def _seats(self) -> list[Seat]:
        return [self._seat(time) for time in self.times]

    @property
    def tells_when(self) -> bool:
        """Whether one of the times says more than since when something is so ("its lowest level since 1997")."""
        return bool(self.times) and (not self._tokens or any(seat.bound != "since" for seat in self._seats))

    def of(self, span: Span, heard: Heard) -> tuple[TimeExpression, Reason, str] | None:
        """The time of the word at a span among those ``heard`` in its voice, why, and how it bounds."""
        if not self.times or not self._tokens:
            return None
        word = self._head(span)
        fits = [
            (_RANK[reason], _gap(seat.time.span, span), number, (seat.time, reason, self._bound_of(seat, reason)))
            for number, seat in self._around(span)
            if heard(seat.time) and (reason := self._reason(word, seat)) is not None
        ]
        return min(fits, key=lambda fit: fit[:3])[3] if fits else None

    def _bound_of(self, seat: Seat, reason: Reason) -> str:
        """The bound of a time, or of the noun it dates: "until the vote in 1969" ends with that year."""
        if reason is not Reason.ARGUMENT:
            return "" if reason is Reason.NAMED else seat.bound
        noun = seat.nouns[-1]
        if self._tokens[noun].deprel == "obl:agent":
            return ""  # "by the ministry on Monday" says who, not until when
        return self._bound(noun, self._tokens[noun].span.start)

    def _around(self, span: Span) -> list[tuple[int, Seat]]:
        """The times within reach of a span, with their places in the sentence."""
        at = bisect_left(self.times, span.start, key=lambda time: time.span.start)
        first = max(0, at - _REACH)
        return list(enumerate(self._seats[first : at + _REACH], first))

    def opening(self, published: date | None) -> TimeExpression | None:
        """The date that opens the sentence, where that tells of the past, or the date lies before the report."""
        first = next((seat for seat in self._seats if seat.head <= _OPENING), None) if self._tokens else None
        if first is None or first.time.type != "DATE" or first.bound or (first.nouns and first.verb >= 0):
            return None
        latest = first.time.interval.latest
        over = published is not None and latest is not None and latest < published
        return first.time if over or self._is_past(first.verb) else None

    def past(self, span: Span) -> bool:
        """Whether the word at a span is told of as past, by its own form or that of its clause; not as past before."""
        return bool(self._tokens) and self._is_past(self._clause(self._head(span)))

    def _is_past(self, verb: int) -> bool:
        if verb < 0:
            return False
        helping = [at for at in self._tree.children(verb, "aux", "cop") if self._tokens[at].deprel != "aux"]
        feats = [self._tokens[at].feats for at in (verb, *helping)]
        return any("VerbForm=Fin" in form and "Tense=Past" in form for form in feats)

    def _is_perfect(self, verb: int) -> bool:
        if verb < 0:
            return False
        helped = bool(self._tree.children(verb, "aux"))
        return helped and any(form in self._tokens[verb].feats for form in ("VerbForm=Part", "VerbForm=Sup"))

    def _head(self, span: Span) -> int:
        """The token at a span that hangs on one outside it."""
        first = min(bisect_left(self._tokens, span.start + 1, key=token_end), len(self._tokens) - 1)
        inside = range(first, max(bisect_left(self._tokens, span.end, key=_start), first + 1))
        return next((at for at in inside if self._tree.head(at) == at or self._tree.head(at) not in inside), first)

    def _seat(self, time: TimeExpression) -> Seat:
        head = self._head(time.span)
        nouns: list[int] = []
        for above in self._tree.above(head):
            if self._is_verb(above):
                return Seat(time, head, tuple(nouns), above, self._bound(head, time.span.start))
            if self._bounds.get(self._tokens[above].text.casefold()) != "through":
                nouns.append(above)
        return Seat(time, head, tuple(nouns), -1, self._bound(head, time.span.start))

    def _bound(self, head: int, start: int) -> str:
        """How the preposition nearest before a noun or a time bounds what it is said of."""
        words = (self._tokens[at] for at in self._tree.children(head, "case", "mark"))
        before = [word.text.casefold() for word in words if word.span.start < start]
        found = next((side for word in reversed(before) if (side := self._side(word))), "")
        return found or self._bound_before(start)

    def _side(self, word: str) -> str:
        side = self._bounds.get(word, "")
        return "" if side in _NO_BOUND else side

    def _bound_before(self, start: int) -> str:
        """How the preposition right before a time bounds it, wherever the parse hangs that."""
        at = bisect_left(self._tokens, start + 1, key=token_end) - 1
        if at < 0 or self._tokens[at].upos not in ("ADP", "SCONJ"):
            return ""
        return self._side(self._tokens[at].text.casefold())

    def _is_verb(self, at: int) -> bool:
        """Whether a token is the verb of a clause, or what a copula, an auxiliary or a subject makes one."""
        if self._tokens[at].upos in ("VERB", "AUX"):
            return self._tree.relation(at) not in ("aux", "cop", "amod")
        return bool(self._tree.children(at, "cop", "aux", "nsubj"))

    def _clause(self, word: int) -> int:
        """The verb of the clause that a word stands in, -1 where there is none."""
        if self._is_verb(word):
            return word
        return next((at for at in self._tree.above(word) if self._is_verb(at)), -1)

    def _reason(self, word: int, seat: Seat) -> Reason | None:
        if seat.time.type == "DATE" and self._names(word, seat.head):
            return Reason.NAMED
        if self._is_acted_on(seat) or is_compared(self._tokens, self._bounds, word, seat.time):
            return None
        if self._is_when_it(word, seat):
            return Reason.CLAUSE
        if seat.bound == "since" and (seat.nouns or not self._is_perfect(seat.verb)):
            return None  # "its first loss since 1992" is not of 1992
        if word in seat.nouns or (seat.verb == word and not seat.nouns):
            return Reason.OWN
        if seat.bound == "start" and seat.nouns:
            return None  # "an increase of two points from March" is not of March
        clause = self._clause(word)
        if seat.verb == clause == word and self._is_of_occasion(seat):
            return Reason.ARGUMENT
        if seat.nouns and (self._is_of_noun(seat) or clause != word):
            return self._beside(word, seat)
        if seat.verb == clause >= 0:
            return Reason.ARGUMENT if seat.nouns else Reason.CLAUSE
        return self._from_afar(word, clause, seat)

    def _is_when_it(self, word: int, seat: Seat) -> bool:
        """Whether the clause of a word says what was at that time: "two years ago, when the bridge fell"."""
        clause = self._clause(word)
        return clause >= 0 and self._tree.head(clause) != clause and self._inside(self._tree.head(clause), seat.time)

    def _inside(self, at: int, time: TimeExpression) -> bool:
        return time.span.contains(self._tokens[at].span)

    def _is_of_noun(self, seat: Seat) -> bool:
        """Whether a time only says which thing is meant: "the 1991 agreement", "søndagens auksjon", "loven av 1983"."""
        if not seat.nouns:
            return False
        before = {self._tokens[at].text.casefold() for at in self._tree.children(seat.head, "case")}
        return self._tokens[seat.head].deprel in _OF_NOUN or any(self._bounds.get(word) == "which" for word in before)

    def _is_of_occasion(self, seat: Seat) -> bool:
        """Whether a day says of which occasion something happened at: "at a Friday rally", "på søndagens auksjon"."""
        grain = seat.time.interval.grain
        if not seat.nouns or not (grain is Grain.DAY or grain.finer_than_day) or not self._is_of_noun(seat):
            return False
        before = (self._tokens[at].text.casefold() for at in self._tree.children(seat.nouns[-1], "case"))
        return any(self._bounds.get(word) == "at" for word in before)

    def _from_afar(self, word: int, clause: int, seat: Seat) -> Reason | None:
        """The reasons of a time on another verb."""
        if seat.bound == "since":
            return None
        if clause >= 0 and seat.verb >= 0 and not seat.nouns:
            if self._shares(clause, seat) or (self._is_when(clause) and self._tree.head(clause) == seat.verb):
                return Reason.SHARED
            if "VerbForm=Fin" not in self._tokens[clause].feats and self._joined(clause, seat.verb, _UNDER):
                return Reason.GOVERNOR
        if seat.head <= _OPENING and not seat.nouns and not self._apart(clause):
            return Reason.OPENING
        return self._beside(word, seat)

    def _shares(self, clause: int, seat: Seat) -> bool:
        """Whether verbs joined in one clause, or a clause of when and its main clause, share a time.

        One that stands between two joined verbs, in front of the second, is of that alone.
        """
        if clause < seat.head < seat.verb and self._joined(seat.verb, clause, _BESIDE):
            return False
        if self._joined(clause, seat.verb, _BESIDE) or self._joined(seat.verb, clause, _SHARING):
            return True
        if not self._is_when(seat.verb):
            return False
        main = self._tree.head(seat.verb)
        if not self._is_past(main):
            return False  # what is so whenever it is
        return clause == main or self._joined(clause, main, _SHARING)

    def _is_when(self, verb: int) -> bool:
        """Whether a verb stands in a clause that says when another happened ("when it was founded in 2013")."""
        if self._tree.relation(verb) != "advcl":
            return False
        marks = (self._tokens[at].text.casefold() for at in self._tree.children(verb, "mark", "advmod"))
        return any(self._bounds.get(mark) == "when" for mark in marks)

    def _names(self, word: int, head: int) -> bool:
        """Whether a word stands right behind a date that says which one it is ("the 3 May 2001 attacks")."""
        return self._tree.head(word) == head != word and self._tokens[word].deprel == "appos" and head < word

    def _is_acted_on(self, seat: Seat) -> bool:
        """Whether a time is itself what a passive is told of: "Sunday was chosen"."""
        if seat.nouns or not self._tokens[seat.head].deprel.endswith(":pass"):
            return False
        return len(self._tree.children(seat.verb, "nsubj")) == 1 and seat.head < seat.verb

    def _beside(self, word: int, seat: Seat) -> Reason | None:
        """Whether no verb and no mark stands between: a time whose place in the tree may be wrong."""
        if self._is_of_noun(seat):
            return None
        between = range(min(word, seat.head) + 1, max(word, seat.head))
        parted = any(self._tokens[at].upos in _PARTING for at in between)
        return None if parted else Reason.BESIDE

    def _apart(self, clause: int) -> bool:
        """Whether a clause tells of something beside the sentence's story: a relative clause, or what is said."""
        chain = (clause, *self._tree.above(clause)) if clause >= 0 else ()
        return any(self._tokens[at].deprel == "acl:relcl" or self._tree.relation(at) == "ccomp" for at in chain)

    def _joined(self, low: int, high: int, relations: frozenset[str]) -> bool:
        """Whether a token hangs below another by these relations alone."""
        at = low
        for above in self._tree.above(low):
            if self._tree.relation(at) not in relations or self._tokens[at].deprel == "acl:relcl":
                return False
            if above == high:
                return True
            at = above
        return False


_REACH = 8
"""So many times before and behind a word are looked at; no sentence that is one holds more."""
_OPENING = 2
"""How far into its sentence a time that opens it has its head."""
_NO_BOUND = ("at", "compared", "way")
"""What words before a time may tell that bounds nothing."""
_OF_NOUN = ("compound", "amod", "nummod", "det", "nmod:poss")
_BESIDE = frozenset(("conj",))
_SHARING = frozenset(("conj", "xcomp"))
_UNDER = frozenset(("xcomp", "advcl", "acl"))
_PARTING = ("VERB", "PUNCT", "SCONJ", "CCONJ")


def _start(token: Token) -> int:
    return token.span.start


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
