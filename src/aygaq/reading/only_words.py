"""Acts that are words alone, where nobody with power says them: a voter asks, a friend advises.

Reach for this module with an act and who did it, before anybody is called its victim.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from aygaq.claims import EntityKind
from aygaq.reading.coreference import Referent
from aygaq.reading.frames import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.perpetrators import is_alleged_by_charge
from aygaq.reading.tree import Tree, Word

_ADVISING = word_set("urge advise beg implore encourage")
_ASKING = word_set("ask want insist question grill quiz press interview invite")
_CALLING = word_set("visit come go arrive return call appear turn show enter stay")
_ONESELF = frozenset(("i", "we", "you", "he", "she"))  # "I went to his house"
_GIVING = word_set("sell give lease transfer")
_ORDINARY = ("photograph", "sleep", "stay")  # rules of what is no act unless power does it
_STRANGERS = word_set("man men stranger strangers")
_QUESTIONS = ("ask X why", "ask X who")
_BY_POWER = word_set("dismissal harassment forced-recall flight")  # what power alone can ask
_ANSWERED = word_set("interrogation demand-for-information")
_HELD = word_set(
    "torture tortured interrogation interrogations interrogator interrogators beaten cell custody "
    "police officers prison"
)


@functools.cache
def _powers() -> frozenset[str]:
    official = words_of("organisations", "agent") | words_of("people", "official")
    return official | words_of("organisations", "named")


def are_only_words(tree: Tree, act: Match, agents: Sequence[Referent]) -> bool:
    """Whether nobody with power did it: a politician "accused", "follow us" on a network."""
    verb = tree.words[act.trigger]
    if act.rule.startswith("accuse"):
        return bool(agents) and not _has_power(agents)
    if verb.lemma in _ADVISING and act.act in _BY_POWER:
        return not _has_power(agents)
    if act.act in _ANSWERED and verb.lemma in _ASKING:
        if agents:
            return all(_is_public(a) for a in agents)
        return act.rule.startswith(_QUESTIONS) and not _in_custody(tree, act)
    if act.act == "home-visit" and verb.lemma in _CALLING:
        callers = {w.low for w in tree.children(verb, "nsubj")}
        return bool(callers & _ONESELF) or (bool(agents) and all(_is_caller(a) for a in agents))
    if act.act == "surveillance" and act.rule.startswith(_ORDINARY) and (agents or _taken(verb)):
        return not any(_has_power([a]) or a.nouns & _STRANGERS for a in agents)
    if act.act == "property-confiscation" and verb.lemma in _GIVING and agents:
        return all(_is_caller(a) for a in agents)  # "my mother sold our land"
    if act.act in ("ill-treatment", "harassment", "threat", "assault"):
        return is_alleged_by_charge(tree, act)  # jailed "for insulting the king"
    return act.rule.startswith("follow") and not agents


def _has_power(agents: Sequence[Referent]) -> bool:
    return any(a.nouns & _powers() or a.kind is EntityKind.ORGANIZATION for a in agents)


def _is_public(agent: Referent) -> bool:
    """A viewer, a reporter, somebody named who holds no office."""
    asks = bool(agent.nouns & words_of("people", "public")) or agent.named
    return asks and not _has_power([agent])


def _taken(verb: Word) -> bool:
    """ "Was photographed at a party": nobody is said to have watched."""
    return verb.lemma not in ("sleep", "stay", "eat", "lodge", "live")


def _is_caller(agent: Referent) -> bool:
    """A guest: kin, a friend, a reporter, somebody named who holds no office."""
    kin = words_of("people", "kin") | words_of("people", "public")
    return bool(agent.nouns & kin or agent.named) and not _has_power([agent])


def _in_custody(tree: Tree, act: Match) -> bool:
    """ "Under torture she was asked who had printed it": nobody else could ask so."""
    words = tree.words_of(tree.sentence_of(tree.words[act.trigger]))
    return any(w.low in _HELD for w in words)
