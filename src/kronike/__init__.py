"""Krønike reads a pile of news reports and writes the sourced chronicle of their story."""

__version__ = "0.1.0"
