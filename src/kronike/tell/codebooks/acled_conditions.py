"""When a happening is of a type of the ACLED-like view: by the kinds of its events and the sorts of its actors.

Each condition belongs to a rule of `kronike.tell.codebooks.acled`, which asks them in order. Of several events that
are told together the one told first is what the words are about, where the others do not leave it in no doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kronike.tell.codebooks.facts import Facts

PROTEST = frozenset({"demonstrate", "strike work", "hunger strike", "boycott", "obstruct"})
RIOT = frozenset({"riot", "vandalize"})
STOPPED = frozenset({"crowd control", "stop protest"})
HANDLED = STOPPED | {"arrest", "restrict"}
HURT = frozenset({"shooting", "kill", "wound", "beat", "massacre"})
HARM = HURT | {"attack", "come under fire", "stab", "assassinate", "execute", "torture"}
WRECK = frozenset({"burn", "destroy", "fight", "loot", "stab"})
VIOLENCE = HARM | WRECK | {"beat back", "lynch"}
EXPLOSIVE = frozenset({"bombing", "explosion", "hit a mine"})
SHELLING = frozenset({"shelling", "impact"})
REMOTE = EXPLOSIVE | SHELLING | {"grenade"}
FLOWN = frozenset({"air strike", "drone strike"})
TERRITORY = frozenset({"take territory", "retake territory", "fall of territory", "drive out"})
HANDED = frozenset({"hand over", "enter unopposed"})
GIVEN_UP = HANDED | {"withdraw", "lose territory"}
PEACE = frozenset({"truce", "declare truce", "sign", "agree"})
AGREEMENT = PEACE | {"negotiate", "mediate", "release", "surrender", "return"}
CHANGE = frozenset({"regroup", "mobilize", "deploy", "surround", "flee", "evacuate", "exercise", "join"})
PROPERTY = frozenset({"loot", "destroy", "burn", "vandalize", "seize"})
DISRUPTED = frozenset({"defuse", "seize weapons"})
ARREST = frozenset({"arrest", "take prisoner"})
_BATTLE = frozenset({"attack", "fight", "kill", "shooting"})
_PRISONERS = frozenset({"take prisoner"})
_DEMAND = frozenset({"demand"})


def chemical(facts: Facts) -> bool:
    """The means is a chemical one, or an attack is told with words of such weapons."""
    attacked = facts.told(HARM | REMOTE | {"air strike"})
    return "unconventional" in facts.modes or (attacked and "cbrn" in facts.contexts)


def from_the_air(facts: Facts) -> bool:
    """An air strike, or violence by or with aircraft."""
    flown = facts.by("air") or not facts.modes.isdisjoint({"aerial", "drone"})
    return facts.told(FLOWN) or (flown and facts.told(VIOLENCE | REMOTE))


def disrupted(facts: Facts) -> bool:
    """Arms are taken or made harmless; fighters who capture some in a battle arm themselves."""
    booty = facts.does(DISRUPTED, "armed") and facts.told(HARM | TERRITORY | {"fight"})
    return facts.told(DISRUPTED) and not booty


def handed_over(facts: Facts) -> bool:
    """A place is given to others, or entered with nobody against it."""
    return facts.told(HANDED) and given_up(facts)


def given_up(facts: Facts) -> bool:
    """Territory changes hands, or is left, and no violence is told."""
    return facts.told(GIVEN_UP) and not facts.told(VIOLENCE | REMOTE)


def peace_first(facts: Facts) -> bool:
    """An agreement is told before all else."""
    return facts.first in PEACE


def peaceful(facts: Facts) -> bool:
    """An agreement, and no violence beside it."""
    return facts.told(PEACE) and not facts.told(VIOLENCE | REMOTE | TERRITORY)


def arrest_first(facts: Facts) -> bool:
    """An arrest is told before all else, not of people who protest; what fighters take are no arrests."""
    by_fighters = facts.does(_PRISONERS, "armed")
    alone = not _protest(facts) and not facts.told(REMOTE | {"fight"})
    return facts.first in ARREST and alone and not by_fighters


def taken(facts: Facts) -> bool:
    """Somebody is abducted; fighters take prisoners so, and whoever "seizes" civilians."""
    abducted = facts.told(frozenset({"abduct"})) or facts.does(_PRISONERS, "armed")
    return abducted or facts.done_to(TERRITORY, "civilian")


def property_alone(facts: Facts) -> bool:
    """Property is harmed, neither at a protest or by a crowd nor with harm to anybody."""
    others = PROTEST | HARM | REMOTE | HANDLED | {"fight"}
    unrest = facts.with_("protester") or facts.by("crowd") or ("riot" in facts.kinds and not facts.by("armed", "state"))
    return facts.told(PROPERTY) and not facts.told(others) and not unrest


def _protest(facts: Facts) -> bool:
    """A protest is what happened, or stands beside it."""
    return protesting(facts) or not facts.around.isdisjoint(PROTEST) or facts.with_("protester")


def protesting(facts: Facts) -> bool:
    """A protest is what happened, or people demand something together."""
    return facts.told(PROTEST) or facts.does(_DEMAND, "crowd", "protester")


def force_on_protest(facts: Facts) -> bool:
    """Somebody hurts people of a protest, who do no harm themselves."""
    harm = HURT | {"attack"}
    if not _protest(facts) or facts.told(RIOT | WRECK) or facts.does(harm, "protester", "crowd"):
        return False
    hurt = facts.told(HURT) or facts.does(harm, "state")
    return hurt and (facts.with_("state", "armed") or facts.first not in PROTEST)


def violent_protest(facts: Facts) -> bool:
    """A riot, a fight of people with a state's forces, or harm and damage at a protest."""
    people = facts.by("protester", "crowd")
    fought = people and facts.told(frozenset({"fight"})) and facts.with_("state")
    wrecked = facts.told(WRECK) or (people and facts.told(frozenset({"attack"})))
    return facts.told(RIOT) or fought or (_protest(facts) and wrecked)


