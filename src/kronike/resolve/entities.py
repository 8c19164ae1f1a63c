"""Which names in many reports are one person, organisation or place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kronike.model import Entity, Merge, NameType, Role
from kronike.resolve.chains import Chain, acronyms, chains_of, full_forms, keys_of, surnames
from kronike.resolve.clusters import Clusters, Group, Link, Parting
from kronike.resolve.ids import group_id
from kronike.resolve.joining import join_pairs, mistranslated
from kronike.resolve.judgements import Decisions
from kronike.resolve.pairs import MISTRANSLATED, pairs_of
from kronike.resolve.profiles import Profile, profiles_of
from kronike.resolve.reports import ReportIndex


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities, in the order of their first chain, and whose each mention is."""

    all: tuple[Entity, ...]
    of_mention: Mapping[str, Entity]

    def of(self, mention: str | None) -> Entity | None:
        """The entity a mention stands for."""
        return self.of_mention.get(mention) if mention else None


def find_entities(reports: Sequence[ReportIndex], decisions: Decisions) -> Entities:
    """Every chain with a name in exactly one entity; what joins two is named in its evidence.

    Names that are the same meet first, then names that may be one, the most certain first, each by its table of clues;
    what a person parted stays apart, and so do two full names with different first names. Linear in the mentions:
    names meet only in the blocks of a key they share.
    """
    of_report = {index.doc.id: chains_of(index) for index in reports}
    chains = {chain.id: chain for found in of_report.values() for chain in found}
    clusters = _judged(reports, decisions)
    last_names = [link for found in of_report.values() for link in surnames(found)]
    for link in (*last_names, *(link for index in reports for link in acronyms(index))):
        clusters.join(link)
    _join_by_key(chains.values(), clusters, without={link.second for link in last_names})
    profiles = profiles_of(reports, of_report)
    merged = join_pairs(pairs_of(profiles), clusters, chains)
    roles = {chain: index.roles_of(chain) for index in reports for chain in index.chains if index.roles_of(chain)}
    rendered = _rendered(profiles)
    entities = tuple(
        _renamed(_entity(group, chains, merged.get(clusters.find(group.atoms[0]), ()), roles), rendered)
        for group in clusters.groups(list(chains))
    )
    return Entities(entities, {mention: entity for entity in entities for mention in entity.mentions})


def _judged(reports: Sequence[ReportIndex], decisions: Decisions) -> Clusters:
    """Groups that start from what was decided, with every mention named there standing for its chain."""
    judged = {atom for link in decisions.links for atom in (link.first, link.second)}
    judged.update(atom for parting in decisions.partings for atom in (*parting.one, *parting.other))
    chain = {
        mention.id: mention.chain or mention.id
        for index in reports
        for mention in index.report.analysis.mentions
        if mention.id in judged
    }
    return Clusters(
        (_parting(parting, chain) for parting in decisions.partings),
        (Link(chain.get(ln.first, ln.first), chain.get(ln.second, ln.second), ln.reason) for ln in decisions.links),
    )


def _parting(parting: Parting, chain: Mapping[str, str]) -> Parting:
    one, other = (frozenset(chain.get(atom, atom) for atom in side) for side in (parting.one, parting.other))
    return Parting(one, other)


def _join_by_key(chains: Iterable[Chain], clusters: Clusters, *, without: set[str]) -> None:
    """Joins what shares a full name; ``without`` are the surnames that their own report has explained."""
    blocks: dict[tuple[str, str], dict[str, None]] = {}
    names: dict[tuple[str, str], str] = {}
    for chain in chains:
        for key, form in ({} if chain.id in without else keys_of(chain)).items():
            reason = _same_key(key, names.setdefault(key, form))
            block = blocks.setdefault(key, {})
            if not clusters.join_any(chain.id, block, reason):
                block[chain.id] = None


def _same_key(key: tuple[str, str], name: str) -> str:
    kind, value = key
    return f"names of one country ({value}) in CLDR" if kind == "country" else f"the same name, “{name}”"


def _entity(
    group: Group, chains: Mapping[str, Chain], merges: Sequence[Merge], roles: Mapping[str, Sequence[Role]]
) -> Entity:
    members = [chains[atom] for atom in group.atoms]
    forms = Counter(form for chain in members for form in chain.forms)
    made_up = frozenset(mistranslated(merges))
    known = [form for form in forms if form not in made_up] or list(forms)
    full = set(full_forms(known))
    spellings = tuple(form for form, _ in forms.most_common())
    return Entity(
        id=group_id("entity", group.atoms[0]),
        type=Counter(_types(members)).most_common(1)[0][0],
        name=next(form for form in spellings if form in full),
        spellings=spellings,
        chains=group.atoms,
        mentions=tuple(mention for chain in members for mention in chain.mentions),
        evidence=group.reasons,
        merges=tuple(merges),
        mistranslated=tuple(form for form in spellings if form in made_up),
        roles=tuple(role.id for atom in group.atoms for role in roles.get(atom, ())),
    )


def _rendered(profiles: Iterable[Profile]) -> dict[str, str]:
    """The spellings that a machine made of one known name each, to that name."""
    return {
        profile.name: min(profile.renders)
        for profile in profiles
        if len(profile.renders) == 1 and not profile.original and profile.type is not NameType.PERSON
    }


def _renamed(entity: Entity, rendered: Mapping[str, str]) -> Entity:
    """An entity that has only spellings which a machine made of one known name is called by that name."""
    names = {rendered.get(form) for form in entity.spellings}
    name = names.pop() if len(names) == 1 else None
    if name is None or name in entity.spellings:
        return entity
    reason = f"{MISTRANSLATED}: “{entity.name}” is literally “{name}”, which its report names elsewhere"
    return replace(entity, name=name, mistranslated=entity.spellings, evidence=(*entity.evidence, reason))


def _types(chains: Iterable[Chain]) -> Iterator[NameType]:
    for chain in chains:
        yield from [chain.type] * len(chain.forms)
