"""Who did what a noun names: "suspects in the murder of X", "police killings of students".

Reach for this module where no "by" names the doer. Who is only called responsible, suspected or
accused is the one to whom the text lays it, as with "accused of killing".
"""

from __future__ import annotations

from aygaq.reading.frames.people import bodies_at
from aygaq.reading.frames.phrases import preposition_of
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_HARM = word_set("killing abduction assault torture sexual-violence death-in-custody ill-treatment")
_LAID_BY = word_set("for in of over with behind")
_DOER_NOUNS = word_set(
    "suspect culprit perpetrator mastermind accomplice killer murderer defendant"
)
_RESPONSIBLE = word_set("responsible guilty accountable liable culpable behind complicit")
_DOING = word_set("plan order orchestrate commit organise organize mastermind stage perpetrate")
_LAID = word_set("accuse convict charge suspect involve implicate indict blame")
_PERSON_ACTS = word_set("killer murderer kidnapper abductor captor attacker assailant torturer")


def noun_agents(mentions: Mentions, act: str, head: Word) -> list[Mention]:
    """Who owns the act, is it himself, or is called its doer; "by" is not looked for."""
    found = [m for m in bodies_at(mentions, _before(mentions, head)) if _can_act(m)]
    if not found and head.lemma in _PERSON_ACTS:
        found = bodies_at(mentions, [head])
    if not found and act in _HARM:
        found = bodies_at(mentions, _laid_to(mentions.tree, head))
    return found


def _before(mentions: Mentions, head: Word) -> list[Word]:
    """ "The government's arrests of X", "police killings of X"; a town before one is its place."""
    tree = mentions.tree
    owners = [w for w in tree.children(head, "nmod:poss") if w.pos in ("NOUN", "PROPN")]
    return owners or [w for w in tree.children(head, "compound") if w.pos == "NOUN"]


def _can_act(mention: Mention) -> bool:
    if mention.named:
        return mention.kind is not None
    return mention.human or mention.noun in words_of("organisations", "agent")


def _laid_to(tree: Tree, head: Word) -> list[Word]:
    """The doer that the words above an act name: "men responsible for the murder"."""
    by = preposition_of(tree, head)
    if by == "behind" and tree.children(head, "cop"):
        return tree.children(head, "nsubj")
    above = tree.head(head)
    if above.pos == "VERB" and head.dep == "obj" and above.lemma in _DOING:
        return tree.children(above, "nsubj")
    if by not in _LAID_BY or head.head == head.i:
        return []
    if above.lemma == "responsibility" and tree.head(above).lemma in ("claim", "accept", "bear"):
        return tree.children(tree.head(above), "nsubj")
    if above.lemma in _DOER_NOUNS and above.pos == "NOUN":
        return [above]
    if above.lemma in _RESPONSIBLE and above.pos in ("ADJ", "NOUN", "VERB"):
        return _bearer(tree, above)
    if above.pos == "VERB" and above.lemma in _LAID:
        return _accused(tree, above)
    return []


def _bearer(tree: Tree, quality: Word) -> list[Word]:
    """Who is responsible: "X is responsible", "those responsible"."""
    own = tree.children(quality, "nsubj")
    return own or ([tree.head(quality)] if quality.relation in ("amod", "acl") else [])


def _accused(tree: Tree, verb: Word) -> list[Word]:
    """Whom somebody accuses: the subject of a passive, the noun before it, the object."""
    passive = [w for w in tree.children(verb, "nsubj") if w.dep == "nsubj:pass"]
    if passive:
        return passive
    return [tree.head(verb)] if verb.relation == "acl" else tree.children(verb, "obj")
