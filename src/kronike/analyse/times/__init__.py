"""Times: the words for them, typed; patterns over the types; and values told against the publication interval."""

from kronike.analyse.times.dating import date_quantities
from kronike.analyse.times.stage import find_times

__all__ = ["date_quantities", "find_times"]
