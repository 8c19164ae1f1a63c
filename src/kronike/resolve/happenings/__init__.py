"""Which statements speak of one happening, and the table of clues that each join rests on."""
