"""Glosses of Swedish words through their like in Danish and Norwegian, where both lists give the same English.

No open list of Swedish words has more than some six thousand. A Swedish word is written in the ways its Danish and
Norwegian likes would be (säkerhet: sikkerhed is no regular change, verklighet: virkelighed is none; organisation:
organisation, organisasjon is); only English that the Danish and a Norwegian list share for the same part of speech
is kept, so that false friends of one neighbour ("rolig") find no agreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

SHORTEST = 4
_DANISH = (
    ("ä", "æ"),
    ("ö", "ø"),
    ("ck", "kk"),
    ("ck", "k"),
)
_NORWEGIAN = (("ä", "e"), ("ä", "æ"), ("ö", "ø"), ("ck", "kk"), ("tion", "sjon"), ("sion", "sjon"), ("c", "s"))
_DANISH_ENDS = (
    ("a", "e"),
    ("era", "ere"),
    ("het", "hed"),
    ("skap", "skab"),
    ("are", "er"),
    ("ande", "ende"),
    ("ism", "isme"),
    ("ad", "et"),
)
_NORWEGIAN_ENDS = (
    ("a", "e"),
    ("era", "ere"),
    ("are", "er"),
    ("ande", "ende"),
    ("ism", "isme"),
    ("ik", "ikk"),
    ("tik", "tikk"),
    ("ad", "et"),
)

Listed = Mapping[tuple[str, str], list[str]]
"""Glosses by lemma and part of speech."""


def entries(
    words: Iterable[tuple[str, str]], danish: Listed, norwegian: Listed
) -> Iterator[tuple[str, str, list[str]]]:
    """Glosses that a Danish and a Norwegian list agree on, for each Swedish lemma and part of speech."""
    for lemma, upos in sorted(words):
        theirs = [gloss for form in variants(lemma, _DANISH, _DANISH_ENDS) for gloss in danish.get((form, upos), ())]
        others = {
            gloss for form in variants(lemma, _NORWEGIAN, _NORWEGIAN_ENDS) for gloss in norwegian.get((form, upos), ())
        }
        agreed = [gloss for gloss in dict.fromkeys(theirs) if gloss in others]
        if agreed and len(lemma) >= SHORTEST:
            yield lemma, upos, agreed


def variants(lemma: str, changes: Iterable[tuple[str, str]], ends: Iterable[tuple[str, str]]) -> list[str]:
    """The ways a neighbour might write a Swedish word: its ending changed or not, each spelling changed or not."""
    forms = [lemma, *(lemma.removesuffix(own) + theirs for own, theirs in ends if lemma.endswith(own))]
    for own, theirs in changes:
        forms += [form.replace(own, theirs) for form in forms if own in form]
    return list(dict.fromkeys(forms))
