"""People, groups and bodies that are described and not named: "seven farmers", "his brother".

Reach for this module after names are found. The words of a name are left to it, but for an
owner among the words before it ("his friend Askar Bek").
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.claims import Count, EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.counts import count_in
from aygaq.reading.mentions.extents import first_word
from aygaq.reading.mentions.noun_kinds import (
    is_compound,
    is_singular_role,
    kind_of,
    kind_of_noun,
    person_nouns,
)
from aygaq.reading.mentions.pronouns import OWNERS, pronoun_at
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.peoples import is_people_plural, people_kind
from aygaq.reading.tree import Tree, Word

_ACTS = word_set(
    "arrests detentions killings murders executions assassinations deaths abductions kidnappings "
    "disappearances"
)
_MANY = word_set("hundreds thousands dozens scores tens")
_HAVE_EMPLOYERS = word_set(
    "friend colleague lawyer secretary aide bodyguard driver assistant roommate"
)
_IN_LAW = 4  # words back from "law" to whose in-law


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
            and (word.i >= held.name_first or word.low not in OWNERS)
        ):
            continue
        spoken = None if _is_master(tree, word) else pronoun_at(word)
        found = spoken or _described(tree, mentions, word)
        if found is not None:
            mentions.add(found)


def _take_role(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """Let "former student Askar Bek" begin with its role."""
    before = _before_name(tree, name)
    if before is None or before.pos not in ("NOUN", "ADJ", "PROPN"):
        return
    known = is_singular_role(before) or is_compound(tree, before)
    if not known and before.low not in words_of("people", "title"):
        return
    name.titles = (before.lemma, *name.titles)
    name.gender = name.gender if name.gender is not Gender.UNKNOWN else _gender(before.lemma)
    first = first_word(tree, before)
    owner = _owner(tree, before, tree.words[first : before.i])
    if before.lemma in words_of("people", "kin"):
        name.owner = owner
    mentions.widen(name, first)


def _before_name(tree: Tree, name: Mention) -> Word | None:
    """The word that may tell who a name's bearer is: "brother" of "my brother-in-law Askar"."""
    before = tree.before(tree.words[name.first])
    if before is not None and (parent := _parent_of(tree, before)) is not None:
        return parent
    if before is None or before.low != "law" or before.i < _IN_LAW:
        return before
    return tree.words[before.i - _IN_LAW] if tree.words[before.i - 2].low == "in" else before


def _parent_of(tree: Tree, number: Word) -> Word | None:
    """ "Mother-of-two Ana Bek": the mother of whom the number is told."""
    if number.pos != "NUM" or number.i < _IN_LAW:
        return None
    of = [w.low for w in tree.words[number.i - 3 : number.i]]
    parent = tree.words[number.i - _IN_LAW]
    told = of == ["-", "of", "-"] and parent.low in ("mother", "father", "mom", "mum", "dad")
    return parent if told else None


def _is_master(tree: Tree, word: Word) -> bool:
    """ "Me Bek", as courts of French tongue call a lawyer; no "me"."""
    after = tree.after(word)
    return word.text == "Me" and after is not None and after.capital and after.pos == "PROPN"


def _described(tree: Tree, mentions: Mentions, word: Word) -> Mention | None:
    kind = kind_of(tree, mentions, word)
    whole = _whole_of(tree, word) if kind is not None else None
    if whole is not None and whole.pos != "PRON" and kind_of_noun(whole) is None:
        return None  # "three of his toenails"
    found = describe(tree, mentions, word, kind) if kind is not None else None
    if found is not None and tree.words[found.first].low in ("no", "any", "nor"):
        # nobody is meant; who denies that anyone was harmed is heard all the same
        return found if tree.children(word, "aux") or word.relation == "nsubj" else None
    return found


def describe(tree: Tree, mentions: Mentions, word: Word, kind: EntityKind) -> Mention:
    """The mention that a noun heads, with the words that describe it."""
    first = first_word(tree, word)
    before = tree.words[first : word.i]
    plural = _is_plural(word)
    count = count_in([*_bound(tree, first), *before, word])
    count = count or (_count_of_acts(tree, first) if plural else None)
    if kind is EntityKind.PERSON and (plural or (count and (count.high is None or count.low > 1))):
        kind, plural = EntityKind.GROUP, True
    noun, last = _whole_noun(tree, word)
    tail = _tail(tree, word) if plural or word.lemma == "member" else -1
    if (whole := _whole_of(tree, word)) is not None:
        noun, tail = _lemma(whole) if whole.pos != "PRON" else noun, whole.i + 1
    return Mention(
        first=first, last=last, head=word.i, kind=kind, manner=_manner(tree, before),
        noun=noun, gender=_gender(noun), plural=plural, count=count,
        owner=_owner(tree, word, before), tail=tail,
    )  # fmt: skip


