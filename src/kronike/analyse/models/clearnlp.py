"""English trees in the label set of ClearNLP, which spaCy's English pipelines write, as Universal Dependencies.

The differences that reading depends on: there a preposition governs its noun, a copula its predicate, and each
conjunct the next one; here the noun, the predicate and the first conjunct govern. After de Marneffe et al. (2014),
"Universal Stanford Dependencies", sections 2 and 4, and Choi and Palmer (2012), "Guidelines for the CLEAR style".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.language import Language

_MARKS = frozenset({"pobj", "dobj", "nsubjpass"})
"""Relations that only ClearNLP's set has."""
_OF_VERBS = frozenset({"VERB", "AUX", "ADJ", "ADV"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_PREDICATES = frozenset({"attr", "acomp"})


@dataclass(slots=True)
class Tree:
    """A sentence's tree as it is rewritten: governors (the root governs itself), relations, parts of speech."""

    heads: list[int]
    relations: list[str]
    upos: list[str]

    def children(self, of: int) -> list[int]:
        """The places that ``of`` governs, in order."""
        return [place for place, head in enumerate(self.heads) if head == of != place]


def is_clearnlp(nlp: Language) -> bool:
    """Whether a pipeline writes relations that only ClearNLP's label set has."""
    return any(label in _MARKS for name in nlp.pipe_names for label in nlp.pipe_labels.get(name, ()))


def universal(tree: Tree, relations: Mapping[str, str], lemmas: Sequence[str]) -> None:
    """Rewrites a tree in place; ``relations`` are those that only change their name."""
    for place in range(len(tree.heads)):
        _conjunct(tree, place)
    for place, relation in enumerate(list(tree.relations)):
        if relation in _PREPOSITIONS:
            _preposition(tree, place)
    for place in range(len(tree.heads)):
        if lemmas[place] == "be":
            _copula(tree, place)
    tree.relations[:] = [relations.get(relation, relation) for relation in tree.relations]


def _conjunct(tree: Tree, place: int) -> None:
    """Governs every conjunct by the first one, and a conjunction by the conjunct behind it."""
    if tree.relations[place] == "conj":
        while tree.relations[tree.heads[place]] == "conj":
            tree.heads[place] = tree.heads[tree.heads[place]]
    elif tree.relations[place] == "cc":
        siblings = tree.children(tree.heads[place])
        following = [other for other in siblings if other > place and tree.relations[other] == "conj"]
        tree.heads[place] = following[0] if following else tree.heads[place]


def _preposition(tree: Tree, place: int) -> None:
    """Puts the noun of a preposition, or its clause, above it."""
    governed = [child for child in tree.children(place) if tree.relations[child] in {"pobj", "pcomp"}]
    if not governed:
        return
    noun, head = governed[0], tree.heads[place]
    clause = tree.relations[noun] == "pcomp"
    agent = tree.relations[place] == "agent"
    nominal = "obl" if tree.upos[head] in _OF_VERBS else "nmod"
    tree.relations[noun] = "advcl" if clause else "obl:agent" if agent else nominal
    _above(tree, noun, place, "mark" if clause else "case")


def _copula(tree: Tree, place: int) -> None:
    """Puts a predicate noun or adjective above its copula."""
    predicates = [child for child in tree.children(place) if tree.relations[child] in _PREDICATES]
    if predicates:
        tree.relations[predicates[0]] = tree.relations[place]
        _above(tree, predicates[0], place, "cop")


def _above(tree: Tree, upper: int, lower: int, relation: str) -> None:
    """Swaps a word with its governor, whose other dependents it takes."""
    root = tree.heads[lower] == lower
    for child in tree.children(lower):
        tree.heads[child] = upper
    tree.heads[upper] = upper if root else tree.heads[lower]
    tree.heads[lower] = upper
    tree.relations[lower] = relation
