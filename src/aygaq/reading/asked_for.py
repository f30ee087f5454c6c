"""What is asked for: releases demanded, inquiries urged, laws to be dropped.

Reach for this module with a trigger. Always true: what is asked for has not been done.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner
from aygaq.reading.tree import Tree, Word

ASKED_FOR = word_set("release sentence forced-return document-return trial")
_JOINED = frozenset(("conj", "parataxis"))
_PROPOSING = word_set("insist recommend suggest propose advise")


def is_demanded(tree: Tree, trigger: Word) -> bool:
    """ "We urge them to free Bek, lift the ban on Lund and disclose his whereabouts"."""
    verb = trigger
    if trigger.pos == "NOUN":
        verb = tree.head(trigger)
        if trigger.relation not in ("obj", "nsubj") or verb.lemma not in words_of(
            "cues", "undoing"
        ):
            return False
    elif verb.low != verb.lemma:
        return False
    if _opens_demand(tree, verb):
        return True
    joined = verb.relation in _JOINED and not tree.children(verb, "nsubj", "aux")
    while verb.relation in _JOINED and tree.head(verb).pos == "VERB":
        verb = tree.head(verb)
    if joined and verb.lemma in words_of("cues", "asking"):
        return True
    told_of = tree.head(verb)
    if verb.relation == "ccomp" and verb.low == verb.lemma and told_of.i < verb.i:
        return told_of.lemma in words_of("cues", "asking")  # "demands that they drop the case"
    if trigger.pos != "NOUN" and not joined:
        return False  # told by the words right before it
    aux = {w.low for w in tree.children(verb, "aux", "mark")}
    asked = tree.head(verb).lemma in words_of("cues", "asking")
    return bool(aux & {"should", "must"}) or ("to" in aux and asked)


def is_of_all_those(tree: Tree, trigger: Word) -> bool:
    """ "Calls for the release of all those held for their faith": nobody in particular."""
    those = tree.head(trigger)
    if trigger.relation != "acl" or those.low not in ("those", "all", "anyone", "everyone"):
        return False
    before = tree.words[tree.sentence_of(those).first : those.i]
    return any(w.low in words_of("cues", "asking") for w in before)


def _opens_demand(tree: Tree, verb: Word) -> bool:
    """ "ii. Immediately release Bek": a sentence of its own that begins with what is asked."""
    before = tree.words[tree.sentence_of(verb).first : verb.i]
    asked = verb.pos == "VERB" and verb.low == verb.lemma and not tree.children(verb, "nsubj")
    return (
        asked
        and bool(before)
        and all(
            w.low.endswith("ly") or w.pos in ("PUNCT", "NUM", "X", "CCONJ", "SYM") for w in before
        )
    )


def is_called_for(tree: Tree, match: Match, lows: Sequence[str]) -> bool:
    """ "An end to the harassment of journalists": a demand about people in general."""
    if match.act in ASKED_FOR and any(low in words_of("cues", "asking") for low in lows):
        return True
    if not any(low in words_of("cues", "ending") for low in lows):
        return False
    return all(
        m.manner is Manner.INDEFINITE and m.plural and m.count is None for m in match.victims
    )


def is_asked(tree: Tree, trigger: Word) -> bool:
    """Whether a verb of asking or proposing stands before what is to be."""
    before = tree.words[tree.sentence_of(trigger).first : trigger.i]
    return any(w.lemma in words_of("cues", "asking") | _PROPOSING for w in before)


def is_wished(tree: Tree, match: Match) -> bool:
    """ "Rallied for the release of X", "her release has been sought": not yet."""
    trigger = tree.words[match.trigger]
    if match.act != "release":
        return False
    if trigger.relation == "nsubj" and tree.head(trigger).lemma in words_of("cues", "asking"):
        return True
    rallied = tree.head(trigger).lemma in words_of("cues", "rallying")
    return rallied and any(c.low == "for" for c in tree.children(trigger, "case"))
