"""From found acts to drafts of claims: whom, by whom, when, where, who says so, how sure.

Reach for this module after `frames.find_acts`. Each person or group of one act gets a claim of
their own; a text that does not say whom an act befell gives none.
"""

from __future__ import annotations

from typing import Any

from aygaq.claims import ClaimKind, EntityKind, Modality, Polarity
from aygaq.reading.assemble import Draft
from aygaq.reading.bearers import Bearers
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.counted import Counted
from aygaq.reading.frames import Match
from aygaq.reading.frames.retold import TOLD_AS, TOLD_BEFORE
from aygaq.reading.gazetteer import Gazetteer
from aygaq.reading.headed import find_place_heads, place_of_head
from aygaq.reading.kinds import HELD, kind_of
from aygaq.reading.lengths import Lengths
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.measures import is_ordered
from aygaq.reading.mentions.noun_kinds import is_nobody
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.modality import is_denied, modality_of
from aygaq.reading.only_words import are_only_words
from aygaq.reading.own_deeds import leave_out_own
from aygaq.reading.perpetrators import (
    ARMED,
    HARM,
    JUSTICE,
    are_attackers,
    calls_to_account,
    find_perpetrators,
    leave_out_victims,
)
from aygaq.reading.place import Places
from aygaq.reading.quotes import quote_of
from aygaq.reading.speakers import Speakers
from aygaq.reading.terms import Terms
from aygaq.reading.time import Times
from aygaq.reading.tree import Tree

_CAN_BE_ORDERED = frozenset(("document-confiscation", "forced-recall", "demand-for-information"))
_CAN_BE_DENIED = frozenset(("detention", "imprisonment", "internment"))  # "nobody is held"
_OF_ATTACKERS = frozenset(("killing", "assault"))
_DEATHS = ("death", "X die on|at")  # beginnings of rules that tell no cause
_REMAND = 12  # words from "sentenced" to "pre-trial detention"
_BEFORE_TRIAL = word_set("pre-trial pretrial remand preventive provisional")


