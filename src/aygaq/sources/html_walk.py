"""A page's tree, walked once into lines and blocks.

Reach for this module from `html` alone. One fact is always true: every text node that is not
furniture ends up in exactly one line, in the order of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from aygaq.sources.blocks import Block, Line
from aygaq.sources.html_roles import is_inline_furniture, role_of
from aygaq.sources.html_tables import is_data_table, table_blocks
from aygaq.sources.html_tree import SILENT, Figures, Node, is_chrome, is_hidden
from aygaq.sources.lexicon import words
from aygaq.sources.normal import clean
from aygaq.sources.text import PartKind

_BLOCKS = words("html", "blocks")
_BOLD = words("html", "bold")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_INLINE = frozenset(("span", "b", "i", "em", "strong", "a", "br", "p", "font"))
_KINDS = {
    "li": PartKind.LIST_ITEM, "figcaption": PartKind.CAPTION, "caption": PartKind.CAPTION,
    **{f"h{n}": PartKind.HEADING for n in range(1, 7)},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a text node."""

    bold: bool = False
    link: bool = False
    kind: PartKind = PartKind.PARAGRAPH
    level: int | None = None
    role: str = ""
    pre: bool = False
    inside: bool = False  # inside the main element


@dataclass(slots=True)
class Run:
    """Lines of one block-level element, or a finished block."""

    lines: list[Line] = field(default_factory=list)
    context: Context = field(default_factory=Context)
    block: Block | None = None


class Walk:
    """The state of one walk; `runs` is its result."""

    def __init__(self, figures: Figures, body: Node, main: Node | None) -> None:
        self.figures, self.body = figures, body
        self.main_id = main.mem_id if main is not None else None
        self.total = figures.letters.get(body.mem_id, 0)
        self.runs: list[Run] = []
        self._run = Run()
        self._pieces: list[tuple[str, bool, bool]] = []
        self.page: int | None = None
        self._gap = False
        self._fresh = True

    def walk(self) -> list[Run]:
        """All runs of the page."""
        stack: list[Context] = [Context(inside=self.main_id is None)]
        node: Node | None = self.body
        while node is not None:
            inner = self._enter(node, stack[-1])
            if inner is not None and node.child is not None:
                stack.append(inner)
                node = node.child
                continue
            if inner is not None:
                self._leave(node, inner, stack[-1])
            node = self._onward(node, stack)
        self._flush(Context())
        return self.runs

    def _onward(self, node: Node, stack: list[Context]) -> Node | None:
        while node.mem_id != self.body.mem_id:
            if node.next is not None:
                return node.next
            node = node.parent
            inner = stack.pop()
            self._leave(node, inner, stack[-1])
        return None

    def _enter(self, node: Node, context: Context) -> Context | None:
        """Take a node in; None where its children are not to be walked."""
        if node.is_text_node:
            self._text(node.text_content or "", context)
            return None
        if not node.is_element_node or node.tag in SILENT or self._is_left_out(node, context):
            return None
        tag = node.tag
        if tag == "br":
            self._end_line()
            return None
        if tag == "sup" and _is_note_mark(node):
            return None
        if tag == "a":
            self._page_mark(node)
            self._part_links(context)
        if tag == "table" and is_data_table(node):
            self._table(node, context)
            return None
        inner = self._inner(node, context)
        if _stands_alone(node, inner, context):
            self._flush(inner)
        return inner

    def _leave(self, node: Node, inner: Context, outer: Context) -> None:
        if _stands_alone(node, inner, outer):
            self._flush(outer)

    def _part_links(self, context: Context) -> None:
        """A space between two links that only a style sheet keeps apart."""
        if self._pieces and self._pieces[-1][2] and not self._pieces[-1][0][-1:].isspace():
            self._pieces.append((" ", context.bold, False))

    def _is_left_out(self, node: Node, context: Context) -> bool:
        if node.mem_id == self.body.mem_id:
            return False
        if is_hidden(node) and self.figures.letters.get(node.mem_id, 0) < 0.3 * self.total:
            return True
        if node.tag in _INLINE:
            return is_inline_furniture(node, self.figures)
        inside = context.inside or node.mem_id == self.main_id
        return is_chrome(
            node, self.total, self.figures, inside_main=inside and self.main_id is not None
        )

    def _inner(self, node: Node, context: Context) -> Context:
        """The context of an element's children."""
        tag, marks = node.tag, node.attributes
        bold = tag in _BOLD or bool(_BOLD_STYLE.search(marks.get("style") or ""))
        inner = replace(
            context,
            bold=context.bold or bold,
            link=context.link or (tag == "a" and marks.get("href") is not None),
            pre=context.pre or tag == "pre",
            inside=context.inside or node.mem_id == self.main_id,
            role=role_of(node, self.figures) or context.role,
        )
        if inner.role == "caption" != context.role:
            return replace(inner, kind=PartKind.CAPTION)
        if tag in _KINDS:
            return replace(
                inner, kind=_KINDS[tag], level=int(tag[1]) if tag[1:].isdigit() else None
            )
        return inner

    def _page_mark(self, node: Node) -> None:
        """`<a name=7>` with nothing in it, counting up: where pdftohtml begins a page."""
        name = node.attributes.get("name") or ""
        bare = node.attributes.get("href") is None and node.child is None
        if bare and name.isdigit() and len(name) < 6 and int(name) == (self.page or 0) + 1:
            self._end_line()
            self.page, self._gap = int(name), False

    def _text(self, text: str, context: Context) -> None:
        if context.pre and "\n" in text:
            for index, line in enumerate(text.split("\n")):
                if index:
                    self._end_line()
                self._pieces.append((line, context.bold, context.link))
        elif text:
            self._pieces.append((text, context.bold, context.link))

    def _end_line(self) -> None:
        """Close the line; an empty one is a gap before the next."""
        line = _line(self._pieces, self.page)
        self._pieces = []
        if line is None:
            self._gap = True
            return
        line.gap = self._gap
        self._gap = False
        self._run.lines.append(line)

    def _flush(self, context: Context) -> None:
        """Close the run; the next lines are of another block-level element."""
        if self._pieces:
            self._end_line()
        if self._run.lines:
            self.runs.append(self._run)
        self._run, self._gap = Run(context=context), False

    def _table(self, node: Node, context: Context) -> None:
        self._flush(context)
        for block in table_blocks(node, self.page):
            self.runs.append(Run(context=context, block=block))


