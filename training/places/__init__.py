"""How the place index was made: see `training.places.__main__`."""
