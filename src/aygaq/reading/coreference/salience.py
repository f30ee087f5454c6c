"""How much each person of a text stands in mind where a pronoun stands.

Reach for this module with a pronoun and one candidate. The weights are set by hand: near before
far, subjects before objects, whom the paragraph is about before who passes through.
"""

from __future__ import annotations

from collections.abc import Collection

from aygaq.claims import EntityKind
from aygaq.reading.coreference.openings import Openings
from aygaq.reading.coreference.referents import Referent
from aygaq.reading.coreference.rows import Rows
from aygaq.reading.coreference.standing import Standing, is_harm
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.tree import Word

_REACH = 5  # sentences back
_BESIDE = 5  # words between a description and the name beside it
_LEFT = 3.0  # what it weighs that a new paragraph has begun without somebody
_TURNS = 6.5  # what it weighs that the sentence before turns to somebody
_LONE = 7  # words of such a sentence
_GOES_ON = 6.0  # what going on with a subject weighs
_OPENS = 2.0  # and that the paragraph opens with his name
_HANGS = 4.0  # what it weighs that he is the subject of what the pronoun's clause hangs on
_OWN = 2.5  # what it weighs that somebody is the subject of the verb beside what is his
_QUOTED_ALONE = 4.0  # what it weighs against somebody that only quoted words speak of him
_ADDS = 4.0  # what it weighs that "he added", and somebody tells where he is last spoken of
_ADDING = word_set("add continue conclude")
_DID_IT = 5.0  # and against somebody whom harm befalls that he did harm himself
_VOICES = word_set("source spokesman spokeswoman spokesperson")


