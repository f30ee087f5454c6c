"""What is told by a noun: "the army's claim that they fled", "received reports of nine arrests".

Reach for this module with a noun of telling, or with a verb of receiving. A noun that names
nobody ("reports that") says nothing of who tells, and is left to the telling around it.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.attribution.papers import paper_at
from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_NOUNS = word_set(
    "account claim allegation report assertion statement version accusation testimony contention "
    "insistence suggestion admission announcement warning complaint"
)
_OFFICIAL = word_set("official police army military government witness medical ministry")
_RECEIVE = word_set("receive obtain gather collect")
_RECEIVED = word_set("report allegation information complaint testimony account news")
_LEADS = word_set("of that about regarding concerning from")
_DENIED = word_set("deny reject dismiss refute dispute rebut disavow")
_NEAR = 4  # words from "received" to "reports", and from there to "of"


def account_told(tree: Tree, mentions: Mentions, sentence: Sentence, word: Word) -> Speech | None:
    """The telling that a noun or a verb of receiving is, or None. Effect: may add a mention."""
    if word.pos == "NOUN" and word.lemma in _NOUNS:
        return _owned(tree, mentions, sentence, word)
    if word.pos == "VERB" and word.lemma in _RECEIVE:
        return _received(tree, mentions, sentence, word)
    return None


def _owned(tree: Tree, mentions: Mentions, sentence: Sentence, noun: Word) -> Speech | None:
    """ "The army's claim that", "an official account that": denied by others or not."""
    that = tree.after(noun)
    if that is None or that.low != "that" or that.pos not in ("SCONJ", "PRON"):
        return None
    if tree.head(noun).lemma in _DENIED:
        return None  # who denies it tells that it was not so
    who = _owner(tree, mentions, noun)
    if who is None and any(c.low in _OFFICIAL for c in tree.children(noun, "amod", "compound")):
        who = paper_at(tree, mentions, noun) if mentions.headed_by(noun) is None else None
    if who is None:
        return None
    return Speech(noun.i, noun.lemma, who.head, ((that.i + 1, sentence.last),))


def _owner(tree: Tree, mentions: Mentions, noun: Word) -> Mention | None:
    for word in (*tree.children(noun, "nmod:poss"), *tree.children(noun, "nmod")):
        by = word.dep == "nmod:poss" or any(c.low == "by" for c in tree.children(word, "case"))
        found = mentions.headed_by(word) if by else None
        if found is not None and (found.human or found.kind is EntityKind.ORGANIZATION):
            return found
    return None


def _received(tree: Tree, mentions: Mentions, sentence: Sentence, verb: Word) -> Speech | None:
    """ "The Network has received reports of nine arrests": what the Network has, it passes on."""
    near = tree.words[verb.i + 1 : min(verb.i + 1 + _NEAR, sentence.last)]
    noun = next((w for w in near if w.lemma in _RECEIVED), None)
    lead = tree.after(noun) if noun is not None else None
    if lead is None or lead.low not in _LEADS:
        return None
    for child in tree.children(verb, "nsubj"):
        found = mentions.headed_by(child)
        if found is not None and found.manner is Manner.PRONOUN and verb.relation == "ccomp":
            return None  # "the envoy said he had received reports": who says so tells it
        if found is None or found.noun == "we" or found.noun in words_of("people", "kin"):
            continue
        if found.human or found.kind is EntityKind.ORGANIZATION:
            return Speech(verb.i, verb.lemma, found.head, ((lead.i + 1, sentence.last),))
    return None
