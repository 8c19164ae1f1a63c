"""Numbers that count nothing: ordinals, ages, telephone numbers, scores, sections, models."""

from __future__ import annotations

from kronike.analyse.quantities.heads import Head
from kronike.analyse.quantities.line import Line
from kronike.analyse.quantities.single import Number

DASHES = ("-", "\u2013", "\u2011")
LONGEST_RUN = 3
"""So many numbers in a row are a telephone or account number."""
TWO = 2
_OLDEST = 110
_YEARS = range(1500, 2100)
_OUT_OF = (*range(2, 11), 20, 50, 100, 1000)
"""A share is told of so many: "one in five"; "one of 29 countries" counts countries."""
SHORTEST_BARE = 3
"""A number of fewer figures that stands alone, with no hedge, says nothing that can be compared."""


def is_no_quantity(line: Line, number: Number, head: Head | None) -> bool:
    """Whether a number is there for something else than counting or measuring."""
    return (
        any(at in line.taken for at in range(number.start, number.end))
        or _ordinal(line, number)
        or _part_of_word(line, number)
        or _labelled(line, number, head)
        or _in_a_run(line, number)
        or _of_time(line, number.end)
        or _named_by_number(line, number, head)
        or _refers_back(line, number)
        or _out_of(line, number)
        or _in_a_score(line, number)
        or _a_year(line, number, head)
    )


def _named_by_number(line: Line, number: Number, head: Head | None) -> bool:
    """Reads "their 737 airliner" and "iPhone 4 owners": an English number before one thing, or behind a name."""
    if line.language != "en" or number.scaled or number.range or (head and head.unit):
        return False
    if number.digits and _name_like(line, number.start - 1) and line.glued_by_space(number.start):
        return line.word(number.start - 1) not in line.numbers.hedges
    if head is None or head.role or number.high <= 1:
        return False
    last = line.token(head.end - 1)
    while last + 1 < len(line.tokens) and line.tokens[last + 1].upos == "NOUN":
        last += 1
    noun = line.tokens[last]
    return "Number=Sing" in noun.feats and noun.upos == "NOUN" and noun.text.lower() not in line.nouns.invariable


def _refers_back(line: Line, number: Number) -> bool:
    """Reads "the two": they were told of before, and are not counted here."""
    return not number.digits and number.high == TWO and line.word(number.start - 1) in line.nouns.definite


def _ordinal(line: Line, number: Number) -> bool:
    """Reads "3. divisjon" and "12th"."""
    if not number.digits or number.range:
        return False
    behind = line.word(number.end)
    if behind == ":" and line.glued(number.end) and line.glued(number.end + 1):
        return line.word(number.end + 1) in ("e", "a")  # Swedish "25:e"
    if behind == "." and line.glued(number.end) and line.language != "en":
        return line.word(number.end + 1)[:1].isalpha() and line.pieces[number.end + 1].text[0].islower()
    return behind in ("st", "nd", "rd", "th") and line.glued(number.end)


def _part_of_word(line: Line, number: Number) -> bool:
    """Reads "34-åringen", "20-member", "+47", "4G": written together with letters that are no measure."""
    sign = line.word(number.start - 1)
    if number.digits and sign in ("+", "#", "§", "@", "/") and line.glued(number.start):
        return True
    if number.digits and sign in DASHES and line.glued(number.start) and line.glued(number.start - 1):
        return True
    behind = line.word(number.end)
    if not line.glued(number.end):
        return False
    if behind in ("-", "/", "\u2011"):
        return line.glued(number.end + 1) and not line.nouns.measures_anything(line.word(number.end + 1))
    return number.digits and behind[:1].isalpha() and not line.nouns.measures_anything(behind)


def _labelled(line: Line, number: Number, head: Head | None) -> bool:
    """Reads "kapittel 3" and "Boeing 737": a label before, no known noun behind."""
    at = number.start - 1
    before = line.word(at - 1) if line.word(at) == "." else line.word(at)
    if number.digits and not number.scaled and (before in line.numbers.not_counting or _label_shared(line, at)):
        return head is None or not head.unit
    if _section(line, number, head):
        return True
    if not number.digits or number.scaled or (head and (head.sure or head.unit)) or at < 0:
        return False
    return _name_like(line, at) and before not in line.numbers.hedges


def _section(line: Line, number: Number, head: Head | None) -> bool:
    """Reads "11.4 Utvalgets vurderinger": a number that opens a line, and a capital behind it."""
    if number.start or not number.digits or number.scaled or number.range or (head and head.unit):
        return False
    at = number.end + (line.word(number.end) == "." and line.glued(number.end))
    behind = line.pieces[at].text if at < len(line.pieces) else ""
    return behind[:1].isupper() and not behind.isupper() and "-" not in behind and line.language != "en"


def _label_shared(line: Line, at: int) -> bool:
    """Reads the second number of "aged 17 and 19": a label said once for both."""
    joined = line.word(at) in (*line.numbers.joiners, ",") and line.word(at - 1).isdecimal()
    return joined and line.word(at - 2) in line.numbers.not_counting


