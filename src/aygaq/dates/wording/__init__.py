"""Dates in words, one file for each language of the interface.

Reach for `aygaq.dates.describe`. All but English are drafts made by machine.
"""
