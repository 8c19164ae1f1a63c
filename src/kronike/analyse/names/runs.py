"""Runs of capitalised words: where a name begins and ends, and when a lone word is one."""

from __future__ import annotations

from kronike.analyse.names.candidates import Candidate, opens
from kronike.analyse.names.sentence import SHORTEST_NAME, NameSentence
from kronike.words.names import body_noun, locality_noun

_LONGEST_RUN = 8
_LONGEST_TITLE = 3


class NameRuns(NameSentence):
    """Finds runs of capitals in a sentence."""

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
        return found if any(letter.isalpha() for letter in found.name) and len(found.name) >= SHORTEST_NAME else None

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

        Before a word for an organisation it need not: "Fyns Tidende". A firm's ends before a first name.
        """
        text = self.tokens[index].text
        following = self.tokens[index + 1].text if index + 1 < len(self.tokens) else ""
        if text in self.words.firms and following in self.words.given:
            return True
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
        if join == "&":
            return True
        if before[-1] in self.words.firms:  # "Nordfirma AS and Sørfirma AS" are two
            return False
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
            return len(stem) >= SHORTEST_NAME and not any(letter.isdigit() for letter in stem[:1])
        if not opens(self.tokens, index):
            return True
        return stem in self.seen.inner or text in self.seen.inner or self._subject(index)

    def _common(self, index: int) -> bool:
        """A noun for a body or a place behind an article, though it has a capital ("the Newspaper")."""
        text = self.tokens[index].text
        if (
            text in self.alone
            or text in self.seen.rendered
            or not index
            or self.tokens[index - 1].text.casefold() not in self.words.determiners
        ):
            return False
        return bool(body_noun(text, self.language) or locality_noun(text, self.language))

    def _subject(self, index: int) -> bool:
        """A lone first word that is a person's: a first name, never seen in lower case."""
        text = self.tokens[index].text
        return text in self.words.given and text.casefold() not in self.seen.lower
