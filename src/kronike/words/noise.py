"""Words of the page around a report: what marks credits, captions, promos, labels, bylines and other furniture."""

from __future__ import annotations

from functools import cache

import msgspec

from kronike.model import LANGUAGES, OTHER_LANGUAGE
from kronike.words.lexicon import lexicon


class NoiseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One language's words for what surrounds a report, in lower case except where writing tells them apart.

    ``near`` names languages that a short paragraph may be mistaken for; their words are added. ``promo`` opens a
    pointer to another story and needs a colon, a capital or the end behind it; ``promo_free`` does not;
    ``promo_labels`` need a colon. ``tail_labels`` stand at the end of another story's headline, as written.
    ``furniture_whole`` is a paragraph of its own, ``continues`` may also stand in the running text,
    ``furniture_open`` begins a paragraph, ``furniture_anywhere`` gives one away. ``prose`` are words of running text
    that headlines leave out; nothing ends on a ``dangling`` one. ``dateline_dash`` says whether a dash closes a
    dateline; elsewhere it opens a quotation.
    """

    near: tuple[str, ...]
    credit: tuple[str, ...]
    holders: tuple[str, ...]
    particles: tuple[str, ...]
    agencies: tuple[str, ...]
    more: tuple[str, ...]
    promo: tuple[str, ...]
    promo_free: tuple[str, ...]
    promo_labels: tuple[str, ...]
    tail_labels: tuple[str, ...]
    headline_openers: tuple[str, ...]
    sections: tuple[str, ...]
    bylines: tuple[str, ...]
    byline_words: tuple[str, ...]
    stamps: tuple[str, ...]
    dates: tuple[str, ...]
    furniture_whole: tuple[str, ...]
    continues: tuple[str, ...]
    furniture_open: tuple[str, ...]
    furniture_anywhere: tuple[str, ...]
    speech: tuple[str, ...]
    prose: tuple[str, ...]
    pronouns: tuple[str, ...]
    dangling: tuple[str, ...]
    dateline_dash: bool


def noise_words(language: str) -> NoiseWords:
    """The words of one of `LANGUAGES`, or those of every language for `OTHER_LANGUAGE`."""
    words: NoiseWords = lexicon("noise", language if language in LANGUAGES else OTHER_LANGUAGE, NoiseWords)
    return words


@cache
def words_for(languages: frozenset[str]) -> NoiseWords:
    """The words of several languages, their near ones and of every language, as one; a dash needs all to agree."""
    with_near = {near for language in languages for near in (language, *noise_words(language).near)}
    chosen = [noise_words(language) for language in (OTHER_LANGUAGE, *sorted(with_near & set(LANGUAGES)))]
    merged: dict[str, object] = {
        field: tuple(dict.fromkeys(word for words in chosen for word in getattr(words, field)))
        for field in NoiseWords.__struct_fields__
        if field != "dateline_dash"
    }
    closes = [words.dateline_dash for words in chosen[1:]]
    return msgspec.convert({**merged, "dateline_dash": bool(closes) and all(closes)}, NoiseWords)
