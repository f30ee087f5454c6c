"""What is said of a trial: "her trial was grossly unfair", "the proceedings were a sham".

Reach for this module with one word at a time. Whose trial it was is its owner; where none is
told, it is of whoever the text is about.
"""

from __future__ import annotations

from aygaq.reading.frames.owners import owners_of
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Word

_UNFAIR = word_set(
    "unfair flawed sham farce farcical unjust rigged mockery travesty parody show-trial"
)
_TRIALS = word_set("trial trials hearing hearings proceedings retrial prosecution")


def trial_at(mentions: Mentions, word: Word) -> Match | None:
    """The act of a judgement on a trial, or None."""
    tree = mentions.tree
    if word.low not in _UNFAIR or not tree.children(word, "cop", "aux:pass"):
        return None
    trial = next((w for w in tree.children(word, "nsubj") if w.low in _TRIALS), None)
    if trial is None or trial.i > word.i:
        return None
    of_whom = owners_of(mentions, [trial])
    negated = any(c.low in ("not", "n't", "never") for c in tree.children(word, "advmod"))
    return Match(
        "denial-of-fair-trial", word.i, trial.i, word.i + 1, of_whom, [], "X's trial was unfair",
        "nmod:poss", negated=negated, from_context=not of_whom,
    )  # fmt: skip
