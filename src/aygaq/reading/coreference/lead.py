"""The lead of a news story: "A shopkeeper was jailed …", whose name comes a sentence later.

Reach for this module when somebody is named for the first time. News tells the act first, of
"a shopkeeper", and then introduces him: "Askar Bek, 46, a former herder, was detained …". The
two are joined only where nobody else could be meant: one unnamed person in the lead, one
introduction soon after, nothing that says "another".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate

from aygaq.claims import EntityKind
from aygaq.reading.coreference.referents import Referent
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Word
from aygaq.sources.text import Part, PartKind

_LEAD = 3  # sentences that a headline and a lead take
_SOON = 4  # sentences within which the introduction comes
_SHORTEST = 5  # words of a sentence that tells something
_DASHES = ("-", "--", "–", "—")
_BESIDE = (PartKind.BYLINE, PartKind.CAPTION)
# what an editor calls the same person in a headline and in a lead
_ALIKE = (
    word_set("journalist reporter photojournalist correspondent photographer cameraman newsman"),
    word_set("activist campaigner dissident defender critic"),
    word_set("lawyer attorney advocate"),
    word_set("cleric imam preacher mullah"),
    word_set("protester demonstrator"),
)
_ITS = word_set("body corpse remains death killing murder")
_VOICES = word_set("source spokesman spokeswoman spokesperson")
_SPEAK_FOR = word_set("family lawyer attorney colleague friend supporter")
_BEFALLS = word_set("of to against on")
_OTHER = word_set("also another other others separately meanwhile second earlier")


class Leads:
    """Who the first sentences of a text speak of without a name."""

    def __init__(self, mentions: Mentions, tellers: Collection[int]) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.tellers = tellers
        self._rank = list(accumulate(self._tells(s) for s in self.tree.sentences))

    def meant_by(self, name: Mention, referents: Sequence[Referent]) -> Referent | None:
        """The unnamed person of the lead whom `name` introduces, or None."""
        if name.head in self.tellers or name.kind is not EntityKind.PERSON:
            return None
        if any(r.named and r.kind is EntityKind.PERSON and self._is_told(r) for r in referents):
            return None
        unnamed = [r for r in referents if self._stands_in_lead(r)]
        unnamed = [r for r in unnamed if self._is_subject(r)] or unnamed
        if len(unnamed) != 1 or not _may_be(unnamed[0], name):
            return None
        beside = self._stands_beside(unnamed[0], name)
        if beside or self._tells_of_both(unnamed[0], name) or self._is_of_row(name):
            return None
        tells = bool(unnamed[0].nouns & words_of("people", "teller"))
        tells = tells and not (self._suffers(name) and self._suffers(unnamed[0].mentions[0]))
        tells = tells and not self._tells_of_self(unnamed[0])
        if not _is_called(unnamed[0], name) and (tells or not self._introduces(name)):
            return None
        last = unnamed[0].mentions[-1]
        return unnamed[0] if self._place(name) - self._place(last) <= _SOON else None

    def asked_for(self, name: Mention, referents: Sequence[Referent]) -> Referent | None:
        """ "What happened to your son?" "Edgar left the house …": whom the question is about."""
        here = self.tree.sentence_of(self.tree.words[name.head])
        before = self.tree.sentences[max(0, here.index - 2) : here.index]
        asked = next((s for s in before[::-1] if self.tree.words[s.last - 1].text == "?"), None)
        if asked is None or self.tree.words[name.head].relation not in ("nsubj", "obj", "root"):
            return None
        told = [
            r for r in referents
            if r.kind is EntityKind.PERSON and asked.first <= r.mentions[-1].head < asked.last
        ]  # fmt: skip
        if len(told) != 1 or told[0].named or not told[0].nouns & words_of("people", "kin"):
            return None
        return told[0] if _may_be(told[0], name) else None

    def _tells(self, sentence: Sentence) -> bool:
        """Whether a sentence counts: bylines, captions and bare dates are no part of the story."""
        beside = self.tree.parts[sentence.part].kind in _BESIDE
        dateline = self.tree.words[sentence.last - 1].text in _DASHES
        return not beside and not dateline and sentence.last - sentence.first >= _SHORTEST

    def _place(self, mention: Mention) -> int:
        """How many sentences of the story have begun where a mention stands."""
        return self._rank[self.tree.words[mention.head].sentence]

    def of_headline(self, mention: Mention, referents: Sequence[Referent]) -> Referent | None:
        """The person of the headline whom the lead tells of again: "Shopkeeper jailed", or None."""
        if mention.manner is not Manner.INDEFINITE or mention.kind is not EntityKind.PERSON:
            return None
        if mention.plural or self._is_headline(mention) or not self._in_lead(mention):
            return None
        before = self.tree.words[mention.head - 1].low if mention.head else ""
        if mention.head in self.tellers or before in _OTHER | {"fellow"}:
            return None
        told = [
            r for r in referents if self._stands_in_lead(r) and self._is_headline(r.mentions[0])
        ]
        general = words_of("people", "general")
        alike = [r for r in told if mention.noun in r.nouns or (r.nouns | {mention.noun}) & general]
        return alike[0] if len(told) == len(alike) == 1 and _may_be(alike[0], mention) else None

    def _is_told(self, referent: Referent) -> bool:
        """Whether the story itself names a person: no headline or byline, no president."""
        if referent.nouns & words_of("people", "official"):
            return False
        beside = (*_BESIDE, PartKind.HEADLINE)
        return any(self._part(m).kind not in beside for m in referent.mentions)

    def _part(self, mention: Mention) -> Part:
        return self.tree.parts[self.tree.sentence_of(self.tree.words[mention.head]).part]

    def _is_headline(self, mention: Mention) -> bool:
        return self._part(mention).kind is PartKind.HEADLINE

    def only_in_headline(self, referent: Referent) -> bool:
        return all(self._is_headline(mention) for mention in referent.mentions)

    def _in_lead(self, mention: Mention) -> bool:
        return self._place(mention) <= _LEAD

    def _introduces(self, name: Mention) -> bool:
        """A full name that somebody bears to whom something happens, not one who tells."""
        if len(name.name.split()) < 2 or set(name.titles) & words_of("people", "official"):
            return False
        words = self.tree.words
        sentence = self.tree.sentence_of(words[name.head])
        before = words[sentence.first : name.first]
        if any(w.low in _OTHER for w in before):
            return False
        told = words[name.head].relation in ("nsubj", "obj") or _is_body(before)
        return told or self._is_spoken_for(name)

    def _is_spoken_for(self, name: Mention) -> bool:
        """ "Relatives of Askar Bek said", "Bek's lawyer said": whose people tell of him."""
        word = self.tree.words[name.head]
        noun = self.tree.head(word)
        if word.relation != "nmod" or noun.relation != "nsubj":
            return False
        return noun.lemma in words_of("people", "kin") | _SPEAK_FOR

    def _tells_of_both(self, unnamed: Referent, name: Mention) -> bool:
        """ "A woman was found.  Bek was arrested after a woman came forward": she is not he."""
        sentence = self.tree.sentence_of(self.tree.words[name.head])
        for k in range(name.last, sentence.last):
            other = self.mentions.headed_by(k)
            if other is None or other.named or other.head != k or other.noun not in unnamed.nouns:
                continue
            if other.same_as is None and other.manner is not Manner.PRONOUN and not other.plural:
                return True
        return False

    def _is_of_row(self, name: Mention) -> bool:
        """ "A driver died.  Askar Bek and Dina Lund were held": neither of two is the driver."""
        joined = self.tree.children(self.tree.words[name.head], "conj")
        others = (self.mentions.headed_by(word) for word in joined)
        return any(m is not None and m.named and m.human for m in others)

    def _stands_beside(self, unnamed: Referent, name: Mention) -> bool:
        """ "A man accused of killing Ana Lund was held": he is another than she."""
        heads = {m.head for m in unnamed.mentions}
        name_word = self.tree.words[name.head]
        if name_word.relation == "nsubj" and name_word.head != name_word.i:  # of his own verb
            before = self.tree.children(self.tree.head(name_word), "nsubj")
            return any(w.i in heads and w.i < name_word.i for w in before)
        return any(w.i in heads for w in self.tree.ancestors(name_word))

    def _suffers(self, mention: Mention) -> bool:
        """Whether something is done to somebody, who so tells nothing there."""
        words = self.tree.words
        before = words[max(0, mention.first - 2) : mention.first]
        return words[mention.head].dep in ("nsubj:pass", "obj") or _is_body(before)

    def _stands_in_lead(self, referent: Referent) -> bool:
        first = referent.mentions[0]
        return (
            referent.kind is EntityKind.PERSON
            and not referent.named
            and not referent.plural
            and referent.owner is None
            and first.manner is Manner.INDEFINITE
            and self._in_lead(first)
            and (first.head not in self.tellers or self._tells_of_self(referent))
            and not referent.nouns & (words_of("people", "official") | _VOICES)
            and (self._is_subject(referent) or self._is_befallen(referent))
        )

    def _tells_of_self(self, referent: Referent) -> bool:
        """ "A teacher said police had beaten him": who tells what befell himself."""
        first, *later = referent.mentions
        until = self.tree.sentence_of(self.tree.words[first.head]).last
        heads = (self.tree.words[m.head] for m in later if m.head < until)
        return any(w.dep in ("obj", "nsubj:pass") or self._is_passive(w) for w in heads)

    def _is_passive(self, word: Word) -> bool:
        """ "He was beaten": the subject of a participle, whatever the tagger calls it."""
        verb = self.tree.head(word)
        helped = any(w.lemma == "be" for w in self.tree.children(verb, "aux"))
        return word.relation == "nsubj" and helped and verb.low.endswith(("ed", "en"))

    def _is_subject(self, referent: Referent) -> bool:
        """Whether something is told of somebody: the subject or the object of a verb."""
        spoken = [self.tree.words[m.head] for m in referent.mentions]
        return any(w.relation in ("nsubj", "obj", "flat", "root") for w in spoken)

    def _is_befallen(self, referent: Referent) -> bool:
        """ "The release of a columnist", "nine years to an activist": one stands behind a noun."""
        return any(self._hangs_on_act(mention) for mention in referent.mentions if mention.first)

    def _hangs_on_act(self, mention: Mention) -> bool:
        """Whether no person is behind a preposition's noun, as in "the son of an activist"."""
        word = self.tree.words[mention.head]
        if word.dep == "nmod:poss" and self.tree.head(word).lemma in _ITS:
            return True  # "Missing poet's body found"
        behind = word.relation in ("nmod", "obl") and self._before(mention) in _BEFALLS
        held = self.mentions.headed_by(self.tree.head(word)) if behind else None
        return behind and (held is None or not held.human)

    def _before(self, mention: Mention) -> str:
        return self.tree.words[mention.first - 1].low


def _is_body(before: Sequence[Word]) -> bool:
    """ "A journalist was found dead", then "the body of Rahim Bek": what stands before him."""
    return len(before) > 1 and before[-1].low == "of" and before[-2].lemma in _ITS


def _is_called(referent: Referent, name: Mention) -> bool:
    """ "Lawyer held", then "labour lawyer Hassan Tarek": the lead's own word before the name."""
    called = {title.split()[-1] for title in name.titles if title}
    return any(referent.nouns & alike and called & alike for alike in (called, *_ALIKE))


def _may_be(referent: Referent, name: Mention) -> bool:
    return Gender.UNKNOWN in (referent.gender, name.gender) or referent.gender is name.gender
