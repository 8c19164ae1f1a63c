"""Compounds of the Nordic languages: where they part, and the lemma of each part."""

from kronike.words.compounds.splitting import Part, split_compound

__all__ = ["Part", "split_compound"]
