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
from aygaq.reading.lexicon import load_table, word_set, words_of
from aygaq.reading.mentions.values import Manner
from aygaq.reading.tree import Tree, Word

_BACK = 7  # words
_AUXILIARY_BACK = 4
_DENIAL_BACK = 14
_GRANTING = word_set("give let allow permit admit show tell hand")
_HYPOTHETICAL = word_set("would could can may might should must shall will 'll ca")
_IRREALIS_TO = word_set(
    "want plan intend threaten seek try attempt vow promise order authorise authorize allow "
    "able power right refuse fail decline urge ask agree likely set due order use used "
    "aim hope wish prepare attempt demand"
)
_JOINED = frozenset(("conj", "parataxis"))
_ORDINALS = word_set("first second third last latest only fifth fourth")
_ASKED_FOR = word_set("release sentence forced-return document-return trial")
_STAYING = word_set("remain stay continue")
_LASTING = word_set("detention imprisonment internment house-arrest incommunicado")
_BENCH = word_set("court judge magistrate tribunal prosecutor prosecution bench")
_ALLOWING = word_set("allow authorise authorize permit order")
_REFUSING = word_set("refuse reject block prevent oppose obstruct")
_SCHEDULED = word_set("charge trial release forced-return transfer denial-of-fair-trial")
_SEEKING = word_set("request seek")
_PROPOSING = word_set("insist recommend suggest propose advise")
_AWAITING = word_set("face await fight resist appeal risk threaten order")  # a deportation to come
_RULES = word_set(
    "travel-restriction incommunicado denial-of-counsel religious-restriction surveillance "
    "censorship house-arrest"
)
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
    if cued is not None:
        return cued
    if _future(tree, match, lows) or (match.act == "forced-return" and word.lemma in _AWAITING):
        return Modality.PLANNED
    if _is_of_law(tree, match):
        return None
    if _sought_in_court(tree, match):
        return Modality.PLANNED
    if _unreal(tree, match, lows):
        return None
    return Modality.ASSERTED


def _low(word: Word) -> str:
    """The month of May is no "may"."""
    return "#may" if word.low == "may" and word.capital and word.pos != "AUX" else word.low


def _cued(lows: Sequence[str]) -> Modality | None:
    text = f" {' '.join(lows)} "
    for modality, cue in _cues():
        if f" {' '.join(cue)} " in text:
            return modality
    return None


def _auxiliaries(lows: Sequence[str]) -> Sequence[str]:
    found: list[str] = []
    told = [low for low in lows if not _is_manner(low)]  # "immediately and unconditionally free"
    told = told[:-1] if told[-1:] == ["and"] and lows[-1:] != ["and"] else told
    for low in reversed(told[-_AUXILIARY_BACK:]):
        if low in (",", ";", "and", "that", "who", "which", '"'):
            break
        found.append(low)
    return found


def _is_manner(low: str) -> bool:
    return low.endswith("ly") and low not in ("only", "early", "family", "july", "likely")


def _future(tree: Tree, match: Match, lows: Sequence[str]) -> bool:
    near = _auxiliaries(lows)
    if "to" in near and any(
        v in near
        for v in ("plans", "planned", "planning", "plan", "due", "scheduled", "expected", "set")
    ):
        return True
    if match.act not in _SCHEDULED:
        return False
    told = "would" in near and not any(low in _CONDITION for low in lows)
    return "will" in near or "due" in near or (told and "be" in near and match.act == "charge")


def _is_of_law(tree: Tree, match: Match) -> bool:
    """ "The law allows detention of a person without trial": what may be done to anybody."""
    sentence = tree.words_of(tree.sentence_of(tree.words[match.trigger]))
    anybody = all(m.manner is Manner.INDEFINITE and m.count is None for m in match.victims)
    return anybody and any(
        w.lemma in words_of("cues", "allowing")
        and any(
            s.lemma in words_of("cues", "laws") or s.low == "which"
            for s in tree.children(w, "nsubj")
        )
        for w in sentence
    )


def _sought_in_court(tree: Tree, match: Match) -> bool:
    """ "Prosecutors requested that he be given 17 years"."""
    trigger = tree.words[match.trigger]
    sought = trigger.relation == "ccomp" and tree.head(trigger).lemma in _SEEKING
    asks = trigger.lemma in _SEEKING and "that X" in match.rule
    return match.act == "sentence" and (sought or asks)


