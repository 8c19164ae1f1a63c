"""One sentence as names are looked for in it: its words, what is known of them, and how names go on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kronike.analyse.names.candidates import Candidate, Habits, opens, without_genitive
from kronike.model import Span
from kronike.words.gazetteer import KnownName, known_names, known_words
from kronike.words.names import NameWords, name_words, person_noun

if TYPE_CHECKING:
    from kronike.analyse.layers import Token

PREFIXED = re.compile(r"(?:al|el|ad|as|ar|at|an|ash|ul|ez|es)[-\u2011](?=[^\W\d_a-zæøåäö])")
HYPHEN = re.compile("[-\u2010\u2011]")
SHORTEST_NAME = 2
_SYLLABLE = 3


class NameSentence:
    """A sentence with what is known of its words: the ground that names are found on."""

    def __init__(self, text: str, tokens: tuple[Token, ...], number: int, language: str, seen: Habits) -> None:
        self.text, self.tokens, self.number, self.language, self.seen = text, tokens, number, language, seen
        self.words: NameWords = name_words(language)
        self.known, self.alone = known_names(language), known_words(language)
        self.shouted = _shouted(tokens)

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
        return near and (token.text[0].isupper() or bool(PREFIXED.match(token.text))) and not self._role(token.text)

    def _role(self, text: str) -> bool:
        """A compound of a name and a noun ("NATO-sjef"), not a name of syllables ("Jong-il")."""
        parts = HYPHEN.split(text)
        syllable = len(parts[-1]) <= _SYLLABLE and not parts[0].isupper()
        return len(parts) > 1 and parts[-1][:1].islower() and not syllable

    def _title(self, text: str) -> bool:
        """Whether a word is a title: a noun for one person ("developers" is none)."""
        noun = person_noun(text, self.language)
        return noun is not None and text not in self.words.given and (self.words.compounds or noun == text.casefold())

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
