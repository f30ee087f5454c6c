"""Things that are told of without a clause: "documented 40 arrests", "witnesses spoke of beatings".

Reach for this module with a verb of telling that no clause follows.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Sentence, Tree, Word

_COURTS = word_set("court judge tribunal jury justice")
_ACCUSED = 14  # words from "accused" to "of beating him"
_OF = ("of", "about")


def things_told(tree: Tree, sentence: Sentence, verb: Word) -> list[tuple[int, int]]:
    """The words of the thing itself, with all that hangs on it; none where none is told of."""
    if verb.lemma == "accuse":
        return _accused_of(tree, sentence, verb)
    if verb.lemma not in words_of("speech", "of_things"):
        return []
    if any(c.lemma in _COURTS for c in tree.children(verb, "nsubj")):
        return []  # "a court confirmed the sentence": it does so, and does not tell
    thing = next((c for c in _things(tree, verb) if c.i > verb.i and c.pos != "PRON"), None)
    if thing is None:
        return []
    last = thing.i + 1
    while last < sentence.last and _hangs_on(tree, tree.words[last], thing, verb):
        last += 1
    return [(verb.i + 1, last)]


def _accused_of(tree: Tree, sentence: Sentence, verb: Word) -> list[tuple[int, int]]:
    """ "The driver accused soldiers of beating him": what they are accused of."""
    for k in range(verb.i + 2, min(verb.i + _ACCUSED, sentence.last - 1)):
        deed = tree.words[k + 1]
        if tree.words[k].low == "of" and deed.low.endswith("ing") and deed.pos in ("VERB", "AUX"):
            return [(k + 1, sentence.last)]
    return []


def _things(tree: Tree, verb: Word) -> list[Word]:
    if verb.lemma not in ("speak", "tell"):
        return tree.children(verb, "obj")
    led = tree.children(verb, "obl")
    return [c for c in led if any(w.low in _OF for w in tree.children(c, "case"))]


def _hangs_on(tree: Tree, word: Word, thing: Word, verb: Word) -> bool:
    """Whether a word belongs to the thing, or says when and where it was."""
    if word.pos == "PUNCT" and word.text not in (";", ":", "."):
        return True
    for above in (word, *tree.ancestors(word)):
        if above.i == thing.i:
            return True
        if above.head == verb.i:
            return above.relation in ("obl", "nmod") and above.i > thing.i
    return False
