"""The resolved record becomes the chronicle: what matters, in what order, in whose words."""
