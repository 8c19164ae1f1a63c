"""Whether words that can mean a time do mean one here, and whether they lean towards the future."""

from __future__ import annotations

from kronike.analyse.times.matching import Found, Line
from kronike.analyse.times.tense import Lean
from kronike.words.counted import counted_index
from kronike.words.names import person_noun
from kronike.words.time import time_index

NEAR = 4
"""How many pieces before a time a verb of the future may stand."""
HEARSAY = 8
"""How far behind it the infinitive "ha" turns "skal" into hearsay about the past."""


_TELLING = frozenset(("NOUN", "PROPN", "NUM", "ADJ", "ADV", "X", "SYM", ""))
"""Parts of speech of words for times; those of "vår" (our), "nå" (reach), "må" (must) are none."""


_DOUBTFUL = frozenset(("season", "season_ref", "now"))
"""Types of which some words are common as something else."""


def can_tell_time(found: Found) -> bool:
    """Whether a word for a season or for now is, by the parse, one that can name a time."""
    if not all(lexeme.kind in _DOUBTFUL for lexeme in found.lexemes):
        return True
    return any(found.line.upos(at) in _TELLING for at in range(found.start, found.end))


def is_year(found: Found) -> bool:
    """Whether a number of four figures is a year: after a preposition of time or in brackets, counting nothing."""
    line, start = found.line, found.start
    if found.get("mod"):
        return True
    if line.word(start - 1) in ("(", "[") and line.word(found.end) in (")", "]", ",", "-", "\u2013"):
        return True
    if line.kinds(start - 1) & {"and", "comma"} and "year" in line.kinds(start - 2):
        start -= 2
    strength = {lexeme.value for lexeme in line.before(start) if lexeme.kind in ("in", "compared")}
    nouns = counted_index(line.language)
    after = line.word(found.end)
    if after in ("års", "'s", "\u2019s") or _opens(found):
        return True
    if after and line.upos(found.end) != "ADP" and nouns.measures_anything(after):
        return False
    if "strong" in strength or _names_one_thing(found):
        return True
    if _counts(found):
        return False
    return "weak" in strength or _after_name(line, start) or _beside_noun(found)


def _counts(found: Found) -> bool:
    """Whether a noun that can be counted stands behind, alone or behind one more word that is no verb."""
    line, nouns, end = found.line, counted_index(found.line.language), found.end
    if nouns.lemma(line.word(end)):
        return True
    return line.upos(end) not in _NO_COUNT and nouns.lemma(line.word(end + 1)) is not None


_NO_COUNT = ("ADP", "VERB", "AUX", "PUNCT", "CCONJ", "SCONJ", "PRON")
"""What does not stand between a count and the noun it counts."""


def is_decade_of_life(found: Found) -> bool:
    """Reads "a man in his 30s", "en mann i 50-årene", "hun er i 30-årene": how old, not when."""
    line, before = found.line, found.start - 1
    if "Poss=Yes" in _feats(line, before):
        return True
    holder = line.token(before - 1)
    if "in" not in line.kinds(before) or holder is None:
        return False
    return holder.upos == "AUX" or person_noun(holder.text, line.language) is not None


def _opens(found: Found) -> bool:
    """Reads "2003: the war", "1987 saw", "1972 election" at the start of a sentence."""
    if found.start > 0 or not _MODERN[0] <= int(found.get("year") or 0) <= _MODERN[1]:
        return False
    line, behind = found.line, found.end
    one_thing = line.upos(behind) == "NOUN" and "Number=Sing" in _feats(line, behind)
    return line.upos(behind) in ("AUX", "VERB", "ADV") or line.word(behind) in (":", "") or one_thing


def _beside_noun(found: Found) -> bool:
    """Reads "avtalen 1960 ga", ", 1958,": behind a noun in the singular, or between marks, with no noun behind."""
    line, before = found.line, found.start - 1
    if not _MODERN[0] <= int(found.get("year") or 0) <= _MODERN[1] or line.upos(found.end) in ("NOUN", "ADJ", "PROPN"):
        return False
    if line.upos(before) == "NOUN":
        return "Number=Sing" in _feats(line, before) and line.upos(found.end) in ("AUX", "VERB", "PUNCT")
    return line.word(before) == "," and line.word(found.end) in (",", ".", ")", ";", "")


