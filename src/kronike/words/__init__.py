"""The words of each language: lexica, patterns and their loaders. One file per topic and language."""
