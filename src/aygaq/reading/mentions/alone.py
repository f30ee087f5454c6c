"""Names of one word that are a person's: "Thida" of "the charges against Thida were dropped".

Reach for this module where a model takes such a name for a place's and the gazetteer knows no
place of it. Always true: only what no town can do or suffer makes it a person's.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.runs import Run
from aygaq.reading.tree import Tree, Word

_DOES = word_set(
    "say tell deny refuse write speak recall believe fear hope plead marry study graduate flee "
    "confess testify weep cry shout faint resign"
)
_IS_DONE = word_set(
    "accuse charge arrest detain jail imprison abduct kidnap interrogate handcuff torture rape "
    "beat convict sentence acquit murder question blame sue"
)
_HELD_IN = word_set("prison jail custody detention hiding exile hospital court")
_LAID = word_set("charge charges case accusation accusations allegation allegations warrant")


def acts_as_person(tree: Tree, run: Run) -> bool:
    """Whether a name of one word does, suffers or faces what a person alone can."""
    if run.last - run.name_first != 1:
        return False
    word = tree.words[run.name_first]
    return _does(tree, word) or _is_faced(tree, run)


def _does(tree: Tree, word: Word) -> bool:
    verb = tree.head(word)
    if verb is word or word.relation not in ("nsubj", "obj"):
        return False
    passive = any(w.dep == "aux:pass" for w in tree.children(verb))
    if word.relation == "obj" or passive:
        return verb.lemma in _IS_DONE
    led = any(w.low == "in" for w in tree.children(verb, "case"))
    return verb.lemma in _DOES or (verb.low in _HELD_IN and led)


def _is_faced(tree: Tree, run: Run) -> bool:
    """ "The case against NAME"."""
    against, laid = (tree.before(tree.words[run.first], k) for k in (1, 2))
    led = against is not None and against.low == "against"
    return led and laid is not None and laid.low in _LAID
