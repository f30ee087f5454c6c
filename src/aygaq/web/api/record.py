"""The record: searched, and in numbers. The query is that of the pages, so that an address of
`/record` is one of `/api/search` too."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal, cast

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from aygaq.actions.restricted import hidden_from
from aygaq.actions.roles import Permission
from aygaq.index.facets import choices_of
from aygaq.index.lists import claims_of, people_of
from aygaq.index.search import FACETS, Found, search
from aygaq.index.statistics import acts_by, acts_over_time, people_by_place
from aygaq.web.api.door import ApiRequest, answers, needs
from aygaq.web.api.shapes import Json, Words
from aygaq.web.record.asking import Asking, asking_of
from aygaq.web.record.export import CLAIMS, PEOPLE
from aygaq.web.record.shown import claim_shown, person_shown

router = Router(tags=["record"])

Values = Annotated[list[Words], Query(max_length=20)]
Day = Annotated[str, Field(max_length=10, description="EDTF: a year, a month or a day")]
Number = Annotated[int, Field(ge=1, le=100_000)]


@router.get("/search", response=answers(Json))
@needs(Permission.READ)
def find(
    request: HttpRequest,
    words: Words = "",
    act: Values = [],  # noqa: B006 - a description of the query, never changed
    place: Values = [],  # noqa: B006
    agent: Values = [],  # noqa: B006
    outlet: Values = [],  # noqa: B006
    state: Values = [],  # noqa: B006
    since: Day = "",
    until: Day = "",
    certain: Literal["", "1"] = "",
    undated: Literal["", "1"] = "",
    show: Literal["people", "claims"] = "people",
    page: Number = 1,
) -> Json:
    """People, or claims, that agree with all that is asked; and what could be chosen further."""
    asked, asking = cast(ApiRequest, request), asking_of(request.GET)
    found = _found(asked, asking)
    return {
        "people": len(found.people),
        "claims": len(found.claims),
        "sources": len(found.sources),
        "page": asking.number,
        "rows": _rows(asked, found, asking),
        "facets": {
            facet: [
                {"value": c.value, "label": c.label, "people": c.people, "claims": c.claims}
                for c in choices_of(found, facet)
            ]
            for facet in FACETS
        },
    }


def _found(asked: ApiRequest, asking: Asking) -> Found:
    return search(asked.workspace, asking.asked, hidden_from(asked.workspace, asked.actor))


def _rows(asked: ApiRequest, found: Found, asking: Asking) -> list[Json]:
    """As the table of the page has them."""
    if asking.show == "people":
        people = people_of(found, order=asking.order, number=asking.number).rows
        return [_some(asdict(person_shown(each, asking)), PEOPLE) for each in people]
    claims = claims_of(asked.workspace, found, order=asking.order, number=asking.number).rows
    return [_some(asdict(claim_shown(each)), CLAIMS) for each in claims]


def _some(row: dict[str, Any], names: tuple[str, ...]) -> Json:
    return {name: row[name] for name in names}


@router.get("/statistics", response=answers(Json))
@needs(Permission.READ)
def count(
    request: HttpRequest,
    words: Words = "",
    act: Values = [],  # noqa: B006
    place: Values = [],  # noqa: B006
    since: Day = "",
    until: Day = "",
) -> Json:
    """Acts over time with their doubt, by act, by agent and by place; `find`'s query holds here."""
    found = _found(cast(ApiRequest, request), asking_of(request.GET))
    whole = acts_over_time(found)
    return {
        "acts": whole.acts,
        "undated": whole.undated,
        "unit": whole.unit,
        "bins": [
            {
                "first": each.first.isoformat(),
                "last": each.last.isoformat(),
                "certain": each.certain,
                "possible": each.possible,
            }
            for each in whole.bins
        ],
        "by_act": [asdict(each) for each in acts_by(found, "act")],
        "by_agent": [asdict(each) for each in acts_by(found, "agent")],
        "by_place": [
            {
                "place": each.chain.key,
                "names": [link.name for link in each.chain.links],
                "people": each.people,
                "acts": each.acts,
                "doubt_km": each.chain.doubt_km,
            }
            for each in people_by_place(found)
        ],
    }
