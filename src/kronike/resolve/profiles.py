"""What is known of each name of a story: in which reports it stands, beside which names, with which roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kronike.model import NameType
from kronike.resolve.chains import Chain
from kronike.resolve.reports import ReportIndex
from kronike.words.folding import name_key
from kronike.words.originals import original_in

_MOST_REPORTS = 8
"""The company a name keeps is looked at in so many of its reports."""
_SHARE = 10
_FEW = 12
"""A name is ordinary company that stands in more reports than this, and in more than one in so many."""


@dataclass(slots=True)
class Profile:
    """One spelling with one type, in all reports: its chains, the languages it is written in, its roles and company.

    ``renders`` are known names of which a machine made it, as its own reports have them elsewhere.
    """

    name: str
    key: str
    type: NameType
    chains: list[str] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    languages: set[str] = field(default_factory=set)
    translated_from: set[str] = field(default_factory=set)
    original: bool = False
    renders: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    company: frozenset[str] = frozenset()

    @property
    def words(self) -> list[str]:
        """The words of its key."""
        return self.key.split()


def profiles_of(reports: Sequence[ReportIndex], chains: Mapping[str, Sequence[Chain]]) -> tuple[Profile, ...]:
    """The profiles in the order of their first chain; ``chains`` are those of each report. Linear in the chains."""
    found: dict[tuple[str, NameType], Profile] = {}
    names_in: dict[str, frozenset[str]] = {}
    for index in reports:
        document = index.doc
        own = chains[document.id]
        names_in[document.id] = frozenset(
            key for chain in own for form in chain.full_forms() if (key := name_key(form))
        )
        for chain in own:
            for form in chain.full_forms():
                if key := name_key(form):
                    profile = found.setdefault((key, chain.type), Profile(form, key, chain.type))
                    _add(profile, chain, index)
    ordinary = _ordinary(names_in.values(), len(reports))
    for profile in found.values():
        near = profile.reports[:_MOST_REPORTS]
        profile.company = frozenset(key for report in near for key in names_in[report]) - ordinary - {profile.key}
    return tuple(found.values())


def _add(profile: Profile, chain: Chain, index: ReportIndex) -> None:
    document = index.doc
    profile.chains.append(chain.id)
    if document.id not in profile.reports[-1:]:
        profile.reports.append(document.id)
    profile.languages.add(document.language)
    if document.translated_from:
        profile.translated_from.add(document.translated_from)
        if known := original_in(document.text, profile.name, document.translated_from):
            profile.renders.add(known)
    else:
        profile.original = True
    for role in index.roles_of(chain.id):
        profile.titles.add(role.title)
        if role.of and (body := index.mentions.get(role.of)):
            profile.bodies.add(name_key(body.name))


def _ordinary(names_in: Iterable[frozenset[str]], count: int) -> frozenset[str]:
    """Names so common in the story that sharing them tells nothing."""
    counts = Counter(key for names in names_in for key in names)
    most = max(_FEW, count // _SHARE)
    return frozenset(key for key, number in counts.items() if number > most)
