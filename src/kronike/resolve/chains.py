"""Chains of mentions inside one report: what each is called, what it is compared by, which two are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kronike.model import Mention, MentionKind, NameType
from kronike.resolve.clusters import Link
from kronike.resolve.reports import ReportIndex
from kronike.words.countries import country_code
from kronike.words.folding import name_key

_SHORTEST_ACRONYM = 2
_LONGEST_END = 6
_WIDEST_BRACKET = 3


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one thing in one report; ``forms`` are the names it goes by there, in order, each as often."""

    id: str
    type: NameType
    forms: tuple[str, ...]
    mentions: tuple[str, ...]
    full: tuple[str, ...]

    def full_forms(self) -> tuple[str, ...]:
        """Its names, each once, without those that are the end of a longer one ("Bali" of "Mustafa Bali")."""
        return self.full


def full_forms(forms: Iterable[str]) -> tuple[str, ...]:
    """Each form once, without those that are the end of a longer one."""
    keys = {form: name_key(form) for form in dict.fromkeys(forms)}
    if len(keys) == 1:
        return tuple(keys)
    longer = {end for key in keys.values() for end in _ends(key)}
    return tuple(form for form, key in keys.items() if key not in longer)


def _ends(key: str) -> Iterator[str]:
    """The shorter names a name ends in, up to a few words."""
    words = key.split()[-_LONGEST_END - 1 :]
    for start in range(1, len(words)):
        yield " ".join(words[start:])


def chains_of(index: ReportIndex) -> tuple[Chain, ...]:
    """The chains of a report that have a name, in the order of the text."""
    return tuple(_chain(identity, mentions) for identity, mentions in index.chains.items())


def _chain(identity: str, mentions: tuple[Mention, ...]) -> Chain:
    names = [mention for mention in mentions if mention.kind is MentionKind.NAME]
    kind = Counter(mention.type for mention in names).most_common(1)[0][0]
    forms = tuple(mention.name for mention in names)
    return Chain(identity, kind, forms, tuple(mention.id for mention in mentions), full_forms(forms))


def keys_of(chain: Chain) -> dict[tuple[str, str], str]:
    """What the chain is compared by across reports: its full names with its type, or its country; each with a form."""
    keys: dict[tuple[str, str], str] = {}
    for form in chain.full_forms():
        if name_key(form):
            keys.setdefault(_key(chain.type, form), form)
    return keys


def _key(kind: NameType, form: str) -> tuple[str, str]:
    country = None if kind is NameType.PERSON else country_code(form)
    return ("country", country) if country else (kind.value, name_key(form))


def surnames(chains: Iterable[Chain]) -> Iterator[Link]:
    """Each person called by the end of one full name of the same report, and of one only."""
    people = [chain for chain in chains if chain.type is NameType.PERSON]
    owners: dict[str, set[str]] = {}
    for chain in people:
        for end in (end for form in chain.full_forms() for end in _ends(name_key(form))):
            owners.setdefault(end, set()).add(chain.id)
    for chain in people:
        forms = chain.full_forms()
        bearers = owners.get(name_key(forms[0]), set()) - {chain.id} if len(forms) == 1 else set()
        if len(bearers) == 1:
            reason = f"“{forms[0]}” is the end of one full name in the same report"
            yield Link(next(iter(bearers)), chain.id, reason)


def acronyms(index: ReportIndex) -> Iterator[Link]:
    """A long name with its initials in brackets behind it, or the other way round."""
    text = index.doc.text
    names = [m for m in index.report.analysis.mentions if m.kind is MentionKind.NAME and m.type is not NameType.PERSON]
    for first, second in pairwise(sorted(names, key=lambda mention: mention.span)):
        fits = _initials_fit(first.name, second.name) or _initials_fit(second.name, first.name)
        if fits and _in_brackets(text, first, second):
            reason = f"“{first.name} ({second.name})”: one is the initials of the other"
            yield Link(first.chain or first.id, second.chain or second.id, reason)


def _in_brackets(text: str, first: Mention, second: Mention) -> bool:
    """Whether the second name stands in brackets right behind the first."""
    between = text[first.span.end : second.span.start]
    behind = text[second.span.end : second.span.end + 1]
    return len(between) <= _WIDEST_BRACKET and between.strip() == "(" and behind == ")"


def _initials_fit(name: str, acronym: str) -> bool:
    """Whether ``acronym`` is the first letters of all words of ``name``, or of those that are more than small words."""
    letters = name_key(acronym).replace(" ", "")
    if len(letters) < _SHORTEST_ACRONYM or not acronym.isupper():
        return False
    words = name.replace("-", " ").split()
    tall = [word for word in words if not word[0].islower()]
    return any(letters == "".join(name_key(word)[:1] for word in chosen) for chosen in (words, tall))
