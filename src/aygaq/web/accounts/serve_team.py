"""Serve the desk to a team, behind a proxy that speaks TLS.

Reach for this module to run the pages for people with accounts. One fact is always true: it
listens on the loopback interface alone, and answers nothing that did not reach the proxy in
front over https under the one name that was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from django.conf import settings
from waitress.server import create_server

from aygaq.actions.roles import Role
from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.store.workspace import Workspace
from aygaq.web.accounts.invitations import migrate_accounts
from aygaq.web.opened import Desk, set_desk
from aygaq.web.serve import HOST, THREADS, application, listen
from aygaq.web.warm import warm_up

_HOST_NAME = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?")


class TeamInsecure(AygaqError):
    """A team would sign in over a line that others can read."""

    code, exit_code = "X023", 1
    hint = (
        "Put a proxy with TLS in front (Caddy, nginx), name its host: `aygaq serve --team "
        "--behind-proxy desk.example.org --port 8000`, and let it set Host, X-Forwarded-For and "
        "X-Forwarded-Proto: docs/deploy.md has both configurations."
    )

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"a team is not served so: {why}. Nothing was started.")


class NobodyAdministers(AygaqError):
    """A team would be served in which nobody may let anybody in."""

    code, exit_code = "X029", 1
    hint = "Name the first administrator: `aygaq team invite NAME --role administrator`."

    def __init__(self) -> None:
        super().__init__("nobody has the role administrator. Nothing was started.")


def verify_proxy(host: str | None) -> str:
    """The host name that the proxy in front answers to; TeamInsecure where there is none."""
    if not host:
        raise TeamInsecure("there is no TLS in front of it")
    if not _HOST_NAME.fullmatch(host.lower()):
        raise TeamInsecure("--behind-proxy takes a host name, such as desk.example.org")
    return host.lower()


def verify_administered(workspace: Workspace) -> None:
    """Raise NobodyAdministers unless somebody has the role administrator."""
    held = queries.holders(workspace) or {}
    if not any(Role.ADMINISTRATOR.value in roles for roles in held.values()):
        raise NobodyAdministers


def set_team(workspace: Workspace, host: str) -> Desk:
    """Make this process's desk that of a team behind `host`."""
    desk = Desk(workspace.path, person="", team=True)
    desk.hold(workspace)
    set_desk(desk)
    settings.ALLOWED_HOSTS = [host.split(":")[0]]
    settings.CSRF_TRUSTED_ORIGINS = [f"https://{host}"]
    settings.CSRF_COOKIE_SECURE = True
    settings.LANGUAGE_COOKIE_SECURE = True
    return desk


def serve_team(
    workspace: Workspace, *, host: str | None, port: int, told: Callable[[str, int], None]
) -> None:
    """Serve a team until the process is stopped.

    Args:
        host: the name under which the proxy in front answers over https.
        port: where the proxy finds us on the loopback interface; 0 takes a free one.
        told: called with the address for people and the port for the proxy, once we listen.
    Raises:
        TeamInsecure, NobodyAdministers, PortTaken: nothing was started.
    """
    name = verify_proxy(host)
    verify_administered(workspace)
    migrate_accounts()
    listening = listen(port)
    desk = set_team(workspace, name)
    server = create_server(
        application(),
        sockets=[listening],
        threads=THREADS,
        ident=None,
        trusted_proxy=HOST,
        trusted_proxy_count=1,
        trusted_proxy_headers={"x-forwarded-for", "x-forwarded-proto"},
        clear_untrusted_proxy_headers=True,
    )
    told(f"https://{name}/", listening.getsockname()[1])
    warm_up(desk)
    try:
        server.run()
    finally:
        server.close()
        desk.lock()
        set_desk(None)