def _names_one_thing(found: Found) -> bool:
    """Reads "the 1991 agreement", "its 2008 report": behind an article, and what follows is one thing, not many."""
    line, at = found.line, found.start - 1
    opened = line.upos(at) == "DET" or "Poss=Yes" in _feats(line, at) or line.word(at) in ("'s", "\u2019s")
    if not opened or not _MODERN[0] <= int(found.get("year") or 0) <= _MODERN[1]:
        return False
    behind = found.end
    while line.upos(behind) in ("ADJ", "PROPN") and behind < found.end + NEAR:
        behind += 1
    return line.upos(behind - 1) == "PROPN" or "Number=Sing" in _feats(line, behind)


_MODERN = (1500, 2099)


def _feats(line: Line, at: int) -> str:
    token = line.token(at)
    return token.feats if token else ""


def _after_name(line: Line, start: int) -> bool:
    """Reads "VM 2018": a name with a capital before it, not merely the first word of the sentence."""
    return start > 1 and line.pieces[start - 1].text[0].isupper() and line.pieces[start - 1].text.isalpha()


def looks_like_month(found: Found) -> bool:
    """Whether the name of a month is one where the same word means something else ("May", "Mars")."""
    line = found.line
    doubtful = time_index(line.language).doubtful
    at = next(n for n in range(found.start, found.end) if "month" in line.kinds(n))
    if line.language != "en":
        return at > 0 or not line.pieces[at].text[0].isupper() or bool(found.get("mod"))
    if line.word(at) not in doubtful:
        return not _opens_name(line, at)
    return bool({"in", "of", "to", "from", "between", "mod"} & line.kinds(at - 1)) or bool(found.get("mod"))


def _opens_name(line: Line, at: int) -> bool:
    """Whether a month at the start of a sentence is the first part of a name: "April Lane smiled"."""
    behind = line.pieces[at + 1].text if at + 1 < len(line.pieces) else ""
    return at == 0 and behind[:1].isupper() and behind[1:].islower()


def lean(found: Found) -> Lean:
    """Which way the verb that governs the time points, by the sentence's syntax, or by the words near it.

    Where there is no parse, or no verb in it tells, a verb of the future counts that stands right behind the time
    ("fredag skal"), or shortly before it with no mark between ("skal møtes fredag"), and is not hearsay about the
    past ("skal ha overgitt seg").
    """
    clauses = found.line.clauses
    if found.get("next") or (_until_weekday(found) and not (clauses and clauses.fronted_past(_head(found)))):
        return Lean.FUTURE
    told = clauses.lean(_head(found)) if clauses else Lean.NONE
    return told if told not in (Lean.NONE, Lean.PRESENT) or not _near_future(found) else Lean.FUTURE


def told_as_past(found: Found) -> bool:
    """Whether the verb that governs a time tells of the past, whatever the time's own words point to."""
    clauses = found.line.clauses
    return clauses is not None and clauses.lean(_head(found)) is Lean.PAST


def either_way(found: Found, told: Lean) -> bool:
    """Whether a weekday can be the last as well as the next: told of in the present, or as the end of something past.

    English tells the past of headlines in the present, and hardly what is to come.
    """
    if found.get("next") or found.get("last") or found.get("previous"):
        return False
    if told is Lean.PRESENT:
        return not time_index(found.line.language).month_first
    clauses = found.line.clauses
    if clauses is None or told is not Lean.FUTURE or not _until_weekday(found):
        return False
    return clauses.lean(_head(found)) is Lean.PAST


def leans_forward(found: Found) -> bool:
    """Whether the time is one to come."""
    return lean(found) is Lean.FUTURE


def _until_weekday(found: Found) -> bool:
    """Reads "postponed until 9 a.m. Tuesday": what lasts until a day without a date is told before it."""
    line, at = found.line, found.start
    while line.kinds(at - 1) & _CLOCK:
        at -= 1
    return found.get("weekday") is not None and "until" in {lexeme.kind for lexeme in line.before(at)}


_CLOCK = {"number", "clock", "dotted", "ampm", "zone", "dot"}


def _head(found: Found) -> int:
    """The token of the expression that depends on one outside it."""
    tokens = [piece.token for piece in found.line.pieces[found.start : found.end]]
    inside = set(tokens)
    return next((at for at in tokens if found.line.tokens[at].head not in inside), tokens[-1])


def _near_future(found: Found) -> bool:
    line = found.line
    if "future" in line.kinds(found.end):
        return not _hearsay(line, found.end)
    for at in range(found.start - 1, max(-1, found.start - 1 - NEAR), -1):
        if not line.word(at)[0].isalnum():
            return False
        if "future" in line.kinds(at):
            return not _hearsay(line, at)
    return False


def _hearsay(line: Line, at: int) -> bool:
    return any("perfect" in line.kinds(n) for n in range(at + 1, at + 1 + HEARSAY))
