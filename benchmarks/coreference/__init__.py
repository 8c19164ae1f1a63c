"""Same event? Given event mentions joined across reports; filled in below."""
