"""Those who did it: people told to have killed, abducted or hurt others.

Reach for this module before claims are made. Somebody who is charged, held or tried for harm
done to another person of the same text is an agent, and no victim of his arrest.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner
from aygaq.reading.tree import Tree

HARM = word_set("killing abduction assault torture sexual-violence death-in-custody ill-treatment")
_GRAVEST = word_set("killing abduction torture sexual-violence death-in-custody")
JUSTICE = word_set(
    "arrest detention imprisonment charge trial sentence transfer release interrogation "
    "forced-return no-legal-basis"
)
# those who carry arms for power, and what is done to them when they are called to account
ARMED = word_set(
    "policeman policemen police officer officers guard warden jailer constable sub-inspector "
    "inspector marshal sergeant soldier soldiers sheriff detective deputy corporal veteran"
)
_HARMS = word_set(
    "torture abuse killing murder death beating rape shooting assault brutality "
    "ill-treatment mistreatment kill beat shoot torture abduct extort extortion bribe robbery"
)
_CALLED_TO_ACCOUNT = word_set("arrest charge trial sentence dismissal")
CRIMES = {
    "murder": "killing",
    "murdering": "killing",
    "homicide": "killing",
    "manslaughter": "killing",
    "killing": "killing",
    "kidnapping": "abduction",
    "kidnap": "abduction",
    "abduction": "abduction",
    "hostage-taking": "abduction",
    "rape": "sexual-violence",
}
_CRIME_NOUNS = frozenset(CRIMES) | {"hostage"}
# crimes of which nobody is a victim for being charged with them, whoever their victims are
_GRAVE = word_set("torture genocide beheading hostage-taking massacre apartheid")
_GRAVE_PAIRS = frozenset((("war", "crimes"), ("against", "humanity"), ("child", "abuse")))
_DOERS = word_set("killer murderer kidnapper abductor rapist hitman torturer warlord")
_CRIMINALS = word_set(
    "assailant attacker killer murderer kidnapper abductor rapist robber thief burglar dealer "
    "trafficker smuggler offender gangster hijacker criminal"
)
_PART_TAKEN = word_set("involvement role part participation")
_DEEDS = word_set("hijacking lynching robbery assassination bombing burglary shooting stabbing")
_PARTS = word_set("participant mastermind ringleader perpetrator accomplice")
_ATTACKERS = word_set(
    "attacker assailant gunman militant jihadist insurgent bandit bomber kidnapper abductor "
    "hijacker robber hostage-taker"
)
_NUMBERS = word_set("one two three four five six seven eight nine ten some several both them they")
_BESIDE = 8  # words from "a participant" to the crime
_CRIME_REACH = 14  # words
_REACH = 22  # words from "convicted" to what of
_LEADS = word_set("for of over with in after to on")
# who only told of a crime, or protested against it, did not commit it
_ONLY_TOLD = word_set(
    "about write report post publish tweet share broadcast protest criticise criticize "
    "investigate document film cover photograph expose commemorate mourn condemn denounce discuss "
    "article story video interview documentary book demonstration rally vigil march commemoration "
    "coverage investigation criticism protester funeral complain complaint"
)


def leave_out_victims(coreference: Coreference, acts: Sequence[Match]) -> None:
    """No "they" who did it are those whom the text tells to have suffered. Effect: changes acts.

    "Five bloggers were freed. 'They whipped my feet,' one said": others are meant.
    """
    suffered = [act for act in acts if act.act in HARM | JUSTICE]
    harmed = {n for act in suffered for n in _numbers(coreference, act, agents=False)}
    doers = {
        referent.number
        for act in acts
        for mention in act.agents
        if mention.manner is not Manner.PRONOUN and (referent := coreference.of(mention))
    }
    for act in acts:
        act.agents = [
            m for m in act.agents
            if m.manner is not Manner.PRONOUN
            or (referent := coreference.of(m)) is None
            or referent.number not in harmed - doers
        ]  # fmt: skip


def are_attackers(victim: Referent) -> bool:
    """ "Three of the attackers were killed": who came to kill is told of, and is no victim."""
    nouns = victim.nouns - _NUMBERS
    return not victim.named and bool(nouns) and nouns <= _ATTACKERS


def find_perpetrators(
    tree: Tree, coreference: Coreference, acts: Sequence[Match]
) -> frozenset[int]:
    """Numbers of the referents who are told to have harmed others."""
    told = [a for a in acts if a.act in HARM and a.act != "ill-treatment"]
    done = [a for a in told if a.act in _GRAVEST or not is_alleged_by_charge(tree, a)]
    found = {n for act in done for n in _numbers(coreference, act, agents=True)}
    harms = [a for a in told if a.act in _GRAVEST or _is_of_private_person(tree, a)]
    for act in acts:
        if act.act in JUSTICE:
            bearers = _numbers(coreference, act, agents=False)
            if any(_is_reason(tree, act, harm, coreference, bearers) for harm in harms) or (
                _for_crime(tree, act, {h.act for h in harms if h.victims})
            ):
                found |= bearers
    found |= {r.number for r in coreference.referents if _is_doer(tree, r)}
    found |= _who_took_part(tree, coreference, acts)
    suffered = [a for a in acts if a.act in HARM]
    harmed = {n for act in suffered for n in _numbers(coreference, act, agents=False)}
    return frozenset(found - harmed)


def _is_of_private_person(tree: Tree, act: Match) -> bool:
    """ "Held on the charge of beating up N. Bek": of a named person who is no official."""
    beating = tree.words[act.trigger].low.endswith("ing")
    named = [m for m in act.victims if m.named]
    return beating and bool(named) and not any(m.titles for m in named)


def _who_took_part(tree: Tree, coreference: Coreference, acts: Sequence[Match]) -> frozenset[int]:
    """ "Arrested ten persons for their alleged involvement in the murder": none has a name."""
    found: set[int] = set()
    for act in acts:
        if act.act not in JUSTICE:
            continue
        end = min(act.trigger + _REACH, tree.sentence_of(tree.words[act.trigger]).last)
        told = [w.low for w in tree.words[act.trigger : end]]
        part = next((k for k, low in enumerate(told) if low in _PART_TAKEN), None)
        if part is not None and set(told[part : part + _BESIDE]) & (set(CRIMES) | _DEEDS):
            found |= _numbers(coreference, act, agents=False)
    named = {r.number for r in coreference.referents if r.named}
    return frozenset(found - named)


def _is_doer(tree: Tree, referent: Referent) -> bool:
    """ "Serial killer Bo Lim", "he was a participant in the hostage-taking": by what he is."""
    if referent.nouns & (_DOERS if referent.named else _DOERS | _CRIMINALS):
        return True
    parts = [m for m in referent.mentions if m.noun in _PARTS]
    near = ({w.low for w in tree.words[m.last : m.last + _BESIDE]} for m in parts)
    return any(lows & _CRIME_NOUNS for lows in near)


def is_alleged_by_charge(tree: Tree, act: Match) -> bool:
    """ "Jailed for insulting the king", "accused of attacking police": the reason given."""
    trigger = tree.words[act.trigger]
    if trigger.relation == "conj" and tree.head(trigger).low.endswith("ing"):
        trigger = tree.head(trigger)  # accused of arguing with and hitting a man
    before = tree.before(trigger)
    while before is not None and (before.pos == "PUNCT" or before.low.endswith("ly")):
        # on charges of "insulting the president", for allegedly insulting her
        before = tree.before(before)
    return (
        trigger.low.endswith("ing") and before is not None and before.low in ("for", "of", "with")
    )


def calls_to_account(tree: Tree, act: Match) -> bool:
    """Whether somebody is arrested, tried or dismissed for harm: "over the beating of a man"."""
    sentence = tree.sentence_of(tree.words[act.trigger])
    told = tree.words[act.trigger : sentence.last]
    return act.act in _CALLED_TO_ACCOUNT and any(w.lemma in _HARMS for w in told)


def _for_crime(tree: Tree, act: Match, harmed: set[str]) -> bool:
    """Whether the act is for a crime of which the text has the victim: "charged with murder"."""
    end = min(act.trigger + _CRIME_REACH, tree.sentence_of(tree.words[act.trigger]).last)
    for k in range(act.trigger + 1, end):
        word = tree.words[k]
        if word.lemma in _ONLY_TOLD:
            return False
        crime = CRIMES.get(word.lemma) or CRIMES.get(word.low)
        if word.low in _GRAVE or (tree.words[k - 1].low, word.low) in _GRAVE_PAIRS:
            return any(w.low in _LEADS for w in tree.words[act.trigger + 1 : k])
        if crime is not None and crime in harmed:
            return any(w.low in _LEADS for w in tree.words[act.trigger + 1 : k])
        if word.text == ";" or word.pos == "AUX":
            return False
    return False


def _numbers(coreference: Coreference, act: Match, *, agents: bool) -> set[int]:
    mentions = act.agents if agents else act.victims
    return {r.number for m in mentions if (r := coreference.of(m)) is not None}


def _is_reason(
    tree: Tree, act: Match, harm: Match, coreference: Coreference, bearers: set[int]
) -> bool:
    """Whether the harm stands behind the act as its reason: "charged with murdering X"."""
    if not 0 < harm.trigger - act.trigger < _REACH:
        return False
    if tree.words[harm.trigger].sentence != tree.words[act.trigger].sentence:
        return False
    between = tree.words[act.trigger + 1 : harm.trigger]
    if not any(w.low in _LEADS for w in between) or any(w.text == ";" for w in between):
        return False
    if any(w.pos == "AUX" or w.low == "and" or w.lemma in _ONLY_TOLD for w in between):
        return False
    lead = max(w.i for w in between if w.low in _LEADS)
    if any(w.text == "," for w in tree.words[lead : harm.trigger]):
        return False  # "held them in a cell, beat them": another step and no reason
    return not (_numbers(coreference, harm, agents=False) & bearers)
