"""What a sentence tells as having happened in words that no code is given to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.events.misreadings import misread, names_people
from kronike.analyse.events.participants import subject_of
from kronike.analyse.quotes.views import PAUSES
from kronike.model import MentionKind, Span
from kronike.words.happenings import HappeningTable, happening_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.events.triggers import Hit
    from kronike.analyse.quotes.views import View
    from kronike.words.happenings import Phrases

_AUXILIARY_WITHIN = 7
_CARRIER_WITHIN = 4
_PRESENT_WITHIN = 3
_SHORTEST_DEFINITE = 4

Place = tuple[int, int]
"""The first and the last token of a trigger."""


def happenings(view: View, taken: frozenset[int]) -> list[Place]:
    """The words of happening of a sentence in order, none of them on a token that is ``taken``; none in a question."""
    if view.end() < len(view) and "?" in view.low[view.end() :]:
        return []
    table = happening_table(view.language)
    barred = taken | _others(view, table)
    found: list[Place] = []
    at = 0
    while at < len(view):
        place = _phrase(view, at, table) or _word(view, at, table)
        if place and _says_nothing(view, place, table):
            place = None
        if place and barred.isdisjoint(range(place[0], place[1] + 1)):
            found.append(place)
            at = place[1]
        at += 1
    return found


def _says_nothing(view: View, place: Place, table: HappeningTable) -> bool:
    """Whether something is only said to have occurred, and not what: "what happened", "the many that took place"."""
    if table.occurs.isdisjoint(view.low[place[0] : place[1] + 1]) or not view.tree.parsed:
        return False
    subject = subject_of(view, place[0])
    return subject is not None and view.tokens[subject].upos in ("PRON", "DET", "ADJ", "NUM")


def told_as_past(view: View, first: int, last: int, *, verb: bool) -> bool:
    """Whether a trigger's own words say that it has happened: a past form, or a ``verb`` behind its auxiliary."""
    table = happening_table(view.language)
    if verb and any(view.low[at] in table.auxiliaries for at in _own_clause(view, first)):
        return not _adjective(view, first, table)
    return any(_is_verb(view, at, table) or _phrase(view, at, table) is not None for at in range(first, last + 1))


def is_habit(view: View, hit: Hit) -> bool:
    """Whether a verb tells what is so or is done as a rule: a present tense with no auxiliary."""
    feats = view.tokens[hit.head].feats
    return hit.verb and "Tense=Pres" in feats and "VerbForm=Fin" in feats and not view.tree.children(hit.head, "aux")


def is_state(view: View, hit: Hit) -> bool:
    """Whether "is surrounded" only tells how things are: a present copula or none, and nobody said to do it."""
    if not (hit.verb and hit.kind.state) or "VerbForm=Fin" in view.tokens[hit.head].feats:
        return False
    helping = view.tree.children(hit.head, "aux", "cop")
    by_someone = any(view.tokens[at].deprel == "obl:agent" for at in view.tree.children(hit.head, "obl"))
    if by_someone or view.tree.children(hit.head, "obj") or "VerbForm=Part" not in view.tokens[hit.head].feats:
        return False
    return not helping or (len(helping) == 1 and "Tense=Pres" in view.tokens[helping[0]].feats)


def denies(view: View, hit: Hit) -> bool:
    """Whether a verb of rejection only says that something is not so ("avviser at"): that is speech, and no event."""
    clauses = (
        view.tree.children(hit.head, "ccomp", "xcomp", "advcl", "obj") if hit.verb and hit.kind.code == "REJECT" else []
    )
    return any(view.low[at] in view.cues.that for clause in clauses for at in view.tree.children(clause, "mark"))


def _own_clause(view: View, at: int) -> Iterator[int]:
    """The tokens right before one, up to what parts an auxiliary from a verb that is not its own."""
    for index in _clause_before(view, at, _AUXILIARY_WITHIN):
        if view.low[index] in view.cues.infinitive | view.cues.relative | view.cues.that:
            return
        yield index


def _others(view: View, table: HappeningTable) -> frozenset[int]:
    return frozenset(at for start in range(len(view)) for at in _exactly(view, start, table.others))


def _exactly(view: View, start: int, phrases: Phrases) -> Iterator[int]:
    for words in phrases.get(view.low[start], ()):
        if view.low[start : start + len(words)] == words:
            yield from range(start, start + len(words))
            return


