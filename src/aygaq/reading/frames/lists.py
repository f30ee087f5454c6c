"""People listed in a row, read by the order of words: "A (24), B (19), sisters C and D".

Reach for this module when one of a row is found and the rest are wanted. The parser often
breaks long rows of unknown names; commas, brackets, ages and "and" do not lie.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word

_BETWEEN = frozenset((",", "(", ")", "and", "&", "the"))
_CLOSING = frozenset((",", ")", "–", "—", "."))
_DASHES = frozenset(("–", "—", "-", ":", ","))
_PLURAL = word_set("were are have all had each both ")
_ABOUT = frozenset(("about", "around", "some", "nearly", "almost", "roughly", "at", "least"))
_WITH = (("together", "with"), ("along", "with"), ("alongside",), ("as", "well", "as"))


def row_before(mentions: Mentions, mention: Mention) -> list[Mention]:
    """Those of a row that stand before its last member, where the verb after it is plural."""
    tree = mentions.tree
    sentence = tree.sentence_of(tree.words[mention.head])
    after = next(
        (
            w
            for w in tree.words[mention.last : min(mention.last + 3, sentence.last)]
            if w.pos == "AUX"
        ),
        None,
    )
    if after is None or after.low not in _PLURAL:
        return []
    if not mention.named:
        counted = _row_of_numbers(mentions, mention, sentence.first)
        return counted or _partner(mentions, mention, sentence.first)
    found: list[Mention] = []
    k = mention.first - 1
    while k >= sentence.first:
        word = tree.words[k]
        other = mentions.at(k)
        if other is not None and _may_be_listed(other) and other.last == k + 1:
            found.insert(0, other)
            k = other.first - 1
        elif word.low in _BETWEEN or word.pos == "NUM":
            k -= 1
        else:
            break
    return _without_group(mentions, found, mention)


def _row_of_numbers(mentions: Mentions, last: Mention, start: int) -> list[Mention]:
    """ "Father Bo Lim, five priests and six nuns were held": names and numbers of people."""
    words = mentions.tree.words
    if last.count is None or words[last.first - 1].low != "and":
        return []
    found: list[Mention] = []
    k = last.first - 1
    while k - 1 >= start and words[k].low in ("and", ","):
        k -= words[k - 1].text == ","  # ", and"
        other = mentions.at(k - 1)
        counted = other is not None and other.kind is EntityKind.GROUP and other.count is not None
        if other is None or not (counted or _is_name(other)) or other.last != k:
            break
        found.insert(0, other)
        k = other.first - 1
    led = k >= start and words[k].pos in ("ADP", "VERB")  # "aided by five priests and six nuns"
    return [] if led else found


def _partner(mentions: Mentions, mention: Mention, start: int) -> list[Mention]:
    """ "A teacher and her two children were stopped": the one before "and"."""
    words = mentions.tree.words
    if mention.first - 2 < start or words[mention.first - 1].low != "and":
        return []
    comma = words[mention.first - 2].text == ","  # "the editor, Ana Bek, and two reporters"
    last = mention.first - 1 - comma
    other = mentions.at(last - 1)
    if comma and (other is None or not other.named or not _is_name(other)):
        other = _described_to(mentions, last, start) or other
        last = other.last if other is not None and _is_name(other) else last
    if other is None or not _may_be_listed(other) or other.last != last:
        return []
    if comma and not other.named:
        other = mentions.headed_by(other.same_as) if other.same_as is not None else None
    if other is None or (comma and not other.named):
        return []
    before = words[other.first - 1] if other.first > start else None
    return [other] if before is None or before.pos not in ("ADP", "VERB") else []


def _described_to(mentions: Mentions, end: int, start: int) -> Mention | None:
    """ "Bo Lim, imam of the Lund mosque, and his deacon": whom the words up to `end` describe."""
    words = mentions.tree.words
    for k in range(end - 1, start, -1):
        if words[k].pos in ("VERB", "AUX", "SCONJ"):
            return None
        if words[k].text == ",":
            name, role = mentions.at(k - 1), mentions.phrase_from(k + 1)
            told = role is not None and name is not None and role.same_as == name.head
            return name if told and name is not None and _is_name(name) else None
    return None


def names_behind(mentions: Mentions, group: Mention) -> list[Mention]:
    """Who a group is: "two of the women, Mina Azizi and Sara Karimi, were flogged"."""
    tree = mentions.tree
    end = tree.sentence_of(tree.words[group.head]).last
    k = _past_where(mentions, max(group.last, group.tail), end)
    if k >= end or tree.words[k].text not in _DASHES:
        return []
    found: list[Mention] = []
    k += 1
    while k < end:
        other = mentions.at(k)
        if other is not None and _is_name(other) and other.first == k:
            found.append(other)
            k = other.last
        elif tree.words[k].low in _BETWEEN or tree.words[k].pos == "NUM":
            k += 1
        else:
            break
    closed = k >= end or {tree.words[k - 1].text, tree.words[k].text} & _CLOSING
    number = group.count.low if group.count is not None and group.count.high is not None else None
    fits = len(found) == number if number is not None else len(found) > 1
    return found if closed and fits else []


def _past_where(mentions: Mentions, k: int, end: int) -> int:
    """ "Two other reporters in the region, A and B": past words for where they are."""
    words = mentions.tree.words
    if k >= end or words[k].low not in ("in", "from", "at", "of"):
        return k
    after = k + 1
    while after < min(k + 6, end) and words[after].pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
        after += 1
    return after if after < end and words[after].text == "," else k


def _is_name(mention: Mention) -> bool:
    return mention.named and mention.kind is EntityKind.PERSON


def _may_be_listed(mention: Mention) -> bool:
    return mention.human and mention.manner is not Manner.PRONOUN


def _without_group(mentions: Mentions, found: list[Mention], last: Mention) -> list[Mention]:
    """Only names count where names are: "the brothers Patient and Prosper" are those two."""
    if not found or mentions.tree.words[last.first - 1].low not in ("and", "&", ","):
        return []
    return [m for m in found if _is_name(m)]


def joined_with(mentions: Mentions, verb: Word, passive: bool) -> list[Mention]:
    """Those to whom it was done as well: "together with two of his cooks".

    Of a passive also "Bek was held with a dozen other tenants" and "…, as was Dina Lund".
    """
    tree = mentions.tree
    words, end = tree.words, tree.sentence_of(verb).last
    for k in range(verb.i + 1, min(verb.i + 16, end)):
        if words[k].pos == "VERB" or words[k].text in (";", ":"):
            return []
        for phrase in _WITH:
            if tuple(w.low for w in words[k : k + len(phrase)]) == phrase:
                start = k + len(phrase)
                mention = mentions.phrase_from(start) if start < end else None
                return [mention] if mention is not None and _may_be_listed(mention) else []
        if passive and (others := _others_with(mentions, k, end)) is not None:
            return [others]
    return []


def _others_with(mentions: Mentions, k: int, end: int) -> Mention | None:
    """ "With about a dozen other tenants", "as was Dina Lund": who shared what was suffered."""
    words = mentions.tree.words
    start = k + 1
    if words[k].low == "as" and start < end and words[start].low in ("was", "were"):
        start += 1
    elif words[k].low != "with":
        return None
    while start < end and words[start].low in _ABOUT:
        start += 1
    mention = mentions.phrase_from(start) if start < end else None
    if mention is None or not _may_be_listed(mention):
        return None
    other = any(w.low in ("other", "others") for w in words[mention.first : mention.last])
    return mention if other or words[k].low == "as" else None
