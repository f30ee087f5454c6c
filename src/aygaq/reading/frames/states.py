"""State phrases: "X, incommunicado since May", "under house arrest", "in custody".

Reach for this module with one word that may begin such a phrase. A state without a bearer of
its own is left to its neighbour.
"""

from __future__ import annotations

from aygaq.reading.frames.hyphens import Hyphened
from aygaq.reading.frames.index import StateTrigger, state_index
from aygaq.reading.frames.leftward import subject_to_the_left
from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.passive import TIMES
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.phrases import preposition_of
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

_NOT_OF_NOUNS = frozenset(("hospitalisation",))  # "a nurse in a hospital" is no patient
_HELD = frozenset(("detention", "imprisonment", "internment"))  # "two jailers in Belsk Prison"
_OWED = frozenset(("denial-of-counsel", "denial-of-fair-trial", "no-legal-basis"))
_GAP = 3  # words that "*" stands for at most
_BREAKS = frozenset((",", ";", ":", "."))
_STAYING = frozenset(("in", "under", "on"))
_PASSING = frozenset(("after", "following", "during", "for", "since"))  # "after a year in camp"
_CALLING_ON = word_set("visit see meet contact interview")  # "visited him in prison"
_CUSTODY = word_set("custody detention prison jail bars")
_CONFESSING = word_set("admit confess sign plead testify incriminate implicate accuse")
_CARRY = word_set(
    "be remain languish sit stay live keep hold place put detain leave "
    "find continue spend serve wait fall land end picture photograph see rot "
)


def _is_unconfessed(state: Match) -> bool:
    """ "After torture" tells of a confession beside a verb of confessing alone."""
    return (
        state.act == "forced-confession" and "after" in state.rule and state.relation != "confessed"
    )


