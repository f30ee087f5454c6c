"""Paragraphs of WordprocessingML (ISO/IEC 29500-1) into lines.

Reach for this module from `docx` alone. One fact is always true: text marked as deleted is not
read, and a drawing that stands twice (for new and for old programs) is read once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aygaq.sources.blocks import Line
from aygaq.sources.normal import clean

Element = Any  # lxml gives no types
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {"del", "moveFrom", "pPr", "rPr", "txbxContent", "Fallback", "instrText", "delText"}


def tag(element: Element) -> str:
    """The name of an element without its namespace; empty for comments."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def inside(element: Element, name: str, *, deep: bool = True) -> Iterator[Element]:
    """Elements of a name inside another, in order; none inside one of its own, nor in fallbacks."""
    stack = list(reversed(list(element)))
    while stack:
        child = stack.pop()
        if tag(child) == name:
            yield child
        elif tag(child) != "Fallback" and (
            deep or tag(child) in ("sdt", "sdtContent", "ins", "customXml")
        ):
            stack.extend(reversed(list(child)))


def _value(element: Element, path: str) -> str | None:
    found = element.find(path.replace("w:", _W))
    return None if found is None else found.get(f"{_W}val", "1")


def paragraph_lines(element: Element) -> tuple[list[Line], str, bool]:
    """Lines of a paragraph, the id of its style, and whether it is an item of a list."""
    style = _value(element, "w:pPr/w:pStyle") or ""
    listed = (
        element.find(f"{_W}pPr/{_W}numPr") is not None
        and _value(element, "w:pPr/w:numPr/w:numId") != "0"
    )
    lines: list[Line] = []
    for pieces in _split(_pieces(element)):
        line = _line(pieces)
        if line.text:
            lines.append(line)
    return lines, style, listed


def _pieces(element: Element) -> Iterator[tuple[str, bool]]:
    """Text and whether it is bold, in order; `\\n` alone ends a line."""
    stack: list[tuple[Element, bool]] = [(child, False) for child in reversed(list(element))]
    while stack:
        child, bold = stack.pop()
        name = tag(child)
        if name in _SKIPPED:
            continue
        if name == "t":
            yield child.text or "", bold
        elif name in ("br", "cr"):
            yield "\n", bold
        elif name in ("tab", "noBreakHyphen"):
            yield "\t" if name == "tab" else "-", bold
        else:
            inner = _is_bold(child) if name == "r" else bold
            stack.extend((each, inner) for each in reversed(list(child)))


def _is_bold(run: Element) -> bool:
    value = _value(run, "w:rPr/w:b")
    return value is not None and value not in ("0", "false", "off")


def _split(pieces: Iterator[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    line: list[tuple[str, bool]] = []
    for piece in pieces:
        if piece[0] == "\n":
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _line(pieces: list[tuple[str, bool]]) -> Line:
    """One folded line and how far it is bold."""
    whole = " ".join(clean("".join(text for text, _ in pieces)).split())
    plain = next(
        (i for i, (text, bold) in enumerate(pieces) if text.strip() and not bold), len(pieces)
    )
    bold = " ".join(clean("".join(text for text, _ in pieces[:plain])).split())
    return Line(whole, bold_to=min(len(bold), len(whole)))
