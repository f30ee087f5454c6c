"""Who stands where around a noun that names an act: owner, target, doer.

Reach for this module with the head of "his arrest", "the killing of X by gunmen".
"""

from __future__ import annotations

from aygaq.reading.frames.people import as_person, people_at
from aygaq.reading.frames.phrases import antecedent, conjuncts, preposition_of
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_NO_OF = frozenset(("attack", "assault", "threat", "whereabouts"))
_TO = frozenset(("threat", "threats"))
_OF_OR_AGAINST = frozenset(
    (
        "harassment",
        "persecution",
        "case",
        "intimidation",
        "conviction",
        "verdict",
        "warrant",
        "campaign",
        "retaliation",
        "ban",
        "restriction",
        "restrictions",
        "reprisal",
        "reprisals",
        "arrest",
        "detention",
        "raid",
    )
)
# violence that is done "against" somebody
_VIOLENCE = word_set(
    "killing killings murder murders abduction abductions kidnapping kidnappings torture rape "
    "violence beating beatings abuse abuses mistreatment brutality crackdown threats"
)
_OF_PEOPLE = word_set(
    "killing murder assassination execution abduction kidnapping torture arrest detention rape "
    "beheading lynching massacre"
)
_ON_SOMEBODY = frozenset(("sentence", "term", "penalty", "bail", "amnesty", "pardon", "remand"))
_WHEN = frozenset(("on", "in", "at", "last", "this", "yesterday", "earlier", "late", "near"))
_POSSESSIVES = frozenset(("his", "her", "their", "my", "our"))
# "threats from soldiers": as "by"
_FROM = word_set("threat harassment abuse intimidation pressure attack violence")


def owner_of(mentions: Mentions, head: Word) -> list[Mention]:
    """The people who own a noun, or are named before it: "his arrest", "the Askar Bek case"."""
    tree = mentions.tree
    owners = [antecedent(tree, head, w) for w in tree.children(head, "nmod:poss")]
    if not owners:
        before = tree.before(head)
        while before is not None and mentions.at(before) is None and _describes(tree, before):
            before = tree.before(before)
        if before is not None and before.low in _POSSESSIVES:
            owners = [before]
        elif before is not None and before.text in ("'s", "’s") and (own := tree.before(before)):
            owners = [own]
    names = [w for w in tree.children(head, "compound") if _is_person(mentions, w)]
    return people_at(mentions, owners or names)


def owner_of_row(mentions: Mentions, head: Word) -> list[Mention]:
    """ "Dina Bek's kidnapping and murder": who owns the first noun owns what is joined to it."""
    tree = mentions.tree
    first = tree.head(head)
    if head.dep != "conj" or first.pos != "NOUN" or tree.children(head, "det", "nmod"):
        return []
    if any(w.pos in ("VERB", "AUX", "DET") for w in tree.words[first.i + 1 : head.i]):
        return []
    return owner_of(mentions, first) if tree.children(first, "nmod:poss") else []


def _describes(tree: Tree, word: Word) -> bool:
    """Whether a word is part of what describes a noun: "nine-year-and-four-month"."""
    if word.pos in ("ADJ", "NOUN", "NUM") or word.text == "-":
        return True
    before = tree.before(word)
    return word.low == "and" and before is not None and before.text == "-"


def _is_person(mentions: Mentions, word: Word) -> bool:
    mention = mentions.at(word)
    return mention is not None and mention.named and mention.human and mention.sure


def target_of(mentions: Mentions, head: Word, noun: str, last: int) -> list[Mention]:
    """Whom the act befell, behind a preposition of `noun`; the phrase ends before word `last`."""
    tree = mentions.tree
    row = [head] if tree.children(head, "nmod:poss") else _row_of(tree, head)
    for child in [c for h in row for c in tree.children(h, "nmod", "obl")]:
        case = preposition_of(tree, child)
        if case in _prepositions(noun) and child.i > head.i:
            found = people_at(mentions, [child]) or _unlisted(mentions, noun, child)
            if found and not _owns_more(mentions, found[0]):
                return found
    after = tree.words[last] if last < tree.sentence_of(head).last else None
    if after is not None and after.low in _prepositions(noun):
        mention = mentions.phrase_from(last + 1)
        if mention is not None and not _owns_more(mentions, mention):
            return people_at(mentions, [tree.words[mention.head]])
    return _past_when(mentions, noun, last, tree.sentence_of(head).last)


