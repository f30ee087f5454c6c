"""Pronouns: whom "he", "her", "them" and "I" mean.

Reach for this module for one pronoun at a time, in the text's order. A candidate is scored by
how near it stands, whether it is a subject, how often it was spoken of; gender and number must
fit, a verb's object is never its subject, and who speaks is not "he" in his own words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aygaq.claims import EntityKind
from aygaq.reading.attribution import Quote, Speech
from aygaq.reading.attribution.over import SpeechIndex
from aygaq.reading.coreference.descriptions import back_to
from aygaq.reading.coreference.openings import Openings
from aygaq.reading.coreference.referents import Referent
from aygaq.reading.coreference.rows import Rows
from aygaq.reading.coreference.teller import find_teller
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Word

_REACH = 5  # sentences back
_FIRST = word_set("i me my myself")
_FIRST_PLURAL = word_set("we us our ourselves")
_VOICES = word_set("source spokesman spokeswoman spokesperson")
NOBODY = word_set("nobody anyone anybody none")  # words that stand for no one in particular
_THIRD = word_set("he his him she her")
_OPENING = word_set(
    "before after since despite following during upon until while when prior having on once"
)
_WHEN = 5  # words that may lead to "after"
_AHEAD = 14  # words from a pronoun to the comma before whom it means
_BESIDE = 5  # words between a description and the name beside it
_LEFT = 3.0  # what it weighs that a new paragraph has begun without somebody
_TURNS = 6.5  # what it weighs that the sentence before turns to somebody
_LONE = 7  # words of such a sentence
_GOES_ON = 6.0  # what going on with a subject weighs
_TELLS = -2.5  # what it weighs that somebody tells of "him"
_TELLS_AGAIN = 1.0  # and where "he" tells: whom the text is about, as far as it tells
_TELLS_OF_HIMSELF = 8.0  # and where he suffered himself
_OPENS = 2.0  # and that the paragraph opens with his name
_OF_TELLER = 2.5  # and that his wife or his lawyer tells
_OWN = 2.5  # what it weighs that somebody is the subject of the verb beside what is his
_QUOTED_ALONE = 4.0  # what it weighs against somebody that only quoted words speak of him
_ORDERING = word_set("order rule direct instruct demand decide")
_CRIMES = word_set("murder killing assassination abduction kidnapping rape torture shooting")
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")


class PronounResolver:
    """Finds the referent of each pronoun of one text."""

    def __init__(
        self, mentions: Mentions, quotes: Sequence[Quote], speeches: Sequence[Speech]
    ) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.speeches = SpeechIndex(speeches)
        self._rows = Rows(mentions)
        self._openings = Openings(mentions)
        self._told: dict[int, list[Speech]] = {}
        for speech in speeches:
            self._told.setdefault(speech.speaker, []).append(speech)
        self._quoted = {i for q in quotes if q.is_speech for i in range(q.first, q.last)}
        self.teller = find_teller(mentions, self._quoted)

    def resolve(
        self,
        mention: Mention,
        of: Callable[[Mention], Referent | None],
        referents: Sequence[Referent],
    ) -> Referent | None:
        """The referent, or None where no candidate is fit."""
        if mention.noun in _FIRST:
            return self._speaker(mention, of) or self._who_tells(mention, of)
        if mention.noun in _FIRST_PLURAL:
            return None
        barred = self.barred(mention, of)
        teller = self.teller_of(mention)
        telling = of(teller) if teller is not None else None
        if telling is not None and self._is_kin_of(mention, telling):
            return telling
        told = self._weight_of_teller(teller, telling)
        of_whom = telling.owner if telling is not None else None  # "Bek's wife said that he ..."
        if told == _TELLS_OF_HIMSELF:
            of_whom = None
        scored = [
            (
                self._score(mention, r)
                + told * (r is telling)
                + _OF_TELLER * (r.number == of_whom),
                -r.number,
                r,
            )
            for r in referents
            if r.number not in barred and self._fits(mention, r)
        ]
        scored = [s for s in scored if s[0] > -100]
        best = max(scored, key=lambda s: (s[0], s[1]), default=None)
        open_ = mention.plural and (best is None or best[2].count is None)
        if open_ and self._rows.weight(mention) > (best[0] if best else -100):
            return None  # "A and B were held. They ...": not the police
        return best[2] if best else None

    def _is_kin_of(self, mention: Mention, telling: Referent) -> bool:
        """ "Bek's mother, Dina, said her son": the teller's own."""
        word = self.tree.words[mention.head]
        owned = self.tree.head(word) if word.dep == "nmod:poss" else word
        fits = telling.gender is not Gender.UNKNOWN and self._fits(mention, telling)
        return fits and owned.lemma in back_to(telling.nouns)

    def _speaker(
        self, mention: Mention, of: Callable[[Mention], Referent | None]
    ) -> Referent | None:
        teller = self.teller_of(mention)
        return of(teller) if teller is not None else None

    def _who_tells(
        self, mention: Mention, of: Callable[[Mention], Referent | None]
    ) -> Referent | None:
        """The teller of the whole text, of an "I" outside of quotations."""
        told = self.teller is not None and mention.head not in self._quoted
        return of(self.teller.name) if self.teller is not None and told else None

    def quoted_by(self, mention: Mention) -> Mention | None:
        """Who says a pronoun: of "I" the teller, of others that of the quote they stand in, or
        the "he" of "She was beaten, he said"."""
        if mention.manner is not Manner.PRONOUN:
            return None
        teller = self.teller_of(mention)
        said = mention.noun in _FIRST or mention.head in self._quoted
        return teller if said or (teller and teller.manner is Manner.PRONOUN) else None

    def ahead(self, mention: Mention) -> Mention | None:
        """Whom "his" means in "Before his arrest, Askar Bek told me": the subject that follows."""
        words = self.tree.words
        sentence = self.tree.sentence_of(words[mention.head])
        if mention.noun not in _THIRD or not self._opens(sentence):
            return None
        for k in range(mention.head + 1, min(mention.head + _AHEAD, sentence.last - 1)):
            if words[k].text == ",":
                name = self.mentions.phrase_from(k + 1)
                if name is None or not name.named or name.kind is not EntityKind.PERSON:
                    return None
                official = set(name.titles) & words_of("people", "official")
                tells = name.head in self._told or name.owner is not None or bool(official)
                subject = words[name.head].relation in ("nsubj", "root", "appos")
                return name if subject and not tells else None
        return None

    def _opens(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with when: "After", "Five weeks after", "Having"."""
        words = self.tree.words[sentence.first : min(sentence.first + _WHEN, sentence.last)]
        if words[0].low in _OPENING:
            return True
        told = next((k for k, w in enumerate(words) if w.low in ("after", "before", "into")), 0)
        return told > 0 and all(w.pos in ("NUM", "NOUN", "ADV", "ADJ", "DET") for w in words[:told])

    def teller_of(self, mention: Mention) -> Mention | None:
        """The speaker of the innermost telling over a word."""
        tellers = (self.mentions.headed_by(s.speaker) for s in self.speeches.over(mention.head))
        return next((t for t in tellers if t is not None), None)

    def barred(self, mention: Mention, of: Callable[[Mention], Referent | None]) -> set[int]:
        """Those whom a pronoun cannot mean: its verb's subject, and who speaks the words."""
        barred: set[int] = set()
        word = self.tree.words[mention.head]
        if word.relation in ("obj", "iobj", "obl") and not mention.noun.endswith(
            ("self", "selves")
        ):
            for subject in subjects(self.tree, self.tree.head(word)):
                self._bar(barred, subject.i, of)
        if word.relation in _SUBJECTS:
            verb = self.tree.head(word)
            for other in self.tree.children(verb, "obj", "iobj"):
                self._bar(barred, other.i, of)
            if word.dep == "nsubj:pass" and self.tree.head(verb).lemma in _ORDERING:
                for subject in subjects(self.tree, self.tree.head(verb)):
                    self._bar_all(barred, subject, of)  # "the judge ordered that he be freed"
        if word.dep == "nmod:poss" and self.tree.head(word).lemma in _CRIMES:
            self._bar_accused(barred, mention.head, of)
        if mention.head in self._quoted:
            for speech in self.speeches.over(mention.head)[:1]:
                barred |= self._alike(speech.speaker, of)
        elif self.teller is not None and mention.head > self.teller.first:
            self._bar(barred, self.teller.name.head, of)  # who says "I" is no "he"
        return barred | self._spoken_of(mention, of)

    def _bar_all(
        self, barred: set[int], subject: Word, of: Callable[[Mention], Referent | None]
    ) -> None:
        for word in (subject, *self.tree.children(subject, "appos", "flat")):
            self._bar(barred, word.i, of)

    def _bar_accused(
        self, barred: set[int], at: int, of: Callable[[Mention], Referent | None]
    ) -> None:
        """ "Bek has been charged with her murder": hers is somebody else's."""
        above = list(self.tree.ancestors(self.tree.words[at]))[:3]
        for verb in (w for w in above if w.pos == "VERB"):
            for subject in subjects(self.tree, verb):
                for k in range(subject.i, verb.i):
                    self._bar(barred, k, of)

    def _spoken_of(self, mention: Mention, of: Callable[[Mention], Referent | None]) -> set[int]:
        """Those whom a teller's own quoted words call by name or "him": he would say "I"."""
        words = (
            word
            for speech in self._told.get(mention.head, ())
            for first, last in speech.covers
            for word in range(first, min(last, mention.head))
            if word in self._quoted
        )
        heads = (found for word in words if (found := self.mentions.headed_by(word)) is not None)
        told = (of(found) for found in heads if found.noun not in _FIRST)
        return {r.number for r in told if r is not None and r.kind is EntityKind.PERSON}

    def _bar(self, barred: set[int], word: int, of: Callable[[Mention], Referent | None]) -> None:
        other = self.mentions.headed_by(word)
        referent = of(other) if other is not None else None
        if referent is not None:
            barred.add(referent.number)

    def _alike(self, speaker: int, of: Callable[[Mention], Referent | None]) -> set[int]:
        """The speaker, and those called by the same word: he may be named only later."""
        found = self.mentions.headed_by(speaker)
        if found is None:
            return set()
        referent = of(found)
        if referent is not None:
            return {referent.number}
        if found.manner is Manner.PRONOUN:
            return set()
        return {
            r.number
            for m in self.mentions.items
            if m.noun == found.noun and m.head < speaker and m.name == found.name
            and (r := of(m)) is not None
        }  # fmt: skip

    def _fits(self, mention: Mention, referent: Referent) -> bool:
        if referent.nouns & NOBODY and not referent.named:
            return False
        if mention.plural:
            return referent.kind in (EntityKind.GROUP, EntityKind.ORGANIZATION) and (
                referent.plural or referent.kind is EntityKind.GROUP
            )
        if referent.kind is not EntityKind.PERSON or referent.plural:
            return False
        return Gender.UNKNOWN in (referent.gender, mention.gender) or (
            referent.gender is mention.gender
        )

    def _tells_with(self, last: Mention, referent: Referent) -> bool:
        """Whether somebody tells in the sentence where they are last spoken of."""
        words = self.tree.words
        here = words[last.head].sentence
        near = (m for m in referent.mentions[-4:] if words[m.head].sentence == here)
        return any(m.head in self._told or self._is_heard(m) for m in near)

    def _is_heard(self, mention: Mention) -> bool:
        """ "An officer confirmed the death": who tells, though no clause of it follows."""
        word = self.tree.words[mention.head]
        verb = self.tree.head(word)
        return word.dep == "nsubj" and verb.lemma in words_of("speech", "verbs")

    def _weight_of_teller(self, teller: Mention | None, telling: Referent | None) -> float:
        """Whether "him" means who tells: so where "he" tells whom the text is about."""
        if teller is None:
            return _TELLS
        if self._suffered(teller):
            return _TELLS_OF_HIMSELF
        voices = words_of("people", "teller") | words_of("people", "official")
        known = telling is not None and telling.owner is None and telling.named
        if known and telling is not None and self._was_harmed(telling):
            return _TELLS_AGAIN
        topic = known and telling is not None and not telling.nouns & voices
        return _TELLS_AGAIN if topic and teller.manner is Manner.PRONOUN else _TELLS

    def _was_harmed(self, telling: Referent) -> bool:
        """Whether something was done before to who now tells."""
        heads = (self.tree.words[m.head] for m in telling.mentions)
        return any(w.dep in ("nsubj:pass", "obj") for w in heads)

    def _suffered(self, teller: Mention) -> bool:
        """ "Bek, who was detained on 1 March, told prosecutors he was hit": he tells of himself."""
        clauses = self.tree.children(self.tree.words[teller.head], "acl")
        return any(is_passive(self.tree, c) for c in clauses if c.pos == "VERB")

    def _goes_on(self, mention: Mention, last: Mention) -> bool:
        """ "His father was jailed; he died there": the subject before the semicolon."""
        words = self.tree.words
        before = words[mention.head - 1] if mention.head else None
        if before is None or before.text != ";" or words[mention.head].relation != "nsubj":
            return False
        here = self.tree.sentence_of(words[mention.head]).index
        return words[last.head].sentence == here and words[last.head].relation == "nsubj"

    def _is_own(self, mention: Mention, last: Mention, referent: Referent) -> bool:
        """ "Bek was hit and Lund was left with cuts to her arm": the arm of its verb's subject."""
        word = self.tree.words[mention.head]
        if word.dep != "nmod:poss" or referent.nouns & words_of("people", "official"):
            return False
        verb = next((w for w in self.tree.ancestors(word) if w.pos == "VERB"), None)
        given = subjects(self.tree, verb) if verb is not None else []
        return any(w.i == last.head and w.i < word.i for w in given)

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

    def _is_left_behind(self, here: int, there: int) -> bool:
        """Whether somebody was last spoken of in another paragraph, and this one has gone on."""
        part = self.tree.sentences[here].part
        began = here > 0 and self.tree.sentences[here - 1].part == part
        return began and self.tree.sentences[there].part != part

    def _opens_part(self, mention: Mention, referent: Referent) -> bool:
        """Whether a paragraph opens with somebody's name: he is whom it goes on to tell of."""
        opening = self._openings.of(mention)
        if opening is None or opening not in referent.mentions:
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

    def _score(self, mention: Mention, referent: Referent) -> float:
        words = self.tree.words
        here = words[mention.head].sentence
        last = next((m for m in reversed(referent.mentions) if m.head < mention.head), None)
        if last is None:
            return -1000.0
        away = here - words[last.head].sentence
        if away > _REACH:
            return -1000.0
        score = -3.0 * away - 0.02 * (mention.head - last.head)
        beside = last.same_as if last.same_as is not None and not last.named else last.head
        head = words[beside]  # "Bek, the widow of a miner, has ...": a subject by its name
        score += 2.0 * self._is_subject(referent, head)
        score += 1.5 * referent.named + 0.4 * min(len(referent.mentions), 6)
        score += 2.0 * (referent.gender is mention.gender and referent.gender is not Gender.UNKNOWN)
        score += 1.5 * (last.manner is Manner.PRONOUN and last.noun[:1] == mention.noun[:1])
        if mention.head in self._told:
            score += 6.0 * self._tells_with(last, referent)
        elif mention.plural and (
            words[mention.head].relation in ("obj", "iobj", "nmod", "obl")
            or words[mention.head].dep == "nsubj:pass"
        ):
            officials = words_of("people", "official") | words_of("organisations", "agent")
            score -= 4.0 * bool(referent.nouns & officials)
        elif words[mention.head].dep == "nsubj:pass" or words[mention.head].relation == "obj":
            score -= 4.0 * bool(referent.nouns & words_of("people", "official"))
        score -= 2.0 * (referent.named and not any(m.sure for m in referent.mentions if m.named))
        score -= 3.0 * (not referent.named and bool(referent.nouns & _VOICES))
        score -= 1.5 * (
            not referent.named
            and bool(referent.nouns)
            and referent.nouns <= words_of("people", "teller")
        )
        score += _GOES_ON * self._goes_on(mention, last)
        score -= (
            (not mention.plural) * _LEFT * self._is_left_behind(here, words[last.head].sentence)
        )
        score += _TURNS * (away == 1 and self._turned_to(last))
        score += _OWN * self._is_own(mention, last, referent)
        score += _OPENS * self._opens_part(mention, referent)
        score -= _QUOTED_ALONE * (not referent.named and self._only_quoted(mention, referent))
        score -= 1.0 * (
            mention.plural
            and referent.kind is EntityKind.ORGANIZATION
            and words[mention.head].relation in ("obj", "iobj", "nmod", "obl")
        )
        return score
