"""An e-mail message, or a page saved as one (MHTML), into blocks.

Reach for this module for `.eml` and `.mht`. One fact is always true: one body is read, and
attachments are named in the details and never opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.utils import parseaddr
from typing import TYPE_CHECKING

from aygaq.sources.charset import Decoded, decode
from aygaq.sources.limits import Limits
from aygaq.sources.media import EML
from aygaq.sources.normal import fold
from aygaq.sources.published import read_date
from aygaq.sources.refusals import BrokenDocument, EmptyText, NestedTooDeep, SourceRefused
from aygaq.sources.text import Metadata

if TYPE_CHECKING:
    from aygaq.sources.blocks import Draft

_SAVED = re.compile(r"Saved by |<Von |<Сохранено ", re.I)
_QUOTED = re.compile(r"^(?:> ?)+", re.M)


def mail_draft(data: bytes, charset: str | None, limits: Limits) -> Draft:
    """Blocks of the best body of a message: its plain text, unless the HTML says clearly more.

    Raises:
        EmptyText: there is no body of text.   NestedTooDeep, BrokenDocument, UnknownCharset.
    """
    try:
        message = message_from_bytes(data, policy=policy.default)
        leaves = list(_leaves(message, limits))
    except RecursionError as exc:
        raise NestedTooDeep("mails", limit=limits.nesting // 10) from exc
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError) as exc:
        raise BrokenDocument(EML, "its parts do not fit together") from exc
    draft = _best(leaves, charset, limits)
    draft.media_type, draft.tool = EML, "aygaq-mail"
    draft.found = _facts(message, draft.found)
    draft.details += [("attachment", _named(leaf)) for leaf in leaves if _is_attached(leaf)]
    return draft


def _leaves(message: Message, limits: Limits) -> Iterator[Message]:
    """Parts that hold no parts, in order."""
    stack: list[tuple[Message, int]] = [(message, 0)]
    while stack:
        part, depth = stack.pop()
        if depth > limits.nesting // 10:
            raise NestedTooDeep("mails", limit=limits.nesting // 10)
        payload = part.get_payload()
        if part.is_multipart() and isinstance(payload, list):
            inner = [each for each in payload if isinstance(each, Message)]
            stack.extend((each, depth + 1) for each in reversed(inner))
        else:
            yield part


def _is_attached(part: Message) -> bool:
    disposition = _header(part, "Content-Disposition").lower()
    textual = part.get_content_type() in ("text/plain", "text/html")
    return disposition.startswith("attachment") or (
        not textual and not disposition.startswith("inline")
    )


def _named(part: Message) -> str:
    """Name, kind and size of an attachment."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        name = ""
    return " · ".join(
        [fold(name) or "without a name", part.get_content_type(), f"{len(_bytes(part))} bytes"]
    )


def _bytes(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _best(leaves: list[Message], charset: str | None, limits: Limits) -> Draft:
    """The draft of the body with the most words, plain text before HTML."""
    drafts: list[Draft] = []
    refused: SourceRefused | None = None
    for kind in ("text/plain", "text/html"):
        leaf = next(
            (
                x
                for x in leaves
                if x.get_content_type() == kind and not _is_attached(x) and _bytes(x).strip()
            ),
            None,
        )
        try:
            drafts += [_draft(leaf, kind, charset, limits)] if leaf is not None else []
        except SourceRefused as exc:
            refused = exc
    if not drafts:
        raise refused or EmptyText(EML)
    sizes = [sum(len(block.text) for block in draft.blocks) for draft in drafts]
    return drafts[0] if len(drafts) == 1 or sizes[0] * 2 >= sizes[1] else drafts[1]


def _draft(leaf: Message, kind: str, charset: str | None, limits: Limits) -> Draft:
    from aygaq.sources.charset import with_charset
    from aygaq.sources.html import declared_charset, html_draft
    from aygaq.sources.plain import plain_draft

    data = _bytes(leaf)
    declared = str(leaf.get_param("charset") or "") or declared_charset(data)
    decoded: Decoded = decode(data, declared=declared, given=charset)
    if kind == "text/html":
        return with_charset(html_draft(decoded.text, limits), decoded)
    flowed = str(leaf.get_param("format") or "").lower() == "flowed"
    text = re.sub(r" \r?\n(?!-- )", " ", decoded.text) if flowed else decoded.text
    return with_charset(plain_draft(_QUOTED.sub("", text), limits), decoded)


def _header(message: Message, name: str) -> str:
    """A header's words; what the library cannot read is empty."""
    try:
        return fold(str(message.get(name) or ""))[:2_000]
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, MessageError):
        return ""


def _facts(message: Message | EmailMessage, found: Metadata) -> Metadata:
    """Subject, sender and day; of a saved page the address, but not the day it was saved."""
    sender = _header(message, "From")
    title = _header(message, "Subject") or found.title
    address = _header(message, "Snapshot-Content-Location") or found.address
    if _SAVED.search(sender):
        return Metadata(
            title, found.publisher, found.published, found.authors, (), found.language, address
        )
    name, mailbox = parseaddr(sender)
    return Metadata(
        title=title or None,
        publisher=fold(name) or mailbox or None,
        published=_day(_header(message, "Date")) or found.published,
        authors=found.authors,
        language=found.language,
        address=address or None,
    )


def _day(said: str) -> str | None:
    """The day in the sender's own time zone, as written."""
    return read_date(re.sub(r"\d{1,2}:\d{2}.*$", "", said)) if said else None
