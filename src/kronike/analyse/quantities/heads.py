"""What a number counts or measures: the measure, money or noun behind it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kronike.analyse.quantities.line import Line, form_at
from kronike.analyse.quantities.single import Number
from kronike.words.glosses import COMPOSED, glosses_of_word

WINDOW = 4
"""A noun stands at most so many pieces behind its number, with adjectives between."""
FURTHEST = 5
"""Tokens from a number to the noun that the parser says it counts."""
SHORTEST = 3
_PHRASE = 9
_IN_PHRASE = ("ADJ", "NOUN", "PROPN", "NUM")
"""What may stand in a phrase of so many tokens behind a number."""
_DASHES = ("-", "\u2013", "\u2212")
PERSON = "person"


@dataclass(frozen=True, slots=True)
class Head:
    """``end``: where the quantity's words end; ``noun``: the head noun was known by its word, not guessed.

    ``role``: the head is itself what happened to the counted ("17 drepte").
    """

    end: int
    unit: str = ""
    counted: str = ""
    role: str = ""
    sure: bool = True


def head_of(line: Line, number: Number, at: int) -> Head | None:
    """What stands behind a number, at a piece, or ``None``: a measure, money, a noun, or what befell those counted."""
    if measure := _measure(line, at):
        return measure
    head = _noun_behind(line, number, at) or _by_syntax(line, number, at)
    if head is None or (not head.sure and line.language == "en"):
        phrase = _by_phrase(line, at)
        head = phrase if phrase and (head is None or phrase.end > head.end) else head
    return None if head and _only_one(line, number, head) else head


def _only_one(line: Line, number: Number, head: Head) -> bool:
    """Whether a noun names one thing told of before, and so is not what several are: "1995 den islandske økonomien"."""
    feats = line.tokens[line.token(head.end - 1)].feats
    several = number.digits and number.low > 1 and not head.role
    return several and "Definite=Def" in feats and "Number=Sing" in feats


def behind_dash(line: Line, at: int) -> int:
    """The piece where what is counted may begin: behind the ",-" that says a sum has no small change."""
    dashed = line.word(at) == "," and line.word(at + 1) in _DASHES and line.glued(at) and line.glued(at + 1)
    return at + 2 if dashed else at


def below_zero(line: Line, number: Number, head: Head) -> bool:
    """Whether a temperature is below nought."""
    if head.unit != "degree":
        return False
    before = line.word(number.start - 1)
    dash = before in _DASHES and line.glued(number.start) and not line.glued(number.start - 1)
    behind = any(line.word(at) in line.nouns.below_zero for at in range(number.end, head.end))
    return dash or behind or before in line.nouns.minus


def _by_syntax(line: Line, number: Number, at: int) -> Head | None:
    """The noun or name that the parser says the number counts: "five Boeing 737s"."""
    governor = line.governor(number.start, number.end)
    if governor is None or governor[1] != "nummod" or not 0 < governor[0] - line.token(at - 1) <= FURTHEST:
        return None
    token, end = line.tokens[governor[0]], line.after_token(governor[0])
    if token.upos not in ("NOUN", "PROPN") or not token.text[0].isalnum():
        return None
    if any(here in line.taken or _another_number(line, here) for here in range(at, end)):
        return None
    words = {line.word(here) for here in range(at, end)}
    if not words.isdisjoint(line.nouns.stop) and not words & line.nouns.stop <= line.nouns.others:
        return None
    word = token.text.lower()
    if word in line.nouns.stop or (line.word(end) == "-" and line.glued(end)):
        return None
    counted = in_english(line, word, token.lemma.lower()) if token.upos == "NOUN" else one_of(line, token.text)
    return Head(end, counted=counted, sure=False)


def _by_phrase(line: Line, at: int) -> Head | None:
    """The last noun, in the plural, of words that may stand in one phrase: "14 new Airbus A330-200 passenger jets"."""
    first = last = line.token(at)
    if first < 0 or at in line.taken:
        return None
    for index in range(first, min(first + _PHRASE, len(line.tokens))):
        token = line.tokens[index]
        if token.upos in ("NOUN", "PROPN"):
            last = index
        elif token.upos not in _IN_PHRASE and not _in_compound(line, index):
            break
    token = line.tokens[last]
    many = "Number=Plur" in token.feats or token.text.lower() in line.nouns.invariable
    if token.upos not in ("NOUN", "PROPN") or not (many or (token.upos == "PROPN" and token.text.endswith("s"))):
        return None
    if any(here in line.taken for here in range(at, line.after_token(last))) or token.text.lower() in line.nouns.stop:
        return None
    name = token.upos == "PROPN"
    counted = one_of(line, token.text) if name else in_english(line, token.text.lower(), token.lemma.lower())
    return Head(line.after_token(last), counted=counted, sure=False)


def _in_compound(line: Line, token: int) -> bool:
    """Whether a token is a hyphen, stands behind one, or is told to belong to a noun behind it: "long-haul"."""
    here, before = line.tokens[token], line.tokens[max(0, token - 1)]
    return "-" in (here.text, before.text) or (here.deprel in ("compound", "amod") and here.head > token)


def _another_number(line: Line, at: int) -> bool:
    return line.word(at) in line.numbers.cardinals or line.word(at) in line.numbers.joiners


def _measure(line: Line, at: int) -> Head | None:
    if (found := form_at(line, at, line.nouns.measures)) and _meant(line, at):
        return Head(found[0], found[1])
    if found := form_at(line, at, line.nouns.money):
        return Head(found[0], found[1])
    return None


def _meant(line: Line, at: int) -> bool:
    """A measure of one letter is one only beside its number or before something that ends a phrase."""
    return len(line.word(at)) > 1 or not line.word(at).isalpha() or not line.word(at + 1).isalpha() or line.glued(at)


def noun_behind(line: Line, at: int) -> Head | None:
    """The noun that a phrase from a piece on names, behind an article or not."""
    at += line.word(at) in line.nouns.definite
    head = _noun_behind(line, Number(at, at, Decimal(2), Decimal(2)), at)
    return head if head and head.sure else None


def _noun_behind(line: Line, number: Number, at: int) -> Head | None:
    if line.word(at) in line.numbers.of:
        return _of(line, number, at)
    for here in range(at, min(at + WINDOW, len(line.pieces))):
        word = line.word(here)
        if word == "-" and here > at and line.glued(here) and line.glued(here + 1):
            continue
        if word.isdecimal() and line.glued(here) and here > at:  # "20 F-16 fighters"
            continue
        if not word[0].isalpha() or word in line.nouns.stop or word in line.numbers.cardinals or here in line.taken:
            return None
        if _of_whose(line, here):
            continue
        joined = line.word(here + 1) == "-" and line.glued(here + 1) and line.glued(here + 2)
        if head := None if joined and line.language == "en" else _named(line, here):
            return head
        if not joined and not _may_stand_between(line, here):
            return _guess(line, here)
    return None


def _of_whose(line: Line, here: int) -> bool:
    """Reads "halvparten av landets landsbyer": a genitive tells whose the noun behind it is."""
    return line.upos(here + 1) == "NOUN" and "Case=Gen" in line.tokens[line.token(here)].feats


def _named(line: Line, here: int) -> Head | None:
    """A known noun, or a word for what happened where no noun follows it; a name is neither."""
    if line.language != "en" and line.pieces[here].text[0].isupper() and "-" not in line.word(here):
        return None
    if found := form_at(line, here, line.nouns.phrases):
        return Head(found[0], counted=found[1])
    role = form_at(line, here, line.nouns.roles)
    if role and not _noun_soon(line, role[0]):
        own = line.nouns.lemma(line.word(here)) or PERSON
        return Head(role[0], counted=own, role=role[1])
    if not role and (lemma := line.nouns.lemma(line.word(here))) and not _adjective_before_noun(line, here):
        return Head(here + 1, counted=lemma)
    return None


def _noun_soon(line: Line, at: int) -> bool:
    following = line.word(at)
    if not following or not following[0].isalpha() or following in line.nouns.stop or at in line.taken:
        return False
    if line.upos(at) == "NOUN" and line.upos(at - 1) == "ADJ" and following not in line.nouns.roles:
        return True  # "hundreds of dead dolphins"
    return line.nouns.lemma(following) is not None or line.nouns.lemma(line.word(at + 1)) is not None


def _adjective_before_noun(line: Line, here: int) -> bool:
    """Reads "sivile syrere" and "kurdiske soldater": a word that is also an adjective counts the noun behind it."""
    following = line.word(here + 1)
    if line.upos(here) == "NOUN" or following in line.nouns.stop or not following[:1].isalpha():
        return False
    if line.upos(here) == "ADJ" and line.upos(here + 1) == "NOUN" and here + 1 not in line.taken:
        return following not in line.nouns.roles
    return line.nouns.lemma(following) is not None and following not in line.nouns.roles


def _may_stand_between(line: Line, here: int) -> bool:
    """Whether a word can be an adjective with its noun still to come."""
    following = line.word(here + 1)
    if following in line.nouns.stop or not following[:1].isalpha() or following in line.nouns.roles:
        return False
    if line.upos(here):
        return line.upos(here) in ("ADJ", "ADV", "VERB", "PROPN")
    known = line.nouns.lemma(following) or (line.nouns.lemma(line.word(here + 2)) and line.nouns.adjective(following))
    if known and (line.language == "en" or line.pieces[here].text[0].isupper()):
        return True
    return line.nouns.adjective(line.word(here)) and bool(known or line.nouns.adjective(following))


def _guess(line: Line, here: int) -> Head | None:
    """An unknown word right behind a number is taken as its noun if it is written like one."""
    piece = line.pieces[here]
    if len(piece.lower) < SHORTEST or piece.text[0].isupper() or not piece.lower.replace("-", "").isalpha():
        return None
    if line.upos(here) not in ("", "NOUN"):
        return None
    if piece.lower in line.times.entries or form_at(line, here, line.nouns.acts):
        return None
    return Head(here + 1, counted=in_english(line, piece.lower), sure=False)


def _of(line: Line, number: Number, at: int) -> Head | None:
    """Reads "tusenvis av mennesker", "a third of the land": the noun behind "of" and what belongs to it."""
    here = at + 1
    while line.word(here) in line.nouns.definite or any(
        entry.kind == "the" for entry in line.times.entries.get(line.word(here), ())
    ):
        here += 1
    if measure := _measure(line, here):
        return measure if number.of else None
    head = _noun_behind(line, number, here) if line.word(here) not in line.numbers.of else None
    return head if head and (number.of or head.sure or here > at + 1) else None


def of_whole(line: Line, at: int) -> Head | None:
    """The noun of the whole that a share is of: "av de amerikanske styrkene"."""
    if line.word(at) not in line.numbers.of:
        return None
    return _of(line, Number(at, at, Decimal(1), Decimal(1), of=True), at)


def in_english(line: Line, word: str, lemma: str = "") -> str:
    """The English singular of a counted noun: by the counted words, else by the glosses, else the word itself.

    A compound that no list has counts as what its last part names.
    """
    if known := line.nouns.lemma(word):
        return known
    if line.language == "en":
        return lemma or singular(word, line.language)
    forms = (word, lemma) if lemma and lemma != word else (word,)
    found = [gloss for form in forms for gloss in glosses_of_word(form, line.language, "NOUN") if gloss.upos == "NOUN"]
    if not found:
        return lemma or word
    return found[0].english.rpartition(" ")[2] if found[0].source == COMPOSED else found[0].english


def one_of(line: Line, name: str) -> str:
    """What one of those is called that go by a name: "777s", "Canadians"."""
    plural = line.language == "en" and name.endswith("s") and not name.endswith(("ss", "us", "is"))
    return name[:-1] if plural and len(name) > SHORTEST else name


def singular(word: str, language: str) -> str:
    """An English noun's singular by the common rules; other languages' words stay as they are."""
    if language != "en" or len(word) <= SHORTEST or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word.removesuffix("s")
