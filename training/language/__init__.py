"""How the shipped language model was made: ``python -m training.language``."""
