"""A saved page, into blocks.

Reach for this module for HTML, and for the HTML body of a mail. One fact is always true:
nothing is fetched and no script is run; the tree is built by lexbor and walked by us.
"""

from __future__ import annotations

import re
from itertools import pairwise

from aygaq.sources.blocks import Block, Draft, Line
from aygaq.sources.charset import Decoded, decode
from aygaq.sources.fields import recurring_labels
from aygaq.sources.html_facts import page_facts
from aygaq.sources.html_tree import choose_main, measure
from aygaq.sources.html_walk import Run, Walk
from aygaq.sources.limits import Limits
from aygaq.sources.media import HTML
from aygaq.sources.pages import join_over_pages, split_notes, without_page_furniture
from aygaq.sources.rebuild import is_wrapped, rebuild
from aygaq.sources.refusals import TooManyPages
from aygaq.sources.text import PartKind

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.I)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.I)


def declared_charset(data: bytes) -> str | None:
    """The charset that a page names in its first kilobytes."""
    match = _CHARSET.search(data[:8192]) or _XML.search(data[:200])
    return match[1].decode("ascii") if match else None


def decode_page(data: bytes, *, given: str | None) -> Decoded:
    """The letters of a page."""
    return decode(data, declared=declared_charset(data), given=given)


def html_draft(text: str, limits: Limits) -> Draft:
    """Blocks of a page and what its head says of it."""
    import selectolax
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    draft = Draft([], HTML, "aygaq-html")
    draft.details.append(("library", f"selectolax {selectolax.__version__}"))
    if tree.body is None:
        return draft
    draft.found = page_facts(tree)
    figures = measure(tree.body, limits)
    walk = Walk(figures, tree.body, choose_main(tree.body, figures))
    runs = walk.walk()
    if walk.page is not None:
        return _paged(draft, runs, walk.page, limits)
    draft.blocks = _blocks(runs)
    return draft


def _paged(draft: Draft, runs: list[Run], pages: int, limits: Limits) -> Draft:
    """Blocks of a page that pdftohtml made of a PDF: lines on pages."""
    if pages > limits.pages:
        raise TooManyPages(got=pages, limit=limits.pages)
    lines: list[Line] = []
    for run in runs:
        if run.lines and lines and run.lines[0].page == lines[-1].page:
            run.lines[0].gap = True
        lines += run.lines
    draft.paged = True
    draft.details.append(("pages", str(pages)))
    draft.blocks = paged_blocks(lines)
    return draft


def paged_blocks(lines: list[Line]) -> list[Block]:
    """Blocks of lines on pages; notes stand after the paragraph that their page cut in two."""
    body, notes = split_notes(without_page_furniture(lines))
    labels, wrapped = recurring_labels(body), is_wrapped(body)
    for before, line in pairwise(body):
        line.gap = line.gap or line.page != before.page
    blocks = join_over_pages(rebuild(body, wrapped=wrapped, labels=labels))
    noted = rebuild(notes, wrapped=True, labels=frozenset())
    return _merged(blocks, noted)


def _merged(blocks: list[Block], notes: list[Block]) -> list[Block]:
    """Notes put after the last block that begins on their page."""
    merged: list[Block] = []
    left = list(notes)
    for block in blocks:
        while left and (left[0].page or 0) < (block.page or 0):
            merged.append(left.pop(0))
        merged.append(block)
    for note in notes:
        note.role = "note"
    return merged + left


def _blocks(runs: list[Run]) -> list[Block]:
    """Blocks of a page without page numbers: each element by itself."""
    lines = [line for run in runs for line in run.lines if len(run.lines) > 1]
    wrapped = is_wrapped(lines)
    labels = recurring_labels([line for run in runs for line in run.lines])
    blocks: list[Block] = []
    for run in runs:
        if run.block is not None:
            blocks.append(run.block)
        else:
            blocks += _of_run(run, wrapped, labels)
    return _with_terms(blocks)


def _with_terms(blocks: list[Block]) -> list[Block]:
    """Terms of definition lists joined with what they mean, as fields."""
    kept: list[Block] = []
    for block in blocks:
        last = kept[-1] if kept else None
        if last is not None and last.role == "term" and block.role == "meaning":
            label = last.text.rstrip(":： ")
            text, start = f"{label}: {block.text}", len(label) + 2
            kept[-1] = Block(text, PartKind.FIELD, label=label, value_start=start)
        else:
            kept.append(block)
    return kept


def _of_run(run: Run, wrapped: bool, labels: frozenset[str]) -> list[Block]:
    """Blocks of one element, of the kind that the element is."""
    context = run.context
    whole = context.kind in (PartKind.HEADING, PartKind.CAPTION)
    if whole:
        for line in run.lines:
            line.gap = False
            line.bold_to = len(line.text)
    made = [_one(run.lines)] if whole else rebuild(run.lines, wrapped=wrapped, labels=labels)
    for block in made:
        if context.kind is not PartKind.PARAGRAPH:
            block.kind, block.level = context.kind, context.level
        block.role = context.role
    return made


def _one(lines: list[Line]) -> Block:
    """All lines as one block."""
    text = " ".join(line.text for line in lines)
    return Block(
        text, bold_to=len(text), page=lines[0].page, links=sum(line.links for line in lines)
    )
