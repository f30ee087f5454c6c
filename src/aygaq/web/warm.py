"""What a desk takes into memory before anybody asks, so that no first page is slow.

Reach for this module when a desk opens. One fact is always true: nobody waits for it, and nothing
fails where it is cut off, since each thing is taken on first use all the same.
"""

from __future__ import annotations

import threading
from contextlib import suppress

from django.db import connections

from aygaq.errors import AygaqError
from aygaq.index.columns import columns_of
from aygaq.places import extent_km
from aygaq.publishing.map.world import world_lines
from aygaq.store.workspace import Workspace
from aygaq.web.opened import Desk


def warm_up(desk: Desk) -> None:
    """Begin, in a thread of its own."""
    threading.Thread(target=_warm_desk, args=(desk,), name="warm", daemon=True).start()


def _warm_desk(desk: Desk) -> None:
    with suppress(AygaqError):  # locked meanwhile, or busy
        warm(desk.workspace)
    connections.close_all()


def warm(workspace: Workspace) -> None:
    """Carry the index on, and take claims, places and lines of the map into memory."""
    columns_of(workspace)
    world_lines()
    extent_km("")
