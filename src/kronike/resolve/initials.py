"""The initials that a name may go by, in its own words and in English."""

from __future__ import annotations

from kronike.resolve.literal import english_of
from kronike.resolve.profiles import Profile
from kronike.words.aliases import small_words
from kronike.words.folding import name_key

_SHORTEST, _LONGEST = 2, 7


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: two to seven letters, all capitals."""
    return name.isupper() and name.isalpha() and _SHORTEST <= len(name) <= _LONGEST


def initials_of(profile: Profile) -> tuple[str, ...]:
    """An acronym's own letters; the initials of a longer name's words, of those that count, and of these in English."""
    if is_acronym(profile.name):
        return (profile.key,)
    words = profile.words
    if len(words) < _SHORTEST or len(words) > 2 * _LONGEST:
        return ()
    tall = [name_key(word) for word in profile.name.replace("-", " ").split() if not word[0].islower()]
    counted = [word for word in words if word not in small_words()]
    choices = (words, tall, counted, english_of(profile))
    found = ("".join(word[:1] for word in chosen) for chosen in choices)
    return tuple(dict.fromkeys(letters for letters in found if _SHORTEST <= len(letters) <= _LONGEST))
