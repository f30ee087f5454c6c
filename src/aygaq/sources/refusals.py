"""Why a document is not made into a text.

Reach for this module when `extract` says no. One fact is always true: a refusal tells sizes,
counts and kinds, never a word of the document or its file name.
"""

from __future__ import annotations

from aygaq.errors import AygaqError


class SourceRefused(AygaqError):
    """A document cannot be made into a text; the reason is the subclass."""

    code, exit_code = "S000", 5


class TooLarge(SourceRefused):
    """The document, or the text made of it, is larger than the limit."""

    code = "S001"
    hint = "Split the document, or raise the limit named here."

    def __init__(self, what: str, *, got: int, limit: int, unit: str) -> None:
        self.what, self.got, self.limit, self.unit = what, got, limit, unit
        super().__init__(f"{what} is {got} {unit}; the limit is {limit}. Nothing was written.")


class TooManyPages(SourceRefused):
    """The document has more pages than the limit."""

    code = "S002"
    hint = "Split the document into volumes, or raise the limit of pages."

    def __init__(self, *, got: int, limit: int) -> None:
        self.got, self.limit = got, limit
        super().__init__(
            f"the document has {got} pages; the limit is {limit}. Nothing was written."
        )


class NestedTooDeep(SourceRefused):
    """Elements, tables or mails stand inside one another deeper than the limit."""

    code = "S003"
    hint = "Such nesting is no one's report; open the file elsewhere and save its text."

    def __init__(self, what: str, *, limit: int) -> None:
        self.what, self.limit = what, limit
        super().__init__(f"{what} are nested deeper than {limit} levels. Nothing was written.")


class DecompressionTooLarge(SourceRefused):
    """A compressed document would unpack to more than the limit."""

    code = "S004"
    hint = "This is how a zip bomb looks; ask where the file comes from before raising the limit."

    def __init__(self, what: str, *, got: int, limit: int) -> None:
        self.what, self.got, self.limit = what, got, limit
        super().__init__(
            f"the document unpacks to {got} {what}; the limit is {limit}. Nothing was written."
        )


class TookTooLong(SourceRefused):
    """Reading did not end within the time limit."""

    code = "S005"
    hint = "Try once more on an idle machine, or raise the time limit."

    def __init__(self, *, limit_s: float) -> None:
        self.limit_s = limit_s
        super().__init__(f"reading took longer than {limit_s:g} seconds. Nothing was written.")


class TookTooMuchMemory(SourceRefused):
    """Reading needed more memory than the limit."""

    code = "S006"
    hint = "Split the document, or raise the memory limit."

    def __init__(self, *, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        super().__init__(f"reading needed more than {limit_bytes} bytes. Nothing was written.")


class ScanWithoutText(SourceRefused):
    """A PDF of page images with no text layer: its letters are a picture."""

    code = "S007"
    hint = "Make a text layer with an OCR program first, and keep the scan as a source beside it."

    def __init__(self, *, pages: int, images: int) -> None:
        self.pages, self.images = pages, images
        super().__init__(
            f"a scan: {images} of {pages} pages are images and none has a text layer. "
            "Nothing was written."
        )


class EncryptedDocument(SourceRefused):
    """The document opens with a password only."""

    code = "S008"
    hint = "Open it with its password and save a copy without one; keep both."

    def __init__(self, media_type: str) -> None:
        self.media_type = media_type
        super().__init__(f"the {media_type} document is encrypted. Nothing was written.")


class UnknownCharset(SourceRefused):
    """No charset gives a text that reads as one."""

    code = "S009"
    hint = "Save the file as UTF-8, or name its charset."

    def __init__(self, tried: tuple[str, ...]) -> None:
        self.tried = tried
        super().__init__(
            f"the bytes read as text in none of {', '.join(tried)}. Nothing was written."
        )


class NotText(SourceRefused):
    """The bytes are no text and no kind of document known here."""

    code = "S010"
    hint = "Give plain text, HTML, PDF with a text layer, DOCX or e-mail (.eml)."

    def __init__(self, *, size_bytes: int) -> None:
        self.size_bytes = size_bytes
        super().__init__(
            f"the {size_bytes} bytes are no text and no known document. Nothing was written."
        )


class EmptyText(SourceRefused):
    """Nothing is left to read: no letter stands in the text."""

    code = "S011"
    hint = "Look at the document: it may be a picture, a form, or a page made by scripts."

    def __init__(self, media_type: str) -> None:
        self.media_type = media_type
        super().__init__(f"the {media_type} document holds no words. Nothing was written.")


class BrokenDocument(SourceRefused):
    """The document does not follow its own format."""

    code = "S012"
    hint = "Open it in the program that made it and save it once more."

    def __init__(self, media_type: str, why: str) -> None:
        self.media_type, self.why = media_type, why
        super().__init__(f"the {media_type} document is broken: {why}. Nothing was written.")


class UnsupportedMedia(SourceRefused):
    """The document is of a known kind that is not read here."""

    code = "S013"
    hint = "Save it as DOCX, PDF with a text layer, HTML or plain text."

    def __init__(self, media_type: str) -> None:
        self.media_type = media_type
        super().__init__(f"{media_type} is not read. Nothing was written.")
