"""Those who did it: people told to have killed, abducted or hurt others.

Reach for this module before claims are made. Somebody who is charged, held or tried for harm
done to another person of the same text is an agent, and no victim of his arrest.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.coreference import Coreference
from aygaq.reading.frames import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree

HARM = word_set("killing abduction assault torture sexual-violence death-in-custody ill-treatment")
JUSTICE = word_set(
    "arrest detention imprisonment charge trial sentence transfer release interrogation "
    "forced-return no-legal-basis"
)
_REACH = 22  # words from "convicted" to what of
_LEADS = word_set("for of over with in after to")


def find_perpetrators(
    tree: Tree, coreference: Coreference, acts: Sequence[Match]
) -> frozenset[int]:
    """Numbers of the referents who are told to have harmed others."""
    harms = [a for a in acts if a.act in HARM]
    found = {n for act in harms for n in _numbers(coreference, act, agents=True)}
    for act in acts:
        if act.act in JUSTICE:
            bearers = _numbers(coreference, act, agents=False)
            if any(_is_reason(tree, act, harm, coreference, bearers) for harm in harms):
                found |= bearers
    harmed = {n for act in harms for n in _numbers(coreference, act, agents=False)}
    return frozenset(found - harmed)


def _numbers(coreference: Coreference, act: Match, *, agents: bool) -> set[int]:
    mentions = act.agents if agents else act.victims
    return {r.number for m in mentions if (r := coreference.of(m)) is not None}


def _is_reason(
    tree: Tree, act: Match, harm: Match, coreference: Coreference, bearers: set[int]
) -> bool:
    """Whether the harm stands behind the act as its reason: "charged with murdering X"."""
    if not 0 < harm.trigger - act.trigger < _REACH:
        return False
    if tree.words[harm.trigger].sentence != tree.words[act.trigger].sentence:
        return False
    between = tree.words[act.trigger + 1 : harm.trigger]
    if not any(w.low in _LEADS for w in between) or any(w.text == ";" for w in between):
        return False
    if any(w.pos == "AUX" or w.low == "and" for w in between):
        return False
    return not (_numbers(coreference, harm, agents=False) & bearers)
