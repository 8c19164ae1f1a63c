"""What finding quotes must know of a language: verbs of saying, prepositions of source, hedges, connectives."""

from __future__ import annotations

import msgspec

from kronike.words.lexicon import lexicon


class CueWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Inflected forms in lower case; several words are parted by single blanks.

    ``says``: verbs whose clause may stand without "that"; ``tells``: verbs that need "that" or stand after or before
    marked speech; ``denies``: those of either list that deny. ``urges``: verbs whose content is an infinitive.
    ``reports_of``: verbs that take "of" (``of``) and a noun. ``particle``: forms that are cues only with that word
    behind them or behind their subject ("la … til"). ``phrases``: cues of several words before a clause.
    ``according``: prepositions of source. ``that`` opens a clause. ``addressed`` and ``media`` come
    before whom or what it was said to; ``channels`` are nouns for what it was said in, ``outlets`` how names of
    papers and stations end, ``platforms`` names of social media. ``accounts`` are nouns that a clause can hang on
    ("meldinger om at"). ``auxiliaries`` and ``adverbs`` may stand between subject and cue. ``passives`` are the
    auxiliaries of the passive. ``told`` are verbs with the addressee right behind; ``conjunctions`` join names,
    ``belongs`` are prepositions of whose a role is. ``stops`` end a noun phrase (prepositions, subordinators),
    ``breaks`` a clause, ``contrasts`` behind a comma what was said; ``relative`` open a relative one. ``hedges`` mark
    what is not vouched for, as does a ``hearsay`` verb with a ``perfect`` one behind it ("skal … ha"); ``first`` are
    pronouns of the first person, ``things`` those of a thing that may speak ("it").

    Base forms, for words that the parse knows: ``verbs`` take a clause (adjectives too: "convinced that"),
    ``wants`` also an infinitive, ``judges`` an object that is what was said ("condemned the attack"); ``sees``
    are a witness' verbs, ``press`` how nouns for such witnesses end. What hangs on one of ``refuses`` is not said,
    an infinitive on one of ``leads`` is ("went on to say"). ``opines`` (forms or bases) hold an opinion: with one
    of ``negations`` it is the contrary that they hold. ``sources`` come before whose a claim is. Forms or base forms:
    ``attitudes`` bring what is thought, felt or wanted, not said; ``topics`` what is spoken about; ``confirms`` what
    is confirmed. ``about``: prepositions that bring, behind the base form of a verb, what it tells or speaks of.
    ``supposed``: participles that say of their subject what an unnamed voice holds ("is expected to").
    ``rules``: nouns that something goes by though they say nothing ("according to plan"). ``rendered``: what machines
    make of another language's verb of hearsay ("should").
    ``wills``: auxiliaries that make of "not say" a refusal ("would not say").
    ``points``: words for the sentence before ("Det opplyser politiet.").
    ``endings``: regular endings of verbs, each with the vowel that a base form may have in its place.
    """

    says: frozenset[str]
    tells: frozenset[str]
    denies: frozenset[str]
    urges: frozenset[str]
    reports_of: frozenset[str]
    particle: dict[str, str]
    phrases: tuple[str, ...]
    according: tuple[str, ...]
    that: frozenset[str]
    of: frozenset[str]
    infinitive: frozenset[str]
    addressed: frozenset[str]
    media: frozenset[str]
    channels: frozenset[str]
    outlets: frozenset[str]
    platforms: frozenset[str]
    accounts: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    adverbs: frozenset[str]
    told: frozenset[str]
    conjunctions: frozenset[str]
    belongs: frozenset[str]
    stops: frozenset[str]
    relative: frozenset[str]
    breaks: frozenset[str]
    contrasts: frozenset[str]
    hedges: tuple[str, ...]
    hearsay: frozenset[str]
    perfect: frozenset[str]
    first: frozenset[str]
    verbs: frozenset[str] = frozenset()
    wants: frozenset[str] = frozenset()
    judges: frozenset[str] = frozenset()
    refuses: frozenset[str] = frozenset()
    sees: frozenset[str] = frozenset()
    press: tuple[str, ...] = ()
    opines: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    attitudes: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    confirms: frozenset[str] = frozenset()
    about: dict[str, frozenset[str]] = {}
    endings: tuple[tuple[str, str], ...] = ()
    supposed: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    wills: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    rendered: frozenset[str] = frozenset()


def cue_words(language: str) -> CueWords:
    """The words of one of `LANGUAGES`."""
    words: CueWords = lexicon("cues", language, CueWords)
    return words
