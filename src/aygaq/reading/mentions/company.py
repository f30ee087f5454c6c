"""The company a name keeps: the words beside it that tell what it is a name of.

Reach for this module with a run whose own words do not tell its kind.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.ages import ends_age
from aygaq.reading.mentions.runs import Run
from aygaq.reading.tree import Tree

_BODY = word_set(
    "body death arrest chest head face arm leg hand hands shoulder home house wound "
    "wounds injuries detention trial disappearance abduction killing murder cell cellmate lawyer "
    "lawyers passport release sentence conviction"
)
_OF_PERSON = word_set(
    "home house death arrest detention killing murder assassination trial jailing "
    "disappearance abduction kidnapping body release imprisonment sentencing whereabouts beating "
    "family relatives lawyer lawyers parents"
)
_BUILDINGS = word_set(
    "synagogue mosque church cathedral temple monastery museum theatre theater library stadium "
    "hotel hospital clinic school university college institute bridge mall market park cemetery "
    "cinema station barracks stadium factory mine mill plant"
)
_REACHING = word_set("enter reach surround shell storm attack leave seize")
_GOING = word_set("send transfer move travel flee drive return deport fly relocate escape")
_HOUSES = word_set("parliament congress assembly council senate knesset duma majlis")
_OF_BODY = word_set(
    "offices editor founder co-founder cofounder publisher owner newsroom headquarters"
)
_OUTLETS = word_set("newspaper weekly daily magazine website outlet party station portal")
_LEADS = word_set("a an the former then")
_OWNED = 11  # words back from a name to the relative that it names
_YOUNG = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_THINGS = word_set("ship vessel boat novel book film movie song album operation hotel restaurant")


def beside_person(tree: Tree, run: Run) -> bool:
    """Whether a role, kin, an age or a description beside the name makes it a person's."""
    return (
        _has_role_before(tree, run)
        or _has_age_after(tree, run)
        or _is_listed_by_name(tree, run)
        or _is_described_after(tree, run)
        or _is_introduced(tree, run)
        or _has_kin_or_home(tree, run)
        or _has_office_before(tree, run)
        or _is_said_to_be(tree, run)
    )


def _is_listed_by_name(tree: Tree, run: Run) -> bool:
    """ "Two monks of the monastery, namely Kunsal and Tamey", "ten people, including Ba"."""
    before = tree.before(tree.words[run.first])
    if before is None or before.low not in ("namely", "including", "notably"):
        return False
    people = words_of("people", "role") | words_of("people", "general") | words_of("people", "kin")
    start = tree.sentence_of(before).first
    if before.low != "namely":
        near = tree.words[max(start, before.i - 8) : before.i]
        nouns = [w for w in near if w.pos in ("NOUN", "PROPN")]
        return (
            bool(nouns)
            and nouns[-1].low.endswith(("s", "people", "men"))
            and (nouns[-1].lemma in people or nouns[-1].low == "people")
        )
    return any(w.lemma in people for w in tree.words[max(start, before.i - 8) : before.i])


def _has_role_before(tree: Tree, run: Run) -> bool:
    before = tree.before(tree.words[run.first])
    if before is None or before.capital:
        return False
    if before.low == "law" and before.i > 1 and tree.words[before.i - 2].low == "in":
        return True  # "my brother-in-law NAME"
    if before.pos not in ("NOUN", "ADJ") or before.low != before.lemma:
        return False
    return any(before.lemma in words_of("people", key) for key in ("role", "kin", "general"))


def _is_introduced(tree: Tree, run: Run) -> bool:
    """ "His wife, NAME, was dismissed": a person noun and commas around the name."""
    comma, noun = tree.before(tree.words[run.first]), tree.before(tree.words[run.first], 2)
    after = tree.after(tree.words[run.last - 1])
    if comma is None or noun is None or comma.text != ",":
        return False
    if after is not None and after.text not in (",", ";", ".", ")"):
        return False
    for k in range(3, _OWNED):  # "the sister of campaigner Bo Lim, NAME, lost"
        word = tree.before(tree.words[run.first], k)
        if word is None or word.text == "," or word.pos in ("VERB", "AUX"):
            break
        following = tree.after(word)
        of = following is not None and following.low == "of"
        if of and word.low == word.lemma and word.lemma in words_of("people", "kin"):
            return True
    return noun.lemma in words_of("people", "kin") and noun.low == noun.lemma


