"""Keeps documents, analyses, judgements and the record; the only room that knows SQL."""
