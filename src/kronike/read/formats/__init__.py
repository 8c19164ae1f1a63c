"""One module per format: bytes in, captures out."""
