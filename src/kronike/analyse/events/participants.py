"""Who takes part in an event: who did it, to whom, with what, for whom, by the syntax around its trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.events.actors import is_actor, is_somebody, kind_of, sort_of
from kronike.analyse.events.misreadings import lost_subject
from kronike.model import Mention, Participant, Span
from kronike.words.actors import chamber
from kronike.words.triggers import trigger_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.events.hit import Hit
    from kronike.analyse.quotes.views import View

_SUBJECTS = ("nsubj", "csubj")
_MODIFIERS = ("det", "amod", "nummod", "compound", "flat", "nmod", "case", "advmod")
_INSIDE = frozenset({"compound", "amod"})
_JOINED = frozenset({"conj", "xcomp", "advcl"})
_CLIMB = _JOINED | {"acl"}
_DEEPEST = 5
_GENITIVE = frozenset({"s", "'s", "’s"})
"""What the parse may leave of a genitive before its noun."""
_PASSIVE_ENDING = "s"
"""Of the passive that is a form of the verb, in the Nordic languages."""
Role = tuple[str, int]
"""A role and the token that heads who has it."""


def participants(view: View, hit: Hit) -> tuple[Participant, ...]:
    """The participants in the order of the text, each noun phrase once; none where the sentence has no parse."""
    if not view.tree.parsed:
        return ()
    found: dict[int, str] = {}
    for role, at in _roles(view, hit):
        if hit.first <= at <= hit.last or at in found or not view.low[at][0].isalnum():
            continue
        found[at] = role
    return tuple(made for at in sorted(found) if (made := _participant(view, found[at], at)))


def acted_by(taking: tuple[Participant, ...]) -> bool:
    """Whether somebody who can act does it; a craft does nothing by itself."""
    return any(each.role == "agent" and each.kind != "air" and (each.mention or each.kind) for each in taking)


def _roles(view: View, hit: Hit) -> Iterator[Role]:
    if not hit.verb:
        yield from _of_noun(view, hit)
    if hit.carrier >= 0:
        yield from _of_verb(view, hit)


def _of_verb(view: View, hit: Hit) -> Iterator[Role]:
    verb, tree = hit.carrier, view.tree
    passive = hit.verb and (is_passive(view, verb) if hit.kind.of != "agent" else _made_passive(view, verb))
    subject = subject_of(view, verb)
    if subject is not None:
        done_to = passive or (subject > verb and _infinitive(view, verb))
        yield from _all("patient" if done_to else hit.kind.subject, view, subject)
    elif tree.relation(verb) == "acl" and hit.verb and not passive and not _marked(view, verb):
        yield hit.kind.subject, tree.head(verb)
    if tree.relation(verb) == "amod":  # misread: the noun before it acts, the noun behind it is done to
        yield "agent", verb - 1
        yield "patient", tree.head(verb)
    yield from _governed(view, hit)


def _infinitive(view: View, verb: int) -> bool:
    """Whether a verb stands behind the infinitive's mark, so that a noun behind it is no subject of it."""
    return any(view.low[at] in view.cues.infinitive for at in view.tree.children(verb, "mark"))


def _governed(view: View, hit: Hit) -> Iterator[Role]:
    """The objects of a verb and what stands behind its prepositions; an actor alone is a recipient."""
    for child in view.tree.children(hit.carrier, "obj", "iobj"):
        if hit.verb and not _reflexive(view, child):
            yield from _all("recipient" if view.tree.relation(child) == "iobj" else "patient", view, child)
    for child in view.tree.children(hit.carrier, "obl", "nmod"):
        role = _by_preposition(view, child, hit)
        if role and (role != "recipient" or is_somebody(view, child)):
            yield from _all(role, view, child)


def _of_noun(view: View, hit: Hit) -> Iterator[Role]:
    words = trigger_words(view.language)
    for child in view.tree.children(hit.head, "nmod", "obl", "amod", "compound", "det"):
        relation = view.tree.relation(child)
        case = _case(view, child)
        if relation in ("nmod", "obl") and case:
            role = hit.kind.of if case in words.of else _by_preposition(view, child, hit)
        elif relation in ("amod", "compound", "nmod", "det"):
            role = hit.kind.whose if _whose(view, child) else ""
        else:
            role = ""
        if role:
            yield from _all(role, view, child)


def _whose(view: View, index: int) -> bool:
    """Whether a word before a noun names who: a genitive, a name, an adjective of a country or of a force."""
    token = view.tokens[index]
    named = token.deprel == "nmod:poss" or view.mentions[index] is not None
    return named or (token.upos != "ADJ" and bool(sort_of(view, index)))


def _by_preposition(view: View, index: int, hit: Hit) -> str:
    words, case = trigger_words(view.language), _case(view, index)
    if case in words.by and (not hit.verb or is_passive(view, hit.head)):
        return "agent"
    if case in view.names.in_place and hit.verb and _chamber(view, index) and is_passive(view, hit.head):
        return "agent"
    if case in words.against:
        return "recipient"
    if case in words.means and hit.kind.code == "ASSAULT":
        return "recipient" if is_somebody(view, index) else "instrument"
    return "recipient" if case in words.to and hit.kind.code in ("AID", "AGREE", "COOPERATE", "REQUEST") else ""


def _chamber(view: View, index: int) -> bool:
    """Whether a word names a body that decides where it sits: "rejected in the Senate"."""
    return chamber(view.lemma(index), view.language)


