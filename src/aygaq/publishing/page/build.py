"""The cases of a record as one page that needs nothing from outside itself.

Reach for this module to hand somebody a page or print it. Pure: cases and texts in, HTML out.
Every statement ends in a number, the number leads to the words in their source. Words of
sources are escaped and never become markup; the page forbids scripts and outside requests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from aygaq.cases import Act, Case, SourcedClaim
from aygaq.cases.timeline import place_in_time
from aygaq.cases.words import (
    act_date,
    act_details,
    act_label,
    attribute_words,
    contradiction_words,
    gap_words,
    says_who,
    support_words,
)
from aygaq.claims import Entity, EntityId, SourceId
from aygaq.publishing.page.citing import cite, words_after, words_before
from aygaq.publishing.page.line import draw_line

Context = dict[str, Any]


def build_page(
    cases: Sequence[Case],
    entities: Mapping[EntityId, Entity],
    texts: Mapping[SourceId, str],
    *,
    title: str,
    made: str,
) -> str:
    """HTML of `cases` in their order.

    Args:
        entities: of the whole record, for the names of agents.
        texts: the working text of each source that a case rests on.
        title: of the record.
        made: one line on when and from what the page was made.
    """
    from django.template import Context as TemplateContext

    shown = [_case(case, number, entities, texts) for number, case in enumerate(cases, 1)]
    context = {
        "title": title,
        "style": _resource("style.css"),
        "summary": _summary(cases),
        "cases": shown,
        "made": made,
    }
    return str(_template().render(TemplateContext(context, use_l10n=False, use_tz=False)))


@cache
def _template() -> Any:
    from django.template import Engine

    return Engine(debug=False).from_string(_resource("record.html"))


def _resource(name: str) -> str:
    return files("aygaq.publishing.page").joinpath("templates", name).read_text("utf-8")


def _summary(cases: Sequence[Case]) -> str:
    people = sum(case.entities[0].kind == "person" for case in cases)
    groups = len(cases) - people
    sources = {source.sha256 for case in cases for source in case.sources}
    return f"{_count(people, 'person', 'people')} and {_count(groups, 'group', 'groups')} in " + (
        f"{_count(len(sources), 'source', 'sources')}."
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _case(
    case: Case,
    number: int,
    entities: Mapping[EntityId, Entity],
    texts: Mapping[SourceId, str],
) -> Context:
    anchor = f"case-{number}"
    notes = _Notes(anchor, texts)
    line = place_in_time(case.acts)
    acts = [_act(act, entities, notes) for act in case.acts]
    attributes = [
        {"words": attribute_words(claim), **notes.take(claim)} for claim in _once(case.attributes)
    ]
    return {
        "anchor": anchor,
        "name": " ".join(case.name.split()),
        "other_names": [name for name in case.names if name != case.name],
        "line": _line(case),
        "attributes": attributes,
        "line_of_time": draw_line(line, anchor) if line and len(case.acts) > 1 else "",
        "acts": acts,
        "gaps": [gap_words(gap) for gap in case.gaps],
        "notes": notes.taken,
    }


def _line(case: Case) -> str:
    sources = _count(len(case.sources), "source", "sources")
    disputes = sum(len(act.contradictions) for act in case.acts)
    disputed = f" · ⇄ {disputes}" if disputes else ""
    return f"{_count(len(case.acts), 'act', 'acts')} · {sources}{disputed}"


def _once(claims: Sequence[SourcedClaim]) -> Iterator[SourcedClaim]:
    """Attributes in words, each wording once."""
    seen: set[str] = set()
    for claim in claims:
        words = attribute_words(claim).casefold()
        if words not in seen:
            seen.add(words)
            yield claim


def _act(act: Act, entities: Mapping[EntityId, Entity], notes: _Notes) -> Context:
    return {
        "label": act_label(act.best),
        "standing": act.best.standing.value,
        "date": act_date(act),
        "edtf": "" if act.when is None else act.when.edtf,
        "details": act_details(act, entities),
        "notes": [notes.take(claim) for claim in act.claims],
        "support": support_words(act.support),
        "says": "; ".join(dict.fromkeys(says_who(claim) for claim in act.claims)),
        "disputes": [contradiction_words(dispute) for dispute in act.contradictions],
    }


class _Notes:
    """The footnotes of one case, numbered as they are first needed."""

    def __init__(self, anchor: str, texts: Mapping[SourceId, str]) -> None:
        self._anchor, self._texts = anchor, texts
        self._by_place: dict[tuple[str, int, int], Context] = {}

    @property
    def taken(self) -> list[Context]:
        return list(self._by_place.values())

    def take(self, claim: SourcedClaim) -> Context:
        quote = claim.claim.quote
        place = (claim.source.sha256, quote.start, quote.end)
        if place not in self._by_place:
            self._by_place[place] = self._note(claim, len(self._by_place) + 1)
        return self._by_place[place]

    def _note(self, claim: SourcedClaim, number: int) -> Context:
        quote, source = claim.claim.quote, claim.source
        text = self._texts.get(source.sha256, "")
        speaker = claim.claim.speaker
        return {
            "number": str(number),
            "anchor": f"{self._anchor}-{number}",
            "language": source.language,
            "standing": claim.standing.value,
            "before": words_before(text, quote.start),
            "quote": quote.text,
            "after": words_after(text, quote.end),
            "speaker": f"{speaker.words.text}. " if speaker else "",
            "source": cite(claim) or "source without a title",
            "sha256": source.sha256,
            "short": source.sha256[:12],
            "where": f"characters {quote.start}–{quote.end}",
            "reading": claim.claim.id,
        }
