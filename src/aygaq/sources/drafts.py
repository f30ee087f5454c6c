"""The blocks of a document, by its kind, in whichever process this runs.

Reach for this module from `extract` and from the child process; each kind's own library is
loaded only when a document of that kind comes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aygaq.sources.limits import Limits

if TYPE_CHECKING:
    from aygaq.sources.blocks import Draft


def draft_here(data: bytes, kind: str, charset: str | None, limits: Limits) -> Draft:
    """The blocks of a document, read in this very process."""
    from aygaq.sources import media

    if kind == media.PDF:
        from aygaq.sources.pdf import pdf_draft

        return pdf_draft(data, limits)
    if kind == media.DOCX:
        from aygaq.sources.docx import docx_draft

        return docx_draft(data, limits)
    if kind == media.EML:
        from aygaq.sources.mail import mail_draft

        return mail_draft(data, charset, limits)
    return _page(data, charset, limits) if kind == media.HTML else _plain(data, charset, limits)


def _page(data: bytes, charset: str | None, limits: Limits) -> Draft:
    from aygaq.sources.charset import with_charset
    from aygaq.sources.html import decode_page, html_draft

    decoded = decode_page(data, given=charset)
    return with_charset(html_draft(decoded.text, limits), decoded)


def _plain(data: bytes, charset: str | None, limits: Limits) -> Draft:
    from aygaq.sources.charset import decode, with_charset
    from aygaq.sources.plain import plain_draft

    decoded = decode(data, given=charset)
    return with_charset(plain_draft(decoded.text, limits), decoded)
