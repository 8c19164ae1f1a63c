"""Which pronoun a word is, in one way for all languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kronike.analyse.tree import Tree, relation
from kronike.words.names import name_words

if TYPE_CHECKING:
    from kronike.words.names import NameWords

_TAGS = frozenset({"PRON", "DET"})
_CLAUSES = ("ccomp", "csubj")
_NUMBERS = {"they": "Plur", "we": "Plur", "he": "Sing", "she": "Sing", "I": "Sing", "it": "Sing", "den": "Sing"}
OWNED = "'s"
"""Marks a pronoun as possessive: "he's" stands for "his"."""


def pronoun_form(tree: Tree, index: int, language: str) -> str:
    """Which pronoun a token is ("he", "he's", "own", "this"), empty where it is none that stands for something."""
    token, words = tree.tokens[index], name_words(language)
    if token.upos not in _TAGS or relation(token) == "expl" or _explained(tree, index, words):
        return ""
    feats, low = token.feats, token.text.casefold()
    if low in words.quantifiers and words.compounds:
        return ""
    owner = next((form for form, forms in words.owners.items() if low in forms), "")
    if owner:
        return owner if owner == "own" else owner + OWNED
    own = "Poss=Yes" in feats or low in words.possessive
    if "Reflex=Yes" in feats:
        return "own" if own else "self"
    if token.upos == "DET" and not own:
        return ""
    form = next((name for name in ("he", "she", "they") if low in getattr(words, name)), "")
    if not form and ("PronType=Prs" in feats or own):
        form = _by_features(feats, gendered=not words.articles)
    elif not form and "PronType=Dem" in feats:
        form = "this"
    return form + OWNED if form and own else form


def possessive(form: str) -> bool:
    """Whether a form is that of an owner."""
    return form == "own" or form.endswith(OWNED)


def number_of(form: str) -> str:
    """The number that a form has by itself, as UD writes it; empty where it may have either."""
    return _NUMBERS.get(form.removesuffix(OWNED), "")


def _explained(tree: Tree, index: int, words: NameWords) -> bool:
    """Whether a pronoun stands for what its own sentence says: "those who came", "it is said that"."""
    token = tree.tokens[index]
    if any(tree.tokens[child].deprel == "acl:relcl" for child in tree.children(index)):
        return True
    said = relation(token) == "nsubj" and token.text.casefold() in words.impersonal
    return said and bool(tree.children(token.head, *_CLAUSES))


def _by_features(feats: str, *, gendered: bool) -> str:
    """Which pronoun a word is by its features; "it" is "den" where nouns have no gender."""
    person, number = feature(feats, "Person"), feature(feats, "Number")
    if person == "1":
        return "we" if number == "Plur" else "I"
    if person == "2":
        return "you"
    if number == "Plur":
        return "they"
    gender = feature(feats, "Gender")
    if "Animacy=Hum" in feats:
        return {"Masc": "he", "Fem": "she"}.get(gender, "")
    return "it" if gender == "Neut" and gendered else "den"


def feature(feats: str, name: str) -> str:
    """The value of one UD feature, empty where there is none."""
    at = f"|{feats}".find(f"|{name}=")
    return feats[at + len(name) + 1 :].partition("|")[0] if at >= 0 else ""