def _has_kin_or_home(tree: Tree, run: Run) -> bool:
    """ "NAME's mother", "the home of NAME", "the killing of NAME": what a person alone has."""
    last = tree.words[run.last - 1]
    mark, noun = tree.after(last), tree.after(last, 2)
    if mark is not None and noun is not None and mark.low in ("'s", "’s", "'", "’"):
        done = tree.after(last, 3)  # "Cuba's arrest of a reporter": whose doing it is
        theirs = noun.low in _BODY and not (done is not None and done.low == "of")
        return noun.lemma in words_of("people", "kin") or theirs
    of, held = tree.before(tree.words[run.first]), tree.before(tree.words[run.first], 2)
    if of is None or held is None or of.low != "of" or not tree.words[run.first].capital:
        return False
    several = run.last - run.name_first > 1
    return held.lemma in words_of("people", "kin") or (several and held.low in _OF_PERSON)


def _is_said_to_be(tree: Tree, run: Run) -> bool:
    """ "NAME is the latest activist": a name of several words and what its bearer is."""
    if run.last - run.name_first < 2:
        return False
    copula = tree.after(tree.words[run.last - 1])
    if copula is None or copula.low not in ("is", "was", "became", "remains"):
        return False
    people = words_of("people", "role") | words_of("people", "general")
    for k in range(2, 8):
        word = tree.after(tree.words[run.last - 1], k)
        if word is None or word.pos not in ("DET", "ADJ", "NOUN", "NUM", "PUNCT", "PROPN"):
            return False
        after = tree.after(word)
        if word.lemma in people and (after is None or after.pos not in ("NOUN", "PROPN")):
            return k > 2
    return False


def _has_office_before(tree: Tree, run: Run) -> bool:
    """ "Member of parliament NAME": an office of several words."""
    before, of, noun = (tree.before(tree.words[run.first], k) for k in (1, 2, 3))
    if before is None or of is None or noun is None or of.low != "of":
        return False
    return before.low in _HOUSES and noun.lemma in ("member", "speaker")


def _is_described_after(tree: Tree, run: Run) -> bool:
    """NAME, a builder ...: a person noun in apposition right behind the name."""
    end = tree.sentence_of(tree.words[run.first]).last
    if run.last + 2 >= end or tree.words[run.last].text != ",":
        return False
    if tree.words[run.last + 1].low not in _LEADS or stands_in(tree, run):
        return False
    for k in range(run.last + 2, min(run.last + 7, end)):
        word = tree.words[k]
        if word.low in ("'s", "’s"):
            continue  # "the party's deputy leader"
        if word.pos not in ("NOUN", "ADJ", "PROPN", "NUM", "PUNCT") or word.text == ",":
            return False
        after = tree.after(word)
        if ends_age(tree, word):
            return True
        if word.lemma in words_of("people", "role") | words_of("people", "general") and (
            after is None or after.pos not in ("NOUN", "PROPN", "VERB", "AUX", "PART")
        ):
            return True  # but "back from Turkey, the friend said"
    return False


def _has_age_after(tree: Tree, run: Run) -> bool:
    last = tree.words[run.last - 1]
    comma, age, end = tree.after(last), tree.after(last, 2), tree.after(last, 3)
    return (
        comma is not None and comma.text in (",", "(")
        and age is not None and ((age.text.isdigit() and len(age.text) <= 2) or age.low in _YOUNG)
        and (end is None or end.text in (",", ")", ".", ";", "and"))
    )  # fmt: skip


def stands_in(tree: Tree, run: Run) -> bool:
    """ "In Atbara", "near Tiri", "sent to Prey Sar": where something is or goes."""
    before = tree.before(tree.words[run.first])
    after = tree.after(tree.words[run.last - 1])
    if before is None or (after is not None and after.low in ("'s", "’s", "'", "’")):
        return False
    if before.low in ("in", "near", "outside", "inside", "into"):
        return True
    if before.lemma in _REACHING and before.pos == "VERB":  # "entered Kone Taw, in Salingyi"
        second = tree.after(after) if after is not None and after.text == "," else None
        return second is not None and second.low in ("in", "near", "outside")
    if before.low != "to":
        return False
    near = tree.words[max(tree.sentence_of(before).first, before.i - 4) : before.i]
    return any(w.lemma in _GOING and w.pos == "VERB" for w in near)


