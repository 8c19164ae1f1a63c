"""ACLED-like event types by rule from kinds and sorts of actors (after the ACLED codebook of 2023; not its data).

The rules stand in order, the first that holds decides: means that leave no doubt, then unrest, then who fought whom,
then what is not violent. Each has a name that an export gives beside the type.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kronike.model import EventMention
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


_PROTEST = frozenset({"demonstrate", "strike work", "hunger strike", "boycott", "obstruct"})
_RIOT = frozenset({"riot", "vandalize"})
_HURT = frozenset({"shooting", "kill", "wound", "beat", "massacre"})
_STOPPED = frozenset({"crowd control", "stop protest"})
_HANDLED = _STOPPED | {"arrest", "restrict"}
_WRECK = frozenset({"burn", "destroy", "fight", "loot", "stab"})
_HARM = frozenset(
    {
        "attack",
        "come under fire",
        "kill",
        "shooting",
        "wound",
        "beat",
        "stab",
        "massacre",
        "assassinate",
        "execute",
        "torture",
    }
)
_VIOLENCE = _HARM | _WRECK | {"beat back", "lynch"}
_REMOTE = frozenset({"shelling", "impact", "grenade", "bombing", "explosion", "hit a mine"})
_TERRITORY = frozenset({"take territory", "retake territory", "fall of territory", "drive out"})
_HANDED = frozenset({"hand over", "enter unopposed"})
_BATTLE = frozenset({"attack", "fight", "kill", "shooting"})
_GIVEN_UP = _HANDED | {"withdraw", "lose territory"}
_PEACE = frozenset({"truce", "declare truce", "sign", "agree"})
_AGREEMENT = _PEACE | {"negotiate", "mediate", "release", "surrender", "return"}
_CHANGE = frozenset({"regroup", "mobilize", "deploy", "surround", "flee", "evacuate", "exercise", "join"})
_PROPERTY = frozenset({"loot", "destroy", "burn", "vandalize", "seize"})
_WEAPONS = frozenset({"cbrn"})
_DISRUPTED = frozenset({"defuse", "seize weapons"})
_ARREST = frozenset({"arrest", "take prisoner"})


def _chemical(facts: Facts) -> bool:
    attacked = not facts.kinds.isdisjoint(_HARM | _REMOTE | {"air strike"})
    return "unconventional" in facts.modes or (attacked and not facts.contexts.isdisjoint(_WEAPONS))


def _from_the_air(facts: Facts) -> bool:
    flown = (facts.by("air") or bool(facts.modes & {"aerial", "drone"})) and not facts.kinds.isdisjoint(
        _VIOLENCE | _REMOTE
    )
    return flown or not facts.kinds.isdisjoint({"air strike", "drone strike"})


def _protest(facts: Facts) -> bool:
    return (
        facts.does(frozenset({"demand"}), "crowd", "protester")
        or not facts.around.isdisjoint(_PROTEST)
        or facts.with_("protester")
    )


def _protesting(facts: Facts) -> bool:
    """A protest is what happened, or the only thing that people who protest did."""
    return not facts.kinds.isdisjoint(_PROTEST) or facts.does(frozenset({"demand"}), "crowd", "protester")


def _force_on_protest(facts: Facts) -> bool:
    """Somebody hurts people of a protest, who do no harm themselves."""
    harm = _HURT | {"attack"}
    if facts.does(harm, "protester", "crowd") or not facts.kinds.isdisjoint(_RIOT | _WRECK):
        return False
    hurt = not facts.kinds.isdisjoint(_HURT) or facts.does(harm, "state")
    return _protest(facts) and hurt and (facts.with_("state", "armed") or facts.first not in _PROTEST)


def _violent_protest(facts: Facts) -> bool:
    wrecked = not facts.kinds.isdisjoint(_RIOT | _WRECK) or (facts.by("protester", "crowd") and "attack" in facts.kinds)
    against_police = facts.by("protester", "crowd") and "fight" in facts.kinds and facts.with_("state")
    return not facts.kinds.isdisjoint(_RIOT) or against_police or (_protest(facts) and wrecked)


def _disrupted(facts: Facts) -> bool:
    """Arms are taken or made harmless; fighters who capture some in a battle arm themselves."""
    booty = facts.does(_DISRUPTED, "armed") and not facts.kinds.isdisjoint(_HARM | _TERRITORY | {"fight"})
    return not facts.kinds.isdisjoint(_DISRUPTED) and not booty


def _property(facts: Facts) -> bool:
    """Property is harmed, and neither at a protest nor with harm to anybody."""
    return (
        not facts.kinds.isdisjoint(_PROPERTY)
        and facts.kinds.isdisjoint(_PROTEST | _HARM | _REMOTE | _HANDLED | {"fight"})
        and not facts.with_("protester")
        and not facts.by("crowd")
        and (facts.by("armed", "state") or "riot" not in facts.kinds)
    )


def _taken(facts: Facts) -> bool:
    """Somebody is abducted; fighters take prisoners so, and civilians when they "seize" them."""
    if "abduct" in facts.kinds or facts.does(frozenset({"take prisoner"}), "armed"):
        return True
    return facts.done_to(_TERRITORY, "civilian")


def _mob(facts: Facts) -> bool:
    crowd = facts.by("crowd", "protester") and not facts.with_("armed") and not facts.kinds.isdisjoint(_VIOLENCE)
    return "lynch" in facts.kinds or crowd


def _handled(facts: Facts) -> bool:
    return not facts.kinds.isdisjoint(_STOPPED) or (_protest(facts) and not facts.kinds.isdisjoint(_HANDLED))


def _peaceful(facts: Facts) -> bool:
    """An agreement, and no violence beside it."""
    return not facts.kinds.isdisjoint(_PEACE) and facts.kinds.isdisjoint(_VIOLENCE | _REMOTE | _TERRITORY)


def _given_up(facts: Facts) -> bool:
    """Territory changes hands, or is left, and no violence is told."""
    return not facts.kinds.isdisjoint(_GIVEN_UP) and facts.kinds.isdisjoint(_VIOLENCE | _REMOTE)


def _handed_over(facts: Facts) -> bool:
    return _given_up(facts) and not facts.kinds.isdisjoint(_HANDED)


def _by_state(facts: Facts) -> bool:
    return not facts.kinds.isdisjoint(_TERRITORY) and facts.does(_TERRITORY, "state", "air")


def _by_others(facts: Facts) -> bool:
    """Territory is what is told first to be taken, and no attack is said to have been beaten back."""
    held = "beat back" in facts.kinds or facts.first in _BATTLE
    return not facts.kinds.isdisjoint(_TERRITORY) and not held


def _taken_back(facts: Facts) -> bool:
    """It is taken back, or taken where soldiers take part, and nobody says that fighters took it."""
    ours = "retake territory" in facts.kinds or (_by_others(facts) and facts.with_own("state"))
    return ours and not facts.does(_TERRITORY, "armed")


def _shelled(facts: Facts) -> bool:
    return not facts.kinds.isdisjoint(_SHELLING) or ("heavy-weapons" in facts.modes and "fight" not in facts.kinds)


def _exploded(facts: Facts) -> bool:
    return not facts.kinds.isdisjoint(_EXPLOSIVE) or "explosives" in facts.modes


def _peace_first(facts: Facts) -> bool:
    return facts.first in _PEACE


def _arrest_first(facts: Facts) -> bool:
    by_fighters = facts.does(frozenset({"take prisoner"}), "armed")
    return (
        facts.first in _ARREST
        and not by_fighters
        and not _protest(facts)
        and facts.kinds.isdisjoint(_REMOTE | {"fight"})
    )


def _on_armed(facts: Facts) -> bool:
    """Both sides are armed: an attack on soldiers or fighters."""
    return not facts.kinds.isdisjoint(_VIOLENCE) and facts.to("state", "armed")


def _any(kinds: frozenset[str]) -> Callable[[Facts], bool]:
    return lambda facts: not facts.kinds.isdisjoint(kinds)


def _rule(name: str, type_: str, sub_type: str, kinds: frozenset[str]) -> AcledRule:
    return AcledRule(name, type_, sub_type, _any(kinds), kinds)


_BATTLES, _REMOTELY, _CIVILIANS = "Battles", "Explosions/Remote violence", "Violence against civilians"
_PROTESTS, _RIOTS, _STRATEGIC = "Protests", "Riots", "Strategic developments"
_EXPLOSIVE, _SHELLING = frozenset({"bombing", "explosion", "hit a mine"}), frozenset({"shelling", "impact"})
_FLOWN = frozenset({"air strike", "drone strike"})

RULES = (
    AcledRule("chemical weapons are used", _REMOTELY, "Chemical weapon", _chemical, frozenset({"chemical attack"})),
    _rule("a suicide attack", _REMOTELY, "Suicide bomb", frozenset({"suicide attack"})),
    AcledRule("from the air", _REMOTELY, "Air/drone strike", _from_the_air, _FLOWN),
    _rule("sexual violence", _CIVILIANS, "Sexual violence", frozenset({"sexual violence"})),
    AcledRule("arms are found or made harmless", _STRATEGIC, "Disrupted weapons use", _disrupted, _DISRUPTED),
    AcledRule("a place is handed over", _STRATEGIC, "Non-violent transfer of territory", _handed_over, _HANDED),
    AcledRule("an agreement is told first", _STRATEGIC, "Agreement", _peace_first, _PEACE),
    AcledRule("an arrest is told first", _STRATEGIC, "Arrests", _arrest_first, _ARREST),
    AcledRule("only property is harmed", _STRATEGIC, "Looting/property destruction", _property, _PROPERTY),
    AcledRule("protesters are hurt", _PROTESTS, "Excessive force against protesters", _force_on_protest, _HURT),
    AcledRule("protesters are violent", _RIOTS, "Violent demonstration", _violent_protest, _RIOT | _WRECK),
    AcledRule("a protest is stopped", _PROTESTS, "Protest with intervention", _handled, _HANDLED),
    AcledRule("a protest", _PROTESTS, "Peaceful protest", _protesting, _PROTEST),
    AcledRule("a crowd is violent", _RIOTS, "Mob violence", _mob, _VIOLENCE),
    AcledRule("somebody is taken", _CIVILIANS, "Abduction/forced disappearance", _taken, frozenset({"abduct"})),
    AcledRule("an agreement and no violence", _STRATEGIC, "Agreement", _peaceful, _PEACE),
    AcledRule("territory changes hands", _STRATEGIC, "Non-violent transfer of territory", _given_up, _GIVEN_UP),
    AcledRule("a state takes territory", _BATTLES, "Government regains territory", _by_state, _TERRITORY),
    AcledRule("it is taken back, by no fighters", _BATTLES, "Government regains territory", _taken_back, _TERRITORY),
    AcledRule("others take territory", _BATTLES, "Non-state actor overtakes territory", _by_others, _TERRITORY),
    _rule("a grenade", _REMOTELY, "Grenade", frozenset({"grenade"})),
    AcledRule("shells or rockets", _REMOTELY, "Shelling/artillery/missile attack", _shelled, _SHELLING),
    AcledRule("a bomb or mine", _REMOTELY, "Remote explosive/landmine/IED", _exploded, _EXPLOSIVE),
    _rule("two sides fight", _BATTLES, "Armed clash", frozenset({"fight", "beat back", "invade"})),
    AcledRule("an attack on armed men", _BATTLES, "Armed clash", _on_armed, _VIOLENCE | _REMOTE),
    _rule("an attack", _CIVILIANS, "Attack", _HARM),
    _rule("property is taken or destroyed", _STRATEGIC, "Looting/property destruction", _PROPERTY),
    _rule("an arrest", _STRATEGIC, "Arrests", _ARREST),
    _rule("a base is set up", _STRATEGIC, "Headquarters or base established", frozenset({"set up base"})),
    _rule("an agreement", _STRATEGIC, "Agreement", _AGREEMENT),
    _rule("forces move or change", _STRATEGIC, "Change to group/activity", _CHANGE),
    AcledRule("another act of politics", _STRATEGIC, "Other", lambda facts: any(event.code for event in facts.own)),
)


def acled_code(facts: Facts) -> AcledCode | None:
    """The ACLED-like type of a happening; ``None`` where it cannot be coded."""
    for rule in RULES:
        if rule.holds(facts):
            mention = facts.mention_of(rule.kinds)
            return AcledCode(rule.type, rule.sub_type, rule.name, mention) if mention else None
    return None
