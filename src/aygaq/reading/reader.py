"""Text in, claims out: the stages of reading in their order.

Reach for this module, by `aygaq.reading.read`, with the text of one source. Always true: the
same text, model and version give the same reading, and `verify_reading` holds for it.
"""

from __future__ import annotations

from aygaq.claims import (
    ClaimKind,
    EntityKind,
    Modality,
    Polarity,
    Reading,
    SourceFacts,
    SourceId,
)
from aygaq.dates import When, parse_edtf
from aygaq.reading.assemble import Draft, claims_of, entities_of
from aygaq.reading.attribution import find_quotes, find_speech
from aygaq.reading.coreference import Coreference, Referent, resolve
from aygaq.reading.frames import Match, find_acts
from aygaq.reading.gazetteer import Gazetteer
from aygaq.reading.mentions import Mentions, find_mentions
from aygaq.reading.modality import modality_of
from aygaq.reading.parse import parse
from aygaq.reading.place import Places
from aygaq.reading.quotes import quote_of
from aygaq.reading.speakers import Speakers
from aygaq.reading.terms import Term, find_terms
from aygaq.reading.time import Times
from aygaq.reading.tree import Tree
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
    terms = {s.index: find_terms(tree, s) for s in tree.sentences}

    def has_term(first: int, last: int) -> bool:
        found = terms[tree.words[first].sentence]
        return any(first <= t.first < last for t in found)

    acts = find_acts(mentions, has_term)
    builder = _Builder(tree, mentions, coreference, Speakers(mentions, coreference, speeches),
                       Times(tree, when), terms)  # fmt: skip
    drafts = builder.drafts(acts)
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


class _Builder:
    """Turns the acts of one text into drafts of claims."""

    def __init__(
        self,
        tree: Tree,
        mentions: Mentions,
        coreference: Coreference,
        speakers: Speakers,
        times: Times,
        terms: dict[int, list[Term]],
    ) -> None:
        self.tree, self.mentions, self.coreference = tree, mentions, coreference
        self.speakers, self.times, self.terms = speakers, times, terms
        names = [m.name for m in mentions.items if m.kind is EntityKind.PLACE and m.named]
        self.places = Places(mentions, Gazetteer(names))
        self.last_victims: list[Referent] = []

    def drafts(self, acts: list[Match]) -> list[Draft]:
        """The drafts of all acts, in order."""
        triggers: dict[int, list[int]] = {}
        for act in acts:
            triggers.setdefault(self.tree.words[act.trigger].sentence, []).append(act.trigger)
        found: list[Draft] = []
        for act in acts:
            rivals = triggers[self.tree.words[act.trigger].sentence]
            found.extend(self._of_act(act, rivals))
        return found

    def _of_act(self, act: Match, rivals: list[int]) -> list[Draft]:
        modality = modality_of(self.tree, act)
        victims = self._victims(act)
        if modality is None or not victims:
            return []
        speaker = self.speakers.of(act.trigger)
        if modality is Modality.ASSERTED and speaker is not None:
            modality = Modality.REPORTED
        agents = [r for m in act.agents if (r := self.coreference.of(m)) is not None]
        common = {
            "quote": quote_of(self.tree, act.first, act.last),
            "date": self.times.of(act.trigger, rivals),
            "place": self.places.of(act.trigger, rivals),
            "value": self._value(act),
            "speaker": speaker,
            "modality": modality,
            "polarity": Polarity.DENIED if act.negated else Polarity.AFFIRMED,
            "trigger": self.tree.words[act.trigger].start,
            "because": {"rule": act.rule, "relation": act.relation, "trigger": self.tree.words[act.trigger].low},
        }
        self.last_victims = victims
        return [
            Draft(ClaimKind.ACT, act.act, victim, agents=[a for a in agents if a is not victim], **common)  # type: ignore[arg-type]
            for victim in victims
        ]

    def _victims(self, act: Match) -> list[Referent]:
        if act.from_context:
            return self.last_victims[-1:]
        found: list[Referent] = []
        for mention in act.victims:
            referent = self.coreference.of(mention)
            if referent is not None and referent not in found and referent.kind in (EntityKind.PERSON, EntityKind.GROUP):
                found.append(referent)
        return found

    def _value(self, act: Match) -> dict[str, str | int | float] | None:
        if act.act not in ("sentence", "detention", "imprisonment", "house-arrest", "arrest"):
            return None
        found = [t for t in self.terms[self.tree.words[act.trigger].sentence] if 0 <= t.first - act.trigger < 14]
        if act.act == "sentence" and not found:
            found = [t for t in self.terms[self.tree.words[act.trigger].sentence] if 0 < act.trigger - t.first < 4]
        return {"term": found[0].value} if found and act.act == "sentence" else None
