"""One request and its answer, bounded in time and size.

Reach for this module with an `Endpoint` and a body. Always true: one connection to the host of the
endpoint and to no other, no proxy, no redirect followed, no cookie, and no word of what was sent or
received in any refusal. Effect: the body leaves to the endpoint.
"""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import closing
from typing import Any

from aygaq.reading.endpoint.address import LOCAL_NAME, LOOPBACK, Endpoint
from aygaq.reading.endpoint.errors import ModelAnswerTooLarge, ModelRefused, ModelUnreachable

_PIECE = 65_536  # bytes
_PATH = "/chat/completions"


def ask(endpoint: Endpoint, body: Mapping[str, Any]) -> bytes:
    """Post `body` as JSON and give back the answer's bytes.

    Raises:
        ModelUnreachable: no connection, a broken one, or no whole answer in `timeout_s`.
        ModelRefused: any status but 200, redirects included, or a packed answer.
        ModelAnswerTooLarge: more than `largest_answer_bytes`.
    """
    ends = time.monotonic() + endpoint.timeout_s
    connection = _connection(endpoint)
    out_of_time = threading.Event()
    clock = threading.Timer(endpoint.timeout_s, _cut_off, (connection, out_of_time))
    clock.daemon = True
    clock.start()  # a server that gives a byte now and then outlives every timeout of a socket
    try:
        connection.request("POST", endpoint.path + _PATH, _bytes(body), _headers(endpoint))
        with closing(connection.getresponse()) as response:
            _verify_answer(endpoint, response)
            return _read(endpoint, response, ends)
    except (OSError, http.client.HTTPException, ValueError) as fault:
        late = out_of_time.is_set() or isinstance(fault, TimeoutError)
        why = f"no whole answer in {endpoint.timeout_s:g} s" if late else type(fault).__name__
        raise ModelUnreachable(endpoint.host, why) from None
    finally:
        clock.cancel()
        connection.close()


def _connection(endpoint: Endpoint) -> http.client.HTTPConnection:
    if endpoint.tls:
        return http.client.HTTPSConnection(
            endpoint.host, endpoint.port, timeout=endpoint.timeout_s,
            context=ssl.create_default_context(),
        )  # fmt: skip
    # whatever a file of hosts says, plain text goes to this machine alone
    host = LOOPBACK if endpoint.host == LOCAL_NAME else endpoint.host
    return http.client.HTTPConnection(host, endpoint.port, timeout=endpoint.timeout_s)


def _cut_off(connection: http.client.HTTPConnection, out_of_time: threading.Event) -> None:
    out_of_time.set()
    held = connection.sock
    if held is not None:
        try:
            held.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it was closed meanwhile


def _bytes(body: Mapping[str, Any]) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()


def _headers(endpoint: Endpoint) -> dict[str, str]:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "User-Agent": "aygaq",
    }
    if endpoint.key is not None:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    return headers


def _verify_answer(endpoint: Endpoint, response: http.client.HTTPResponse) -> None:
    if 300 <= response.status < 400:
        raise ModelRefused(endpoint.host, response.status, "a redirect, which is not followed")
    if response.status != 200:
        raise ModelRefused(endpoint.host, response.status, "an error")
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise ModelRefused(endpoint.host, response.status, "a packed answer")


def _read(endpoint: Endpoint, response: http.client.HTTPResponse, ends: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_PIECE):
        size += len(piece)
        if size > endpoint.largest_answer_bytes:
            raise ModelAnswerTooLarge(endpoint.host, endpoint.largest_answer_bytes)
        if time.monotonic() > ends:
            raise TimeoutError
        pieces.append(piece)
    if time.monotonic() > ends:  # cut off by the clock, which looks like the end of the answer
        raise TimeoutError
    if response.length:  # it promised more than it sent
        raise http.client.IncompleteRead(b"")
    return b"".join(pieces)