class Salience:
    """Weighs candidates. `told`: heads of those who tell; `quoted`: words in quoted speech."""

    def __init__(
        self, mentions: Mentions, told: Collection[int], quoted: Collection[int], rows: Rows
    ) -> None:
        self.tree, self._mentions = mentions.tree, mentions
        self._told, self._quoted, self._rows = told, quoted, rows
        self._standing = Standing(mentions, told)
        self._openings = Openings(mentions)

    def of(self, mention: Mention, referent: Referent) -> float:
        """The weight of one candidate; -1000 where he stands too far or nowhere before."""
        last = self._last(mention, referent)
        if last is None or self._away(mention, last) > _REACH:
            return -1000.0
        return (
            self._nearness(mention, last)
            + self._prominence(mention, referent, last)
            + self._role(mention, referent, last)
            + self._doubts(mention, referent)
            + self._flow(mention, referent, last)
        )

    def _last(self, mention: Mention, referent: Referent) -> Mention | None:
        """Where somebody is last spoken of; to who tells, not in what others are quoted with."""
        before = [m for m in referent.mentions if m.head < mention.head]
        if mention.head in self._told and mention.head not in self._quoted:
            before = [m for m in before if m.head not in self._quoted] or before
        return before[-1] if before else None

    def _away(self, mention: Mention, last: Mention) -> int:
        """In sentences; to who tells, those that a quotation runs on with count for nothing."""
        words = self.tree.words
        here, there = words[mention.head].sentence, words[last.head].sentence
        if mention.head not in self._told:
            return here - there
        between = self.tree.sentences[there + 1 : here + 1]
        return sum(s.first not in self._quoted or s.index == here for s in between)

    def _nearness(self, mention: Mention, last: Mention) -> float:
        return -3.0 * self._away(mention, last) - 0.02 * (mention.head - last.head)

    def _prominence(self, mention: Mention, referent: Referent, last: Mention) -> float:
        beside = last.same_as if last.same_as is not None and not last.named else last.head
        head = self.tree.words[beside]  # "Bek, the widow of a miner, has ...": by its name
        known = referent.gender is mention.gender and referent.gender is not Gender.UNKNOWN
        again = last.manner is Manner.PRONOUN and last.noun[:1] == mention.noun[:1]
        return (
            2.0 * (self._is_subject(referent, head) and not self._is_one_of_row(mention, last))
            + 1.5 * referent.named
            + 0.4 * min(len(referent.mentions), 6)
            + 2.0 * known
            + 1.5 * again
        )

    def _is_one_of_row(self, mention: Mention, last: Mention) -> bool:
        """ "A, B and C stood by Bek. He was held": three people together are no "he"."""
        here, there = (self.tree.words[m.head].sentence for m in (mention, last))
        return here != there and not mention.plural and self._rows.holds(last)

    def _role(self, mention: Mention, referent: Referent, last: Mention) -> float:
        """Who tells is who told; whom something befalls is seldom an official."""
        if mention.head in self._told:
            tells = self._tells_with(last, referent)
            return 6.0 * tells + _ADDS * (tells and self._adds(mention))
        word = self.tree.words[mention.head]
        under = word.relation in ("obj", "iobj", "nmod", "obl")
        officials = words_of("people", "official")
        if mention.plural:
            body = under and referent.kind is EntityKind.ORGANIZATION
            officials = officials | words_of("organisations", "agent")
            befallen = under or word.dep == "nsubj:pass"
            kin = referent.nouns & words_of("people", "kin") | referent.nouns & {"family"}
            harms = word.dep == "nsubj" and is_harm(self.tree.head(word).low) and bool(kin)
            official = befallen and bool(referent.nouns & officials)
            return -1.0 * body - 4.0 * official - _DID_IT * harms
        befallen = word.dep == "nsubj:pass" or word.relation == "obj"
        harmed = self._standing.is_harmed_by(word) and self._standing.harms(referent)
        return -4.0 * (befallen and bool(referent.nouns & officials)) - _DID_IT * harmed

    def _doubts(self, mention: Mention, referent: Referent) -> float:
        if referent.named:
            return -2.0 * (not any(m.sure for m in referent.mentions if m.named))
        tells = bool(referent.nouns) and referent.nouns <= words_of("people", "teller")
        heard = mention.head in self._told  # a source is whom one expects to tell
        return (
            -3.0 * (not heard and bool(referent.nouns & _VOICES))
            - 1.5 * (not heard and tells)
            - _QUOTED_ALONE * self._only_quoted(mention, referent)
        )

    def _flow(self, mention: Mention, referent: Referent, last: Mention) -> float:
        """Whether the text goes on to tell of somebody, or has left him behind."""
        words = self.tree.words
        here, there = words[mention.head].sentence, words[last.head].sentence
        return (
            _GOES_ON * self._goes_on(mention, last)
            - (not mention.plural) * _LEFT * self._is_left_behind(mention, here, there)
            + _TURNS * (here - there == 1 and self._turned_to(last))
            + _OWN * self._is_own(mention, last, referent)
            + _HANGS * self._hangs_on(mention, referent)
            + _OPENS * self._opens_part(mention, referent)
        )

    def _tells_with(self, last: Mention, referent: Referent) -> bool:
        """Whether somebody tells in the sentence where they are last spoken of."""
        words = self.tree.words
        here = words[last.head].sentence
        near = (m for m in referent.mentions[-4:] if words[m.head].sentence == here)
        return any(m.head in self._told or self._is_heard(m) for m in near)

    def _adds(self, mention: Mention) -> bool:
        """ "He added", "she went on": who told something just before."""
        verb = self.tree.head(self.tree.words[mention.head])
        return verb.lemma in _ADDING

    def _is_heard(self, mention: Mention) -> bool:
        """ "An officer confirmed the death": who tells, though no clause of it follows."""
        word = self.tree.words[mention.head]
        verb = self.tree.head(word)
        return word.dep == "nsubj" and verb.lemma in words_of("speech", "verbs")

    def _goes_on(self, mention: Mention, last: Mention) -> bool:
        """ "His father was jailed; he died there": the subject before the semicolon, and his."""
        words = self.tree.words
        before, word = words[mention.head - 1] if mention.head else None, words[mention.head]
        owned = self.tree.head(word) if word.dep == "nmod:poss" else word
        if before is not None and before.low == "where" and word.relation == "nsubj":
            return self._is_moved_there(self.tree.head(word), last)
        if before is None or before.text != ";" or owned.relation != "nsubj":
            return False
        here = self.tree.sentence_of(word).index
        subject = words[last.head]
        subject = self.tree.head(subject) if subject.relation == "appos" else subject
        return words[last.head].sentence == here and subject.relation == "nsubj"

    def _is_moved_there(self, verb: Word, last: Mention) -> bool:
        """ "The others were moved to a camp, where they are held": the subject before "where"."""
        above = next((w for w in self.tree.ancestors(verb) if w.pos == "VERB"), None)
        given = subjects(self.tree, above) if above is not None else []
        return any(w.i == last.head and w.i < verb.i for w in given)

    def _is_own(self, mention: Mention, last: Mention, referent: Referent) -> bool:
        """ "Bek was hit and Lund was left with cuts to her arm": the arm of its verb's subject."""
        word = self.tree.words[mention.head]
        if word.dep != "nmod:poss" or referent.nouns & words_of("people", "official"):
            return False
        verb = next((w for w in self.tree.ancestors(word) if w.pos == "VERB"), None)
        given = subjects(self.tree, verb) if verb is not None else []
        return any(w.i == last.head and w.i < word.i for w in given)

    def _hangs_on(self, mention: Mention, referent: Referent) -> bool:
        """ "Bek was found dead days after he was caught": the subject that the clause hangs on."""
        word = self.tree.words[mention.head]
        clause = self.tree.head(word)
        if word.relation != "nsubj" or clause.relation != "advcl":
            return False
        above = self.tree.head(clause)
        given = [w for w in subjects(self.tree, above) if w.i < word.i]
        given = [w for w in given if w.dep == "nsubj:pass" or is_passive(self.tree, above)]
        beside = {w.i for s in given for w in (s, *self.tree.children(s, "appos"))}
        beside |= {c.i for w in given for n in self.tree.children(w, "nmod")
                   for c in self.tree.children(n, "appos")}  # fmt: skip
        named = {m.head for m in referent.mentions if m.head < word.i}
        return bool(beside & named)

    def _only_quoted(self, mention: Mention, referent: Referent) -> bool:
        """ "My sister", spoken of in quoted words alone, where the source itself now tells."""
        return mention.head not in self._quoted and all(
            m.head in self._quoted for m in referent.mentions
        )

    def _is_subject(self, referent: Referent, last: Word) -> bool:
        """Whether somebody is last spoken of as a subject: "his aide, Bo Lim, was" by both."""
        same = (self.tree.words[m.head] for m in referent.mentions[-3:])
        near = [w for w in same if w.sentence == last.sentence and last.i - w.i < _BESIDE]
        return any(w.relation in ("nsubj", "csubj") for w in (last, *near))

    def _is_left_behind(self, mention: Mention, here: int, there: int) -> bool:
        """Whether somebody was last spoken of in another paragraph, and this one has gone on."""
        part = self.tree.sentences[here].part
        if self.tree.sentences[there].part == part or here == 0:
            return False
        return self.tree.sentences[here - 1].part == part or self._turns_to_another(mention, here)

    def _turns_to_another(self, mention: Mention, here: int) -> bool:
        """Whether a sentence has named somebody who does not tell: "Police called Bo Lim over his
        posts"."""
        officials = words_of("people", "official")
        for k in range(self.tree.sentences[here].first, mention.head):
            name = self._mentions.at(k)
            person = name is not None and name.named and name.kind is EntityKind.PERSON
            if name is None or not person or name.head in self._told:
                continue
            if not officials & set(name.titles):
                return True
        return False

    def _opens_part(self, mention: Mention, referent: Referent) -> bool:
        """Whether a paragraph opens with somebody's name: he is whom it goes on to tell of."""
        opening = self._openings.of(mention)
        if opening is None or opening not in referent.mentions:
            return False
        if self._is_one_of_row(mention, opening):
            return False
        suffers = self.tree.words[opening.head].dep == "nsubj:pass"
        return suffers or not referent.nouns & words_of("people", "official")

    def _turned_to(self, last: Mention) -> bool:
        """ "First my father. They called him": a sentence that does nothing but name somebody."""
        if last.manner is Manner.PRONOUN:
            return False
        sentence = self.tree.sentence_of(self.tree.words[last.head])
        words = self.tree.words_of(sentence)
        lone = len(words) <= _LONE and not any(w.pos in ("VERB", "AUX") for w in words)
        return lone and words[-1].text in (".", "?", ":")
