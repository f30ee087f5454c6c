"""Victims: which of the people of a text it tells of as harmed."""
