"""What is told of anybody, and of nobody yet: laws, definitions, questions, what could be faced.

Reach for this module with a match. "A form of detention where detainees are denied lawyers" says
what such detention is; "he could face prison" says what a law provides. Always true: somebody
named, or counted, is never taken for anybody in a law or a definition.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner
from aygaq.reading.no_event import is_no_event
from aygaq.reading.tree import Tree, Word

_KINDS = word_set("form type kind sort system practice method term mechanism")
_PROVIDING = word_set("face order impose allow authorise authorize permit entail")
_ENDS = word_set("death execution hanging beheading stoning")
_PLOTS = word_set("plot conspiracy scheme attempt bid")
_PLOTTING = word_set("plot conspire attempt try")
_PLOTTED = word_set("abduction killing")  # what is grave enough when it was only planned
_IS = frozenset(("is", "are", "'s", "’s"))
_MAY = word_set("could can may might would should must shall ca")
_TOLD_TO = word_set("tell advise order ask urge instruct warn")
_LEAVING = frozenset(("leave", "quit", "exit"))


def is_of_anybody(tree: Tree, match: Match) -> bool:
    """Whether a match tells of a law, of what a word means, of what is asked, or may come."""
    return (
        is_of_law(tree, match)
        or _is_definition(tree, match)
        or _is_asked_about(tree, match)
        or _is_before_arrest(tree, match)
        or _may_be_faced(tree, match)
        or _may_be_without(tree, match)
        or _is_only_there(tree, match)
        or _is_told_to_leave(tree, match)
        or is_no_event(tree, match)
    )


def is_demanded_release(match: Match, near: Sequence[str]) -> bool:
    """ "Four men who risk execution must be freed": asked for, whatever else is feared."""
    asked = bool({"must", "should"} & set(near)) and "have" not in near
    return match.act == "release" and asked and not match.from_state


def is_plotted(tree: Tree, match: Match) -> bool:
    """ "The failed plot to allegedly kidnap a reporter", "charged with plotting to kill her"."""
    trigger = tree.words[match.trigger]
    to = tree.before(trigger)
    while to is not None and to.pos == "ADV":
        to = tree.before(to)
    aim = tree.before(to) if to is not None and to.low == "to" else None
    if aim is None or match.act not in _PLOTTED:
        return False
    told_as = {aim.lemma.lower(), *(w.lemma.lower() for w in tree.children(aim, "compound"))}
    return bool(told_as & (_PLOTTING if aim.pos == "VERB" else _PLOTS))


def is_of_law(tree: Tree, match: Match) -> bool:
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


def _are_anybody(match: Match) -> bool:
    return bool(match.victims) and all(
        m.manner is Manner.INDEFINITE and m.plural and m.count is None for m in match.victims
    )


def _is_definition(tree: Tree, match: Match) -> bool:
    """ "This is a form of detention where detainees are denied access to lawyers"."""
    if not _are_anybody(match):
        return False
    above = [w for w in tree.ancestors(tree.words[match.trigger]) if w.lemma in _KINDS]
    return any(c.low in _IS for w in above for c in tree.children(w, "cop"))


def _is_asked_about(tree: Tree, match: Match) -> bool:
    """ "Am I going to be arrested for this?": nobody knows."""
    trigger = tree.words[match.trigger]
    sentence = tree.sentence_of(trigger)
    ends = tree.words[max(sentence.first, sentence.last - 2) : sentence.last]
    going = tree.head(trigger)
    got = going.lemma == "get" and trigger.relation == "xcomp"
    going = tree.head(going) if got else going
    asked = going.low == "going" and trigger.relation in ("xcomp", "ccomp", "advcl")
    return asked and any(w.text == "?" for w in ends)


def _is_before_arrest(tree: Tree, match: Match) -> bool:
    """ "Rejected the anticipatory bail plea of Askar Bek": he is not held yet."""
    words = tree.words[match.first : match.last + 1]
    return match.act == "detention" and any(w.low in ("anticipatory", "pre-arrest") for w in words)


def _may_be_faced(tree: Tree, match: Match) -> bool:
    """ "Could face imprisonment if found guilty": the noun's verb tells of what may be."""
    noun = first = tree.words[match.trigger]
    while first.relation == "conj" and tree.head(first).pos == "NOUN":
        first = tree.head(first)  # "facing torture and death"
    if noun.pos != "NOUN" or first.relation not in ("obj", "obl") or match.from_state:
        return False
    verb = tree.head(first)
    helping = {w.low for w in tree.children(verb, "aux")}
    if verb.lemma == "face" and noun.lemma in _ENDS:
        return True  # "the workers now face death for helping us"
    return verb.lemma in _PROVIDING and bool(helping & _MAY) and "have" not in helping


def _may_be_without(tree: Tree, match: Match) -> bool:
    """ "They should let reporters work without facing threats": asked for, and not told."""
    trigger = tree.words[match.trigger]
    if not any(w.low == "without" for w in tree.children(trigger, "mark", "case")):
        return False
    return any(_is_wished(tree, w) for w in tree.ancestors(trigger))


def _is_only_there(tree: Tree, match: Match) -> bool:
    """ "There are unnamed officials in this court room": nobody tries them."""
    trigger = tree.words[match.trigger]
    return match.act == "trial" and bool(tree.children(trigger, "expl"))


def _is_wished(tree: Tree, verb: Word) -> bool:
    helping = {w.low for w in tree.children(verb, "aux")}
    return bool(helping & _MAY) and "have" not in helping


def _is_told_to_leave(tree: Tree, match: Match) -> bool:
    """ "Was advised to stop and told to leave the country": whether he left is not said."""
    trigger = tree.words[match.trigger]
    told = trigger.relation == "xcomp" and tree.head(trigger).lemma in _TOLD_TO
    return match.act == "flight" and trigger.lemma in _LEAVING and told
