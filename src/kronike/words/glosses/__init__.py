"""English glosses of bokmål, nynorsk, Danish and Swedish words, and the way back."""

from kronike.words.glosses.composing import COMPOSED, glosses_of_word
from kronike.words.glosses.lists import GLOSSED_LANGUAGES
from kronike.words.glosses.lookup import OWN, Gloss, gloss, glosses, lemmas_of

__all__ = ["COMPOSED", "GLOSSED_LANGUAGES", "OWN", "Gloss", "gloss", "glosses", "glosses_of_word", "lemmas_of"]
