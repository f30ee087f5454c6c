"""What goes in and out of the API, as `openapi.json` tells it.

Claims and entities have the shape of `aygaq-reading/1`, whose schema is the interchange's.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from aygaq.actions.roles import Permission

Json = dict[str, Any]

#: Text that a database keeps: without NUL. Half characters are no JSON text for pydantic.
Words = Annotated[str, Field(pattern=r"^[^\u0000]*$", max_length=20_000)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,64}$")]


class Strict(Schema):
    """A body in which a member that nobody knows is a mistake."""

    model_config = ConfigDict(extra="forbid")


class Told(Schema):
    """Every error."""

    code: str
    message: str
    hint: str


class SourceOut(Schema):
    """One source."""

    id: str
    sha256: str
    name: str
    address: str | None
    media_type: str
    size_bytes: int
    captured_at: str
    title: str | None
    publisher: str | None
    published: str | None
    language: str | None
    readers: list[str]
    claims: int


class SourceText(Schema):
    """The working text of a source; offsets of quotes count its code points."""

    source: str
    text: str
    tool: str
    tool_version: str


class SourceIn(Strict):
    """A text to be kept as a source. Files go to `/api/files`."""

    text: Words = Field(min_length=1)
    title: Words | None = None
    publisher: Words | None = None
    published: Annotated[str, Field(max_length=64)] | None = Field(None, description="EDTF")
    address: Words | None = None


class Kept(Schema):
    """A source that is kept; `again` where it was there before."""

    source: str
    sha256: str
    again: bool


class ReadOut(Schema):
    """What a reading proposed, or why it was refused."""

    source: str
    claims: int
    refused: str | None


class ClaimOut(Schema):
    """One claim with where its review stands."""

    id: str
    source: str
    claim: Json
    amends: str | None
    decision: str | None
    current: bool
    judgement: str | None
    confirmed: bool
    established: bool


class ClaimsOut(Schema):
    """Claims and the entities that they name."""

    claims: list[ClaimOut]
    entities: list[Json]


class JudgementIn(Strict):
    """A decision on a claim.

    `stood` is the `judgement` of the claim as it was seen; with it nothing that somebody else
    decided meanwhile is passed over.
    """

    decision: Literal["accept", "amend", "reject", "withdraw"]
    note: Words = ""
    amended: Json | None = Field(None, description="for amend: a claim of aygaq-reading/1")
    stood: Id | None = None
    check: bool = Field(False, description="refuse where another judgement than `stood` holds")


class JudgementOut(Schema):
    """A judgement that is kept."""

    judgement: str
    claim: str
    amended: str | None


class ConfirmationIn(Strict):
    """A second review."""

    note: Words = ""
    withdraw: bool = False


class NoteIn(Strict):
    """A note on a case."""

    kind: Literal["consent", "protection", "remark"]
    words: Words = Field(min_length=1)


class IdentityIn(Strict):
    """Whether two entities are the same."""

    a: Id
    b: Id
    decision: Literal["same", "different", "unsure", "withdraw"]
    note: Words = ""


class CaseOut(Schema):
    """One case in a list."""

    id: str
    name: str
    names: list[str]
    named: bool
    acts: int
    claims: int
    sources: int


class AssignmentIn(Strict):
    """Work for somebody: a source or a case."""

    source: Id | None = None
    case: Id | None = None
    to: Id
    note: Words = ""
    ends: bool = False


class RoleIn(Strict):
    """A role for somebody."""

    to: Id
    role: Literal["reader", "documenter", "reviewer", "publisher", "administrator"]
    given: bool = True


class TokenIn(Strict):
    """A token for a program of one's own."""

    name: Words = Field(min_length=1)
    scopes: list[Permission]
    ends_on: dt.date


class TokenOut(Schema):
    """A token; its secret is told once."""

    token: str
    secret: str


class Made(Schema):
    """The id of what was made."""

    id: str
