"""Which parts of a page hold its report: measured, not recognised by site.

Reach for this module before a page is walked. One fact is always true: what is called chrome
holds less than a third of the page's words, so a wrong class name cannot lose a report.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from typing import Any

from aygaq.sources.lexicon import words
from aygaq.sources.limits import Limits
from aygaq.sources.refusals import NestedTooDeep, TookTooLong

Node = Any  # selectolax gives no types
SILENT = words("html", "silent")
_CHROME = words("html", "chrome")
_ROLES = words("html", "roles")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_MAIN = "article, main, [role=main], [itemprop=articleBody]"
_SHARE = 0.34  # of a page's letters that chrome may hold at most


@dataclass(slots=True)
class Figures:
    """Of each element by its id: letters, letters in links, letters in running prose."""

    letters: dict[int, int] = field(default_factory=dict)
    links: dict[int, int] = field(default_factory=dict)
    prose: dict[int, int] = field(default_factory=dict)


def measure(body: Node, limits: Limits) -> Figures:
    """One walk over the tree, without recursion.

    Raises:
        NestedTooDeep, TookTooLong: see `limits`.
    """
    figures = Figures()
    until = time.monotonic() + limits.time_s
    stack: list[list[int]] = []
    node, count = body, 0
    while node is not None:
        count += 1
        if count % 4096 == 0 and time.monotonic() > until:
            raise TookTooLong(limit_s=limits.time_s)
        if _opens(node, stack, limits):
            node = node.child
            continue
        node = _next(node, body, stack, figures)
    return figures


def _opens(node: Node, stack: list[list[int]], limits: Limits) -> bool:
    """Count a text node into its element, or open an element; true where there is a child."""
    if node.is_text_node:
        length = len((node.text_content or "").strip())
        if stack and length:
            stack[-1][0] += length
            stack[-1][2] += length if length > 80 else 0
        return False
    if not node.is_element_node or node.tag in SILENT:
        return False
    stack.append([0, 0, 0])
    if len(stack) > limits.nesting:
        raise NestedTooDeep("elements", limit=limits.nesting)
    if node.child is None:
        _close(node, stack, None)
        return False
    return True


def _close(node: Node, stack: list[list[int]], figures: Figures | None) -> None:
    """Leave an element: keep its figures and add them to its parent's."""
    letters, links, prose = stack.pop()
    if node.tag == "a":
        links, prose = letters, 0
    if figures is not None:
        key = node.mem_id
        figures.letters[key], figures.links[key], figures.prose[key] = letters, links, prose
    if stack:
        for index, value in enumerate((letters, links, prose)):
            stack[-1][index] += value


def _next(node: Node, body: Node, stack: list[list[int]], figures: Figures) -> Node | None:
    """The node after this one in document order, closing what ends between."""
    while node is not None and node.mem_id != body.mem_id:
        if node.next is not None:
            return node.next
        node = node.parent
        if node is not None and stack:
            _close(node, stack, figures)
    return None


def choose_main(body: Node, figures: Figures) -> Node | None:
    """The element that holds the report, if the page says so and it holds most of the prose."""
    total = figures.prose.get(body.mem_id, 0) or figures.letters.get(body.mem_id, 0)
    which = figures.prose if figures.prose.get(body.mem_id, 0) else figures.letters
    best, best_prose = None, 0
    for node in body.css(_MAIN):
        prose = which.get(node.mem_id, 0)
        if prose > best_prose or (prose == best_prose and prose and _tighter(node, best, figures)):
            best, best_prose = node, prose
    return best if total and best_prose >= 0.6 * total else None


def _tighter(node: Node, best: Node | None, figures: Figures) -> bool:
    """Whether it holds the same prose with fewer letters around it."""
    if best is None:
        return True
    return figures.letters.get(node.mem_id, 0) <= figures.letters.get(best.mem_id, 0)


def is_hidden(node: Node) -> bool:
    """Whether no reader of the page sees it."""
    marks = node.attributes
    return "hidden" in marks or bool(_HIDDEN.search(marks.get("style") or ""))


def is_chrome(node: Node, total: int, figures: Figures, *, inside_main: bool) -> bool:
    """Whether an element is furniture of the page by tag, role or class name.

    Never where it holds the page's first heading or a good part of its letters.
    """
    letters = figures.letters.get(node.mem_id, 0)
    if letters > _SHARE * total or node.tag in ("html", "body", "main", "article"):
        return False
    if not _called_chrome(node, inside_main):
        return False
    if node.css_first("h1") is not None:
        return False
    return not (
        inside_main and figures.prose.get(node.mem_id, 0) > 400 and _is_prose(node, figures)
    )


def _is_prose(node: Node, figures: Figures) -> bool:
    letters = max(1, figures.letters.get(node.mem_id, 0))
    return figures.links.get(node.mem_id, 0) < 0.2 * letters


def _called_chrome(node: Node, inside_main: bool) -> bool:
    marks = node.attributes
    if (marks.get("role") or "") in _ROLES:
        return True
    if node.tag in _CHROME and not (inside_main and node.tag == "footer"):
        return True
    if node.tag == "header" and not inside_main:
        return True
    if node.tag in words("html", "never_chrome"):
        return False
    named = f"{marks.get('class') or ''} {marks.get('id') or ''}"[:400]
    parts = re.split(r"[\s_-]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", named).lower())
    return not words("furniture", "zones").isdisjoint(parts)
