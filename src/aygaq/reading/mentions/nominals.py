"""People, groups and bodies that are described and not named: "seven farmers", "his brother".

Reach for this module after names are found. What a noun can stand for is the lexicon's to say;
a noun it does not hold is no person, however it is used.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.counts import count_in
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.peoples import is_people_plural, people_kind
from aygaq.reading.tree import Tree, Word

_LEFT = frozenset(
    (
        "det",
        "amod",
        "nummod",
        "compound",
        "nmod:poss",
        "advmod",
        "det:predet",
        "case",
        "flat",
        "appos",
        "nmod",
        "punct",
        "advcl",
        "acl",
        "conj",
        "dep",
        "obl",
        "nmod:unmarked",
        "obl:unmarked",
        "goeswith",
        "nsubj",
    )
)
_STOP = frozenset(("VERB", "AUX", "SCONJ", "CCONJ", "PRON", "ADP", "INTJ"))
_OWNERS = word_set("his her their its my our your whose")
_PRONOUNS = {
    "he": (Gender.MALE, False), "him": (Gender.MALE, False), "himself": (Gender.MALE, False),
    "his": (Gender.MALE, False), "she": (Gender.FEMALE, False), "her": (Gender.FEMALE, False),
    "hers": (Gender.FEMALE, False), "herself": (Gender.FEMALE, False),
    "they": (Gender.UNKNOWN, True), "them": (Gender.UNKNOWN, True),
    "themselves": (Gender.UNKNOWN, True), "their": (Gender.UNKNOWN, True),
    "theirs": (Gender.UNKNOWN, True),
    "i": (Gender.UNKNOWN, False), "me": (Gender.UNKNOWN, False), "my": (Gender.UNKNOWN, False),
    "myself": (Gender.UNKNOWN, False),
    "we": (Gender.UNKNOWN, True), "us": (Gender.UNKNOWN, True), "our": (Gender.UNKNOWN, True),
    "ourselves": (Gender.UNKNOWN, True),
}  # fmt: skip


@functools.cache
def person_nouns() -> frozenset[str]:
    """Every noun that can name one person."""
    return frozenset().union(*(words_of("people", key) for key in ("general", "kin", "role")))


def find_nominals(tree: Tree, mentions: Mentions) -> None:
    """Add every described person, group and body, and every pronoun, to `mentions`."""
    for name in list(mentions.items):
        if name.kind is EntityKind.PERSON:
            _take_role(tree, mentions, name)
    for word in tree.words:
        held = mentions.at(word)
        if (
            held is not None
            and held.named
            and (word.i >= held.name_first or word.low not in _OWNERS)
        ):
            continue
        found = _pronoun(word) or _described(tree, mentions, word)
        if found is not None:
            mentions.add(found)


def _take_role(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """Let "former student Askar Bek" begin with its role."""
    before = tree.before(tree.words[name.first])
    if before is None or before.pos not in ("NOUN", "ADJ", "PROPN") or not _singular_role(before):
        return
    name.titles = (before.lemma, *name.titles)
    name.gender = name.gender if name.gender is not Gender.UNKNOWN else _gender(before.lemma)
    first = _first_word(tree, mentions, before)
    owner = _owner(tree, before, tree.words[first : before.i])
    if before.lemma in words_of("people", "kin"):
        name.owner = owner
    mentions.widen(name, first)


def _pronoun(word: Word) -> Mention | None:
    if word.low not in _PRONOUNS or word.pos not in ("PRON", "DET", "NOUN", "PROPN"):
        return None
    if word.low == "us" and word.text == "US":
        return None
    gender, plural = _PRONOUNS[word.low]
    kind = EntityKind.GROUP if plural else EntityKind.PERSON
    return Mention(
        word.i, word.i + 1, word.i, kind, Manner.PRONOUN, noun=word.low, gender=gender,
        plural=plural,
    )  # fmt: skip


def _described(tree: Tree, mentions: Mentions, word: Word) -> Mention | None:
    kind = _kind_of(tree, mentions, word)
    found = describe(tree, mentions, word, kind) if kind is not None else None
    if found is not None and tree.words[found.first].low in ("no", "any", "nor"):
        return None  # nobody is meant
    return found


def describe(tree: Tree, mentions: Mentions, word: Word, kind: EntityKind) -> Mention:
    """The mention that a noun heads, with the words that describe it."""
    first = _first_word(tree, mentions, word)
    before = tree.words[first : word.i]
    plural = _is_plural(word)
    count = count_in([*before, word])
    if kind is EntityKind.PERSON and (plural or (count and (count.high is None or count.low > 1))):
        kind, plural = EntityKind.GROUP, True
    return Mention(
        first=first, last=word.i + 1, head=word.i, kind=kind, manner=_manner(tree, before),
        noun=_lemma(word), gender=_gender(_lemma(word)), plural=plural, count=count,
        owner=_owner(tree, word, before), tail=_tail(tree, word) if plural else -1,
    )  # fmt: skip


def _tail(tree: Tree, word: Word) -> int:
    """Where a short description after a group's noun ends: "kids studying overseas"."""
    after, second, third = tree.after(word), tree.after(word, 2), tree.after(word, 3)
    if after is None or second is None:
        return -1
    if after.dep == "acl" and after.head == word.i and after.low.endswith("ing"):
        return second.i + 1 if second.pos in ("ADV", "NOUN") else -1
    if after.low in ("in", "from", "of") and second.pos == "PROPN":
        end = second
        while third is not None and third.pos == "PROPN":
            end, third = third, tree.after(third)
        return end.i + 1
    return -1


