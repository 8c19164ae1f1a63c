"""Whether the verb that governs a time tells of the past or of what is to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from kronike.analyse.layers import Token

HIGHEST = 8
"""How many governors up from a time its verb is looked for."""
CLUES = frozenset(("future", "planning", "scheduled", "perfect", "part"))
_VERBS = ("VERB", "AUX")
_HELPING = ("aux", "aux:pass", "cop")


class Lean(Enum):
    """Which way the words around a time point."""

    PAST = -1
    NONE = 0
    PRESENT = 2
    FUTURE = 1


class Clauses:
    """The verbs of one parsed sentence.

    ``kinds`` gives, by token, which of "future" ("skal", "will"), "planning" ("expected"), "scheduled" ("planned", also
    where it is told as past), "perfect" ("ha"), "part" ("kveld") and "saying" ("opplyser") it is.
    """

    def __init__(self, tokens: Sequence[Token], kinds: Mapping[int, set[str]]) -> None:
        self._tokens = tokens
        self._kinds = kinds
        self._helping: dict[int, list[int]] = {}
        self._below: dict[int, list[int]] = {}
        for index, token in enumerate(tokens):
            if token.deprel in ("amod", "acl"):
                self._below.setdefault(token.head, []).append(index)
            if token.deprel in _HELPING and token.head != index:
                self._helping.setdefault(token.head, []).append(index)

    def lean(self, token: int) -> Lean:
        """The lean of a verb of the past beside a token, else of the first verb above it that tells one.

        What belongs to a noun ("Wednesday's ruling", "the Friday talks") is not told by the verb above that.
        """
        if self._past(token - 1) or self._past(token + 1):
            return Lean.PAST
        head = self._tokens[token].head
        if self._tokens[token].deprel in _OF_NOUN and "part" not in self._kinds.get(head, ()):
            return Lean.FUTURE if "planning" in self._kinds.get(head, ()) else Lean.NONE
        if self._of_plan(head):
            return Lean.FUTURE
        for verb in self._governors(token):
            lean = self._of_verb(verb)
            if lean is not None:
                return lean
        return Lean.NONE

    def _of_plan(self, noun: int) -> bool:
        """Whether a noun is said to be planned: "et planlagt møte i mai", "a visit slated for May"."""
        if self._tokens[noun].upos != "NOUN":
            return False
        return any(
            self._kinds.get(at, set()) & {"planning", "scheduled"} and self._tokens[at].deprel in ("amod", "acl")
            for at in self._below.get(noun, ())
        )

    def _past(self, at: int) -> bool:
        """Whether a token is a full verb in the past without anything of what is to come beside it."""
        if not 0 <= at < len(self._tokens) or self._tokens[at].upos != "VERB":
            return False
        token, helping = self._tokens[at], self._helping.get(at, [])
        ahead = "planning" in self._kinds.get(at, ()) or any("future" in self._kinds.get(it, ()) for it in helping)
        return "Tense=Past" in token.feats and not ahead

    def _governors(self, token: int) -> Iterator[int]:
        """The verbs, and what a copula makes one, from a token upwards."""
        for _ in range(HIGHEST):
            head = self._tokens[token].head
            if self._tokens[token].upos in _VERBS or token in self._helping:
                yield token
            if head in (token, -1):
                return
            token = head

    def _of_verb(self, verb: int) -> Lean | None:
        """The lean of one verb; ``None`` where its governor tells (a bare infinitive)."""
        helping = self._helping.get(verb, [])
        kinds = {kind for at in helping for kind in self._kinds.get(at, ())}
        if "perfect" in kinds or any(self._perfect_behind(at) for at in helping):
            return Lean.PAST
        if "future" in kinds or self._planned(verb):
            return Lean.FUTURE
        forms = [self._tokens[at] for at in (*helping, verb)]
        if any("Tense=Past" in form.feats and "VerbForm=Fin" in form.feats for form in forms):
            return Lean.FUTURE if "scheduled" in self._kinds.get(verb, ()) and not helping else Lean.PAST
        if any("VerbForm=Fin" in form.feats for form in forms):
            return Lean.PAST if self._perfect(verb) or "saying" in self._kinds.get(verb, ()) else Lean.PRESENT
        if self._aimed(verb):
            return Lean.NONE
        return Lean.PAST if "VerbForm=Part" in self._tokens[verb].feats and not helping else None

    def _perfect(self, verb: int) -> bool:
        """Whether it is a participle behind "har" or "has", not the passive's alone ("is told", "should be done")."""
        helpers = [self._tokens[at] for at in self._helping.get(verb, ())]
        behind = any(it.deprel == "aux" for it in helpers) and not any("VerbForm=Inf" in it.feats for it in helpers)
        return behind and any(form in self._tokens[verb].feats for form in ("VerbForm=Part", "VerbForm=Sup"))

    def _aimed(self, verb: int) -> bool:
        """Whether it is an infinitive that says what something is for ("a deadline to return him by Friday")."""
        token = self._tokens[verb]
        return "VerbForm=Inf" in token.feats and token.deprel in _AIMS

    def fronted_past(self, token: int) -> bool:
        """Whether a time that opens its sentence is told of in the past ("Until Thursday, nobody had called")."""
        return token <= _OPENING and self.lean(token) is Lean.PAST

    def _perfect_behind(self, helper: int) -> bool:
        """Whether a perfect infinitive ("skal … ha overgitt seg") follows "skal", whatever the tree hangs it on."""
        if "future" not in self._kinds.get(helper, ()):
            return False
        for at in range(helper + 1, len(self._tokens)):
            token = self._tokens[at]
            if "VerbForm=Fin" in token.feats or token.upos == "SCONJ":
                return False
            if "VerbForm=Inf" in token.feats and token.upos in _VERBS:
                return "perfect" in self._kinds.get(at, ()) and self._tokens[at - 1].upos != "PART"
        return False

    def _planned(self, verb: int) -> bool:
        """Whether a word like "expected" or "plans" governs the infinitive, or is the participle itself."""
        token = self._tokens[verb]
        above = self._kinds.get(token.head, set()) if token.deprel in _OPEN else set()
        if "VerbForm=Inf" in token.feats and above & _AHEAD:
            return True
        ahead = "VerbForm=Part" in token.feats or "Tense=Pres" in token.feats
        return ahead and "planning" in self._kinds.get(verb, ())


_OF_NOUN = ("nmod:poss", "compound", "amod")
_OPEN = ("xcomp", "advcl", "acl", "ccomp", "acl:cleft")
_AHEAD = {"future", "planning"}
_AIMS = ("acl", "advcl")
_OPENING = 2
