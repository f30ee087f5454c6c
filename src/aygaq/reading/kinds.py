"""Which of two near acts is meant: killed or dead in custody, beaten or ill-treated, and so on.

Reach for this module with an act, its doers and what its victim is told to have suffered so
far. Gives a code of the vocabulary, or None where the words alone tell of no act.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.coreference import Referent
from aygaq.reading.frames import Match
from aygaq.reading.frames.whereabouts import WHEREABOUTS
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.perpetrators import HARM
from aygaq.reading.tree import Tree

HELD = word_set("arrest detention imprisonment internment incommunicado abduction sentence")
_SERVED = frozenset(("sentence", "imprisonment"))
_BLOWS = ("beat", "kick", "punch", "slap", "hit", "whip")  # beginnings of verbs
_CUSTODY = word_set(
    "custody detention prison jail gaol cell cells dungeon barracks lock-up penitentiary colony "
    "station camp camps"
)
_INSIDE = word_set("cell cells ward dormitory interrogation interrogations")
_HOSPITALS = word_set("military prison police jail army")  # before "hospital"
_BODIES = ("body", "remains", "corpse")  # in rules of killing
_GIVEN_BACK = word_set("return hand receive release collect claim give bring retrieve")
_OF_HARM = word_set("injuries beating beatings")
_MEN = word_set(
    "man men people person persons individual individuals civilian civilians group groups"
)
_EMPLOYING = word_set(
    "university academy school college institute faculty company firm employer newspaper paper "
    "bank hospital clinic factory party union association club team federation railway broadcaster"
)
_SCHOOLS = word_set("university universities college school faculty academy institute course")
_MASKED = word_set("armed masked hooded unidentified unknown")
_SUICIDE = ("suicide", "own life")
_KEPT = word_set("detention imprisonment house-arrest")  # which abductors do too, by no law
_BY_LAW = word_set("arrest charge trial sentence interrogation no-legal-basis")
_REACH = 14  # words from a death to where it was


def kind_of(tree: Tree, act: Match, agents: Sequence[Referent], before: set[str]) -> str | None:
    """The act that is meant; `before` holds what else the text tells of the victim."""
    if act.act == "assault" and tree.words[act.trigger].low.startswith(_BLOWS):
        official = any(a.nouns & _official() for a in agents)
        return "ill-treatment" if official and _is_in_hands(tree, act, before) else "assault"
    if act.act == "detention" and _seized(act) and any(_is_outlaw(tree, a) for a in agents):
        return "abduction"
    if (act.act == "forced-return" and act.rule.endswith("expel X")) or act.rule == "let X go":
        school = any(a.nouns & _EMPLOYING for a in agents) or _of_school(tree, act)
        return "dismissal" if school else act.act
    kept = act.act in _KEPT and not act.from_state and "jail" not in act.rule
    if kept and _in_captivity(agents, before):
        return "abduction"
    held = bool(before & HELD) and "release" not in before
    if act.act == WHEREABOUTS:
        served = "imprisonment" if before & _SERVED else "detention"
        return served if held and not act.negated else None
    if act.act == "coming-home" and act.rule.startswith("rescue") and "abduction" not in before:
        return None
    if act.act == "coming-home":
        return "release" if held and not act.negated and not _to_cell(tree, act) else None
    if act.act in ("death", "killing", "death-in-custody"):
        return _of_death(tree, act, before, held)
    return act.act


def _is_in_hands(tree: Tree, act: Match, before: set[str]) -> bool:
    """Whether who is beaten is held: officers who slap a bystander assault them."""
    words = tree.words_of(tree.sentence_of(tree.words[act.trigger]))
    return bool(before & HELD) or any(w.low in _CUSTODY | _INSIDE for w in words)


def _to_cell(tree: Tree, act: Match) -> bool:
    """ "They took him from the cell and he came back lame": he came back to it."""
    words = tree.words_of(tree.sentence_of(tree.words[act.trigger]))
    return any(w.low in _INSIDE for w in words)


def _of_school(tree: Tree, act: Match) -> bool:
    """ "Studied at the university until he was expelled": out of no country."""
    words = tree.words_of(tree.sentence_of(tree.words[act.trigger]))
    return act.act == "forced-return" and any(w.low in _SCHOOLS for w in words)


def _of_death(tree: Tree, act: Match, before: set[str], held: bool) -> str | None:
    """Who dies after being held dies in custody; who dies after being hurt was killed."""
    of_body = any(word in act.rule for word in _BODIES)
    dies = act.rule.startswith("X die")
    whole = (of_body or dies or "to death" in act.rule) and "release" not in before
    held = held or _in_custody(tree, act, whole=whole)
    if act.act == "death":
        suicide = any(word in act.rule for word in _SUICIDE)
        hurt = "killing" if before & HARM and not suicide else None
        return "death-in-custody" if held else hurt
    if act.act == "killing":
        lemma = tree.words[act.trigger].lemma
        blows = "to death" in act.rule
        if act.rule == "death" and "killing" in before:
            return "killing"
        told = act.rule == "death" or dies or blows or (of_body and lemma in _GIVEN_BACK)
        return "death-in-custody" if held and told else "killing"
    said = {w.low for w in tree.words[act.first : act.last]}
    by_harm = bool(said & _OF_HARM) or {"at", "hands"} <= said
    return "killing" if by_harm and not held else "death-in-custody"


def _in_custody(tree: Tree, act: Match, *, whole: bool) -> bool:
    """ "The death of Askar Bek in police custody", "died in a military hospital"; before the act
    too where the `whole` sentence tells of a body."""
    words, sentence = tree.words, tree.sentence_of(tree.words[act.trigger])
    end = sentence.last
    if whole and any(w.low in _CUSTODY for w in words[sentence.first : act.first]):
        return True
    for k in range(act.first + 1, min(act.first + _REACH, end)):
        if words[k].pos == "VERB" and k > act.last:
            return False
        if words[k].low in _CUSTODY:
            return True
        if words[k].low == "hospital" and words[k - 1].low in _HOSPITALS:
            return True
    return False


def _in_captivity(agents: Sequence[Referent], before: set[str]) -> bool:
    """Whether it is an abductor, and no authority, who holds somebody: "was kept for ransom"."""
    by_power = any(a.nouns & _official() for a in agents)
    return "abduction" in before and not before & _BY_LAW and not by_power


def _seized(act: Match) -> bool:
    return not act.rule.startswith(("hold", "keep", "deny"))


def _is_outlaw(tree: Tree, agent: Referent) -> bool:
    """Gunmen, militias and masked men, who seize people by no law."""
    if agent.nouns & words_of("organisations", "unofficial"):
        return True
    words = (w for m in agent.mentions if m.noun in _MEN for w in tree.words[m.first : m.last])
    return any(w.low in _MASKED for w in words)


def _official() -> frozenset[str]:
    official = words_of("organisations", "agent") | words_of("people", "official")
    return official - words_of("organisations", "unofficial")
