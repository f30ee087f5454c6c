"""Entries of a list told in telegraphic style: "Askar Bek, b. 1975, dairyman, Osh. Prison no. 21."

Reach for this module beside the frames, for what an entry tells without a verb: who somebody is
in the words behind the name, where he is held or what he is charged with in a sentence of its
own. Always true: a sentence with a verb is left to the frames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aygaq.claims import ClaimDate, ClaimKind, Span
from aygaq.dates import parse_edtf
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Referent
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.gazetteer import Gazetteer, is_place
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.peoples import people_kind
from aygaq.reading.quotes import quote_of
from aygaq.reading.records.claims import RecordClaims
from aygaq.reading.records.find import Record, label_of
from aygaq.reading.time import Times
from aygaq.reading.tree import Sentence, Tree
from aygaq.sources.text import Part, PartKind

_ENTRIES = (PartKind.LIST_ITEM, PartKind.PARAGRAPH)
_SEGMENT = re.compile(r"[^,;()]+")
_BORN = re.compile(r"\s*(?:b\.|born|d\.?o\.?b\.?:?)(?:\s+(?:in|on))?\s+(?P<when>.*\d{4})", re.I)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_ARTICLE = re.compile(
    r"(?:Criminal Code |Penal Code |Part \d+ of )?(?:Art\.|Arts\.|Articles?)\s*\d"
)
_LABELLED = re.compile(r"([A-Z][\w ]{2,30}):\s+(?P<value>\S.*)", re.DOTALL)
_PENAL = word_set("prison colony jail gaol isolator penitentiary camp sizo remand")
_NO_WORK = word_set(
    "of from resident aged married single father mother brother brothers sister sisters born son "
    "daughter wife husband in at see also alias aka the a an his her their no with date place "
    "both all same name names living lives and or not unknown age years year currently cousin "
    "cousins twin twins widow widower uncle aunt nephew niece parents parent child children"
)
_LONGEST_WORK = 9  # words of an occupation
_WORKS = 2  # segments of an entry that tell an occupation
_LONGEST_ROLE = 4
_OF_PEOPLE = {"ethnic": "ethnicity", "religion": "religion", "citizen": "citizenship"}
_SHORT = 12  # words of a sentence that only names where somebody is


class Entries:
    """Reads the verbless words of one text's entries."""

    def __init__(
        self, tree: Tree, times: Times, gazetteer: Gazetteer,
        fields: RecordClaims,
    ) -> None:  # fmt: skip
        self.tree, self.times, self.gazetteer, self.fields = tree, times, gazetteer, fields

    def drafts(self, records: Sequence[Record], told: Sequence[Draft]) -> list[Draft]:
        """What no draft of `told` has yet, in order."""
        parts: dict[int, list[Sentence]] = {}
        for sentence in self.tree.sentences:
            parts.setdefault(sentence.part, []).append(sentence)
        found: list[Draft] = []
        for record in records:
            person = self.fields.person(record)
            if person is None or self.tree.parts[record.first].kind not in _ENTRIES:
                continue
            for sentence in parts.get(record.first, []):
                if self._is_verbless(sentence):
                    found += self._of_sentence(sentence, record, person)
        return [d for d in found if not any(_same(d, t) for t in told)]

    def _is_verbless(self, sentence: Sentence) -> bool:
        words = self.tree.words_of(sentence)
        return not any(
            w.pos == "AUX" or (w.pos == "VERB" and self.tree.children(w, "nsubj")) for w in words
        ) and not any(
            w.low in participle_forms() and w.low != "born" and w.pos == "VERB" for w in words[:1]
        )

    def _of_sentence(self, sentence: Sentence, record: Record, person: Referent) -> Iterator[Draft]:
        words = self.tree.words_of(sentence)
        if words[0].start <= record.name[0] < words[-1].end:
            yield from self._lead(record.name[1], words[-1].end, person)
            return
        text = self.tree.text[words[0].start : words[-1].end]
        if (labelled := _LABELLED.match(text)) and (label := label_of(labelled[1])):
            at = words[0].start
            part = Part(
                PartKind.FIELD, at, words[-1].end, labelled[1], at + labelled.start("value")
            )
            yield from self.fields.of_field(part, label, person)
        elif born := _BORN.match(text):
            yield self._attribute("birth-date", words[0].start, text, person, born)
        elif kind := people_kind(text.rstrip(" .")):
            yield self._attribute(_OF_PEOPLE[kind], words[0].start, text, person, None)
        elif _is_role(text.partition(",")[0]):
            yield self._attribute(
                "occupation", words[0].start, text.partition(",")[0], person, None
            )
        elif _ARTICLE.match(text):
            draft = self._draft("charge", sentence, person)
            draft.value = {"charge": text.rstrip(" .")}
            yield draft
        elif len(words) <= _SHORT and {w.low for w in words} & _PENAL:
            draft = self._draft("imprisonment", sentence, person)
            line = text.rstrip(" .")
            draft.place = self.gazetteer.facility(
                Span(words[0].start, words[0].start + len(line), line)
            )
            yield draft

    def _lead(self, start: int, end: int, person: Referent) -> Iterator[Draft]:
        """Who somebody is: what stands behind the name, between commas."""
        stop = min(
            (at for sign in ":;" if (at := self.tree.text.find(sign, start, end)) >= 0), default=-1
        )
        works = 0
        for match in _SEGMENT.finditer(self.tree.text, start, stop if stop >= 0 else end):
            if born := _BORN.match(match[0]):
                yield self._attribute("birth-date", match.start(), match[0], person, born)
            elif works < _WORKS and _is_work(match[0]):
                works += 1
                yield self._attribute("occupation", match.start(), match[0], person, None)

    def _born(self, start: int, born: re.Match[str]) -> ClaimDate | None:
        at = start + born.start("when")
        told = self.times.first_in(at, start + born.end("when"))
        year = _YEAR.search(born["when"])
        if told is not None or year is None:
            return told
        when = parse_edtf(year[0])
        start = at + year.start()
        return ClaimDate(when.edtf, when.earliest, when.latest, Span(start, start + 4, year[0]))

    def _attribute(
        self, kind: str, at: int, segment: str, person: Referent, born: re.Match[str] | None
    ) -> Draft:
        text = segment.strip(" .–—-\n")
        start = at + segment.index(text)
        date = self._born(at, born) if born is not None else None
        return Draft(
            ClaimKind.ATTRIBUTE, kind, person, Span(start, start + len(text), text), date=date,
            value={"text": text}, trigger=start, because={"rule": kind, "relation": "entry"},
        )  # fmt: skip

    def _draft(self, kind: str, sentence: Sentence, person: Referent) -> Draft:
        return Draft(
            ClaimKind.ACT, kind, person, quote_of(self.tree, sentence.first, sentence.first + 1),
            trigger=self.tree.words[sentence.first].start,
            because={"rule": "no verb", "relation": "entry"},
        )  # fmt: skip


def _is_role(segment: str) -> bool:
    """ "Welder.", "Retired bus driver.": a sentence that is somebody's work and nothing else."""
    words = segment.lower().strip(" .").split()
    return 0 < len(words) <= _LONGEST_ROLE and words[-1] in words_of("people", "role")


def _is_work(segment: str) -> bool:
    """Whether the words between two commas name an occupation: "dairyman", "student of law"."""
    words = segment.strip(" .").split()
    if not 0 < len(words) <= _LONGEST_WORK or any(map(str.isdigit, segment)):
        return False
    first = words[0].lower()
    if not words[0].islower() or len(first) < 4 or first in _NO_WORK:
        return False
    kin = words_of("people", "kin")
    if first in kin or first in participle_forms() or is_place(segment.strip(" .")):
        return False
    return not {w.lower().strip(".") for w in words} & {"years", "months", "life", "articles"}


def _same(draft: Draft, told: Draft) -> bool:
    """Whether a draft is told already: the same of the same person by overlapping words."""
    alike = draft.type == told.type or {draft.type, told.type} <= {"imprisonment", "detention"}
    overlap = draft.quote.start < told.quote.end and told.quote.start < draft.quote.end
    return alike and overlap and draft.subject is told.subject
