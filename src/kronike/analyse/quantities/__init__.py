"""Quantities: numbers as ranges with their hedge, what they count or measure, what happened to it, and where."""

from kronike.analyse.quantities.stage import HedgedNumber, find_quantities, hedged_numbers

__all__ = ["HedgedNumber", "find_quantities", "hedged_numbers"]
