"""Who does no such thing: snow that keeps somebody in, a coach who drops a player, a guest.

Reach for this module once an act and its doers are found. Weather bans nobody, nurses who watch
a patient spy on nobody, and a minister who visits a family comes to search nothing. Always true:
deaths and wounds stay, whoever is said to have caused them.
"""

from __future__ import annotations

from collections.abc import Mapping

from aygaq.claims import EntityKind
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_COMING = word_set("visit come go arrive call turn knock show appear")
_WARNING = word_set("warn tell caution advise remind")
_OF_OFFICE = word_set(
    "president premier minister governor ambassador senator king queen prince princess pope bishop "
    "archbishop cardinal mayor chancellor diplomat envoy delegation consul lawmaker congressman "
    "reporter journalist correspondent photographer researcher doctor nurse midwife friend guest "
    "neighbour neighbor colleague classmate lawyer teacher priest well-wisher fan mourner supporter"
)
_WEATHER = word_set(
    "snow snowfall storm rain rains flood flooding wind fog ice earthquake quake hurricane cyclone "
    "typhoon drought heatwave blizzard landslide avalanche illness flu injury virus weather "
    "pandemic"
)
_SPORT = word_set("coach club league team side squad trainer referee company firm")
_CARING = word_set("firefighter fireman rescuer paramedic lifeguard nurse surgeon medic doctor vet")
_POLICE = word_set("police officer policeman soldier troop gendarme")
_DRIVING_OUT = word_set("force push drive")
_WATCHING = word_set(
    "editor author press reporter journalist paparazzi photographer fan spectator tourist viewer"
)
_LEARNED = word_set(
    "scientist analyst expert economist forecaster meteorologist teacher physician doctor nurse "
    "dentist surgeon geologist bank adviser advisor"
)
_BY_WEATHER = word_set(
    "travel-restriction property-confiscation house-arrest forced-return censorship transfer "
    "threat detention harassment home-visit incommunicado dismissal surveillance"
)
_NEVER: Mapping[frozenset[str], frozenset[str]] = {
    _WEATHER: _BY_WEATHER,
    _SPORT: word_set("transfer forced-return censorship travel-restriction forced-labour"),
    _CARING: word_set("home-visit surveillance travel-restriction"),
    _WATCHING: word_set("harassment home-visit surveillance interrogation"),
    word_set("voter electorate shareholder"): word_set("dismissal threat"),
    word_set("lawmaker senator congress mp"): word_set("interrogation"),
}


def is_harmless(mentions: Mentions, match: Match) -> bool:
    """Whether those who are said to do it do no such act."""
    verb = mentions.tree.words[match.trigger]
    if match.act == "home-visit" and verb.lemma in _COMING and match.agents:
        alone = verb.lemma == "go" and not any(_are_sent(m) for m in match.agents)
        return alone or all(_is_guest(m) for m in match.agents)
    doers = _doers(mentions.tree, match, verb)
    if match.act == "threat" and verb.lemma in _WARNING and doers & _LEARNED:
        return True
    if match.act == "dismissal" and verb.lemma in _DRIVING_OUT and _by_police(match):
        return True  # "riot police forced them out"
    return any(doers & kind and match.act in acts for kind, acts in _NEVER.items())


def _doers(tree: Tree, match: Match, verb: Word) -> frozenset[str]:
    """The nouns of who or what does it, but bodies of a kind: "a SWAT team"."""
    if match.relation in ("nsubj", "context"):
        return frozenset()
    heads = [w for w in subjects(tree, verb) if not any(m.head == w.i for m in match.victims)]
    heads += [w for w in tree.children(verb, "obl") if _led_by(tree, w)]
    alone = [w for w in heads if not tree.children(w, "compound", "flat")]
    return frozenset(w.lemma if w.pos == "NOUN" else w.low.removesuffix("s") for w in alone)


def _by_police(match: Match) -> bool:
    return any(m.noun in _POLICE for m in match.agents)


def _led_by(tree: Tree, word: Word) -> bool:
    return any(c.low == "by" for c in tree.children(word, "case"))


def _are_sent(mention: Mention) -> bool:
    """Whether several came, or somebody of a body: "she was going to her friend's house"."""
    return mention.plural or mention.kind in (EntityKind.GROUP, EntityKind.ORGANIZATION)


def _is_guest(mention: Mention) -> bool:
    own = {mention.noun, *mention.titles}
    return bool(own & (_OF_OFFICE | words_of("people", "kin")))
