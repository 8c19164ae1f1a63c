"""Which places the names of reports mean, at which level, and why."""

from kronike.resolve.places.choosing import Choice, choose
from kronike.resolve.places.scene import Candidate, candidates
from kronike.resolve.places.story import find_places
from kronike.resolve.places.toponyms import Toponym

__all__ = ["Candidate", "Choice", "Toponym", "candidates", "choose", "find_places"]
