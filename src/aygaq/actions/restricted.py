"""What groups of cases keep from whom.

Reach for this module before showing anything to anybody: `hidden_from` once for each page,
and leave out what it names. One fact is always true: closing is by source, whole. A case of
a group closes every source that tells of it, those of cases judged the same as it included,
to everybody who is in no group with that case; so no quote of a closed case can be reached by
way of another person whom the same source names. Being administrator opens no group.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from aygaq.actions.judged_pairs import judged_pairs
from aygaq.claims import EntityId
from aygaq.linking import clusters_of
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.team_records import NOTHING_HIDDEN, GroupRecord, Hidden
from aygaq.store.workspace import Workspace


def hidden_from(workspace: Workspace, actor: ActorId) -> Hidden:
    """The sources and entities that `actor` may not see; mostly none, at one query's cost.

    Nothing is hidden from anybody in a workspace where no role was ever given.
    """
    if not queries.any_group(workspace) or queries.holders(workspace) is None:
        return NOTHING_HIDDEN
    closed = _closed_entities(workspace, queries.groups(workspace), actor)
    if not closed:
        return NOTHING_HIDDEN
    sources = frozenset(queries.sources_of(workspace, closed).values())
    return Hidden(sources, queries.entities_in(workspace, sources))


def verify_source_open(
    workspace: Workspace, actor: ActorId, source: RecordId, *, kind: str, asked: str
) -> None:
    """Refuse what stands in a source that `actor` may not see, as if it were not there.

    Args:
        kind, asked: what was asked for, for the refusal: the same as for what does not exist.
    Raises:
        NoSuchRecord: so that the refusal tells nothing.
    """
    if source in hidden_from(workspace, actor).sources:
        raise NoSuchRecord(kind, asked)


def verify_entity_open(workspace: Workspace, actor: ActorId, entity: EntityId) -> None:
    """Refuse an entity of a source that `actor` may not see; see `verify_source_open`."""
    if entity in hidden_from(workspace, actor).entities:
        raise NoSuchRecord("entity", entity)


def _closed_entities(
    workspace: Workspace, groups: Collection[GroupRecord], actor: ActorId
) -> set[EntityId]:
    """The cases of groups, less those of a group with the actor, cluster by cluster."""
    clusters, _ = clusters_of(judged_pairs(workspace))
    home = {member: cluster for cluster in clusters for member in cluster}
    held = {entity for group in groups for entity in group.entities}
    opened = {entity for group in groups if actor in group.members for entity in group.entities}
    return _whole(held, home) - _whole(opened, home)


def _whole(
    entities: Collection[EntityId], home: Mapping[EntityId, tuple[EntityId, ...]]
) -> set[EntityId]:
    """The entities with all that are judged the same."""
    return {member for entity in entities for member in home.get(entity, (entity,))}
