"""ACLED-like event types by rule from kinds and sorts of actors (after the ACLED codebook of 2023; not its data).

The rules stand in order, the first that holds decides: means that leave no doubt, then unrest, then who fought whom,
then what is not violent. Each has a name that an export gives beside the type.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kronike.model import EventMention
from kronike.tell.codebooks import acled_conditions as when
from kronike.tell.codebooks.facts import Facts


@dataclass(frozen=True, slots=True)
class AcledRule:
    """When an event is of a sub-event type, of one of the six types; ``kinds`` are those that its words stand for."""

    name: str
    type: str
    sub_type: str
    holds: Callable[[Facts], bool]
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AcledCode:
    """A type with the rule that gave it and the mention whose words it rests on."""

    type: str
    sub_type: str
    rule: str
    mention: EventMention


def _any(kinds: frozenset[str]) -> Callable[[Facts], bool]:
    return lambda facts: facts.told(kinds)


def _rule(name: str, type_: str, sub_type: str, kinds: frozenset[str]) -> AcledRule:
    return AcledRule(name, type_, sub_type, _any(kinds), kinds)


_BATTLES, _REMOTELY, _CIVILIANS = "Battles", "Explosions/Remote violence", "Violence against civilians"
_PROTESTS, _RIOTS, _STRATEGIC = "Protests", "Riots", "Strategic developments"

RULES = (
    AcledRule("chemical weapons are used", _REMOTELY, "Chemical weapon", when.chemical, frozenset({"chemical attack"})),
    _rule("a suicide attack", _REMOTELY, "Suicide bomb", frozenset({"suicide attack"})),
    AcledRule("from the air", _REMOTELY, "Air/drone strike", when.from_the_air, when.FLOWN),
    _rule("sexual violence", _CIVILIANS, "Sexual violence", frozenset({"sexual violence"})),
    AcledRule("arms are found or made harmless", _STRATEGIC, "Disrupted weapons use", when.disrupted, when.DISRUPTED),
    AcledRule("a place is handed over", _STRATEGIC, "Non-violent transfer of territory", when.handed_over, when.HANDED),
    AcledRule("an agreement is told first", _STRATEGIC, "Agreement", when.peace_first, when.PEACE),
    AcledRule("an arrest is told first", _STRATEGIC, "Arrests", when.arrest_first, when.ARREST),
    AcledRule(
        "only property is harmed", _STRATEGIC, "Looting/property destruction", when.property_alone, when.PROPERTY
    ),
    AcledRule("protesters are hurt", _PROTESTS, "Excessive force against protesters", when.force_on_protest, when.HURT),
    AcledRule("protesters are violent", _RIOTS, "Violent demonstration", when.violent_protest, when.RIOT | when.WRECK),
    AcledRule("a protest is stopped", _PROTESTS, "Protest with intervention", when.handled, when.HANDLED),
    AcledRule("a protest", _PROTESTS, "Peaceful protest", when.protesting, when.PROTEST),
    AcledRule("a crowd is violent", _RIOTS, "Mob violence", when.mob, when.VIOLENCE),
    AcledRule("somebody is taken", _CIVILIANS, "Abduction/forced disappearance", when.taken, frozenset({"abduct"})),
    AcledRule("an agreement and no violence", _STRATEGIC, "Agreement", when.peaceful, when.PEACE),
    AcledRule("territory changes hands", _STRATEGIC, "Non-violent transfer of territory", when.given_up, when.GIVEN_UP),
    AcledRule("a state takes territory", _BATTLES, "Government regains territory", when.by_state, when.TERRITORY),
    AcledRule(
        "it is taken back, by no fighters", _BATTLES, "Government regains territory", when.taken_back, when.TERRITORY
    ),
    AcledRule("others take territory", _BATTLES, "Non-state actor overtakes territory", when.by_others, when.TERRITORY),
    _rule("a grenade", _REMOTELY, "Grenade", frozenset({"grenade"})),
    AcledRule("shells or rockets", _REMOTELY, "Shelling/artillery/missile attack", when.shelled, when.SHELLING),
    AcledRule("a bomb or mine", _REMOTELY, "Remote explosive/landmine/IED", when.exploded, when.EXPLOSIVE),
    _rule("two sides fight", _BATTLES, "Armed clash", frozenset({"fight", "beat back", "invade"})),
    AcledRule("an attack on armed men", _BATTLES, "Armed clash", when.on_armed, when.VIOLENCE | when.REMOTE),
    _rule("an attack", _CIVILIANS, "Attack", when.HARM),
    _rule("property is taken or destroyed", _STRATEGIC, "Looting/property destruction", when.PROPERTY),
    _rule("an arrest", _STRATEGIC, "Arrests", when.ARREST),
    _rule("a base is set up", _STRATEGIC, "Headquarters or base established", frozenset({"set up base"})),
    _rule("an agreement", _STRATEGIC, "Agreement", when.AGREEMENT),
    _rule("forces move or change", _STRATEGIC, "Change to group/activity", when.CHANGE),
    AcledRule("another act of politics", _STRATEGIC, "Other", lambda facts: any(event.code for event in facts.own)),
)


def acled_code(facts: Facts) -> AcledCode | None:
    """The ACLED-like type of a happening; ``None`` where it cannot be coded."""
    for rule in RULES:
        if rule.holds(facts):
            mention = facts.mention_of(rule.kinds)
            return AcledCode(rule.type, rule.sub_type, rule.name, mention) if mention else None
    return None
