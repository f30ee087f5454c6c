"""What the head of a page says of it: title, outlet, day, authors, language, address.

Reach for this module for metadata of HTML. One fact is always true: only what the page states
is taken, and of two dates the one of publication, never that of a change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from aygaq.sources.bylines import read_credits
from aygaq.sources.html_tree import Node
from aygaq.sources.lexicon import load
from aygaq.sources.normal import fold
from aygaq.sources.published import read_date
from aygaq.sources.text import Metadata

_LARGEST = 200_000  # code points of JSON-LD


def page_facts(tree: Any) -> Metadata:
    """Metadata that the page states; whatever it does not state stays empty."""
    metas = _metas(tree)
    linked = _linked(tree)
    return Metadata(
        title=_first(metas, "title") or _text(linked.get("headline")) or _title(tree),
        publisher=_name(linked.get("publisher")) or _publisher(metas) or _beside_title(tree),
        published=_published(metas, linked, tree),
        authors=_authors(metas, linked),
        language=_language(tree, metas, linked),
        address=_address(tree, metas),
    )


def _metas(tree: Any) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for node in tree.css("meta")[:500]:
        marks = node.attributes
        name = marks.get("property") or marks.get("name") or marks.get("itemprop")
        content = fold(marks.get("content") or "")
        if name and content and len(content) < 2_000:
            metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], section: str) -> str | None:
    """What the first of the names that the word list gives says."""
    return next((metas[name][0] for name in load("html")[section] if name in metas), None)


def _meta(metas: dict[str, list[str]], *names: str) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _title(tree: Any) -> str | None:
    """`<h1>` if there is one alone, else `<title>` without the outlet's name at its end."""
    headings = [
        said for node in tree.css("h1")[:3] if (said := fold(node.text(deep=True, separator=" ")))
    ]
    if len(headings) == 1 and len(headings[0]) < 400:
        return headings[0]
    node = tree.css_first("title")
    said = fold(node.text(deep=True)) if node is not None else ""
    return re.sub(r"\s+(?:[|–—»]|-)\s+[^|–—»-]{2,40}$", "", said)[:400] or None


def _beside_title(tree: Any) -> str | None:
    """The outlet, where `<title>` is the page's one `<h1>`, a sign and a name."""
    headings, node = tree.css("h1")[:2], tree.css_first("title")
    if len(headings) != 1 or node is None:
        return None
    heading, said = (fold(each.text(deep=True, separator=" ")) for each in (headings[0], node))
    rest = said.removeprefix(heading) if heading and said.startswith(heading) else ""
    match = re.fullmatch(r"\s*[|–—»·-]\s*([^|–—»·]{2,50})", rest)
    return match[1].strip() if match else None


def _publisher(metas: dict[str, list[str]]) -> str | None:
    named = _first(metas, "publisher")
    return None if named is None or named.startswith(("http", "@")) else named


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD document, outer first."""
    if depth > 6:
        return
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1)
    elif isinstance(value, list):
        for each in value[:200]:
            yield from _objects(each, depth + 1)


def _linked(tree: Any) -> dict[str, Any]:
    """The JSON-LD object of the article, or an empty one."""
    for node in tree.css('script[type="application/ld+json"]')[:20]:
        source = node.text(deep=True) or ""
        if len(source) > _LARGEST:
            continue
        try:
            value = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for each in _objects(value):
            if re.search("Article|Report|BlogPosting|NewsItem", str(each.get("@type"))[:200]):
                return each
    return {}


def _text(value: Any) -> str | None:
    return fold(value)[:2_000] or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """A name in JSON-LD: a string, or an object's `name`."""
    value = value[0] if isinstance(value, list) and value else value
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _published(metas: dict[str, list[str]], linked: dict[str, Any], tree: Any) -> str | None:
    said = _text(linked.get("datePublished")) or _first(metas, "published") or _time(tree)
    return read_date(said) if said else None


def _time(tree: Any) -> str | None:
    """The one `<time>` of the article, or the one marked as its day of publication."""
    marked = tree.css("time[itemprop=datePublished], time[pubdate], [itemprop=datePublished]")
    times = marked or tree.css("article time") or tree.css("time")
    days = {day for node in times[:20] if (day := _day(node))}
    return min(days) if days and (marked or len(days) == 1) else None


def _day(node: Node) -> str | None:
    marks = node.attributes
    said = marks.get("datetime") or marks.get("content") or node.text(deep=True) or ""
    return read_date(said)


def _authors(metas: dict[str, list[str]], linked: dict[str, Any]) -> tuple[str, ...]:
    """Names of persons; an outlet that calls itself author is none."""
    said = linked.get("author")
    people = said if isinstance(said, list) else [said]
    names = [name for each in people[:20] if not _is_outlet(each) and (name := _name(each))]
    if not names:
        names = [name for key in load("html")["author"] for name in metas.get(key, ())][:10]
    found = [one for name in names for one in read_credits(name, known=True).authors]
    return tuple(dict.fromkeys(found))


def _is_outlet(author: Any) -> bool:
    return isinstance(author, dict) and author.get("@type") == "Organization"


def _language(tree: Any, metas: dict[str, list[str]], linked: dict[str, Any]) -> str:
    root = tree.root.attributes if tree.root is not None else {}
    said = (
        root.get("lang") or root.get("xml:lang") or _text(linked.get("inLanguage"))
        or _meta(metas, "content-language", "dc.language", "dcterms.language")
    )  # fmt: skip
    match = re.match(
        r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", (said or "").strip().replace("_", "-")
    )
    return _tag(match[0]) if match else "und"


def _tag(said: str) -> str:
    """BCP 47 in its usual letters: `zh-hans-cn` is `zh-Hans-CN`."""
    first, *rest = said.split("-")
    sized = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(sized.get(len(part), str.lower)(part) for part in rest)])


def _address(tree: Any, metas: dict[str, list[str]]) -> str | None:
    node = tree.css_first('link[rel="canonical"]')
    said = (node.attributes.get("href") if node is not None else None) or _meta(metas, "og:url")
    return said if said and re.match(r"https?://\S{3,2000}$", said) else None
