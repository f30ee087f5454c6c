"""Those whom the text names as members of a group.

Reach for this module with a group's mention: "journalists A and B", "activists, including A and
B", "those killed include A", "among those detained were A and B", "A was among those detained".
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.enumerations import close_list, listed_from
from aygaq.reading.frames.phrases import conjuncts
from aygaq.reading.frames.rows import find_rows
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_INCLUDING = frozenset(("including", "namely", "include", "includes", "included", "were:"))
_SOME = frozenset(("them", "whom"))  # "three students, among them NAME"
_NAMED_AS = frozenset(("such", "identified", "named"))
_OPENING = frozenset(("–", "—", "-", "(", ":"))
_REACH = 14  # words from a group to "including"


def members_of(mentions: Mentions, word: Word) -> list[Mention]:
    """The named members of the group that `word` heads, in order; none where none are named."""
    group = mentions.headed_by(word)
    if group is None or group.kind is not EntityKind.GROUP or group.manner is Manner.PRONOUN:
        return []
    tree, sentence = mentions.tree, mentions.tree.sentence_of(word)
    last = _end(mentions, group, sentence.last)
    if (told := _of_whom(mentions, group, sentence)) is not None:
        return told
    start = _list_behind(mentions, last, sentence.last)
    if start is not None:
        return listed_from(mentions, start, sentence.last)
    apposed = _apposed(mentions, last, sentence.last)
    if apposed:
        return apposed
    before = tree.words[group.first - 1].low if group.first > sentence.first else ""
    if before in ("among", "amongst"):
        return around_among(mentions, group.first, group.last, sentence)
    if before == "of" and tree.words[group.first - 2].low == "one":
        named = named_before_copula(mentions, group.first - 2, sentence)
        return named or _behind_copula(mentions, group.last, sentence)
    return _included(mentions, group, sentence.last)


def _of_whom(mentions: Mentions, group: Mention, sentence: Sentence) -> list[Mention] | None:
    """ "Two women, A and B, both of whom were killed": the row before; None for other groups."""
    words = mentions.tree.words
    behind = [w.low for w in words[group.head + 1 : min(group.head + 3, sentence.last)]]
    comma = group.first - 1
    if behind != ["of", "whom"] or comma <= sentence.first or words[comma].text != ",":
        return None
    rows = [row for row in find_rows(mentions, sentence) if row[-1].last == comma]
    return rows[-1] if rows else []


def _end(mentions: Mentions, group: Mention, end: int) -> int:
    """Where the group's words end: "two of his clients" goes on past "two"."""
    if group.last < end and mentions.tree.words[group.last].low == "of":
        inner = mentions.phrase_from(group.last + 1)
        if inner is not None and not inner.named:
            return inner.last
    return group.last


def _list_behind(mentions: Mentions, last: int, end: int) -> int | None:
    """Where names begin right behind the group: "students A and B", "students (A and B)"."""
    if last < end and _names_person(mentions.at(last)):
        return last
    opening = mentions.tree.words[last].text if last < end else ""
    past = last + 1
    inside = mentions.at(past) if opening in _OPENING and past < end else None
    return past if _names_person(inside) else None


def _names_person(mention: Mention | None) -> bool:
    return mention is not None and mention.named and mention.kind is EntityKind.PERSON


def _apposed(mentions: Mentions, last: int, end: int) -> list[Mention]:
    """Names between commas: "the two brothers, A and B, were held"."""
    words = mentions.tree.words
    if last < end and words[last].low == "who":  # "two believers who were present, A and B, were"
        reach = range(last, min(last + _REACH, end))
        last = next((k for k in reach if words[k].text == ","), last)
    if last >= end or words[last].text != ",":
        return []
    named = close_list(mentions, last + 1, end)
    closed = bool(named) and named[-1].last < end and words[named[-1].last].text == ","
    return named if closed else []


def _included(mentions: Mentions, group: Mention, end: int) -> list[Mention]:
    """Names behind "including", "such as", "identified as"."""
    words = mentions.tree.words
    for k in range(group.last, min(group.last + _REACH, end)):
        low, before = words[k].low, words[k - 1].low
        among = low in _SOME and before in ("among", "amongst")
        set_off = (
            words[k + 1].text == "," if k + 1 < end else False
        )  # "villagers, Bo Lim included,"
        if (among or (low == "included" and set_off)) and (
            named := _named_before(mentions, k - among)
        ):
            return named
        if low == "recently" and before == "most" and _names_person(mentions.at(k + 1)):
            return listed_from(mentions, k + 1, end)[:1]
        if low in _INCLUDING or among or (low == "as" and before in _NAMED_AS):
            named = listed_from(mentions, k + 1, end)
            told = low == "including" and not _is_exact(group)
            who = group.noun in ("those", "some") and low.startswith("include")
            return named or (_described_behind(mentions, k + 1, end, who) if told or who else [])
        if words[k].text in (";", "."):
            return []
    return []


def _described_behind(mentions: Mentions, first: int, end: int, bare: bool) -> list[Mention]:
    """ "Wounded several, including a teacher and two boys": some told apart without a name.

    With `bare` those of no number too: "those arrested include reporters".
    """
    words, found, k = mentions.tree.words, list[Mention](), first
    while k < end:
        some = mentions.at(k)
        if some is None or some.first != k or not _some_of_them(some):
            break
        if _is_bare(some) and not bare:
            break
        found.append(some)
        k = some.last
        while k < end and words[k].low in (",", "and"):
            k += 1
    return found


