"""Name who acts."""

from __future__ import annotations

from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, new_id
from aygaq.store.models import Actor
from aygaq.store.transaction import record
from aygaq.store.workspace import Workspace


def known_actor(workspace: Workspace, name: str) -> ActorId:
    """The opaque id of the person called `name`, made where the name is new.

    Effect: for a new name one entry, `actor.add`, by the new actor. The name stays in the
    database; the ledger has the id alone.
    """
    workspace.verify_open()
    found = _actor_of(name)
    if found is not None:
        return found
    actor = ActorId(new_id(Actor.letter))
    with record(workspace, actor, "actor.add", actor) as change:
        found = _actor_of(name)  # another process may have added it since
        if found is not None:
            change.call_off()
            return found
        change.insert(Actor(id=actor, name=name))
    return actor


def _actor_of(name: str) -> ActorId | None:
    with translated_errors("reading"):
        found = Actor.objects.filter(name=name).values_list("pk", flat=True).first()
    return None if found is None else ActorId(found)
