"""Whether a verb of telling tells: not in "did not say why", "if the court finds", "was told that".

Reach for this module before who tells is looked for.
"""

from __future__ import annotations

from aygaq.reading.attribution.papers import phrase_start
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Tree, Word

_NOT = word_set("not n't never neither nor")
_UNMET = word_set("if unless whether")
_REFUSING = word_set("refuse decline fail")
_TO_THAT = 10  # words


def is_unsaid(tree: Tree, verb: Word) -> bool:
    """Whether a verb of telling is denied, refused or a condition; "did not deny" tells."""
    if verb.lemma in words_of("speech", "denying"):
        return False
    own = tree.children(verb)
    if any(c.i < verb.i and c.low in _NOT and c.dep in ("advmod", "cc:preconj") for c in own):
        return True
    if any(c.dep == "mark" and c.i < verb.i and c.low in _UNMET for c in own):
        return True
    above = tree.head(verb)
    if verb.dep == "xcomp" and above.lemma in _REFUSING:
        return True
    should = next((c for c in own if c.dep == "aux" and c.low in ("should", "had")), None)
    return should is not None and any(
        c.relation == "nsubj" and c.i > should.i and c.i < verb.i for c in own
    )


def was_told(tree: Tree, verb: Word) -> bool:
    """ "Was taken away and told that he would be shot": told by others, with nobody behind it."""
    after = tree.after(verb)
    bare = after is not None and after.low in ("that", "to", "not", "of")
    return verb.low == "told" and verb.relation == "conj" and bare


def is_undergone(tree: Tree, verb: Word) -> bool:
    """Whether a verb is a passive that names no teller: "X is said to have been beaten"."""
    if not is_passive(tree, verb) or verb.low == "told":
        return False
    return not (_tells_that(tree, verb) or _has_clause(tree, verb) or closes(tree, verb))


def _has_clause(tree: Tree, verb: Word) -> bool:
    """ "The union confirmed, as of May, the army had killed ten": taken for a passive."""
    if any(c.relation == "aux" for c in tree.children(verb)):
        return False
    clauses = [c for c in tree.children(verb, "ccomp") if c.i > verb.i]
    return verb.head == verb.i and any(tree.children(c, "nsubj", "nsubj:pass") for c in clauses)


def _tells_that(tree: Tree, verb: Word) -> bool:
    """ "Ana Bek, the union's head, confirmed to a paper that": no participle of the passive."""
    before, after = tree.before(verb), tree.after(verb)
    if before is None or verb.dep != "acl":
        return False
    if before.text == ")":
        return after is not None and after.low != "by"
    if before.text != "," and not (verb.head == before.i and before.head == before.i):
        return False
    for word in tree.words[verb.i + 1 : tree.sentence_of(verb).last][:_TO_THAT]:
        if word.low == "that":
            return True
        if word.low == "by" or word.pos in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def closes(tree: Tree, verb: Word) -> bool:
    """ "..., his station, Steppe TV, reported.": a bare verb behind a comma ends the sentence."""
    before, after = tree.before(verb), tree.after(verb)
    ends = after is None or (after.pos == "PUNCT" and tree.after(after) is None)
    if before is None or tree.children(verb, "aux"):
        return False
    if verb.low == "said":
        return True  # "doctors there said he had been hit"
    noun = tree.head(verb)
    if verb.dep == "acl" and noun.i == before.i:
        before = tree.before(tree.words[phrase_start(tree, noun.i, tree.sentence_of(verb))])
    return ends and before is not None and before.text == ","
