"""Text in, claims out: the stages of reading in their order.

Reach for this module, by `aygaq.reading.read`, with the text of one source. Always true: the
same text, model, version and overlay give the same reading, and `verify_reading` holds for it.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from aygaq.claims import EntityKind, Reading, SourceFacts, SourceId
from aygaq.dates import When, parse_edtf
from aygaq.reading.acts import ActDrafts
from aygaq.reading.assemble import Draft, claims_of, entities_of
from aygaq.reading.attributes import Attributes
from aygaq.reading.attribution import find_quotes, find_speech
from aygaq.reading.coreference import Coreference, Referent, Section, resolve
from aygaq.reading.echoes import without_echoes
from aygaq.reading.episodes import fill_from_episode
from aygaq.reading.figures import Figures
from aygaq.reading.frames import Match, find_acts
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.gazetteer import Gazetteer
from aygaq.reading.lexicon import words_of
from aygaq.reading.measures import Measures
from aygaq.reading.mentions import Mention, Mentions, find_mentions
from aygaq.reading.naming import Naming
from aygaq.reading.overlay.force import using
from aygaq.reading.overlay.values import NONE, Overlay
from aygaq.reading.parse import parse
from aygaq.reading.reader_names import reader_with
from aygaq.reading.records import (
    Entries,
    Record,
    RecordClaims,
    RowClaims,
    bare_terms,
    find_records,
    find_rows,
    label_of,
)
from aygaq.reading.respective import share_terms
from aygaq.reading.same_bearer import name_bearers_of_opening
from aygaq.reading.same_event import fill_from_same_event
from aygaq.reading.shared_out import Groups, shared_out
from aygaq.reading.speakers import Speakers
from aygaq.reading.terms import Terms
from aygaq.reading.time import Times
from aygaq.reading.tree import Sentence, Tree
from aygaq.reading.verdicts import Verdicts
from aygaq.reading.victims import Signs, keep_likely
from aygaq.reading.victims.layout import Layout
from aygaq.sources.text import SourceText

READER = "aygaq-frames/0.1"


def read(
    source: SourceText,
    *,
    sha256: str,
    published: When | str | None = None,
    overlay: Overlay = NONE,
) -> Reading:
    """Propose the claims that a source makes.

    Args:
        source: its working text, in parts.
        sha256: of the bytes as captured; goes into the claims' ids.
        published: the report's own date, EDTF; None takes the one the text's metadata holds.
        overlay: a team's own words beside the packaged lexicons; each claim's reader names it.
    Returns:
        Entities in order of first mention, claims in order of their triggers.
    Raises:
        ModelMissing: no parser model is installed.   NotEdtf: `published` is no EDTF.
    """
    with using(overlay):
        return _read(source, sha256, _published(source, published), reader_with(READER, overlay))


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of acts, before anybody is judged no victim of them."""

    acts: Sequence[Match]
    coreference: Coreference
    speakers: Speakers
    times: Times
    drafts: Sequence[Draft]  # from frames
    listed: Sequence[Draft]  # from fields, tables and bare terms, which need no judgement
    entries: Callable[[Sequence[Draft]], Iterable[Draft]]  # what records add to all these
    signs: Signs
    doubtful: frozenset[int]  # numbers of those who are called to account for harm


def tell(source: SourceText, published: When | None) -> Told:
    """The acts that frames find in a text; read from here to train the judgement of victims."""
    tree = parse(source)
    records, rows = find_records(source), find_rows(source)
    mentions = find_mentions(tree, [r.name for r in (*records, *rows)])
    quotes = find_quotes(tree)
    speeches = find_speech(tree, mentions, quotes)
    coreference = resolve(mentions, quotes, speeches, _sections(tree, [*records, *rows]))
    terms = Terms(tree)
    acts = find_acts(mentions, lambda first, last: bool(terms.within(first, last)))
    speakers = Speakers(mentions, coreference, speeches, quotes)
    times, gazetteer = Times(tree, published), Gazetteer(_place_names(mentions), tree.text)
    person = partial(_person, _by_name(mentions), coreference)
    fielded = _fielded(tree, source, records)
    fields = RecordClaims(
        source.text, source.parts, person=person,
        when=times.first_in, term=terms.first_in, place=gazetteer.place,
    )  # fmt: skip
    cells = RowClaims(fields, person)
    of_rows = cells.drafts(rows)
    told = [
        a for a in acts
        if (tree.sentence_of(tree.words[a.trigger]).part not in fielded
            or _is_note(tree, tree.sentence_of(tree.words[a.trigger])))
        and not any(start <= tree.words[a.trigger].start < end for start, end in cells.read)
    ]  # fmt: skip
    of_acts = ActDrafts(mentions, coreference, speakers, times, terms, gazetteer)
    drafts = of_acts.drafts(told)
    drafts += list(Naming(mentions, coreference, speakers).drafts(drafts))
    drafts += Verdicts(mentions, coreference, terms, times).drafts(drafts)
    layout = Layout(tree)
    name_bearers_of_opening(drafts, layout)
    fill_from_same_event(drafts, layout)
    fill_from_episode(drafts, tree, times)
    signs = Signs(coreference, speeches, drafts)
    listed = [*fields.drafts(records), *of_rows]
    listed += bare_terms(tree, terms, records, person)
    entries = partial(Entries(tree, times, gazetteer, fields).drafts, records)
    doubtful = frozenset(of_acts.doubtful)
    return Told(acts, coreference, speakers, times, drafts, listed, entries, signs, doubtful)


