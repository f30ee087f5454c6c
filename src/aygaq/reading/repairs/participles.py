"""Main verbs that the parser takes for participles: "The governor demoted Htet Aung to a desk job".

Reach for this module right after parsing. Before a name that the parser does not know, it reads
"the governor" and "demoted Htet Aung" as two nouns side by side. A participle does not stand
between a noun and a name, so that it is the sentence's verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.lexicon import word_set
from aygaq.reading.repairs.people import put_above
from aygaq.reading.tree import Word, rehang

_OF_NOUNS = frozenset(("det", "compound", "amod", "nmod:poss", "nummod", "case"))
_TO_VERB = {"nmod": "obl", "nmod:unmarked": "obl:unmarked", "punct": "punct", "advmod": "advmod"}


_SUFFERED = word_set(
    "beaten whipped burned hung stabbed raped tortured handcuffed blindfolded tied"
)


def mend_participle(words: Sequence[Word], word: Word) -> bool:
    """Whether a word was such a participle. Effect: changes heads."""
    if word.dep == "amod" and is_main_verb(words, word):
        make_main_verb(words, word)
    elif word.dep == "amod" and _opens_note(words, word):
        _make_note(words, word)
    elif word.pos == "ADJ" and word.low in _SUFFERED:
        _make_passive(words, word)
    else:
        return False
    return True


def _make_passive(words: Sequence[Word], verb: Word) -> None:
    """ "Was beaten with truncheons": no adjective. Effect: changes tags and relations."""
    verb.pos, verb.lemma = "VERB", guess_lemma(verb.low, "VERB")
    for i in verb.children:
        child = words[i - words[0].i]
        if child.dep == "cop":
            child.dep = "aux:pass"
        elif child.dep == "nsubj":
            child.dep = "nsubj:pass"


def is_main_verb(words: Sequence[Word], verb: Word) -> bool:
    """Whether a noun and a name stand on both sides of a supposed participle, and belong to it."""
    at = verb.i - words[0].i
    if verb.pos != "VERB" or verb.dep != "amod" or not 0 < at < len(words) - 1:
        return False
    before, after = words[at - 1], words[at + 1]
    name = words[verb.head - words[0].i]
    return (
        verb.low.endswith("ed")
        and verb.low in participle_forms()
        and before.pos == "NOUN"
        and before.sentence == verb.sentence
        and after.pos == name.pos == "PROPN"
        and name.i > verb.i
        and (name.head == before.i or before.head in (name.i, verb.i))
    )


def _opens_note(words: Sequence[Word], verb: Word) -> bool:
    """ "Fined 40 MCI and arrested for 15 days": a note, where the parser has the sum fined."""
    at = verb.i - words[0].i
    opens = at == 0 or words[at - 1].sentence != verb.sentence
    if not opens or verb.dep != "amod" or at + 1 >= len(words):
        return False
    return verb.low in participle_forms() and words[at + 1].pos in ("NUM", "SYM")


def _make_note(words: Sequence[Word], verb: Word) -> None:
    """Let what it describes be its object. Effect: changes heads."""
    first = words[0].i
    thing = words[verb.head - first]
    put_above(words, verb, thing)
    thing.dep = "obj"
    for i in list(thing.children):
        child = words[i - first]
        if child.i > thing.i and (child.dep in _TO_VERB or _goes_on(child)):
            rehang(child, thing, verb, _TO_VERB.get(child.dep, child.dep))


def make_main_verb(words: Sequence[Word], verb: Word) -> None:
    """Let the noun be its subject and the name its object. Effect: changes heads."""
    first = words[0].i
    subject, name = words[verb.i - 1 - first], words[verb.head - first]
    top, below = (subject, name) if name.head == subject.i else (name, subject)
    put_above(words, verb, top)
    if below.head == top.i:
        rehang(below, top, verb, "obj" if below is name else "nsubj")
    subject.dep, name.dep = "nsubj", "obj"
    for i in list(top.children):
        child = words[i - first]
        if child.i < subject.i and top is name and child.relation in _OF_NOUNS:
            rehang(child, top, subject, child.dep)
        elif child.i > name.i and (child.dep in _TO_VERB or _goes_on(child)):
            rehang(child, top, verb, _TO_VERB.get(child.dep, child.dep))


def _goes_on(child: Word) -> bool:
    return child.pos == "VERB" and child.dep in ("conj", "advcl", "parataxis")
