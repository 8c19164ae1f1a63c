"""What the parse takes for something else: finite verbs, people told by a participle, subjects behind a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kronike.analyse.quotes.views import View

_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod"})
_SUBJECT = frozenset({"NOUN", "PROPN", "PRON"})


def misread(view: View, index: int) -> bool:
    """Whether a verb that the parse takes for an attribute is none: finite, or right behind a noun of its own."""
    if "VerbForm=Fin" in view.tokens[index].feats:
        return True
    before = index - 1
    noun = before >= 0 and view.tokens[before].upos in _SUBJECT and "VerbForm=Part" in view.tokens[index].feats
    return noun and view.tree.head(before) != view.tree.head(index)


def names_people(view: View, index: int) -> bool:
    """Whether a participle stands for those it has been done to: "de evakuerte", "flere titall sårede"."""
    token, tree = view.tokens[index], view.tree
    if token.upos != "ADJ" or "VerbForm=Part" not in token.feats:
        return False
    if token.deprel in _NOMINAL:
        return True
    return tree.relation(index) == "amod" and tree.head(index) == index - 1 and not tree.children(index)


def lost_subject(view: View, verb: int) -> int | None:
    """The noun right before a finite verb that has no subject: the parse hangs it on something before.

    "After talks on the border broke down" is read as "after talks".
    """
    tree, before = view.tree, verb - 1
    if before < 0 or "VerbForm=Fin" not in view.tokens[verb].feats or tree.relation(verb) == "conj":
        return None
    if view.tokens[before].upos not in _SUBJECT or tree.children(verb, "nsubj", "csubj") or tree.head(before) == verb:
        return None
    while tree.relation(before) in ("nmod", "compound", "flat", "appos") and tree.head(before) < verb:
        before = tree.head(before)
    return before if tree.relation(before) in ("obl", "nmod") else None
