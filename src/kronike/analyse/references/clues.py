"""What speaks for and against a phrase standing for a thing, as named clues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.references.phrases import Kind
from kronike.analyse.references.pronouns import OWNED, possessive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kronike.analyse.references.phrases import Phrase
    from kronike.analyse.references.things import Thing

_PERSONAL = frozenset({"he", "she", "they", "den", "it"})
_STEPS = (0, 1, 2, 3, 5, 9, 17)
_SHORTEST_TAIL = 4


def clues(phrase: Phrase, thing: Thing) -> Iterator[str]:
    """The clues for a phrase and a thing, each as often as it holds."""
    kind = kind_of(phrase)
    yield from _common(kind, phrase, thing)
    if phrase.kind is Kind.PRONOUN:
        yield from _common(_class(phrase.form), phrase, thing)
        if thing.forms:
            called = {form.partition(OWNED)[0] for form in thing.forms}
            yield f"{kind}~called:{phrase.form.partition(OWNED)[0] in called}"
    else:
        yield from _words(kind, phrase, thing, _step(phrase.sentence - thing.last.sentence))


def _class(form: str) -> str:
    """The kind of pronoun: whatever is known of one possessive holds for others of another language too."""
    if possessive(form):
        return "possessive"
    return "personal" if form in _PERSONAL else "pronoun"


def _common(kind: str, phrase: Phrase, thing: Thing) -> Iterator[str]:
    last = thing.last
    far = _step(phrase.sentence - last.sentence)
    yield f"{kind}~{_nature(thing)}"
    yield f"{kind}~last:{kind_of(last)}"
    yield f"{kind}~far:{far}"
    yield f"{kind}~between:{_step(phrase.order - last.order)}"
    yield f"{kind}~often:{_step(len(thing.phrases))}"
    yield f"{kind}~role:{phrase.relation}:{last.relation}:{min(far, 2)}"
    if last.relation == "nsubj":
        yield f"{kind}~subject:{min(far, 2)}"
    yield f"{kind}~gender:{_gender(phrase, thing)}"
    yield f"{kind}~number:{_agree(phrase.number, thing.numbers)}"
    yield from _syntax(kind, phrase, last)
    yield from _speech(kind, phrase, thing)


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


def _nature(thing: Thing) -> str:
    """What sort of thing it is: named or not, and of what sort."""
    sorts = "+".join(sorted(thing.sorts))
    return f"{'named' if thing.chain else 'unnamed'}:{sorts}"


def _step(number: int) -> int:
    return sum(number >= step for step in _STEPS[1:])


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


def _syntax(kind: str, phrase: Phrase, last: Phrase) -> Iterator[str]:
    """How the two stand to each other in one sentence."""
    if phrase.sentence != last.sentence:
        return
    if last.span.start <= phrase.span.start and phrase.span.end <= last.span.end:
        yield f"{kind}~inside:{phrase.relation}"
    if phrase.governor == last.governor:
        yield f"{kind}~beside:{last.relation}:{phrase.relation}"
    if phrase.governor == last.head:
        yield f"{kind}~below"


def _speech(kind: str, phrase: Phrase, thing: Thing) -> Iterator[str]:
    """Who speaks: "I" inside a quote is its speaker."""
    if phrase.quote >= 0:
        speaker = bool(phrase.said_by) and phrase.said_by == thing.chain
        known = bool(phrase.said_by)
        yield f"{kind}~speaker:{speaker}:{known}"
        if phrase.quote in thing.first_person:
            yield f"{kind}~same quote"
    yield f"{kind}~quoted:{phrase.quote >= 0}:{thing.last.quote >= 0}:{phrase.quote == thing.last.quote}"
    if thing.speaks:
        yield f"{kind}~speaks"


def _words(kind: str, phrase: Phrase, thing: Thing, far: int) -> Iterator[str]:
    """What the words of a noun or a name have in common with those of the thing."""
    lemma = phrase.lemma
    if lemma in thing.lemmas:
        yield f"{kind}~lemma"
        yield f"{kind}~lemma:{far}"
        extra = phrase.words - thing.words
        yield f"{kind}~lemma:more words:{min(len(extra), 2)}"
        yield f"{kind}~lemma:all words:{phrase.words == thing.words}"
        yield f"{kind}~lemma:named:{bool(thing.chain)}:{phrase.holds}"
    elif lemma in thing.titles or any(_tail(lemma, title) for title in thing.titles):
        yield f"{kind}~title"
    elif any(_tail(lemma, other) or _tail(phrase.written, other) for other in thing.lemmas):
        yield f"{kind}~tail"
    elif any(_tail(other, lemma) for other in thing.lemmas):
        yield f"{kind}~longer"
    elif phrase.words & thing.words:
        yield f"{kind}~shared word"
    else:
        yield f"{kind}~no word"
        yield f"{kind}~no word:modified:{min(len(phrase.words), 3)}:{phrase.holds}"
        if phrase.sort == "LOC" and thing.chain:
            yield f"{kind}~{phrase.lemma}:{thing.country}"
        if phrase.sort:
            yield f"{kind}~sort:{phrase.sort}:{'+'.join(sorted(thing.sorts))}"


def _tail(short: str, long: str) -> bool:
    return len(short) >= _SHORTEST_TAIL and len(long) > len(short) and long.endswith(short)
