"""Phrases that a long sentence stands without: clauses that only add, appositions, parentheses."""

from kronike.analyse.adjuncts.stage import find_adjuncts

__all__ = ["find_adjuncts"]
