"""Where a phrase that is left out begins and ends: it must be set off from the rest by marks on both sides."""

from __future__ import annotations

from kronike.analyse.adjuncts.phrases import Phrase
from kronike.analyse.adjuncts.scene import COMMA, DASHES, ENDS, Scene
from kronike.model import AdjunctKind, Span

_NEAR = 6
"""So far behind a phrase a relative pronoun may still belong to it ("the worst of which")."""

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
_OPENS_SENTENCE = (AdjunctKind.CLAUSE, AdjunctKind.PARTICIPLE, AdjunctKind.OBLIQUE)


def set_off(scene: Scene, phrase: Phrase) -> Span | None:
    """The phrase with the marks around it, or nothing where it is not set off; what ends the sentence stays."""
    before, after = phrase.first - 1, phrase.last + 1
    if before < 0:
        leads = scene.words.leads and phrase.kind in _OPENS_SENTENCE and after < scene.end
        return scene.span(phrase.first, after) if leads and scene.low[after] in COMMA else None
    mark = scene.low[before]
    if mark == "(" and after < len(scene.low) and scene.low[after] == ")":
        return scene.span(before, after)
    if mark not in COMMA and not _is_dash(scene, before):
        return None
    if after >= scene.end or scene.low[after] in ENDS:
        return scene.span(before, phrase.last)
    return scene.span(before, after) if _closes(scene, phrase, mark) else None


def _closes(scene: Scene, phrase: Phrase, mark: str) -> bool:
    """Whether the mark behind a phrase is like the one before it, and nothing that follows can belong to it."""
    after = phrase.last + 1
    if mark in COMMA:
        inner = phrase.kind not in (AdjunctKind.PARENTHESIS, AdjunctKind.CLAUSE)
        return inner and scene.low[after] in COMMA and not _goes_on(scene, after + 1)
    return _is_dash(scene, after)


def _is_dash(scene: Scene, index: int) -> bool:
    """Whether a dash stands free, as no hyphen does."""
    if scene.low[index] not in DASHES or not 0 < index < len(scene.tokens) - 1:
        return False
    before, dash, after = (scene.tokens[at].span for at in (index - 1, index, index + 1))
    return before.end < dash.start and dash.end < after.start


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether what follows may belong to the phrase: it is joined to something, or tells more of a thing in it."""
    if scene.tokens[index].upos == "CCONJ" or _opens_apposition(scene, index):
        return True
    near = scene.low[index : index + _NEAR]
    clause = near[: near.index(",")] if "," in near else near
    return not scene.words.relatives.isdisjoint(clause)


def _opens_apposition(scene: Scene, index: int) -> bool:
    """Whether a noun phrase follows that stands beside another, or in a list."""
    tree = scene.tree
    near = range(index, min(index + _NEAR, len(scene.tokens)))
    heads = (at for at in near if scene.tokens[at].upos in _NOMINAL)
    return any(tree.relation(at) in ("appos", "conj") and tree.reach(at)[0] == index for at in heads)
