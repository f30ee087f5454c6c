"""Apposition: a description that stands beside a name and means the same person.

Reach for this module after all mentions are found. "Askar Bek, 41, a former official", "an
official from the county town, Askar Bek," and "the imam Askar Bek" each join two mentions.
A list ("a lawyer, Askar Bek, and a teacher") is kept apart where "and" closes it.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.pronouns import OWNERS
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.peoples import people_kind
from aygaq.reading.tree import Tree, Word

_ONE_PERSON = word_set("he she")
_ROLE_PHRASE = 9  # words of "secretary of an urban poor alliance"
_CLAUSE = 16  # words of a clause between a description and its name
_OF = 2  # words back from an owner's name to whose it is
_CALLING = 8  # words from a description to the name that somebody goes by
_CALLS = word_set(
    "named called identified known nicknamed nickname surnamed dubbed name pseudonym alias"
)
_CALLED = _CALLS | word_set(
    "who is was goes go went writes wrote publishes by under using uses used the a only as his her "
    "better also pen online stage first full last real family pseudonym - and "
    "later been has police officials authorities relatives media residents officers locally simply"
)
_LONGEST = 9  # words between a description and the name it introduces


def join_beside(mentions: Mentions) -> None:
    """Set `same_as` on each description that stands beside a name. Effect: changes them."""
    tree = mentions.tree
    for mention in mentions.items:
        if mention.kind is EntityKind.PERSON and mention.named:
            _join_after(tree, mentions, mention)
            _join_before(tree, mentions, mention)
            _join_office(tree, mentions, mention)
            _join_over_clause(tree, mentions, mention)
            _join_copula(tree, mentions, mention)
            _join_relative(tree, mentions, mention)
        elif mention.manner is Manner.PRONOUN and mention.noun in _ONE_PERSON:
            _join_copula(tree, mentions, mention)
        if mention.named and mention.kind is not EntityKind.PLACE:
            _join_called(tree, mentions, mention)


def _between(word: Word) -> bool:
    """What may stand between a name and its description: age, sex, people, marks."""
    return (
        word.pos == "NUM"
        or word.text in (",", ")", "(", "/")
        or (len(word.text) == 1 and word.text.isalpha() and word.capital)
        or word.low in ("male", "female", "aged", "age", "ethnic", "b.", "born")
        or people_kind(word.text) is not None
    )


def _describes(mention: Mention | None) -> bool:
    return (
        mention is not None
        and not mention.named
        and mention.kind is EntityKind.PERSON
        and mention.manner is not Manner.PRONOUN
        and not mention.plural
    )


def _join_after(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """NAME, [41,] [a former] official ... ,"""
    last = tree.words[name.last - 1]
    sentence = tree.sentence_of(last)
    i = name.last
    if i >= sentence.last or not _sets_off(tree, i):
        return
    i += 1
    while i < sentence.last and _between(tree.words[i]):
        i += 1
    for k in range(i, min(i + _LONGEST + 4, sentence.last)):
        word = tree.words[k]
        if word.text == "-" or (word.dep == "amod" and k > i):
            continue  # "a jailed lawyer"
        if word.pos in ("VERB", "AUX", "PRON", "CCONJ", "SCONJ", "PUNCT") and word.low not in (
            "his",
            "her",
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
            return
        if _describes(found) and found is not None and found.head == k:
            alone = _is_described(mentions, name.first - 2) or _is_set_off(tree, name, found)
            if (alone or not _in_list(tree, found)) and not _tells_next(tree, found):
                found.same_as = name.head
                _join_second(tree, mentions, name, k)
            return


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
        if found is not None and found.head == i and _describes(found):
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
    if word.dep != "conj" or after is None or second is None:
        return word.dep == "conj"
    if after.low == "and":
        return second.pos in ("DET", "PROPN", "NUM", "PRON")
    return after.text != "," or second.low == "and"


def _join_before(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """DESCRIPTION [from ...] , NAME [,] and "the imam Askar Bek"."""
    first = tree.words[name.first]
    start = tree.sentence_of(first).first
    i = name.first - 1
    if i <= start or tree.words[i].text not in (",", "–", "—"):
        return
    after = tree.words[name.last] if name.last < tree.sentence_of(first).last else None
    if after is not None and after.low in ("and", "or"):
        return
    if (kin := _kin_of_named(tree, mentions, i)) is not None and _goes_on(tree, name):
        kin.same_as = name.head
        return
    for k in range(i - 1, max(start - 1, i - 1 - _LONGEST), -1):
        word = tree.words[k]
        of = k > start and tree.words[k - 1].low == "of" and word.pos == "PRON"
        if word.pos in ("AUX", "SCONJ", "CCONJ") or word.text in (",", ";", ":"):
            return
        if word.pos == "VERB" and (
            word.low.endswith("ing")
            or tree.children(word, "aux", "obj")
            or (tree.children(word, "nsubj") and not _goes_on(tree, name))
        ):
            return  # but "a teacher detained last week, NAME," goes on
        led = k > start and tree.words[k - 1].pos == "ADP" and word.low in OWNERS
        if word.pos == "PRON" and not of and not led and word.low != "one":
            return
        found = mentions.headed_by(word)
        if found is not None and found.named and found.kind is EntityKind.PERSON:
            return
        if _describes(found) and found is not None and found.head == k and found.same_as is None:
            if _introduces(found) and not is_source(tree, found):
                found.same_as = name.head
            return


def _join_office(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """The president of Chad NAME: an office and its land stand right before the name."""
    land = mentions.at(name.first - 1) if name.first > _OF else None
    if land is None or land.kind is not EntityKind.PLACE or land.last != name.first:
        return
    of = tree.words[land.first - 1]
    found = mentions.headed_by(of.i - 1) if of.low == "of" and of.i else None
    if _describes(found) and found is not None and found.same_as is None:
        found.same_as = name.head


def _kin_of_named(tree: Tree, mentions: Mentions, comma: int) -> Mention | None:
    """The relative told before a comma by whose she is: "the wife of Pastor Bek, Ana Lim, was"."""
    owner = mentions.at(comma - 1)
    if owner is None or not owner.named or owner.last != comma or owner.first < _OF:
        return None
    found = mentions.headed_by(owner.first - _OF)
    if tree.words[owner.first - 1].low != "of" or not _describes(found) or found is None:
        return None
    kin = found.noun in words_of("people", "kin")
    return found if kin and found.same_as is None else None


def _join_over_clause(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """A teacher [who had been] detained last week, NAME, has died: a clause stands between."""
    first = tree.words[name.first]
    sentence = tree.sentence_of(first)
    i = name.first - 1
    closes = name.last < sentence.last and tree.words[name.last].text == ","
    if not closes or i <= sentence.first or tree.words[i].text != ",":
        return
    after = tree.words[name.last + 1] if name.last + 1 < sentence.last else None
    if after is None or after.pos not in ("AUX", "VERB", "ADV"):
        return
    for k in range(i - 1, max(sentence.first, i - _CLAUSE), -1):
        if tree.words[k].text in (",", ";", ":"):
            return
        found = mentions.headed_by(k - 1)
        clause = tree.words[k].low in ("who", "whose", "whom") or tree.words[k].dep == "acl"
        if clause and _describes(found) and found is not None and found.head == k - 1:
            if found.manner is Manner.INDEFINITE and found.same_as is None:
                found.same_as = name.head
            return


def _join_called(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """A man named NAME; a writer who goes by the pen name NAME. Effect: it names a person."""
    words, start = tree.words, tree.sentence_of(tree.words[name.first]).first
    k, calls = name.first - 1, False
    while k > start and name.first - k <= _CALLING and words[k].low in _CALLED:
        calls = calls or words[k].low in _CALLS
        k -= 1
    if calls and k > start and words[k].text in (",", "("):
        if not _join_alias(mentions, name, k):
            _join_identified(tree, mentions, name, k)
        return
    found = mentions.headed_by(k)
    if not calls or not _describes(found) or found is None or found.head != k:
        return
    if found.same_as is None and found.noun not in words_of("organisations", "outlet"):
        found.same_as, name.kind = name.head, EntityKind.PERSON


def _join_identified(tree: Tree, mentions: Mentions, name: Mention, comma: int) -> None:
    """ "A driver from Osh, identified by police as NAME, was": who that is. Effect: joins them."""
    start = tree.sentence_of(tree.words[comma]).first
    for k in range(comma - 1, max(start, comma - _ROLE_PHRASE) - 1, -1):
        word = tree.words[k]
        if word.pos in ("VERB", "AUX", "PUNCT") or name.kind is not EntityKind.PERSON:
            return
        found = mentions.headed_by(word)
        if _describes(found) and found is not None and found.head == k:
            if found.same_as is None and found.noun not in words_of("organisations", "outlet"):
                found.same_as = name.head
            return


def _join_alias(mentions: Mentions, name: Mention, comma: int) -> bool:
    """ "Ana Bek, better known by her nickname NAME": the same person. Effect: joins them."""
    full = mentions.at(comma - 1)
    person = full is not None and full.named and full.kind is EntityKind.PERSON
    if full is not None and person and full.last == comma and name.same_as is None:
        name.same_as, name.kind = full.head, EntityKind.PERSON
    return person


def _goes_on(tree: Tree, name: Mention) -> bool:
    """ "..., NAME, has died": commas around a name, and the verb of the whole behind it."""
    last = tree.words[name.last - 1]
    comma, verb = tree.after(last), tree.after(last, 2)
    closed = comma is not None and comma.text == ","
    return closed and verb is not None and verb.pos in ("AUX", "VERB")


def is_source(tree: Tree, described: Mention) -> bool:
    """Whether "according to" leads to the description: who is named next is somebody else."""
    to, according = (tree.before(tree.words[described.first], k) for k in (1, 2))
    return to is not None and according is not None and according.low == "according"


def _introduces(described: Mention) -> bool:
    return described.manner in (Manner.INDEFINITE, Manner.DEFINITE, Manner.OWNED)


def _join_copula(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """NAME is a former official; among them was an official, NAME; he is 19 and a student."""
    word: Word = tree.words[name.head]
    if word.relation != "nsubj":
        return
    head = tree.head(word)
    if not any(c.dep == "cop" for c in tree.children(head)):
        return
    if head.pos == "ADJ":
        head = next((c for c in tree.children(head, "conj") if c.pos == "NOUN"), head)
    found = mentions.headed_by(head)
    if found is None or not _describes(found) or found.same_as is not None:
        return
    if name.named or _says_what_one_is(tree, found):
        found.same_as = name.head


def _says_what_one_is(tree: Tree, found: Mention) -> bool:
    """ "He is a teacher"; but "she was no teacher", "he was the judge who" of somebody else."""
    before = tree.words[max(0, found.first - 2) : found.first + 1]
    denied = any(w.low in ("not", "n't", "no", "never") for w in before)
    return found.manner is Manner.INDEFINITE and not denied


def _join_relative(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """NAME, who is a mother of three, told ..."""
    for clause in tree.children(tree.words[name.head], "acl"):
        subjects = tree.children(clause, "nsubj")
        if not any(s.low == "who" for s in subjects) or not tree.children(clause, "cop"):
            continue
        found = mentions.headed_by(clause)
        if found is None or not _describes(found) or found.same_as is not None:
            continue
        if _says_what_one_is(tree, found):
            found.same_as = name.head