def _stands_alone(node: Node, inner: Context, outer: Context) -> bool:
    """Whether an element begins a line of its own; bylines and dates do, whatever their tag."""
    if node.tag in _BLOCKS:
        return True
    return node.tag in ("span", "time") and inner.role in ("byline", "time") and not outer.role


_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡§])\]?$")


def _is_note_mark(node: Node) -> bool:
    """Whether a raised sign leads to a note: it is a link, in brackets, or follows a word."""
    said = (node.text(deep=True) or "").strip()
    if not _MARK.match(said):
        return False
    before = node.prev.text_content if node.prev is not None and node.prev.is_text_node else ""
    after_word = bool(re.search(r"(?:[^\W\d_]{3,}|[.,;:!?”\"’)])$", before or ""))
    return (
        node.css_first("a") is not None
        or said[0] in "[*†‡§"
        or after_word
        or node.parent.tag == "a"
    )


def _line(pieces: list[tuple[str, bool, bool]], page: int | None) -> Line | None:
    """One folded line, with how far it is bold and how much of it is links."""
    text, bold_to, links, open_ = "", 0, 0, True
    for raw, bold, link in pieces:
        piece = " ".join(clean(raw).split("\n"))
        piece = re.sub(" +", " ", piece)
        if not text or text.endswith(" "):
            piece = piece.lstrip(" ")
        text += piece
        links += len(piece.strip()) if link else 0
        open_ = open_ and (bold or not piece.strip())
        if open_ and piece.strip():
            bold_to = len(text)
    text = text.rstrip(" ")
    again = clean(text)
    if again != text:
        text, bold_to = again.strip(), 0 if bold_to < len(text) else len(again)
    if not text:
        return None
    return Line(text, bold_to=min(bold_to, len(text.rstrip())), page=page, links=links)
