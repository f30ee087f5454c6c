"""Where text goes, how long we wait, how much we take: against a server that misbehaves."""

from __future__ import annotations

import json
import time
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.errors import AygaqError
from aygaq.reading.endpoint import send as sending
from aygaq.reading.endpoint.address import Endpoint, endpoint, is_loopback
from aygaq.reading.endpoint.chunks import MOST, chunks_of
from aygaq.reading.endpoint.errors import (
    ModelAddressWrong,
    ModelAnswerTooLarge,
    ModelHostUnconfirmed,
    ModelRefused,
    ModelUnreachable,
    TextTooLongForModel,
)
from aygaq.sources import extract
from tests.reading.endpoint.liar import (
    Liar,
    answer,
    breaks_off,
    claim,
    drips,
    drips_headers,
    says,
    says_nothing,
    send,
    serving,
)

BODY = {"secret": "Marat Sadyq"}


def at(liar: Liar, **given: Any) -> Endpoint:
    return endpoint(liar.url, "small", timeout_s=given.pop("timeout_s", 5.0), **given)


def test_an_answer_comes_back_as_it_was_sent() -> None:
    with serving(says(answer(claim()))) as liar:
        assert sending.ask(at(liar), BODY) == answer(claim())
        assert (liar.paths, liar.asked) == (["/v1/chat/completions"], [BODY])


def test_a_key_goes_in_its_header_alone() -> None:
    with serving(says(b"{}")) as liar:
        model = at(liar, key="hush")
        sending.ask(model, BODY)
        assert liar.headers["Authorization"] == "Bearer hush"
        assert "hush" not in repr(model)
        assert "hush" not in json.dumps(liar.asked)


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with serving(says(b"{}")) as liar:
        assert sending.ask(at(liar), BODY) == b"{}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_refused_and_not_followed(status: int) -> None:
    with serving(says(answer(claim()))) as elsewhere:

        def redirect(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
            send(handler, b"", status, Location=f"{elsewhere.url}/chat/completions")

        with serving(redirect) as liar, pytest.raises(ModelRefused, match=str(status)):
            sending.ask(at(liar), BODY)
        assert elsewhere.paths == []


@pytest.mark.parametrize("status", [201, 204, 400, 401, 404, 429, 500, 503])
def test_any_status_but_200_is_refused(status: int) -> None:
    def fail(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        send(handler, b"Marat Sadyq" if status != 204 else b"", status)

    with serving(fail) as liar, pytest.raises(ModelRefused) as refused:
        sending.ask(at(liar), BODY)
    assert refused.value.status == status
    assert "Marat" not in str(refused.value)


def test_a_packed_answer_is_refused() -> None:
    def packed(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        send(handler, b"x" * 100, Content_Encoding="gzip")

    with serving(packed) as liar, pytest.raises(ModelRefused):
        sending.ask(at(liar), BODY)


def test_of_a_huge_answer_no_more_is_taken_than_the_limit() -> None:
    with serving(says(b" " * 3_000_000)) as liar, pytest.raises(ModelAnswerTooLarge):
        sending.ask(at(liar), BODY)


@pytest.mark.parametrize("slow", [says_nothing, drips, drips_headers], ids=lambda f: f.__name__)
def test_a_slow_answer_ends_in_time(slow: Any) -> None:
    with serving(slow) as liar:
        began = time.monotonic()
        with pytest.raises(ModelUnreachable, match=r"no whole answer in 0\.3 s"):
            sending.ask(at(liar, timeout_s=0.3), BODY)
        assert time.monotonic() - began < 2


def test_an_answer_that_breaks_off_is_no_answer() -> None:
    with serving(breaks_off) as liar, pytest.raises(ModelUnreachable):
        sending.ask(at(liar), BODY)


def test_where_nobody_listens_nothing_is_read() -> None:
    with serving(says(b"{}")) as liar:
        model = at(liar)
    with pytest.raises(ModelUnreachable):
        sending.ask(model, BODY)


LOOPBACK = ["localhost", "127.0.0.1", "127.8.9.1", "::1"]
OTHERS = [
    "example.org", "10.0.0.1", "192.168.1.4", "0.0.0.0", "localhost.example.org",
    "127.0.0.1.nip.io", "::", "fe80::1", "2130706433",
]  # fmt: skip


@pytest.mark.parametrize("host", LOOPBACK)
def test_this_machine_needs_no_confirmation(host: str) -> None:
    assert is_loopback(host)
    shown = f"[{host}]" if ":" in host else host
    assert endpoint(f"http://{shown}:8080/v1", "small").local


@pytest.mark.parametrize("host", OTHERS)
def test_another_machine_must_be_confirmed_by_its_very_name(host: str) -> None:
    shown = f"[{host}]" if ":" in host else host
    for confirmed in (None, "", "yes", host + "x", "localhost"):
        with pytest.raises(ModelHostUnconfirmed):
            endpoint(f"https://{shown}/v1", "small", confirmed=confirmed)
    assert not endpoint(f"https://{shown}/v1", "small", confirmed=host).local


def test_another_machine_is_spoken_to_by_tls_alone() -> None:
    with pytest.raises(ModelAddressWrong, match="https"):
        endpoint("http://example.org/v1", "small", confirmed="example.org")


@pytest.mark.parametrize(
    "url",
    ["", "127.0.0.1:8080", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "http://a b/",
     "http://me:pw@127.0.0.1/", "http://127.0.0.1/?key=1", "http://127.0.0.1/#x",
     "http://127.0.0.1:99999/", "http://127.0.0.1/a b", "http://127.0.0.1/a\r\nX: y",
     "http://[::1/", "http://exämple.org/"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ModelAddressWrong):
        endpoint(url, "small", confirmed="example.org")


@pytest.mark.parametrize("name", ["", "a b", "x" * 49, "a\nb", "../x", "+model.y"])
def test_a_model_has_a_plain_name(name: str) -> None:
    with pytest.raises(ModelAddressWrong):
        endpoint("http://127.0.0.1/v1", name)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_typed_for_an_address_is_refused_or_this_machines(typed: str) -> None:
    try:
        model = endpoint(typed, "small")
    except AygaqError:
        return
    assert model.local


PARAGRAPHS = st.lists(st.text("ab ", min_size=1, max_size=60), min_size=1, max_size=12)


@settings(max_examples=50, deadline=None)
@given(PARAGRAPHS, st.integers(8, 50))
def test_chunks_hold_every_word_once_in_order(paragraphs: list[str], largest: int) -> None:
    text = "\n\n".join(["It is a long way to the village.", *paragraphs])
    source = extract(text.encode(), media_type="text/plain", name="a.txt")
    chunks = chunks_of(source, largest=largest)
    assert all(0 < c.end - c.start <= largest for c in chunks)
    assert all(a.end <= b.start for a, b in pairwise(chunks))
    inside = "".join("".join(source.text[c.start : c.end].split()) for c in chunks)
    assert inside == "".join("".join(source.text[p.start : p.end].split()) for p in source.parts)


def test_a_text_of_too_many_chunks_is_refused_before_anything_is_sent() -> None:
    source = extract(("word " * 20_000).encode(), media_type="text/plain", name="a.txt")
    with pytest.raises(TextTooLongForModel) as refused:
        chunks_of(source, largest=20)
    assert refused.value.most == MOST