def _case(view: View, index: int) -> str:
    return next((view.low[at] for at in reversed(view.tree.children(index, "case"))), "")


def _all(role: str, view: View, index: int) -> Iterator[Role]:
    """A role for a noun and for those joined to it by "and"."""
    yield role, index
    yield from ((role, at) for at in view.tree.children(index, "conj"))


def _reflexive(view: View, index: int) -> bool:
    return "Reflex=Yes" in view.tokens[index].feats


def is_passive(view: View, verb: int) -> bool:
    """Whether a verb is put in the passive, by its form, its auxiliary or as a participle that describes a noun."""
    token, tree = view.tokens[verb], view.tree
    if _s_passive(view, verb):
        return True
    if "VerbForm=Ger" in token.feats or "Tense=Pres" in token.feats:
        return False
    for child in tree.children(verb, "nsubj", "aux", "cop"):
        below = view.tokens[child]
        if below.deprel.endswith(":pass") or (below.upos == "AUX" and view.low[child] in view.cues.passives):
            return True
        if tree.relation(child) == "cop" and "VerbForm=Part" in token.feats:
            return True
    if tree.relation(verb) == "conj" and not tree.children(verb, "nsubj", "aux", "cop", "obj"):
        return is_passive(view, tree.head(verb))
    if tree.relation(verb) == "xcomp" and view.low[tree.head(verb)] in view.cues.passives:
        return "VerbForm=Part" in token.feats
    have = trigger_words(view.language).have
    if any(view.lemma(at) in have for at in tree.children(verb, "aux")):
        return False
    return tree.relation(verb) == "acl" and "VerbForm=Part" in token.feats and "Tense=Pres" not in token.feats


def _made_passive(view: View, verb: int) -> bool:
    """Whether a verb that may have no object is put in the passive by its form or its auxiliary ("trekkes ut")."""
    below = (view.tokens[child].deprel for child in view.tree.children(verb, "nsubj", "aux"))
    return any(each.endswith(":pass") for each in below) or _s_passive(view, verb)


def _s_passive(view: View, verb: int) -> bool:
    return "Voice=Pass" in view.tokens[verb].feats and view.low[verb].endswith(_PASSIVE_ENDING)


def subject_of(view: View, verb: int) -> int | None:
    """The noun that is the subject of a verb: its own, the one it describes, or that of the clause before it."""
    tree = view.tree
    for _ in range(_DEEPEST):
        own = tree.children(verb, *_SUBJECTS) or _unmarked(view, verb)
        if not own and (lost := lost_subject(view, verb)) is not None:
            return lost
        if own:
            relative = tree.relation(verb) == "acl" and view.low[own[0]] in view.cues.relative
            return tree.head(verb) if relative else own[0]
        relation, head = tree.relation(verb), tree.head(verb)
        if relation == "acl" and not _marked(view, verb):
            return head
        if relation not in _CLIMB and view.tokens[verb].upos != "NOUN":
            return None
        if head == verb or (relation in _JOINED and view.tokens[head].upos not in ("VERB", "AUX", "ADJ")):
            return None
        verb = head
    return None


def _marked(view: View, verb: int) -> bool:
    """Whether a clause opens with a word that is not its subject ("that", "to"), where "som" is."""
    return any(view.low[at] not in view.cues.relative for at in view.tree.children(verb, "mark"))


def _unmarked(view: View, verb: int) -> list[int]:
    """What stands before a verb with no preposition and can act, where the parse sees no subject."""
    below = view.tree.children(verb, "obl")
    return [at for at in below if at < verb and not _case(view, at) and is_actor(view, at)]


def _participant(view: View, role: str, index: int) -> Participant | None:
    if view.tokens[index].upos in ("CCONJ", "VERB", "ADP", "ADV", "SCONJ", "PUNCT"):
        return None
    first, last = _phrase(view, index)
    if view.tree.relation(first) == "case" and view.tree.relation(view.tree.head(first)) in _INSIDE:
        return None  # an object that the parse makes of a phrase with a preposition
    span = Span(view.tokens[first].span.start, view.tokens[last].span.end)
    mention = _mention(view, index, first, last)
    return Participant(role, span, mention.id if mention else None, kind_of(view, index, mention))


def _phrase(view: View, index: int) -> tuple[int, int]:
    """A noun with what stands right before it in its phrase, and the rest of a name."""
    first, last = view.run(index)
    for child in view.tree.children(index, *_MODIFIERS):
        start, end = view.tree.reach(child)
        if end < first and end >= first - 1 and view.tree.relation(child) != "case":
            first = start
    for child in reversed(view.tree.children(index, *_MODIFIERS)):
        start, end = view.tree.reach(child)
        if end == first - 1 and view.tree.relation(child) != "case":
            first = start
    for child in view.tree.children(index, "flat"):
        last = max(last, child)
    while first < index and (view.tokens[first].upos in ("CCONJ", "PUNCT") or view.low[first] in _GENITIVE):
        first += 1
    return first, last


def _mention(view: View, index: int, first: int, last: int) -> Mention | None:
    """The name or role that a phrase is, or that says which one it is ("IS" of "IS fighters")."""
    own = view.mentions[index]
    if own is not None:
        return own
    beside = (at for at in view.tree.children(index, "compound", "flat", "appos", "amod") if first <= at <= last)
    return next((mention for at in beside if (mention := view.mentions[at]) is not None), None)
