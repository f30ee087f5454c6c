"""What a described noun stands for: a person, a group, a body, or nobody.

Reach for this module with one word. What a noun can stand for is the lexicon's to say; a noun
it does not hold is no person, however it is used.
"""

from __future__ import annotations

import functools

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.ages import is_aged_doer, stands_for_aged
from aygaq.reading.mentions.extents import MONTHS, STOP, is_participle_within
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.ordered import ORDERED, stands_alone
from aygaq.reading.peoples import is_people_plural, people_kind
from aygaq.reading.tree import Tree, Word

_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET")
_AMOUNTS = word_set("any those many several some both all dozens hundreds most half")
_VAGUE = word_set("dozens scores hundreds thousands tens majority")
_BEFORE_WHO = word_set("those many several some all both")
_SOMEBODY = word_set("someone somebody anyone anybody nobody")
_FATES = word_set(
    "dead killed injured wounded hurt arrested detained jailed missing kidnapped "
    "abducted imprisoned displaced hospitalised hospitalized convicted sentenced tortured"
)
_NUMBERS = word_set("two three four five six seven eight nine ten eleven twelve")
_ABSTRACT = ("tion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "ing", "cy")
_PLACES = word_set(
    "town city village province region district suburb island camp neighbourhood "
    "neighborhood port prison claim allegation charge blow move sign group block walk drive"
)
_OF_OUTLETS = word_set("state public private national television tv satellite exiled funded owned")
_THE_POOR = word_set("elderly poor detained accused disappeared missing")


@functools.cache
def person_nouns() -> frozenset[str]:
    """Every noun that can name one person."""
    return frozenset().union(*(words_of("people", key) for key in ("general", "kin", "role")))


def kind_of(tree: Tree, mentions: Mentions, word: Word) -> EntityKind | None:
    """The kind of what `word` stands for; None where it describes another or names no people."""
    if not (word.pos in _NOMINAL or _is_bare_amount(word)) or not word.text[0].isalnum():
        return None
    if _is_in_chief(tree, word):
        return None
    if _premodifies(tree, mentions, word, tree.after(word)) or _is_one_of_peoples(tree, word):
        return None
    if (word.low == "chief" and _is_in_title(tree, word)) or _is_office(tree, mentions, word):
        return None
    if stands_for_aged(tree, word):
        return EntityKind.GROUP if word.low == "olds" else EntityKind.PERSON
    if word.low in ORDERED and _is_the_latter(tree, word):
        return EntityKind.PERSON
    if word.low == "rest" and _is_the_rest(tree, word):
        return EntityKind.GROUP
    if word.pos in ("NOUN", "PROPN"):
        if people_kind(word.text) and _is_land(tree, word):
            return None
        if _is_outlet(tree, mentions, word):
            return EntityKind.ORGANIZATION
        if _only_measures(tree, word) or _is_body_part(tree, word):
            return None
        person = is_aged_doer(tree, word) or _is_apposed(tree, mentions, word)
        person = person or is_compound(tree, word)
        return kind_of_noun(word) or (EntityKind.PERSON if person else None)
    if people_kind(word.text) and _is_land(tree, word):
        return None
    if people_kind(word.text) and _heads_phrase(tree, word):
        return EntityKind.PERSON
    return _kind_of_pronominal(tree, word)


def _is_land(tree: Tree, word: Word) -> bool:
    """ "A bus in Kachin", "in Tamil": the land or the tongue of a people, and none of them."""
    before = tree.before(word)
    led = before is not None and before.low in ("in", "near", "across", "into")
    return led and not is_people_plural(word.text)


def _is_outlet(tree: Tree, mentions: Mentions, word: Word) -> bool:
    """ "The broadcaster Talan", "the state broadcaster": no person, though the noun can be one."""
    if word.lemma not in words_of("organisations", "outlet") or word.lemma not in person_nouns():
        return False
    after, before = tree.after(word), tree.before(word)
    named = mentions.at(after) if after is not None else None
    if named is not None and named.named and named.first == word.i + 1:
        return named.kind is EntityKind.ORGANIZATION
    return before is not None and before.low in _OF_OUTLETS


def _is_bare_amount(word: Word) -> bool:
    """ "Most are held there": an adverb to the tagger, and yet the subject."""
    return word.pos == "ADV" and word.relation == "nsubj" and word.low in _AMOUNTS


def is_compound(tree: Tree, word: Word) -> bool:
    """ "An opposition figure": a noun that names a person with the word before it alone."""
    before = tree.before(word)
    return before is not None and f"{before.low} {word.lemma}" in person_nouns()


def _is_in_chief(tree: Tree, word: Word) -> bool:
    """ "Editor-in-chief": the editor is meant, and no chief."""
    before, to = tree.before(word), tree.before(word, 2)
    return before is not None and before.text == "-" and to is not None and to.low == "in"


def _is_one_of_peoples(tree: Tree, word: Word) -> bool:
    """ "Ethnic Kazakh Chinese nationals": the first of two peoples only describes."""
    after = tree.after(word)
    return people_kind(word.text) is not None and (
        after is not None and people_kind(after.text) is not None
    )


def _is_in_title(tree: Tree, word: Word) -> bool:
    """ "Editor-in-chief": the last part of a title that its first part stands for."""
    hyphen, preposition = tree.before(word), tree.before(word, 2)
    return (
        hyphen is not None and hyphen.text == "-"
        and preposition is not None and preposition.low == "in"
    )  # fmt: skip


def _is_office(tree: Tree, mentions: Mentions, word: Word) -> bool:
    """ "Chief of Police Bek": the office belongs to the name."""
    of = tree.after(word) if word.capital else None
    held = mentions.at(of.i + 1) if of is not None and of.low == "of" else None
    return held is not None and held.named and held.titles[:1] == (word.low,)


def _only_measures(tree: Tree, word: Word) -> bool:
    """ "Dozens of students": the students are meant, the measure counts them."""
    of = tree.after(word)
    if word.low not in _VAGUE or of is None or of.low != "of":
        return False
    for k in range(of.i + 1, min(of.i + 5, tree.sentence_of(word).last)):
        after = tree.words[k]
        if after.pos == "NOUN" and after.low != after.lemma and after.lemma in person_nouns():
            return True
        if after.pos == "NOUN" and after.low == "people":
            return True
        if after.pos not in ("ADJ", "NOUN", "NUM", "PROPN"):
            return False
    return False


def _kind_of_pronominal(tree: Tree, word: Word) -> EntityKind | None:
    """Of what stands for a noun: "others", "one of", "someone", "many", "the disappeared"."""
    after = tree.after(word)
    if word.low in ("others", "other") and (word.low == "others" or _counted(tree, word)):
        return EntityKind.GROUP
    if word.low == "one" and after is not None and after.low == "of":
        return EntityKind.PERSON
    before = tree.before(word)
    if word.low == "other" and word.relation == "nsubj" and before is not None:
        heads = after is None or after.pos not in ("NOUN", "PROPN", "NUM")
        return EntityKind.PERSON if before.low == "the" and heads else None
    if word.low in _SOMEBODY or (word.low == "one" and is_nobody(tree, word)):
        return EntityKind.PERSON
    if word.low in ("everyone", "one") and word.pos == "PRON":
        return None
    if word.low in _AMOUNTS:
        return EntityKind.GROUP if _stands_for_people(tree, word) else None
    if word.pos == "NUM" and _stands_for_people(tree, word) and not _is_day(tree, word):
        return EntityKind.GROUP
    return EntityKind.GROUP if _is_the_poor(tree, word) else None


def _is_the_latter(tree: Tree, word: Word) -> bool:
    """ "The latter was held": one of two people told of before."""
    before, after = tree.before(word), tree.after(word)
    if before is None or after is None:
        return False
    return stands_alone([before.low, word.low, after.low], 1)


def _is_the_rest(tree: Tree, word: Word) -> bool:
    """ "The rest were let go", "the rest remain in jail": people, as the verb's number says."""
    before, after = tree.before(word), tree.after(word)
    if before is None or after is None or before.low != "the":
        return False
    many = after.low in ("were", "are", "have", "remain", "of")
    return many and (after.low != "of" or tree.words[after.i + 1].low == "them")


def _is_day(tree: Tree, word: Word) -> bool:
    """ "The disputed August 9 elections": a day of a month."""
    before = tree.before(word)
    return before is not None and before.capital and before.low in MONTHS


def is_nobody(tree: Tree, word: Word) -> bool:
    """ "Nobody", "no one", "no detainee", "none of them": words that deny what they are said of."""
    before = tree.before(word)
    if before is not None and before.low == "such":
        before = tree.before(word, 2)
    return word.low in ("nobody", "none", "no-one") or (before is not None and before.low == "no")


def _is_the_poor(tree: Tree, word: Word) -> bool:
    """ "The disappeared": an adjective that stands for those it describes."""
    before = tree.before(word)
    return (
        word.pos == "ADJ" and word.low in _THE_POOR
        and before is not None and before.low == "the" and _heads_phrase(tree, word)
    )  # fmt: skip


def _is_apposed(tree: Tree, mentions: Mentions, word: Word) -> bool:
    """Whether a noun no lexicon holds tells what a person is: "NAME, 29, a disc jockey"."""
    name = mentions.headed_by(tree.head(word)) if word.dep == "appos" else None
    if name is None or not name.named or name.kind is not EntityKind.PERSON or word.capital:
        return False
    if word.lemma in _no_people() or word.lemma.endswith(_ABSTRACT):
        return False
    article = tree.before(word)
    while article is not None and article.pos in ("NOUN", "ADJ", "PUNCT") and article.text != ",":
        article = tree.before(article)
    if article is None or article.low not in ("a", "an"):
        return False
    comma = tree.before(article)
    return comma is not None and comma.text == "," and comma.i >= name.last


@functools.cache
def _no_people() -> frozenset[str]:
    keys = ("things", "common", "outlet", "agent", "event")
    return frozenset().union(*(words_of("organisations", key) for key in keys)) | _PLACES


def _is_body_part(tree: Tree, word: Word) -> bool:
    """ "Raised his head", "in the head": no leader is meant."""
    before, after = tree.before(word), tree.after(word)
    if word.lemma != "head" or before is None or (after is not None and after.low == "of"):
        return False
    return before.pos in ("PRON", "ADJ") or before.low in ("the", "whose", "his", "her", "their")


def kind_of_noun(word: Word) -> EntityKind | None:
    """What the lexicon says a noun names."""
    lemma = word.lemma
    if people_kind(word.text):
        return EntityKind.GROUP if is_people_plural(word.text) else EntityKind.PERSON
    if word.low == "others":
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
    return None


def _premodifies(tree: Tree, mentions: Mentions, word: Word, after: Word | None) -> bool:
    """Whether the word only describes the noun or the name that follows it."""
    if after is None:
        return False
    held = mentions.at(after)
    if held is not None and held.named and held.first == after.i:
        # "activist Askar Bek": the role belongs to the name, not to another person
        return word.pos != "NUM" and held.kind is EntityKind.PERSON and is_singular_role(word)
    if people_kind(word.text) and not is_people_plural(word.text) and _of_thing(tree, after):
        return True
    if word.dep in ("compound", "amod", "nummod", "det", "nmod:poss") and word.head > word.i:
        between = tree.words[word.i + 1 : word.head]
        head = tree.words[word.head]
        if word.dep == "nmod:poss" and after.text in ("'s", "'", "’s", "’"):
            return False
        return head.pos in ("NOUN", "PROPN") and all(
            w.pos not in STOP or is_participle_within(tree, w) for w in between
        )
    return (
        after.pos == "NOUN"
        and word.pos in ("NOUN", "ADJ", "PROPN")
        and after.i == word.i + 1
        and (after.lemma in person_nouns())
    )


def _of_thing(tree: Tree, after: Word) -> bool:
    """ "Danish citizenship", "Danish and Bahraini citizenship": a noun in small letters follows."""
    second, third = tree.after(after), tree.after(after, 2)
    if after.low in ("and", "or") and second is not None and people_kind(second.text):
        return third is not None and third.pos == "NOUN" and not third.capital
    return after.pos == "NOUN" and not after.capital and after.text.isalpha()


def is_singular_role(word: Word) -> bool:
    """Whether the word is a noun for one person: "activist", not "activists"."""
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


def _is_toll(tree: Tree, word: Word, after: Word) -> bool:
    """ "12 dead and 30 wounded", "60 killed and over 1,900 detained": a number and their fate."""
    before = tree.before(word)
    dated = before is not None and (before.low == "in" or before.pos == "PROPN")
    fate = tree.after(after) if after.pos == "ADV" and after.low.endswith("ly") else after
    return fate is not None and fate.low in _FATES and not (word.low.isdigit() and dated)


def _is_with_rest(tree: Tree, word: Word, after: Word) -> bool:
    """ "They have jailed 320, with 80 still in custody": how many of them still are."""
    before = tree.before(word)
    while before is not None and before.low in ("at", "least", "some", "about", "nearly"):
        before = tree.before(before)
    state = tree.after(after) if after.low in ("still", "now", "currently", "already") else None
    told = state is not None and (state.pos == "ADP" or state.low in _FATES)
    return before is not None and before.low == "with" and told


def _is_definite(tree: Tree, word: Word) -> bool:
    """ "The two", "all three": a number of those spoken of before; small, and no year or time."""
    before = tree.before(word)
    small = word.low in _NUMBERS or (word.low.isdecimal() and 1 < int(word.low) < 100)
    return before is not None and before.low in ("the", "all", "these", "those") and small


def _stands_for_people(tree: Tree, word: Word) -> bool:
    """Whether "three", "many" or "those" is itself subject or object: "three were detained"."""
    after = tree.after(word)
    if after is not None and word.pos == "NUM" and _is_toll(tree, word, after):
        return True
    if after is None or not _heads_phrase(tree, word):
        return False
    if word.pos == "NUM" and word.dep == "obj" and after.pos == "PUNCT":
        return not (len(word.low) == 4 and word.low.isdigit())  # killing at least 12.
    if word.pos == "NUM" and _is_definite(tree, word) and after.pos in ("AUX", "VERB", "ADP"):
        return word.dep not in ("nummod", "compound")
    if word.pos == "NUM" and _is_with_rest(tree, word, after):
        return True
    if word.low == "any" and after.low != "of":
        return False
    whole = tree.after(after) if word.pos == "NUM" and after.low == "of" else None
    if whole is not None and whole.low in ("them", "whom", "us"):
        return True
    total = tree.before(word, 2)  # "a total of 126 of his supporters"
    if whole is not None and total is not None and total.low == "total":
        return True
    if word.low == "those" and after.pos == "VERB" and after.dep == "acl":
        return not after.low.endswith("ing")
    if word.dep not in ("nsubj", "nsubj:pass", "obj", "iobj", "root", "ROOT"):
        return after.low in ("who", "whom") and word.low in _BEFORE_WHO
    if word.pos == "NUM" and len(word.low) == 4 and word.low.isdigit():
        return False
    if word.pos == "NUM" and _is_definite(tree, word):
        return True
    if word.pos == "NUM" and after.pos in ("VERB", "AUX"):
        return True
    return after.low in ("who", "whom", "were", "was", "have", "had", "are", "of", "others") or (
        word.dep == "nsubj:pass" or word.low in ("those", "many", "both")
    )
