"""Headlines and notes, which leave the auxiliary out: "Blogger detained at airport".

Reach for this module with a verb that has no object, though it needs one.
"""

from __future__ import annotations

from aygaq.reading.frames.index import participle_forms
from aygaq.reading.frames.people import people_at
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

# verbs that tell of somebody who suffered them, where no object stands
_NEEDS_OBJECT = word_set(
    "arrest rearrest detain apprehend abduct kidnap jail imprison intern sentence convict charge "
    "indict release free execute murder assassinate kill summon remand deport extradite torture "
    "interrogate acquit pardon bail hospitalise hospitalize disappear expel fine question beat "
    "injure wound evict dismiss ban rape flog bar "
)
_NO_OBJECT = frozenset(("ADP", "PUNCT", "ADV", "SCONJ", "NUM", "CCONJ"))


def _is_sum(tree: Tree, word: Word) -> bool:
    """ "Fined 2,900 roubles": what it cost, and nobody."""
    return word.pos in ("NUM", "SYM") or bool(tree.children(word, "nummod"))


def _is_telegraphic(mentions: Mentions, verb: Word) -> bool:
    """ "Reporter Bo Lim abducted outside his office.": a verb that needs an object has none."""
    after = mentions.tree.after(verb)
    if verb.lemma not in _NEEDS_OBJECT or after is None or after.pos not in _NO_OBJECT:
        return False
    officials = words_of("people", "official") | words_of("organisations", "agent")
    return not any(w.lemma in officials for w in mentions.tree.children(verb, "nsubj"))


def of_headline(mentions: Mentions, verb: Word) -> list[Mention]:
    """ "Blogger detained at airport": a headline leaves the auxiliary out."""
    tree = mentions.tree
    told = [c for c in tree.children(verb, "ccomp") if not _stands_alone(tree, verb, c)]
    if verb.low not in participle_forms() or told or tree.children(verb, "xcomp", "aux"):
        return []
    if any(not _is_sum(tree, w) for w in tree.children(verb, "obj")):
        return []
    ended = tree.words[tree.sentence_of(verb).last - 1].text == "."
    if verb.relation == "conj" and not tree.children(verb, "nsubj"):
        first = tree.head(verb)
        return of_headline(mentions, first) if first.relation in ("root", "ROOT") else []
    if verb.relation not in ("root", "ROOT", "appos") or (
        ended and not _is_telegraphic(mentions, verb)
    ):
        return []
    if any(_is_told_of_doer(tree, w) for w in tree.children(verb, "conj")):
        return []
    return people_at(mentions, tree.children(verb, "nsubj"))


def _is_told_of_doer(tree: Tree, verb: Word) -> bool:
    """A second verb that may have made the first active: "Police arrived, beat her"."""
    if verb.pos != "VERB" or verb.low.endswith("ing"):
        return False
    return verb.low not in participle_forms() or bool(tree.children(verb, "obj", "aux"))


def tells_next(tree: Tree, verb: Word, head: Word) -> bool:
    """ "Three killed, dozens injured": whoever stands past the comma is the next verb's."""
    below = tree.head(head)
    return head.relation == "nsubj" and below.i > head.i and _stands_alone(tree, verb, below)


def _stands_alone(tree: Tree, verb: Word, other: Word) -> bool:
    """Whether the second verb has its own subject behind a comma, and no auxiliary either."""
    own = tree.children(other, "nsubj")
    comma = any(w.text in (",", ";") for w in tree.words[verb.i + 1 : own[0].i]) if own else False
    return comma and other.low in participle_forms() and not tree.children(other, "aux", "mark")
