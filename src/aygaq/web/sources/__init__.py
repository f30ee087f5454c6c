"""Sources: what is kept, where it came from, what was read in it."""
