"""Quantities: numbers as ranges with their hedge, what they count or measure, what happened to it, and where."""

from kronike.analyse.quantities.stage import find_quantities

__all__ = ["find_quantities"]
