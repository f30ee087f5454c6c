"""Change a setting of the record."""

from __future__ import annotations

from collections.abc import Mapping

from aygaq.actions.errors import NothingChanges, SettingUnknown
from aygaq.actions.roles import Permission, recorded
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import Setting
from aygaq.store.queries import setting
from aygaq.store.queries.reviews import SECOND_REVIEW
from aygaq.store.workspace import Workspace

#: The settings that people change, each with its values; the first holds where nobody has set it.
SETTINGS: Mapping[str, tuple[str, ...]] = {SECOND_REVIEW: ("off", "on")}


def setting_now(workspace: Workspace, name: str) -> str:
    """What a setting is; SettingUnknown where there is none of this name."""
    return setting(workspace, name) or _values_of(name)[0]


def change_setting(workspace: Workspace, name: str, value: str, *, by: ActorId) -> RecordId:
    """Set `name` to `value`; to undo it, set it back.

    Raises:
        NotPermitted.   SettingUnknown: no such setting, or no such value of it.
        NothingChanges: it is so already.
    Effect: entry `setting.change`. With `second-review` on, a claim is established only when
    a second person has confirmed it, those accepted before included; off, when it is accepted.
    """
    if value not in _values_of(name):
        raise SettingUnknown(name, _values_of(name))
    subject = workspace.manifest.id
    with recorded(workspace, by, Permission.CHANGE_SETTINGS, "setting.change", subject) as change:
        if setting_now(workspace, name) == value:
            raise NothingChanges(f"setting {name}", f"is {value} already")
        row = Setting(id=change.fresh_id(Setting), name=name, value=value)
        change.insert(row)
    return RecordId(row.id)


def _values_of(name: str) -> tuple[str, ...]:
    if name not in SETTINGS:
        raise SettingUnknown(name, ())
    return SETTINGS[name]
