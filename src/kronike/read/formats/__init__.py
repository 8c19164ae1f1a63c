"""One module per format: bytes in, captures out. The table of them is in `kronike.read.formats.registry`."""
