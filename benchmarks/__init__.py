"""Yardsticks: one folder each, with its loader, its scorer, our figure and the peers'."""
