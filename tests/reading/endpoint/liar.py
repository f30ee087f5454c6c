"""A model's server of our own on the loopback, that lies in the ways that models and hosts lie."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TEXT = (
    "Police in Minsk detained Askar Bek, a teacher, on 3 May 2018, his sister Dina Omar said.\n\n"
    "Guards led Marat Sadyq to a cellar. He was given no water there.\n"
)
Respond = Callable[[BaseHTTPRequestHandler, dict[str, Any]], None]


def claim(**changed: Any) -> dict[str, Any]:
    """A claim of the asked shape about the second paragraph, with what a test changes."""
    told: dict[str, Any] = {
        "act": "ill-treatment",
        "quote": "Guards led Marat Sadyq to a cellar.",
        "subject": "Marat Sadyq",
        "subject_kind": "person",
        "agents": ["Guards"],
        "date_words": None,
        "place_words": None,
        "speaker_words": None,
        "polarity": "affirmed",
        "modality": "asserted",
    }
    return told | changed


def answer(*claims: Any) -> bytes:
    """A whole answer of chat completions with these claims."""
    return message(json.dumps({"claims": list(claims)}))


def message(content: Any) -> bytes:
    """A whole answer with this content."""
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


class Liar:
    """The server: what it was asked, and how it answers.

    Attributes:
        asked: the body of each request, in order.   paths: and where it went.
        headers: of the last request.
    """

    def __init__(self, respond: Respond) -> None:
        self.respond = respond
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.headers: dict[str, str] = {}
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


def says(data: bytes) -> Respond:
    """Answer with these bytes."""

    def respond(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        send(handler, data)

    return respond


def send(handler: BaseHTTPRequestHandler, data: bytes, status: int = 200, **headers: str) -> None:
    """One whole answer."""
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(data)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    with contextlib.suppress(OSError):
        handler.wfile.write(data)


def drips(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    """A byte now and then: no single wait is long, the whole never ends."""
    handler.send_response(200)
    handler.end_headers()
    with contextlib.suppress(OSError):
        for _ in range(100):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.05)


def drips_headers(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    """The same before the answer has begun."""
    with contextlib.suppress(OSError):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(100):
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(0.05)


def says_nothing(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    """No answer at all."""
    time.sleep(3)


def breaks_off(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
    """Half of what was promised."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(answer(claim())[:100])


@contextmanager
def serving(respond: Respond) -> Iterator[Liar]:
    """The server, for the length of the block."""
    liar = Liar(respond)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            liar.asked.append(json.loads(body))
            liar.paths.append(self.path)
            liar.headers = dict(self.headers)
            liar.respond(self, liar.asked[-1])

        def do_GET(self) -> None:
            liar.paths.append(f"GET {self.path}")
            send(self, b"{}")

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    liar.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield liar
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
