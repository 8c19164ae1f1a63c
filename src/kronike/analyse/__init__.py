"""One document's layers: sentences, names, times, quantities, quotes, event mentions. No other document in sight."""

from kronike.analyse.pipeline import STAGES, Stage, analyse

__all__ = ["STAGES", "Stage", "analyse"]
