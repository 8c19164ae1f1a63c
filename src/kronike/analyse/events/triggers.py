"""The triggers of a sentence: verbs with what hangs on them, nouns, and nouns with the verb that only carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.events.actors import is_somebody, sort_of
from kronike.analyse.events.everyday import is_everyday, talked_about
from kronike.analyse.events.hit import Hit
from kronike.analyse.events.misreadings import lost_subject, misread, names_people
from kronike.analyse.quotes.views import PAUSES
from kronike.model import MentionKind, Span
from kronike.words.events import Entry, event_kinds, noun_entries, verb_entries, verb_of_participle
from kronike.words.names import person_noun
from kronike.words.triggers import light_verbs, trigger_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.analyse.quotes.views import View

__all__ = ["Hit", "hits"]

_LIGHT_WITHIN = 4
_REACH, _SHORT = 12, 5
"""How far from a verb its words may stand, and how far its prepositions."""
_GAP = 3
_UNPARSED = 5
_CLAUSES = frozenset({"ccomp", "advcl", "parataxis", "acl", "csubj", "xcomp", "conj"})
_BARE = frozenset({"xcomp", "advcl"})
_VERB_FORMS = ("VerbForm=Fin", "VerbForm=Ger", "VerbForm=Part")
_OPENERS = ("mark", "aux")
_VIOLENT = frozenset({"ASSAULT", "PROTEST"})
"""Roots whose own words leave no doubt that others of the sentence are meant so."""
_FIGURE = "figure of speech"
"""The kind of what is said in words of violence or politics, and is no event of either ("attack a problem")."""
_VERBS = frozenset({"VERB", "AUX", "ADJ", ""})
_NOUNS = frozenset({"NOUN", "PROPN", ""})


def hits(view: View, *, violent: bool = True) -> list[Hit]:
    """Every trigger of the sentence in order; none overlaps another.

    Doubtful ones only where it is ``violent``, or where violence or unrest beyond doubt is told in it.
    """
    found = _hits(view, violent)
    if not violent and any(hit.kind.code in _VIOLENT for hit in found):
        found = _hits(view, violent=True)
    told = (hit for hit in found if hit.name != _FIGURE and not is_everyday(view, hit) and not talked_about(view, hit))
    return sorted(told, key=lambda hit: (hit.first, hit.last))


def _hits(view: View, violent: bool) -> list[Hit]:  # noqa: FBT001 - as below
    taken: set[int] = set()
    found: list[Hit] = []
    for find in (_verb, _noun):
        for index in range(len(view)):
            if index not in taken and (made := find(view, index, violent, taken)):
                hit, used = made
                taken.update(used, range(hit.first, hit.last + 1))
                found.append(hit)
    return found


Made = tuple[Hit, tuple[int, ...]]


def _verb(view: View, index: int, violent: bool, taken: set[int]) -> Made | None:  # noqa: FBT001 - one of two alike
    upos = view.tokens[index].upos
    if upos not in _VERBS:
        return None
    entries = [entry for entry in _verb_entries(view, index, upos) if violent or not entry.doubtful]
    if not entries or _named(view, index):
        return None
    near = _near(view, index, taken) if any(entry.others for entry in entries) else {}
    for entry in entries:
        if not near.keys() >= entry.words or (entry.to_actor and not _to_somebody(view, index)):
            continue
        if entry.bare and view.tree.children(index, "obj", "ccomp"):
            continue
        if upos == "ADJ" and not entry.others and _only_a_state(view, index):
            continue
        if view.tree.parsed and any(not _is_particle(view, near[word], index) for word in entry.particles):
            continue
        others = tuple(near[word] for word in entry.others)
        if entry.kind == _FIGURE and not all(_governs(view, index, at) for at in others):
            continue
        if len(set(others)) == len(others) and not any(_acts(view, at) for at in others[entry.inside :]):
            return _hit(view, (index, _end(index, others[: entry.inside])), entry, index, index), (index, *others)
    return None


def _only_a_state(view: View, index: int) -> bool:
    """Whether an adjective in the base form of a verb only says how things are ("free to go")."""
    return "VerbForm" not in view.tokens[index].feats and view.low[index] in verb_entries(view.language)


def _is_particle(view: View, at: int, verb: int) -> bool:
    return at == verb + 1 or view.tree.head(at) == verb


def _governs(view: View, index: int, at: int) -> bool:
    """Whether a verb's word is its object or subject, or no noun."""
    if view.tokens[at].upos not in _NOUNS or not view.tree.parsed:
        return True
    described = view.tree.relation(index) in ("acl", "amod") and view.tree.head(index) == at
    return described or at in view.tree.children(index, "obj", "nsubj")