def _unreal(tree: Tree, match: Match, lows: Sequence[str]) -> bool:
    """Rules, fears of nobody, attempts and conditions."""
    near = _auxiliaries(lows)
    trigger = tree.words[match.trigger]
    if _is_demanded(tree, trigger) and not match.from_state:
        return True
    if trigger.pos == "NOUN" and not match.from_state:
        if match.act in _ASKED_FOR | {"transfer"} and _is_refused(tree, trigger):
            return True
        return _threatened_with(lows) or _called_for(tree, match, lows)
    if trigger.i == tree.sentence_of(trigger).first and trigger.low == trigger.lemma:
        return trigger.pos == "VERB"  # "Follow X on Twitter"
    if match.act == "flight" and near[:1] == ["from"]:
        return True  # "was prevented from leaving the country"
    if match.from_state:
        stays = any(low in _STAYING for low in near)  # "will remain in custody"
        return any(low in _HYPOTHETICAL for low in near) and not stays
    if _binding(match, near) or _would_not(trigger, match, near):
        return False
    if trigger.lemma in _STAYING and match.act in _LASTING:
        return False  # "will remain in custody"
    if any(low in _HYPOTHETICAL for low in near) and not _past_modal(near):
        return True
    if near[:1] == ["to"] or near[:2] == ["be", "to"]:
        return _unreal_infinitive(tree, match, list(reversed(near)))
    if near[:1] == ["be"] and trigger.low != "be":  # "demands that X be released"
        return tree.head(trigger).lemma in words_of("cues", "asking") | _PROPOSING
    if _shares_infinitive(tree, trigger) or _means_to_come(tree, trigger):
        return True
    return any(low in _CONDITION for low in lows[-5:])


def _is_demanded(tree: Tree, trigger: Word) -> bool:
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
    if trigger.pos != "NOUN" and not joined:
        return False  # told by the words right before it
    aux = {w.low for w in tree.children(verb, "aux", "mark")}
    asked = tree.head(verb).lemma in words_of("cues", "asking")
    return bool(aux & {"should", "must"}) or ("to" in aux and asked)


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


def _is_refused(tree: Tree, trigger: Word) -> bool:
    """ "Officials refused his transfer to a hospital": he was not moved."""
    verb = tree.head(trigger)
    return trigger.relation in ("obj", "nsubj") and verb.lemma in _REFUSING


def _threatened_with(lows: Sequence[str]) -> bool:
    """ "Threatened him with the arrest of his mother": it has not come about."""
    told = [k for k, low in enumerate(lows) if low.startswith("threat")]
    return bool(told) and bool({"with", "of"} & set(lows[told[-1] + 1 :]))


def _called_for(tree: Tree, match: Match, lows: Sequence[str]) -> bool:
    """ "An end to the harassment of journalists": a demand about people in general."""
    if match.act in _ASKED_FOR and any(low in words_of("cues", "asking") for low in lows):
        return True
    if not any(low in words_of("cues", "ending") for low in lows):
        return False
    return all(
        m.manner is Manner.INDEFINITE and m.plural and m.count is None for m in match.victims
    )


def _binding(match: Match, near: Sequence[str]) -> bool:
    """ "Must report weekly", "cannot leave": where the rule laid on somebody is the act."""
    if match.act not in _RULES:
        return False
    forbidden = match.rule.startswith(("not ", "X not ")) and not {"would", "should"} & set(near)
    return forbidden or "must" in near


def _would_not(trigger: Word, match: Match, near: Sequence[str]) -> bool:
    """ "They wouldn't give me the pills": what would not be done was refused."""
    refused = "would" in near and bool({"not", "n't"} & set(near))
    return refused and match.rule.startswith("not ") and trigger.lemma in _GRANTING


def _past_modal(near: Sequence[str]) -> bool:
    return "have" in near


def _unreal_infinitive(tree: Tree, match: Match, lows: list[str]) -> bool:
    """ "to detain": real after "began", "were seen", "forced"; unreal after "plan", "want"."""
    trigger = tree.words[match.trigger]
    governor = tree.head(trigger)
    if any(low in _ORDINALS for low in lows):  # the first to be taken
        return False
    if match.act == "detention" and _granted_by_court(tree, trigger):
        return False
    if trigger.relation in ("xcomp", "ccomp") and governor.i != trigger.i:
        return governor.lemma in _IRREALIS_TO
    return True


def _granted_by_court(tree: Tree, trigger: Word) -> bool:
    """ "The court allowed police to hold her": what a law allows may never be done."""
    start = max(tree.sentence_of(trigger).first, trigger.i - 6)
    verbs = [w for w in tree.words[start : trigger.i] if w.lemma in _ALLOWING and w.pos == "VERB"]
    return any(s.lemma in _BENCH for w in verbs for s in tree.children(w, "nsubj"))


def _shares_infinitive(tree: Tree, trigger: Word) -> bool:
    """ "Called on the king to drop the charges and release him": asked for as well."""
    if trigger.relation != "conj" or trigger.low != trigger.lemma or trigger.pos != "VERB":
        return False
    if tree.children(trigger, "aux", "nsubj", "mark"):
        return False
    first = tree.head(trigger)
    while first.relation == "conj" and first.pos == "VERB":
        first = tree.head(first)
    if not any(w.low == "to" for w in tree.children(first, "mark")):
        return False
    asked = tree.head(first)
    return asked.lemma in _IRREALIS_TO or asked.lemma in words_of("cues", "asking")


def _means_to_come(tree: Tree, trigger: Word) -> bool:
    """ "They should show it by releasing X": the way to what has not been done."""
    if not any(w.low == "by" for w in tree.children(trigger, "mark", "case")):
        return False
    aim = tree.head(trigger)
    return trigger.low.endswith("ing") and any(
        w.low in _HYPOTHETICAL for w in tree.children(aim, "aux")
    )


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
