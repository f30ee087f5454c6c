"""Where somebody is from, when born, by what other name known: "born in 1971", "alias Abu Salim".

Reach for this module for what stands right behind a name or with a verb of living. A place
counts as a residence only where the text's own places know it for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.claims import ClaimDate, EntityKind, Span
from aygaq.dates import parse_edtf
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.frames.wording import NEGATIONS
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.peoples import people_kind
from aygaq.reading.time import Times
from aygaq.reading.tree import Tree, Word

_BEHIND = 90  # code points behind a name in which its aside begins and ends
_BIRTH = re.compile(
    r",? ?\(?,? ?(?:who )?(?:was |is )?(?:born|b\.) (?:on |in )?"
    r"(?P<when>(?:[A-Z]?[a-z]* ?\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?(?:[A-Z][a-z]+,? )?"
    r"(?:19|20)\d\d)"
)
_BORN_IN = re.compile(
    r",? ?\(?(?:who )?(?:was |is )?born (?:on [^,;.]{4,20} |in \d{4} )?(?:in|at|near) "
)
_FRONTED = re.compile(r"Born (?:on |in )?(?P<when>[^,;]{0,24}(?:19|20)\d\d)[^,]{0,30}, $")
_AGED = re.compile(
    r" (?:is|was|had been) (?:just |only )?(?P<age>\d\d)(?: years old)?(?=[.,;]| when| at | and )"
)
_HOLDS = re.compile(
    r" (?:who )?(?:also )?(?:holds|held|has|had) (?:dual )?(?P<people>[A-Z]\w+)"
    r"(?:[ -][A-Z]?\w+){0,3}? (?:citizenship|nationality|passport)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = r"[\"“'‘]?(?P<name>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,3})"
_TONGUES = (
    "Chinese|Arabic|Russian|Uyghur|Kazakh|Uzbek|Tajik|Farsi|Persian|Kurdish|Turkish|Tibetan|Burmese|"
    "Ukrainian|Belarusian|Azerbaijani|Vietnamese|Khmer|Amharic|Tigrinya|Somali|French|Spanish"
)
_ALIAS = re.compile(
    r"(?:,? ?\(?)(?:who (?:is |was )?)?"
    r"(?:(?:also|better|otherwise|popularly|widely|commonly|locally) "
    r"(?:known|called|written|spelled|spelt|transliterated)(?: (?:as|by|online|under))*"
    r"(?: (?:his|her|their|the)(?: \w+){0,2}(?: name| pseudonym| nickname)?(?: of)?,?)?"
    r"|known (?:to \w+ \w+ )?(?:as|by (?:his|her|their|the) [\w-]+(?: name| pseudonym)?)"
    r"|us(?:es|ed|ing) the (?:alias|pseudonym|pen name|name|nickname)"
    rf"|(?:in |full name in )?(?:{_TONGUES})(?: name|:|,)+"
    r"|alias|a\.?k\.?a\.?|nicknamed|nom de guerre|n[ée]e"
    r"|(?:whose )?(?:real|birth|legal|full|pen) name(?: is| was|:)?) " + _NAME
)
_LIVING = word_set("live reside settle")
_DWELLER = word_set("resident native inhabitant villager citizen")
_MINORITY = word_set("minority ethnicity tribe clan community people nationality")
_KINDS = {"ethnic": "ethnicity", "religion": "religion", "citizen": "citizenship"}
_NATIONAL = word_set("national citizen nationality citizenship")


@dataclass(frozen=True, slots=True)
class Origin:
    """One thing said of somebody, by words `[first, last)`."""

    kind: str
    first: int
    last: int
    who: Referent
    text: str
    date: ClaimDate | None = None


class Origins:
    """Finds the births, homes and other names of one text."""

    def __init__(self, mentions: Mentions, coreference: Coreference, times: Times) -> None:
        self.mentions, self.coreference, self.times = mentions, coreference, times
        self.tree: Tree = mentions.tree
        self._starts = {w.start: w.i for w in self.tree.words}

    def find(self) -> Iterator[Origin]:
        """All that is told behind names and by verbs of living, in order of the words."""
        for mention in self.mentions.in_order():
            if mention.kind is EntityKind.PERSON and mention.named:
                who = self.coreference.of(mention)
                if who is not None:
                    yield from self._behind(mention, who)
        for word in self.tree.words:
            if word.pos == "VERB" and word.lemma in _LIVING:
                yield from self._living(word)
            elif word.pos == "VERB" and word.lemma == "belong":
                yield from self._belonging(word)

    def _behind(self, mention: Mention, who: Referent) -> Iterator[Origin]:
        end = self.tree.words[mention.last - 1].end
        stop = self.tree.words[self.tree.sentence_of(self.tree.words[mention.head]).last - 1].end
        stop = min(stop, end + _BEHIND)
        if born := _BIRTH.match(self.tree.text, end, stop):
            yield self._of_text("birth-date", born, "when", who, self._born(born))
        if alias := _ALIAS.match(self.tree.text, end, stop):
            yield self._of_text("name", alias, "name", who, None)
        if place := _BORN_IN.match(self.tree.text, end, stop):
            yield from self._born_in(place.end(), who)
        if aged := _AGED.match(self.tree.text, end, stop):
            yield self._of_text("age", aged, "age", who, None)
        held = _HOLDS.match(self.tree.text, end, stop)
        if held and people_kind(held["people"]):
            yield self._of_text("citizenship", held, "people", who, None)
        yield from self._fronted(mention, who)
        yield from self._aside(mention, who)
        yield from self._based(mention, who)

    def _born_in(self, at: int, who: Referent) -> Iterator[Origin]:
        word = self._starts.get(at)
        end = self.tree.sentence_of(self.tree.words[word]).last if word is not None else 0
        found = self._place_from(word, end) if word is not None else None
        if word is not None and found is not None:
            yield Origin("birth-place", word, found.last, who, self._said(found))

    def _fronted(self, mention: Mention, who: Referent) -> Iterator[Origin]:
        """ "Born on 4 July 1990, NAME was": what opens the name's sentence."""
        words = self.tree.words
        opens = words[self.tree.sentence_of(words[mention.head]).first].start
        start = words[mention.first].start
        if born := _FRONTED.fullmatch(self.tree.text, opens, start):
            yield self._of_text("birth-date", born, "when", who, self._born(born))

    def _of_text(
        self, kind: str, match: re.Match[str], group: str, who: Referent, date: ClaimDate | None
    ) -> Origin:
        at = [i for p in range(*match.span(group)) if (i := self._starts.get(p)) is not None]
        first, last = (at[0], at[-1] + 1) if at else (0, 1)
        return Origin(kind, first, last, who, match[group].strip(" .'’"), date)

    def _born(self, match: re.Match[str]) -> ClaimDate | None:
        told = self.times.first_in(*match.span("when"))
        year = _YEAR.search(match["when"])
        if told is not None or year is None:
            return told
        when, at = parse_edtf(year[0]), match.start("when") + year.start()
        return ClaimDate(when.edtf, when.earliest, when.latest, Span(at, at + 4, year[0]))

    def _aside(self, mention: Mention, who: Referent) -> Iterator[Origin]:
        """NAME of Khanpora; NAME, from Mosul; NAME, 41, a resident of Almaty; of the Jarai
        minority; an Eritrean national."""
        words = self.tree.words
        end = min(mention.last + 12, self.tree.sentence_of(words[mention.head]).last)
        for k in range(mention.last, end):
            word = words[k]
            before = words[k - 1]
            if word.pos in ("VERB", "AUX", "SCONJ"):
                return
            of = word.low == "of"
            if (word.low == "from" or of) and k + 1 < end:
                sure = not of or k == mention.last or before.text == "," or before.lemma in _DWELLER
                yield from self._from(k, who, place=sure)
            kind = people_kind(word.text)
            after = words[k + 1] if k + 1 < end else None
            if kind and after is not None and after.low in _NATIONAL and before.low in ("a", "an"):
                yield Origin(_KINDS[kind], k, k + 2, who, word.text)

    def _from(self, lead: int, who: Referent, *, place: bool) -> Iterator[Origin]:
        words = self.tree.words
        end = self.tree.sentence_of(words[lead]).last
        if words[lead + 1].low in ("the", "an", "a"):
            for k in range(lead + 2, min(lead + 6, end)):
                if words[k].lemma in _MINORITY and words[k - 1].capital:
                    text = " ".join(w.text for w in words[lead + 2 : k] if w.low != "ethnic")
                    yield Origin("ethnicity", lead + 2, k + 1, who, text)
                    return
        body = self._body_from(lead + 1, end) if place else None
        if body is not None:
            said = self.tree.text[words[lead].start : words[body.last - 1].end]
            yield Origin("occupation", lead, body.last, who, said)
            return
        found = self._place_from(lead + 1, end) if place else None
        if found is not None:
            yield Origin("residence", lead, found.last, who, self._said(found))

    def _body_from(self, first: int, end: int) -> Mention | None:
        """The body named at a word: "the Bar Association"."""
        for k in range(first, min(first + 5, end)):
            found = self.mentions.phrase_from(k)
            if found is not None and found.named and found.kind is EntityKind.ORGANIZATION:
                return found
            if self.tree.words[k].pos != "DET" and not self.tree.words[k].capital:
                return None
        return None

    def _place_from(self, first: int, end: int) -> Mention | None:
        """The place named at a word, "the village of" and the like passed over."""
        words = self.tree.words
        for k in range(first, min(first + 5, end)):
            mention = self.mentions.phrase_from(k)
            if mention is not None and mention.named:
                return mention if mention.kind is EntityKind.PLACE and k == mention.first else None
            if words[k].pos not in ("DET", "NOUN", "ADJ", "ADP", "PUNCT") or words[k].text == ",":
                return None
        return None

    def _belonging(self, verb: Word) -> Iterator[Origin]:
        """ "Belongs to the Karen minority"."""
        to = self.tree.after(verb)
        people = people_at(self.mentions, subjects(self.tree, verb))
        who = self.coreference.of(people[0]) if len(people) == 1 else None
        if to is not None and to.low == "to" and who is not None:
            yield from self._from(to.i, who, place=False)

    def _living(self, verb: Word) -> Iterator[Origin]:
        """ "Lived in Van with her children", "who resides in Damanhour"."""
        beside = {c.low for c in self.tree.children(verb)}
        sentence = self.tree.sentence_of(verb)
        people = people_at(self.mentions, subjects(self.tree, verb))
        who = self.coreference.of(people[0]) if len(people) == 1 else None
        if beside & NEGATIONS or who is None or who.kind is not EntityKind.PERSON:
            return
        for k in range(verb.i + 1, min(verb.i + 5, sentence.last - 1)):
            if self.tree.words[k].low in ("in", "near", "at"):
                found = self._place_from(k + 1, sentence.last)
                if found is not None:
                    yield Origin("residence", verb.i, found.last, who, self._said(found))
                return

    def _based(self, mention: Mention, who: Referent) -> Iterator[Origin]:
        """ "The Oslo-based writer NAME"."""
        words = self.tree.words
        first = self.tree.sentence_of(words[mention.head]).first
        for k in range(max(first + 1, mention.name_first - 6), max(mention.name_first, 0)):
            if words[k].low == "based" and words[k - 1].text == "-" and k >= first + 2:
                yield Origin("residence", k - 2, k + 1, who, words[k - 2].text)
            if words[k].lemma in _DWELLER and k == mention.name_first - 1 and words[k - 1].capital:
                yield Origin("residence", k - 1, k + 1, who, words[k - 1].text)

    def _said(self, mention: Mention) -> str:
        words = self.tree.words
        return self.tree.text[words[mention.first].start : words[mention.last - 1].end]
