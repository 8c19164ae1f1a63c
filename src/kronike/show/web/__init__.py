"""The page: the chronicle in a browser, offline."""
