"""From head words to the mentions of people that they stand for.

Reach for this module when a slot's words are found. Coordination is spread ("X, Y and Z"),
measures are seen through ("dozens of students"), and members follow their group ("ten
activists, including X and Y"). What cannot be harmed is no victim.
"""

from __future__ import annotations

from collections.abc import Iterable

from aygaq.claims import EntityKind
from aygaq.reading.frames.lists import names_behind, row_before
from aygaq.reading.frames.phrases import conjuncts
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_INCLUDING = frozenset(("including", "namely", "include", "includes", "included", "were:"))


def people_at(mentions: Mentions, words: Iterable[Word]) -> list[Mention]:
    """The people and groups that head words stand for, each once, in order."""
    found: list[Mention] = []
    for word in words:
        for one in conjuncts(mentions.tree, word):
            mention = _person_at(mentions, one)
            if mention is not None and mention not in found:
                all_named = names_behind(mentions, mention) if mention.plural else []
                members = all_named or _members(mentions, one)
                if not (members and (all_named or mention.noun == "those")):
                    found.append(mention)
                found.extend(m for m in members if m not in found)
                found.extend(m for m in _further(mentions, mention) if m not in found)
    return found


def as_person(mentions: Mentions, word: Word) -> Mention | None:
    """Take a common noun for a person or a group. Effect: adds the mention."""
    held = mentions.headed_by(word)
    things = words_of("organisations", "things")
    after = mentions.tree.after(word)
    alone = after is None or after.pos not in ("NOUN", "PROPN")
    if held is not None and held.named and held.kind is None and word.pos == "PROPN" and alone:
        held.kind = EntityKind.PERSON  # a name of no known kind, and what befell it befalls people
        return held
    if held is not None or word.pos != "NOUN" or word.capital or word.lemma in things:
        return None
    if word.lemma.endswith(
        ("tion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "ing", "cy")
    ):
        return None
    mention = describe(mentions.tree, mentions, word, EntityKind.PERSON)
    mentions.add(mention)
    return mention


def _further(mentions: Mentions, mention: Mention) -> list[Mention]:
    """Names listed after a name that the parser left out: "A, B, and C"."""
    tree = mentions.tree
    found: list[Mention] = row_before(mentions, mention)
    if not mention.named:
        return found
    end = tree.sentence_of(tree.words[mention.head]).last
    k = mention.last
    while k < end and tree.words[k].text in (",", "and", "&"):
        k += 1 + (k + 1 < end and tree.words[k + 1].low == "and")
        after = mentions.at(k) if k < end else None
        if (
            after is None
            or not after.named
            or after.kind is not EntityKind.PERSON
            or after.first != k
        ):
            break
        if tree.words[after.head].dep not in ("conj", "appos", "flat", "list", "dep"):
            break
        found.append(after)
        k = after.last
    return found


def _person_at(mentions: Mentions, word: Word) -> Mention | None:
    mention = mentions.headed_by(word)
    if mention is not None and mention.human:
        return mention
    if mention is None or mention.kind is None:
        return _seen_through(mentions, word)
    return None


def _seen_through(mentions: Mentions, word: Word) -> Mention | None:
    """The people in "a number of people", "the homes of journalists" not: measures alone."""
    covering = mentions.at(word)
    if covering is None or not covering.human or not covering.first <= word.i <= covering.head:
        return None
    near = covering.last - covering.first < 12  # words
    return covering if near and word.i != covering.owner else None


def _members(mentions: Mentions, word: Word) -> list[Mention]:
    """Those whom the text names as members of a group.

    "Journalists A and B", "activists, including A and B", "those killed include A", "among
    those detained were A and B", "A was among those detained".
    """
    group = mentions.headed_by(word)
    if group is None or group.kind is not EntityKind.GROUP or group.manner is Manner.PRONOUN:
        return []
    tree = mentions.tree
    sentence = tree.sentence_of(word)
    after = mentions.at(group.last) if group.last < sentence.last else None
    if after is not None and after.named and after.kind is EntityKind.PERSON:
        return _listed(tree, mentions, group.last, sentence.last)
    dash = tree.words[group.last].text if group.last < sentence.last else ""
    inside = (
        mentions.at(group.last + 1)
        if dash in ("–", "—", "-", "(", ":") and group.last + 1 < sentence.last
        else None
    )
    if inside is not None and inside.named and inside.kind is EntityKind.PERSON:
        return _listed(tree, mentions, group.last + 1, sentence.last)
    if dash == ",":
        named = _strict_list(tree, mentions, group.last + 1, sentence.last)
        if named and named[-1].last < sentence.last and tree.words[named[-1].last].text == ",":
            return named
    before = tree.words[group.first - 1].low if group.first > sentence.first else ""
    if before in ("among", "amongst"):
        return _around_among(tree, mentions, group, sentence)
    if before == "of" and tree.words[group.first - 2].low == "one":
        return _before_copula(tree, mentions, group.first - 2, sentence)
    for k in range(group.last, min(group.last + 14, sentence.last)):
        low = tree.words[k].low
        if low in _INCLUDING or (
            low == "as" and tree.words[k - 1].low in ("such", "identified", "named")
        ):
            return _listed(tree, mentions, k + 1, sentence.last)
        if tree.words[k].text in (";", "."):
            return []
    return []


def _around_among(
    tree: Tree, mentions: Mentions, group: Mention, sentence: Sentence
) -> list[Mention]:
    if group.first - 1 <= sentence.first + 1:  # Among those detained were A and B
        for k in range(group.last, min(group.last + 16, sentence.last)):
            if tree.words[k].low in ("is", "are", "was", "were") and mentions.phrase_from(k + 1):
                listed = _listed(tree, mentions, k + 1, sentence.last)
                if listed:
                    return listed
        return []
    return _before_copula(tree, mentions, group.first - 1, sentence)


def _before_copula(tree: Tree, mentions: Mentions, end: int, sentence: Sentence) -> list[Mention]:
    """The names before "was among", "is one of": "A and B were among those detained"."""
    k = end - 1
    while k > sentence.first and tree.words[k].pos in ("AUX", "ADV"):
        k -= 1
    last = mentions.at(k) if k < end - 1 else None
    if last is None or not last.human:
        return []
    subject = tree.words[last.head]
    top = tree.head(subject) if subject.dep == "conj" else subject
    heads = (mentions.headed_by(w) for w in conjuncts(tree, top))
    found = [m for m in heads if m is not None and m.human] or [last]
    return [*_named_left_of(mentions, last, found), *found]


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


def _strict_list(tree: Tree, mentions: Mentions, first: int, end: int) -> list[Mention]:
    """Two or more people named one right after the other: "A and B", "A, B and C"."""
    found: list[Mention] = []
    k = first
    while k < end:
        mention = mentions.at(k)
        if mention is not None and mention.first == k and mention.named:
            if mention.kind is not EntityKind.PERSON:
                break
            found.append(mention)
            k = mention.last
            closes = k < end and tree.words[k].text == "," and tree.words[k - 2].low == "and"
            if closes or k >= end or (tree.words[k].text != "," and tree.words[k].low != "and"):
                break
        elif tree.words[k].text == "," or tree.words[k].low == "and":
            k += 1
        else:
            break
    while found and tree.words[found[-1].last - 1].text == ",":
        found.pop()
    return found if len(found) > 1 else []


def _listed(tree: Tree, mentions: Mentions, first: int, end: int) -> list[Mention]:
    """The people named in a list that begins at `first`; it ends where a clause does."""
    found: list[Mention] = []
    k = first
    gap = 0
    while k < end and gap < 9:
        word = tree.words[k]
        mention = mentions.at(word)
        if (
            word.pos in ("AUX", "SCONJ")
            or word.text in (";", ":", ".")
            or (word.pos == "VERB" and word.dep not in ("amod", "acl") and not word.capital)
        ):
            break
        if mention is not None and mention.named and mention.kind is EntityKind.PERSON:
            found.append(mention)
            k, gap = mention.last, 0
            continue
        if mention is not None and found and _counted_after_and(tree, mention):
            return [*found, mention]
        k, gap = k + 1, gap + 1
    return found


def _counted_after_and(tree: Tree, mention: Mention) -> bool:
    """ "... and two students" at the end of a list."""
    counted = mention.kind is EntityKind.GROUP and mention.count is not None
    return counted and mention.first > 0 and tree.words[mention.first - 1].low == "and"


def bodies_at(mentions: Mentions, words: Iterable[Word]) -> list[Mention]:
    """The bodies or people that head words stand for, as agents."""
    found: list[Mention] = []
    for word in words:
        for one in conjuncts(mentions.tree, word):
            mention = mentions.headed_by(one) or _seen_through(mentions, one)
            if mention is not None and mention.kind is not None and mention not in found:
                found.append(mention)
    return found
