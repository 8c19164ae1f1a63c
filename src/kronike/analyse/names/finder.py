"""Where in a sentence names stand: where the parser sees them, and what it overlooks of those that can be known.

The parser's names come first. To them are added known names, acronyms, the name parts of compounds ("IS-krigere") and
people behind a title; a run of capitals alone is not enough.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kronike.analyse.names.candidates import Candidate, Habits, opens, without_genitive
from kronike.model import NameType, Span
from kronike.words.gazetteer import KnownName, known_names, known_words
from kronike.words.names import NameWords, body_noun, locality_noun, name_words, person_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kronike.analyse.layers import Named, Token

_PREFIXED = re.compile(r"(?:al|el|ad|as|ar|at|an|ash|ul|ez|es)[-\u2011](?=[^\W\d_a-zæøåäö])")
_HYPHEN = re.compile("[-\u2010\u2011]")
_LONGEST_RUN = 8
_SHORTEST_NAME = 2
_SYLLABLE = 3
_LONGEST_TITLE = 3


class Finder:
    """Finds the names of one sentence; built anew for each."""

    def __init__(
        self, text: str, tokens: tuple[Token, ...], number: int, language: str, seen: Habits, named: Sequence[Named]
    ) -> None:
        self.text, self.tokens, self.number, self.language, self.seen = text, tokens, number, language, seen
        self.named = _by_first_token(tokens, named)
        self.words: NameWords = name_words(language)
        self.known, self.alone = known_names(language), known_words(language)
        self.shouted = _shouted(tokens)

    def find(self) -> list[Candidate]:
        """The names in order."""
        found, index = [], 0
        firsts = sorted(self.named)
        for first in [*firsts, len(self.tokens)]:
            while index < first:
                candidate = self._at(index)
                if candidate is not None and self._holds(candidate, first):
                    found.append(candidate)
                    index = candidate.last
                index += 1
            if index == first < len(self.tokens):
                last, kind = self.named[first]
                candidate = self._told(first, last, kind)
                found.append(candidate)
                index = max(candidate.last, last) + 1
        return found

    def _holds(self, candidate: Candidate, before: int) -> bool:
        """Whether a name that the parser does not see is one all the same."""
        if not candidate.name or candidate.last >= before:
            return False
        if candidate.known or candidate.part or candidate.title:
            return True
        if candidate.name.isupper():
            return candidate.name.isalpha() and self._titled_thing(candidate.first)
        return self._body(candidate) or self._placed(candidate)

    def _placed(self, candidate: Candidate) -> bool:
        """Whether it is one proper noun behind a preposition of place ("in Bhaghouz")."""
        first = candidate.first
        before = self.tokens[first - 1].text if first else ""
        alone = first == candidate.last and self.tokens[first].upos == "PROPN"
        return alone and candidate.name.isalpha() and before in self.words.in_place

    def _titled_thing(self, index: int) -> bool:
        """Whether an acronym is used as a name: as a proper noun, or with the article ("the KBF")."""
        before = self.tokens[index - 1].text.casefold() if index else ""
        return self.tokens[index].upos == "PROPN" or (before in self.words.articles and not self.shouted)

    def _body(self, candidate: Candidate) -> bool:
        """Whether its words are those of an organisation ("Fyns Tidende", "Havinstituttet")."""
        *others, last = candidate.words
        if others:
            return any(word in self.words.body_words for word in candidate.words)
        body = body_noun(last, self.language)
        return self.words.compounds and body is not None and body != last.casefold()

    def _told(self, first: int, last: int, kind: NameType) -> Candidate:
        """A name that the parser sees, as far as it goes, without the title before it; of a compound, its name part."""
        part = self._compound(first) if first == last else None
        if part is not None and part.name:
            return part
        first, title = self._untitled(first, last) if kind is NameType.PERSON else (first, False)
        last = self._parted(first, last)
        found = self._candidate(self._begin(first), self._joined_end(first, last))
        found.title, found.told = title, kind
        return found

    def _untitled(self, first: int, last: int) -> tuple[int, bool]:
        begin = first
        while begin < last and self._title(self.tokens[begin].text):
            begin += 1
        return begin, begin > first

    def _parted(self, first: int, last: int) -> int:
        """Two known names with a preposition of place between them are not one ("TV 2 i Bergen")."""
        for at in range(first + 1, last):
            after = at + 1
            if self.tokens[at].text in self.words.in_place and self._is_known(after):
                known = self._known(first) if self.tokens[first].text in self.known else None
                if known is not None and known.last == at - 1:
                    return known.last
        return last

    def _begin(self, first: int) -> int:
        """A proper noun right before the name is its first part, unless it is known or begins the sentence."""
        while first and self._continues(first) and self._proper(first - 1):
            first -= 1
        return first

    def _proper(self, index: int) -> bool:
        token = self.tokens[index]
        if token.upos != "PROPN" or opens(self.tokens, index) or self._is_known(index) or self._closed(index):
            return False
        return token.text[0].isupper() and not (self._title(token.text) or self._role(token.text))

    def _joined_end(self, first: int, last: int) -> int:
        """Where the name ends with what a join adds to it ("Institute" + "for Sea Research")."""
        joined = None if self._closed(last) else self._joined(first, last) if last + 1 < len(self.tokens) else None
        return last if joined is None else self._run_end(joined)

    def _at(self, index: int) -> Candidate | None:
        token = self.tokens[index]
        if token.text in self.known:
            known = self._known(index)
            if known and not self._runs_on(known):
                return known
        if not (token.text[0].isupper() or _PREFIXED.match(token.text)):
            return self._inner_part(index)
        return self._compound(index) or self._run(index)

    def _known(self, index: int) -> Candidate | None:
        start = self.tokens[index].span.start
        for known in self.known[self.tokens[index].text]:
            if self.text.startswith(known.name, start):
                last = self._token_at(index, start + len(known.name))
                if last is not None and (" " in known.name or not self._doubtful(index)):
                    return self._candidate(index, last, known=known)
        return None

    def _doubtful(self, index: int) -> bool:
        """A known name that is also an ordinary word, at the start of a sentence ("Nice", "Norwegian", "Is")."""
        text = self.tokens[index].text
        return (opens(self.tokens, index) and text.casefold() in self.seen.lower and not text.isupper()) or (
            text in self.words.ordinary
        )

    def _token_at(self, index: int, end: int) -> int | None:
        """The token in which a name ending at ``end`` ends, if nothing but a genitive follows there."""
        while index < len(self.tokens) and self.tokens[index].span.end < end:
            index += 1
        if index == len(self.tokens):
            return None
        rest = self.text[end : self.tokens[index].span.end]
        return index if not rest or rest in self.words.genitives else None

    def _runs_on(self, known: Candidate) -> bool:
        """Whether a one-word place begins a longer name ("Jordan Petersen", "Paris Match")."""
        if known.first != known.last or known.name != self.tokens[known.last].text or known.name.isupper():
            return False
        following = known.last + 1
        return following < len(self.tokens) and self._continues(following) and not self._is_known(following)

    def _is_known(self, index: int) -> bool:
        return self._stem(self.tokens[index].text) in self.alone

    def _continues(self, index: int) -> bool:
        """Whether a token can go on with the name before it: a capital, one blank away."""
        token, before = self.tokens[index], self.tokens[index - 1]
        near = token.span.start == before.span.end + 1
        return near and (token.text[0].isupper() or bool(_PREFIXED.match(token.text))) and not self._role(token.text)

    def _role(self, text: str) -> bool:
        """A compound of a name and a noun ("NATO-sjef"), not a name of syllables ("Jong-il")."""
        parts = _HYPHEN.split(text)
        syllable = len(parts[-1]) <= _SYLLABLE and not parts[0].isupper()
        return len(parts) > 1 and parts[-1][:1].islower() and not syllable

    def _compound(self, index: int) -> Candidate | None:
        token = self.tokens[index]
        if not self._role(token.text):
            return None
        head = token.text[: -len(_HYPHEN.split(token.text)[-1]) - 1]
        if not self._nameable(head, index) or len(head) < _SHORTEST_NAME or head in self.words.ordinary:
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

    def _run(self, index: int) -> Candidate | None:
        """A run of capitalised words, without the title or ordinary word it may begin with."""
        last = self._run_end(index)
        first, title = self._run_start(index, last)
        if first > last:
            return None
        if first == last and not self._single(first):
            return None
        found = self._candidate(first, last)
        found.title = title
        if self.shouted and not found.known and found.words[0].capitalize() not in self.words.given:
            return None
        return found if any(letter.isalpha() for letter in found.name) and len(found.name) >= _SHORTEST_NAME else None

    def _run_end(self, index: int) -> int:
        last = index
        while last + 1 < len(self.tokens) and last - index < _LONGEST_RUN and not self._closed(last):
            if self._continues(last + 1):
                last += 1
                continue
            joined = self._joined(index, last)
            if joined is None:
                break
            last = joined
        return last

    def _closed(self, index: int) -> bool:
        """Whether a name must end here: a genitive of something known, or of an acronym ("SDFs", "Iraks").

        Before a word for an organisation it need not: "Fyns Tidende".
        """
        text = self.tokens[index].text
        following = self.tokens[index + 1].text if index + 1 < len(self.tokens) else ""
        if following in self.words.body_words and "'" not in text and "’" not in text:
            return False
        stem = self._stem(text)
        return stem != text and (text.endswith(("'s", "’s", "'", "’")) or stem in self.alone or stem.isupper())

    def _joined(self, index: int, last: int) -> int | None:
        """The next name word behind a particle ("Abu Bakr al Baghdadi") or a join ("Bank of England")."""
        particle = self.tokens[last + 1].text
        after = last + 2
        if particle == "." and len(self.tokens[last].text) == 1 and after < len(self.tokens) and self._continues(after):
            return after
        if after < len(self.tokens) and particle in self.words.particles and self._continues(after):
            return after
        for length in (1, 2):
            after = last + 1 + length
            if after >= len(self.tokens):
                return None
            words = " ".join(token.text for token in self.tokens[last + 1 : after])
            if words in self.words.joins and self._continues(after) and self._weighty(words, index, last, after):
                return after
        return None

    def _weighty(self, join: str, index: int, last: int, after: int) -> bool:
        """Whether a join holds: "of" behind an organisation's noun, others between two words each, one such."""
        before = [token.text for token in self.tokens[index : last + 1]]
        if join.startswith("of"):
            return before[-1] in self.words.body_words
        further = after + 1 < len(self.tokens) and self._continues(after + 1)
        return len(before) > 1 and further and any(word in self.words.body_words for word in before)

    def _run_start(self, index: int, last: int) -> tuple[int, bool]:
        first, title = index, False
        while first <= last:
            text = self.tokens[first].text
            noun = self._title(text)
            if not (noun or self._ordinary(first, last)):
                break
            title = noun
            first += 1
        behind = self._behind_title(first, last)
        return (behind, True) if behind else (first, title and first > index)

    def _title(self, text: str) -> bool:
        return person_noun(text, self.language) is not None and text not in self.words.given

    def _behind_title(self, first: int, last: int) -> int | None:
        """Where the name begins behind a title of several words ("Foreign Minister Ann Ostby")."""
        for at in range(min(last - 1, first + _LONGEST_TITLE), first, -1):
            if self._title(self.tokens[at].text):
                inside = (token.text for token in self.tokens[first:at])
                return None if any(word in self.words.given for word in inside) else at + 1
        return None

    def _ordinary(self, index: int, last: int) -> bool:
        text = self.tokens[index].text
        if text in self.words.ordinary:
            return True
        if not opens(self.tokens, index) or text in self.words.given or index == last:
            return False
        noun = body_noun(text, self.language) or locality_noun(text, self.language)
        return text.casefold() in self.seen.lower or noun is not None

    def _single(self, index: int) -> bool:
        """Whether one capitalised word alone is a name."""
        text = self.tokens[index].text
        stem = self._stem(text)
        if self.shouted or text in self.words.ordinary or stem in self.words.ordinary or self._common(index):
            return False
        if stem.isupper():
            return len(stem) >= _SHORTEST_NAME and not any(letter.isdigit() for letter in stem[:1])
        if not opens(self.tokens, index):
            return True
        return stem in self.seen.inner or text in self.seen.inner or self._subject(index)

    def _common(self, index: int) -> bool:
        """A noun for a body or a place behind an article, though it has a capital ("the Newspaper")."""
        text = self.tokens[index].text
        if text in self.alone or not index or self.tokens[index - 1].text.casefold() not in self.words.determiners:
            return False
        return bool(body_noun(text, self.language) or locality_noun(text, self.language))

    def _subject(self, index: int) -> bool:
        """A lone first word that is a person's: a first name, never seen in lower case."""
        text = self.tokens[index].text
        return text in self.words.given and text.casefold() not in self.seen.lower

    def _stem(self, text: str) -> str:
        return without_genitive(text, self.words.genitives, self.alone, self.seen.inner)

    def _candidate(self, first: int, last: int, *, known: KnownName | None = None) -> Candidate:
        start, end = self.tokens[first].span.start, self.tokens[last].span.end
        word = self.tokens[last].text
        stem = known.name.rpartition(" ")[2] if known else self._stem(word)
        name = self.text[start : end - len(word)] + stem if len(stem) < len(word) else self.text[start:end]
        if known:
            name = known.name
        elif first == last:
            known = self.alone.get(stem)
        if word[len(stem) :][:1] in {"'", "’"}:
            end -= len(word) - len(stem)
        return Candidate(Span(start, end), " ".join(name.split()), self.number, first, last, known)


def _shouted(tokens: tuple[Token, ...]) -> bool:
    """Whether a whole sentence is in capitals, so that they tell nothing."""
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words)


def _by_first_token(tokens: tuple[Token, ...], named: Sequence[Named]) -> dict[int, tuple[int, NameType]]:
    """The parser's names of a sentence: index of the first token to that of the last, and the type."""
    starts = {token.span.start: index for index, token in enumerate(tokens)}
    ends = {token.span.end: index for index, token in enumerate(tokens)}
    return {
        starts[name.span.start]: (ends[name.span.end], name.type)
        for name in named
        if name.span.start in starts and name.span.end in ends
    }
