"""Which names may be one thing, and the table of clues for and against each such pair.

Names meet only in the blocks of a key that they share (Papadakis et al. 2020), and a block that is too large tells
nothing and is passed over, so the cost grows with the names, not with their square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kronike.model import Clue, Merge, NameType
from kronike.resolve.initials import initials_of, is_acronym
from kronike.resolve.literal import english_of, rendered_from
from kronike.resolve.profiles import Profile
from kronike.words.aliases import alias_of
from kronike.words.spelling import alike, skeleton

NEEDED = 4.0
"""The points a pair needs; what two clues of a kind cannot reach alone is only reached in like company."""
_LARGEST_BLOCK = 40
_ALIKE = 0.8
_SHORTEST_SKELETON = 3
PERSON, ORGANISATION = NameType.PERSON, NameType.ORGANISATION


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names with their table."""

    one: Profile
    other: Profile
    merge: Merge


def pairs_of(profiles: Sequence[Profile]) -> Iterator[Pair]:
    """Every pair of names that reaches the points it needs, the most certain first, then in the order of the text."""
    found: dict[tuple[int, int], Pair] = {}
    for block in _blocks(profiles):
        for first, second in combinations(block, 2):
            if (first, second) not in found:
                one, other = profiles[first], profiles[second]
                clues = tuple(clues_for(one, other, alone=len(block)))
                score = round(sum(clue.points for clue in clues), 2)
                if score >= NEEDED:
                    merge = Merge(one=one.name, other=other.name, score=score, needed=NEEDED, clues=clues)
                    found[first, second] = Pair(one, other, merge)
    ordered = sorted(found, key=lambda place: (-found[place].merge.score, place))
    return (found[place] for place in ordered)


def _blocks(profiles: Sequence[Profile]) -> Iterator[list[int]]:
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        for key in dict.fromkeys(_keys(profile)):
            blocks[key].append(place)
    return (block for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK)


def _keys(profile: Profile) -> Iterator[tuple[str, str]]:
    """What a name may meet others by."""
    words = profile.words
    yield "name", profile.key
    if profile.type is PERSON and len(words) > 1:
        yield "surname", f"{skeleton(words[-1])} {skeleton(words[0])[:1]}"
    else:
        yield "sound", " ".join(map(skeleton, words))
    if alias := alias_of(profile.name):
        yield "alias", alias
    if profile.type is not PERSON:
        yield from (("initials", letters) for letters in initials_of(profile))
        if len(words) > 1:
            yield "english", " ".join(english_of(profile))
    for original in rendered_from(profile):
        yield "name", original


def clues_for(one: Profile, other: Profile, *, alone: int) -> Iterator[Clue]:
    """The table for two names; ``alone`` is how many share the block that they met in."""
    both_people = one.type is other.type is PERSON
    named = _people(one, other) if both_people else _things(one, other, alone=alone)
    yield from named
    if one.type is not other.type:
        yield Clue(f"one is {one.type.value}, the other {other.type.value}", -0.5)
    elif not both_people:
        yield Clue(f"both are {one.type.value}", 0.5)
    yield from _company(one, other)


def _company(one: Profile, other: Profile) -> Iterator[Clue]:
    shared = len(one.company & other.company)
    if shared:
        yield Clue(f"{shared} uncommon names stand beside both", min(1.0, shared / 2))
    if one.bodies & other.bodies:
        yield Clue(f"both belong to {', '.join(sorted(one.bodies & other.bodies))}", 1.0)
    if one.titles & other.titles:
        yield Clue(f"both are called {', '.join(sorted(one.titles & other.titles))}", 1.0)


def _people(one: Profile, other: Profile) -> Iterator[Clue]:
    mine, theirs = one.words, other.words
    if one.key == other.key:
        yield Clue("the same name", NEEDED)
        return
    if min(len(mine), len(theirs)) < 2 or not agree(mine, theirs):  # noqa: PLR2004 - a first name and a surname
        yield Clue("different first names, or none", -NEEDED)
        return
    same = mine[-1] == theirs[-1]
    near = alike(mine[-1], theirs[-1])
    if same or near >= _ALIKE:
        how = f"the surname {mine[-1]}" if same else f"{mine[-1]} and {theirs[-1]} sound alike ({near:.2f})"
        yield Clue(how, 1.5 if same else 1.0)
    if mine[0] == theirs[0]:
        yield Clue(f"the first name {mine[0]}", 1.5)
    else:
        yield Clue(f"{mine[0]} and {theirs[0]} sound alike ({alike(mine[0], theirs[0]):.2f})", 1.0)


def agree(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two full names can be one person's: first names that are the same, sound alike, or an initial of."""
    first, second = mine[0], theirs[0]
    initial = min(len(first), len(second)) == 1 and first[0] == second[0]
    return first == second or initial or alike(first, second) >= _ALIKE


def _things(one: Profile, other: Profile, *, alone: int) -> Iterator[Clue]:
    for weigh in _WAYS:
        clue = weigh(one, other, alone)
        if clue:
            yield clue
            return


def _same(one: Profile, other: Profile, _: int) -> Clue | None:
    return Clue(f"the same name, “{one.name}”", 3.5) if one.key == other.key else None


def _alias(one: Profile, other: Profile, _: int) -> Clue | None:
    alias = alias_of(one.name)
    return Clue(f"both are listed as names of {alias}", NEEDED) if alias and alias == alias_of(other.name) else None


def _literal(one: Profile, other: Profile, _: int) -> Clue | None:
    """A machine's literal rendering of the other name: it must be said to be translated, and the other be original."""
    for rendered, original in ((one, other), (other, one)):
        if original.original and original.key in rendered_from(rendered):
            language = "/".join(sorted(rendered.translated_from))
            return Clue(f"{MISTRANSLATED}: “{rendered.name}” is literally “{original.name}” ({language})", 3.5)
    return None


def _initials(one: Profile, other: Profile, alone: int) -> Clue | None:
    for short, long in ((one, other), (other, one)):
        if is_acronym(short.name) and len(long.words) > 1 and short.key in initials_of(long):
            only = alone == 2  # noqa: PLR2004 - the two
            sole = ", the only such name" if only else f", one of {alone - 1} such names"
            return Clue(f"{short.name} is the initials of “{long.name}”{sole}", 3.5 if only else 1.5)
    return None


def _english(one: Profile, other: Profile, _: int) -> Clue | None:
    if min(len(one.words), len(other.words)) > 1 and english_of(one) == english_of(other):
        return Clue(f"word for word the same in English, “{' '.join(english_of(one))}”", 3.5)
    return None


def _spelling(one: Profile, other: Profile, _: int) -> Clue | None:
    if len(one.words) != len(other.words) or is_acronym(one.name) or is_acronym(other.name):
        return None
    near = min(alike(mine, theirs) for mine, theirs in zip(one.words, other.words, strict=True))
    if near < _ALIKE or len(skeleton(one.key)) < _SHORTEST_SKELETON:
        return None
    return Clue(f"“{one.name}” and “{other.name}” sound alike ({near:.2f})", 2.5)


MISTRANSLATED = "mistranslated name"
_WAYS: tuple[Callable[[Profile, Profile, int], Clue | None], ...] = (
    _same,
    _alias,
    _literal,
    _initials,
    _english,
    _spelling,
)
