"""What in a captured text is not the report, set aside with its reason."""

from kronike.read.noise.find import find_noise
from kronike.read.noise.found import FoundNoise

__all__ = ["FoundNoise", "find_noise"]
