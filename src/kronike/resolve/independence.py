"""What a statement rests on beside its report: two that rest on one speaker, agency or outlet are not independent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kronike.model import LANGUAGES, Voice, VoiceKind
from kronike.words.commonness import keys_of, share, word_keys
from kronike.words.folding import name_key

_COMMON = 0.3
"""Words that so many ordinary reports have name nobody: "the", "she", "says"."""


def sources_of(voices: Sequence[Voice], language: str) -> tuple[str, ...]:
    """The keys of the sources of a chain of voices, each once.

    A speaker is its entity; one without a name is what it is called, in English ("speaker police"). Whoever publishes
    the report is none: that is the report's own origin.
    """
    return tuple(dict.fromkeys(_keys(voices, language)))


def _keys(voices: Sequence[Voice], language: str) -> Iterator[str]:
    for voice in voices:
        if voice.kind is VoiceKind.SPEAKER:
            if key := voice.entity or _called(voice.name, language):
                yield key
        elif voice.kind is VoiceKind.AGENCY and voice.name:
            yield f"publisher {name_key(voice.name)}"


def _called(name: str, language: str) -> str:
    known = language if language in LANGUAGES else "en"
    found = (_key(key, word, known) for key, word in keys_of(name, known))
    keys = sorted({key for key in found if share(key) < _COMMON})
    return f"speaker {' '.join(keys)}" if keys else ""


def _key(key: str, word: str, language: str) -> str:
    """The key of a word; of a nynorsk compound that has none of its own, that of the same word in bokmål."""
    if language != "nn" or key != word.lower():
        return key
    return " ".join(word_keys(key, "nb"))
