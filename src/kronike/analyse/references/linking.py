"""Which phrases of a report stand for the same thing: each is given to the likeliest thing before it, or is new.

The entity-mention model with ranking (Rahman and Ng 2009), linear in named clues; weights are learned by
``python -m training.references`` and kept as a readable table.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import inf
from typing import TYPE_CHECKING

import msgspec

from kronike.analyse.references.clues import Clues, clues_for_new, groups
from kronike.analyse.references.phrases import Kind
from kronike.analyse.references.pronouns import OWNED
from kronike.analyse.references.things import Thing, Things

if TYPE_CHECKING:
    from kronike.analyse.references.phrases import Phrase


_NO_PERSON = frozenset({"they", "it", "den"})
"""Pronouns that stand for nobody named alone."""

_I = frozenset({"I", "I's"})


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each clue weighs; a clue that is not listed weighs nothing."""

    clues: dict[str, float]


@cache
def weights() -> dict[str, float]:
    """The weights that the package holds."""
    path = files("kronike.analyse.references") / "weights.toml"
    return msgspec.toml.decode(path.read_bytes(), type=Weights).clues


class _Worth(dict[Clues, float]):
    """What groups of clues weigh together, each added up once."""

    def __init__(self, table: dict[str, float]) -> None:
        self._table = table

    def __missing__(self, group: Clues) -> float:
        """Adds up a group met for the first time."""
        self[group] = worth = sum(self._table.get(clue, 0.0) for clue in group)
        return worth


@cache
def _worth() -> _Worth:
    return _Worth(weights())


def link(phrases: list[Phrase]) -> Things:
    """The things that the phrases stand for."""
    worth, things = _worth().__getitem__, Things()
    for phrase in phrases:
        held = held_by(phrase, things)
        if held is not None:
            things.put(phrase, held)
            continue
        if phrase.form in _I and phrase.said_by:
            things.speaker(phrase)
            continue
        best, most, second = None, worth(tuple(clues_for_new(phrase))), -inf
        for thing in things.candidates(phrase):
            if barred(phrase, thing):
                continue
            score = sum(map(worth, groups(phrase, thing)))
            if score > most:
                best, most, second = thing, score, most
            else:
                second = max(second, score)
        phrase.margin = most - second
        if best is None:
            things.new(phrase)
        else:
            things.put(phrase, best)
    return things


def held_by(phrase: Phrase, things: Things) -> Thing | None:
    """The thing that an earlier stage has decided on: that of the name's chain, or of the speaker's."""
    mention = phrase.mention or phrase.made
    return things.of_chain.get(mention.chain) if mention else None


def barred(phrase: Phrase, thing: Thing) -> bool:
    """Whether a phrase can not stand for a thing: another name, another gender, one that is another's."""
    if phrase.kind is Kind.NAME and thing.chain and phrase.mention and phrase.mention.chain != thing.chain:
        return True
    if (
        phrase.kind is Kind.NOUN
        and (phrase.holds or phrase.points)
        and thing.chain
        and phrase.lemma not in thing.titles
    ):
        return True
    if thing.chain and "PER" in thing.sorts and phrase.form.removesuffix(OWNED) in _NO_PERSON:
        return True
    if phrase.form.startswith(("he", "she")) and thing.natural:
        return ("Fem" if phrase.form.startswith("she") else "Masc") not in thing.natural
    return False
