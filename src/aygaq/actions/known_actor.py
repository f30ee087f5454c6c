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
    with translated_errors("reading"):
        found = Actor.objects.filter(name=name).values_list("pk", flat=True).first()
    if found is not None:
        return ActorId(found)
    actor = new_id(Actor.letter)
    with record(workspace, actor, "actor.add", actor) as change:
        change.insert(Actor(id=actor, name=name))
    return ActorId(actor)
