"""Names that are those of no person, body or place: of things that are made, and abbreviations of common words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.names.runs import NameRuns
from kronike.model import NameType
from kronike.words.names import ware_noun

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

    def _ware(self, index: int) -> bool:
        return ware_noun(self.tokens[index].text, self.language) is not None

    def _makes(self, index: int) -> bool:
        """Whether a token is the name of an organisation, so that a number behind it names a ware ("Nordfly 900")."""
        known = self.alone.get(self.tokens[index].text)
        return known is not None and known.type is NameType.ORGANISATION