def _out_of(line: Line, number: Number) -> bool:
    """Reads "one in five": a share of those who are not counted."""
    form = next((form for form in line.numbers.out_of if line.follows(number.start - len(form), form)), None)
    if form is None:
        return False
    first = line.word(number.start - len(form) - 1)
    small = line.numbers.cardinals.get(first) or (int(first) if first.isascii() and first.isdecimal() else 0)
    return 0 < small < number.high and number.high in _OUT_OF


def _name_like(line: Line, at: int) -> bool:
    """A name, a capital inside the sentence, or at its start more than one: "Boeing 737", "TV 2"."""
    text = line.pieces[at].text
    if line.pieces[at].end in line.ending:
        return True
    if text[0].islower():
        return not text.islower()  # "iPhone"
    return text[0].isupper() and (at > 0 or (text.isupper() and len(text) > 1))


def _in_a_run(line: Line, number: Number) -> bool:
    """Reads "22 00 33 44" and the like: numbers side by side with nothing between."""
    if not number.digits:
        return False
    first, last = number.start, number.end
    while line.word(first - 1)[:1].isdecimal():
        first -= 1
        if last - first > LONGEST_RUN:
            break
    while line.word(last)[:1].isdecimal() and last - first <= LONGEST_RUN:
        last += 1
    if any(line.word(at)[0] == "0" and line.word(at).isdecimal() for at in range(first + 1, last)):
        return True
    return last - first >= LONGEST_RUN and last - first > number.end - number.start


def _in_a_score(line: Line, number: Number) -> bool:
    """Reads "8 – 7": two numbers beside a dash, the first no less than the second, are no range; nor is "0830"."""
    if number.range or not number.digits:
        return False
    if line.word(number.start).isdecimal() and line.word(number.start)[0] == "0" != line.word(number.start):
        return True  # "0830"
    behind = line.word(number.end) in DASHES and line.word(number.end + 1).isdecimal()
    before = line.word(number.start - 1) in DASHES and line.word(number.start - 2).isdecimal()
    return behind or before


def _a_year(line: Line, number: Number, head: Head | None) -> bool:
    """Reads "omkring 1900" and "the 2008 Beijing Games": four figures that count nothing, or stand before a name."""
    word = line.word(number.start)
    if not word.isdecimal() or len(word) != len("1900") or number.scaled:
        return False
    if number.high not in _YEARS:  # "6801 Storvik": a postcode
        return line.language != "en" and head is not None and not head.unit and _name_behind(line, number)
    return head is None or (not head.unit and _name_behind(line, number))


def _name_behind(line: Line, number: Number) -> bool:
    behind = line.pieces[number.end].text if number.end < len(line.pieces) else ""
    return behind[:1].isupper() and "-" not in behind


def _of_time(line: Line, at: int) -> bool:
    """Whether a unit of time stands behind: how long or how old is a matter of times."""
    if at < len(line.pieces) and "Definite=Def" in line.tokens[line.token(at)].feats:
        return False  # "2,9 milliarder året før"
    if line.word(at) in line.nouns.durations:
        return True
    return any(entry.kind in ("unit", "units") for entry in line.times.entries.get(line.word(at), ()) if not entry.rest)


def may_stand_bare(line: Line, number: Number, *, hedged: bool) -> bool:
    """Whether a number with nothing behind it still says how many."""
    if line.word(number.start - 1) in ("(", "["):
        return False
    if number.range:
        return line.word(number.start) in line.numbers.range_openers and number.high >= 10**SHORTEST_BARE
    if number.vague or hedged:
        return hedged and not _an_age(line, number)
    return number.scaled or _grouped(line, number) or _governed_by_verb(line, number)


def _an_age(line: Line, number: Number) -> bool:
    """Reads "those under 18": people of an age, and not so many of them."""
    if number.scaled or number.vague or number.high > _OLDEST or number.start < TWO:
        return False
    return line.word(number.start - TWO) in line.nouns.pronouns | line.nouns.definite


def _grouped(line: Line, number: Number) -> bool:
    """A number of thousands with a mark between its groups, or one with two decimals that is no clock or version."""
    word = line.word(number.start)
    if not number.digits or word.isdecimal():
        return False
    thousands = len(word) > SHORTEST_BARE and number.high >= 10**SHORTEST_BARE
    return thousands or (number.high >= 10 ** (SHORTEST_BARE - 1) and number.high % 1 != 0)


def _governed_by_verb(line: Line, number: Number) -> bool:
    """Reads "wants to close 789": what a verb is done to, with nothing said of what it is."""
    governor = line.governor(number.start, number.end)
    if governor is None or governor[1] != "obj" or line.tokens[governor[0]].upos != "VERB":
        return False
    return (
        number.high >= (10 if number.digits else TWO)
        and number.high % 1 == 0
        and governor[0] < line.token(number.start)
    )
