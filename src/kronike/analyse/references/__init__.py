"""Pronouns, roles and epithets: what a report speaks of beside its names, and what each stands for."""

from kronike.analyse.references.stage import find_references, things_of

__all__ = ["find_references", "things_of"]
