"""The frame of each page, the door, the lock and the quick hide."""
