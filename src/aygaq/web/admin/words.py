"""Roles, permissions and entries of the ledger in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from aygaq.actions.roles import Permission, Role

ROLES: dict[Role, Promise | str] = {
    Role.READER: _("reader"),
    Role.DOCUMENTER: _("documenter"),
    Role.REVIEWER: _("reviewer"),
    Role.PUBLISHER: _("publisher"),
    Role.ADMINISTRATOR: _("administrator"),
}

PERMISSIONS: dict[Permission, Promise | str] = {
    Permission.READ: _("see the record"),
    Permission.SAVE_SEARCH: _("save searches"),
    Permission.VERIFY: _("verify the record, see what was done"),
    Permission.ADD_SOURCE: _("add sources"),
    Permission.READ_SOURCE: _("have sources read"),
    Permission.ADD_CLAIM: _("add claims by hand"),
    Permission.JUDGE: _("accept, amend and reject claims"),
    Permission.LINK: _("judge who is the same person"),
    Permission.NOTE: _("note consent and protection"),
    Permission.CONFIRM: _("review a second time"),
    Permission.ASSIGN: _("give work to people"),
    Permission.EXPORT: _("export"),
    Permission.PUBLISH: _("publish"),
    Permission.CHANGE_ROLES: _("invite people, give and take roles"),
    Permission.CHANGE_GROUPS: _("close cases to all but some"),
    Permission.CHANGE_SETTINGS: _("change settings"),
    Permission.CHANGE_LEXICON: _("change the words that the reader knows"),
    Permission.CHANGE_KEYS: _("change the passphrase, add recovery keys"),
    Permission.BACK_UP: _("take a backup"),
}

#: What an entry of the ledger says that somebody did.
ACTIONS: dict[str, Promise | str] = {
    "account.end": _("closed an account"),
    "account.invite": _("invited somebody"),
    "account.join": _("joined"),
    "account.reset": _("reset how somebody signs in"),
    "actor.add": _("came to the record"),
    "case.note": _("noted on a case, or took a note back"),
    "claim.add": _("added a claim by hand"),
    "claim.confirm": _("reviewed a claim a second time, or took that back"),
    "claim.judge": _("judged a claim"),
    "group.change": _("changed a group of cases"),
    "group.make": _("made a group of cases"),
    "identity.judge": _("judged whether two are one person"),
    "key.add-recovery": _("added a recovery key"),
    "key.change": _("changed the passphrase"),
    "lexicon.add": _("added words to the reader"),
    "lexicon.remove": _("took words from the reader"),
    "role.grant": _("gave a role"),
    "role.revoke": _("took a role back"),
    "search.save": _("saved a search, or forgot one"),
    "setting.change": _("changed a setting"),
    "source.add": _("added a source"),
    "source.extract": _("made another text of a source"),
    "source.read": _("had a source read"),
    "token.end": _("ended a token of the interface for programs"),
    "token.give": _("gave a token of the interface for programs"),
    "work.assign": _("gave work to somebody, or ended that"),
    "workspace.back-up": _("took a backup"),
    "workspace.create": _("made the workspace"),
}
