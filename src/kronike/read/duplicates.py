"""Texts that are copies of one another, exactly or nearly, at a cost that grows with the number of texts.

Exact: the same words, whatever the white space, marks and case. Near: MinHash signatures of word shingles (Broder
1997) in a locality-sensitive index propose pairs, and the real Jaccard similarity of their shingles decides. A rewrite
shares few shingles and is no duplicate: whether it goes back to the same source is another question.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from rensa import RMinHash, RMinHashLSH

from kronike.model import Duplicate

if TYPE_CHECKING:
    from collections.abc import Iterable

NEAR = 0.7
"""Jaccard similarity from which two texts are near copies. At this value one word in fourteen may differ (each changed
word touches five shingles); wire copy with a new headline and a few cuts lies above, a rewrite below .3."""
SHINGLE = 5
"""Words in a row that make a shingle."""
PERMUTATIONS = 128
BANDS = 32
"""Bands of four: a pair at `NEAR` is missed once in 6,000 times, one at .2 is looked at once in 20."""
SEED = 20190303
FEWEST_WORDS = 20
"""Shorter texts are compared exactly only: a two-line notice is like many others."""
_LOOKED_AT = 50
"""Candidates that are verified for one text, the earliest first, so that a pile of templates stays cheap."""

_PIECE = re.compile(r"\w+")


def find_duplicates(texts: Iterable[tuple[str, str]]) -> tuple[Duplicate, ...]:
    """Every text that copies an earlier one; each text is (document id, the report's text without noise).

    The earliest text of a cluster leads it: ``of`` is always a leader, and the similarity is to it. Texts without
    words copy nothing.
    """
    pile = _Pile()
    return tuple(found for document, text in texts if (found := pile.add(document, text)))


class _Place(NamedTuple):
    """The cluster (by its leader's number) that a text belongs to, how like the leader it is, and whether it leads."""

    leader: int
    similar: float
    leads: bool


class _Pile:
    """The texts given so far: every text by its hash, the leaders of clusters by signature as well."""

    def __init__(self) -> None:
        self._known: dict[bytes, _Place] = {}
        self._index = RMinHashLSH(threshold=NEAR, num_perm=PERMUTATIONS, num_bands=BANDS)
        self._leaders: list[tuple[str, frozenset[bytes]]] = []

    def add(self, document: str, text: str) -> Duplicate | None:
        """Takes one more text, and says what it copies."""
        words = _PIECE.findall(text.casefold())
        if not words:
            return None
        digest = _digest(words)
        known = self._known.get(digest)
        place = known or self._near(document, words)
        self._known[digest] = place
        if place.leads and not known:
            return None
        return Duplicate(document, self._leaders[place.leader][0], round(place.similar, 4), exact=place.leads)

    def _near(self, document: str, words: list[str]) -> _Place:
        """Where a new text belongs; it leads a cluster of its own where no leader is like it."""
        shingles = _shingles(words)
        signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(sorted(shingles))
        if len(words) >= FEWEST_WORDS:
            near = sorted(self._index.query(signature))[:_LOOKED_AT]
            likest = max(((jaccard(shingles, self._leaders[at][1]), -at) for at in near), default=(0.0, 0))
            if likest[0] >= NEAR:
                return _Place(-likest[1], likest[0], leads=False)
            self._index.insert(len(self._leaders), signature)
        self._leaders.append((document, shingles))
        return _Place(len(self._leaders) - 1, 1.0, leads=True)


def jaccard(one: frozenset[bytes], other: frozenset[bytes]) -> float:
    """Shared members over all members, 0 to 1."""
    together = len(one | other)
    return len(one & other) / together if together else 0.0


def _shingles(words: list[str]) -> frozenset[bytes]:
    return frozenset(_digest(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def _digest(words: list[str]) -> bytes:
    return blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()
