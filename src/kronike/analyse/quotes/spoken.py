"""The cues of a sentence: verbs of saying, particle verbs, phrases, and prepositions of source."""

from __future__ import annotations

from functools import cache

from kronike.analyse.quotes.bases import base_forms
from kronike.analyse.quotes.views import PAUSES, Cue, View
from kronike.words.cues import cue_words

_PARTICLE_WITHIN = 5
_PREDICATES = frozenset({"VERB", "ADJ"})
_NOMINAL = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "compound", "flat", "appos", "fixed"})


def cues_of(view: View) -> list[Cue]:
    """Every cue of the sentence, in order; a word is part of one only."""
    if view.memo.cues is None:
        view.memo.cues = _cues(view)
    return view.memo.cues


def _cues(view: View) -> list[Cue]:
    found: list[Cue] = []
    index = 0
    words, lemmas = starters(view.language), base_forms(view.language)
    while index < len(view):
        known = view.low[index] in words or (view.tokens[index].upos in _PREDICATES and view.lemma(index) in lemmas)
        cue = _cue(view, index) if known else None
        if cue:
            found.append(cue)
            index = cue.last
        index += 1
    return found


@cache
def starters(language: str) -> frozenset[str]:
    """Every word that a cue of the language begins with."""
    words = cue_words(language)
    first = {phrase.split(" ", 1)[0] for phrase in (*words.phrases, *words.according)}
    return words.says | words.tells | words.urges | words.reports_of | frozenset(words.particle) | frozenset(first)


@cache
def phrases(language: str) -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """The cues of several words and the prepositions of source by their first word, the longest first.

    The second of each pair is whether it is a preposition of source.
    """
    words = cue_words(language)
    both = [(tuple(phrase.split(" ")), True) for phrase in words.according]
    both += [(tuple(phrase.split(" ")), False) for phrase in words.phrases]
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for phrase, source in sorted(both, key=lambda pair: (not pair[1], -len(pair[0]), pair[0])):
        found.setdefault(phrase[0], []).append((phrase, source))
    return found


def _cue(view: View, index: int) -> Cue | None:
    word = view.low[index]
    for phrase, source in phrases(view.language).get(word, ()):
        if view.phrase(index, phrase):
            return Cue(index, index + len(phrase) - 1, source=source)
    if _thing(view, index) and not _before_that(view, index):
        return None
    if word in view.cues.particle:
        particle = _particle(view, index)
        if particle:
            return Cue(index, particle if particle == index + 1 else index, particle=particle)
    if _noun(view, index) or _passive(view, index) or not _told(view, index):
        return None
    if word in view.cues.says:
        return Cue(index, index, strong=True)
    if word in view.cues.tells or word in view.cues.urges or word in view.cues.reports_of:
        return Cue(index, index)
    verb = view.tokens[index].upos in _PREDICATES and view.lemma(index) in base_forms(view.language)
    return Cue(index, index) if verb else None


def _told(view: View, index: int) -> bool:
    """Whether the report tells that it was said: an infinitive tells so only behind verbs like "continue"."""
    feats = view.tokens[index].feats
    tree = view.tree
    if tree.relation(index) == "amod":
        return False
    if "VerbForm=Ger" in feats or "Mood=Imp" in feats:
        clause = any(child > index for child in tree.children(index, "ccomp"))
        opened = index + 1 < len(view) and view.low[index + 1] in view.cues.that
        return clause or opened or bool(tree.children(index, "aux"))
    if "VerbForm=Inf" not in feats:
        return True
    if tree.relation(index) == "root" and not tree.children(index, "mark", "aux"):
        return True  # a plural in the present that the parse takes for an infinitive
    if tree.children(index, "aux") and any(view.low[it] in view.cues.negations for it in tree.children(index)):
        return True  # "did not say": told of somebody, though not as said
    return tree.relation(index) == "xcomp" and view.lemma(tree.head(index)) in view.cues.leads


def _before_that(view: View, index: int) -> bool:
    """Whether a word in the form of a verb stands between a noun and "that", as a verb does."""
    words = view.cues
    if not 0 < index < len(view) - 1 or view.low[index + 1] not in words.that or view.low[index] in words.accounts:
        return False
    return view.low[index] in words.says | words.tells and view.tokens[index - 1].upos in {"NOUN", "PROPN", "PRON"}


def _thing(view: View, index: int) -> bool:
    """Whether the parse has it as a noun that no clause can hang on ("the United States")."""
    noun = view.tokens[index].upos in {"NOUN", "PROPN"}
    return noun and view.tree.relation(index) in _NOMINAL


def _particle(view: View, index: int) -> int | None:
    wanted = view.cues.particle[view.low[index]]
    for at in range(index + 1, min(len(view), index + 1 + _PARTICLE_WITHIN)):
        if view.low[at] == wanted:
            return at
        if view.low[at] in PAUSES:
            return None
    return None


def passive_cues(view: View) -> list[Cue]:
    """The verbs of saying in the passive, in order."""
    if not view.passive:
        return []
    words, lemmas = starters(view.language), base_forms(view.language)
    return [
        Cue(at, at)
        for at in range(1, len(view))
        if (view.low[at] in words or (view.tokens[at].upos == "VERB" and view.lemma(at) in lemmas))
        and _passive(view, at)
    ]


def _noun(view: View, index: int) -> bool:
    """Whether it is a noun in the form of a verb: "reports" behind "the"."""
    if index == 0 or view.names.compounds or view.tokens[index].upos == "VERB":
        return index > 0 and not view.names.compounds and view.low[index - 1] in view.names.articles
    return view.low[index - 1] in view.names.determiners


def _passive(view: View, index: int) -> bool:
    """Whether it is done to its subject: "she was asked if …" is nothing that she says."""
    if not view.passive:
        return False
    if any(view.tokens[child].deprel == "aux:pass" for child in view.tree.children(index)):
        return True
    before = index - 1
    while before > 0 and view.low[before] in view.cues.adverbs - view.cues.passives:
        before -= 1
    return before >= 0 and view.low[before] in view.cues.passives and "Tense=Pres" not in view.tokens[index].feats