def handled(facts: Facts) -> bool:
    """A crowd is broken up, or people are held at a protest."""
    return facts.told(STOPPED) or (_protest(facts) and facts.told(HANDLED))


def mob(facts: Facts) -> bool:
    """Violence by a crowd, with no fighters about."""
    crowd = facts.by("crowd", "protester") and not facts.with_("armed")
    return facts.told(frozenset({"lynch"})) or (crowd and facts.told(VIOLENCE))


def by_state(facts: Facts) -> bool:
    """A state's forces take territory."""
    return facts.does(TERRITORY, "state", "air") and facts.told(TERRITORY)


def taken_back(facts: Facts) -> bool:
    """Territory is taken back, or taken where a state's forces take part, and no fighters are said to take it."""
    ours = facts.told(frozenset({"retake territory"})) or (by_others(facts) and facts.with_own("state"))
    return ours and not facts.does(TERRITORY, "armed")


def by_others(facts: Facts) -> bool:
    """Territory is taken; no battle is told before, and no attack is said to have been beaten back."""
    held = facts.first in _BATTLE or "beat back" in facts.kinds
    return facts.told(TERRITORY) and not held


def shelled(facts: Facts) -> bool:
    """Shells or rockets strike, or an attack is made with heavy weapons."""
    return facts.told(SHELLING) or ("heavy-weapons" in facts.modes and "fight" not in facts.kinds)


def exploded(facts: Facts) -> bool:
    """Something explodes, or an attack is made with explosives."""
    return facts.told(EXPLOSIVE) or "explosives" in facts.modes


def on_armed(facts: Facts) -> bool:
    """An attack on soldiers or fighters: both sides are armed."""
    return facts.told(VIOLENCE) and facts.to("state", "armed")
