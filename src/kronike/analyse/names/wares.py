"""Names that are those of no person, body or place: of things that are made, and abbreviations of common words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.names.runs import NameRuns
from kronike.model import NameType
from kronike.words.names import person_noun, ware_noun

if TYPE_CHECKING:
    from kronike.analyse.names.candidates import Candidate


class WareNames(NameRuns):
    """Tells wares in a sentence."""

    def _abbreviates(self, candidate: Candidate) -> bool:
        """Whether it is an abbreviation of common words ("LCD")."""
        return candidate.name.isupper() and candidate.name in self.words.ordinary

    def _made(self, candidate: Candidate) -> bool:
        """Whether it names a thing that is made: by its last word, the noun before it, or its number behind a firm."""
        *others, end = candidate.words
        if others and end[0].isupper() and end not in self.words.firms and self._ware(candidate.last):
            return True
        if not others and end.casefold() in self.words.wares:
            return True
        before = candidate.first - 1
        if before < 0:
            return False
        if self._ware(before) and self.tokens[before].text[0].islower():
            beside = {(self.tokens[before].head, candidate.first), (self.tokens[candidate.first].head, before)}
            return any(above == below for above, below in beside)
        return before > 0 and self.tokens[before].text[-1].isdigit() and self._makes(before - 1)

    def _bare_end(self, first: int, last: int) -> int:
        """Where a name ends without the nouns in lower case for wares or people that the parser leaves in it."""
        while last > first and self.tokens[last].text.islower() and (self._ware(last) or self._people(last)):
            last -= 1
        return last

    def _people(self, index: int) -> bool:
        return person_noun(self.tokens[index].text, self.language) is not None

    def _firm_of_ware(self, first: int, last: int) -> bool:
        """Whether a known firm begins what is the name of a ware, whose noun follows ("Nordfirma Solo engines")."""
        words = [token.text for token in self.tokens[first + 1 : last + 1]]
        whole = any(word in self.words.firms or word in self.words.body_words for word in words)
        behind = self.tokens[last + 1].text if last + 1 < len(self.tokens) else ""
        return bool(words) and not whole and behind[:1].islower() and self._makes(first) and self._ware(last + 1)

    def _ware(self, index: int) -> bool:
        return ware_noun(self.tokens[index].text, self.language) is not None

    def _makes(self, index: int) -> bool:
        """Whether a token is the name of an organisation, so that a number behind it names a ware ("Nordfly 900")."""
        known = self.alone.get(self.tokens[index].text)
        return known is not None and known.type is NameType.ORGANISATION