def _is_exact(group: Mention) -> bool:
    """ "Seven people": all of them told, so that a part of them tells of nobody else."""
    return group.count is not None and group.count.low == group.count.high


def _is_bare(some: Mention) -> bool:
    """ "Minors", "journalists": of how many nothing is said."""
    return some.plural and some.count is None


def _named_before(mentions: Mentions, among: int) -> list[Mention]:
    """ "Dozens of herders, Bo Lim among them, were held"; "ten, two policemen among them"."""
    named = mentions.at(among - 1)
    if named is not None and _names_person(named):
        return [named]
    at_hand = named is not None and mentions.tree.words[named.first - 1].text == ","
    return _some_of_them(named) if at_hand else []


def _some_of_them(some: Mention | None) -> list[Mention]:
    """Some of a group who are told apart without a name: "two policemen among them"."""
    if some is None or some.named or not some.human or some.manner is Manner.PRONOUN:
        return []
    return [some] if some.count is not None or some.manner is Manner.INDEFINITE else []


def around_among(mentions: Mentions, first: int, last: int, sentence: Sentence) -> list[Mention]:
    """ "Among those detained were A and B", or "A and B were among those detained"; words
    `[first, last)` are the group's."""
    if first - 1 <= sentence.first + 1:  # Among those detained were A and B
        return _behind_copula(mentions, last, sentence)
    lead = mentions.at(first - 2)
    if lead is not None and lead.human and lead.first == sentence.first:
        return [lead]  # "Party secretary among those arrested"
    named = named_before_copula(mentions, first - 1, sentence)
    return named or _described_subject(mentions, first - 1, sentence)


def _described_subject(mentions: Mentions, end: int, sentence: Sentence) -> list[Mention]:
    """ "Their daughter was among the wounded": who stands right before "was"."""
    tree = mentions.tree
    k = end - 1
    while k > sentence.first and tree.words[k].pos in ("AUX", "ADV"):
        k -= 1
    if k == end - 1 or not k >= 0:
        return []
    found = mentions.at(k)
    told = found is not None and found.human and found.manner is not Manner.PRONOUN
    return [found] if found is not None and told and found.last == k + 1 else []


def _behind_copula(mentions: Mentions, last: int, sentence: Sentence) -> list[Mention]:
    """ "Among those detained were A and B", "one of those held is A"."""
    for k in range(last, min(last + 16, sentence.last)):
        verb = mentions.tree.words[k].low in ("is", "are", "was", "were")
        if verb and mentions.phrase_from(k + 1):
            listed = listed_from(mentions, k + 1, sentence.last)
            listed = listed or _described_behind(mentions, k + 1, sentence.last, bare=False)
            if listed:
                return listed
    return []


def _row_before(mentions: Mentions, comma: int, sentence: Sentence) -> list[Mention]:
    """ "A, 36, and B, a founder of it, were among": the row that a comma closes."""
    rows = [row for row in find_rows(mentions, sentence) if row[-1].last <= comma]
    return rows[-1] if rows and mentions.tree.words[comma].text == "," else []


def _described_before(mentions: Mentions, comma: int, sentence: Sentence) -> list[Mention]:
    """ "Askar Bek, who edits a weekly, was one of eleven": whom his clause stands beside."""
    tree = mentions.tree
    if tree.words[comma].text != "," or sentence.last <= comma + 1:
        return []
    named = mentions.at(sentence.first)
    beside = named is not None and _names_person(named) and tree.words[named.last].text == ","
    between = tree.words[named.last + 1 : comma] if named is not None else []
    alone = all(w.pos != "PUNCT" for w in between)
    return [named] if named is not None and beside and alone else []


def named_before_copula(mentions: Mentions, end: int, sentence: Sentence) -> list[Mention]:
    """The names before "was among", "is one of" at word `end`: "A and B were among those held"."""
    tree = mentions.tree
    k = end - 1
    while k > sentence.first and tree.words[k].pos in ("AUX", "ADV"):
        k -= 1
    last = mentions.at(_past_age(tree, k)) if k < end - 1 else None
    if last is None or not last.human:
        return _row_before(mentions, k, sentence) or _described_before(mentions, k, sentence)
    subject = tree.words[last.head]
    top = tree.head(subject) if subject.dep == "conj" else subject
    heads = (mentions.headed_by(w) for w in conjuncts(tree, top))
    found = [m for m in heads if m is not None and m.human] or [last]
    return [*_named_left_of(mentions, last, found), *found]


def _past_age(tree: Tree, k: int) -> int:
    """The last word before ", 31,": where it ends at word `k`."""
    aged = k > 2 and tree.words[k].text == "," and tree.words[k - 1].pos == "NUM"
    return k - 3 if aged and tree.words[k - 2].text == "," else k


def _named_left_of(mentions: Mentions, last: Mention, found: list[Mention]) -> list[Mention]:
    """The names that a row joins to `last`: "A, B, and two others were among those held"."""
    tree = mentions.tree
    named: list[Mention] = []
    k = last.first - 1
    start = tree.sentence_of(tree.words[last.head]).first
    while k > start and tree.words[k].low in (",", "and", "&"):
        before = mentions.at(k - 1)
        if tree.words[k - 1].low in (",", "and"):
            k -= 1
            continue
        if before is None or not before.named or before.kind is not EntityKind.PERSON:
            break
        if before not in found:
            named.insert(0, before)
        k = before.first - 1
    return named
