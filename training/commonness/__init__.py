"""How the shipped table of common words was made: ``python -m training.commonness``."""