class StateMatcher:
    """Matches the state phrases of one text."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.hyphened = Hyphened.of(mentions.tree)

    def match(self, word: Word) -> Match | None:
        """The act that a state phrase tells of somebody; victims may be left to its neighbour."""
        triggers = state_index().get(word.low)
        if not triggers:
            return None
        following = self._following(word)
        first: Match | None = None
        for trigger in triggers:
            if following and len(trigger.words) > 1 and following.isdisjoint(trigger.words[1]):
                continue
            last = self._read_to(word.i, trigger.words)
            found = self._state(word, trigger, last) if last is not None else None
            if found is None or _is_unconfessed(found):
                continue
            if found.victims:
                return found
            first = first or found
        return first

    def _following(self, word: Word) -> frozenset[str]:
        """What may be written for the word after this; empty where only reading on can tell."""
        at, words = word.i + 1, self.tree.words
        if word.i in self.hyphened.opening or at >= len(words):
            return frozenset()
        opened = self.hyphened.opening.get(at, (words[at].low, 0))[0]
        return frozenset((words[at].low, opened, "*"))

    def _read_to(self, first: int, wanted: tuple[frozenset[str], ...]) -> int | None:
        """Where a state phrase that begins at `first` ends; None where it is another phrase."""
        words = self.tree.words
        end = self.tree.sentences[words[first].sentence].last
        at = first
        for k, choices in enumerate(wanted):
            if "*" in choices:
                following = wanted[k + 1]
                found = self._past_gap(at, end, following)
                if found is None:
                    return None
                at = found
            elif at < end and self.hyphened.opening.get(at, ("", 0))[0] in choices:
                at = self.hyphened.opening[at][1]
            elif at < end and words[at].low in choices:
                at += 1
            else:
                return None
        return at

    def _past_gap(self, at: int, end: int, following: frozenset[str]) -> int | None:
        """Where one of `following` stands: up to three words on, or past a name in capitals."""
        words, small = self.tree.words, 0
        for i in range(at, min(at + 2 * _GAP + 1, end)):
            if words[i].low in following or self.hyphened.opening.get(i, ("", 0))[0] in following:
                return i
            small += not words[i].capital
            if small > _GAP or words[i].text in _BREAKS or words[i].pos in ("ADP", "VERB"):
                return None
        return None

    def _state(self, word: Word, trigger: StateTrigger, last: int) -> Match | None:
        head = self._phrase_head(word.i, last)
        if trigger.act in _HELD and self._describes_next(last - 1):
            return None  # "at the prison gate"
        if trigger.bearer_after:
            after = self.mentions.phrase_from(last) if last < len(self.tree.words) else None
            victims = people_at(self.mentions, [self.tree.words[after.head]]) if after else []
            relation = "after"
            if not victims:
                return None
        else:
            victims, relation = self._bearer(head, trigger.act)
            if not victims and relation == "neighbour":
                victims = self._said_of(word.i, last)
        return Match(
            trigger.act, head.i, word.i, last, victims, [], trigger.line, relation,
            from_state=True,
        )  # fmt: skip

    def _said_of(self, first: int, last: int) -> list[Mention]:
        """ "Is in Belsk Prison": the subject, where the parser hung it on the prison's name."""
        inside = [w for w in self.tree.words[first:last] if self.tree.children(w, "cop")]
        given = [s for w in inside for s in self.tree.children(w, "nsubj") if s.i < first]
        return people_at(self.mentions, given)

    def _describes_next(self, at: int) -> bool:
        """Whether the word is the first of a compound: a prison gate, a camp guard."""
        word = self.tree.words[at]
        after = self.tree.after(word)
        if after is None or word.pos != "NOUN" or after.lemma in TIMES:
            return False
        return after.pos == "NOUN" and after.start == word.end + 1

    def _phrase_head(self, first: int, last: int) -> Word:
        words = self.tree.words[first:last]
        outside = [w for w in words if w.head == w.i or not first <= w.head < last]
        outside = [w for w in outside if w.pos not in ("ADP", "DET", "PART", "SCONJ")] or outside
        return outside[-1] if outside else words[-1]

    def _left_of(self, head: Word) -> list[Mention]:
        """Whom the word right before speaks of: "two others now incommunicado"."""
        before = self.tree.before(head)
        while before is not None and before.pos == "ADV":
            before = self.tree.before(before)
        mention = self.mentions.headed_by(before) if before is not None else None
        if mention is not None and mention.noun == "those" and before is not None:
            return people_at(self.mentions, [before])  # "among those still missing is Bek"
        return [mention] if mention is not None and mention.human else []

    def _bearer(self, head: Word, act: str) -> tuple[list[Mention], str]:
        """Who is in the state: the noun it describes, or subject or object of its verb."""
        tree = self.tree
        own = tree.children(head, "nsubj")
        if act == "death" and not (own and tree.children(head, "cop")):
            return [], "neighbour"  # "shot dead", "the dead": another tells of it
        beside = self._left_of(head) if head.pos in ("ADJ", "ADV") or head.low == "missing" else []
        if beside:
            return beside, "beside"
        if own:
            return people_at(self.mentions, self._named_there(subjects(tree, head))), "nsubj"
        top = tree.head(head)
        if head.relation == "xcomp" and (tree.children(head, "cop") or top.lemma == "have"):
            return people_at(self.mentions, subjects(tree, head)), "xcomp"  # thought to be in
        if top.i == head.i:
            return [], "neighbour"
        spent = top.lemma in TIMES and top.i < head.i and tree.head(top).pos in ("VERB", "AUX")
        if spent and preposition_of(tree, top) in _PASSING:
            return people_at(self.mentions, subjects(tree, tree.head(top))), "obl"
        if head.relation == "conj" and top.i < head.i and preposition_of(tree, top) in _STAYING:
            return self._bearer(top, act)  # "either in exile or in prison"
        if top.i < head.i and (top.pos == "NUM" or top.lemma in TIMES):
            given = tree.children(top, "nsubj") if tree.children(top, "cop") else []
            if given:  # "was four months in prison", "we were forty in a cell"
                return people_at(self.mentions, subjects(tree, top)), "nsubj"
        accused = head.relation in ("nmod", "obl") and top.low in _CUSTODY and act == "charge"
        if accused and top.i < head.i and preposition_of(tree, top) in _STAYING:
            return self._bearer(top, act)  # "in custody since May on charges of"
        if top.low == "one" and top.i < head.i and (named := self._identified(top)):
            return [named], "cop"
        if top.pos in ("NOUN", "PROPN", "NUM", "PRON") and top.i < head.i:
            official = top.lemma in words_of("people", "official")
            if act in _OWED and official:
                return [], "neighbour"  # "brought before a prosecutor without a lawyer"
            keepers = act in _HELD and official
            held = act not in _NOT_OF_NOUNS and not keepers
            return (people_at(self.mentions, [top]) if held else []), "nmod" if held else "keepers"
        if head.relation == "conj":
            return self._bearer(top, act) if top.i < head.i else ([], "neighbour")
        marked = top.lemma in TIMES and top.relation == "obj" and tree.head(top).lemma == "mark"
        if marked and top.i < head.i:  # "marked his 500th day in detention"
            return people_at(self.mentions, subjects(tree, tree.head(top))), "obj"
        if top.pos == "VERB" and top.lemma in _CALLING_ON:
            return people_at(self.mentions, objects(tree, top)), "obj"
        confessed = act == "forced-confession" and top.lemma in _CONFESSING
        if confessed:  # "Under duress, Askar Bek admitted ..."
            return people_at(self.mentions, subjects(tree, top)), "confessed"
        suffers = top.lemma == "suffer" and not tree.children(top, "obj")  # "suffer in jails"
        if top.pos in ("VERB", "AUX") and (top.lemma in _CARRY or suffers):
            return self._carried(top), "obl"
        return [], "neighbour"

    def _identified(self, one: Word) -> Mention | None:
        """ "The one in prison is Askar Bek"."""
        named = self.tree.head(one)
        if one.relation != "nsubj" or not self.tree.children(named, "cop"):
            return None
        mention = self.mentions.headed_by(named)
        return mention if mention is not None and mention.named and mention.human else None

    def _named_there(self, given: list[Word]) -> list[Word]:
        """ "Her name was on a no-fly list": she is."""
        owners = [o for w in given if w.low == "name" for o in self.tree.children(w, "nmod:poss")]
        return owners or given

    def _carried(self, verb: Word) -> list[Mention]:
        """Object or subject of the verb that a state hangs on: "was kept incommunicado"."""
        found = people_at(self.mentions, objects(self.tree, verb))
        found = found or people_at(self.mentions, subjects(self.tree, verb))
        guess = None if found else subject_to_the_left(self.mentions, verb)
        return [guess] if guess is not None else found
