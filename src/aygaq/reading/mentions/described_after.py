"""A description behind a name: "Askar Bek, 41, a former official,".

A list ("a lawyer, Askar Bek, and a teacher") is kept apart where "and" closes it.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.described import describes
from aygaq.reading.mentions.pronouns import OWNERS
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.peoples import people_kind
from aygaq.reading.tree import Tree, Word

_ROLE_PHRASE = 9  # words of "secretary of an urban poor alliance"
_LONGEST = 9  # words between a description and the name it introduces


def join_after(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """NAME, [41,] [a former] official ... ,"""
    last = tree.words[name.last - 1]
    sentence = tree.sentence_of(last)
    i = name.last
    if i >= sentence.last or not _sets_off(tree, i):
        return
    i += 1
    while i < sentence.last and _between(tree.words[i]):
        i += 1
    owned = False
    for k in range(i, min(i + _LONGEST + 4, sentence.last)):
        word = tree.words[k]
        if word.text == "-" or (word.dep == "amod" and k > i):
            continue  # "a jailed lawyer"
        if word.pos in ("VERB", "AUX", "PRON", "CCONJ", "SCONJ", "PUNCT") and word.low not in (
            "his",
            "her",
            "its",
            "their",
        ):
            return
        found = mentions.headed_by(word)
        if (
            found is not None
            and found.named
            and k >= found.name_first
            and found.kind is EntityKind.PERSON
        ):
            if not _owns(tree, found):
                return
            owned = True  # "Askar Bek, Dina Lund's lawyer, was"
            continue
        if owned and describes(found) and found is not None and not _closes(tree, found):
            return  # "Askar Bek, Dina Lund's lawyer and a driver were"
        if describes(found) and found is not None and found.head == k:
            alone = _is_described(mentions, name.first - 2) or _is_set_off(tree, name, found)
            if (alone or not _in_list(tree, found)) and not _tells_next(tree, found):
                found.same_as = name.head
                _join_second(tree, mentions, name, k)
            return


def _owns(tree: Tree, name: Mention) -> bool:
    mark = tree.after(tree.words[name.last - 1])
    return mark is not None and mark.low in ("'s", "’s", "'", "’")


def _closes(tree: Tree, described: Mention) -> bool:
    """ "Dina Lund's close friend and aide,": nobody else of a list stands behind."""
    words, end = tree.words, tree.sentence_of(tree.words[described.head]).last
    for k in range(described.last, end):
        if words[k].pos == "PUNCT":
            return True
        if words[k].pos not in ("NOUN", "ADJ") and words[k].low != "and":
            return False
    return True


def _between(word: Word) -> bool:
    """What may stand between a name and its description: age, sex, people, marks."""
    return (
        word.pos == "NUM"
        or word.text in (",", ")", "(", "/")
        or (len(word.text) == 1 and word.text.isalpha() and word.capital)
        or word.low in ("male", "female", "aged", "age", "ethnic", "b.", "born")
        or people_kind(word.text) is not None
    )


def _sets_off(tree: Tree, i: int) -> bool:
    """Whether a sign parts a name from its description: "Bo Lim - chairman", not "Bo-Lim"."""
    sign = tree.words[i]
    blank = tree.words[i - 1].end < sign.start
    return sign.text in (",", "(", "–", "—") or (sign.text == "-" and blank)


def _is_described(mentions: Mentions, i: int) -> bool:
    """Whether a description of the name before ends there: "A, a lecturer, B, a doctor, and"."""
    found = mentions.at(i) if i >= 0 else None
    return found is not None and not found.named and found.same_as is not None


def _join_second(tree: Tree, mentions: Mentions, name: Mention, k: int) -> None:
    """NAME, a builder and father of four, was ...: the second of two descriptions."""
    after = tree.after(tree.words[k])
    if after is None or after.low != "and":
        return
    for i in range(after.i + 1, min(after.i + 4, tree.sentence_of(after).last)):
        found = mentions.headed_by(i)
        if found is not None and found.head == i and describes(found):
            if found.manner is Manner.INDEFINITE and found.same_as is None:
                found.same_as = name.head
            return


def _tells_next(tree: Tree, described: Mention) -> bool:
    """Whether who is described goes on to tell: "freed NAME, his sister said"."""
    after = tree.after(tree.words[described.last - 1])
    return after is not None and after.lemma in words_of("speech", "verbs") and after.pos == "VERB"


def _is_set_off(tree: Tree, name: Mention, described: Mention) -> bool:
    """NAME, 55, secretary of the union, was ...: commas around it, no "and" before it."""
    words, end = tree.words, tree.sentence_of(tree.words[name.head]).last
    if any(w.low in ("and", "or", "&") for w in words[name.last : described.first]):
        return False
    if words[described.head].lemma not in words_of("people", "role"):
        return False
    for k in range(described.last, min(described.last + _ROLE_PHRASE, end - 1)):
        if words[k].text == ",":
            return words[k + 1].pos in ("AUX", "VERB")
        if words[k].pos in ("VERB", "AUX", "CCONJ", "PUNCT", "PRON"):
            return False
    return False


def _in_list(tree: Tree, described: Mention) -> bool:
    """Whether the description is another person of a list: "X, a teacher, and Y"."""
    word = tree.words[described.head]
    after, second = tree.after(word), tree.after(word, 2)
    if after is None or second is None:
        return word.dep == "conj"
    if word.dep != "conj":  # "Bek, his driver and two guards were killed"
        others = second.pos == "NUM" or second.low in OWNERS
        return described.manner is Manner.OWNED and after.low == "and" and others
    if after.low == "and":
        return second.pos in ("DET", "PROPN", "NUM", "PRON")
    return after.text != "," or second.low == "and"
