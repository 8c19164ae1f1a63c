"""How well groups found are the groups there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def b_cubed(found: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Precision and recall (Bagga and Baldwin 1998) of groups, each given as the gold label of every member."""
    labels = [label for group in found for label in group]
    whole = Counter(labels)
    shares = [(shared, len(group), whole[label]) for group in found for label, shared in Counter(group).items()]
    precision = sum(shared * shared / size for shared, size, _ in shares) / len(labels)
    recall = sum(shared * shared / size for shared, _, size in shares) / len(labels)
    return precision, recall
