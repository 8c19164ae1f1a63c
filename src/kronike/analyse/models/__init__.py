"""Who parses: the package's own engine, or for some languages a spaCy pipeline that the user names."""

from kronike.analyse.models.choosing import ModelError, parser_for, versions

__all__ = ["ModelError", "parser_for", "versions"]