def _lemma(word: Word) -> str:
    return word.low if people_kind(word.text) else word.lemma


def _kind_of(tree: Tree, mentions: Mentions, word: Word) -> EntityKind | None:
    if word.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET") or not word.text[0].isalnum():
        return None
    after = tree.after(word)
    if _premodifies(tree, mentions, word, after):
        return None
    if word.pos in ("NOUN", "PROPN"):
        return _kind_of_noun(word)
    if people_kind(word.text) and _heads_phrase(tree, word):
        return EntityKind.PERSON
    if word.low in ("others", "other") and (word.low == "others" or _counted(tree, word)):
        return EntityKind.GROUP
    if word.low == "one" and after is not None and after.low == "of":
        return EntityKind.PERSON
    if word.low in ("someone", "somebody", "anyone", "everyone", "one") and word.pos == "PRON":
        return EntityKind.PERSON if word.low in ("someone", "somebody") else None
    if word.low in ("those", "many", "several", "some", "both", "all", "dozens", "hundreds"):
        return EntityKind.GROUP if _stands_for_people(tree, word) else None
    if word.pos == "NUM" and _stands_for_people(tree, word):
        return EntityKind.GROUP
    if word.pos == "ADJ" and word.low in (
        "elderly",
        "poor",
        "detained",
        "accused",
        "disappeared",
        "missing",
    ):
        before = tree.before(word)
        return (
            EntityKind.GROUP
            if before is not None and before.low == "the" and _heads_phrase(tree, word)
            else None
        )
    return None


def _kind_of_noun(word: Word) -> EntityKind | None:
    lemma = word.lemma
    if people_kind(word.text):
        plural_only = is_people_plural(word.text)
        return EntityKind.GROUP if plural_only else EntityKind.PERSON
    if word.low in ("others",):
        return EntityKind.GROUP
    if word.low in ("police", "authorities", "authority"):
        return EntityKind.ORGANIZATION
    if lemma in person_nouns():
        return EntityKind.PERSON
    if lemma in words_of("people", "group") or word.low in words_of("people", "group"):
        return EntityKind.GROUP
    if word.low in words_of("organisations", "agent") or lemma in words_of(
        "organisations", "agent"
    ):
        return EntityKind.ORGANIZATION
    if lemma in words_of("organisations", "outlet") or lemma in words_of("organisations", "common"):
        return EntityKind.ORGANIZATION
    if lemma.endswith("-year-old"):
        return EntityKind.PERSON
    return None


def _premodifies(tree: Tree, mentions: Mentions, word: Word, after: Word | None) -> bool:
    """Whether the word only describes the noun or the name that follows it."""
    if after is None:
        return False
    held = mentions.at(after)
    if held is not None and held.named and held.first == after.i:
        # "activist Askar Bek": the role belongs to the name, not to another person
        return word.pos != "NUM" and held.kind is EntityKind.PERSON and _singular_role(word)
    if word.dep in ("compound", "amod", "nummod", "det", "nmod:poss") and word.head > word.i:
        between = tree.words[word.i + 1 : word.head]
        head = tree.words[word.head]
        if word.dep == "nmod:poss" and after.text in ("'s", "'", "’s", "’"):
            return False
        return head.pos in ("NOUN", "PROPN") and all(w.pos not in _STOP for w in between)
    return (
        after.pos == "NOUN"
        and word.pos in ("NOUN", "ADJ", "PROPN")
        and after.i == word.i + 1
        and (after.lemma in person_nouns())
    )


def _singular_role(word: Word) -> bool:
    return word.low == word.lemma and word.lemma in person_nouns()


def _heads_phrase(tree: Tree, word: Word) -> bool:
    after = tree.after(word)
    return word.dep not in ("amod", "compound", "det") and (
        after is None or after.pos not in ("NOUN", "PROPN", "ADJ")
    )


def _counted(tree: Tree, word: Word) -> bool:
    before = tree.before(word)
    after = tree.after(word)
    return before is not None and before.pos == "NUM" and (after is None or after.pos != "NOUN")


