"""What is told and did not happen: rules, demands, attempts, conditions, what was left undone.

Reach for this module with a trigger and the words before it, in small letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.asked_for import (
    ASKED_FOR,
    is_asked,
    is_called_for,
    is_demanded,
    is_of_all_those,
    is_wished,
)
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Tree, Word

_AUXILIARY_BACK = 4
_GRANTING = word_set("give let allow permit admit show tell hand")
_OFTEN = word_set("often regularly sometimes routinely repeatedly always usually frequently")
_HYPOTHETICAL = word_set("would could can may might should must shall will 'll ca")
_IRREALIS_TO = word_set(
    "want plan plot conspire scheme intend threaten seek try attempt vow promise order authorise "
    "authorize allow able power right refuse fail decline urge ask agree likely set due use used "
    "aim hope wish prepare attempt demand struggle scramble race battle swear"
)
_DECIDED = word_set("decision ruling")
_COMING = word_set("come return wake get arrive go awake reach")
_ORDINALS = word_set("first second third last latest only fifth fourth")
_STAYING = word_set("remain stay continue")
_LASTING = word_set("detention imprisonment internment house-arrest incommunicado")
_BENCH = word_set("court judge magistrate tribunal prosecutor prosecution bench")
_ALLOWING = word_set("allow authorise authorize permit order")
_WISHING = word_set("demand want seek urge wish predict")
_SEIZING = frozenset(("arrest", "detention"))
_AVERTING = word_set("stay evade escape avoid elude bar forbid prevent block")
_SHIELDING = word_set("protect shield safeguard guard spare")  # "is protected from torture"
_REFUSING = word_set("refuse reject block prevent oppose obstruct")
_SERVED = word_set("sentence imprisonment house-arrest")
_RULES = word_set(
    "travel-restriction incommunicado denial-of-counsel religious-restriction surveillance "
    "censorship house-arrest interrogation"
)
_DONE_BY_ORDER = word_set("censorship dismissal property-confiscation")
_NOT_NOW = frozenset(("will", "wo", "able", "unable"))
_BARE_QUESTION = 3  # words of "Jailed?"
_AIMS = 3  # steps up from "by releasing" to what should be
_CONDITION = word_set("if unless whether lest")


def auxiliaries(lows: Sequence[str]) -> Sequence[str]:
    """The words right before a verb that may help it, the nearest first."""
    found: list[str] = []
    told = [low for low in lows if not _is_manner(low)]  # "immediately and unconditionally free"
    told = told[:-1] if told[-1:] in (['"'], ["“"]) else told  # "could be “shot in the head”"
    told = told[:-1] if told[-1:] == ["and"] and lows[-1:] != ["and"] else told
    for low in reversed(told[-_AUXILIARY_BACK:]):
        if low in (",", ";", "and", "that", "who", "which", '"'):
            break
        found.append(low)
    return found


def _is_manner(low: str) -> bool:
    if low in ("either", "both", "also"):
        return True
    return low.endswith("ly") and low not in ("only", "early", "family", "july", "likely")


def is_unreal(tree: Tree, match: Match, lows: Sequence[str]) -> bool:
    """Rules, fears of nobody, attempts and conditions."""
    near = auxiliaries(lows)
    trigger = tree.words[match.trigger]
    if is_demanded(tree, trigger) and not match.from_state:
        return True
    if is_of_all_those(tree, trigger) or _is_to_be_had(tree, trigger):
        return True
    if _is_supposed(tree, trigger) or _asks_how_many(tree, trigger):
        return True
    if trigger.relation == "obl" and tree.head(trigger).lemma in _SHIELDING:
        return True
    if trigger.pos == "NOUN" and not match.from_state:
        if match.act in ASKED_FOR | {"transfer"} and _governed_by(tree, trigger, _REFUSING):
            return True
        if match.act in _SEIZING and _governed_by(tree, trigger, _AVERTING):
            return True
        if match.act == "killing" and tree.head(trigger).lemma in _WISHING:
            return True  # "demanded her death"
        if match.rule.endswith(" X") and _shares_infinitive(tree, trigger):
            return True  # "threatened to beat and jail her": a verb, whatever it is tagged
        return _threatened_with(lows) or is_called_for(tree, match, lows) or is_wished(tree, match)
    if trigger.i == tree.sentence_of(trigger).first and trigger.low == trigger.lemma:
        return trigger.pos == "VERB"  # "Follow X on Twitter"
    if match.act == "missing" and near[:1] == ["to"]:
        return True  # "was told not to come back"
    if match.act == "flight" and near[:1] == ["from"]:
        return True  # "was prevented from leaving the country"
    if match.act == "flight" and trigger.low == "leaving" and tree.children(trigger, "nmod:poss"):
        return True  # "her leaving the country would harm it"
    if match.from_state:
        stays = any(low in _STAYING for low in near)  # "will remain in custody"
        return any(low in _HYPOTHETICAL for low in near) and not stays
    if _shares_wish(tree, trigger):
        return True
    if tuple(near[:2]) == ("be", "not") and not _HYPOTHETICAL & set(near):
        return True  # "on the condition that her whereabouts not be disclosed"
    if _to_be_served(tree, match, near):
        return False
    if _binding(match, near) or _is_refusal(match, near) or _would_not(trigger, match, near):
        return False
    if "would" in near and _OFTEN & set(lows[-_AUXILIARY_BACK:]):
        return False  # "would often beat her"
    if trigger.lemma in _STAYING and match.act in _LASTING:
        return False  # "will remain in custody"
    if any(low in _HYPOTHETICAL for low in near) and not _past_modal(near):
        return True
    if near[:1] == ["to"] or near[:2] == ["be", "to"]:
        return _unreal_infinitive(tree, match, list(reversed(near)))
    if near[:1] == ["be"] and trigger.low != "be":  # "demands that X be released"
        return is_asked(tree, trigger)
    if _shares_infinitive(tree, trigger) or _means_to_come(tree, trigger):
        return True
    return any(low in _CONDITION for low in lows[-5:]) or _is_left_undone(lows)


def _is_supposed(tree: Tree, trigger: Word) -> bool:
    """ "Had he been detained, Bek would have been the first": a condition without "if"."""
    had = next((w for w in tree.children(trigger, "aux") if w.low == "had"), None)
    told = next(iter(tree.children(trigger, "nsubj")), None)
    if had is None or told is None or not had.i < told.i < trigger.i or not had.capital:
        return False
    return tree.words[tree.sentence_of(trigger).last - 1].text != "?"


def _asks_how_many(tree: Tree, trigger: Word) -> bool:
    """ "How many people has she killed? Jailed?": a question that tells of nobody."""
    sentence = tree.sentence_of(trigger)
    if tree.words[sentence.last - 1].text not in ("?", "”", '"') or trigger.pos != "VERB":
        return False
    words = tree.words_of(sentence)
    if not any(w.text == "?" for w in words[-2:]):
        return False
    lows = [w.low for w in words[:3] if w.text.isalpha()]
    return lows[:2] == ["how", "many"] or len(words) <= _BARE_QUESTION


def _is_to_be_had(tree: Tree, trigger: Word) -> bool:
    """ "Threatened to have her killed": what was to be had done."""
    have = tree.head(trigger)
    if have.low != "have" or trigger.relation not in ("xcomp", "ccomp"):
        return False
    to = any(w.low == "to" for w in tree.children(have, "mark"))
    return to and tree.head(have).lemma in _IRREALIS_TO


def _governed_by(tree: Tree, trigger: Word, verbs: frozenset[str]) -> bool:
    """ "Officials refused his transfer", "the court stayed her arrest": it was not done."""
    return trigger.relation in ("obj", "nsubj") and tree.head(trigger).lemma in verbs


def _threatened_with(lows: Sequence[str]) -> bool:
    """ "Threatened him with the arrest of his mother": it has not come about."""
    told = [k for k, low in enumerate(lows) if low.startswith("threat")]
    return bool(told) and bool({"with", "of"} & set(lows[told[-1] + 1 :]))


def _binding(match: Match, near: Sequence[str]) -> bool:
    """ "Must report weekly", "cannot leave": where the rule laid on somebody is the act."""
    if match.act not in _RULES:
        return False
    forbidden = match.rule.startswith(("not ", "X not ")) and not {"would", "should"} & set(near)
    given = match.rule.partition(" X")[0].endswith("give")  # "must be given access to a lawyer"
    return forbidden or ("must" in near and not given)


def _shares_wish(tree: Tree, trigger: Word) -> bool:
    """ "Should be tried or freed", "for him to be charged or released": as the verb before it."""
    joined = trigger.relation == "conj" and not tree.children(trigger, "aux", "nsubj", "mark")
    first = tree.head(trigger)
    if not joined or first.pos != "VERB":
        return False
    lows = [w.low for w in tree.words[tree.sentence_of(first).first : first.i]]
    near = auxiliaries(lows) if lows else ()
    return near[:1] == ["be"] and (
        any(low in _HYPOTHETICAL for low in near) or is_asked(tree, first)
    )


def _would_not(trigger: Word, match: Match, near: Sequence[str]) -> bool:
    """ "They wouldn't give me the pills": what would not be done was refused."""
    refused = "would" in near and bool({"not", "n't"} & set(near))
    return refused and match.rule.startswith("not ") and trigger.lemma in _GRANTING


def _to_be_served(tree: Tree, match: Match, near: Sequence[str]) -> bool:
    """ "Will serve six years", "must spend nine months in prison": a court has said so."""
    trigger = tree.words[match.trigger]
    if match.act not in _SERVED or trigger.lemma not in ("serve", "spend"):
        return False
    after = tree.after(trigger)
    if after is None or after.low == "as":
        return False  # "will serve as chair for two years"
    clause = {w.low for w in tree.words_of(tree.sentence_of(trigger))}
    told = near[:1] in (["will"], ["must"], ["shall"])
    told = told or near[:2] in (["to", "have"], ["to", "has"])
    return told and not clause & (_CONDITION | {"?"})


def _is_refusal(match: Match, near: Sequence[str]) -> bool:
    """ "Will not tell his parents where he is", "is unable to see him": what nobody does now."""
    of_owner = match.rule.startswith("X's ") and " not " in match.rule
    says_not = of_owner or match.rule.startswith(("not ", "X not "))
    return says_not and bool(_NOT_NOW & set(near))


def _past_modal(near: Sequence[str]) -> bool:
    # "would have been held had he stayed", "should have been freed"
    return "have" in near and not {"would", "should"} & set(near)


def _unreal_infinitive(tree: Tree, match: Match, lows: list[str]) -> bool:
    """ "to detain": real after "began", "were seen", "forced"; unreal after "plan", "want"."""
    trigger = tree.words[match.trigger]
    governor = tree.head(trigger)
    if any(low in _ORDINALS for low in lows):  # the first to be taken
        return False
    if match.act in _DONE_BY_ORDER and _is_ordered(tree, trigger):
        return False
    decided = governor.lemma in _DECIDED and governor.pos == "NOUN"
    found = trigger.lemma == "find" and governor.lemma in _COMING  # "came home to find it sealed"
    if decided or found:  # "upheld the decision to expel X"
        return False
    if match.act == "detention" and _granted_by_court(tree, trigger):
        return False
    if trigger.relation in ("xcomp", "ccomp") and governor.i != trigger.i:
        return governor.lemma in _IRREALIS_TO or governor.low == "going"
    return True


def _is_ordered(tree: Tree, trigger: Word) -> bool:
    """ "A judge ordered providers to block the site": the order is the act."""
    start = max(tree.sentence_of(trigger).first, trigger.i - 6)
    return any(
        w.low in ("ordered", "orders") and w.pos != "NOUN" for w in tree.words[start : trigger.i]
    )


def _granted_by_court(tree: Tree, trigger: Word) -> bool:
    """ "The court allowed police to hold her": what a law allows may never be done."""
    start = max(tree.sentence_of(trigger).first, trigger.i - 6)
    verbs = [w for w in tree.words[start : trigger.i] if w.lemma in _ALLOWING and w.pos == "VERB"]
    return any(s.lemma in _BENCH for w in verbs for s in tree.children(w, "nsubj"))


def _shares_infinitive(tree: Tree, trigger: Word) -> bool:
    """ "Called on him to listen and release X", "should listen and release X"."""
    if trigger.relation != "conj" or trigger.low != trigger.lemma:
        return False
    if tree.children(trigger, "aux", "nsubj", "mark"):
        return False
    first = tree.head(trigger)
    while first.relation == "conj" and first.pos == "VERB":
        first = tree.head(first)
    if any(w.low in _HYPOTHETICAL for w in tree.children(first, "aux")):
        return True
    if not any(w.low == "to" for w in tree.children(first, "mark")):
        return False
    asked = tree.head(first)
    return asked.lemma in _IRREALIS_TO or asked.lemma in words_of("cues", "asking")


def _means_to_come(tree: Tree, trigger: Word) -> bool:
    """ "They should show it by releasing X": the way to what has not been done."""
    while trigger.relation == "conj" and not tree.children(trigger, "mark"):
        trigger = tree.head(trigger)
    if not any(w.low == "by" for w in tree.children(trigger, "mark", "case")):
        return False
    aims = list(tree.ancestors(trigger))[:_AIMS]  # "should show that they care by freeing X"
    return trigger.low.endswith("ing") and any(
        w.low in _HYPOTHETICAL for aim in aims for w in tree.children(aim, "aux")
    )


def _is_left_undone(lows: Sequence[str]) -> bool:
    """ "Instead of releasing him, they charged him", "instead of being released"."""
    own = lows[:-1] if lows[-1:] == ["being"] else lows
    return tuple(own[-2:]) in (("instead", "of"), ("rather", "than"))
