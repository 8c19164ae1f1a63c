"""Joins the pairs of names that have points enough, the most certain first, unless something stands against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kronike.model import Merge, NameType
from kronike.resolve.chains import Chain
from kronike.resolve.clusters import Clusters, Link
from kronike.resolve.pairs import MISTRANSLATED, Pair, agree
from kronike.words.folding import name_key

_MOST_NAMES = 12
"""So many full names of a person are looked at before one more is taken in."""

People = dict[str, list[list[str]]]
"""The full names of the people of a group, by the atom that stands for it."""


def join_pairs(pairs: Iterable[Pair], clusters: Clusters, chains: Mapping[str, Chain]) -> dict[str, tuple[Merge, ...]]:
    """Joins what may be joined; the tables of each group, by the atom that stands for it in the end."""
    people = _people(clusters, chains)
    joined: list[tuple[str, Merge]] = []
    for pair in pairs:
        first, second = pair.one.chains[0], pair.other.chains[0]
        one, other = clusters.find(first), clusters.find(second)
        if one == other or not _one_person(people.get(one, []), people.get(other, [])):
            continue
        if clusters.join(Link(first, second, pair.merge.words)):
            names = [*people.pop(one, []), *people.pop(other, [])]
            people[clusters.find(first)] = names[:_MOST_NAMES]
            joined.append((first, pair.merge))
    merges: dict[str, list[Merge]] = defaultdict(list)
    for atom, merge in joined:
        merges[clusters.find(atom)].append(merge)
    return {root: tuple(found) for root, found in merges.items()}


def _people(clusters: Clusters, chains: Mapping[str, Chain]) -> People:
    people: dict[str, dict[str, None]] = defaultdict(dict)
    for chain in chains.values():
        if chain.type is NameType.PERSON:
            keys = (name_key(form) for form in chain.full_forms())
            people[clusters.find(chain.id)].update(dict.fromkeys(key for key in keys if " " in key))
    return {root: [key.split() for key in list(keys)[:_MOST_NAMES]] for root, keys in people.items()}


def _one_person(mine: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> bool:
    """Whether no full name of one side has another first name than one of the other."""
    return all(agree(one, other) for one in mine for other in theirs)


def mistranslated(merges: Iterable[Merge]) -> Iterator[str]:
    """The names that a machine made of another."""
    for merge in merges:
        for clue in merge.clues:
            if clue.what.startswith(MISTRANSLATED):
                yield clue.what.split("“", 1)[1].split("”", 1)[0]
