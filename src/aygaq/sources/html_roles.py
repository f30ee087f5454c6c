"""What a page calls its elements: title, byline, date, caption, share button.

Reach for this module from the walk of a page. One fact is always true: a class name is
believed only of an element that is as short as such things are.
"""

from __future__ import annotations

import re

from aygaq.sources.html_tree import Figures, Node
from aygaq.sources.lexicon import words

_LONGEST = {"byline": 300, "time": 120, "caption": 600}  # code points
_TAGS = {"h1": "title", "dt": "term", "dd": "meaning"}


def _parts(node: Node) -> set[str]:
    """Words of an element's classes, and the classes themselves."""
    named = (node.attributes.get("class") or "")[:300].lower()
    return set(re.split(r"[\s_-]+", named)) | set(named.split())


def role_of(node: Node, figures: Figures) -> str:
    """The role that tag, relation or class give an element; empty for none."""
    if node.tag in _TAGS:
        return _TAGS[node.tag]
    letters = figures.letters.get(node.mem_id, 0)
    for role in ("byline", "time", "caption"):
        if letters <= _LONGEST[role] and _is_called(node, role):
            return role
    return ""


def _is_called(node: Node, role: str) -> bool:
    marks, parts = node.attributes, _parts(node)
    if role == "byline":
        said = "author" in ((marks.get("rel") or ""), (marks.get("itemprop") or ""))
        return said or not parts.isdisjoint(words("html", "byline"))
    if role == "time":
        dated = marks.get("itemprop") == "datePublished" or "pubdate" in marks
        return dated or not parts.isdisjoint(words("html", "posted"))
    return not parts.isdisjoint(words("html", "caption"))


def is_inline_furniture(node: Node, figures: Figures) -> bool:
    """A small element within a line that shares, counts comments or leads along a path."""
    if node.tag not in ("span", "a") or figures.letters.get(node.mem_id, 0) > 80:
        return False
    return not _parts(node).isdisjoint(words("html", "inline_zones"))
