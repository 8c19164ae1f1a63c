"""The story in formats others read, each saying what it could not carry."""