def _stands_for_people(tree: Tree, word: Word) -> bool:
    """Whether "three", "many" or "those" is itself subject or object: "three were detained"."""
    after = tree.after(word)
    if after is None or not _heads_phrase(tree, word):
        return False
    if word.pos == "NUM" and word.dep == "obj" and after.pos == "PUNCT":
        return not (len(word.low) == 4 and word.low.isdigit())  # killing at least 12.
    if word.dep not in ("nsubj", "nsubj:pass", "obj", "iobj", "root", "ROOT"):
        return after.low in ("who", "whom") and word.low in (
            "those",
            "many",
            "several",
            "some",
            "all",
            "both",
        )
    if word.pos == "NUM" and len(word.low) == 4 and word.low.isdigit():
        return False
    if word.pos == "NUM" and after.pos in ("VERB", "AUX"):
        return True
    return after.low in ("who", "whom", "were", "was", "have", "had", "are", "of", "others") or (
        word.dep == "nsubj:pass" or word.low in ("those", "many", "both")
    )


def _first_word(tree: Tree, mentions: Mentions, word: Word) -> int:
    """Where the noun phrase begins: leftward as far as words describe the head."""
    first = word.i
    start = tree.sentence_of(word).first
    while first > start:
        before = tree.words[first - 1]
        if before.pos in _STOP and before.low not in _OWNERS:
            if (
                before.pos == "ADP"
                and before.low in ("of", "than", "to", "about", "at")
                and _measured(tree, first - 1)
            ):
                first -= 1
                continue
            break
        if before.pos == "PUNCT" and before.text not in ("-", "“", '"'):
            break
        if (
            before.pos == "PUNCT"
            and before.text != "-"
            and not (first - 1 > start and tree.words[first - 2].pos in ("DET", "ADJ"))
        ):
            break
        measured = tree.words[first].low == "of" and before.low in words_of("people", "measure")
        if (
            before.pos in ("NOUN", "PROPN", "ADJ", "NUM", "ADV")
            and not measured
            and not _belongs(tree, before, first, word)
        ):
            break
        first -= 1
        opens = before.low in ("the", "a", "an", "another", "each", "every", "no", *_OWNERS)
        if opens and not _predetermined(tree, first):
            break
    return first


def _predetermined(tree: Tree, first: int) -> bool:
    before = tree.words[first - 1] if first else None
    return before is not None and before.low in ("all", "both", "half")


def _measured(tree: Tree, i: int) -> bool:
    """Whether "of" or "than" stands in "a number of", "more than", "at least"."""
    words = tree.words
    low, before = words[i].low, words[i - 1].low if i else ""
    if low == "of":
        return before in words_of("people", "measure") or before.isdigit()
    if low == "than":
        return before in ("more", "less", "fewer")
    after = words[i + 1].low
    return (low == "at" and after in ("least", "most")) or (low == "to" and before == "up")


def _belongs(tree: Tree, before: Word, first: int, head: Word) -> bool:
    if before.pos == "ADV":
        return before.low in (
            "more",
            "least",
            "nearly",
            "almost",
            "about",
            "around",
            "some",
            "approximately",
            "over",
            "most",
            "up",
            "roughly",
            "former",
            "very",
            "ethnically",
            "fellow",
        )
    owner = before.i + 1 < head.i + 1 and tree.words[first].text in ("'s", "'", "’s", "’")
    inside = first <= before.head <= head.i
    return owner or inside or before.pos in ("ADJ", "NUM") or before.head == head.head


def _is_plural(word: Word) -> bool:
    return (
        "Number=Plur" in word.feats
        or word.low == "people"
        or (word.pos in ("NOUN", "PROPN") and word.low != word.lemma and word.low.endswith("s"))
        or is_people_plural(word.text)
        or word.lemma in ("couple", "pair", "family", "group", "minority")
    )


def _manner(tree: Tree, before: Sequence[Word]) -> Manner:
    lows = [w.low for w in before]
    if any(low in _OWNERS for low in lows) or any(low in ("'s", "’s") for low in lows):
        return Manner.OWNED
    if any(low in ("the", "this", "that", "these", "those", "both") for low in lows):
        return Manner.DEFINITE
    return Manner.INDEFINITE


def _owner(tree: Tree, word: Word, before: Sequence[Word]) -> int | None:
    """The word that owns: "his" in "his brother", "Bek" in "Bek's brother", "the wife of Bek"."""
    for i, w in enumerate(before):
        if w.low in _OWNERS:
            return w.i
        if w.low in ("'s", "’s", "'", "’") and i:
            return before[i - 1].i
    if word.lemma in words_of("people", "kin") or word.lemma in ("friend", "colleague", "lawyer"):
        for child in tree.children(word, "nmod"):
            case = tree.children(child, "case")
            if case and case[0].low == "of":
                return child.i
    return None


def _gender(noun: str) -> Gender:
    if noun in words_of("people", "male"):
        return Gender.MALE
    return Gender.FEMALE if noun in words_of("people", "female") else Gender.UNKNOWN
