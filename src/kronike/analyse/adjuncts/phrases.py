"""Which phrases of a sentence only add to it, by its Universal Dependencies tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kronike.analyse.adjuncts.scene import COMMA, DASHES, Scene
from kronike.model import AdjunctKind

_VERBS = ("VERB", "AUX")
_ACTIVE, _PARTICIPLE, _PRESENT, _DEFINITE = "VerbForm=Ger", "VerbForm=Part", "Tense=Pres", "Definite=Def"
_BEFORE_RELATIVE = ("ADP", "DET", "NUM", "ADJ")
"""What may stand before a relative pronoun ("in which", "most of whom")."""
_PAIR = 2


class Phrase(NamedTuple):
    """Tokens ``first`` to ``last``, without the marks around them."""

    first: int
    last: int
    kind: AdjunctKind


def phrases(scene: Scene) -> Iterator[Phrase]:
    """Phrases that only add, in the order of their heads, then what stands between brackets or dashes."""
    for index in range(len(scene.tokens)):
        bounds = _whole(scene, index)
        kind = _kind(scene, index, bounds[0]) if bounds else None
        if bounds and kind and not _lists(scene, *bounds):
            yield Phrase(*bounds, kind)
    yield from _between(scene)


def _whole(scene: Scene, index: int) -> tuple[int, int] | None:
    """The first and last token of a phrase that is all in one piece, without marks at its ends."""
    first, last = scene.tree.reach(index)
    if first == last or not all(scene.tree.within(at, index) for at in range(first, last + 1)):
        return None
    while first < index and scene.tokens[first].upos == "PUNCT":
        first += 1
    while last > index and scene.tokens[last].upos == "PUNCT":
        last -= 1
    return first, last


def _lists(scene: Scene, first: int, last: int) -> bool:
    """Whether a comma and a conjunction stand in a phrase: what follows them may go on with what is before it."""
    return any(scene.low[at] in COMMA and scene.tokens[at + 1].upos == "CCONJ" for at in range(first, last))


def _kind(scene: Scene, index: int, first: int) -> AdjunctKind | None:
    relation = scene.tree.relation(index)
    if scene.tokens[index].deprel == "acl:relcl":
        return AdjunctKind.RELATIVE if _only_adds(scene, index, first) else None
    if relation == "appos":
        return AdjunctKind.APPOSITION if _describes(scene, index, first) else None
    if relation in ("acl", "advcl") and first == index and _participle(scene, index):
        return AdjunctKind.PARTICIPLE
    if relation == "advcl" and scene.opening(first, scene.words.clauses):
        return AdjunctKind.CLAUSE
    if relation in ("obl", "nmod") and scene.opening(first, scene.words.prepositions):
        return AdjunctKind.OBLIQUE
    return None


def _participle(scene: Scene, index: int) -> bool:
    """Whether a participle opens a clause that hangs loose: an active one does at the borders of the sentence."""
    feats, last = scene.tokens[index].feats, scene.tree.reach(index)[1]
    if _ACTIVE in feats or (_PARTICIPLE in feats and _PRESENT in feats):
        return index == 0 or last + 1 >= scene.end
    return _PARTICIPLE in feats and scene.tree.relation(index) == "acl" and _beside(scene, index, index)


def _only_adds(scene: Scene, index: int, first: int) -> bool:
    """Whether a relative clause says more of what is named already, not which is meant.

    At the end of a sentence it does not matter of which noun it does.
    """
    cleft = any(scene.opening(at, scene.words.clefts) for at in range(first))
    whose = scene.tree.reach(index)[1] + 1 >= scene.end or _beside(scene, index, first)
    return not cleft and whose and _known(scene, scene.tree.head(index)) and _opens_relative(scene, first)


def _opens_relative(scene: Scene, first: int) -> bool:
    while first < len(scene.tokens) and scene.tokens[first].upos in _BEFORE_RELATIVE:
        if scene.low[first] in scene.words.relatives:
            return True
        first += 1
    return first < len(scene.tokens) and scene.low[first] in scene.words.relatives


def _known(scene: Scene, noun: int) -> bool:
    """Whether a noun says by itself which is meant: a name, or a definite noun that nothing limits."""
    token, tree = scene.tokens[noun], scene.tree
    if scene.is_name(noun):
        return True
    if token.upos != "NOUN" or scene.words.commas_limit:
        return False
    before = [at for at in tree.children(noun, "det", "amod", "nummod", "nmod") if at < noun]
    definite = _DEFINITE in token.feats or any(scene.tokens[at].deprel in ("det", "nmod:poss") for at in before)
    return definite and not any(scene.low[at] in scene.words.limits for at in before)


def _beside(scene: Scene, index: int, first: int) -> bool:
    """Whether no verb stands between a noun and the phrase that hangs on it: what follows one may be its clause."""
    between = range(scene.tree.head(index) + 1, first)
    return len(between) > 0 and not any(scene.tokens[at].upos in _VERBS for at in between)


def _describes(scene: Scene, index: int, first: int) -> bool:
    """Whether an apposition describes a name: one that is itself a name may be who acts, one of several a list."""
    noun, tree = scene.tree.head(index), scene.tree
    listed = tree.relation(noun) == "conj" or tree.children(noun, "conj")
    joined = any(scene.tokens[at].upos == "CCONJ" for at in range(first, tree.reach(index)[1] + 1))
    named = scene.is_name(noun) and scene.tokens[index].upos == "NOUN" and not scene.is_name(index)
    return named and not listed and not joined and _beside(scene, index, first)


def _between(scene: Scene) -> Iterator[Phrase]:
    """What stands between a pair of brackets, or between the only two dashes, and governs nothing outside."""
    for first in (at for at, word in enumerate(scene.low) if word == "("):
        last = next((at for at in range(first + 1, len(scene.low)) if scene.low[at] in "()"), first)
        if scene.low[last] == ")":
            yield from _apart(scene, first + 1, last - 1)
    dashes = [at for at, word in enumerate(scene.low) if word in DASHES]
    if len(dashes) == _PAIR and dashes[0]:
        yield from _apart(scene, dashes[0] + 1, dashes[1] - 1)


def _apart(scene: Scene, first: int, last: int) -> Iterator[Phrase]:
    inside = range(first, last + 1)
    outside = (at for at in range(len(scene.tokens)) if at not in inside and scene.tokens[at].upos != "PUNCT")
    tops = [at for at in inside if scene.tree.head(at) not in inside or scene.tree.head(at) == at]
    limits = scene.tokens[first].upos == "ADP"  # "(in some forms)"
    if inside and not limits and not any(scene.tree.head(at) in inside for at in outside) and len(tops) == 1:
        yield Phrase(first, last, AdjunctKind.PARENTHESIS)
