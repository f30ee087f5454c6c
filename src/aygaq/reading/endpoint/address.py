"""Where text would be sent, and whether somebody has agreed to it.

Reach for this module with what a person typed; `endpoint` is the only way to an `Endpoint`. One
fact is always true: an `Endpoint` on another machine was confirmed by its host's very name, and
is spoken to by TLS alone.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from aygaq.reading.endpoint.errors import ModelAddressWrong, ModelHostUnconfirmed

TIMEOUT_S = 120.0  # for one answer, from the first byte sent to the last one received
LARGEST_ANSWER_BYTES = 1_000_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,47}")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
LOCAL_NAME, LOOPBACK = "localhost", "127.0.0.1"


@dataclass(frozen=True)
class Endpoint:
    """A model's address. Made by `endpoint`; the key is never printed."""

    host: str
    port: int
    path: str  # up to the version: "/v1"
    tls: bool
    model: str
    key: str | None = field(default=None, repr=False)
    timeout_s: float = TIMEOUT_S
    largest_answer_bytes: int = LARGEST_ANSWER_BYTES

    @property
    def local(self) -> bool:
        """Whether what is sent stays on this machine."""
        return is_loopback(self.host)

    @property
    def proposer(self) -> str:
        """Who proposed a claim that came by here, for the claim's reader."""
        return f"aygaq-model/1:{self.model}"


def endpoint(
    url: str,
    model: str,
    *,
    confirmed: str | None = None,
    key: str | None = None,
    timeout_s: float = TIMEOUT_S,
) -> Endpoint:
    """The address that a person typed, checked.

    Args:
        url: http or https, up to and with the version: "http://127.0.0.1:8080/v1".
        confirmed: the host that the person agrees to send text to; needed but for this machine.
        key: sent as a bearer token where given.
    Raises:
        ModelAddressWrong: no such address can be used.
        ModelHostUnconfirmed: it is another machine, and `confirmed` does not name it.
    """
    if not _NAME.fullmatch(model):
        raise ModelAddressWrong("a model's name has 1 to 48 letters, digits and . _ : / -")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise ModelAddressWrong("it is no address") from None
    if parts.scheme not in ("http", "https") or not (_HOST.fullmatch(host) or _is_address(host)):
        raise ModelAddressWrong("expected http:// or https:// and a host")
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise ModelAddressWrong("it has a user, a password, a query or a fragment")
    if not re.fullmatch(r"[\w./~-]*", parts.path, re.ASCII):
        raise ModelAddressWrong("its path has signs that need quoting")
    if not is_loopback(host) and confirmed != host:
        raise ModelHostUnconfirmed(host)
    tls = parts.scheme == "https"
    if not tls and not is_loopback(host):
        raise ModelAddressWrong("another machine is spoken to by https alone")
    if key is not None and not (key.isascii() and key.isprintable()):
        raise ModelAddressWrong("the key has signs that no key has")
    port = port or (443 if tls else 80)
    return Endpoint(host, port, parts.path.rstrip("/"), tls, model, key, timeout_s)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine for certain: `localhost` or an address of the loopback.

    Any other name is not, whatever it resolves to: whoever answers for it can change that.
    """
    if host == LOCAL_NAME:
        return True
    return _is_address(host) and ipaddress.ip_address(host).is_loopback


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
