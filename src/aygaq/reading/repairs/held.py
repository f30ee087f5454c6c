"""Whose a participle of custody is: "the jailed editor's lawyer", "Askar Bek, held since May".

Reach for this module from `repair` alone. Always true: no word leaves its sentence; heads change,
and tags only where a verb stands right behind "whose" and a noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.repairs.people import hang, put_above
from aygaq.reading.tree import Word

_FOR_OTHERS = word_set("relative family parent wife lawyer attorney supporter friend colleague")
_SPANS = word_set("days hours weeks months years minutes moments day week month year")
_BESIDE_TIME = word_set("after before")
_COURT_DATES = word_set("trial hearing appeal case retrial")
_LASTING = word_set("continued continuing prolonged extended")
_WHEN_OR_WHY = word_set("since in on at for by under over after during without last")
_SUBJECTS = ("nsubj", "nsubj:pass")


def give_to_described(words: Sequence[Word], verb: Word) -> bool:
    """Whether a participle described another than its head. Effect: changes heads."""
    if verb.dep != "amod" or verb.pos != "VERB":
        return False
    return _give_to_owner(words, verb) or _give_to_leader(words, verb)


def _give_to_owner(words: Sequence[Word], verb: Word) -> bool:
    """ "The jailed editor's lawyer": the editor is jailed, and not the lawyer.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    noun = words[verb.head - first]
    owners = [words[i - first] for i in noun.children if words[i - first].dep == "nmod:poss"]
    owner = next((w for w in owners if verb.i < w.i < noun.i), None)
    if owner is None or verb.low not in participle_forms():
        return False
    for child in [words[i - first] for i in noun.children]:
        if child.i < owner.i and child.dep in ("det", "amod", "nummod"):
            hang(words, child, owner, child.dep)
    return True


def free_span(words: Sequence[Word], verb: Word) -> None:
    """ "Days after being arrested, Bek wrote a letter": the days did not write it."""
    first = words[0].i
    span = words[verb.head - first]
    if span.low not in _SPANS or span.relation != "nsubj":
        return
    marks = (words[i - first] for i in verb.children)
    if not any(m.low in _BESIDE_TIME and m.i == span.i + 1 for m in marks):
        return
    main = words[span.head - first]
    subjects = [words[i - first] for i in main.children if words[i - first].dep in _SUBJECTS]
    if len(subjects) > 1 and main.i > verb.i:
        span.dep = "obl:unmarked"
        hang(words, verb, main, "advcl")


def give_to_name(words: Sequence[Word], verb: Word) -> bool:
    """ "The release of Askar Bek, held since May": he is held, and not those who ask for it."""
    at, first = verb.i - words[0].i, words[0].i
    if at < 2 or at + 1 == len(words) or words[at - 1].text != ",":
        return False
    name, after = words[at - 2], words[at + 1]
    if name.pos != "PROPN" or after.low not in _WHEN_OR_WHY or verb.head == name.i:
        return False
    if verb.low not in participle_forms() or verb.low.endswith("ing") or verb.head > verb.i:
        return False
    while name.dep == "flat" and name.head < name.i:
        name = words[name.head - first]
    over = words[verb.head - first]
    if not over.i < name.i or name.relation not in ("nmod", "obj", "obl", "appos"):
        return False
    hang(words, verb, name, "acl")
    return True


def give_to_those_meant(words: Sequence[Word], verb: Word) -> None:
    """ "Relatives of the 12 fishermen, who were arrested at sea": the fishermen were."""
    first = words[0].i
    head = words[verb.head - first]
    passive = any(words[i - first].dep == "aux:pass" for i in verb.children)
    if head.lemma.lower() not in _FOR_OTHERS or not passive or not head.i < verb.i:
        return
    meant = _innermost(words, head, verb)
    many = any(words[i - first].low in ("were", "have") for i in verb.children)
    one = meant.pos == "PROPN" or not meant.low.endswith(("s", "men", "people", "children", "two"))
    if meant.i != head.i and not (many and one):
        hang(words, verb, meant, verb.dep)


def _innermost(words: Sequence[Word], noun: Word, before: Word) -> Word:
    """The last noun that "of" leads to."""
    first = words[0].i
    for i in reversed(noun.children):
        word = words[i - first]
        cases = {words[k - first].low for k in word.children if words[k - first].dep == "case"}
        if noun.i < i < before.i and word.dep == "nmod" and cases & {"of", "for"}:
            return _innermost(words, word, before)
    return noun