def _phrase(view: View, start: int, table: HappeningTable) -> Place | None:
    """A phrase that begins at a token; some words of the same clause may part its first word from the rest."""
    for words in table.phrases.get(view.low[start], ()):
        rest = words[1:]
        gap = 0 if rest[-1] in view.cues.stops - table.particles else table.gap
        for at in range(start + 1, min(len(view), start + 2 + gap)):
            if view.low[at : at + len(rest)] == rest:
                return start, at + len(rest) - (2 if rest[-1] == ":" else 1)
            if view.low[at] in PAUSES or view.low[at] in view.cues.stops:
                break
    return None


def _word(view: View, at: int, table: HappeningTable) -> Place | None:
    if _is_verb(view, at, table):
        return at, at
    if view.low[at] in table.nouns:
        carrier = next(
            (before for before in _clause_before(view, at, _CARRIER_WITHIN) if view.low[before] in table.carriers), None
        )
        return None if carrier is None else (carrier, at)
    return None


def _is_verb(view: View, at: int, table: HappeningTable) -> bool:
    word = view.low[at]
    if names_people(view, at) or _in_compound(view, at):
        return False
    if word in table.past:
        return not (_adjective(view, at, table) or _named(view, at) or _not_past(view, at, table))
    if word not in table.participles:
        return False
    return _behind_auxiliary(view, at, table) and not _adjective(view, at, table)


def _in_compound(view: View, at: int) -> bool:
    """Whether the form is the last part of a word with a hyphen ("best - sold", "most-sold")."""
    return at > 1 and view.low[at - 1] == "-" and view.tokens[at - 1].span.end == view.tokens[at].span.start


def _behind_auxiliary(view: View, at: int, table: HappeningTable) -> bool:
    """Whether an auxiliary before the form is its own: no other verb takes it that is not joined to it by "and"."""
    joined = False
    for index in _clause_before(view, at, _AUXILIARY_WITHIN):
        if view.low[index] in table.auxiliaries:
            return True
        if view.tokens[index].upos == "VERB" and view.tree.relation(index) != "amod" and not joined:
            return False
        joined = joined or view.tokens[index].upos == "CCONJ"
    return False


def _not_past(view: View, at: int, table: HappeningTable) -> bool:
    """Whether what stands before the form makes it a present passive, an infinitive or a noun."""
    if at and view.low[at - 1] in view.cues.stops - view.cues.relative - view.cues.conjunctions - view.cues.that:
        return True
    for index in _clause_before(view, at, _PRESENT_WITHIN):
        if view.low[index] in table.present or view.low[index] in table.bare:
            return True
        if view.low[index] in table.auxiliaries:
            return False
    return False


def _clause_before(view: View, at: int, within: int) -> Iterator[int]:
    """The tokens before one, the nearest first, up to a mark that ends the clause."""
    for index in range(at - 1, max(-1, at - 1 - within), -1):
        if view.low[index] in PAUSES:
            return
        yield index


def _adjective(view: View, at: int, table: HappeningTable) -> bool:
    """Whether the form stands before a noun as its adjective."""
    if (
        view.tree.relation(at) == "amod"
        and view.tree.head(at) > at
        and not (misread(view, at) or _behind_name(view, at))
    ):
        return True
    if at == 0 or at + 1 >= len(view):
        return False
    before, behind = view.low[at - 1], view.low[at + 1]
    if before.isdigit() or _genitive(view, at - 1):
        return True
    if before in table.indefinite:
        return behind[0].isalpha()
    definite = len(behind) >= _SHORTEST_DEFINITE and behind.endswith(table.definite_endings)
    return before in table.definite and definite and bool(table.definite_endings)


def _behind_name(view: View, at: int) -> bool:
    return at > 0 and (view.mentions[at - 1] is not None or view.tokens[at - 1].upos in ("PROPN", "PRON"))


def _genitive(view: View, at: int) -> bool:
    mention = view.mentions[at]
    return (
        mention is not None and len(mention.span) > len(mention.name) and mention.span.end == view.tokens[at].span.end
    )


def _named(view: View, at: int) -> bool:
    mention = view.whole(at)
    return mention is not None and mention.kind is MentionKind.NAME


def span_of(view: View, place: Place) -> Span:
    """The characters of a trigger."""
    return Span(view.tokens[place[0]].span.start, view.tokens[place[1]].span.end)
