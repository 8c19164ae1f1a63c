"""How the shipped weights and word lists were made: each package is a command; the same data give the same bytes."""
