"""Who a cue's words belong to: the noun phrase behind or before it, as a name, a role or a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.quotes.roles import BEFORE_HEAD, Person, Subject, role_in, role_noun
from kronike.analyse.quotes.views import PAUSES
from kronike.model import Mention, NameType

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import View

_LONGEST_PHRASE = 16
_LONGEST_BRACKETS = 6


def pronoun(view: View, index: int) -> Subject | None:
    """The personal pronoun at ``index``."""
    if not 0 <= index < len(view):
        return None
    word, names = view.low[index], view.names
    if view.whole(index) is not None or (word in names.possessive and _owns(view, index)):  # "Hans" is a name too
        return None
    for person, forms in ((Person.HE, names.he), (Person.SHE, names.she), (Person.THEY, names.they)):
        if word in forms:
            return Subject(index, index, person=person)
    return None


def _owns(view: View, index: int) -> bool:
    """Whether what a possessive belongs to follows it: "her lawyer", not "according to her, …"."""
    words = view.cues
    behind = view.low[index + 1] if index + 1 < len(view) else ""
    return behind.isalpha() and not any(
        behind in short for short in (words.stops, words.that, words.auxiliaries, words.adverbs, words.conjunctions)
    )


def subject_behind(view: View, start: int, *, loose: bool = False, limit: int | None = None) -> Subject | None:
    """The noun phrase that begins at ``start`` and ends before ``limit``; ``loose`` takes any."""
    if start >= len(view) or view.low[start] in view.cues.first:
        return None
    alone = pronoun(view, start)
    if alone and not (alone.person is Person.THEY and _heads_phrase(view, start)):
        return alone
    end = min(_phrase_end(view, start), limit or len(view))
    if end <= start:
        return None
    named = _names_in(view, start, end)
    role = None if named else role_in(view, start, end)
    return named or (role and (_named_behind(view, role) or role)) or _loose(view, start, end, loose=loose)


def _named_behind(view: View, role: Subject) -> Subject | None:
    """A role and, between commas, the name of who has it: "her lawyer, Ann Ostby, …"."""
    at = role.last + 2
    mention = view.whole(at) if at < len(view) and view.low[at - 1] == "," else None
    if mention is None or mention.type is not NameType.PERSON:
        return None
    last = view.run(at)[1]
    ends = last + 1 >= view.end() or view.low[last + 1] in PAUSES
    return Subject(role.first, last, names=(mention,)) if ends else None


def _named_between(view: View, comma: int) -> Subject | None:
    """The person whose name stands between two commas before a cue: "The mayor, Ann Ostby, says"."""
    mention = view.whole(comma - 1)
    if mention is None or mention.type is not NameType.PERSON:
        return None
    first = view.run(comma - 1)[0]
    role = first > 1 and view.low[first - 1] == "," and role_noun(view, first - 2)
    return Subject(first, comma - 1, names=(mention,)) if role else None


def subject_before(view: View, cue: int, floor: int = 0) -> Subject | None:
    """The noun phrase that ends right before the cue, past auxiliaries, adverbs and a relative clause."""
    last = cue - 1
    while last >= floor and (view.low[last] in view.cues.auxiliaries or view.low[last] in view.cues.adverbs):
        last -= 1
    if last > floor and view.low[last] == ")":
        last = _before_brackets(view, last, floor)
    if last > floor and view.low[last] == ",":
        named = _named_between(view, last)
        if named:
            return named
        last = _before_clause(view, last, floor)
    if last < floor:
        return None
    found = pronoun(view, last)
    if found:
        return found
    start = _phrase_start(view, last, floor)
    ending = view.whole(last)
    if ending and (ending.type is NameType.PERSON or not _attribute(view, start, last)):
        return _ending_name(view, start, last, ending)
    return role_in(view, start, last + 1)


def _heads_phrase(view: View, start: int) -> bool:
    """Whether "de" stands before a noun: an article, not "they"."""
    return start + 1 < len(view) and view.low[start + 1].isalpha() and view.low[start + 1] not in view.cues.stops


def _phrase_end(view: View, start: int) -> int:
    index = start
    limit = min(len(view), start + _LONGEST_PHRASE)
    while index < limit:
        word = view.low[index]
        inside = view.whole(index) is not None and view.whole(index) is view.whole(index - 1)
        if word == "(" and index + 2 < len(view) and view.whole(index + 1) and view.low[index + 2] == ")":
            index += 3
            continue
        if not inside and (word in PAUSES or word in view.cues.stops or word in view.cues.that):
            break
        index += 1
    return index


def _names_in(view: View, start: int, end: int) -> Subject | None:
    """The person named, or else the first name, with those that "and" adds to it."""
    found = _distinct(view, start, end)
    if not found:
        return None
    persons = [entry for entry in found if entry[1].type is NameType.PERSON]
    first = persons[0] if persons else found[0]
    if not persons and _role_behind(view, first[0], end):
        return None
    names = [first[1]]
    last = first[0]
    for index, mention in found:
        if index > last and (
            view.low[index - 1] in view.cues.conjunctions
            or (index > last + 1 and view.low[index - 2] in view.cues.conjunctions)
        ):
            names.append(mention)
            last = index
    last = max(index for index in range(start, end) if view.mentions[index] is names[-1])
    return Subject(start, last, names=tuple(names))


def _role_behind(view: View, index: int, end: int) -> bool:
    """A name that only tells whose the noun behind it is ("Iraks regjering", "the UN envoy")."""
    mention = view.mentions[index]
    behind = next((at for at in range(index, end) if view.mentions[at] is not mention), end)
    return any(role_noun(view, at) for at in range(behind, min(end, behind + BEFORE_HEAD)) if view.whole(at) is None)


def _distinct(view: View, start: int, end: int) -> list[tuple[int, Mention]]:
    """The names that stand whole in a stretch, each with its first token."""
    found: list[tuple[int, Mention]] = []
    for index in range(start, end):
        mention = view.whole(index)
        if mention is not None and not (found and found[-1][1] is mention):
            found.append((index, mention))
    return found


def _loose(view: View, start: int, end: int, *, loose: bool) -> Subject | None:
    """Any short noun phrase, where marked speech says that somebody must be speaking."""
    words = view.low[start:end]
    plain = [word for word in words if word[0].isalnum() and word not in view.cues.adverbs]
    if not loose or not plain or len(words) > BEFORE_HEAD or view.low[start] in view.names.impersonal:
        return None
    if any(word in view.cues.auxiliaries for word in words):  # a clause: "says the bridge was unsafe"
        return None
    return Subject(start, end - 1, head=plain[-1])


def _before_brackets(view: View, closing: int, floor: int) -> int:
    """The end of the noun phrase before an age or a party in brackets: "Ann Ostby (44) says"."""
    for index in range(closing - 1, max(floor, closing - _LONGEST_BRACKETS), -1):
        if view.low[index] == "(":
            return index - 1
    return closing


def _before_clause(view: View, comma: int, floor: int) -> int:
    """The end of the noun phrase before a relative clause or apposition that closes at ``comma``."""
    for index in range(comma - 1, max(floor, comma - _LONGEST_PHRASE) - 1, -1):
        if view.low[index] == ",":
            apposition = any(role_noun(view, at) for at in range(index + 1, min(comma, index + 1 + BEFORE_HEAD)))
            return index - 1 if view.low[index + 1] in view.cues.relative or apposition else -1
    return -1


def _phrase_start(view: View, last: int, floor: int) -> int:
    first = last
    while first > max(floor, last - _LONGEST_PHRASE):
        word = view.low[first - 1]
        if word in PAUSES or word in view.cues.that or word in view.cues.breaks:
            break
        first -= 1
    return first


def _attribute(view: View, start: int, last: int) -> bool:
    """Whether the name at ``last`` only tells where or whose a role before it is ("En kriger i Ostby sier")."""
    first = view.run(last)[0]
    return first - 1 > start and view.low[first - 1] in view.cues.stops and role_in(view, start, first - 1) is not None


def _ending_name(view: View, start: int, last: int, ending: Mention) -> Subject:
    found = _distinct(view, start, last + 1)
    names = [ending]
    for (index, _), (_, earlier) in zip(reversed(found), list(reversed(found))[1:], strict=False):
        if view.low[index - 1] not in view.cues.conjunctions:
            break
        names.insert(0, earlier)
    return Subject(start, last, names=tuple(names))
