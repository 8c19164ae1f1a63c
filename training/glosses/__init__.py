"""How the shipped gloss lists and the known parts of compounds were made: ``python -m training.glosses``."""
