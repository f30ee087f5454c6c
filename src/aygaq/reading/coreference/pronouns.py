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
from aygaq.reading.coreference.referents import Referent
from aygaq.reading.coreference.rows import Rows
from aygaq.reading.coreference.salience import Salience
from aygaq.reading.coreference.teller import find_teller
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Word

_SOURCES = word_set("source spokesman spokeswoman spokesperson informant")
_FIRST = word_set("i me my myself")
_FIRST_PLURAL = word_set("we us our ourselves")
NOBODY = word_set("nobody anyone anybody none")  # words that stand for no one in particular
_THIRD = word_set("he his him she her")
_SPEAK_FOR = _SOURCES | word_set("lawyer attorney advocate")
_THEIR = word_set("their they them")
_OPENING = word_set(
    "before after since despite following during upon until while when prior having on once even "
    "although though"
)
_WHEN = 5  # words that may lead to "after"
_AHEAD = 20  # words from a pronoun to the comma before whom it means
_TELLS = -2.5  # what it weighs that somebody tells of "him"
_TELLS_OF_OTHERS = -6.0  # and that who tells is an official or a source, and "he" suffers
_TELLS_AGAIN = 1.0  # and where "he" tells: whom the text is about, as far as it tells
_TELLS_OF_HIMSELF = 8.0  # and where he suffered himself
_OF_TELLER = 2.5  # and that his wife or his lawyer tells
_ORDERING = word_set("order rule direct instruct demand decide")
_CRIMES = word_set("murder killing assassination abduction kidnapping rape torture shooting")
_BESIDE = ("appos", "conj", "flat")
_WHO = frozenset(("who", "that", "which"))
_NO_HARM = word_set(
    "expect quote cite ask report schedule name appoint know identify describe call"
)
_CALLED_AS = ("nsubj", "nsubj:pass", "nmod:poss")
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
        self._told: dict[int, list[Speech]] = {}
        for speech in speeches:
            self._told.setdefault(speech.speaker, []).append(speech)
        self._quoted = {i for q in quotes if q.is_speech for i in range(q.first, q.last)}
        self.teller = find_teller(mentions, self._quoted)
        self._salience = Salience(mentions, self._told, self._quoted, self._rows)

    def resolve(
        self,
        mention: Mention,
        of: Callable[[Mention], Referent | None],
        referents: Sequence[Referent],
    ) -> Referent | None:
        """The referent, or None where no candidate is fit."""
        if mention.noun in _FIRST:
            return self._who_tells(mention, of) or self._speaker(mention, of)
        if mention.noun in _FIRST_PLURAL:
            return None
        barred = self.barred(mention, of)
        teller = self.teller_of(mention)
        telling = of(teller) if teller is not None else None
        if telling is not None and self._is_kin_of(mention, telling):
            return telling
        told = self._weight_of_teller(teller, telling)
        if telling is not None and told == _TELLS and self._befalls_official(mention, telling):
            told = _TELLS_OF_OTHERS
        if telling is not None and (
            self._is_told_of_who(mention, telling) or self._is_himself(mention)
        ):
            told = _TELLS_OF_HIMSELF
        if telling is not None and not telling.named and telling.nouns & _SOURCES:
            barred = barred | {telling.number}  # "a source told us that he was jailed"
        of_whom = telling.owner if telling is not None else None  # "Bek's wife said that he ..."
        if told == _TELLS_OF_HIMSELF:
            of_whom = None
        scored = [
            (
                self._salience.of(mention, r)
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

    def ahead(self, mention: Mention, alone: bool) -> Mention | None:
        """Whom "his" means in "Before his arrest, Askar Bek told me": the subject that follows.

        With `alone`, where nobody was spoken of before, he may be who tells.
        """
        words = self.tree.words
        sentence = self.tree.sentence_of(words[mention.head])
        if mention.noun in _THIRD and (name := self._said_of(mention)) is not None:
            return name
        if mention.noun not in _THIRD | _THEIR or not self._opens(sentence):
            return None
        for k in range(mention.head + 1, min(mention.head + _AHEAD, sentence.last - 1)):
            if words[k].text == ",":
                name = self.mentions.phrase_from(k + 1)
                if name is not None and mention.noun in _THEIR:
                    return name if self._is_group_ahead(name) else None
                if name is None or not name.named or name.kind is not EntityKind.PERSON:
                    return None
                official = set(name.titles) & words_of("people", "official")
                tells = name.head in self._told and not alone
                tells = tells or name.owner is not None or bool(official)
                subject = words[name.head].relation in ("nsubj", "root", "appos")
                return name if subject and not tells else None
        return None

    def _is_group_ahead(self, group: Mention) -> bool:
        """ "Since their arrest, all ten reporters have been ill": a number of people, or "the"."""
        known = group.count is not None or group.manner is not Manner.INDEFINITE
        subject = self.tree.words[group.head].relation == "nsubj"
        people = group.kind is EntityKind.GROUP and group.manner is not Manner.PRONOUN
        others = words_of("people", "official") | words_of("people", "kin") | _SPEAK_FOR
        return people and known and subject and group.noun not in others

    def _said_of(self, mention: Mention) -> Mention | None:
        """ "He was tortured," his lawyer said of Bek: whom the words are said of."""
        for speech in self.speeches.over(mention.head):
            of = self.tree.after(self.tree.words[speech.verb])
            if speech.verb > mention.head and of is not None and of.low == "of":
                name = self.mentions.phrase_from(of.i + 1)
                if name is not None and name.named and name.kind is EntityKind.PERSON:
                    return name
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
                self._bar_named(barred, subject, self.tree.head(word), of)
            self._bar_antecedent(barred, self.tree.head(word), of)
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
            # "He complained that he was kept alone," she said: not she, and he himself may be
            told = self.speeches.over(mention.head)
            outer = [s for s in told if s.speaker not in self._quoted] or told
            for speech in outer[:1]:
                barred |= self._alike(speech.speaker, of)
        elif self.teller is not None and mention.head > self.teller.first:
            self._bar(barred, self.teller.name.head, of)  # who says "I" is no "he"
        return barred | self._spoken_of(mention, of)

    def _bar_antecedent(
        self, barred: set[int], clause: Word, of: Callable[[Mention], Referent | None]
    ) -> None:
        """ "A prisoner who was ill and threatened to kill her": she is somebody else."""
        while clause.relation in ("conj", "xcomp"):
            if any(w.low not in _WHO for w in self.tree.children(clause, "nsubj")):
                return
            clause = self.tree.head(clause)
        given = [w.low for w in self.tree.children(clause, "nsubj")]
        if clause.relation == "acl" and given and given[0] in _WHO:
            self._bar(barred, clause.head, of)

    def _bar_all(
        self, barred: set[int], subject: Word, of: Callable[[Mention], Referent | None]
    ) -> None:
        for word in (subject, *self.tree.children(subject, "appos", "flat")):
            self._bar(barred, word.i, of)

    def _bar_named(
        self,
        barred: set[int],
        subject: Word,
        verb: Word,
        of: Callable[[Mention], Referent | None],
    ) -> None:
        """ "Two men, A and B, were held for murdering the man": he is neither A nor B."""
        for word in self.tree.words[subject.i + 1 : verb.i]:
            above = [word, *self.tree.ancestors(word)]
            chain = above[: above.index(subject)] if subject in above else []
            if chain and all(w.relation in _BESIDE for w in chain):
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
        """Those whom a teller's own quoted words call by name or "him": he would say "I".

        And those who are called by name in what comes before his "he said".
        """
        words = [
            word
            for speech in self._told.get(mention.head, ())
            for first, last in speech.covers
            for word in range(first, min(last, mention.head))
        ]
        heads = (found for word in words if (found := self.mentions.headed_by(word)) is not None)
        told = (of(found) for found in heads if self._means_another(found))
        return {r.number for r in told if r is not None and r.kind is EntityKind.PERSON}

    def _means_another(self, told: Mention) -> bool:
        """Whether who tells would not call himself so: "Bek was free, he said"."""
        if told.head in self._quoted:
            return told.noun not in _FIRST
        word = self.tree.words[told.head]
        if told.manner is Manner.INDEFINITE:
            return True  # "Men hit a boy, he said"
        return told.named and word.dep in _CALLED_AS and word.head != word.i

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
            return (
                referent.kind in (EntityKind.GROUP, EntityKind.ORGANIZATION)
                and (referent.plural or referent.kind is EntityKind.GROUP)
                and not self._is_said_of_row(referent)
            )
        if referent.kind is not EntityKind.PERSON or referent.plural:
            return False
        return Gender.UNKNOWN in (referent.gender, mention.gender) or (
            referent.gender is mention.gender
        )

    def _is_said_of_row(self, group: Referent) -> bool:
        """ "A and B were the latest victims. They ...": who they are, and no others."""
        if len(group.mentions) > 1:
            return False
        word = self.tree.words[group.mentions[0].head]
        if not self.tree.children(word, "cop"):
            return False
        names = (self.mentions.headed_by(w) for w in self.tree.children(word, "nsubj"))
        return any(n is not None and self._rows.holds(n) for n in names)

    def _is_himself(self, mention: Mention) -> bool:
        """ "Bek said he was himself arrested": who tells."""
        end = self.tree.sentence_of(self.tree.words[mention.head]).last
        near = self.tree.words[mention.head + 1 : min(mention.head + 3, end)]
        return mention.noun in ("he", "she") and any(w.low in ("himself", "herself") for w in near)

    def _is_told_of_who(self, mention: Mention, telling: Referent) -> bool:
        """ "Bek, who lives abroad and says he was beaten": a clause that tells who somebody is."""
        speech = next(iter(self.speeches.over(mention.head)), None)
        voices = words_of("people", "teller") | words_of("people", "official")
        if speech is None or mention.plural or telling.nouns & voices:
            return False
        clause = self.tree.words[speech.verb]
        clause = self.tree.head(clause) if clause.relation == "conj" else clause
        who = any(w.low == "who" for w in self.tree.children(clause, "nsubj"))
        return who and clause.dep == "acl:relcl"

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

    def _befalls_official(self, mention: Mention, telling: Referent) -> bool:
        """ "The police spokesman said that he had been hit": somebody else, where there is one."""
        word = self.tree.words[mention.head]
        voices = words_of("people", "teller") | words_of("people", "official")
        return word.dep == "nsubj:pass" and bool(telling.nouns & voices)

    def _was_harmed(self, telling: Referent) -> bool:
        """Whether something was done before to who now tells."""
        heads = (self.tree.words[m.head] for m in telling.mentions)
        harmed = (w for w in heads if w.dep in ("nsubj:pass", "obj"))
        return any(self.tree.head(w).lemma not in _NO_HARM for w in harmed)

    def _suffered(self, teller: Mention) -> bool:
        """ "Bek, who was detained on 1 March, told prosecutors he was hit": he tells of himself."""
        clauses = self.tree.children(self.tree.words[teller.head], "acl")
        return any(is_passive(self.tree, c) for c in clauses if c.pos == "VERB")
