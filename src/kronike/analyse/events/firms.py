"""Which names of a report are firms, or people of firms: by what the report itself says beside them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kronike.analyse.events.everyday import public_sentences
from kronike.model import Mention, MentionKind, NameType
from kronike.words.actors import business_noun, business_phrases, name_sort, trade_noun
from kronike.words.names import firm_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kronike.analyse.quotes.views import View
    from kronike.model import Participant

_DESCRIBING = frozenset({"compound", "appos", "flat", "nmod", "amod"})
_GENITIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Firms:
    """The names, in lower case, that a report tells to be those of firms or of their people.

    ``short`` are those names without what every firm's ends with, which a place may share. ``throughout``: half of the
    report's sentences or more tell of firms or of trade, those whose numbers are ``dealing``. ``public`` are those near
    which states, officials and the like are told of.
    """

    names: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    dealing: frozenset[int] = frozenset()
    throughout: bool = False
    public: frozenset[int] = frozenset()

    def at(self, view: View, index: int) -> bool:
        """Whether a word tells of a firm: a noun for one, or a name that is one's."""
        if business_noun(view.lemma(index).casefold(), view.language):
            return True
        if any(view.phrase(index, phrase) for phrase in business_phrases(view.language)):
            return True
        mention = view.mentions[index]
        return mention is not None and (self.named(mention) or view.tokens[index].text in firm_words())

    def named(self, mention: Mention) -> bool:
        """Whether a name is that of a firm, or of one of its people."""
        name = mention.name.casefold()
        return name in self.names or (name in self.short and mention.type is not NameType.LOCATION)

    def taking(self, view: View, each: Participant) -> bool:
        """Whether who takes part is a firm."""
        return any(self.at(view, index) for index in _tokens(view, each))

    def trading(self, view: View) -> bool:
        """Whether a sentence of a report on firms tells of trade."""
        return (self.throughout or bool(self.names)) and view.number in self.dealing

    def deals(self, view: View) -> bool:
        """Whether a sentence tells of firms or of what they deal in."""
        return any(trade_noun(view.lemma(at), view.language) or self.at(view, at) for at in range(len(view)))


def firms_of(views: Sequence[View]) -> Firms:
    """The firms of a report: named with what firms are named with, or beside a noun that says what they are."""
    found, short = set[str](), set[str]()
    for view in views:
        for index in range(len(view)):
            mention = view.mentions[index]
            if mention is not None and _is_firm(view, index, mention):
                found.add(mention.name.casefold())
                short.add(_short(mention).casefold())
    firms = Firms(frozenset(found), frozenset(short))
    dealing = frozenset(view.number for view in views if firms.deals(view))
    return replace(firms, dealing=dealing, throughout=len(dealing) * 2 >= len(views), public=public_sentences(views))


def _is_firm(view: View, index: int, mention: Mention) -> bool:
    if mention.kind is not MentionKind.NAME or mention.acts or name_sort(mention.name, view.language):
        return False
    if mention.type is not NameType.PERSON and view.tokens[index].text in firm_words():
        return True
    return any(business_noun(view.lemma(at).casefold(), view.language) for at in _beside(view, index, mention))


def _beside(view: View, index: int, mention: Mention) -> Iterator[int]:
    """The nouns that say what a name is: in apposition, or right before or behind it ("flyselskapet X", "X's chef")."""
    tree = view.tree
    yield from (at for at in tree.children(index, "appos") if view.mentions[at] is not mention)
    if view.tokens[index].deprel == "appos":
        yield tree.head(index)
    if mention.type is NameType.LOCATION:
        return
    first, last = view.run(index)
    behind = last + 1
    if behind < len(view) and view.low[behind] in _GENITIVES:
        behind += 1
    yield from (at for at in (first - 1, behind) if 0 <= at < len(view) and _joined(view, index, at))


def _joined(view: View, name: int, noun: int) -> bool:
    """Whether a name and a noun beside it are of one phrase."""
    tree = view.tree
    below = tree.head(name) == noun and tree.relation(name) in _DESCRIBING
    return below or (tree.head(noun) == name and tree.relation(noun) in _DESCRIBING)


def _short(mention: Mention) -> str:
    """What else a report may call a firm or a person of it: without what all firms' names end with; the last name."""
    parts = mention.name.split()
    if mention.type is NameType.PERSON:
        return parts[-1]
    return " ".join(part for part in parts if part not in firm_words()) or mention.name


def _tokens(view: View, each: Participant) -> range:
    """The tokens of who takes part."""
    first = bisect_left(view.tokens, each.span.start, key=lambda token: token.span.start)
    return range(first, bisect_left(view.tokens, each.span.end, key=lambda token: token.span.start))
