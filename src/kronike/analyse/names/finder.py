"""Where in a sentence names stand: where the parser sees them, and what it overlooks of those that can be known.

The parser's names come first. To them are added known names, acronyms, the name parts of compounds ("IS-krigere") and
people behind a title; a run of capitals alone is not enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.names.candidates import Candidate, Habits, opens
from kronike.analyse.names.sentence import HYPHEN, PREFIXED, SHORTEST_NAME
from kronike.analyse.names.wares import WareNames
from kronike.model import NameType, Span
from kronike.words.names import body_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.layers import Named, Token

_BRACKETS = frozenset("()[]")


class Finder(WareNames):
    """Finds the names of one sentence; built anew for each."""

    def __init__(
        self,
        text: str,
        tokens: tuple[Token, ...],
        number: int,
        language: str,
        seen: Habits,
        named: Sequence[Named],
        shown: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(text, tokens, number, language, seen)
        self.shown = shown
        self.named = _by_first_token(tokens, named)

    def find(self) -> list[Candidate]:
        """The names in order."""
        found: list[Candidate] = []
        index = 0
        for first in sorted(self.named):
            index = self._overlooked(found, index, first)
            if index == first:
                last, kind = self.named[first]
                index = self._take(found, index, last, kind)
                if index <= last and self.tokens[index].text in self.words.given:
                    index = self._take(found, index, last, NameType.PERSON)
        self._overlooked(found, index, len(self.tokens))
        return found

    def _take(self, found: list[Candidate], index: int, last: int, kind: NameType) -> int:
        """Adds a name that the parser sees from token ``index`` to ``last``; the token behind what was added."""
        bare = self._bare_end(index, last)
        candidate = self._told(index, bare, kind, index)
        if self._doubted(candidate):
            return last + 1
        self._overlooked(found, index, candidate.first)
        self._put(found, candidate)
        return last + 1 if bare < last or self._firm_of_ware(index, bare) else candidate.last + 1

    def _doubted(self, candidate: Candidate) -> bool:
        """Whether what is taken for a name is an abbreviation or a ware, or for a person a title or a common word."""
        first = candidate.words[0] if candidate.words else ""
        if first and not candidate.known and (self._abbreviates(candidate) or self._made(candidate)):
            return True
        if candidate.told is not NameType.PERSON or candidate.known or first in self.words.given:
            return False
        if len(candidate.words) > 1:
            return not self.words.compounds and self._title(candidate.words[-1])
        before = self.tokens[candidate.first - 1].text if candidate.first else ""
        return candidate.name.casefold() in self.seen.lower or before[-1:].isdigit()

    def _overlooked(self, found: list[Candidate], index: int, before: int) -> int:
        """Adds the names from token ``index`` to ``before`` that the parser does not see; the token behind them."""
        while index < before:
            candidate = self._at(index)
            if candidate is not None and self._is_name(found, candidate, before):
                self._put(found, candidate)
                index = candidate.last
            index += 1
        return index

    def _put(self, found: list[Candidate], candidate: Candidate) -> None:
        """One more name, with the one right before it where both are one ("Ford" + "Motor Company")."""
        before = found[-1] if found else None
        if before and before.last + 1 == candidate.first and self._one(before, candidate):
            merged = self._candidate(before.first, candidate.last)
            merged.told = candidate.told
            found[-1] = merged
        else:
            found.append(candidate)

    def _one(self, before: Candidate, after: Candidate) -> bool:
        if before.part or after.part or before.title or after.title or before.told is NameType.PERSON:
            return False
        if after.words[0] in self.words.given:
            return False
        ends = after.words[-1] in self.words.body_words and not before.name.isupper()
        return ends and self._continues(after.first) and not self._closed(before.last)

    def _is_name(self, found: list[Candidate], candidate: Candidate, before: int) -> bool:
        """Whether a name that the parser does not see before token ``before`` is one all the same."""
        if candidate.name and not candidate.known and self._made(candidate):
            return False
        held = self._holds(candidate, before) or self._swallows(candidate, before)
        return held or self._listed(found, candidate, before)

    def _listed(self, found: list[Candidate], candidate: Candidate, before: int) -> bool:
        """Whether it stands in one row with a place before it ("Storvik and Lillevik"); it is then a place too."""
        last = found[-1] if found else None
        between = self.tokens[last.last + 1 : candidate.first] if last else ()
        if not last or len(between) != 1 or candidate.last >= before or last.part or not candidate.name:
            return False
        if between[0].text != "," and between[0].upos != "CCONJ":
            return False
        kind = last.known.type if last.known else last.told
        candidate.told = kind if kind is NameType.LOCATION else None
        return candidate.told is not None

    def _swallows(self, candidate: Candidate, before: int) -> bool:
        """Whether an organisation's name ends with one that the parser sees ("Bank of England")."""
        ends = self.named.get(before)
        return ends is not None and ends[0] == candidate.last and self._body(candidate)

    def _holds(self, candidate: Candidate, before: int) -> bool:
        """Whether a name that the parser does not see is one all the same."""
        if not candidate.name or candidate.last >= before:
            return False
        if candidate.known or candidate.part:
            return True
        if candidate.title:
            return self.words.compounds or not self._title(candidate.words[-1])
        if candidate.name in self.seen.rendered:
            candidate.told = NameType.ORGANISATION
            return True
        if candidate.name.isupper():
            return candidate.name.isalpha() and self._titled_thing(candidate.first)
        return self._body(candidate) or self._placed(candidate) or self._shown(candidate)

    def _shown(self, candidate: Candidate) -> bool:
        """Whether the document has it as a name, or as part of one, elsewhere."""
        return candidate.name in self.shown

    def _placed(self, candidate: Candidate) -> bool:
        """Whether it is one proper noun behind a preposition of place ("in Bhaghouz")."""
        first = candidate.first
        before = self.tokens[first - 1].text if first else ""
        alone = first == candidate.last and self.tokens[first].upos == "PROPN"
        return alone and candidate.name.isalpha() and before in self.words.in_place

    def _titled_thing(self, index: int) -> bool:
        """Whether an acronym is used as a name: a proper noun, with the article ("the KBF"), or an owner ("KBF'")."""
        before = self.tokens[index - 1].text.casefold() if index else ""
        following = self.tokens[index + 1].text if index + 1 < len(self.tokens) else ""
        token = self.tokens[index]
        owns = following in {"'", "’"} and self.tokens[index + 1].span.start == token.span.end
        return token.upos == "PROPN" or owns or (before in self.words.articles and not self.shouted)

    def _body(self, candidate: Candidate) -> bool:
        """Whether its words are those of an organisation ("Fyns Tidende", "Havinstituttet")."""
        *others, last = candidate.words
        if others:
            return any(word in self.words.body_words or word in self.words.firms for word in candidate.words)
        body = body_noun(last, self.language)
        return self.words.compounds and body is not None and body != last.casefold()

    def _told(self, first: int, last: int, kind: NameType, least: int) -> Candidate:
        """A name that the parser sees, as far as it goes, without the title before it; of a compound, its name part."""
        last = next((at - 1 for at in range(first + 1, last + 1) if self.tokens[at].text in _BRACKETS), last)
        part = self._compound(first) if first == last else None
        if part is not None and part.name:
            return part
        first, title = self._untitled(first, last) if kind is NameType.PERSON else (first, False)
        end = first if self._firm_of_ware(first, last) else self._parted(first, last)
        if end < last:
            return self._first_of_two(first, end)
        found = self._candidate(self._begin(first, least), self._joined_end(first, last))
        found.title, found.told = title, kind
        return found

    def _first_of_two(self, first: int, end: int) -> Candidate:
        """A name that another follows, which the parser has not parted from it: known, or a firm."""
        known = self._known(first) if self.tokens[first].text in self.known else None
        if known is not None and known.last == end:
            return known
        found = self._candidate(first, end)
        found.told = NameType.ORGANISATION
        return found

    def _untitled(self, first: int, last: int) -> tuple[int, bool]:
        begin = first
        while begin < last and self._title(self.tokens[begin].text):
            begin += 1
        behind = self._behind_title(begin, last)
        return (behind, True) if behind else (begin, begin > first)

    def _parted(self, first: int, last: int) -> int:
        """Where the first of two names ends that stand in one: "TV 2 i Bergen", "Nordfirma AS Jon Ostby"."""
        for at in range(first + 1, last):
            after = at + 1
            if self.tokens[at].text in self.words.in_place and self._is_known(after):
                known = self._known(first) if self.tokens[first].text in self.known else None
                if known is not None and known.last == at - 1:
                    return known.last
            if self.tokens[at].text in self.words.firms and self.tokens[after].text in self.words.given:
                return at
        known = self._known(first) if self.tokens[first].text in self.known else None
        behind = known.last + 1 if known else last + 1
        return known.last if known and behind <= last and self.tokens[behind].text in self.words.given else last

    def _begin(self, first: int, least: int) -> int:
        """A proper noun right before the name is its first part, unless it is known or begins the sentence."""
        while first > least and self._continues(first) and self._proper(first - 1):
            first -= 1
        return first

    def _proper(self, index: int) -> bool:
        token = self.tokens[index]
        if token.upos != "PROPN" or opens(self.tokens, index) or self._is_known(index) or self._closed(index):
            return False
        return token.text[0].isupper() and not (self._title(token.text) or self._role(token.text))

    def _joined_end(self, first: int, last: int) -> int:
        """Where the name ends with what the parse and a join add to it ("Institute" + "for Sea Research")."""
        while last + 1 < len(self.tokens) and not self._closed(last) and self._goes_on(first, last):
            last += 1
        joined = None if self._closed(last) else self._joined(first, last) if last + 1 < len(self.tokens) else None
        return last if joined is None else self._run_end(joined)

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether the next word is a firm's ending, or a proper noun that the parse has in one phrase with the name."""
        token = self.tokens[last + 1]
        if token.text in self.words.firms and self._continues(last + 1):
            return True
        if token.upos != "PROPN" or not self._continues(last + 1) or self._is_known(last):
            return False
        other = self._is_known(last + 1) or token.text in self.words.given or token.text.isupper()
        if other or self._title(token.text) or token.text in self.words.ordinary:
            return False
        below = first <= token.head <= last and token.deprel in {"flat", "flat:name", "compound"}
        above = any(self.tokens[at].head == last + 1 and self.tokens[at].deprel == "compound" for at in (first, last))
        return below or above

    def _at(self, index: int) -> Candidate | None:
        token = self.tokens[index]
        if token.text in self.known:
            known = self._known(index)
            if known and not self._runs_on(known):
                return known
        if not (token.text[0].isupper() or PREFIXED.match(token.text)):
            return self._inner_part(index)
        return self._compound(index) or self._run(index)

    def _compound(self, index: int) -> Candidate | None:
        token = self.tokens[index]
        if not self._role(token.text):
            return None
        head = token.text[: -len(HYPHEN.split(token.text)[-1]) - 1]
        if not self._nameable(head, index) or len(head) < SHORTEST_NAME or head in self.words.ordinary:
            return Candidate(token.span, "", self.number, index, index)
        span = Span(token.span.start, token.span.start + len(head))
        return Candidate(span, head, self.number, index, index, self.alone.get(head), part=True)

    def _nameable(self, head: str, index: int) -> bool:
        acronym = head.isupper() and not self.shouted
        return head in self.alone or acronym or head in self.seen.inner or not opens(self.tokens, index)

    def _inner_part(self, index: int) -> Candidate | None:
        """A name behind a small prefix: "anti-IS", "pro-NATO"."""
        token = self.tokens[index]
        head, hyphen, rest = token.text.partition("-")
        if (
            not hyphen
            or not rest
            or not head.islower()
            or not (rest in self.alone or (rest.isupper() and len(rest) > 1))
        ):
            return None
        known = self.alone.get(rest)
        return Candidate(
            Span(token.span.end - len(rest), token.span.end), rest, self.number, index, index, known, part=True
        )


def _by_first_token(tokens: tuple[Token, ...], named: Sequence[Named]) -> dict[int, tuple[int, NameType]]:
    """The parser's names of a sentence: index of the first token to that of the last, and the type."""
    starts = {token.span.start: index for index, token in enumerate(tokens)}
    ends = {token.span.end: index for index, token in enumerate(tokens)}
    return {
        starts[name.span.start]: (ends[name.span.end], name.type)
        for name in named
        if name.span.start in starts and name.span.end in ends
    }
