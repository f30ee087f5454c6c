"""Participles that stand before the sentence's subject: "Seized in May, tried in June, Bek is...".

Reach for this module with a passive that has no subject of its own, where the parser made the
first participle of the sentence its main verb.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

_FARTHEST = 30  # words from a participle to the subject behind it
_HAVING = 3  # words to the participle of "having never been told"
_TO_COPULA = 10  # words from a participle that opens a sentence to its "is"
_CHAIN = 4  # participles joined to one another


def subject_behind(mentions: Mentions, verb: Word) -> Mention | None:
    """The person named behind the comma after the participles that open the sentence."""
    if not _is_fronted(mentions, verb):
        return None
    words, end = mentions.tree.words, mentions.tree.sentence_of(verb).last
    for k in range(verb.i + 1, min(verb.i + _FARTHEST, end - 2)):
        if words[k].pos == "AUX" or words[k].text in (";", ":"):
            return None
        mention = mentions.at(k + 1) if words[k].text == "," else None
        if mention is None or mention.first != k + 1 or not mention.named or mention.last >= end:
            continue
        behind = words[mention.last]
        if mention.kind is EntityKind.PERSON and behind.pos in ("AUX", "VERB"):
            return mention
    return None


def behind_copula(mentions: Mentions, verb: Word) -> Mention | None:
    """ "Also detained since May is Askar Bek": the name behind a participle's "is"."""
    tree = mentions.tree
    sentence = tree.sentence_of(verb)
    before = tree.words[sentence.first : verb.i]
    if len(before) > 1 or verb.low not in participle_forms():
        return None
    if any(w.pos not in ("ADV", "ADP", "PRON") for w in before):
        return None
    for k in range(verb.i + 1, min(verb.i + _TO_COPULA, sentence.last - 1)):
        if tree.words[k].low in ("is", "are", "was", "were"):
            name = mentions.phrase_from(k + 1)
            named = name is not None and name.named and name.kind is EntityKind.PERSON
            return name if named else None
        if tree.words[k].text == ",":
            return None
    return None


def _is_fronted(mentions: Mentions, verb: Word) -> bool:
    tree, at = mentions.tree, verb
    start = tree.sentence_of(verb).first
    for _ in range(_CHAIN):
        if at.low not in participle_forms() or tree.children(at, "nsubj"):
            return False
        having = tree.words[start].low in ("having", "being") and at.i - start <= _HAVING
        if at.i == start or having:
            return True
        if tree.children(at, "aux"):
            return False
        if at.relation != "conj":
            return False
        at = tree.head(at)
    return False
