"""What a text shows of one act: the signs by which a victim is told from a perpetrator.

Reach for this module with all drafts of one text. Each act gets numbers by name: what is told
and how, where in the text, what its subject is called, and whether he tells or does things
himself. Always true: signs depend on one document alone, and never on who somebody is.
"""

from __future__ import annotations

import bisect
import functools
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from aygaq.claims import ClaimKind, EntityKind, Modality, Polarity
from aygaq.reading.assemble import Draft
from aygaq.reading.attribution import Speech
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention
from aygaq.reading.perpetrators import HARM, JUSTICE
from aygaq.reading.victims.layout import Layout

_HARM = HARM | word_set("enforced-disappearance missing")
_UNSURE = (Modality.FEARED, Modality.PLANNED, Modality.POSSIBLE)
_OF_ANY_BODY = word_set("president secretary administrator chief")
_SHORT = 400  # words of a text, below which a single word of crime would weigh too much
_PER = 100  # words, for how dense words of crime stand


class Signs:
    """The signs of the acts of one text."""

    def __init__(
        self,
        coreference: Coreference,
        speeches: Sequence[Speech],
        drafts: Sequence[Draft],
    ) -> None:
        self.tree, self.coreference = coreference.mentions.tree, coreference
        self.layout = Layout(self.tree)
        acts = [d for d in drafts if is_told(d)]
        self._told = Counter(d.subject.number for d in acts if d.subject is not None)
        self._alike = Counter((d.subject.number, d.type) for d in acts if d.subject is not None)
        harmed = (d.subject for d in acts if d.type in HARM and _is_private(d))
        self._harmed = Counter(r.number if r is not None else None for r in harmed)
        self._done = Counter(a.number for d in acts for a in d.agents)
        self._harm = Counter(a.number for d in acts if d.type in HARM for a in d.agents)
        self._tells = Counter(self._tellers(speeches))
        self._labels = {k: n.label for n in self.tree.names for k in range(n.first, n.last)}
        self._of_text = dict(self._signs_of_text())
        self._of_people: dict[int, Mapping[str, float]] = {}

    def of(self, draft: Draft) -> dict[str, float]:
        """The signs of one act, by name; a sign that is not there is 0."""
        found = dict(self._signs_of_act(draft))
        if draft.subject is not None:
            found |= self._signs_of(draft.subject)
            found["told of subject"] = math.log1p(self._told[draft.subject.number])
            found["told alike"] = math.log1p(self._alike[draft.subject.number, draft.type])
        return found | self._of_text | self._signs_of_justice(draft, found["crime words"])

    def is_listed(self, draft: Draft) -> bool:
        """Whether an act stands in an entry about one person, who needs no judgement."""
        if not self.coreference.sections:
            return False
        word = bisect.bisect_right(self.tree.words, draft.trigger, key=lambda w: w.start) - 1
        return self.coreference.section(word) is not None

    def is_close(self, draft: Draft) -> bool:
        """Whether an act befell a relative of who tells it: "my cousin Askar"."""
        mentions = draft.subject.mentions if draft.subject is not None else ()
        owners = (self.tree.words[m.owner].low for m in mentions if m.owner is not None)
        return any(low in ("my", "our") for low in owners)

    def _signs_of_justice(self, draft: Draft, crime: float) -> dict[str, float]:
        """Who is arrested in a story of crime is seldom its victim; in one of rights work he is."""
        justice = float(draft.type in JUSTICE)
        told = {f"justice among {name}": justice * of for name, of in self._of_text.items()}
        number = draft.subject.number if draft.subject is not None else None
        others = sum(self._harmed.values()) - self._harmed[number]
        told["justice for crime"] = justice * crime
        told["justice and others harmed"] = justice * math.log1p(others)
        return {"justice": justice, **told}

    def _signs_of_act(self, draft: Draft) -> Iterator[tuple[str, float]]:
        yield "harm", float(draft.type in _HARM)
        yield "unsure", float(draft.modality in _UNSURE)
        yield "agents", float(bool(draft.agents))
        yield "official agent", float(any(a.nouns & _official() for a in draft.agents))
        people = [a for a in draft.agents if a.kind is EntityKind.PERSON]
        yield "named agent", float(any(a.named for a in people))
        yield "speaker", float(draft.speaker is not None)
        near = set(draft.quote.text.casefold().split())
        if draft.subject is not None:
            parts = {w.casefold() for w in draft.subject.name.split() if len(w) > 1}
            told = draft.quote.text.casefold()
            yield "named in the words", float(any(w in told for w in parts))
        yield "crime words", float(bool(near & words_of("victims", "crime")))
        yield "cause words", float(bool(near & words_of("victims", "cause")))

    def _signs_of(self, subject: Referent) -> Mapping[str, float]:
        if subject.number not in self._of_people:
            self._of_people[subject.number] = dict(self._signs_of_subject(subject))
        return self._of_people[subject.number]

    def _signs_of_subject(self, subject: Referent) -> Iterator[tuple[str, float]]:
        titles = {t for m in subject.mentions for t in m.titles}
        called = {word for noun in subject.nouns for word in noun.split()}
        called -= _OF_ANY_BODY - titles  # "secretary of the union" is no minister
        for role in ("official", "teller"):
            yield role, float(bool(called & words_of("people", role)))
        for role in ("defender", "suspect", "suffering"):
            yield role, float(bool(called & words_of("victims", role)))
        yield "tells", math.log1p(self._tells[subject.number])
        yield "tells mostly", self._tells[subject.number] / len(subject.mentions)
        yield "does acts", math.log1p(self._done[subject.number])
        yield "does harm", math.log1p(self._harm[subject.number])
        heads = [self.tree.words[m.head] for m in subject.mentions]
        yield "mentions", math.log1p(len(heads))
        yield "named in headline", float(any(self.layout.in_headline(w.start) for w in heads))
        yield "named in lead", float(any(self.layout.in_lead(w.start) for w in heads))
        yield from self._signs_of_name(subject)
        for relation in ("nsubj", "nsubj:pass", "nmod:poss"):
            share = sum(w.dep == relation for w in heads) / len(heads)
            yield f"stands as {relation}", share

    def _signs_of_name(self, subject: Referent) -> Iterator[tuple[str, float]]:
        """How far a name is used as people's names are, and not as those of bodies or things."""
        named = [m for m in subject.mentions if m.named]
        labels = [self._labels.get(m.head, "") for m in named]
        yield "whole name", float(len(subject.name.split()) > 1)
        yield "read as person", labels.count("PERSON") / max(len(named), 1)
        yield "read as body", sum(one in ("ORG", "PLACE") for one in labels) / max(len(named), 1)
        yield "called something", float(bool(subject.nouns))
        pronouns = sum(m.manner is Manner.PRONOUN for m in subject.mentions)
        yield "pronouns", pronouns / len(subject.mentions)
        yield "capitals", float(any(w.isupper() and len(w) > 2 for w in subject.name.split()))
        led = sum(self._follows_article(m) for m in named)
        yield "behind the", led / max(len(named), 1)

    def _follows_article(self, mention: Mention) -> bool:
        before = self.tree.words[max(mention.first - 1, 0) : mention.first]
        return any(w.low == "the" for w in before)

    def _signs_of_text(self) -> Iterator[tuple[str, float]]:
        words = max(len(self.tree.words), _SHORT)
        lows = Counter(w.low for w in self.tree.words)
        for kind in ("crime", "cause", "police-blotter"):
            times = sum(lows[word] for word in words_of("victims", kind))
            yield f"{kind} words of the text", _PER * times / words

    def _tellers(self, speeches: Sequence[Speech]) -> Iterator[int]:
        mentions = self.coreference.mentions
        for speech in speeches:
            mention = mentions.headed_by(speech.speaker)
            referent = self.coreference.of(mention) if mention is not None else None
            if referent is not None:
                yield referent.number


def _is_private(draft: Draft) -> bool:
    """Whether no power is told to have done it."""
    return not any(a.nouns & _official() for a in draft.agents)


@functools.cache
def _official() -> frozenset[str]:
    return words_of("organisations", "agent") | words_of("people", "official")


def is_told(draft: Draft) -> bool:
    """Whether a draft tells of an act that befell somebody."""
    return draft.kind is ClaimKind.ACT and draft.polarity is Polarity.AFFIRMED
