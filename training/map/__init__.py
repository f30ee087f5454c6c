"""What makes the lines of the map that the package carries."""
