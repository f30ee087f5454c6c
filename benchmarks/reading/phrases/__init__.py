"""A phrase book: the ways in which reports tell an act, one sentence each.

Reports measure reading as a whole; the phrase book measures whether the words of an act are
known at all, and whether like words that tell of nothing are left alone.
"""
