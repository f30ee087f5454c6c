"""Acts told in rare and varied words: how many are found at all."""
