"""Views of events in published codebooks, each value by a rule that is named beside it."""
