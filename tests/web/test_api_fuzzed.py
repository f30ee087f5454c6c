"""Whatever is sent to the API, it answers, and never with a fault of its own (Schemathesis)."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error

from aygaq.actions.give_token import give_token
from aygaq.actions.roles import Permission
from aygaq.web.api.interface import api
from aygaq.web.opened import Desk
from aygaq.web.serve import HOST

DESCRIBED = schemathesis.openapi.from_dict(json.loads(json.dumps(api.get_openapi_schema())))


@pytest.fixture
def headers(desk: Desk) -> dict[str, str]:
    ends = desk.workspace.clock().date() + dt.timedelta(days=1)
    token = give_token(desk.workspace, "a test", Permission, ends, by=desk.actor)
    return {"Authorization": f"Bearer {token.secret}", "Host": HOST}


@pytest.mark.slow
@DESCRIBED.parametrize()
@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_makes_the_api_fail(
    case: schemathesis.Case[Any], headers: dict[str, str]
) -> None:
    case.call_and_validate(
        base_url=f"http://{HOST}",
        app=get_wsgi_application(),
        headers=headers,
        checks=[not_a_server_error],
    )


def test_a_body_that_is_no_json_is_refused_in_the_shape_of_every_error(
    headers: dict[str, str],
) -> None:
    answer = Client(headers={"host": HOST, "authorization": headers["Authorization"]}).post(
        "/api/sources", b"{", content_type="application/json"
    )
    assert answer.status_code == 400
    assert set(answer.json()) == {"code", "message", "hint"}
