"""Text in, claims out: the stages of reading in their order.

Reach for this module, by `aygaq.reading.read`, with the text of one source. Always true: the
same text, model and version give the same reading, and `verify_reading` holds for it.
"""

from __future__ import annotations

from aygaq.claims import EntityKind, Reading, SourceFacts, SourceId
from aygaq.dates import When, parse_edtf
from aygaq.reading.acts import ActDrafts
from aygaq.reading.assemble import claims_of, entities_of
from aygaq.reading.attributes import Attributes
from aygaq.reading.attribution import find_quotes, find_speech
from aygaq.reading.coreference import Coreference, resolve
from aygaq.reading.figures import Figures
from aygaq.reading.frames import find_acts
from aygaq.reading.measures import Measures
from aygaq.reading.mentions import find_mentions
from aygaq.reading.parse import parse
from aygaq.reading.speakers import Speakers
from aygaq.reading.terms import Terms
from aygaq.reading.time import Times
from aygaq.sources.text import SourceText

READER = "aygaq-frames/0.1"


def read(source: SourceText, *, sha256: str, published: When | str | None = None) -> Reading:
    """Propose the claims that a source makes.

    Args:
        source: its working text, in parts.
        sha256: of the bytes as captured; goes into the claims' ids.
        published: the report's own date, EDTF; None takes the one the text's metadata holds.
    Returns:
        Entities in order of first mention, claims in order of their triggers.
    Raises:
        ModelMissing: no parser model is installed.   NotEdtf: `published` is no EDTF.
    """
    when = _published(source, published)
    tree = parse(source)
    mentions = find_mentions(tree)
    quotes = find_quotes(tree)
    speeches = find_speech(tree, mentions, quotes)
    coreference = resolve(mentions, quotes, speeches)
    terms = Terms(tree)
    acts = find_acts(mentions, lambda first, last: bool(terms.within(first, last)))
    speakers = Speakers(mentions, coreference, speeches)
    builder = ActDrafts(mentions, coreference, speakers, Times(tree, when), terms)
    drafts = builder.drafts(acts)
    bearers = {d.subject.number for d in drafts if d.subject}
    taken = {m.head for act in acts for m in act.victims}
    drafts += Attributes(mentions, coreference, speakers).drafts(bearers | _named(coreference))
    drafts += Measures(mentions, coreference, speakers).drafts()
    drafts += Figures(mentions, coreference, speakers).drafts(taken)
    entities, ids = entities_of(coreference)
    return Reading(
        source=_facts(source, sha256, when),
        text=source.text,
        entities=entities,
        claims=claims_of(drafts, ids, sha256, READER),
    )


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


def _named(coreference: Coreference) -> set[int]:
    return {r.number for r in coreference.referents if r.named and r.kind is EntityKind.PERSON}