def _read(source: SourceText, sha256: str, when: When | None, reader: str) -> Reading:
    told = tell(source, when)
    mentions, coreference, speakers = told.coreference.mentions, told.coreference, told.speakers
    kept = keep_likely(told.drafts, told.signs)
    doubtful = told.doubtful | (_bearers(told.drafts) - _bearers(kept))
    drafts = [*kept, *told.listed]
    groups = Groups(coreference)
    share_terms(mentions.tree, groups, drafts)
    drafts += shared_out(groups, drafts, doubtful)
    drafts = without_echoes(drafts, Layout(mentions.tree))
    bearers = _bearers(drafts)
    taken = {m.head for act in told.acts for m in act.victims}
    wanted = bearers | _named(coreference)
    drafts += Attributes(mentions, coreference, speakers, told.times).drafts(wanted)
    drafts += told.entries(drafts)
    drafts += Measures(mentions, coreference, speakers).drafts()
    drafts += Figures(mentions, coreference, speakers).drafts(taken)
    entities, ids = entities_of(coreference)
    return Reading(
        source=_facts(source, sha256, when),
        text=source.text,
        entities=entities,
        claims=claims_of(drafts, ids, sha256, reader),
    )


def _bearers(drafts: Iterable[Draft]) -> frozenset[int]:
    return frozenset(d.subject.number for d in drafts if d.subject)


def _published(source: SourceText, published: When | str | None) -> When | None:
    if isinstance(published, When):
        return published
    text = published or source.metadata.published
    return parse_edtf(text) if text else None


def _facts(source: SourceText, sha256: str, when: When | None) -> SourceFacts:
    meta = source.metadata
    return SourceFacts(
        sha256=SourceId(sha256), language=meta.language, title=meta.title,
        publisher=meta.publisher, published=when.edtf if when else None, authors=meta.authors,
        translators=meta.translators,
    )  # fmt: skip


def _sections(tree: Tree, records: Sequence[Record]) -> list[Section]:
    """The words of each record."""
    starts = [w.start for w in tree.words]
    found = []
    for record in records:
        first = bisect.bisect_left(starts, tree.parts[record.first].start)
        last = bisect.bisect_left(starts, tree.parts[record.last - 1].end)
        found.append(Section(first, last, bisect.bisect_left(starts, record.name[1])))
    return found


def _fielded(tree: Tree, source: SourceText, records: Sequence[Record]) -> frozenset[int]:
    """The parts that records are read from, and frames are not."""
    inside = (i for r in records for i in range(r.first, r.last))
    return frozenset(i for i in inside if label_of(source.parts[i].label) is not None)


def _is_note(tree: Tree, sentence: Sentence) -> bool:
    """Whether a sentence of a field tells what its label does not: "12 years; released in May"."""
    first = tree.words[sentence.first]
    before = tree.sentences[sentence.index - 1] if sentence.index else sentence
    told = first.low in participle_forms() and first.low not in words_of("records", "of_label")
    return told or before.part == sentence.part


def _by_name(mentions: Mentions) -> dict[int, Mention]:
    """Those called by name, by where the name begins in the text."""
    return {mentions.tree.words[m.name_first].start: m for m in mentions.items if m.named}


def _person(
    by_name: Mapping[int, Mention], coreference: Coreference, record: Record
) -> Referent | None:
    mention = by_name.get(record.name[0])
    return coreference.of(mention) if mention is not None else None


def _place_names(mentions: Mentions) -> list[str]:
    return [m.name for m in mentions.items if m.kind is EntityKind.PLACE and m.named]


def _named(coreference: Coreference) -> set[int]:
    return {r.number for r in coreference.referents if r.named and r.kind is EntityKind.PERSON}
