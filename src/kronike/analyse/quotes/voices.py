"""Resolves who speaks: names through their chains, roles through titles, pronouns to the latest person."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kronike.analyse.quotes.roles import Person, Subject
from kronike.model import Mention, MentionKind, NameType, Span
from kronike.words.names import person_noun

if TYPE_CHECKING:
    from kronike.analyse.layers import Layers
    from kronike.analyse.quotes.views import Block, View

_TITLE_WORDS = 4
_PERSONS_BACK = 8
"""How many names back a pronoun reaches."""
_SHORTEST_TITLE = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """The mentions a quote is given to, and their resolved names."""

    mentions: tuple[Mention, ...]
    name: str


class Voices:
    """What is known of a document's speakers while its quotes are read from first to last."""

    def __init__(self, layers: Layers, document_blocks: list[Block]) -> None:
        self.text, self.document = layers.text, layers.reading.document.id
        self.mentions = layers.mentions
        self.starts = [mention.span.start for mention in layers.mentions]
        self.full = _full_names(layers.mentions)
        self.titles = _titles(document_blocks)
        self.made: dict[Span, Mention] = {}
        self.latest: Mention | None = None
        self.latest_body: Mention | None = None
        self.persons = [mention for mention in layers.mentions if mention.type is NameType.PERSON]
        self.person_starts = [mention.span.start for mention in self.persons]
        self.called: dict[str, Person] = {}

    def of(self, view: View, subject: Subject) -> Voice | None:
        """The voice of a subject; ``None`` where a pronoun has nobody to stand for."""
        if subject.names:
            self._heard(subject.names[0])
            return Voice(subject.names, " / ".join(self.named(mention) for mention in subject.names))
        span = Span(view.tokens[subject.first].span.start, view.tokens[subject.last].span.end)
        return self._pronoun(span, subject.person) if subject.person else self._role(view, span, subject)

    def named(self, mention: Mention) -> str:
        """The fullest name of the mention's chain, for a person; else the mention's own."""
        return self.full.get(mention.chain, mention.name)

    def _heard(self, mention: Mention) -> None:
        if mention.type is NameType.PERSON:
            self.latest = mention
        if mention.type is NameType.ORGANISATION:
            self.latest_body = mention

    def _pronoun(self, span: Span, person: Person) -> Voice | None:
        if person is Person.IT:
            return self._thing(span)
        if person in (Person.THEY, Person.FIRST):
            return None
        fits = (each for each in self._meant(span.start) if self.called.get(each.chain, person) is person)
        meant = next(fits, None)
        if meant is None:
            return None
        self.latest = meant
        self.called[meant.chain] = person
        made = self._make(span, MentionKind.PRONOUN, NameType.PERSON, self.text[span.start : span.end], meant.chain)
        return Voice((made,), self.named(meant))

    def _thing(self, span: Span) -> Voice | None:
        """The organisation that spoke last, not long ago."""
        body = self.latest_body
        if body is None or body.span.start < self._nearby(span.start):
            return None
        words = self.text[span.start : span.end]
        made = self._make(span, MentionKind.PRONOUN, NameType.ORGANISATION, words, body.chain)
        return Voice((made,), self.named(body))

    def _meant(self, start: int) -> list[Mention]:
        """Whom a pronoun can stand for, the likeliest first: whoever spoke, if not long ago, and those named before."""
        at = bisect_left(self.person_starts, start)
        named = self.persons[max(0, at - _PERSONS_BACK) : at][::-1]
        if self.latest is None:
            return named
        return [self.latest, *named] if self.latest.span.start >= self._nearby(start) else [*named, self.latest]

    def _nearby(self, start: int) -> int:
        """How far back the latest speaker is still the one meant before a person merely named in between."""
        return start - 1200

    def _role(self, view: View, span: Span, subject: Subject) -> Voice:
        words = " ".join(self.text[span.start : span.end].split())
        endings = view.names.genitives if subject.genitive else ()
        words = next((words.removesuffix(ending) for ending in endings if words.endswith(ending)), words)
        holder = self._holder(subject) if subject.definite else None
        kind = NameType.ORGANISATION if subject.body else NameType.PERSON
        made = self._make(span, MentionKind.ROLE, kind, words, holder.chain if holder else "")
        if kind is NameType.PERSON and person_noun(subject.head, view.language):
            self.latest = holder or made
        return Voice((made,), self.named(holder) if holder else words)

    def _holder(self, subject: Subject) -> Mention | None:
        """The person whose title was the head of this role ("NATO-sjefen": "NATO-sjef Jens …")."""
        exact = self.titles.get(subject.head)
        if exact or len(subject.head) < _SHORTEST_TITLE:
            return exact
        head = subject.head
        ends = {
            id(holder): holder for title, holder in self.titles.items() if title.endswith(head) or head.endswith(title)
        }
        chains = {holder.chain for holder in ends.values()}
        return next(iter(ends.values())) if len(chains) == 1 else None

    def _make(self, span: Span, kind: MentionKind, of: NameType, words: str, chain: str) -> Mention:
        if span not in self.made:
            made = Mention(document=self.document, span=span, type=of, kind=kind, name=words, chain=chain)
            self.made[span] = made if chain else replace(made, chain=made.id)
        return self.made[span]

    def all_mentions(self) -> tuple[Mention, ...]:
        """Names and what was made for speakers, in the order of the text; a role over a name keeps both."""
        taken = {mention.id for mention in self.mentions}
        new = [mention for mention in self.made.values() if mention.id not in taken]
        return tuple(sorted((*self.mentions, *new), key=lambda mention: (mention.span.start, mention.span.end)))


def _full_names(mentions: tuple[Mention, ...]) -> dict[str, str]:
    full: dict[str, str] = {}
    for mention in mentions:
        if mention.type is NameType.PERSON and len(mention.name) > len(full.get(mention.chain, "")):
            full[mention.chain] = mention.name
    return full


def _titles(document_blocks: list[Block]) -> dict[str, Mention]:
    """Each title that stands before a person's name, or behind it after a comma, to that person."""
    titles: dict[str, Mention] = {}
    for block in document_blocks:
        for view in block.views:
            for index, there in enumerate(view.mentions):
                mention = view.whole(index) if there else None
                if mention is None or mention.type is not NameType.PERSON or view.whole(index - 1) is mention:
                    continue
                for title in (*_before(view, index), *_behind(view, index)):
                    titles.setdefault(title, mention)
    return titles


def _before(view: View, index: int) -> list[str]:
    found = []
    for at in range(index - 1, max(-1, index - 1 - _TITLE_WORDS), -1):
        base = person_noun(view.tokens[at].text, view.language)
        if base is None:
            break
        found.append(base)
    return found


def _behind(view: View, index: int) -> list[str]:
    behind = view.run(index)[1] + 1
    if behind + 1 >= len(view) or view.low[behind] != ",":
        return []
    for at in range(behind + 1, min(len(view), behind + 1 + _TITLE_WORDS)):
        base = person_noun(view.tokens[at].text, view.language)
        if base is not None:
            return [base]
    return []
