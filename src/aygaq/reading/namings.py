"""Who a group is, told in a sentence of its own: "The four were identified as A, B, C and D".

Reach for this module for the victims of an act that befell a group. Always true: a group of a
known number is named only by a row of that number.
"""

from __future__ import annotations

from collections.abc import Mapping

from aygaq.claims import EntityKind
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames.rows import find_rows
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention
from aygaq.reading.tree import Sentence, Tree

_FRONT = 3  # words before the group in its sentence
_REACH = 8  # words from the group to the row
_BE = word_set("are were")
_NAMING = word_set("identified named")


def find_namings(coreference: Coreference) -> Mapping[int, list[Referent]]:
    """Number of a group's referent -> the people that the text says it is."""
    mentions = coreference.mentions
    found: dict[int, list[Referent]] = {}
    for sentence in mentions.tree.sentences:
        for row in find_rows(mentions, sentence):
            group = _named_by(coreference, sentence, row)
            people = [r for m in row if (r := coreference.of(m)) is not None]
            if group is not None and _is_number(group, len(people)):
                found.setdefault(group.number, people)
    return found


def _named_by(coreference: Coreference, sentence: Sentence, row: list[Mention]) -> Referent | None:
    """The group that opens a sentence and is then said to be `row`, or stands right before it:
    "his friends A and B"."""
    mentions = coreference.mentions
    for k in range(sentence.first, min(sentence.first + _FRONT + 1, row[0].first)):
        group = mentions.phrase_from(k)
        if group is None or group.kind is not EntityKind.GROUP:
            continue
        if group.manner is Manner.INDEFINITE or not _says_who(mentions.tree, group, row[0]):
            break
        return coreference.of(group)
    beside = mentions.at(row[0].first - 1) if row[0].first > sentence.first else None
    if beside is None or beside.named or beside.kind is not EntityKind.GROUP:
        return None
    return coreference.of(beside) if beside.head == row[0].first - 1 else None


def _says_who(tree: Tree, group: Mention, first: Mention) -> bool:
    between = tree.words[group.last : first.first]
    if len(between) > _REACH or not any(w.low in _BE for w in between):
        return False
    verbs = [w for w in between if w.pos == "VERB"]
    return all(w.low in _NAMING for w in verbs) and not any(w.low in ("not", "by") for w in between)


def _is_number(group: Referent, named: int) -> bool:
    return group.count is None or group.count.high is None or group.count.low == named
