"""Compounds of the Nordic languages: where they part, and the lemma of each part."""

from kronike.words.compounds.splitting import Part, simple_lemma, split_compound

__all__ = ["Part", "simple_lemma", "split_compound"]