def _unlisted(mentions: Mentions, noun: str, word: Word) -> list[Mention]:
    """ "The killing of two operatives": so many of whom no lexicon tells. Effect: adds them."""
    counted = mentions.tree.children(word, "nummod")
    if noun not in _OF_PEOPLE or not counted or word.low == word.lemma:
        return []
    taken = as_person(mentions, word)
    return [taken] if taken is not None else []


def _past_when(mentions: Mentions, noun: str, last: int, end: int) -> list[Mention]:
    """ "The arrest on Friday in Lagos of Askar Bek": past the words for when and where."""
    words = mentions.tree.words
    if last >= end or words[last].low not in _WHEN:
        return []
    for k in range(last + 1, min(last + 9, end - 1)):
        if words[k].low in ("of", "against") and words[k].low in _prepositions(noun):
            mention = mentions.phrase_from(k + 1)
            found = mention is not None and mention.human and not _owns_more(mentions, mention)
            return people_at(mentions, [words[mention.head]]) if mention and found else []
        if words[k].pos in ("VERB", "AUX", "PRON") or words[k].text in (",", ";", ":"):
            return []
    return []


def _row_of(tree: Tree, head: Word) -> list[Word]:
    """ "The arrest, torture and death of Askar Bek": the noun with those joined behind it."""
    top = tree.head(head) if head.dep == "conj" and tree.head(head).pos == "NOUN" else head
    behind = [w for w in conjuncts(tree, top) if w.i > head.i and w.pos == "NOUN"]
    owned = bool(tree.children(head, "nmod:poss"))  # "Bek's arrest and the harassment of his kin"
    apart = ("nmod:poss", "det") if owned else ("nmod:poss",)
    row = [head, *(w for w in behind if not tree.children(w, *apart))]
    return [*row, top] if top.i < head.i else row  # whatever noun of it the parser chose


def _owns_more(mentions: Mentions, mention: Mention) -> bool:
    """ "Surveillance of the governor's home": the act is not on the governor."""
    words = mentions.tree.words
    return mention.last < len(words) and words[mention.last].text in ("'s", "’s")


def _prepositions(noun: str) -> frozenset[str]:
    """Those by which a noun names whom it befalls."""
    if noun in _TO:
        return frozenset(("against", "to"))
    if noun in _NO_OF:
        return frozenset(("against", "on"))
    if noun in _ON_SOMEBODY:
        return frozenset(("of", "against", "on", "for"))
    if noun in _VIOLENCE:
        return frozenset(("of", "against"))
    return frozenset(("of", "against", "on") if noun in _OF_OR_AGAINST else ("of",))


def doers_of(mentions: Mentions, head: Word, last: int) -> list[Word]:
    """Whom "by" names; one head word at most."""
    tree = mentions.tree
    found = [c for c in tree.children(head, "nmod", "obl") if preposition_of(tree, c) == "by"]
    for child in tree.children(head, "nmod"):
        found.extend(c for c in tree.children(child, "nmod") if preposition_of(tree, c) == "by")
    return found[:1] or _by_near(mentions, head, last)


def _by_near(mentions: Mentions, head: Word, last: int) -> list[Word]:
    """By the order of words: "the killing of Askar Bek by gunmen"."""
    words, end = mentions.tree.words, mentions.tree.sentence_of(head).last
    for k in range(last, min(last + 10, end - 1)):
        if words[k].pos in ("VERB", "AUX") or words[k].text in (",", ";", ":"):
            break
        if words[k].low == "by" or (words[k].low == "from" and head.lemma in _FROM):
            mention = mentions.phrase_from(k + 1)
            return [words[mention.head]] if mention is not None else []
    return []
