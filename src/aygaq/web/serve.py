"""Serve the desk on this machine alone.

Reach for this module to run the pages. One fact is always true: a desk without accounts
listens on the loopback interface and answers to its own address alone, so that no other
machine and no page of another name (DNS rebinding) reaches it.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from waitress.server import create_server
from whitenoise import WhiteNoise

from aygaq.errors import AygaqError
from aygaq.store.workspace import Workspace
from aygaq.web.guard.doorkeeper import links
from aygaq.web.opened import Desk, set_desk
from aygaq.web.settings import WEB
from aygaq.web.warm import warm_up

HOST = "127.0.0.1"
THREADS = 8


class PortTaken(AygaqError):
    """Another program listens there."""

    code, exit_code = "X022", 1

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(
            f"port {port} of this machine is taken. Nothing was started.",
            hint="Leave --port out, and a free one is found.",
        )


def application() -> WhiteNoise:
    """The pages and their files (styles, scripts) as one WSGI application."""
    whole = WhiteNoise(get_wsgi_application(), max_age=0, charset="utf-8")
    for folder in sorted(WEB.glob("*/static")):
        whole.add_files(str(folder), prefix="static/")
    whole.add_files(str(_htmx()), prefix="static/django_htmx/")
    for folder in _scripts_of_accounts():
        whole.add_files(str(folder), prefix="static/")
    return whole


def _htmx() -> Path:
    import django_htmx

    return Path(django_htmx.__file__).parent / "static" / "django_htmx"


def _scripts_of_accounts() -> list[Path]:
    """What a browser needs to use a key as second factor; nothing where no team works here."""
    if not apps.is_installed("allauth.mfa"):
        return []
    return [Path(apps.get_app_config(app).path) / "static" for app in ("mfa", "account")]


def serve_alone(
    workspace: Workspace, *, person: str, port: int, told: Callable[[str], None]
) -> None:
    """Serve one person on the loopback interface until the process is stopped.

    Args:
        person: the name under which changes are kept.
        port: 0 takes a free one.
        told: called with the one-time link once the desk listens.
    Raises:
        PortTaken: nothing was started.
    """
    desk = Desk(workspace.path, person=person)
    desk.hold(workspace)
    set_desk(desk)
    listening = listen(port)
    address = f"{HOST}:{listening.getsockname()[1]}"
    settings.ALLOWED_HOSTS = [HOST]
    settings.SESSION_COOKIE_SECURE = False
    server = create_server(application(), sockets=[listening], threads=THREADS, ident=None)
    told(f"http://{address}/enter/{links.new_link()}")
    warm_up(desk)
    try:
        server.run()
    finally:
        server.close()
        desk.lock()
        set_desk(None)


def listen(port: int) -> socket.socket:
    """A socket on the loopback interface; PortTaken where another program has the port."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError:
        listening.close()
        raise PortTaken(port) from None
    return listening
