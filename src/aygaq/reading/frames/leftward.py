"""A subject by the order of words alone, where the parser's own is missing or no person.

Reach for this module last. It walks left from a verb over what may stand between a subject and
its verb: auxiliaries, phrases with a preposition, relative clauses, parentheses. It gives one
mention or none; possessors ("the activist's car was burnt") are never subjects.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word

_FARTHEST = 32  # words
_QUOTED = 6  # words in quotes that may stand between a subject and its verb
_RELATIVES = word_set("who whom that which whose where")
_WALLS = frozenset((";", "“", "”", '"', "«", "»"))
_LIGHT = frozenset(("AUX", "ADV", "PART"))


def subject_to_the_left(mentions: Mentions, verb: Word) -> Mention | None:
    """The person or group that the words before `verb` make its subject, or None."""
    words, start = mentions.tree.words, mentions.tree.sentence_of(verb).first
    k = _over_auxiliaries(mentions, verb.i - 1, start)
    antecedent = k >= start and words[k].low in _RELATIVES  # "a student who had been held"
    k -= antecedent
    steps = 0
    while k >= start and steps < _FARTHEST:
        steps += 1
        word = words[k]
        mention = mentions.at(k)
        if word.text in _WALLS:
            k = _over_quoted(mentions, k, start)
            if k < start:
                return None
            continue
        if mention is not None and mention.kind is not None and mention.last == k + 1:
            if mention.human and _may_be_subject(mentions, mention, start, antecedent):
                return mention
            k = mention.first - 1
        elif word.pos == "VERB":
            k = _over_clause(mentions, k, start)
        elif word.text == ":":
            k = _opener(mentions, k, start)
        else:
            k -= 1
    return None


def _over_quoted(mentions: Mentions, k: int, start: int) -> int:
    """Past a few quoted words: four years for "contempt"; -1 where more is quoted."""
    words = mentions.tree.words
    if words[k].text == ";":
        return -1
    for j in range(k - 1, max(start, k - _QUOTED) - 1, -1):
        if words[j].text in _WALLS:
            return j - 1 if words[j].text != ";" else -1
    return -1


def _over_auxiliaries(mentions: Mentions, k: int, start: int) -> int:
    words = mentions.tree.words
    while k >= start and (words[k].pos in _LIGHT or words[k].low.endswith("ly")):
        k -= 1
    return k


def _may_be_subject(mentions: Mentions, mention: Mention, start: int, antecedent: bool) -> bool:
    words = mentions.tree.words
    after = words[mention.last].text if mention.last < len(words) else ""
    if after in ("'s", "’s", "'", "’"):
        return False
    if mention.manner is Manner.PRONOUN and mention.noun not in ("he", "she", "they", "i", "we"):
        return False
    before = words[mention.first - 1] if mention.first > start else None
    led = before is not None and before.low != "than" and before.pos in ("ADP", "VERB")
    return antecedent or not led


def _over_clause(mentions: Mentions, k: int, start: int) -> int:
    """Past a relative clause or an inserted participle; -1 (stop) before another's verb."""
    words = mentions.tree.words
    if k > start and words[k - 1].pos in ("DET", "ADJ"):  # a talking tram
        return k - 1
    for j in range(k - 1, max(start, k - 6) - 1, -1):
        if words[j].low in _RELATIVES:
            return j - 1
        if words[j].pos == "VERB" or words[j].low == "to":
            break
        if words[j].text == "," and not any(w.pos == "AUX" for w in words[j + 1 : k]):
            return j - 1 if words[k].low.endswith(("ed", "ing", "en", "ld", "nt")) else -1
    after = words[k + 1 :]
    return -1 if not after or words[k].dep not in ("acl", "amod") else k - 1


def _opener(mentions: Mentions, colon: int, start: int) -> int:
    """ "Poet Askar Bek: arrested Friday": past the colon, where a name stands before it."""
    before = mentions.at(colon - 1) if colon > start else None
    return colon - 1 if before is not None and before.named else -1
