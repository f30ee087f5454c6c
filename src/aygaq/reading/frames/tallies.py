"""Tallies: how often an act was done, and how many it befell, with nobody else told of.

Reach for this module at a noun that no other trigger takes. "31 deaths", "203 arbitrary
detentions" count by the noun of the act; "the death toll rose to 17", "the number of injured at
33" by a number behind it. Always true: the match has one victim, a group with a count.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Tree, Word

_COUNTED = {
    "arrests": "arrest", "detentions": "detention", "deaths": "killing", "fatalities": "killing",
    "killings": "killing", "executions": "killing", "assassinations": "killing",
    "lynchings": "killing", "injuries": "assault", "abductions": "abduction",
    "kidnappings": "abduction", "disappearances": "enforced-disappearance",
    "deportations": "forced-return",
}  # fmt: skip
_FATES = {
    "dead": "killing", "deaths": "killing", "killed": "killing", "fatalities": "killing",
    "casualties": "killing", "executed": "killing",
    "injured": "assault", "wounded": "assault", "hurt": "assault",
    "arrested": "arrest", "arrests": "arrest", "detained": "detention", "missing": "missing",
    "disappeared": "missing", "abducted": "abduction", "kidnapped": "abduction",
}  # fmt: skip
_FORCED = word_set("enforced forced involuntary")
_HELD = word_set("custody detention prison jail captivity police prisons jails")
# deaths that nobody is told to have done
NATURAL = word_set(
    "covid covid-19 coronavirus virus pandemic infection infections disease cholera ebola measles "
    "outbreak epidemic tsunami avalanche "
    "malaria flu wildfire tornado vaccine flood floods flooding quake earthquake cyclone "
    "hurricane typhoon "
    "landslide storm heatwave crash collision accident accidents traffic road maternal infant "
    "birth births overdose suicide cancer drought famine vaping smoking heat cold"
)
_BETWEEN = word_set(
    "people persons protesters civilians those who were are have has been had is was so far now "
    "stands stood at to as of rise rises rose risen climb climbs climbed climbing reach reached "
    "reaches reaching jump jumped jumps grow grew grown increased hit hits passed exceeded "
    "surpassed topped from in the attack attacks blast explosion violence clashes raid shooting "
    "bombing protests : – - least more than about over around nearly almost some confirmed "
    "officially currently already"
)
_LEADS = word_set("at to of as is was reached hit reaches hits : exceeded surpassed passed topped")
_BOUNDS = word_set("least more than about over around nearly almost some approximately")
_UNITS = word_set("% percent per year years day days hour hours minutes people's am pm p.m.")
_TOLL_REACH = 10  # words from the fate to its number


def tally_at(mentions: Mentions, word: Word) -> Match | None:
    """The act that a tally tells of so many people, or None."""
    act = _COUNTED.get(word.low)
    found = _counted(mentions, word, act) if act is not None else None
    if found is None and (word.low == "toll" or word.low in _FATES):
        found = _numbered(mentions, word)
    return found


def _counted(mentions: Mentions, word: Word, act: str) -> Match | None:
    """ "Recorded 203 arbitrary arrests": so many people. Effect: adds the mention."""
    if word.pos != "NOUN" or mentions.at(word) is not None:
        return None
    mention = describe(mentions.tree, mentions, word, EntityKind.GROUP)
    if mention.count is None or mention.last != word.i + 1 or _is_year(mention.count.text):
        return None
    if act == "killing" and _is_natural(mentions.tree, word):
        return None
    mentions.add(mention)
    last = word.i + 1
    if act == "killing" and _is_held(mentions.tree, word):
        act, last = "death-in-custody", word.i + 3
    before = {w.low for w in mentions.tree.words[mention.first : word.i]}
    if act == "enforced-disappearance" and not before & _FORCED:
        act = "missing"
    return Match(act, word.i, mention.first, last, [mention], rule=word.low, relation="toll")


def _is_year(number: str) -> bool:
    """ "The 2019 arrests": when they were, and not how many."""
    return len(number) == 4 and number.isdigit() and number[:2] in ("19", "20")


def _is_held(tree: Tree, word: Word) -> bool:
    """ "Deaths in custody", "deaths behind bars"."""
    lead, held = tree.after(word), tree.after(word, 2)
    if lead is None or held is None or lead.low not in ("in", "behind"):
        return False
    return held.low in _HELD or held.low == "bars"


def _is_natural(tree: Tree, word: Word) -> bool:
    return any(w.low in NATURAL for w in tree.words_of(tree.sentence_of(word)))


def _numbered(mentions: Mentions, word: Word) -> Match | None:
    """ "The number of dead at 34", "the death toll rose to 17". Effect: adds the mention."""
    tree = mentions.tree
    act = _toll_of(tree, word)
    number = _number_behind(tree, word) if act is not None else None
    if act is None or number is None or _is_natural(tree, word):
        return None
    held = mentions.at(number)
    if held is not None and held.head != number.i:
        return None
    mention = held or describe(tree, mentions, number, EntityKind.GROUP)
    if mention.count is None or mention.named:
        return None
    if held is None:
        mentions.add(mention)
    return Match(
        act, word.i, word.i, mention.last, [mention], rule=f"{word.low} N", relation="toll"
    )


def _toll_of(tree: Tree, word: Word) -> str | None:
    """What a toll or a number counts, or None where the word counts nobody."""
    start = tree.sentence_of(word).first
    before = tree.words[max(start, word.i - 4) : word.i]
    if word.low == "toll":
        after, of = tree.after(word), tree.after(word, 2)
        if before and before[-1].low == "death":
            return "killing"
        led = after is not None and of is not None and after.low == "of"
        return _FATES.get(of.low) if led and of is not None else None
    lows = [w.low for w in before]
    number = "number" in lows and "of" in lows[lows.index("number") :]
    return _FATES[word.low] if number else None


def _number_behind(tree: Tree, word: Word) -> Word | None:
    """The number that a toll comes to; no year, share or length of time."""
    end = min(word.i + _TOLL_REACH, tree.sentence_of(word).last)
    for k in range(word.i + 1, end):
        found = tree.words[k]
        if found.pos == "NUM" or found.text.replace(",", "").isdigit():
            return found if _is_number_of_people(tree, found) else None
        if found.low not in _BETWEEN and found.pos not in ("PROPN", "ADP", "NOUN", "ADJ"):
            return None
    return None


def _is_number_of_people(tree: Tree, number: Word) -> bool:
    after = tree.after(number)
    if after is not None and (after.low in _UNITS or after.text == "-"):
        return False
    lead = tree.before(number)
    while lead is not None and lead.low in _BOUNDS:
        lead = tree.before(lead)
    year = len(number.text) == 4 and number.text.isdigit()
    return lead is not None and lead.low in _LEADS and not year
