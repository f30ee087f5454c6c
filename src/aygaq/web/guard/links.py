"""The one-time link and the sessions that it opens, for a desk without accounts.

Reach for this module to let one person in. One fact is always true: a link opens one session
and never another, and a session ends after a time without use, after a day, or with the
process, whichever comes first. Nothing of it is on the disk.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Callable

COOKIE = "aygaq"
IDLE_S = 45 * 60
WHOLE_S = 24 * 3600


class Links:
    """Links that were given out and sessions that they opened.

    Args:
        now: seconds that only grow; the clock of a test.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._links: set[str] = set()
        self._sessions: dict[str, tuple[float, float]] = {}  # key: begun, last used
        self._changing = threading.Lock()

    def new_link(self) -> str:
        """A token for one entry, 256 bits."""
        token = secrets.token_urlsafe(32)
        with self._changing:
            self._links.add(token)
        return token

    def enter(self, token: str) -> str | None:
        """The key of a new session; None where the token opens nothing (any more)."""
        with self._changing:
            found = next((t for t in self._links if hmac.compare_digest(t, token)), None)
            if found is None:
                return None
            self._links.discard(found)
            key = secrets.token_urlsafe(32)
            self._sessions[key] = (self._now(), self._now())
            return key

    def holds(self, key: str | None, *, used: bool) -> bool:
        """Whether a session of this key is alive.

        Args:
            used: a person did something, which starts its idle time anew; a poll does not.
        """
        if key is None:
            return False
        now = self._now()
        with self._changing:
            begun, last = self._sessions.get(key, (now, now - IDLE_S - 1))
            if now - last > IDLE_S or now - begun > WHOLE_S:
                self._sessions.pop(key, None)
                return False
            if used:
                self._sessions[key] = (begun, now)
            return True

    def end_all(self) -> None:
        """End every session."""
        with self._changing:
            self._sessions.clear()