def _acts(view: View, index: int) -> bool:
    """Whether a word is the subject of an active verb."""
    return view.tokens[index].deprel == "nsubj"


def _near(view: View, index: int, taken: set[int]) -> dict[str, int]:
    """The words that hang on a verb, as they stand and in base form, each with the token it is first."""
    found: dict[str, int] = {}
    own = set(view.tree.children(index, "mark")) if view.tree.parsed else set()  # "to accept" is no "accept to"
    for at in _below(view, index):
        if at in own and at < index:
            continue
        reach = _SHORT if view.tokens[at].upos == "ADP" else _REACH
        if at not in taken and abs(at - index) <= reach:
            found.setdefault(view.low[at], at)
            if view.tokens[at].upos != "VERB":  # "trading" is no "trade", "warranted" no warrant
                found.setdefault(view.lemma(at), at)
    return found


def _verb_entries(view: View, index: int, upos: str) -> tuple[Entry, ...]:
    if view.tree.relation(index) == "amod" and not misread(view, index):
        return ()  # a state that is known, not what happened
    if " ".join(view.low[index : index + 2]) in trigger_words(view.language).others:
        return ()
    table = verb_entries(view.language)
    if names_people(view, index):
        return ()
    lemma = view.lemma(index)
    if lemma not in table and "VerbForm=Inf" not in view.tokens[index].feats:
        lemma = verb_of_participle(view.low[index], view.language)
    return table.get(lemma, ()) or (table.get(view.low[index], ()) if upos == "" else ())


def _to_somebody(view: View, index: int) -> bool:
    """Whether somebody who can act is what is done to, by the verb's object or as the subject of its passive."""
    relation, head = view.tree.relation(index), view.tree.head(index)
    if view.tokens[index].deprel == "acl" and (sort_of(view, head) or person_noun(view.low[head], view.language)):
        return True
    below = view.tree.children(index, "obj", "iobj", "nsubj")
    if not below and relation == "conj":
        below = view.tree.children(head, "obj", "iobj", "nsubj")
    done_to = (at for at in below if view.tree.relation(at) != "nsubj" or view.tokens[at].deprel.endswith(":pass"))
    return any(is_somebody(view, at) or _is_person(view, at) for at in done_to)


def _is_person(view: View, at: int) -> bool:
    """Whether a word is a pronoun for a person."""
    feats = view.tokens[at].feats
    return "PronType=Prs" in feats and any(sort in feats for sort in ("Animacy=Hum", "Gender=Com"))


def _below(view: View, index: int) -> Iterator[int]:
    """What hangs on a verb: its phrases, the words that open its clauses, and the noun that its clause describes."""
    tree = view.tree
    if not tree.parsed:
        yield from _following(view, index)
        return
    for child in tree.children(index):
        clause = tree.relation(child) in _CLAUSES and view.tokens[child].upos in _VERBS
        if not clause or _bare(view, child):
            yield child
        below = tree.children(child, *_OPENERS) if clause else tree.children(child)
        yield from below
        for each in below:
            yield from tree.children(each, "case")
    if tree.relation(index) in ("acl", "amod"):
        yield tree.head(index)
    if (lost := lost_subject(view, index)) is not None:
        yield lost


