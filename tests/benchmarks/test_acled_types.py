"""Made-up snippets in the manner of a conflict chronicle get the type that the ACLED codebook gives them."""

from __future__ import annotations

import pytest

from benchmarks.events.case2021 import type_of
from benchmarks.events.reading import found_in, text_readings

SNIPPETS = [
    ("ARMED_CLASH", "Rebels raided an outpost of the army near Storvik, and three soldiers were wounded."),
    ("ARMED_CLASH", "Militants attacked a checkpoint and seized two villages, but the army fended off the attack."),
    ("ATTACK", "Armed men shot at a bus near Storvik, killing two passengers."),
    ("NON_STATE_ACTOR_OVERTAKES_TER", "Rebels seized the town of Storvik from the army on Monday."),
    ("GOV_REGAINS_TERIT", "The army regained control of the hill above Storvik."),
    ("GOV_REGAINS_TERIT", "Pro-government forces drove the rebels out of Storvik and took the town."),
    ("NON_VIOL_TERRIT_TRANSFER", "The rebels left, and soldiers entered Storvik without resistance."),
    ("NON_VIOL_TERRIT_TRANSFER", "Under the agreement the militia handed over the airport of Storvik."),
    ("ART_MISS_ATTACK", "Two rockets landed in a field near Storvik."),
    ("ART_MISS_ATTACK", "Rebels fired a rocket-propelled grenade at a post of the army."),
    ("GRENADE", "A man on a motorcycle threw a hand grenade at a bar in Storvik."),
    ("REM_EXPLOS", "An army lorry struck a mine near Storvik; two soldiers were wounded."),
    ("REM_EXPLOS", "A bomb went off in a market in Storvik."),
    ("SUIC_BOMB", "A suicide bomb exploded outside the court of Storvik."),
    ("CHEM_WEAP", "Helicopters dropped barrels of chlorine on Storvik, and rebels were hurt."),
    ("AIR_STRIKE", "Warplanes struck a convoy of the rebels outside Storvik."),
    ("DISR_WEAP", "Police seized 40 pistols and ammunition from a lorry at the border."),
    ("DISR_WEAP", "Sappers safely detonated a device that rebels had left under a bridge."),
    ("ABDUCT_DISSAP", "Rebels took three villagers hostage near Storvik."),
    ("ARREST", "The former mayor was placed under house arrest in Storvik."),
    ("PEACE_PROTEST", "Teachers gathered in front of the town hall of Storvik to demand higher pay."),
    ("PROTEST_WITH_INTER", "The police stopped a march of students in Storvik."),
    ("PROTEST_WITH_INTER", "Police fired tear gas at demonstrators in Storvik."),
    ("FORCE_AGAINST_PROTEST", "Soldiers opened fire on demonstrators in Storvik, wounding four."),
    ("VIOL_DEMONSTR", "Protesters threw stones at the police and smashed the windows of a bank in Storvik."),
    ("MOB_VIOL", "Villagers fought with sticks and stones over a well near Storvik."),
    ("PROPERTY_DISTRUCT", "Militants torched a school near Storvik at night."),
    ("HQ_ESTABLISHED", "The army turned a stadium in Storvik into a base."),
    ("CHANGE_TO_GROUP_ACT", "Two rebel groups merged and named a new leader."),
    ("AGREEMENT", "The army and the rebels agreed to a truce of three days."),
    ("ORG_CRIME", "Smugglers hid the cocaine in a load of fruit, and police seized the drugs in Storvik."),
    ("NATURAL_DISASTER", "Lightning and heavy rain killed five people near Storvik."),
    ("MAN_MADE_DISASTER", "A dam burst above Storvik after a fire at the power station."),
    ("MAN_MADE_DISASTER", "A blaze in a warehouse in Storvik hurt six firefighters."),
    ("ATTRIB", "The rebels claimed responsibility for the attack on Storvik."),
]


@pytest.mark.parametrize(("label", "text"), SNIPPETS)
def test_a_snippet_gets_the_type_of_what_it_tells(label: str, text: str) -> None:
    """Means, sides, and who holds the place then, decide."""
    (layers,) = found_in(text_readings([text]))
    assert type_of(layers) == label


@pytest.mark.parametrize(
    ("language", "label", "text"),
    [
        ("nb", "ARMED_CLASH", "Soldatene kom under ild ved Vesterby."),
        ("nb", "REM_EXPLOS", "Et militært kjøretøy kjørte på en landmine, og to soldater ble drept."),
        ("nb", "ART_MISS_ATTACK", "En rakett slo ned i et boligområde i Vesterby."),
        ("nb", "NON_VIOL_TERRIT_TRANSFER", "Opprørerne rykket inn i Vesterby uten kamp."),
        ("nn", "PROTEST_WITH_INTER", "Politiet stoppa demonstrasjonen framfor rådhuset."),
        ("nn", "ATTRIB", "Opprørarane tok på seg ansvaret for åtaket."),
        ("da", "REM_EXPLOS", "En bil kørte på en vejbombe, og to soldater blev dræbt."),
        ("da", "PROTEST_WITH_INTER", "Politiet opløste demonstrationen foran rådhuset."),
        ("sv", "PROTEST_WITH_INTER", "Polisen skingrade demonstranterna med tårgas."),
        ("sv", "NON_STATE_ACTOR_OVERTAKES_TER", "Rebellerna intog staden Storvik efter hårda strider."),
    ],
)
def test_the_rules_hold_in_every_language(language: str, label: str, text: str) -> None:
    """The same rules read the words of each language."""
    (layers,) = found_in(text_readings([text], language))
    assert type_of(layers) == label
