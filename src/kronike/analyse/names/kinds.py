"""Whether a name is a person's, an organisation's or a place's: each clue is a vote, the document decides together."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kronike.model import NameType
from kronike.words.countries import country_code
from kronike.words.cues import CueWords, cue_words
from kronike.words.gazetteer import known_words
from kronike.words.names import NameWords, body_noun, firm_words, locality_noun, name_words, person_noun

if TYPE_CHECKING:
    from kronike.analyse.layers import Token
    from kronike.analyse.names.candidates import Candidate

PER, ORG, LOC = NameType.PERSON, NameType.ORGANISATION, NameType.LOCATION
_LONGEST_ACRONYM = 6
_SHORTEST_ACRONYM = 3

TOLD, KNOWN, TITLE, INSIDE, GIVEN, BEFORE, SAID, PLACED, ENDING, FULL, ALONE = (
    4.0,
    6.0,
    4.0,
    6.0,
    3.0,
    2.5,
    1.5,
    2.5,
    1.2,
    1.0,
    0.2,
)
"""What each clue weighs; tuned by eye on the dev parts of the Universal NER treebanks."""


class Voter:
    """Gives the names of one sentence their votes."""

    def __init__(self, tokens: tuple[Token, ...], language: str) -> None:
        self.tokens, self.language = tokens, language
        self.words: NameWords = name_words(language)
        self.known = known_words(language)
        self.cues: CueWords = cue_words(language)

    def vote(self, found: Candidate) -> None:
        """Adds up every clue for one name: what its words show, and apart from that what stands before it."""
        votes: dict[NameType, float] = defaultdict(float)
        before: dict[NameType, float] = defaultdict(float)
        if found.told:
            votes[found.told] += TOLD
        if found.known:
            votes[found.known.type] += KNOWN
        self._inside(found, votes)
        self._after(found, votes)
        self._before(found, before)
        found.votes, found.before = dict(votes), dict(before)

    def _inside(self, found: Candidate, votes: dict[NameType, float]) -> None:
        words = found.words
        venue = len(words) > 1 and self._venue(found)
        bodies = not venue and any(word in self.words.body_words or word in self.words.firms for word in words)
        branch = words[0] in self.words.organisations  # "Amnesty Norge"
        if len(words) > 1 and (bodies or branch or words[-1].casefold().endswith(tuple(self.words.body_endings))):
            votes[ORG] += INSIDE
        if found.name.isupper() and len(words) == 1 and len(found.name) <= _LONGEST_ACRONYM:
            votes[ORG] += BEFORE
        if venue or (self._placed(words) and not bodies):
            votes[LOC] += INSIDE
        if found.name[0].islower() and found.name[1:2].isupper():  # "eNordvik": nobody is written so
            votes[ORG] += INSIDE
        if words[0] in self.words.given:
            votes[PER] += GIVEN if len(words) > 1 else SAID
        if len(words) > 1 and all(word[0].isupper() or "-" in word or word in self.words.particles for word in words):
            votes[PER] += FULL
        if len(words) == 1:
            self._ending(words[0].casefold(), votes)

    def _placed(self, words: list[str]) -> bool:
        """Whether a name ends with a noun for a place; in languages that join words a surname may do so too."""
        return len(words) > 1 and not self.words.compounds and locality_noun(words[-1], self.language) is not None

    def _venue(self, found: Candidate) -> bool:
        """Whether a name is that of a venue; a hall may be an organisation too, unless something happens there."""
        last = found.words[-1]
        before = self._word(found.first - 1)
        if before.casefold() in self.words.determiners:
            before = self._word(found.first - 2)
        return last in self.words.venues or (last in self.words.halls and before in self.words.in_place)

    def _ending(self, word: str, votes: dict[NameType, float]) -> None:
        body = body_noun(word, self.language)
        if body and body != word and self.words.compounds:  # "Havinstituttet": a definite noun for a body
            votes[ORG] += INSIDE
        elif word.endswith(tuple(self.words.body_endings)):
            votes[ORG] += ENDING
        elif word.endswith(tuple(self.words.place_endings)):
            votes[LOC] += ALONE * 1.5
        else:
            votes[PER] += ALONE

    def _before(self, found: Candidate, votes: dict[NameType, float]) -> None:
        if found.title:
            votes[PER] += TITLE
        if self._trades(found) or self._beside_body(found):
            votes[ORG] += INSIDE
        word = self._word(found.first - 1)
        if not word:
            return
        if person_noun(word, self.language):
            votes[PER] += TITLE
        elif word[0].islower() and locality_noun(word, self.language):
            named = self.tokens[found.first].deprel == "appos" and self.tokens[found.first].head == found.first - 1
            votes[LOC] += INSIDE if named else BEFORE
        elif word[0].islower() and body_noun(word, self.language):
            votes[ORG] += BEFORE
        elif word.casefold() in self.words.in_place:
            votes[LOC] += PLACED
        elif word in self.cues.says or word in self.cues.tells:
            votes[PER] += SAID
        elif found.first > 1 and word in self.words.determiners and self._word(found.first - 2) in self.words.in_place:
            votes[LOC] += PLACED / 2

    def _trades(self, found: Candidate) -> bool:
        """Whether what only a firm has stands behind a name, or a place that it is based in before it."""
        if LOC in (found.told, found.known and found.known.type):
            return False
        return self._word(found.last + 1) in self.words.trades or self._word(found.first - 1) in self.words.based

    def _beside_body(self, found: Candidate) -> bool:
        """Whether a name of several words, none a first name, is joined by "and" to a known organisation."""
        if len(found.words) == 1 or found.title or found.known or found.words[0] in self.words.given:
            return False
        for join, other in ((found.last + 1, found.last + 2), (found.first - 1, found.first - 2)):
            known = self.known.get(self._word(other))
            if known and known.type is ORG and self.tokens[join].upos == "CCONJ":
                return True
        return False

    def _after(self, found: Candidate, votes: dict[NameType, float]) -> None:
        word = self._word(found.last + 1)
        if found.part:
            last = self.tokens[found.last].text.rpartition("-")[2]
            votes[LOC] += PLACED if locality_noun(last, self.language) else 0
        elif word in self.cues.says or word in self.cues.tells:
            votes[PER] += SAID
        elif not self.words.compounds and word and word[0].islower() and locality_noun(word, self.language):
            votes[LOC] += PLACED

    def _word(self, index: int) -> str:
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""


def settle(found: list[Candidate]) -> list[NameType]:
    """The type of each name: all mentions of one spelling vote together, a surname with its full name.

    What the words themselves show, and what the parser says of them, counts once however often they occur; what
    stands before them counts each time ("the village of", "in", a title). What a firm's full name is made of is a firm
    too, the initials of an organisation's name are one, and no country is a person.
    """
    totals: dict[str, dict[NameType, float]] = defaultdict(lambda: defaultdict(float))
    mentions = Counter(_key(name) for name in found)
    for name in found:
        of = totals[_key(name)]
        for kind, weight in name.votes.items():
            of[kind] += weight / mentions[_key(name)]
        for kind, weight in name.before.items():
            of[kind] += weight
    for key in _firms(found):
        totals[key][ORG] += KNOWN
    for short, full in _acronyms(found).items():
        if ORG is _best(totals[full]):
            totals[short][ORG] += KNOWN
    for name in found:
        if name.known and len(name.words) > 1 and country_code(name.name):
            totals[_key(name)][PER] = 0.0
    persons = {name.words[-1].casefold() for name in found if len(name.words) > 1 and _best(totals[_key(name)]) is PER}
    kinds = []
    for name in found:
        speaks = name.known is None or name.votes.get(PER, 0.0) + name.before.get(PER, 0.0) >= SAID
        surname = len(name.words) == 1 and speaks and name.name.casefold() in persons
        kinds.append(PER if surname else _best(totals[_key(name)]))
    return kinds


def _firms(found: list[Candidate]) -> set[str]:
    """The keys of the names that stand with a firm's ending elsewhere ("Nordfirma Group PLC": "Nordfirma")."""
    endings, short = firm_words(), set()
    for name in found:
        words = name.words
        while len(words) > 1 and words[-1] in endings:
            words = words[:-1]
        if len(words) < len(name.words):
            short.add(" ".join(words).casefold())
    return short & {_key(name) for name in found}


def _acronyms(found: list[Candidate]) -> dict[str, str]:
    """The key of each name that is written as another's initials, to that other's."""
    initials = {"".join(word[0] for word in name.words if word[0].isupper()): _key(name) for name in reversed(found)}
    return {
        _key(name): initials[name.name]
        for name in found
        if len(name.name) >= _SHORTEST_ACRONYM and name.name in initials
    }


def _key(name: Candidate) -> str:
    return name.name.casefold()


def _best(votes: dict[NameType, float]) -> NameType:
    return max((PER, LOC, ORG), key=lambda kind: votes.get(kind, 0.0))
