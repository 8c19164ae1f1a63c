"""Words and marks of a text, cut as the language's treebank cuts them and as news writes them.

"3.000", "40 000", "SDFs", "IS'", "IS-krigere", "f.eks." and "12. mars" hold one word each in the northern languages,
but for the month; English cuts at hyphens and before "n't" and "'s". White space belongs to no token, but for blanks
inside a number. The cost is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kronike.words.sentences import SentenceWords, sentence_words
from kronike.words.tokens import TokenWords, token_words

Cut = tuple[int, int]
"""Start and end of a token, in code points."""

_PIECE = re.compile(
    r"""\s*(?:
    (?P<whole>(?:https?://|www\.)[^\s<>"»”]{1,300}[^\s<>"»”.,;:!?)\]]
      | [\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}
      | (?:[\w-]{1,40}\.){1,3}(?:no|se|dk|com|net|org|co\.uk|fi|eu|info|gov)(?!\w)
      | \w[\w-]{0,60}\.(?:pdf|docx?|html?|jpe?g|png|xlsx?|txt|ppt|zip|csv)(?!\w)
      | [a-z]{2,20}(?:\.[a-z][\w-]{1,30}){2,6}(?![\w.])
      | \d{3}-(?:\d{3}-)?\d{4}(?![\w-])
      | \d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,6}(?:,\d+)?(?![\w\u0300-\u036f]|,?\d)
      | -[LR][RSC]B-
      | [:;]-?[()DP](?!\w) )
  | (?P<dotted>(?:[^\W\d_]{1,12}\.){1,5}[^\W\d_]{1,12}(?![\w-]))
  | (?P<figure>(?>\d+(?:[.,:/]\d+)*)(?![\w\u0300-\u036f]))
  | (?P<word>\w[\w\u0300-\u036f]*(?:[-\u2010\u2011/&'’:,.](?=\w)[\w\u0300-\u036f]+)*)
  | (?P<mark>\.{2,}|-{2,}|[!?]{2,}|(?P<again>[*=_§~#+$<>])(?P=again)*|\S)
    )""",
    re.VERBOSE,
)
_PLAIN = re.compile(r"\s*+([^\W\d_]++)(?=\s)")
"""Letters alone before a blank: a word in every language, but for the few that are cut in two."""
_STOP_IN_WORD = re.compile(r"(?<!\d)[.,]|[.,](?!\d)")
_SLASH = re.compile(r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})")
_HYPHENS = "-\u2010\u2011"
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_AFTER_WORD = re.compile(r"[\s,.;:!?)»”\"]|$")
_LOWER_NEXT = re.compile(r"\s{1,3}(?=[^\W\d_])(?=(.))")
_MEASURE = re.compile(r"(\d+(?:[.,:]\d+)*)(pm|am|km|mm|cm|kg|mph|k|m|ft|lb|lbs|hrs|min)", re.IGNORECASE)
_COMPOUND = re.compile(r"[-\u2010\u2011'’](?:[\w\u0300-\u036f]+(?:[-\u2010\u2011.,/]\w+)*|(?=[\s,.;)]))")
_KINDS = ("whole", "dotted", "figure", "word")
_GENITIVE = "sxzSXZ"
_APOSTROPHES = "'’"
_FIGURE_NEXT = re.compile(r"\s?\d")
_MORE = re.compile(r"\s*\S")
_DAY = 2


def tokenise(text: str, language: str) -> list[Cut]:
    """The tokens of a text in one of the five languages, in order, without overlap."""
    return list(_tokeniser(language).cuts(text))


class _Tokeniser:
    """One language's way of cutting."""

    def __init__(self, words: TokenWords, sentences: SentenceWords) -> None:
        self.words = words
        self.closing = words.stopped | sentences.closing
        self.stopped = self.closing | sentences.abbreviations
        self.numbered = sentences.numbered

    def cuts(self, text: str) -> Iterator[Cut]:
        place, quoted = 0, False
        while True:
            plain = _PLAIN.match(text, place)
            if plain is not None and not (self.words.cut and plain[1].lower() in self.words.cut):
                yield plain.span(1)
                place = plain.end()
                continue
            found = _PIECE.match(text, place)
            if found is None:
                return
            kind = found.lastgroup if found.lastgroup in _KINDS else "mark"
            start, end = found.span(kind)
            place = end
            if kind == "word":
                place = self._word_end(text, start, end, quoted=quoted)
                yield from self._parts(text, start, place)
            elif kind == "dotted":
                place = self._dotted_end(text, start, end)
                yield from self._parts(text, start, place)
            elif kind == "figure":
                place = self._figure_end(text, start, end)
                yield start, place
            elif kind == "mark" and text[start] in _HYPHENS and end - start == 1:
                place = self._hyphen_end(text, start)
                yield start, place
            else:
                quoted ^= text[start:end] in _APOSTROPHES
                yield start, end

    def _word_end(self, text: str, start: int, end: int, *, quoted: bool) -> int:
        """Where the word ends: at a stop or comma among letters, with its own stop, apostrophe or last hyphen."""
        after = self._abbreviated_end(text, start, end)
        if after:
            return after
        stop = _STOP_IN_WORD.search(text, start, end)
        slash = _SLASH.search(text, start, end)
        for cut in (stop, slash):
            end = cut.start() if cut is not None and start < cut.start() < end else end
        following = text[end : end + 1]
        lowered = text[start:end].lower()
        if following == "." and self._keeps_stop(text, start, end):
            return end + 1
        if self.words.hyphens:
            return end
        if following and following in _HYPHENS and _AFTER_WORD.match(text, end + 1) and lowered[-1].isalnum():
            return end + 1
        if following and following in _APOSTROPHES and not quoted and _AFTER_WORD.match(text, end + 1):
            return end + (lowered[-1] in _GENITIVE or lowered in self.words.clipped)
        return end

    def _abbreviated_end(self, text: str, start: int, end: int) -> int:
        """The end of a word that closes with a hyphen and an abbreviation ("D-N.C.", "D-Va."), or 0."""
        last = text[start:end].rpartition("-")[2].lower()
        if len(last) == end - start or last not in self.stopped:
            return 0
        stop = text[end : end + 1] == "."
        return end + stop if stop or "." in last else 0

    def _keeps_stop(self, text: str, start: int, end: int) -> bool:
        word = text[start:end]
        initial = len(word) == 1 and word.isupper() and _AFTER_WORD.match(text, end + 1) is not None
        if text[end + 1 : end + 3] == "..":
            return False
        low = word.lower()
        if low in self.numbered:
            return _FIGURE_NEXT.match(text, end + 1) is not None
        return initial or low in (self.stopped if _MORE.match(text, end + 1) else self.closing)

    def _dotted_end(self, text: str, start: int, end: int) -> int:
        """Letters with stops between: an abbreviation as known or of single letters, or two sentences run together."""
        word = text[start:end]
        letters = all(len(part) == 1 for part in word.split("."))
        if word.lower() in self.stopped or letters:
            return end + (text[end : end + 1] == "." and text[end + 1 : end + 3] != "..")
        first = start + word.index(".")
        return first + self._keeps_stop(text, start, first)

    def _figure_end(self, text: str, start: int, end: int) -> int:
        """A day keeps its stop before a word in small letters: "12. mars"; a figure its hyphen: "20-åringar"."""
        compound = None if self.words.hyphens else _COMPOUND.match(text, end)
        if compound is not None and (self.words.ranges or not text[end + 1 : end + 2].isdigit()):
            return compound.end()
        if self.words.ordinals and end - start <= _DAY and text[end : end + 1] == ".":
            following = _LOWER_NEXT.match(text, end + 1)
            return end + (following is not None and following.group(1).islower())
        return end

    def _hyphen_end(self, text: str, start: int) -> int:
        """A hyphen right after a closing mark and before letters begins a word: "«Doom»-spill"."""
        joined = start > 0 and not text[start - 1].isspace() and not self.words.hyphens
        found = _PIECE.match(text, start + 1) if joined and text[start + 1 : start + 2].isalpha() else None
        return found.end() if found is not None and found.lastgroup == "word" else start + 1

    def _parts(self, text: str, start: int, end: int) -> Iterator[Cut]:
        """A word whole, or as its language cuts it."""
        if not self.words.hyphens:
            yield start, end
            return
        word = text[start:end]
        lowered = word.lower()
        if lowered in self.words.whole or (word.isalpha() and lowered not in self.words.cut):
            yield start, end
            return
        yield from self._english(word, start)

    def _english(self, word: str, start: int) -> Iterator[Cut]:
        begin = 0
        for joint in _HYPHEN.finditer(word):
            if joint.start() == 0 or word[begin : joint.start()].lower() in self.words.beginnings:
                continue
            yield from self._ending(word, begin, joint.start(), start)
            yield start + joint.start(), start + joint.end()
            begin = joint.end()
        yield from self._ending(word, begin, len(word), start)

    def _ending(self, word: str, begin: int, end: int, start: int) -> Iterator[Cut]:
        """One word, with what English writes on to it cut off."""
        lowered = word[begin:end].lower()
        place = self.words.cut.get(lowered, 0)
        for ending in self.words.endings:
            if not place and lowered.endswith(ending) and len(lowered) > len(ending):
                place = len(lowered) - len(ending)
        measure = _MEASURE.fullmatch(lowered)
        if measure is not None:
            place = measure.end(1)
        if place:
            yield start + begin, start + begin + place
        if begin + place < end:
            yield start + begin + place, start + end


@cache
def _tokeniser(language: str) -> _Tokeniser:
    return _Tokeniser(token_words(language), sentence_words(language))
