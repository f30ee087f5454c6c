"""Repairs of clauses whose subject or partner the parser missed.

Reach for this module from `repair` alone. Always true: no word leaves its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma
from aygaq.reading.frames.index import verb_index
from aygaq.reading.lexicon import words_of
from aygaq.reading.repairs.people import hang
from aygaq.reading.repairs.subjects import put_over
from aygaq.reading.tree import Word

_LISTED = ("conj", "parataxis")


def is_rare_people(words: Sequence[Word], word: Word) -> bool:
    """ "That gendarmes looking for him forced the door": a plural of people, and no verb's form."""
    if word.pos != "VERB" or word.capital or not word.low.endswith(("s", "en")):
        return False
    lemma = guess_lemma(word.low, "NOUN")
    people = words_of("people", "role") | words_of("people", "general")
    known = lemma in people | words_of("organisations", "agent")
    return known and lemma != word.low and word.low not in verb_index() and len(lemma) > len("over")


def give_clause(words: Sequence[Word], noun: Word) -> None:
    """Make the noun the subject of the verb that the parser hung beside it. Effect: changes
    heads."""
    first = words[0].i
    if noun.head == noun.i:
        return
    above = words[noun.head - first]
    beside = (words[i - first] for i in above.children if i > noun.i)
    verb = next((w for w in beside if w.pos == "VERB" and w.relation in ("ccomp", "conj")), None)
    if verb is None or any(words[i - first].relation == "nsubj" for i in verb.children):
        return
    for i in [i for i in noun.children if words[i - first].low == "that"]:
        words[i - first].dep = "mark"
        hang(words, words[i - first], verb, "mark")
    hang(words, noun, verb, "nsubj")


def join_list_told(words: Sequence[Word], verb: Word) -> None:
    """ "He said officers came, searched the house and took him": the list is what was told."""
    first = words[0].i
    telling = words[verb.head - first]
    if verb.relation not in _LISTED or telling.lemma not in words_of("speech", "verbs"):
        return
    own = [words[i - first] for i in verb.children]
    if any(w.relation in ("nsubj", "cc", "mark") for w in own if w.i < verb.i):
        return
    before = words[verb.i - 1 - first]
    beside = [words[i - first] for i in telling.children if i > verb.i]
    last = [
        w for w in beside if w.relation == "conj" and w.pos == "VERB" and _has_no_subject(words, w)
    ]
    goes_on = bool(last) or any(w.relation == "conj" and w.pos == "VERB" for w in own)
    told = [words[i - first] for i in telling.children if telling.i < i < verb.i]
    clause = next((w for w in reversed(told) if w.dep == "ccomp" and w.pos == "VERB"), None)
    if clause is None or before.text != "," or not goes_on:
        return
    if not _has_no_subject(words, clause):
        for one in (verb, *last):
            hang(words, one, clause, "conj")


def _has_no_subject(words: Sequence[Word], verb: Word) -> bool:
    return not any(words[i - words[0].i].relation == "nsubj" for i in verb.children)


def free_apposed_subject(words: Sequence[Word], noun: Word) -> None:
    """ "In Penang, a volunteer said": the volunteer did, and is no other word for the town."""
    first = words[0].i
    place = words[noun.head - first]
    verb = words[place.head - first]
    if place.relation != "obl" or place.pos != "PROPN" or not place.i < noun.i < verb.i:
        return
    own = [words[i - first] for i in verb.children]
    led = place.i > first and words[place.i - 1 - first].low in ("in", "at", "near", "outside")
    article = words[min(noun.children, default=noun.i) - first]
    told = article.low in ("a", "an", "the") and article.i < noun.i
    if not led or not told or any(w.relation == "nsubj" for w in own) or verb.pos != "VERB":
        return
    people = words_of("people", "role") | words_of("people", "general")
    if noun.lemma in people | words_of("organisations", "agent"):
        passive = any(w.dep == "aux:pass" for w in own)
        hang(words, noun, verb, "nsubj:pass" if passive else "nsubj")


def make_clause_told(words: Sequence[Word], noun: Word) -> None:
    """ "Told us that gendarmes forced the door": a clause, and no forced gendarmes."""
    first = words[0].i
    own = [words[i - first] for i in noun.children]
    verb = next((w for w in own if w.dep == "acl" and w.pos == "VERB" and w.i > noun.i), None)
    telling = words[noun.head - first]
    if verb is None or telling.i == noun.i or not verb.low.endswith("ed"):
        return
    if any(w.dep == "cop" for w in own):
        return
    hang(words, verb, telling, "ccomp")
    hang(words, noun, verb, "nsubj")
    for that in [w for w in own if w.low == "that"]:
        hang(words, that, verb, "mark")


def close_list_of_people(words: Sequence[Word], verb: Word) -> bool:
    """ "In May 30 teachers, nurses and students were held": all of them, and not the last alone.

    Returns whether it was so.
    """
    first = words[0].i
    opener = words[verb.head - first]
    own = [words[i - first] for i in verb.children]
    last = next((w for w in own if w.relation == "nsubj" and w.i < verb.i), None)
    joint = next((w for w in own if w.dep == "cc"), None)
    if last is None or joint is None or not opener.i < joint.i < last.i:
        return False
    if opener.dep not in ("ROOT", "ccomp") or not (_is_of_people(opener) and _is_of_people(last)):
        return False
    if opener.head != opener.i and words[opener.head - first].pos != "VERB":
        return False
    _take_list(words, opener, verb, (last, joint))
    return True


def _is_of_people(noun: Word) -> bool:
    known = words_of("people", "role") | words_of("people", "general")
    return noun.pos == "NOUN" and noun.lemma in known


def _take_list(words: Sequence[Word], opener: Word, verb: Word, close: tuple[Word, Word]) -> None:
    """Make the whole list the subject. Effect: changes heads."""
    last, joint = close
    dep, first = last.dep, words[0].i
    put_over(words, opener, verb, dep)
    hang(words, last, opener, "conj")
    hang(words, joint, last, "cc")
    for time in [words[i - first] for i in opener.children if i < opener.i]:
        if time.relation == "nmod" and any(words[i - first].dep == "case" for i in time.children):
            hang(words, time, verb, "obl")


def is_freeing(words: Sequence[Word], free: Word) -> bool:
    """ "The state should free Askar Bek and drop the case": no free man who drops it."""
    first = words[0].i
    own = [words[i - first] for i in free.children]
    helped = any(w.dep == "aux" and w.lemma != "be" for w in own)
    return free.dep == "amod" and free.head > free.i and helped


def make_freeing(words: Sequence[Word], free: Word) -> None:
    """Make "free" the verb over whom it frees. Effect: changes tags and heads."""
    freed = words[free.head - words[0].i]
    free.pos, free.lemma = "VERB", "free"
    put_over(words, freed, free, "obj")
    for i in list(freed.children):
        child = words[i - words[0].i]
        if child.pos in ("VERB", "PUNCT") and child.i > freed.i:
            hang(words, child, free, child.dep)
