"""From the fields of records to claims: "Date of arrest: 3 May 2013" under a name.

Reach for this module beside the frames; a field that the lexicon knows is read here and not by
them. The quote is the whole field, its label included, for the label carries half the fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from aygaq.claims import ClaimDate, ClaimKind, ClaimPlace, Polarity, Span
from aygaq.dates import parse_edtf
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Referent
from aygaq.reading.gazetteer import is_place
from aygaq.reading.records.find import Label, Record, label_of
from aygaq.sources.text import Part, PartKind

_LONGEST = 600  # code points of a quote
_UTMOST = re.compile(r"(?:life|death)(?![a-z])", re.IGNORECASE)
_TAKEN = ("arrest", "detention", "abduction", "missing", "killing", "imprisonment")
_BEHIND = re.compile(r"\s*(?:,|;|–|—|-|in|at|/|\()\s*(?P<place>[^\W\d_][^;().\n]{1,60})")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_NUMBER = re.compile(r"\d{1,3}")
#: A field that says that nobody knows tells of nothing; one that says "none" denies.
_UNKNOWN = re.compile(
    r"(?:unknown|unclear|undisclosed|n/?a|\?+|[-–—]+|(?:is |are )?not (?:yet )?"
    r"(?:known|given|stated|clear|disclosed|available|confirmed)|(?:awaiting|pending) (?:the )?"
    r"(?:trial|sentenc\w+|verdict|appeal|investigation)|trial (?:pending|ongoing|under way))[.\s]*",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:none|nil|no charges?|no sentence)(?: so far| yet)?[.\s]*", re.IGNORECASE)


class RecordClaims:
    """Reads the fields of one text's records.

    Args:
        person: the referent of a record.
        when: the first time named in [start, end) of the text.
        term: the first term there, ISO 8601.
        place: the place that a span names.
    """

    def __init__(
        self,
        text: str,
        parts: Sequence[Part],
        *,
        person: Callable[[Record], Referent | None],
        when: Callable[[int, int], ClaimDate | None],
        term: Callable[[int, int], str | None],
        place: Callable[[Span], ClaimPlace],
    ) -> None:
        self.text, self.parts = text, parts
        self.person, self.when, self.term, self.place = person, when, term, place

    def drafts(self, records: Sequence[Record]) -> Iterator[Draft]:
        """The claims of all fields, in order."""
        for record in records:
            person = self.person(record)
            if person is None:
                continue
            for part in self.parts[record.first : record.last]:
                label = label_of(part.label) if part.kind is PartKind.FIELD else None
                if label is not None:
                    yield from self.of_field(part, label, person)

    def of_field(self, part: Part, label: Label, person: Referent) -> Iterator[Draft]:
        """The claims of one field, or of a cell that stands for one."""
        start = part.value_start if part.value_start is not None else part.start
        value = Span.of(self.text, start, part.end)
        if not value.text.strip() or _UNKNOWN.fullmatch(value.text.strip()):
            return
        if label.attribute is not None:
            yield from self._attribute(part, label, person, value)
            return
        draft = Draft(
            ClaimKind.ACT, label.act or "detention", person, self._quote(part), trigger=part.start,
            because={"rule": part.label or "", "relation": "field"},
        )  # fmt: skip
        if _NONE.fullmatch(value.text.strip()):
            draft.polarity = Polarity.DENIED
            yield draft
        elif self._give(draft, label, value):
            yield draft

    def _give(self, draft: Draft, label: Label, value: Span) -> bool:
        """Fill the slot that the label names; False where the value does not hold it."""
        if label.give == "date":
            draft.date = self._date(value)
            if draft.date is not None and label.act in _TAKEN:
                draft.place = self._place_behind(value, draft.date)
            return draft.date is not None
        if label.give == "term":
            utmost = _UTMOST.match(value.text.strip())
            term = utmost[0].lower() if utmost else self.term(value.start, value.end)
            draft.value = {"term": term} if term else {"text": value.text}
            return True
        if label.give == "place":
            draft.place = self.place(self._first_line(value))
            return True
        draft.value = {"charge": value.text.strip()}
        return True

    def _date(self, value: Span) -> ClaimDate | None:
        """The first time named; a year alone is one where a date is asked for."""
        told = self.when(value.start, value.end)
        year = _YEAR.fullmatch(value.text.strip(" ."))
        if told is not None or year is None:
            return told
        when = parse_edtf(year[0])
        return ClaimDate(when.edtf, when.earliest, when.latest, value)

    def _place_behind(self, value: Span, date: ClaimDate) -> ClaimPlace | None:
        """ "14 Oct 2014, Khujand": a town of the gazetteer behind the day."""
        words = date.words
        tail = _BEHIND.match(self.text, words.end, value.end) if words is not None else None
        if tail is None or not is_place(tail["place"].split(",")[0].strip()):
            return None
        return self.place(Span(tail.start("place"), tail.end("place"), tail["place"]))

    def _attribute(
        self, part: Part, label: Label, person: Referent, value: Span
    ) -> Iterator[Draft]:
        text = value.text.strip()
        said: dict[str, str | int | float] = {"text": text}
        date = self._date(value) if label.give == "date" else None
        number = _NUMBER.search(text) if label.give == "number" else None
        if label.give == "number":
            if number is None:
                return
            said["number"] = int(number.group())
        yield Draft(
            ClaimKind.ATTRIBUTE, label.attribute or "name", person, self._quote(part), date=date,
            value=said, trigger=part.start, because={"rule": part.label or "", "relation": "field"},
        )  # fmt: skip

    def _quote(self, part: Part) -> Span:
        end = min(part.end, part.start + _LONGEST)
        return Span.of(self.text, part.start, end)

    def _first_line(self, value: Span) -> Span:
        lead = len(value.text) - len(value.text.lstrip())
        line = value.text.strip().split("\n")[0].rstrip(" .")
        return Span(value.start + lead, value.start + lead + len(line), line)
