"""What a frame finds: a trigger with the mentions that fill its slots.

Reach for this module between matching and assembling. Always true: trigger, evidence and all
victims of a `Match` lie in one sentence, except where `from_context` says that the victim is
whoever the text is about.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from aygaq.reading.mentions.values import Mention


@dataclass(slots=True)
class Match:
    """One act found at one trigger word."""

    act: str
    trigger: int  # word
    first: int  # words [first, last) that carry the fact
    last: int
    victims: list[Mention] = field(default_factory=list)
    agents: list[Mention] = field(default_factory=list)
    rule: str = ""  # the lexicon's line
    relation: str = ""  # by which relation the victim was found
    negated: bool = False
    from_context: bool = False
    from_state: bool = False
    weight: int = 0
    term: str = ""  # of a sentence whose unit is left out, ISO 8601
