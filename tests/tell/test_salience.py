"""Why a line matters, in words, and which sentence can be read alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronike.model import Chronicle, Report
from kronike.resolve import Decisions, resolve
from kronike.tell import tell
from kronike.tell.wholeness import lacks

Make = Callable[..., Report]


def _chronicle(*reports: Report) -> Chronicle:
    return tell(reports, resolve(reports, (), Decisions()))


@pytest.mark.parametrize(
    ("sentence", "language", "lacking"),
    [
        ("De har satt i gang en offensiv.", "nb", "opens with a word that points back"),
        ("Det siste døgnet har mange overgitt seg.", "nb", ""),
        ("Dette kan bli det siste angrepet.", "nb", "opens with a word that points back"),
        ("Han er i Lundvika nå igjen.", "da", "opens with a word that points back"),
        ("This was the last of the ships.", "en", "opens with a word that points back"),
        ("This week the last ship left.", "en", ""),
        ("Yesterday we sailed to Lundvik harbour.", "en", "speaks of whoever writes it"),
        ("“We sailed at once”, the captain says.", "en", ""),
        ("– Vi seilte med en gang, sier kapteinen.", "nb", ""),
        ("2 May 2031 at 14:20 | The ship should have stayed.", "en", "has a bar between its parts"),
        ("The ship was handed to the US navy.", "en", ""),
        ("Hva skal de gjøre med skipene?", "nb", "a question"),
        ("Skipet forlot havnen etter at", "nb", "does not end as a sentence"),
        ("Skipet gikk.", "nb", "has hardly any words"),
        ("De sista skeppen lämnade hamnen.", "sv", ""),
        ("Dies liest hier keiner aus der Nähe.", "other", ""),
    ],
)
def test_what_a_sentence_lacks(sentence: str, language: str, lacking: str) -> None:
    """Pronouns, questions and words cut off are seen; articles are no pronouns."""
    assert ", ".join(lacks(sentence, language)) == lacking


@given(st.text(max_size=200), st.sampled_from(["nb", "nn", "da", "sv", "en", "other"]))
def test_any_words_are_judged(sentence: str, language: str) -> None:
    """No text breaks it."""
    assert len(lacks(sentence, language)) <= 6


def test_the_only_line_of_a_year_says_so(report: Make) -> None:
    """What stands alone in its time weighs more than one of many."""
    reports = (
        report(
            "They [event ASSAULT 2003|came] to the town. They [event RETREAT 2019-03-05|left] the town. "
            "They [event AID 2019-03-06|fed] the town."
        ),
    )
    first, second, third = _chronicle(*reports).entries
    assert "the only line of 2003" in first.reasons
    assert not any("only line" in reason for entry in (second, third) for reason in entry.reasons)


def test_what_later_reports_still_tell_weighs_more(report: Make) -> None:
    """A report of years later that tells of it again is a reason, in words."""
    told = "[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|hit] by the storm."
    reports = (report(told, name="a", published="2020-03-05"), report(told, name="b", published="2021-06-01"))
    (entry,) = _chronicle(*reports).entries
    assert any(reason.startswith("told again more than a month later") for reason in entry.reasons)


def test_a_great_number_is_a_reason(report: Make) -> None:
    """How many something befell is told with what befell them."""
    marked = (
        "[LOC|Fjellvik] was [event ASSAULT 2020-03-04 @Fjellvik|hit], [figure 300..300 person role=killed|300 died]."
    )
    (entry,) = _chronicle(report(marked)).entries
    assert "as many as 300 killed" in entry.reasons


def test_the_sentence_shown_can_be_read_alone(report: Make) -> None:
    """Of two tellings of one event, the one whose subject is named is shown."""
    reports = (
        report("They had [event ASSAULT 2020-03-04 @Fjellvik|hit] [LOC|Fjellvik] again.", name="a"),
        report("The storm [event ASSAULT 2020-03-04 @Fjellvik|hit] [LOC|Fjellvik] again.", name="b"),
    )
    (entry,) = _chronicle(*reports).entries
    assert entry.document == reports[1].reading.document.id
