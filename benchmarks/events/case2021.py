"""CASE 2021, task 2: one of thirty ACLED-like types for a snippet, from the rules of our ACLED-like view alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kronike.analyse.layers import Layers
from kronike.tell.codebooks.acled import acled_code
from kronike.tell.codebooks.facts import Facts
from kronike.words.actors import actor_sort
from kronike.words.contexts import context_of

TYPES = {
    "Chemical weapon": "CHEM_WEAP",
    "Suicide bomb": "SUIC_BOMB",
    "Air/drone strike": "AIR_STRIKE",
    "Sexual violence": "SEX_VIOL",
    "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Violent demonstration": "VIOL_DEMONSTR",
    "Mob violence": "MOB_VIOL",
    "Protest with intervention": "PROTEST_WITH_INTER",
    "Peaceful protest": "PEACE_PROTEST",
    "Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Government regains territory": "GOV_REGAINS_TERIT",
    "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
    "Armed clash": "ARMED_CLASH",
    "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Grenade": "GRENADE",
    "Disrupted weapons use": "DISR_WEAP",
    "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Attack": "ATTACK",
    "Looting/property destruction": "PROPERTY_DISTRUCT",
    "Arrests": "ARREST",
    "Headquarters or base established": "HQ_ESTABLISHED",
    "Agreement": "AGREEMENT",
    "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER",
    "Change to group/activity": "CHANGE_TO_GROUP_ACT",
    "Other": "OTHER",
}
"""Our names of the sub-event types, and the labels of the data."""

_DIPLOMACY = frozenset(
    {"CONSULT", "SUPPORT", "COOPERATE", "SANCTION", "AID", "REQUEST", "REJECT", "AGREE", "THREATEN", "ACCUSE"}
)
_ATTRIBUTION = frozenset({"accuse", "claim"})
_CONDEMNED = frozenset({"condemn", "criticise", "warn"})
_LAST_RESORT = (
    ({"cbrn", "armed"}, "CHEM_WEAP"),
    ({"cbrn", "military"}, "CHEM_WEAP"),
    ({"cbrn"}, "MAN_MADE_DISASTER"),
    ({"illegal_drugs"}, "ORG_CRIME"),
    ({"crime"}, "ORG_CRIME"),
    ({"disasters"}, "NATURAL_DISASTER"),
    ({"health"}, "NATURAL_DISASTER"),
    ({"protester"}, "PEACE_PROTEST"),
    ({"march"}, "PEACE_PROTEST"),
    ({"armed"}, "CHANGE_TO_GROUP_ACT"),
    ({"diplomatic"}, "DIPLO"),
    ({"military"}, "CHANGE_TO_GROUP_ACT"),
    ({"crowd"}, "PEACE_PROTEST"),
    ({"civilian"}, "MAN_MADE_DISASTER"),
)
"""What a snippet with no event is about: contexts and sorts of actors, the first that are all there."""
_MARCHING = ("protest", "demonstrat", "strik")
_CAUGHT = frozenset({"arrest", "charge", "convict", "kill", "seize"})
_CRIME = frozenset({"illegal_drugs", "trafficking"})
_VERBAL = "Other"
_WEAK = frozenset({_VERBAL, "Looting/property destruction", "Change to group/activity"})


def case_texts(path: Path) -> list[tuple[str, str]]:
    """Each snippet with its label."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return [(row[1], row[2].strip()) for row in rows]


def type_of(layers: Layers) -> str:
    """The label of a snippet. The five types that are not ACLED's: by kind, where no violence is told before."""
    facts = Facts(layers.events)
    blamed = "accuse" in facts.kinds and facts.first in _CONDEMNED
    if (facts.first in _ATTRIBUTION or blamed) and "sexual violence" not in facts.kinds:
        return "ATTRIB"
    caught = facts.to("crime") and facts.first in _CAUGHT
    sexual = "sexual violence" in facts.kinds
    if not sexual and (facts.by("crime") or caught or facts.first == "crime" or not facts.contexts.isdisjoint(_CRIME)):
        return "ORG_CRIME"
    found = acled_code(facts)
    disaster = not facts.kinds.isdisjoint({"disaster", "accident"})
    if found is not None and found.sub_type not in (_WEAK if disaster else {_VERBAL}):
        return TYPES[found.sub_type]
    for kind, label in (("disaster", "NATURAL_DISASTER"), ("accident", "MAN_MADE_DISASTER"), ("crime", "ORG_CRIME")):
        if kind in facts.kinds:
            return label
    if facts.kinds & _ATTRIBUTION:
        return "ATTRIB"
    if {event.code for event in layers.events} & _DIPLOMACY:
        return "DIPLO"
    return _by_words(layers)


def _by_words(layers: Layers) -> str:
    """Where no event is found, what the snippet's nouns are about."""
    tokens = [
        (token, sentence.language) for sentence, ts in zip(layers.sentences, layers.tokens, strict=True) for token in ts
    ]
    about = {context_of(token.text.casefold(), language) for token, language in tokens}
    about |= {actor_sort(token.lemma.casefold(), language) for token, language in tokens}
    about |= {"march" for token, _ in tokens if token.lemma.casefold().startswith(_MARCHING)}
    return next((label for words, label in _LAST_RESORT if words <= about), "OTHER")


def weighted_f1(gold: Sequence[str], given: Sequence[str]) -> float:
    """The mean F1 of the gold's classes, each by how often it is there; from 0 to 1."""
    return sum(gold.count(label) * _f1(label, gold, given) for label in set(gold)) / len(gold)


def _f1(label: str, gold: Sequence[str], given: Sequence[str]) -> float:
    hits = sum(one == label == other for one, other in zip(gold, given, strict=True))
    total = gold.count(label) + list(given).count(label)
    return 2 * hits / total if total else 0.0
