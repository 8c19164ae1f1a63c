"""Files, folders, feeds, archives and pages become Documents, with noise set aside and every doubt recorded."""

from kronike.read.duplicates import find_duplicates
from kronike.read.inputs import Input, find_inputs
from kronike.read.reading import read_input
from kronike.read.settings import ReadSettings

__all__ = ["Input", "ReadSettings", "find_duplicates", "find_inputs", "read_input"]
