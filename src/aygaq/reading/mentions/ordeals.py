"""What befalls people alone: whoever was handcuffed, jailed or shot has a person's name.

Reach for this module with a run whose own words do not tell its kind. Bodies are banned, fined,
raided and closed as well; only what needs hands, feet or a life counts here.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.runs import Run
from aygaq.reading.tree import Tree, Word

_SUFFERED = word_set(
    "arrest rearrest detain redetain apprehend handcuff blindfold jail imprison intern remand "
    "execute hang behead shoot stab murder assassinate kidnap abduct torture waterboard rape "
    "molest interrogate question hospitalise hospitalize deport extradite bail acquit disbar bury "
    "wound injure bundle strip whip flog lash maim miss sentence convict try free beat kill"
)
_LIVED = word_set(
    "flee die disappear vanish languish testify weep faint confess plead marry study graduate "
    "succumb serve"
)
_HOME = word_set("house home work school bed shopping")
_BE = word_set("was were been be being is are got")
_LONGEST = 5  # words of a person's name


def befalls_person(tree: Tree, run: Run) -> bool:
    """Whether the verb of a name of two words or more says what can only befall a person."""
    if not 2 <= run.last - run.name_first <= _LONGEST:
        return False
    head = _head(tree, run)
    verb = tree.head(head)
    if verb is head:
        return False
    if head.relation == "obj":
        return verb.lemma in _SUFFERED
    if head.relation != "nsubj":
        return False
    passive = head.dep == "nsubj:pass" or any(c.low in _BE for c in tree.children(verb))
    return verb.lemma in (_SUFFERED if passive else _LIVED)


def lives(tree: Tree, run: Run) -> bool:
    """Whether a name does what no town and no body does: "Bo left the house", "Bo died"."""
    head = _head(tree, run)
    verb = tree.head(head)
    if verb is head or head.dep != "nsubj" or run.last - run.name_first > _LONGEST:
        return False
    if verb.lemma in ("die", "marry"):
        return True
    home = {w.low for w in tree.children(verb, "obj", "obl", "advmod")}
    return verb.lemma in ("leave", "go", "come", "return") and bool(home & _HOME)


def suffers_behind(tree: Tree, at: int) -> bool:
    """Whether "were later arrested", "have been killed" stands from word `at` on."""
    words = tree.words
    helped = False
    for k in range(at, min(at + 5, len(words))):
        if words[k].pos == "VERB":
            return helped and words[k].lemma in _SUFFERED | {"release", "injure"}
        if words[k].pos not in ("AUX", "ADV"):
            return False
        helped = helped or words[k].low in _BE
    return False


def _head(tree: Tree, run: Run) -> Word:
    """The word of the run that hangs on a word outside it."""
    words = tree.words[run.first : run.last]
    inside = range(run.first, run.last)
    return next((w for w in words if w.head not in inside), words[0])
