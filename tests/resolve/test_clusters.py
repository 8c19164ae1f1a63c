"""Groups made of pairs under partings."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kronike.resolve.clusters import Clusters, Link, Parting

_ATOMS = st.sampled_from("abcdefgh")
_LINKS = st.lists(st.builds(Link, _ATOMS, _ATOMS, st.just("a reason")), max_size=20)
_SIDES = st.frozensets(_ATOMS, min_size=1, max_size=3)
_PARTINGS = st.lists(
    st.tuples(_SIDES, _SIDES).filter(lambda sides: not sides[0] & sides[1]).map(lambda sides: Parting(*sides)),
    max_size=6,
)


@given(_PARTINGS, _LINKS)
@settings(deadline=None)
def test_no_group_ever_holds_both_sides_of_a_parting(partings: list[Parting], links: list[Link]) -> None:
    """Whatever links say, what a person parted stays apart."""
    for group in Clusters(partings, links).groups("abcdefgh"):
        atoms = set(group.atoms)
        assert not any(atoms & parting.one and atoms & parting.other for parting in partings)


@given(_LINKS)
@settings(deadline=None)
def test_without_partings_groups_are_the_connected_parts(links: list[Link]) -> None:
    """Every link is kept, and every atom is in exactly one group."""
    groups = Clusters((), links).groups("abcdefgh")
    assert sorted(atom for group in groups for atom in group.atoms) == list("abcdefgh")
    of = {atom: number for number, group in enumerate(groups) for atom in group.atoms}
    assert all(of[link.first] == of[link.second] for link in links)


def test_a_group_names_each_of_its_reasons_once() -> None:
    """Reasons follow the links that made the group."""
    clusters = Clusters((), [Link("a", "b", "one"), Link("c", "d", "two"), Link("b", "c", "one")])
    (group,) = clusters.groups("abcd")
    assert sorted(group.reasons) == ["one", "two"]