def _count_of_acts(tree: Tree, first: int) -> Count | None:
    """ "71 killings of land defenders": so many were killed."""
    of, noun = (tree.before(tree.words[first], k) for k in (1, 2))
    if of is None or noun is None or of.low != "of" or noun.low not in _ACTS:
        return None
    start = first_word(tree, noun)
    return count_in([*_bound(tree, start), *tree.words[start : noun.i]])


def _bound(tree: Tree, first: int) -> Sequence[Word]:
    """ "No" and "not" of "no fewer than 20", which deny nothing."""
    bounded = tree.words[first].low in ("fewer", "less") and first > 0
    return tree.words[first - 1 : first] if bounded else ()


def _whole_of(tree: Tree, word: Word) -> Word | None:
    """Of whom a number is a part: "three of his reporters", "one of them", "hundreds of them"."""
    of, k = tree.after(word), 2
    if (word.pos == "NOUN" and word.low not in _MANY) or of is None:
        return None
    if of.low != "of":
        more = next(iter(tree.children(word, "conj")), None) if word.low in _MANY else None
        return _whole_of(tree, more) if more is not None and more.low in _MANY else None
    found = tree.after(word, k)
    while found is not None and (found.pos in ("DET", "ADJ", "NUM") or _is_beside(found)):
        k += 1
        found = tree.after(word, k)
    if found is None or (found.pos not in ("NOUN", "PROPN") and found.low != "them"):
        return None
    return found if not found.capital else None


def _is_beside(word: Word) -> bool:
    """ "His", "30 featured writers", "pro-democracy students": what stands before a noun."""
    hyphened = word.text == "-" or (word.relation == "compound" and word.pos in ("X", "NOUN"))
    return word.low in OWNERS or hyphened or (word.pos == "VERB" and word.relation == "amod")


def _whole_noun(tree: Tree, word: Word) -> tuple[str, int]:
    """The noun and where it ends: "brother-in-law", which the treebanks split, is one."""
    noun, last = _lemma(word), word.i + 1
    joined, k = noun, last
    while k + 1 < len(tree.words) and tree.words[k].text == "-" and k - last < 4:
        if tree.words[k].start != tree.words[k - 1].end:
            break
        joined, k = f"{joined}-{tree.words[k + 1].low}", k + 2
        if joined in person_nouns():
            return joined, k
    return noun, last


def _tail(tree: Tree, word: Word) -> int:
    """Where a short description after a group's noun ends: "kids studying overseas"."""
    after, second, third = tree.after(word), tree.after(word, 2), tree.after(word, 3)
    if after is None or second is None:
        return -1
    if after.dep == "acl" and after.head == word.i and after.low.endswith("ing"):
        return second.i + 1 if second.pos in ("ADV", "NOUN") else -1
    if after.low == "of" and word.lemma == "member" and second.low in ("the", "a", "an"):
        return third.i + 1 if third is not None and third.pos in ("NOUN", "PROPN") else -1
    if after.low in ("in", "from", "of") and second.pos == "PROPN":
        end = second
        while third is not None and third.pos == "PROPN":
            end, third = third, tree.after(third)
        return end.i + 1
    return -1


def _lemma(word: Word) -> str:
    return word.low if people_kind(word.text) else word.lemma


def _is_plural(word: Word) -> bool:
    return (
        "Number=Plur" in word.feats
        or word.low == "people"
        or (
            word.pos in ("NOUN", "PROPN")
            and word.low != word.lemma
            and word.low.endswith(("s", "men", "people", "children"))
        )
        or is_people_plural(word.text)
        or word.lemma in ("couple", "pair", "family", "group", "minority")
    )


def _manner(tree: Tree, before: Sequence[Word]) -> Manner:
    lows = [w.low for w in before]
    if any(low in OWNERS for low in lows) or any(low in ("'s", "’s") for low in lows):
        return Manner.OWNED
    if any(low in ("the", "this", "that", "these", "those", "both", "all") for low in lows):
        return Manner.DEFINITE
    return Manner.INDEFINITE


def _owner(tree: Tree, word: Word, before: Sequence[Word]) -> int | None:
    """The word that owns: "his" in "his brother", "Bek" in "Bek's brother", "the wife of Bek"."""
    for i, w in enumerate(before):
        if w.low in OWNERS:
            return w.i
        if w.low in ("'s", "’s", "'", "’") and i:
            return before[i - 1].i
    if word.lemma in words_of("people", "kin") or word.lemma in _HAVE_EMPLOYERS:
        for child in tree.children(word, "nmod"):
            case = tree.children(child, "case")
            if case and case[0].low == "of":
                return child.i
            if case and case[0].low == "for" and word.lemma == "lawyer":
                return child.i
    return None


def _gender(noun: str) -> Gender:
    if noun in words_of("people", "male"):
        return Gender.MALE
    return Gender.FEMALE if noun in words_of("people", "female") else Gender.UNKNOWN
