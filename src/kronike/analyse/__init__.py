"""One document's layers: sentences, names, times, quantities, quotes, event mentions. No other document in sight."""

from kronike.analyse.models import ModelError, parser_for, versions
from kronike.analyse.parsing import Parser, parse_all
from kronike.analyse.pipeline import STAGES, Stage, analyse, analyse_parsed

__all__ = [
    "STAGES",
    "ModelError",
    "Parser",
    "Stage",
    "analyse",
    "analyse_parsed",
    "parse_all",
    "parser_for",
    "versions",
]
