"""What leads to the words of a place: whether it was there, whence, or how far from there.

Reach for this module to weigh one place against another. "About 140 km from Patna" and "from
Turkey" tell where an act was only where nothing nearer does; "there" points back to a place told.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Tree

_LEAD = 6  # words from a place back to its preposition
_COMING = word_set("arrival return trip flight journey visit way deportation extradition")
_TRIPS = word_set("trip visit journey tour stay holiday pilgrimage mission assignment")
_MEASURED = ("from", "of", "outside", "away")


def lead_of(tree: Tree, first: int) -> int | None:
    """The preposition before the words of a place, past what describes it."""
    words, start = tree.words, tree.sentence_of(tree.words[first]).first
    for k in range(first - 1, max(start, first - _LEAD) - 1, -1):
        if words[k].pos == "ADP" or words[k].low in words_of("places", "placing"):
            return k
        describes = words[k].pos in ("ADJ", "NOUN", "DET", "PROPN", "PART", "NUM", "PRON")
        if not describes and words[k].low not in words_of("places", "joining"):
            return None
    return None


def is_farther(tree: Tree, first: int) -> bool:
    """Whether a place is told only as the one something is away or comes from."""
    lead = lead_of(tree, first)
    if lead is None:
        return False
    if _says_of_somebody(tree, first):
        return True
    return is_measured(tree, lead) or (tree.words[lead].low == "from" and _moves(tree, first))


def _says_of_somebody(tree: Tree, first: int) -> bool:
    """ "Bek, secretary of the union in Osh, was held": where the union is, which Bek is of."""
    word = tree.words[first]
    for above in tree.ancestors(word):
        if word.relation == "appos" and word.pos == "NOUN":
            return True
        if above.pos == "VERB":
            return False
        word = above
    return False


def _moves(tree: Tree, first: int) -> bool:
    """Whether somebody moves or comes from a place, and is not taken by force there."""
    above = next((w for w in tree.ancestors(tree.words[first]) if w.pos != "PROPN"), None)
    if above is None or above.pos != "VERB":
        return above is not None and above.lemma in _COMING
    return above.lemma in words_of("places", "moving")


def is_measured(tree: Tree, lead: int) -> bool:
    """ "About 140 km from Patna", "north of Patna", "an hour's drive from Patna"."""
    if tree.words[lead].low not in _MEASURED or lead == tree.sentence_of(tree.words[lead]).first:
        return False
    before = tree.words[lead - 1]
    return before.low in words_of("places", "measures") or before.lemma in words_of(
        "places", "measures"
    )


def is_aside(tree: Tree, first: int) -> bool:
    """ "The road between Goma and Sake", "at a farm, also in Oyo": no place told for itself."""
    lead = lead_of(tree, first)
    if lead is None or lead == tree.sentence_of(tree.words[lead]).first:
        return False
    return tree.words[lead].low == "between" or tree.words[lead - 1].low == "also"


def is_on_trip(tree: Tree, lead: int) -> bool:
    """ "Vanished during a business trip to Osh": whoever was on it was there."""
    if tree.words[lead].low != "to" or tree.words[lead - 1].low not in _TRIPS:
        return False
    start = max(tree.sentence_of(tree.words[lead]).first, lead - _LEAD)
    return any(w.low in ("during", "on") for w in tree.words[start:lead])


def word_there(tree: Tree, trigger: int) -> int | None:
    """The "there" that says where the act at a word was: "I was held there for a year"."""
    for word in tree.words_of(tree.sentence_of(tree.words[trigger])):
        if word.low != "there" or word.dep == "expl" or word.pos != "ADV":
            continue
        verb = tree.head(word)
        if trigger == verb.i or verb in tree.ancestors(tree.words[trigger]):
            return word.i
    return None


def is_led_by(mentions: Mentions, first: int, kind: str) -> bool:
    """Whether a preposition of a kind leads to a place's words, past what describes it.

    Args:
        kind: "placing" of where something was, "goal" of where somebody was moved to.
    """
    tree = mentions.tree
    words, start = tree.words, tree.sentence_of(tree.words[first]).first
    for k in range(first - 1, max(start, first - _LEAD) - 1, -1):
        if words[k].low in words_of("places", kind) or is_on_trip(tree, k):
            return not (_says_whence(mentions, k, start) or _says_whither(tree, k, start))
        describes = words[k].pos in ("ADJ", "NOUN", "DET", "PROPN", "PART", "NUM")
        if not describes and words[k].low not in words_of("places", "joining"):
            return False
    return False


def _says_whence(mentions: Mentions, lead: int, start: int) -> bool:
    """Whether "of" or "from" tells where somebody comes from: "Aron Tesk of Khanpora"."""
    words = mentions.tree.words
    if words[lead].low not in ("of", "from") or lead == start:
        return False
    before = mentions.at(lead - 1)
    human = before is not None and (before.human or (before.kind is None and before.named))
    return human or words[lead - 1].pos == "AUX"


def _says_whither(tree: Tree, lead: int, start: int) -> bool:
    """ "Travelling toward the rich province of Marib": nobody was there yet."""
    words = tree.words
    back = [words[k] for k in range(lead - 1, max(start, lead - _LEAD) - 1, -1)]
    led = next((w for w in back if w.pos == "ADP"), None)
    return words[lead].low == "of" and led is not None and led.low in ("toward", "towards")
