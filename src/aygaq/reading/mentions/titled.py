"""Names in quotation marks that are titles of works: the song "Black Hat" is nobody.

Reach for this module with a run of words that looks like one name.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.runs import Run
from aygaq.reading.tree import Tree

_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’"))
_WORKS = word_set(
    "song poem book novel film movie play album article essay video track single documentary "
    "painting cartoon series show report slogan operation"
)


def is_title_of_work(tree: Tree, run: Run) -> bool:
    """The song "Black Hat", "Black Hat", a song: what stands in quotation marks behind a work."""
    quote, work = tree.before(tree.words[run.first]), tree.before(tree.words[run.first], 2)
    closing = tree.after(tree.words[run.last - 1])
    if quote is None or work is None or closing is None:
        return False
    quoted = quote.text in _QUOTES and closing.text in _QUOTES
    return quoted and work.lemma in _WORKS
