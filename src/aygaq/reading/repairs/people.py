"""Repairs of nouns for people that the parser takes for verbs.

Reach for this module from `repair` alone. Always true: a word of these is a noun that the
lexicon of people holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma
from aygaq.reading.frames.index import verb_index
from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import Word, rehang

_ENDINGS = ("ist", "ian", "or", "er", "ess", "man", "ant", "ent")  # of who does something
_MORE = frozenset(("more", "other", "further"))  # "two more suspects"
_NO_VERBS = ("ist", "er", "or", "ian", "ent", "ant", "eader")  # ends of nouns of people


def is_people(words: Sequence[Word], word: Word) -> bool:
    """Whether a word that is tagged as none is a noun for people."""
    return (
        is_counted_people(words, word)
        or is_doers(words, word)
        or is_role(words, word)
        or is_role_of_names(words, word)
    )


def is_counted_people(words: Sequence[Word], word: Word) -> bool:
    """ "Four inmates were moved": a rare plural that the tagger takes for a verb."""
    if word.pos not in ("VERB", "X", "ADJ") or not word.low.endswith(("s", "en")):
        return False
    at = word.i - words[0].i
    before = [w for w in words[max(0, at - 3) : at] if w.sentence == word.sentence]
    while len(before) > 1 and (before[-1].pos in ("NOUN", "ADJ") or before[-1].low in _MORE):
        before.pop()
    if not before or before[-1].pos != "NUM":
        return False
    lemma = guess_lemma(word.low, "NOUN")
    return lemma != word.low and any(
        lemma in words_of("people", key) for key in ("general", "role", "kin")
    )


def is_doers(words: Sequence[Word], word: Word) -> bool:
    """ "Interrogators at the base had whipped him": a subject that the tagger takes for a verb;
    "Bo Lim, electrician, was held": a trade that it takes for an adjective."""
    at = word.i - words[0].i
    if word.pos == "ADJ" and word.low.endswith(("ian", "man", "er", "eer", "ist", "or", "ary")):
        ends = at + 1 == len(words) or words[at + 1].pos in ("PUNCT", "ADP", "CCONJ", "AUX", "VERB")
        doers = words_of("people", "role") | words_of("organisations", "agent")
        return ends and word.low in doers
    if word.pos != "VERB" or word.relation != "nsubj" or not word.low.endswith(("ers", "ors")):
        return False
    lemma = guess_lemma(word.low, "NOUN")
    known = (
        words_of("people", "role") | words_of("people", "official") | words_of("people", "general")
    )
    return lemma in known or word.low in words_of("organisations", "agent")


def is_role(words: Sequence[Word], word: Word) -> bool:
    """ "And activist Askar Bek to 18 months": what stands before a name and is no verb."""
    at = word.i - words[0].i
    if word.pos not in ("VERB", "X", "ADV") or word.capital or at + 1 >= len(words):
        return False
    roles = words_of("people", "role") | words_of("people", "general")
    sourced = at > 1 and (words[at - 2].low, words[at - 1].low) == ("according", "to")
    if sourced and words[at + 1].capital:
        return word.low in roles
    return words[at + 1].pos == "PROPN" and word.low in roles and word.low not in verb_index()


def is_role_of_names(words: Sequence[Word], word: Word) -> bool:
    """ "Civil society activists Bek and Lund": a plural of people that is no verb's form."""
    at = word.i - words[0].i
    if word.pos not in ("VERB", "X") or not word.low.endswith("s") or at + 1 >= len(words):
        return False
    lemma = guess_lemma(word.low, "NOUN")
    people = words_of("people", "role") | words_of("people", "general")
    named = words[at + 1].capital and words[at + 1].sentence == word.sentence
    return named and lemma in people and lemma.endswith(_NO_VERBS)


def free_modifiers(words: Sequence[Word], noun: Word) -> None:
    """What stood as the subject of a supposed verb describes the noun that it is."""
    for i in noun.children:
        child = words[i - words[0].i]
        if child.i < noun.i and child.relation in ("nsubj", "obj") and child.pos != "PRON":
            child.dep = "compound"


def hang(words: Sequence[Word], word: Word, head: Word, dep: str) -> None:
    """Give a word another head. Effect: changes both heads' children."""
    rehang(word, words[word.head - words[0].i], head, dep)


def lead_past_one(words: Sequence[Word], one: Word) -> None:
    """ "The killing of one Mr Askar Bek": the name stands where "one" was put. Effect: changes
    heads."""
    at = one.i - words[0].i
    k = at + 1
    while k < len(words) and words[k].low in words_of("people", "title"):
        k += 1
    name = words[k] if k < len(words) else one
    if name.sentence != one.sentence or name.pos != "PROPN" or not name.capital:
        return
    if k == at + 1 and (k + 1 >= len(words) or words[k + 1].pos != "PROPN"):
        return  # "one Kazakh", "one Saturday"
    if one.dep != "nummod" and one.head not in (one.i, name.i) and name.relation != "flat":
        above, dep = words[one.head - words[0].i], one.dep
        hang(words, name, above, dep)
        hang(words, one, name, "det")
    top = words[one.head - words[0].i]
    for i in list(one.children):
        if words[i - words[0].i].dep == "case" and top.i > one.i:
            hang(words, words[i - words[0].i], top, "case")


def is_misplaced_role(words: Sequence[Word], word: Word) -> bool:
    """ "A court sentenced a human rights activist to": the last noun of a phrase, as a verb."""
    at = word.i - words[0].i
    if at and _hangs_loose(words[at - 1], word):
        return True
    if word.pos != "VERB" or word.capital or not word.low.endswith(_ENDINGS) or not at:
        return False
    before = words[at - 1]
    placed = before.pos == "NOUN" and before.relation in ("obj", "nsubj", "obl", "nmod")
    held = before.head == word.head or before.head == word.i
    return (
        placed
        and held
        and word.low in words_of("people", "role")
        and (word.low not in verb_index())
    )


def _hangs_loose(before: Word, word: Word) -> bool:
    """ "Accused of torturing human rights activists Bek and Lim": the parser left them out."""
    rights = before.low == "rights" and before.relation in ("obj", "obl", "nmod", "nsubj")
    loose = word.pos == "NOUN" and word.dep in ("punct", "dep") and word.head != before.i
    return rights and loose and word.lemma in words_of("people", "role")


def take_place(words: Sequence[Word], noun: Word) -> None:
    """Let a noun stand where its describing noun stood. Effect: changes both."""
    before = words[noun.i - 1 - words[0].i]
    noun.pos, noun.lemma, noun.feats = "NOUN", guess_lemma(noun.low, "NOUN"), "Number=Sing"
    if before.head == noun.i:
        before.dep = "compound"
        return
    dep = before.dep
    hang(words, before, noun, "compound")
    noun.dep = dep


def put_above(words: Sequence[Word], word: Word, top: Word) -> None:
    """Give a word the head of `top`, and hang `top` on it. Effect: changes heads."""
    first = words[0].i
    words[word.head - first].children.remove(word.i)
    if top.head == top.i:
        word.head = word.i
    else:
        above = words[top.head - first]
        above.children[above.children.index(top.i)] = word.i
        above.children.sort()
        word.head = above.i
    word.dep, top.head = top.dep, word.i
    word.children = sorted([*word.children, top.i])
