"""Dictionary definitions give short English glosses, and explanations none."""

from __future__ import annotations

import pytest

from training.glosses.cognates import entries
from training.glosses.english import sense_of


@pytest.mark.parametrize(
    ("definition", "found"),
    [
        ("an attack", ("attack",)),
        ("to look (etter / for)", ("look",)),
        ("town, city (regardless of population)", ("town", "city")),
        ("a revolt, rebellion, riot", ("revolt", "rebellion", "riot")),
        ("(government) a minister (one who heads a ministry)", ("minister",)),
        ("a raised deck at the rear of a ship, particularly an old one", ()),
        ("used to form compound words", ()),
        ("someone who grumbles", ()),
        ("", ()),
    ],
)
def test_a_definition_gives_its_short_words(definition: str, found: tuple[str, ...]) -> None:
    """Articles, the infinitive's "to" and brackets are off; what only explains gives nothing."""
    assert sense_of(definition, str.lower).glosses == found


def test_a_reference_is_followed_not_glossed() -> None:
    """An alternative form names the word to look up, and its age is noted."""
    sense = sense_of("(pre-2012) alternative form of døy", str.lower)
    assert (sense.glosses, sense.refers, sense.old) == ((), "døy", True)


def test_swedish_is_glossed_only_where_both_neighbours_agree() -> None:
    """A false friend that only one neighbour has is no evidence."""
    danish = {("rolig", "ADJ"): ["calm"], ("traktor", "NOUN"): ["tractor"]}
    norwegian = {("rolig", "ADJ"): ["quiet"], ("traktor", "NOUN"): ["tractor"]}
    words = [("rolig", "ADJ"), ("traktor", "NOUN")]
    assert list(entries(words, danish, norwegian)) == [("traktor", "NOUN", ["tractor"])]
