"""Numbers in the forms of five languages, courses, counts and parts, each as it is told."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from kronike.analyse.layers import Layers
from kronike.model import Direction, Hedge, Quantity
from kronike.words.numbers import number_index

Build = Callable[..., Layers]
Told = list[tuple[str, str, str, str]]


def _found(layers: Build, text: str, language: str) -> list[Quantity]:
    return list(layers(text, language, until="quantities").quantities)


def _told(layers: Build, text: str, language: str) -> Told:
    """Bounds, what is counted or its unit, and role of every quantity."""
    return [
        (_digits(each.range.low), _digits(each.range.high), each.unit or each.counted, each.role)
        for each in _found(layers, text, language)
    ]


def _digits(value: Decimal | None) -> str:
    return "" if value is None else f"{round(value, 4).normalize():f}"


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [
        ("nb", "trehundreogfem", 305),
        ("nb", "totusenfirehundre", 2400),
        ("nn", "femhundreogtretti", 530),
        ("da", "tohundredeoghalvtreds", 250),
        ("da", "syvoghalvfems", 97),
        ("sv", "tvåhundrafemtio", 250),
        ("sv", "fyrahundratusen", 400000),
        ("sv", "ettusenniohundrafyrtiofem", None),
        ("sv", "tusentals", None),
        ("nb", "hundreårs", None),
    ],
)
def test_numbers_in_one_word_are_put_together(language: str, word: str, number: int | None) -> None:
    """Hundreds and thousands in one word are the number they say, and words that only begin so are none."""
    assert number_index(language).cardinal(word) == number


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("sv", "Tre miljoner fyrahundratusen invånare.", [("3400000", "3400000", "inhabitant", "")]),
        ("sv", "En och en halv miljon människor.", [("1500000", "1500000", "person", "")]),
        ("sv", "Böterna uppgår till 2,3 mkr.", [("2300000", "2300000", "SEK", "")]),
        ("sv", "Ett hundratal personer greps.", [("100", "100", "person", "captured")]),
        ("nb", "Et titall personer ble pågrepet.", [("10", "10", "person", "captured")]),
        ("nb", "Det var 2 1/2 million kroner.", [("2500000", "2500000", "NOK", "")]),
        ("nb", "Prisen er 2½ million kroner.", [("2500000", "2500000", "NOK", "")]),
        ("nb", "Det koster kr 500,- i døra.", [("500", "500", "NOK", "")]),
        ("nb", "Boten var på 100.000,- kroner.", [("100000", "100000", "NOK", "")]),
        ("nb", "Det var minus 12 grader i natt.", [("-12", "-12", "degree", "")]),
        ("nb", "Temperaturen falt til -12 grader.", [("-12", "-12", "degree", "")]),
        ("nb", "Det ble målt 12 kuldegrader.", [("-12", "-12", "degree", "")]),
        ("nb", "Vinden blåste 30 meter i sekundet.", [("30", "30", "m/s", "")]),
        ("en", "Three out of four villages burnt.", []),
        ("en", "Two-thirds of the households left.", [("0.6667", "0.6667", "household", "left")]),
        ("en", "Several dozen people waited.", [("20", "99", "person", "")]),
        ("en", "They bought 20 F-16 fighters.", [("20", "20", "fighter", "")]),
        ("nb", "Norge er ett av 29 Nato-land.", [("29", "29", "country", "")]),
        ("nb", "Mellom 40.000 og 50.000 stilte opp.", [("40000", "50000", "", "")]),
        ("sv", "Mellan en tredjedel och hälften av rösterna räknades.", [("0.3333", "0.5", "vote", "")]),
    ],
)
def test_forms_of_news_are_read(layers: Build, language: str, text: str, told: Told) -> None:
    """Scales, halves, sums, temperatures, names with numbers and shares are what they say."""
    assert _told(layers, text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nb", "Oppslutningen falt fra 25 til 20 prosent.", [("25", "percent"), ("20", "percent")]),
        ("da", "Ledigheden faldt fra 5 til 4,2 procent.", [("5", "percent"), ("4.2", "percent")]),
        ("sv", "Arbetslösheten sjönk från 7,5 till 7,1 procent.", [("7.5", "percent"), ("7.1", "percent")]),
        ("en", "Unemployment fell from 6.5 to 6.1 percent.", [("6.5", "percent"), ("6.1", "percent")]),
        ("nb", "Prisen økte fra 200 til 300 kroner.", [("200", "NOK"), ("300", "NOK")]),
        ("nb", "Antall ansatte har økt fra 120 til 150.", [("120", "employee"), ("150", "employee")]),
    ],
)
def test_a_course_has_two_ends_and_is_no_range(
    layers: Build, language: str, text: str, told: list[tuple[str, str]]
) -> None:
    """What something fell or rose from and to are two numbers of one thing, whichever way it went."""
    found = _found(layers, text, language)
    assert [(_digits(each.range.low), each.unit or each.counted) for each in found] == told
    assert all(each.range.exact and not each.change for each in found)


def test_a_range_with_from_stays_one(layers: Build) -> None:
    """Without a verb of rising or falling, "from … to" bounds one number."""
    assert _told(layers, "Fra 200 til 300 mennesker er savnet.", "nb") == [("200", "300", "person", "missing")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Dødstallet har steget til 120."),
        ("nb", "Antallet drepte er nå 120."),
        ("nn", "Talet på døde er no 120."),
        ("da", "Antallet af dræbte er nu 120."),
        ("da", "Dødstallet er steget til 120."),
        ("sv", "Dödssiffran är nu 120."),
        ("sv", "Antalet döda har stigit till 120."),
        ("en", "The death toll rose to 120."),
        ("en", "The number of dead is now 120."),
    ],
)
def test_a_count_named_before_its_number_says_what_it_counts(layers: Build, language: str, text: str) -> None:
    """The toll and the number of the dead are of people, killed."""
    assert _told(layers, text, language) == [("120", "120", "person", "killed")]


def test_a_count_that_has_gone_past_a_number_is_more(layers: Build) -> None:
    """Reads "has passed 1.2 million": more than that."""
    (found,) = _found(layers, "The number of refugees has passed 1.2 million.", "en")
    assert (found.hedge, found.range.low, found.range.high, found.counted) == (
        Hedge.MORE_THAN,
        Decimal(1200000),
        None,
        "refugee",
    )


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Twelve of the 20 hostages were freed.", [("12", "hostage", "released"), ("20", "hostage", "")]),
        ("nn", "Tolv av dei 40 passasjerane vart skadde.", [("12", "passenger", "wounded"), ("40", "passenger", "")]),
        ("nb", "Halvparten av de 800 gjestene er reddet.", [("0.5", "guest", "rescued"), ("800", "guest", "")]),
        ("sv", "Ingen av de 40 passagerarna skadades.", [("40", "passenger", "")]),
        ("en", "None of the 40 passengers was hurt.", [("40", "passenger", "")]),
        ("en", "One of the 20 hostages was killed.", [("20", "hostage", "")]),
        ("nb", "Fem av dem er hardt skadd.", [("5", "person", "wounded")]),
    ],
)  # fmt: skip
def test_what_befell_a_part_did_not_befall_the_whole(
    layers: Build, language: str, text: str, told: list[tuple[str, str, str]]
) -> None:
    """The part has the noun and the role, the whole has its noun alone."""
    found = _found(layers, text, language)
    assert [(_digits(each.range.low), each.counted, each.role) for each in found] == told


def test_others_are_of_the_noun_said_before(layers: Build) -> None:
    """Reads "one soldier was killed and two others were wounded": two soldiers."""
    told = _told(layers, "One soldier was killed and two others were wounded.", "en")
    assert told == [("1", "1", "soldier", "killed"), ("2", "2", "soldier", "wounded")]


def test_the_second_place_has_its_own_number_in_any_form(layers: Build) -> None:
    """A grouped number whose noun was said before takes it over, and where they are sent is their place."""
    held = _found(layers, "The U.S. has 5,200 troops in Iraq and 2,000 in Syria.", "en")
    assert [(each.counted, each.place) for each in held] == [("troop", "Iraq"), ("troop", "Syria")]
    sent = _found(layers, "500 soldater sendes til Mali og 50 til Niger.", "nb")
    assert [(each.counted, each.place, each.role) for each in sent] == [
        ("soldier", "Mali", "deployed"),
        ("soldier", "Niger", "deployed"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "negated"),
    [
        ("nb", "Det ble ikke drept 20 sivile i angrepet.", True),
        ("nb", "40 soldater ble ikke sendt til Mali.", True),
        ("en", "The 40 soldiers were not sent to Mali.", True),
        ("en", "Some 40 households have no power.", False),
        ("nb", "40 husstander har ingen strøm.", False),
    ],
)
def test_denial_is_of_the_clause_not_of_another_noun(layers: Build, language: str, text: str, *, negated: bool) -> None:
    """A number is negated where its verb is, not where something else is lacking."""
    assert [each.negated for each in _found(layers, text, language)] == [negated]


@pytest.mark.parametrize(
    ("language", "text", "change", "direction"),
    [
        ("nb", "Renta ble satt opp med 0,25 prosentpoeng.", True, Direction.UP),
        ("nn", "Prisen gjekk opp med 5 prosent.", True, Direction.UP),
        ("sv", "Räntan höjdes med 0,25 procentenheter.", True, Direction.UP),
        ("nb", "Partiet gikk tilbake 3 prosent.", True, Direction.DOWN),
        ("nb", "Det falt 40 millimeter regn.", False, Direction.NONE),
    ],
)
def test_moves_are_told_from_what_only_fell(
    layers: Build, language: str, text: str, *, change: bool, direction: Direction
) -> None:
    """Particle verbs tell which way a number moved; rain that falls is no change."""
    (found,) = _found(layers, text, language)
    assert (found.change, found.direction) == (change, direction)


def test_a_share_of_land_that_was_lost_is_no_change_of_a_share(layers: Build) -> None:
    """Reads "har tapt 14 prosent av området": what was lost, as "har mistet" is."""
    for verb in ("tapt", "mistet"):
        (found,) = _found(layers, f"Opprørerne har {verb} 14 prosent av området.", "nb")
        assert (found.role, found.change) == ("lost", False)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "They ordered 14 new Airbus A330-200 passenger jets.", [("14", "aircraft")]),
        ("en", "They ordered eight long-haul jets.", [("8", "aircraft")]),
        ("en", "Ten of its plants closed.", [("10", "plant")]),
        ("en", "They found hundreds of dead dolphins.", [("200", "dolphin")]),
        ("en", "The fraud cost billions of dollars.", [("2000000000", "USD")]),
        ("en", "It pays $3.4 bn a year.", [("3400000000", "USD")]),
        ("en", "The 2008 Winter Games had 50 teams.", [("50", "team")]),
        ("en", "Mr Oakfield turned 64.", []),
        ("nb", "Kari Nordlys fylte 40.", []),
        ("nb", "Det var slik inntil 1995 og omkring 1900.", []),
        ("nb", "11.4 Utvalgets vurderinger", []),
        ("sv", "Laget ledde med 8 \u2013 7 halvvägs.", []),
        ("nb", "Hun gikk de 700 meterne hjem.", [("700", "m")]),
        ("nb", "De har en bok på 400 sider.", [("400", "page")]),
        ("da", "Byen har over 1 mill. indbyggere.", [("1000000", "inhabitant")]),
        ("da", "Han sparer ca. 800.000 kr. om året.", [("800000", "DKK")]),
        ("da", "Priser mellem 100 kroner og 500 kroner.", [("100", "DKK")]),
        ("sv", "Aktien steg 0,2 procent.", [("0.2", "percent")]),
        ("sv", "Hon sålde 1 200 värmepumpar.", [("1200", "pump")]),
        ("nn", "Dei tjue oligarkfamiliane eig alt.", [("20", "family")]),
    ],
)
def test_numbers_of_real_news_count_what_they_say(
    layers: Build, language: str, text: str, told: list[tuple[str, str]]
) -> None:
    """Long phrases, sums, ages, years, sections, scores and abbreviations of running news."""
    found = _found(layers, text, language)
    assert [(_digits(each.range.low), each.unit or each.counted) for each in found] == told


def test_a_verb_said_once_moves_every_share(layers: Build) -> None:
    """Reads "gikk ned med 16 prosent, lønnene med 11 prosent": both fell."""
    found = _found(layers, "Omsetningen gikk ned med 16 prosent, lønnene med 11 prosent.", "nb")
    assert [(each.change, each.direction) for each in found] == [(True, Direction.DOWN)] * 2


def test_an_abbreviated_hedge_is_one(layers: Build) -> None:
    """A full stop behind "ca" parts no hedge from its number."""
    (found,) = _found(layers, "Avstanden er ca. 5 cm der.", "nb")
    assert (found.hedge, found.unit) == (Hedge.ABOUT, "cm")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nb", "5-6000 mennesker møtte opp.", ("5000", "6000", "person")),
        ("nb", "Det kom 5-600 mennesker.", ("500", "600", "person")),
        ("en", "Some 45-50,000 people came.", ("45000", "50000", "person")),
        ("nb", "Det kom 1-100 mennesker.", ("1", "100", "person")),
        ("en", "They got CA$1 billion.", ("1000000000", "1000000000", "CAD")),
        ("en", "They got A$3 million.", ("3000000", "3000000", "AUD")),
        ("en", "They got US$2 billion.", ("2000000000", "2000000000", "USD")),
    ],
)
def test_short_ranges_and_dollars_are_whole(
    layers: Build, language: str, text: str, told: tuple[str, str, str]
) -> None:
    """Noughts said once belong to both ends of a range, and a dollar is whose its letters say."""
    assert [each[:3] for each in _told(layers, text, language)] == [told]


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("en", "Some 40 families have lost their homes.", [""]),
        ("en", "Some 17 soldiers have killed 3 civilians.", ["", "killed"]),
        ("nb", "Rundt 17 soldater har drept 3 sivile.", ["", "killed"]),
        ("nb", "Rundt 17 soldater har blitt drept.", ["killed"]),
        ("en", "Some 5,000 people have been left homeless.", ["displaced"]),
    ],
)
def test_have_with_an_object_is_no_passive(layers: Build, language: str, text: str, roles: list[str]) -> None:
    """Who has killed or lost something was not killed or lost."""
    assert [each.role for each in _found(layers, text, language)] == roles


def test_a_time_in_four_figures_counts_nothing(layers: Build) -> None:
    """A number that begins with nought is no count."""
    assert not _found(layers, "0830 tweets say it.", "en")


def test_a_share_of_a_place_that_somebody_holds_is_of_its_territory(layers: Build) -> None:
    """Reads "kontrollerer under 1 prosent av Irak": territory, held, in Iraq."""
    (found,) = _found(layers, "IS kontrollerer nå under 1 prosent av Irak.", "nb")
    assert (found.unit, found.counted, found.role, found.place) == ("percent", "territory", "held", "Irak")


def test_a_noun_at_the_end_of_a_sentence_is_counted_behind_others(layers: Build) -> None:
    """Reads "2 andre barn.": children, whatever mark follows."""
    assert _told(layers, "Politiet fant 2 andre barn.", "nb") == [("2", "2", "child", "")]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nb", "Over halvparten av landets landsbyer sulter.", [("0.5", "village")]),
        ("nn", "Det blir felt 56 vaksne hogauper.", [("56", "hogauper")]),
        ("nb", "Han tok igjen de 69 tapte hundredelene.", [("69", "hundredth")]),
        ("nn", "Adressa er Storgata 160, 6801 Storvik.", []),
        ("nn", "I 2011 gjeld det dei under 17.", []),
        ("en", "It is open to those over 60.", []),
    ],
)
def test_adjectives_genitives_postcodes_and_ages_are_not_counted(
    layers: Build, language: str, text: str, told: list[tuple[str, str]]
) -> None:
    """The noun counts, not what describes or owns it; a postcode and an age count nothing."""
    found = _found(layers, text, language)
    assert [(_digits(each.range.low), each.unit or each.counted) for each in found] == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nn", "3. Hilde Nordlys, Storvik", []),
        ("sv", "Han hade 25:e bästa tid.", []),
        ("en", "The plume is 200m high.", [("200", "m")]),
        ("en", "The firm paid 200m in fines.", [("200000000", "")]),
        ("en", "Profits fell to £3.2m from £4.1m.", [("3200000", "GBP"), ("4100000", "GBP")]),
        ("en", "Support fell below 50 percent.", [("", "percent")]),
    ],
)
def test_lists_ordinals_and_metres_are_told_from_counts(
    layers: Build, language: str, text: str, told: list[tuple[str, str]]
) -> None:
    """A place in a list or a race counts nothing, and "m" means metres where an extent follows."""
    found = _found(layers, text, language)
    assert [(_digits(each.range.low), each.unit or each.counted) for each in found] == told
    assert not any(each.change for each in found)


def test_a_fraction_with_a_hyphen_is_nobodys(layers: Build) -> None:
    """The first word of "Two-thirds" is no owner."""
    found = _found(layers, "Two-thirds of the 91,000 people said yes.", "en")
    assert [(_digits(each.range.low), each.group) for each in found] == [("0.6667", ""), ("91000", "")]
