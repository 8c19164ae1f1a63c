"""How the shipped vocabulary was made: ``python -m training.vocabulary``."""
