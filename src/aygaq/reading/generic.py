"""What is told of anybody, and of nobody yet: laws, definitions, questions, what could be faced.

Reach for this module with a match. "A form of detention where detainees are denied lawyers" says
what such detention is; "he could face prison" says what a law provides. Always true: somebody
named, or counted, is never taken for anybody in a law or a definition.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.tallies import NATURAL
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner
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
_ANSWERING = word_set("know say explain reveal disclose understand tell learn specify")
_WINNING = word_set(
    "secure win obtain seek negotiate ensure orchestrate gain achieve facilitate expedite effect"
)
_BRINGING_ABOUT = word_set("manage help able succeed continue go")
_ANY_PERSON = word_set("individual person citizen")
_ENDING = word_set("end expire finish lapse")
_CUSTODY = word_set("custody prison jail detention camp prisoner inmate detainee inmates detainees")
_LEAVING = frozenset(("leave", "quit", "exit"))


def is_of_anybody(tree: Tree, match: Match) -> bool:
    """Whether a match tells of a law, of what a word means, of what is asked, or may come."""
    return (
        is_of_law(tree, match)
        or is_of_nature(tree, match)
        or _is_definition(tree, match)
        or _is_asked_about(tree, match)
        or _is_before_arrest(tree, match)
        or _may_be_faced(tree, match)
        or _may_be_without(tree, match)
        or _is_only_there(tree, match)
        or _is_told_to_leave(tree, match)
        or _has_run_out(tree, match)
        or _is_to_be_won(tree, match)
        or _is_able_to(tree, match)
        or _is_any_person(tree, match)
        or _is_only_suspected(tree, match)
        or _is_found_proven(tree, match)
    )


def is_wondered(tree: Tree, match: Match) -> bool:
    """ "Asked whether they were beaten", "did not say why he is held": told elsewhere, or never."""
    trigger = tree.words[match.trigger]
    asked = {w.low for w in tree.children(trigger, "mark", "advmod") if w.i < trigger.i}
    if trigger.pos != "VERB" or trigger.relation not in ("ccomp", "advcl", "conj"):
        return False
    if "whether" in asked:
        return True
    knowing = tree.head(trigger)
    open_ = knowing.lemma == "know" or any(
        w.low in ("not", "n't", "never") for w in tree.children(knowing, "advmod")
    )
    return "why" in asked and knowing.lemma in _ANSWERING and open_


def is_of_disaster(tree: Tree, match: Match) -> bool:
    """ "The outbreak has killed 3,000", "a crash that killed nine": by nobody's hand."""
    verb = tree.words[match.trigger]
    if match.act not in ("killing", "assault") or verb.pos != "VERB" or is_passive(tree, verb):
        return False
    causes = tree.children(verb, "nsubj")
    if verb.dep == "acl:relcl":
        causes = [c for c in causes if c.pos != "PRON"] or [tree.head(verb)]
    held = any(w.low in _CUSTODY for w in tree.words_of(tree.sentence_of(verb)))
    return not held and any(c.lemma.lower() in NATURAL for c in causes)


def _has_run_out(tree: Tree, match: Match) -> bool:
    """ "When his sentence ended": its end, and not the day that he was sentenced."""
    noun = tree.words[match.trigger]
    over = noun.relation == "nsubj" and tree.head(noun).lemma in _ENDING
    return match.act == "sentence" and noun.pos == "NOUN" and over


def _is_to_be_won(tree: Tree, match: Match) -> bool:
    """ "Efforts to secure his release", "how they can win her release": not yet."""
    word = tree.words[match.trigger]
    verb = tree.head(word) if word.pos == "NOUN" and word.relation == "obj" else word
    if match.act != "release" or verb.pos != "VERB" or verb.lemma not in _WINNING:
        return False
    if any(w.low in _MAY | {"will", "'ll"} for w in tree.children(verb, "aux")):
        return True
    to = any(w.low == "to" for w in tree.children(verb, "mark"))
    return to and tree.head(verb).lemma not in _BRINGING_ABOUT


def _is_able_to(tree: Tree, match: Match) -> bool:
    """ "They are capable of jailing a journalist": what they could do."""
    verb = tree.words[match.trigger]
    return verb.pos == "VERB" and tree.head(verb).lemma in ("capable", "incapable")


def _is_any_person(tree: Tree, match: Match) -> bool:
    """ "The courts could order the flogging of an individual": whoever that may be."""
    words = tree.words
    anybody = match.victims and all(
        words[m.head].lemma in _ANY_PERSON and words[m.first].low in ("a", "an", "any")
        for m in match.victims
    )
    if not anybody:
        return False
    told = tree.words_of(tree.sentence_of(words[match.trigger]))
    return any(w.pos == "AUX" and w.low in _MAY for w in told)


def _is_only_suspected(tree: Tree, match: Match) -> bool:
    """ "Ten persons suspected of theft": who some people are, and no charge."""
    verb = tree.words[match.trigger]
    named = any(m.named for m in match.victims)
    return verb.lemma == "suspect" and verb.relation == "acl" and not named


def _is_found_proven(tree: Tree, match: Match) -> bool:
    """ "Convicted on charges of libel": the sentence tells it all."""
    noun = tree.words[match.trigger]
    found = noun.pos == "NOUN" and noun.relation == "obl" and tree.head(noun).lemma == "convict"
    return match.act == "charge" and found


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


def is_of_nature(tree: Tree, match: Match) -> bool:
    """ "The outbreak has killed 3,100 people": nobody did it."""
    if match.act not in ("killing", "assault"):
        return False
    trigger = tree.words[match.trigger]
    told = [w for w in tree.children(trigger, "nsubj") if w.i < trigger.i]
    if trigger.relation == "acl" and all(w.low in ("that", "which") for w in told):
        told = [tree.head(trigger)]
    return any(w.lemma in NATURAL for w in told)


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
