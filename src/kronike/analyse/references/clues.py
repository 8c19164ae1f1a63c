"""What speaks for and against a phrase standing for a thing, as named clues."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from kronike.analyse.references.phrases import Kind
from kronike.analyse.references.pronouns import OWNED, possessive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.references.phrases import Phrase
    from kronike.analyse.references.things import Thing

_PERSONAL = frozenset({"he", "she", "they", "den", "it"})
_STEPS = (1, 2, 3, 5, 9, 17)
_SHORTEST_TAIL = 4

Kinds = tuple[str, ...]
"""The kind of a phrase in one word, and of a pronoun also its class: what both tell is learned for either."""
Clues = tuple[str, ...]


def clues(phrase: Phrase, thing: Thing) -> Iterator[str]:
    """The clues for a phrase and a thing, each as often as it holds."""
    return chain.from_iterable(groups(phrase, thing))


def groups(phrase: Phrase, thing: Thing) -> list[Clues]:
    """The clues for a phrase and a thing in groups, of which there are few in a language: what they weigh is kept."""
    kinds, last = _kinds(phrase), thing.last
    far = _step(phrase.sentence - last.sentence)
    found = [
        _standing(kinds, thing.nature, kind_of(last)),
        _distance(kinds, far, _step(phrase.order - last.order), _step(len(thing.phrases))),
        _roles(kinds, far, phrase.relation, last.relation),
        _agreement(kinds, _gender(phrase, thing), _agree(phrase.number, thing.numbers)),
        _speech(kinds, phrase, thing),
    ]
    if phrase.sentence == last.sentence:
        inside = last.span.start <= phrase.span.start and phrase.span.end <= last.span.end
        beside, below = phrase.governor == last.governor, phrase.governor == last.head
        found.append(_syntax(kinds, phrase.relation, last.relation, (inside, beside, below)))
    if phrase.kind is not Kind.PRONOUN:
        return [*found, *_words(kinds[0], phrase, thing, far)]
    if thing.called:
        found.append(_one(kinds[0], f"called:{phrase.form.partition(OWNED)[0] in thing.called}"))
    return found


def _kinds(phrase: Phrase) -> Kinds:
    return _of_pronoun(phrase.form) if phrase.kind is Kind.PRONOUN else (kind_of(phrase),)


@cache
def _of_pronoun(form: str) -> Kinds:
    return form, _class(form)


def _class(form: str) -> str:
    """The class of a pronoun: whatever is known of one possessive holds for others of another language too."""
    if possessive(form):
        return "possessive"
    return "personal" if form in _PERSONAL else "pronoun"


@cache
def _standing(kinds: Kinds, nature: str, last: str) -> Clues:
    """What the thing is, and how it was told of last."""
    return _each(kinds, nature, f"last:{last}")


@cache
def _distance(kinds: Kinds, far: int, between: int, often: int) -> Clues:
    """How far back it was told of, and how often it has been."""
    return _each(kinds, f"far:{far}", f"between:{between}", f"often:{often}")


@cache
def _roles(kinds: Kinds, far: int, role: str, last: str) -> Clues:
    """The relations in which both stand."""
    subject = [f"subject:{min(far, 2)}"] if last == "nsubj" else []
    return _each(kinds, f"role:{role}:{last}:{min(far, 2)}", *subject)


@cache
def _agreement(kinds: Kinds, gender: str, number: str) -> Clues:
    """Whether gender and number agree."""
    return _each(kinds, f"gender:{gender}", f"number:{number}")


def _each(kinds: Kinds, *told: str) -> Clues:
    """Every clue for every kind."""
    return tuple(f"{kind}~{clue}" for kind in kinds for clue in told)


def clues_for_new(phrase: Phrase) -> Iterator[str]:
    """The clues for a phrase standing for something not spoken of before."""
    kind = kind_of(phrase)
    if phrase.kind is Kind.PRONOUN:
        yield f"new:{_class(phrase.form)}"
        yield f"new:{_class(phrase.form)}:{phrase.relation}"
    yield f"new:{kind}"
    yield f"new:{kind}:{phrase.relation}"
    yield f"new:{kind}:{phrase.sort}:{phrase.number}"
    yield f"new:{kind}:length:{_step(phrase.last - phrase.first)}"
    yield f"new:{kind}:sentence:{_step(phrase.sentence)}"
    yield f"new:{kind}:quoted:{phrase.quote >= 0}:{bool(phrase.said_by)}"


def kind_of(phrase: Phrase) -> str:
    """The kind of a phrase in one word: which pronoun, how a noun is told of, or what a name names."""
    return phrase.sort if phrase.kind is Kind.NAME else phrase.form


def _step(number: int) -> int:
    return bisect_right(_STEPS, number)


def _agree(value: str, seen: set[str]) -> str:
    if not value or not seen:
        return "unknown"
    return "same" if value in seen else "other"


def _gender(phrase: Phrase, thing: Thing) -> str:
    """Whether genders agree: natural ones of people, those of grammar between words."""
    if phrase.form.startswith(("he", "she")):
        return _agree("Fem" if phrase.form.startswith("she") else "Masc", thing.natural)
    if phrase.kind is Kind.NAME:
        return _agree(phrase.gender, thing.natural)
    return _agree(phrase.gender, thing.genders)


@cache
def _syntax(kinds: Kinds, role: str, last: str, holds: tuple[bool, bool, bool]) -> Clues:
    """How the two stand to each other in one sentence: one inside the other, beside it, or governed by it."""
    told = (f"inside:{role}", f"beside:{last}:{role}", "below")
    return _each(kinds, *(clue for clue, true in zip(told, holds, strict=True) if true))


def _speech(kinds: Kinds, phrase: Phrase, thing: Thing) -> Clues:
    """Who speaks: "I" inside a quote is its speaker."""
    known, last = bool(phrase.said_by), thing.last.quote
    speaker, same = known and phrase.said_by == thing.chain, phrase.quote in thing.first_person
    quotes = (phrase.quote >= 0, last >= 0, phrase.quote == last)
    return _spoken(kinds, quotes, (speaker, known, same, thing.speaks))


@cache
def _spoken(kinds: Kinds, quotes: tuple[bool, bool, bool], told: tuple[bool, bool, bool, bool]) -> Clues:
    """The clues of speech, by which quotes the two stand in and who speaks there."""
    speaker, known, same, speaks = told
    found = [f"speaker:{speaker}:{known}"] if quotes[0] else []
    found += ["same quote"] if quotes[0] and same else []
    found += ["quoted:" + ":".join(map(str, quotes))]
    return _each(kinds, *found, *(["speaks"] if speaks else []))


def _words(kind: str, phrase: Phrase, thing: Thing, far: int) -> Iterator[Clues]:
    """What the words of a noun or a name have in common with those of the thing."""
    lemma = phrase.lemma
    if lemma in thing.lemmas:
        extra = min(len(phrase.words - thing.words), 2)
        yield _same_lemma(kind, far, extra, (phrase.words == thing.words, bool(thing.chain), phrase.holds))
    elif lemma in thing.titles or any(_tail(lemma, title) for title in thing.titles):
        yield _one(kind, "title")
    elif any(_tail(lemma, other) or _tail(phrase.written, other) for other in thing.lemmas):
        yield _one(kind, "tail")
    elif any(_tail(other, lemma) for other in thing.lemmas):
        yield _one(kind, "longer")
    elif not phrase.words.isdisjoint(thing.words):
        yield _one(kind, "shared word")
    else:
        yield _one(kind, "no word")
        yield _one(kind, f"no word:modified:{min(len(phrase.words), 3)}:{phrase.holds}")
        if phrase.sort == "LOC" and thing.chain:
            yield _one(kind, f"{phrase.lemma}:{thing.country}")
        if phrase.sort:
            yield _one(kind, f"sort:{phrase.sort}:{thing.sort}")


@lru_cache(maxsize=1 << 12)
def _one(kind: str, clue: str) -> Clues:
    return (f"{kind}~{clue}",)


@cache
def _same_lemma(kind: str, far: int, extra: int, told: tuple[bool, bool, bool]) -> Clues:
    """The clues of a noun told of by the same word before."""
    same, named, holds = told
    more = (f"lemma:more words:{extra}", f"lemma:all words:{same}", f"lemma:named:{named}:{holds}")
    return _each((kind,), "lemma", f"lemma:{far}", *more)


def _tail(short: str, long: str) -> bool:
    return len(short) >= _SHORTEST_TAIL and len(long) > len(short) and long.endswith(short)
