"""Whose the counted are: the group that a noun phrase, a clause about it, or the holder of it names."""

from __future__ import annotations

from kronike.analyse.quantities.line import Line, form_at
from kronike.analyse.tree import relation
from kronike.model import Mention, NameType
from kronike.words.counted import lemma_class
from kronike.words.demonyms import demonyms

COUNTRY = "country:"
"""Stands before the ISO 3166 code of a country that an adjective names."""
_BEFORE = 3
"""Pieces before a noun in which its owner may stand."""
_CLAUSE = 6
"""Pieces from a number back to the verb that tells who has it, and from a noun into the clause about it."""
_GROUPS = (NameType.ORGANISATION, NameType.LOCATION)


def group_of(line: Line, first: int, noun: int) -> str:
    """Who the noun at a piece belongs to, in a phrase from ``first`` on: a name, `COUNTRY` with a code, or nothing."""
    return (
        _joined(line, noun)
        or _owner_before(line, max(first, noun - _BEFORE), noun)
        or _of_whom(line, noun + 1)
        or _clause_about(line, noun + 1)
    )


def _joined(line: Line, noun: int) -> str:
    """Reads "IS-krigere", also where the hyphen is a piece of its own."""
    text = line.pieces[noun].text
    if "-" in text[1:]:
        return _prefix(line, noun)
    if line.word(noun - 1) == "-" and line.glued(noun) and line.glued(noun - 1):
        return line.pieces[noun - 2].text if line.pieces[noun - 2].text[0].isupper() else ""
    return ""


def _prefix(line: Line, at: int) -> str:
    """The name before the hyphen of a word."""
    mention = line.starting.get(line.pieces[at].start)
    if mention and mention.span.end < line.pieces[at].end and mention.type in _GROUPS:
        return mention.name
    front = line.pieces[at].text.rpartition("-")[0]
    return front if front[:2].isupper() else ""


def _owner_before(line: Line, first: int, noun: int) -> str:
    """Reads "IS' siste område", "50 IS fighters", "amerikanske soldater" and "IS-kontrollerte områder"."""
    for at in range(noun - 1, first - 1, -1):
        word = line.word(at)
        mention = line.mention(at)
        if mention and mention.type in _GROUPS:
            return mention.name
        code = demonyms(line.language).get(word, "")
        if len(code) == len("NO"):
            return COUNTRY + code
        if name := held_by(line, at):
            return name
    return ""


def held_by(line: Line, at: int) -> str:
    """Reads "IS-kontrollerte" and "IS-controlled", also where the hyphen is a piece of its own."""
    word = line.word(at)
    if "-" in word[1:] and word.rpartition("-")[2] in line.nouns.holding:
        return _prefix(line, at)
    if word in line.nouns.holding and line.word(at - 1) == "-" and line.glued(at) and line.glued(at - 1):
        return line.pieces[at - 2].text if line.pieces[at - 2].text[0].isupper() else ""
    return ""


def _of_whom(line: Line, at: int) -> str:
    """Reads "soldiers of Norway" and "controlled by IS"."""
    if line.word(at) in line.nouns.holding and line.word(at + 1) in line.nouns.by:
        mention = named_at(line, at + 2)
        return mention.name if mention else ""
    if line.word(at) not in line.numbers.of:
        return ""
    mention = named_at(line, at + 1)
    return mention.name if mention and mention.type is NameType.ORGANISATION else ""


def _clause_about(line: Line, at: int) -> str:
    """Reads "områdene som IS holdt"."""
    at += line.word(at) in line.nouns.relatives
    mention = named_at(line, at)
    if mention is None:
        return ""
    behind = range(at + 1, min(at + 1 + _CLAUSE, len(line.pieces)))
    return mention.name if any(line.word(here) in line.nouns.holding for here in behind) else ""


def named_at(line: Line, at: int) -> Mention | None:
    """The group or place whose name begins at a piece, or at the next where an article stands before it."""
    for here in (at, at + 1):
        if here < len(line.pieces) and (mention := line.starting.get(line.pieces[here].start)):
            return mention if mention.type in _GROUPS else None
    return None


def holder_before(line: Line, start: int) -> str:
    """Who has what is counted at a piece: "Norge har for tiden 60 soldater", "IS have a half square kilometre"."""
    for verb in range(start - 1, max(-1, start - 1 - _CLAUSE), -1):
        if not line.word(verb)[0].isalnum():
            return ""
        if line.word(verb) in line.nouns.holding:
            return _subject(line, verb, start)
    return ""


def _subject(line: Line, verb: int, start: int) -> str:
    for at in (*range(verb - 1, max(-1, verb - 1 - _BEFORE), -1), *range(verb + 1, start)):
        mention = line.mention(at)
        if mention and mention.type in _GROUPS and line.word(at - 1) not in line.nouns.place_prepositions:
            return mention.name
    return ""


def territory_at(line: Line, at: int) -> str:
    """The English lemma of the noun for land that stands at a piece, or nothing."""
    word = line.word(at)
    lemma = line.nouns.lemma(word) if word[:1].isalpha() and word not in line.nouns.stop else None
    if lemma == "country" and "-" in word:
        return "land"
    return lemma if lemma and "territory" in lemma_class(lemma) else ""


def subject_territory(line: Line, start: int) -> str:
    """The land whose size a number before ``start`` tells: "kalifatet er redusert til en halv kvadratkilometer"."""
    moved = False
    for at in range(start - 1, max(-1, start - 1 - 2 * _CLAUSE), -1):
        word = line.word(at)
        if word in ",;:.":
            return ""
        moved = moved or word in line.nouns.down or word in line.nouns.up or word in line.nouns.passives
        if moved and (lemma := territory_at(line, at)):
            return lemma
    return ""


def role_at_distance(line: Line, noun: int) -> str:
    """The role that the verb governing a noun gives it, by the parse: "95 prosent av områdene …, er tatt tilbake"."""
    token = line.token(noun)
    verb = line.tokens[token].head
    if verb <= token or relation(line.tokens[token]) != "nsubj":
        return ""
    at = line.after_token(verb - 1)
    if (act := form_at(line, at, line.nouns.acts)) or (act := _role_behind_passive(line, at, noun)):
        return act[1]
    return ""


def _role_behind_passive(line: Line, at: int, noun: int) -> tuple[int, str] | None:
    role = form_at(line, at, line.nouns.roles)
    passives = line.nouns.passives - line.nouns.perfects
    passive = any(line.word(here) in passives for here in range(noun + 1, at))
    return role if role and (passive or line.word(at).endswith("s")) else None
