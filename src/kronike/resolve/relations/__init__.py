"""How statements stand to each other: agrees, conflicts, updates, repeats; silence where it cannot be told."""

from kronike.resolve.relations.finding import find_relations
from kronike.resolve.relations.grounds import Grounds, grounds_of

__all__ = ["Grounds", "find_relations", "grounds_of"]
