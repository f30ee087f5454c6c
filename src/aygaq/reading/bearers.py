"""Whom an act befell: from the mentions that fill its slot to the people behind them.

Reach for this module with one act at a time, in the text's order: a note that leaves its person
out means the record's, else whom the act before befell. Always true: who tells an act in
quotation marks, and not of "me" or "us", does not bear it.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.coreference.name_variants import may_be_one
from aygaq.reading.coreference.rows import Rows
from aygaq.reading.frames import Match
from aygaq.reading.frames.associations import BODY_ACTS
from aygaq.reading.headed import find_place_heads
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.noun_kinds import is_nobody
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.namings import find_namings
from aygaq.reading.speakers import Speakers
from aygaq.reading.tree import Sentence, Tree

_PEOPLE = (EntityKind.PERSON, EntityKind.GROUP)
_HARMED = (*_PEOPLE, EntityKind.ORGANIZATION)  # of acts that befall a newspaper too
_CLOSING = (":", "–", "—", "-")
_PARTING = word_set("of for by from with against in to at on")
_WANTED = word_set("denial-of-counsel incommunicado denial-of-medical-care no-legal-basis")
_ANYBODY = word_set("anyone anybody nobody any no none")
_FIRST_PERSON = word_set("i me my myself we us our ourselves ")
_ALL = word_set("they them both")
_BESIDE = word_set("after before since while when upon despite")
_FEWEST = 2  # people that "they" can mean
_NEAR = 2  # sentences


class Bearers:
    """Finds who bears the acts of one text.

    Attributes:
        last: the people who bore the last act that anybody bore.
    """

    def __init__(self, mentions: Mentions, coreference: Coreference, speakers: Speakers) -> None:
        self.mentions, self.coreference, self.speakers = mentions, coreference, speakers
        self.tree: Tree = mentions.tree
        self.last: list[Referent] = []
        self._body: list[Referent] = []  # the outlet or association, where one bore the last act
        self._rows = Rows(mentions)
        self._headed = frozenset(find_place_heads(self.tree))
        self._namings = find_namings(coreference)
        self._tellers: dict[EntityKind, Referent] = {}

    def remember(self, bearers: list[Referent]) -> None:
        """Keep who bore the last act. Effect: what has no bearer of its own may be theirs."""
        self._body = [r for r in bearers if r.kind is EntityKind.ORGANIZATION]
        self.last = self.last if self._body else bearers

    def of(self, act: Match) -> list[Referent]:
        """The people and groups that the act befell, each once; none who only tells of it."""
        return [r for r in self._victims(act) if not self._speaks_here(act, r)]

    def _victims(self, act: Match) -> list[Referent]:
        if act.from_context:
            return self._topic(act)
        found: list[Referent] = []
        over = self.speakers.speeches.over(act.trigger)
        tellers = {s.speaker for s in over}
        sources = {s.speaker for s in over if s.lemma == "according"}
        for mention in act.victims:
            if mention.head in sources:
                continue  # "according to her lawyer, Ana Bek, two of those freed were beaten"
            told_by = mention.head in tellers and act.act != "forced-confession"
            if told_by and mention.head > act.trigger and not self._comes_before(act.trigger):
                continue  # "killing his driver, colleagues said"
            if self.coreference.of(mention) is None and (row := self._rows.before(mention)):
                people = [r for m in row if (r := self.coreference.of(m)) is not None]
                if self._means_all(mention) and all(r in self.last for r in people):
                    people = self.last  # "A was freed together with B and C. They": all three
                found.extend(r for r in people if r not in found)
                continue
            if self.coreference.of(mention) is None and self._means_all(mention):
                found.extend(r for r in self.last if r not in found)
                continue
            referent = self.coreference.of(mention) or self._stand_in(mention)
            kinds = _HARMED if act.relation == "body" else _PEOPLE
            if referent is not None and referent not in found and referent.kind in kinds:
                found.append(referent)
        named = [r for group in found for r in self._namings.get(group.number, ())]
        return found + [r for r in dict.fromkeys(named) if r not in found]

    def _comes_before(self, trigger: int) -> bool:
        """ "After being arrested, Askar Bek wrote a letter": when the teller told it."""
        verb = self.tree.words[trigger]
        return any(w.low in _BESIDE for w in self.tree.children(verb, "mark", "case"))

    def _means_all(self, mention: Mention) -> bool:
        """ "They", "both" right after two or more named people whom an act befell together."""
        if mention.noun not in _ALL or len(self.last) < _FEWEST:
            return False
        here = self.tree.words[mention.head].sentence
        since = min(here - self.tree.words[r.mentions[-1].head].sentence for r in self.last)
        both = mention.noun == "both" and len(self.last) > _FEWEST
        people = all(r.named and r.kind is EntityKind.PERSON for r in self.last)
        return people and not both and since <= _NEAR

    def are_anybody(self, act: Match) -> bool:
        """Whether nobody in particular is spoken of: "anyone", "no one", "any detainee"."""
        heads = [self.tree.words[m.head] for m in act.victims]
        firsts = {self.tree.words[m.first].low for m in act.victims}
        return bool(firsts & _ANYBODY) or any(is_nobody(self.tree, w) for w in heads)

    def _speaks_here(self, act: Match, victim: Referent) -> bool:
        """Whether somebody tells the act in quotation marks, and not of "me": "X was beaten," """
        speech = self.speakers.quoted(act.trigger)
        teller = self.mentions.headed_by(speech.speaker) if speech is not None else None
        if teller is None or self.coreference.of(teller) is not victim:
            return False
        return not any(m.noun in _FIRST_PERSON for m in act.victims)

    def _topic(self, act: Match) -> list[Referent]:
        """Whom a text without a subject speaks of: its record's person, else the last victim."""
        if headed := self._named_in_head(act.trigger):
            return headed
        section = self.coreference.section(act.trigger)
        if section is not None:
            own = [
                r for r in self.coreference.referents
                if r.kind is EntityKind.PERSON
                and any(section.first <= m.head <= section.name_last for m in r.mentions)
            ]  # fmt: skip
            if own:
                return own[:1]
        if (act.from_state and not self._goes_on(act)) or self._is_of_another_item(act):
            return []
        return (self._body if act.act in BODY_ACTS and self._body else self.last)[-1:]

    def _is_of_another_item(self, act: Match) -> bool:
        """Whether the last victim is of the item before: "EGYPT: …", then "GAMBIA: …"."""
        part = self.tree.sentence_of(self.tree.words[act.trigger]).part
        if part not in self._headed or not self.last:
            return False
        spoken = (self.tree.words[m.head] for m in self.last[-1].mentions if m.head < act.trigger)
        return all(self.tree.sentence_of(w).part != part for w in spoken)

    def _goes_on(self, act: Match) -> bool:
        """ "They took my brother. No lawyer.": a state in a sentence without a verb."""
        here = self.tree.sentence_of(self.tree.words[act.trigger])
        lone = not any(w.pos in ("VERB", "AUX") for w in self.tree.words_of(here))
        if not lone or act.act not in _WANTED or not self.last:
            return False
        spoken = self.last[-1].mentions[-1].head
        return self.last[-1].kind is EntityKind.PERSON and (
            here.index - self.tree.words[spoken].sentence <= _NEAR
        )

    def _named_in_head(self, trigger: int) -> list[Referent]:
        """Who heads an entry of notes: "Askar Bek (34) & wife Ana Bek: arrested 3 May"."""
        tree, found = self.tree, list[Referent]()
        here = tree.sentence_of(tree.words[trigger])
        head = next((s for s in tree.sentences[: here.index][::-1] if _opens(tree, s)), None)
        if head is None or head.part != here.part:
            return []
        if not tree.words[head.last - 1].text.endswith(_CLOSING):
            return []
        at = head.first
        while at < head.last:
            name = self.mentions.phrase_from(at)
            if name is None or not name.named or name.kind is not EntityKind.PERSON:
                at += 1
                if found and tree.words[at - 1].low in _PARTING:
                    break
                continue
            referent = self.coreference.of(name)
            found += [referent] if referent is not None and referent not in found else []
            at = name.last
        return found

    def _stand_in(self, mention: Mention) -> Referent | None:
        """Somebody whom nothing else in the text means: "they were beaten", "a songwriter"."""
        if mention.kind is None:
            return None
        for referent in self.coreference.with_part_of(mention.name):
            if referent.kind is mention.kind and may_be_one(referent.name, mention.name):
                self.coreference.join(mention, referent)
                return referent
        if mention.noun in _FIRST_PERSON:
            return self._teller(mention) or self._who_says_we(mention)
        return self.coreference.start(mention, mention.kind)

    def _teller(self, mention: Mention) -> Referent | None:
        """Who tells the text in the first person: one "I" and one "we", outside of quotes."""
        if mention.kind is None or self.speakers.speech(mention.head) is not None:
            return None
        told = self._tellers.get(mention.kind)
        if told is None:
            told = self._tellers[mention.kind] = self.coreference.start(mention, mention.kind)
        else:
            self.coreference.join(mention, told)
        return told

    def _who_says_we(self, mention: Mention) -> Referent | None:
        """ "They beat us," she said: she is one of them, unless she only speaks for others."""
        speech = self.speakers.speech(mention.head)
        teller = self.mentions.headed_by(speech.speaker) if speech is not None else None
        referent = self.coreference.of(teller) if teller is not None else None
        if referent is None or referent.kind is not EntityKind.PERSON:
            return None
        voices = words_of("people", "teller") | words_of("people", "official")
        return None if referent.nouns & voices else referent


def _opens(tree: Tree, sentence: Sentence) -> bool:
    """Whether a sentence opens its part."""
    return sentence.index == 0 or tree.sentences[sentence.index - 1].part != sentence.part