def _bare(view: View, child: int) -> bool:
    """Whether what the parse takes for a clause is a word of the verb's ("held responsible", "took hostage")."""
    if view.tree.relation(child) not in _BARE or any(form in view.tokens[child].feats for form in _VERB_FORMS):
        return False
    return not view.tree.children(child, *_OPENERS, "nsubj")


def _following(view: View, index: int) -> Iterator[int]:
    for at in range(index + 1, min(len(view), index + 1 + _UNPARSED)):
        if view.low[at] in PAUSES:
            return
        yield at


def _end(index: int, others: Sequence[int]) -> int:
    """How far a verb's trigger reaches: over the words of its entry that follow close behind."""
    last = index
    for at in sorted(others):
        if last < at <= last + _GAP:
            last = at
    return last


def _noun(view: View, index: int, violent: bool, taken: set[int]) -> Made | None:  # noqa: FBT001 - one of two alike
    if not _stands_as_noun(view, index):
        return None
    for entry in _noun_entries(view, index):
        first = index - len(entry.others)
        before = tuple(view.low[at] for at in range(max(first, 0), index))
        if first < 0 or before != entry.others or (entry.doubtful and not violent):
            continue
        if entry.to_actor and not _of_name(view, index):
            continue
        if _named(view, index) or not taken.isdisjoint(range(first, index)) or _modifies(view, index):
            continue
        carrier = _carried_by(view, index, taken)
        first = carrier if 0 <= carrier < first and index - carrier <= _LIGHT_WITHIN + len(entry.others) else first
        return _hit(view, (first, index), entry, index, carrier), (index, carrier)
    return None


def _of_name(view: View, index: int) -> bool:
    """Whether a name hangs on a noun ("the fall of Storvik", "Storvik's fall")."""
    below = view.tree.children(index, "nmod")
    return any(view.mentions[at] is not None or view.tokens[at].upos == "PROPN" for at in below)


def _stands_as_noun(view: View, index: int) -> bool:
    """Whether a token is a noun, or is read as an adjective where only a noun can stand ("en offensiv")."""
    upos = view.tokens[index].upos
    return upos in _NOUNS or (upos == "ADJ" and view.tree.relation(index) in ("obj", "nsubj", "obl"))


def _noun_entries(view: View, index: int) -> tuple[Entry, ...]:
    lemma = view.lemma(index)
    if index and f"{view.low[index - 1]} {view.low[index]}" in trigger_words(view.language).others:
        return ()
    found = noun_entries(lemma, view.language)
    return found if found or lemma == view.low[index] else noun_entries(view.low[index], view.language)


def _modifies(view: View, index: int) -> bool:
    """Whether the noun only describes the next one ("attack helicopter")."""
    return view.tree.relation(index) == "compound" and view.tree.head(index) > index


def _named(view: View, index: int) -> bool:
    """Whether the word is part of a name."""
    mention = view.whole(index)
    return mention is not None and mention.kind is MentionKind.NAME


def _carried_by(view: View, index: int, taken: set[int]) -> int:
    """The light verb that a noun belongs to ("åpnet toppmøtet"); -1 where there is none."""
    light = light_verbs(view.language)
    if not view.tree.parsed:
        return next((at for at in range(index - 1, max(-1, index - _LIGHT_WITHIN), -1) if view.low[at] in light), -1)
    above = [view.tree.head(index), *view.tree.above(view.tree.head(index))][:2]
    for at in above:
        if at != index and at not in taken and view.low[at] in light:
            return at
    return -1


def _hit(view: View, place: tuple[int, int], entry: Entry, head: int, carrier: int) -> Hit:
    first, last = place
    span = Span(view.tokens[first].span.start, view.tokens[last].span.end)
    kind = event_kinds()[entry.kind]
    return Hit(first, last, span, entry.kind, kind, head, carrier, entry.weak)
