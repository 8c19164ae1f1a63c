"""Shows what was found: command line, page, exports. It translates, never decides."""
