"""Rows of named people: "A, 61, a paralegal; B, vice president of the union; and C".

Reach for this module once an act's victims are found: what befell one of a row befell them all,
and what befell a group befell the row that names it. A row is read by the order of words:
names parted by commas, semicolons and "and", each with its role or age and no verb. Always true:
a row has two names or more, and all of them stand in one sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.claims import EntityKind
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_PARTING = frozenset((",", ";", "and", "&"))
_CLOSING = frozenset(("and", "&"))
_ITEM = frozenset(("NOUN", "ADJ", "PROPN", "NUM", "DET"))
_OWNERS = word_set("his her their its")
_SINGULAR = word_set("was is has")
_LEADING = frozenset(
    (":", "–", "—", "--", "(", "namely", "including", "like", "identified", "named")
)
_LONGEST = 22  # words from one name of a row to the next
_ROLE = 6  # words of a role before a name
_LEAD = 8  # words from a group to the row that names it
_COPULA = 6  # words from a state to the verb that says whose it is
_MANY = 3  # names that make a row without an "and"


def find_rows(mentions: Mentions, sentence: Sentence) -> list[list[Mention]]:
    """The rows of a sentence, each in order."""
    tree = mentions.tree
    rows: list[list[Mention]] = []
    for name in _names(mentions, sentence):
        row = rows[-1] if rows else None
        if row is not None and _goes_on(tree, row[-1], name):
            row.append(name)
        elif row is None or not _is_in_role(tree, row[-1], name):
            rows.append([name])
    return [row for row in rows if _is_row(tree, row)]


def spread_over_rows(mentions: Mentions, sentence: Sentence, acts: Sequence[Match]) -> None:
    """Give each act all of the rows that its victims stand in. Effect: changes the acts."""
    rows = find_rows(mentions, sentence) if acts else []
    for act in acts:
        for row in rows:
            if _is_of(mentions.tree, act, row):
                taken = {id(m) for m in (*act.victims, *act.agents)}
                act.victims.extend(m for m in row if id(m) not in taken)


def _names(mentions: Mentions, sentence: Sentence) -> list[Mention]:
    found: list[Mention] = []
    k = sentence.first
    while k < sentence.last:
        mention = mentions.at(k)
        if mention is not None and mention.named and mention.kind is EntityKind.PERSON:
            if mention not in found:
                found.append(mention)
            k = max(k + 1, mention.last)
        else:
            k += 1
    return found


def _goes_on(tree: Tree, before: Mention, name: Mention) -> bool:
    """Whether `name` is the next of a row after `before`."""
    gap = tree.words[before.last : name.first]
    if not gap or len(gap) > _LONGEST or gap[0].text not in _PARTING | {"("}:
        return False
    return not any(_breaks(word) for word in gap) and _opens_item(gap)


def _is_in_role(tree: Tree, before: Mention, name: Mention) -> bool:
    """Whether a name only tells who the one before is: "A, vice president of the B union; C"."""
    gap = tree.words[before.last : name.first]
    if not gap or len(gap) > _LONGEST or gap[0].text != "," or any(_breaks(w) for w in gap):
        return False
    return not _opens_item(gap) and any(w.pos == "NOUN" for w in gap)


def _breaks(word: Word) -> bool:
    """Whether a word ends a row: a verb, or who is told of in a clause of his own."""
    if word.pos in ("VERB", "AUX", "SCONJ") or word.low in ("who", "whom", "whose", "which"):
        return not (word.pos == "VERB" and word.capital)
    return word.text in ('"', "“", "”", ":")


def _opens_item(gap: Sequence[Word]) -> bool:
    """Whether nothing but a role stands between the last comma or "and" and the name."""
    for back, word in enumerate(reversed(gap)):
        if word.text in _PARTING or word.low in _PARTING:
            return True
        if back >= _ROLE or not (
            word.pos in _ITEM or word.low in _OWNERS or word.text in ("-", "the")
        ):
            return False
    return False


def _is_row(tree: Tree, row: Sequence[Mention]) -> bool:
    if len(row) < 2 or _is_owner(tree, row[-1]):
        return False
    last = [w.low for w in tree.words[row[-2].last : row[-1].first]]
    return len(row) >= _MANY or any(low in _CLOSING for low in last)


def _is_owner(tree: Tree, name: Mention) -> bool:
    after = tree.after(tree.words[name.last - 1])
    return after is not None and after.low in ("'s", "’s", "'", "’")


def _is_of(tree: Tree, act: Match, row: Sequence[Mention]) -> bool:
    """Whether an act befell a row: one of it, or the group that the row names."""
    if any(m in act.agents for m in row):
        return False
    described = {m.same_as for m in act.victims} - {None}  # "and her husband, B, were held"
    if any(m in act.victims or m.head in described for m in row):
        return row[0].first > act.trigger or _is_plural(tree, row[-1])
    return any(_introduces(tree, group, row[0]) for group in act.victims)


def _is_plural(tree: Tree, last: Mention) -> bool:
    """Whether the verb behind a row does not tell of its last alone."""
    sentence = tree.sentence_of(tree.words[last.head])
    after = tree.words[last.last : min(last.last + 3, sentence.last)]
    aux = next((w for w in after if w.pos == "AUX"), None)
    return aux is None or aux.low not in _SINGULAR


def _introduces(tree: Tree, group: Mention, first: Mention) -> bool:
    """ "Seven defenders, namely: A, B and C", "several members – A, B and C –"."""
    if group.kind is not EntityKind.GROUP or group.manner is Manner.PRONOUN:
        return False
    gap = tree.words[group.last : first.first]
    if not gap or len(gap) > _LEAD:
        return False
    if any(w.pos in ("VERB", "AUX") and w.low not in _LEADING for w in gap):
        return False
    return any(w.low in _LEADING for w in gap) or [w.low for w in gap[-2:]] == ["such", "as"]


def row_behind_copula(mentions: Mentions, sentence: Sentence, state: Match) -> list[Mention]:
    """ "Still in detention are A and B": who bears a state that opens its sentence."""
    tree = mentions.tree
    if any(w.pos in ("VERB", "AUX", "PRON") for w in tree.words[sentence.first : state.first]):
        return []
    behind = tree.words[state.last : min(state.last + _COPULA, sentence.last)]
    copula = next((w for w in behind if w.pos == "AUX"), None)
    if copula is None or any(
        w.pos in ("NOUN", "PROPN", "VERB") for w in behind[: copula.i - state.last]
    ):
        return []
    for row in find_rows(mentions, sentence):
        before = tree.words[copula.i + 1 : row[0].first]
        if row[0].first > copula.i and len(before) <= _ROLE and not any(_breaks(w) for w in before):
            return row
    return []
