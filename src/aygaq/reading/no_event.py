"""Words of acts that tell of no event of their own: wonderings, disasters, what is still to be won.

Reach for this module with a match. "He did not say why she is held" and "his sentence ended" lean
on what is told elsewhere; "the flood killed ten" was nobody's act. Always true: "why" alone hides
nothing that the teller saw.
"""

from __future__ import annotations

from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.tallies import NATURAL
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree

_MAY = word_set("could can may might would should must shall ca")
_ANSWERING = word_set("know say explain reveal disclose understand tell learn specify")
_WINNING = word_set(
    "secure win obtain seek negotiate ensure orchestrate gain achieve facilitate expedite effect"
)
_BRINGING_ABOUT = word_set("manage help able succeed continue go")
_ANY_PERSON = word_set("individual person citizen")
_ENDING = word_set("end expire finish lapse")
_CUSTODY = word_set("custody prison jail detention camp prisoner inmate detainee inmates detainees")


def is_no_event(tree: Tree, match: Match) -> bool:
    """Whether a match names what is over, may be won, could be done, or is only suspected."""
    return (
        _has_run_out(tree, match)
        or _is_found_proven(tree, match)
        or _is_to_be_won(tree, match)
        or _is_able_to(tree, match)
        or _is_any_person(tree, match)
        or _is_only_suspected(tree, match)
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
    return verb.lemma == "suspect" and verb.dep == "acl" and not named


def _is_found_proven(tree: Tree, match: Match) -> bool:
    """ "Convicted on charges of libel": the sentence tells it all."""
    noun = tree.words[match.trigger]
    found = noun.pos == "NOUN" and noun.relation == "obl" and tree.head(noun).lemma == "convict"
    return match.act == "charge" and found
