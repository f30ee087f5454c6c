"""How well reading holds up on made-up reports whose facts were written down by hand.

Reach for `python -m benchmarks.reading` to see the tables. One fact is always true: nothing here
changes a reading or is imported by the package.
"""
