"""What a report says that somebody is: beside the name, by "X is the leader of Y", and by "Y, led by X"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from kronike.analyse.references.noun_phrases import NounPhrases
from kronike.analyse.tree import relation
from kronike.model import Mention, MentionKind, NameType, Role, Span
from kronike.words.names import NameWords, body_noun, name_words, person_noun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kronike.analyse.layers import Layers, Token
    from kronike.analyse.references.phrases import Phrase

_ARTICLES = 2


def find_roles(phrases: Iterable[Phrase], layers: Layers) -> tuple[Role, ...]:
    """What the names of a report are said to be, each span once, in the order of the text.

    ``phrases`` are those of names. A role is told as holding: what somebody was or is not is none.
    """
    by_sentence: dict[int, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        by_sentence[phrase.sentence].append(phrase)
    names = [mention for mention in layers.mentions if mention.kind is MentionKind.NAME]
    found: dict[Span, Role] = {}
    for number in sorted(by_sentence):
        roles = Roles(layers, number, names)
        for role in (*roles.beside(by_sentence[number]), *roles.told(by_sentence[number]), *roles.led()):
            found.setdefault(role.span, role)
    return tuple(sorted(found.values(), key=lambda role: (role.span.start, role.span.end)))


class Roles:
    """The roles that one sentence tells of."""

    def __init__(self, layers: Layers, number: int, names: Sequence[Mention]) -> None:
        self.document = layers.reading.document.id
        self.tokens: tuple[Token, ...] = layers.tokens[number]
        self.language = layers.sentences[number].language
        self.words: NameWords = name_words(self.language)
        self.tree = NounPhrases(self.tokens)
        span = layers.sentences[number].span
        self.names = list(_inside(names, span))

    def beside(self, phrases: Iterable[Phrase]) -> Iterator[Role]:
        """Titles and appositions: "SDFs talsmann Ann Ostby"."""
        for phrase in phrases:
            if phrase.mention and phrase.mention.type is NameType.PERSON:
                for title in phrase.told:
                    yield from self._role(phrase.mention, title.head, title.span)

    def told(self, phrases: Iterable[Phrase]) -> Iterator[Role]:
        """What a person is said to be now: "Ann Ostby is the leader of KBF", "Ann Ostby, who is its leader"."""
        for phrase in phrases:
            if phrase.mention is None or phrase.mention.type is not NameType.PERSON:
                continue
            clauses = [child for child in self.tree.children(phrase.head) if self.tokens[child].deprel == "acl:relcl"]
            for at in (*clauses, *([phrase.governor] if phrase.relation == "nsubj" else ())):
                if self._holds(at):
                    first, last = self.tree.phrase(at)
                    span = Span(self.tokens[first].span.start, self.tokens[last].span.end)
                    yield from self._role(phrase.mention, self.tokens[at].text, span)

    def _holds(self, at: int) -> bool:
        """Whether a noun is a predicate in the present and not denied."""
        below = [self.tokens[child] for child in self.tree.children(at)]
        copulas = [token for token in below if relation(token) == "cop"]
        now = any("Tense=Pres" in token.feats for token in copulas)
        return now and self.tokens[at].upos == "NOUN" and all("Polarity=Neg" not in token.feats for token in below)

    def _role(self, holder: Mention, noun: str, span: Span) -> Iterator[Role]:
        title = person_noun(noun, self.language)
        if title:
            body = next((name.id for name in _inside(self.names, span) if name.type is not NameType.PERSON), None)
            yield Role(document=self.document, span=span, holder=holder.id, title=title.rpartition("-")[2], of=body)

    def led(self) -> Iterator[Role]:
        """Who leads: "KBF, led by Ann Ostby", "the coalition led by the USA", "den USA-ledede koalisjonen"."""
        for at, token in enumerate(self.tokens):
            low = token.text.casefold()
            if not low.endswith(self.words.led):
                continue
            if low in self.words.led:
                yield from self._led_by(at) or self._led_before(at)
            else:
                yield from self._compound(at)

    def _led_by(self, at: int) -> tuple[Role, ...]:
        by = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        leader = self._name_at(at + 2, forward=_ARTICLES) if by in self.words.by else None
        end = at - 1 if at and self.tokens[at - 1].text == "," else at
        body = self._name_at(end - 1, forward=0)
        if leader is None or end < 1 or not (body or body_noun(self.tokens[end - 1].text, self.language)):
            return ()
        start = body.span.start if body else self.tokens[end - 1].span.start
        return (self._leads(leader, Span(start, leader.span.end), body),)

    def _led_before(self, at: int) -> tuple[Role, ...]:
        """A leader before a hyphen of its own: "US - led"."""
        hyphen = at >= _ARTICLES and self.tokens[at - 1].text == "-"
        return self._attributed(self._name_at(at - 2, forward=0), at) if hyphen else ()

    def _compound(self, at: int) -> tuple[Role, ...]:
        first = next(iter(_inside(self.names, self.tokens[at].span)), None)
        part = first if first and first.span.start == self.tokens[at].span.start else None
        return self._attributed(part, at)

    def _attributed(self, leader: Mention | None, at: int) -> tuple[Role, ...]:
        """Who leads the noun behind the word at ``at``."""
        noun = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if leader is None or noun is None or not body_noun(noun.text, self.language):
            return ()
        return (self._leads(leader, Span(leader.span.start, noun.span.end), None),)

    def _leads(self, leader: Mention, span: Span, body: Mention | None) -> Role:
        of = body.id if body else None
        return Role(document=self.document, span=span, holder=leader.id, title=self.words.leader, of=of)

    def _name_at(self, at: int, *, forward: int) -> Mention | None:
        """The name that covers a token, or begins up to so many tokens behind it."""
        for place in range(max(at, 0), min(at + forward + 1, len(self.tokens))):
            span = self.tokens[place].span
            if found := next((name for name in self.names if name.span.start <= span.start < name.span.end), None):
                return found
        return None


def _inside(names: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """The names, which are in the order of the text, that begin inside a span."""
    starts = [name.span.start for name in names]
    return names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