def free_imprisonment(words: Sequence[Word], verb: Word) -> None:
    """ "Askar Bek's continued imprisonment": he continued nothing."""
    first = words[0].i
    if verb.low not in _LASTING or verb.pos != "VERB":
        return
    noun = next((words[i - first] for i in verb.children if i == verb.i + 1), None)
    owner = next(
        (words[i - first] for i in verb.children if words[i - first].dep in _SUBJECTS), None
    )
    if noun is None or noun.pos != "NOUN" or owner is None:
        return
    if not any(words[i - first].dep == "case" for i in owner.children):
        return
    put_above(words, noun, verb)
    verb.pos, verb.lemma = "ADJ", verb.low
    for child in [words[i - first] for i in verb.children]:
        hang(words, child, noun, "nmod:poss" if child.i == owner.i else child.dep)
    hang(words, verb, noun, "amod")


def make_court_date(words: Sequence[Word], verb: Word) -> bool:
    """ "Askar Bek, whose trial resumes on Monday": no trial's resumes.

    Returns whether it was so. Effect: changes tags and heads.
    """
    at, first = verb.i - words[0].i, words[0].i
    if at < 2 or verb.pos != "NOUN" or not verb.low.endswith("s"):
        return False
    trial, whose = words[at - 1], words[at - 2]
    if whose.low != "whose" or trial.low not in _COURT_DATES or trial.head != verb.i:
        return False
    verb.pos, verb.lemma = "VERB", guess_lemma(verb.low, "VERB")
    if whose.head == verb.i:
        hang(words, whose, trial, "nmod:poss")
    verb.dep, trial.dep = "acl:relcl", "nsubj"
    for i in verb.children:
        child = words[i - first]
        child.dep = "obl" if child.dep == "nmod" else child.dep
    return True


def _give_to_leader(words: Sequence[Word], verb: Word) -> bool:
    """ "Jailed Unity party (UP) leader Askar Bek": the leader is jailed, and not the party."""
    first = words[0].i
    body = words[verb.head - first]
    k = body.i + 1 - first
    if verb.low not in participle_forms() or body.pos not in ("NOUN", "PROPN"):
        return False
    if k + 4 >= len(words) or words[k].text != "(" or words[k + 2].text != ")":
        return False
    role, name = words[k + 3], words[k + 4]
    roles = words_of("people", "role") | words_of("people", "general")
    if role.lemma not in roles or name.pos != "PROPN" or name.sentence != verb.sentence:
        return False
    hang(words, verb, name, "amod")
    return True


def count_gapped(words: Sequence[Word], number: Word) -> bool:
    """ "900 were arrested, and about 120 of them prosecuted": the 120 were.

    Returns whether it was so. Effect: changes the number's relation.
    """
    at, first = number.i - words[0].i, words[0].i
    if at + 3 >= len(words) or [w.low for w in words[at + 1 : at + 3]] != ["of", "them"]:
        return False
    verb = words[at + 3]
    if number.head != verb.i or verb.low not in participle_forms() or number.dep != "obl":
        return False
    if any(words[i - first].dep in (*_SUBJECTS, "aux") for i in verb.children):
        return False
    number.dep = "nsubj:pass"
    return True


def give_apposed_subject(words: Sequence[Word], noun: Word) -> bool:
    """ "Mr Bek, the president's fiercest critic, was arrested": Bek was; the critic is he.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    verb = words[noun.head - first]
    k = noun.i + 1 - first
    if noun.pos != "NOUN" or verb.i < noun.i or k >= len(words) or words[k].text != ",":
        return False
    if any(words[i - first].dep == "cop" for i in noun.children):
        return False
    inside = [words[i - first] for i in noun.children]
    name = next((w for w in inside if w.relation == "nsubj" and w.pos == "PROPN"), None)
    comma = any(w.text == "," for w in words[name.i - first : k - 1]) if name else False
    if name is None or not comma:
        return False
    hang(words, name, verb, noun.dep)
    hang(words, noun, name, "appos")
    return True


def join_as_was(words: Sequence[Word], be: Word) -> bool:
    """ "Two were arrested, as was Ana Lund": she was arrested too.

    Returns whether it was so. Effect: changes heads.
    """
    at, first = be.i - words[0].i, words[0].i
    if at < 2 or words[at - 1].low != "as" or words[at - 2].text != ",":
        return False
    lead = words[at - 1]
    verb = words[lead.head - first]
    names = [w for w in words[at + 1 : at + 5] if w.pos == "PROPN" and w.head in (lead.i, be.i)]
    if not names or verb.i > lead.i or verb.low not in participle_forms():
        return False
    if not any(words[i - first].dep == "aux:pass" for i in verb.children):
        return False
    subject = next(
        (words[i - first] for i in verb.children if words[i - first].dep in _SUBJECTS), None
    )
    if subject is None:
        return False
    hang(words, names[0], subject, "conj")
    return True
