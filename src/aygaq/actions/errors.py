"""Refusals of actions.

A001 AmendmentMissing   A002 AmendmentUnasked   A003 TextUnusable
A004 SameEntity         A005 NothingToWithdraw  A006 NotPermitted
A007 JudgedMeanwhile    A008 NotAccepted        A009 SecondIsFirst
A010 LastAdministrator  A011 AdministratorFirst A012 NothingChanges
A013 NotOfThisSource    A014 SettingUnknown     A015 WordsMissing
A016 NothingToCopy
A020 LexiconEntryUnknown  A021 TokenTooLong
"""

from __future__ import annotations

import datetime as dt

from aygaq.errors import AygaqError


class ActionError(AygaqError):
    """An action that cannot be done as asked."""

    code, exit_code = "A000", 1


class AmendmentMissing(ActionError):
    """A claim is to be amended, and nothing says to what."""

    code = "A001"

    def __init__(self, claim: str) -> None:
        self.claim = claim
        super().__init__(f"claim {claim} is to be amended, but to what? Nothing was written.")


class AmendmentUnasked(ActionError):
    """An amended claim comes with a decision that amends nothing."""

    code = "A002"

    def __init__(self, claim: str, decision: str) -> None:
        self.claim, self.decision = claim, decision
        super().__init__(
            f"claim {claim}: the decision {decision} takes no amended claim. Nothing was written."
        )


class TextUnusable(ActionError):
    """A text with characters that no database keeps."""

    code = "A003"
    hint = "The extractor must take NUL characters and lone surrogates out of a text."

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the text of the source cannot be kept: {why}. Nothing was written.")


class SameEntity(ActionError):
    """An entity is compared with itself."""

    code = "A004"

    def __init__(self, entity: str) -> None:
        self.entity = entity
        super().__init__(f"{entity} is itself; name two entities. Nothing was written.")


class NothingToWithdraw(ActionError):
    """A judgement is to be withdrawn where none holds."""

    code = "A005"

    def __init__(self, subject: str) -> None:
        self.subject = subject
        super().__init__(f"no judgement of {subject} holds. Nothing was written.")


class NotPermitted(ActionError):
    """Somebody would do what none of their roles permits."""

    code = "A006"

    def __init__(self, actor: str, permission: str, roles: tuple[str, ...]) -> None:
        self.actor, self.permission, self.roles = actor, permission, roles
        super().__init__(
            f"{actor} may not {permission}: it takes the role {' or '.join(roles)}. "
            "Nothing was written.",
            hint="Ask an administrator of this workspace for the role.",
        )


class JudgedMeanwhile(ActionError):
    """A claim no longer stands as the person saw it when they decided."""

    code = "A007"
    hint = "Look at the claim again, then decide."

    def __init__(self, claim: str, *, seen: str | None, standing: str | None) -> None:
        self.claim, self.seen, self.standing = claim, seen, standing
        super().__init__(
            f"somebody else judged claim {claim} meanwhile: {standing or 'no judgement'} holds, "
            f"and {seen or 'no judgement'} was seen. Nothing was written."
        )


class NotAccepted(ActionError):
    """A claim is to be confirmed that nobody has accepted."""

    code = "A008"
    hint = "Somebody accepts the claim first; then another person confirms it."

    def __init__(self, claim: str) -> None:
        self.claim = claim
        super().__init__(f"claim {claim} was not accepted by anybody. Nothing was written.")


class SecondIsFirst(ActionError):
    """Whoever proposed or accepted a claim would be its second reviewer."""

    code = "A009"
    hint = "Another person with the role reviewer must do it."

    def __init__(self, claim: str, actor: str) -> None:
        self.claim, self.actor = claim, actor
        super().__init__(
            f"{actor} has made or accepted claim {claim} and cannot be the second to review it. "
            "Nothing was written."
        )


class LastAdministrator(ActionError):
    """The last administrator would lose the role, and nobody could give any role again."""

    code = "A010"
    hint = "Make somebody else administrator first."

    def __init__(self, actor: str) -> None:
        self.actor = actor
        super().__init__(f"{actor} is the last administrator. Nothing was written.")


class AdministratorFirst(ActionError):
    """The first role given in a workspace is not that of administrator."""

    code = "A011"
    hint = "Give somebody the role administrator first; from then on only roles count."

    def __init__(self, role: str) -> None:
        self.role = role
        super().__init__(
            f"the first role given would be {role}, and nobody could give another. "
            "Nothing was written."
        )


class NothingChanges(ActionError):
    """What is asked for is so already."""

    code = "A012"

    def __init__(self, subject: str, what: str) -> None:
        self.subject, self.what = subject, what
        super().__init__(f"{subject}: {what}. Nothing was written.")


class NotOfThisSource(ActionError):
    """A claim would be about an entity of another source or of no reading of this one."""

    code = "A013"

    def __init__(self, source: str, entity: str) -> None:
        self.source, self.entity = source, entity
        super().__init__(
            f"{entity} is not of the reading of {source} that people add to. Nothing was written."
        )


class SettingUnknown(ActionError):
    """A setting that the record does not have, or a value that it cannot take."""

    code = "A014"

    def __init__(self, name: str, allowed: tuple[str, ...]) -> None:
        self.name, self.allowed = name, allowed
        super().__init__(
            f"setting {name}: expected {' or '.join(allowed) or 'another name'}. "
            "Nothing was written."
        )


class WordsMissing(ActionError):
    """Something that must have words has none: a name, a note, a search."""

    code = "A015"

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"{what} has no words. Nothing was written.")


class LexiconEntryUnknown(ActionError):
    """No entry of the team's lexicon has this id, or several begin so."""

    code = "A020"
    hint = "`aygaq lexicon list` shows the ids; give as much of one as tells it apart."

    def __init__(self, matching: int) -> None:
        self.matching = matching
        super().__init__(
            f"{matching} entries of the lexicon have an id that begins so; expected one. "
            "Nothing was written."
        )


class TokenTooLong(ActionError):
    """A token would end in the past, or too late."""

    code = "A021"
    hint = "Choose a last day within a year; a new token is made in a moment."

    def __init__(self, ends_on: dt.date, latest: dt.date) -> None:
        self.ends_on, self.latest = ends_on, latest
        super().__init__(
            f"a token may end from today to {latest.isoformat()}, not on {ends_on.isoformat()}. "
            "Nothing was written."
        )


class NothingToCopy(ActionError):
    """A copy is asked for of rows that lie on a server."""

    code = "A016"
    hint = "Copy the database with pg_dump, and the folder of the workspace beside it."

    def __init__(self) -> None:
        super().__init__("the rows lie on a PostgreSQL server. Nothing was copied.")