class ActDrafts:
    """Turns the acts of one text into drafts of claims."""

    def __init__(
        self,
        mentions: Mentions,
        coreference: Coreference,
        speakers: Speakers,
        times: Times,
        terms: Terms,
        gazetteer: Gazetteer,
    ) -> None:
        self.mentions, self.coreference = mentions, coreference
        self.tree: Tree = mentions.tree
        self.speakers, self.times = speakers, times
        heads = find_place_heads(self.tree) | {
            part: words
            for part, time in times.heads().items()
            if (words := place_of_head(self.tree, time)) is not None
        }
        self.places = Places(mentions, gazetteer, heads)
        self.lengths = Lengths(self.tree, terms)
        self.bearers = Bearers(mentions, coreference, speakers)
        self._perpetrators: frozenset[int] = frozenset()
        self.doubtful: set[int] = set()  # who bears acts as perpetrators alone
        self._led: dict[str, Any] = {}  # what the last sentence with a verb told
        self._befell: dict[int, set[str]] = {}  # referent -> acts told so far
        self._group: set[str] = set()  # acts told of the last group of people
        self._told: dict[int, list[Match]] = {}  # sentence -> its acts

    def drafts(self, acts: list[Match]) -> list[Draft]:
        """The drafts of all acts, in order."""
        acts = leave_out_own(self.coreference, acts)
        leave_out_victims(self.coreference, acts)
        self._perpetrators = find_perpetrators(self.tree, self.coreference, acts)
        for act in acts:
            self._told.setdefault(self.tree.words[act.trigger].sentence, []).append(act)
        found: list[Draft] = []
        for act in acts:
            beside = self._told[self.tree.words[act.trigger].sentence]
            found.extend(self._of_act(act, [a.trigger for a in beside]))
        Counted(self.tree, self.times).fill(found)
        self._settle_deaths(found)
        return found

    def _settle_deaths(self, found: list[Draft]) -> None:
        """Who died, by nobody's hand told of, and was held as the text tells before or after."""
        told = {id(d.subject) for d in found if d.type == "death-in-custody"}
        killed = {id(d.subject) for d in found if d.type == "killing" and not _is_death(d)}
        for draft in found:
            if draft.type != "killing" or draft.agents:
                continue
            befell = {d.type for d in found if d.subject is draft.subject}
            if id(draft.subject) in told and draft.polarity is Polarity.AFFIRMED:
                draft.type = "death-in-custody"
            if not _is_death(draft) or id(draft.subject) in killed:
                continue
            if befell & HELD and "release" not in befell:
                draft.type = "death-in-custody"

    def _of_act(self, act: Match, rivals: list[int]) -> list[Draft]:
        ordered = act.act in _CAN_BE_ORDERED and is_ordered(self.tree, self.tree.words[act.trigger])
        modality = modality_of(self.tree, act) or (Modality.ASSERTED if ordered else None)
        if modality is None:
            return []
        agents = self._agents(act)
        if are_only_words(self.tree, act, agents):
            return []
        victims = [v for v in self.bearers.of(act) if v not in agents]
        if act.act in JUSTICE:
            self.doubtful |= {v.number for v in victims} & self._perpetrators
            victims = [v for v in victims if v.number not in self._perpetrators]
        if calls_to_account(self.tree, act):
            told = ARMED | {"arrest"}  # "35 arrests were made over the murders"
            victims = [v for v in victims if not (v.nouns and v.nouns <= told)]
        if act.act in _OF_ATTACKERS:
            victims = [v for v in victims if not are_attackers(v)]
        if act.relation == TOLD_BEFORE:
            before = TOLD_AS[act.act]
            victims = [v for v in victims if before & self._befell.get(v.number, set())]
        if not victims:
            return []
        self.bearers.remember(victims)
        common = self._common(act, rivals, modality)
        if act.relation == "gapping":  # its verb's time and place are its own
            common |= {slot: common[slot] or self._led.get(slot) for slot in ("date", "place")}
        elif act.act == "sentence":
            self._led = common
        if any(is_nobody(self.tree, self.tree.words[m.head]) for m in act.victims):
            common["polarity"] = Polarity.DENIED
        if self.bearers.are_anybody(act) and not self._says_nobody(act, common):
            return []  # "anyone who protests is arrested", "nobody was hurt"
        kind = self._kind(act, agents, victims)
        if kind is None:
            return []
        for victim in victims if common["polarity"] is Polarity.AFFIRMED else ():
            self._befell.setdefault(victim.number, set()).add(kind)
            if victim.kind is EntityKind.GROUP and not self._is_part(victim):
                self._group = self._befell[victim.number]
        claim_kind = ClaimKind.MEASURE if ordered else ClaimKind.ACT
        return [Draft(claim_kind, kind, victim, agents=agents, **common) for victim in victims]

    def _says_nobody(self, act: Match, common: dict[str, Any]) -> bool:
        """ "Nobody I know was freed", "no journalist was held, he said": somebody denies it."""
        if common["polarity"] is not Polarity.DENIED:
            return False
        if act.act == "release":
            return True
        of_power = act.act in JUSTICE and act.act not in _CAN_BE_DENIED
        return common["speaker"] is not None and not of_power

    def _common(self, act: Match, rivals: list[int], modality: Modality) -> dict[str, Any]:
        speaker = self.speakers.of(act.trigger)
        told = modality is Modality.ASSERTED and speaker is not None
        trigger = self.tree.words[act.trigger]
        date, why_date = self.times.told(act.trigger, rivals, act.act)
        place, why_place = self.places.told(act.trigger, rivals)
        why = {"date": why_date, "place": why_place, "speaker": self.speakers.why(act.trigger)}
        return {
            "quote": quote_of(self.tree, act.first, act.last),
            "date": date,
            "place": place,
            "value": self.lengths.of(act),
            "speaker": speaker,
            "modality": Modality.REPORTED if told else modality,
            "polarity": Polarity.DENIED
            if act.negated or act.rule.startswith("deny having") or is_denied(self.tree, act)
            else Polarity.AFFIRMED,
            "trigger": trigger.start,
            "because": {"rule": act.rule, "relation": act.relation, "trigger": trigger.low}
            | {slot: words for slot, words in why.items() if words},
        }

    def _kind(self, act: Match, agents: list[Referent], victims: list[Referent]) -> str | None:
        before = self._befell.get(victims[0].number, set())
        before = before | (self._group if self._is_part(victims[0]) else set())
        kind = kind_of(self.tree, act, agents, before | self._held_beside(act, victims[0]))
        return "detention" if kind == "sentence" and self._is_remand(act) else kind

    def _is_part(self, victim: Referent) -> bool:
        """ "Gunmen took 40 pupils. Nineteen have come home": some of a group told before."""
        words, own = self.tree.words, victim.mentions
        return bool(own) and all(words[m.head].pos == "NUM" or m.noun == "other" for m in own)

    def _held_beside(self, act: Match, victim: Referent) -> set[str]:
        """How the same sentence tells the victim to have been held: "died after men took him"."""
        beside = self._told.get(self.tree.words[act.trigger].sentence, ())
        return {
            a.act for a in beside
            if a.act in HELD and any(self.coreference.of(m) is victim for m in a.victims)
        }  # fmt: skip

    def _is_remand(self, act: Match) -> bool:
        """ "Sentenced to three months of pre-trial detention": nobody was found guilty."""
        end = min(act.trigger + _REMAND, self.tree.sentence_of(self.tree.words[act.trigger]).last)
        lows = [w.low for w in self.tree.words[act.trigger : end]]
        told = set(lows) | {f"{a}-{b}" for a, b in zip(lows, lows[2:], strict=False)}
        return bool(told & _BEFORE_TRIAL) and "detention" in lows

    def _agents(self, act: Match) -> list[Referent]:
        doers = [m for m in act.agents if not is_nobody(self.tree, self.tree.words[m.head])]
        found = [(m, self.coreference.of(m)) for m in doers]
        return list(
            {r.number: r for m, r in found if r is not None and not _are_own(act, m, r)}.values()
        )


def _is_death(draft: Draft) -> bool:
    """Whether a draft's words tell of no cause."""
    return str(draft.because.get("rule", "")).startswith(_DEATHS)


def _are_own(act: Match, doer: Mention, referent: Referent) -> bool:
    """ "My sons went out. They beat them": "they" who did harm are not the teller's own."""
    pronoun = doer.manner is Manner.PRONOUN and doer.plural
    return pronoun and act.act in HARM and bool(referent.nouns & words_of("people", "kin"))
