"""The model's arithmetic, done again for reading alone: the same answers in half the time.

Reach for this package by `annotate`. spaCy runs a model as it trains it: layer by layer, with all
that learning needs, and its parser leaves and takes the interpreter's lock at every hidden unit.
Here the shipped model's weights go through plain NumPy instead. Always true: tags, heads and
names are those that spaCy's own pipeline gives but for the last bits of a sum, and a model of
another build is run by spaCy itself.
"""

from aygaq.reading.inference.annotate import annotate

__all__ = ["annotate"]