def is_wider_place(tree: Tree, run: Run) -> bool:
    """ "Askar Bek, a farmer from Alga, Talas was held": where the place of a description lies."""
    comma = tree.before(tree.words[run.first])
    k = run.first - 2
    if comma is None or comma.text != "," or run.last - run.first > 2:
        return False
    start = tree.sentence_of(comma).first
    while k > start and tree.words[k].capital and tree.words[k].pos == "PROPN":
        k -= 1
    if k <= start + 2 or k == run.first - 2 or tree.words[k].low not in ("from", "of", "in"):
        return False
    described = tree.words[k - 1]
    people = words_of("people", "role") | words_of("people", "general")
    set_off = any(w.text == "," for w in tree.words[max(start, k - 6) : k - 1])
    return described.lemma in people and set_off


def is_told(tree: Tree, run: Run) -> bool:
    """ "Told Centro Noticias by phone": an outlet, where nothing else is known."""
    before = tree.before(tree.words[run.first])
    after = tree.after(tree.words[run.last - 1])
    several = run.last - run.name_first > 1 and run.first == run.name_first
    if after is not None and after.low == "to":
        return False  # "told Askar Bek to leave"
    return several and before is not None and before.low in ("told", "telling", "tells")


def has_body_before(tree: Tree, run: Run) -> bool:
    """ "The newspaper Steppe Courier", "the ship Bright Star": what it is stands before it."""
    before = tree.before(tree.words[run.first])
    if before is None or before.capital or before.pos not in ("NOUN", "ADJ"):
        return False
    return (
        before.lemma
        in words_of("organisations", "common") | words_of("organisations", "outlet") | _THINGS
    )


def has_body_after(tree: Tree, run: Run) -> bool:
    """ "The Bright Youth movement", "the Steppe Courier website": what it is stands behind it."""
    before, after = tree.before(tree.words[run.first]), tree.after(tree.words[run.last - 1])
    if before is None or after is None or before.low not in ("the", "a") or after.pos != "NOUN":
        return False
    outlets = words_of("organisations", "outlet")
    if run.last - run.name_first > 1:
        return after.low in outlets | words_of("organisations", "common")
    return before.low == "the" and after.low in outlets


def has_building_after(tree: Tree, run: Run) -> bool:
    """ "Outside the Brodsky synagogue": named for somebody, who is not meant."""
    before, after = tree.before(tree.words[run.first]), tree.after(tree.words[run.last - 1])
    led = before is not None and before.low in ("the", "a")
    return led and after is not None and after.low in _BUILDINGS


def is_body_described(tree: Tree, run: Run) -> bool:
    """ "The offices of Bright Star", "Bright Star, the weekly he founded": no person's name."""
    of, held = tree.before(tree.words[run.first]), tree.before(tree.words[run.first], 2)
    if of is not None and held is not None and of.low == "of" and held.low in _OF_BODY:
        return True
    end = tree.sentence_of(tree.words[run.first]).last
    near = tree.words[run.last : min(run.last + 6, end)]
    if len(near) < 3 or near[0].text != "," or near[1].low not in ("a", "an", "the", "his", "her"):
        return False
    noun = next((w for w in near[2:] if w.pos not in ("ADJ", "PROPN", "NUM")), None)
    if noun is None or noun.pos != "NOUN" or noun.lemma not in _OUTLETS:
        return False
    after = tree.after(noun)  # "the party's deputy leader", "the station manager": a person
    return after is None or not (after.low in ("'s", "’s") or after.pos == "NOUN")


def has_article(tree: Tree, run: Run) -> bool:
    """ "The Bright Star", "a Bright Star": no person's name stands behind an article."""
    before = tree.before(tree.words[run.first])
    if before is None:
        return False
    if before.low in ("the", "a", "an"):
        after = tree.words[run.last] if run.last < len(tree.words) else None
        return not (after is not None and (after.pos == "NOUN" or after.low in ("'s", "’s")))
    before2 = tree.before(before)
    return before.pos == "ADJ" and before2 is not None and before2.low in ("a", "an")
