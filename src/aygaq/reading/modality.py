"""How sure a claim's words are: asserted, reported, alleged, possible, feared or planned.

Reach for this module with a trigger. Cues count in the trigger's own clause: before it, near
it, and not beyond another clause. A rule or a general "can be detained" is no act at all.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from aygaq.claims import Modality
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.values import Match
from aygaq.reading.generic import is_demanded_release, is_of_anybody, is_plotted
from aygaq.reading.lexicon import load_table, word_set, words_of
from aygaq.reading.no_event import is_of_disaster, is_wondered
from aygaq.reading.tree import Tree, Word
from aygaq.reading.unreal import auxiliaries, is_unreal

_BACK = 7  # words
_DENIAL_BACK = 14
_SCHEDULED = word_set("charge trial release forced-return transfer denial-of-fair-trial")
_MAY = word_set("may might could would will")
_SEEKING = word_set("request seek")
_AWAITING = word_set("face await fight resist appeal risk threaten order")  # a deportation to come
_RISKS = word_set("risk risks danger fear fears threat")
_PREPARING = word_set("agree decide order prepare intend seek try attempt plan move rule vow")
_MAY = word_set("could may might")
_CONDITION = word_set("if unless whether lest")


@functools.cache
def _cues() -> tuple[tuple[Modality, tuple[str, ...]], ...]:
    table = load_table("cues")["modality"]
    order = ("feared", "alleged", "possible", "reported")
    cues = [(Modality(k), tuple(c.split())) for k in order for c in table[k]]
    return tuple(cues)


def modality_of(tree: Tree, match: Match) -> Modality | None:
    """The modality, or None where the words tell of nothing that happened."""
    word = tree.words[match.trigger]
    sentence = tree.sentence_of(word)
    start = max(sentence.first, match.first - _BACK)
    lows = [_low(w) for w in tree.words[start : match.first]]
    cued = _cued(lows)
    if is_plotted(tree, match):
        return Modality.PLANNED
    if is_demanded_release(match, auxiliaries(lows)):
        return None
    if is_wondered(tree, match) or is_of_disaster(tree, match):
        return None
    if cued is Modality.POSSIBLE and "likely" in lows and {"would", "will"} & set(lows):
        return None  # "it is likely that he would be taken into custody"
    if match.act == "missing" and _MAY & set(auxiliaries(lows)):
        return None  # "fears that the girls may not return"
    if cued is not None:
        return cued
    if match.from_state and ("risk" in match.rule or _is_risk(tree, match)):
        return Modality.FEARED  # "is at grave risk of torture"
    if _future(tree, match, lows) or (match.act == "forced-return" and word.lemma in _AWAITING):
        return Modality.PLANNED
    if is_of_anybody(tree, match):
        return None
    if _sought_in_court(tree, match) or _is_to_come(tree, match):
        return Modality.PLANNED
    if _looms(match, auxiliaries(lows)) or _is_prepared(tree, match):
        return Modality.PLANNED
    if is_unreal(tree, match, lows):
        return None
    return Modality.ASSERTED


def _is_risk(tree: Tree, match: Match) -> bool:
    """ "Despite the risk of torture": nobody has been tortured yet."""
    return any(w.low in _RISKS for w in tree.words[match.first : match.last])


def _looms(match: Match, near: Sequence[str]) -> bool:
    """ "Could be deported at any moment": what somebody named has to expect."""
    coming = near[:1] == ["be"] and bool(_MAY & set(near)) and "have" not in near
    return match.act == "forced-return" and coming


def _is_prepared(tree: Tree, match: Match) -> bool:
    """ "Has agreed to extradite Bek", "tried to deport her": begun, and not done."""
    trigger = tree.words[match.trigger]
    to = any(c.low == "to" for c in tree.children(trigger, "mark"))
    not_to = any(c.low in ("not", "never") for c in tree.children(trigger, "advmod"))
    if match.act != "forced-return" or not to or not_to:
        return False
    return trigger.relation in ("xcomp", "ccomp") and tree.head(trigger).lemma in _PREPARING


def _low(word: Word) -> str:
    """The month of May is no "may"."""
    return "#may" if word.low == "may" and word.capital and word.pos != "AUX" else word.low


def _cued(lows: Sequence[str]) -> Modality | None:
    text = f" {' '.join(lows)} "
    for modality, cue in _cues():
        if f" {' '.join(cue)} " in text:
            return modality
    return None


def _future(tree: Tree, match: Match, lows: Sequence[str]) -> bool:
    near = auxiliaries(lows)
    if "to" in near and any(
        v in near
        for v in ("plans", "planned", "planning", "plan", "due", "scheduled", "expected", "set")
    ):
        return True
    if match.act not in _SCHEDULED:
        return False
    told = "would" in near and not any(low in _CONDITION for low in lows)
    return "will" in near or "due" in near or (told and "be" in near and match.act == "charge")


def _is_to_come(tree: Tree, match: Match) -> bool:
    """ "Urged it to halt the execution of X", "his imminent execution": it has not been."""
    word = tree.words[match.trigger]
    if match.act != "killing" or word.lemma != "execution":
        return False
    verb = tree.head(word)
    described = {w.low for w in tree.children(word, "amod", "compound")}
    stayed = word.relation in ("obj", "nsubj") and verb.lemma in words_of("cues", "staying")
    return stayed or bool(described & words_of("cues", "imminent"))


def _sought_in_court(tree: Tree, match: Match) -> bool:
    """ "Prosecutors requested that he be given 17 years"."""
    trigger = tree.words[match.trigger]
    sought = trigger.relation == "ccomp" and tree.head(trigger).lemma in _SEEKING
    asks = trigger.lemma in _SEEKING and "that X" in match.rule
    return match.act == "sentence" and (sought or asks)


def is_denied(tree: Tree, match: Match) -> bool:
    """Whether the words deny the act: "denies that she was beaten", "claims that ... are false"."""
    trigger = tree.words[match.trigger]
    sentence = tree.sentence_of(trigger)
    before = tree.words[sentence.first : match.first]
    if match.from_state and not any(w.low == "that" for w in before[-_DENIAL_BACK:]):
        return False  # the state's own words may be "denied access to"
    return _under_denial(tree, before, trigger) or _called_false(tree, before, match, sentence.last)


def _under_denial(tree: Tree, before: Sequence[Word], trigger: Word) -> bool:
    """A verb of denying before the act, whose clause or object the act is."""
    verb = next((w for w in reversed(list(before)[-_DENIAL_BACK:]) if _denies(w)), None)
    if verb is None or is_passive(tree, verb):  # "was denied bail" is no denial
        return False
    between = tree.words[verb.i + 1 : trigger.i]
    if any(w.text in (";", "but") or w.low == "but" for w in between):
        return False
    if any(w.low == "that" for w in between) or trigger.low.endswith("ing"):
        return True
    if any(w.low == "having" for w in between[-2:]):
        return True  # "denied ever having held them"
    named = any(w.lemma in words_of("cues", "claims") for w in between)
    return named or (trigger.pos == "NOUN" and verb in tree.ancestors(trigger))


def _denies(word: Word) -> bool:
    return word.pos in ("VERB", "NOUN") and word.lemma in words_of("speech", "denying")


def _called_false(tree: Tree, before: Sequence[Word], match: Match, end: int) -> bool:
    """ "Reports that he had died were a fabrication." """
    if not any(w.lemma in words_of("cues", "claims") for w in before[-_DENIAL_BACK:]):
        return False
    after = tree.words[match.last : min(match.last + _DENIAL_BACK, end)]
    return any(w.low in words_of("cues", "untrue") for w in after)
