"""Save a search, to look again."""

from __future__ import annotations

from aygaq.actions.errors import NothingToWithdraw, WordsMissing
from aygaq.actions.roles import Permission, recorded
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import SavedSearch
from aygaq.store.transaction import Change
from aygaq.store.workspace import Workspace


def save_search(workspace: Workspace, name: str, query: str, *, by: ActorId) -> RecordId:
    """Keep a search for the person who made it; nobody else is shown it.

    Args:
        query: as the page's address has it, without the `?`.
    Raises:
        NotPermitted.   WordsMissing: the name is empty.
    Effect: entry `search.save`, which tells that a search was saved and not what for.
    """
    if not name.strip():
        raise WordsMissing("the name of the search")
    with recorded(workspace, by, Permission.SAVE_SEARCH, "search.save", by) as change:
        return _insert(change, name.strip(), query, None, by)


def withdraw_search(workspace: Workspace, search_id: str, *, by: ActorId) -> RecordId:
    """Forget a saved search of one's own.

    Args:
        search_id: the whole id.
    Raises:
        NotPermitted.   NothingToWithdraw: they have no such search.
    Effect: entry `search.save`.
    """
    with recorded(workspace, by, Permission.SAVE_SEARCH, "search.save", by) as change:
        mine = {search.id for search in queries.saved_searches(workspace, by)}
        if search_id not in mine:
            raise NothingToWithdraw(search_id)
        return _insert(change, "", "", RecordId(search_id), by)


def _insert(
    change: Change, name: str, query: str, withdraws: RecordId | None, by: ActorId
) -> RecordId:
    row = SavedSearch(
        id=change.fresh_id(SavedSearch),
        name=name,
        query=query,
        withdraws_id=withdraws,
        by_id=by,
        at=change.at,
    )
    change.insert(row)
    return RecordId(row.id)
