"""What somebody is alarmed by, or voices concern about: "the Centre is alarmed by their arrest".

Reach for this module with a word that may be such concern. Who is concerned vouches for what he
names, as one who condemns it does; what befell somebody's own kin moves them too, and is no
statement, so that relatives are left out.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_CONCERNED = word_set(
    "alarmed concerned appalled outraged dismayed shocked worried saddened horrified disturbed "
    "troubled perturbed"
)
_CONCERN = word_set("concern alarm outrage dismay worry shock indignation fears concerns fear")
_VOICING = word_set("express voice raise reiterate convey")
_LEADS = word_set("about at over by that for regarding")
_BE = word_set("is are was were remain remains be been")
_NEAR = 4  # words from "expressed" to "concern", and from there to "about"


def concern_over(tree: Tree, mentions: Mentions, sentence: Sentence, word: Word) -> Speech | None:
    """The telling that a word of concern is, or None."""
    if word.low in _CONCERNED:
        at = word.i if any(c.low in _BE for c in tree.children(word, "aux", "cop")) else -1
    elif word.lemma in _VOICING and word.pos == "VERB":
        near = tree.words[word.i + 1 : min(word.i + 1 + _NEAR, sentence.last)]
        at = next((w.i for w in near if w.low in _CONCERN), -1)
    else:
        return None
    lead = _lead(tree, sentence, at) if at >= 0 else -1
    who = _who(tree, mentions, word) if lead >= 0 else None
    if who is None:
        return None
    return Speech(word.i, word.lemma, who.head, ((lead + 1, sentence.last),))


def _lead(tree: Tree, sentence: Sentence, at: int) -> int:
    """Where the word stands that leads to what the concern is about; -1 where none does."""
    for k in range(at + 1, min(at + _NEAR, sentence.last - 1)):
        if tree.words[k].low in _LEADS:
            return k
        if tree.words[k].pos in ("VERB", "AUX", "PUNCT"):
            break
    return -1


def _who(tree: Tree, mentions: Mentions, word: Word) -> Mention | None:
    for child in tree.children(word, "nsubj"):
        found = mentions.headed_by(child)
        if found is None or child.i > word.i or found.manner is Manner.PRONOUN:
            continue
        kin = found.noun in words_of("people", "kin")
        state = found.kind is EntityKind.PLACE and found.named
        body = found.kind is EntityKind.ORGANIZATION
        return found if (found.human and not kin) or state or body else None
    return None
