"""Posts and testimonies that are signed: "They beat him. — Ana Bek (@anabek) 3 May 2021".

Reach for this module with all the words of a text. What they say is told by their author, whom
the line at the end names, or the line below. Always true: a post lies in one paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Tree, Word

_DASHES = ("—", "–", "-", "--")
_LONGEST_NAME = 8  # words
_LONGEST_LINE = 24  # words behind the name of who testified
_OWN = word_set("i me my we us our myself")


def posts(tree: Tree, mentions: Mentions) -> Iterator[Speech]:
    """The telling that each post is. Effect: may add mentions of authors."""
    for word in tree.words:
        if word.text.startswith("@"):
            yield from _signed(tree, mentions, word)
        elif word.text == "Posted":
            yield from _posted_by(tree, mentions, word)
        elif word.text in _DASHES and _opens_part(tree, word):
            yield from _testified(tree, mentions, word)


def _signed(tree: Tree, mentions: Mentions, handle: Word) -> Iterator[Speech]:
    """ "— Ana Bek (@anabek)": the author stands between the dash and the handle."""
    start = _part_start(tree, handle)
    if handle.i - 2 <= start or tree.words[handle.i - 1].text != "(":
        return
    last = handle.i - 1
    for k in range(last - 1, max(start - 1, last - _LONGEST_NAME - 1), -1):
        if tree.words[k].text in _DASHES:
            if k + 1 < last:
                yield from _of(tree, mentions, handle, (k + 1, last), k)
            return


def _posted_by(tree: Tree, mentions: Mentions, posted: Word) -> Iterator[Speech]:
    """ "Posted by Ana Bek on Tuesday": the line below what she wrote."""
    by = tree.after(posted)
    author = mentions.at(by.i + 1) if by is not None and by.i + 1 < len(tree.words) else None
    if by is None or by.low != "by" or author is None or not author.named:
        return
    after = tree.words[author.last].low if author.last < len(tree.words) else ""
    if author.first == by.i + 1 and after == "on":
        yield from _of(tree, mentions, posted, (author.first, author.last), posted.i)


def _testified(tree: Tree, mentions: Mentions, dash: Word) -> Iterator[Speech]:
    """A line "—Ana Bek, 31-year-old nurse, 5 August 2021" below what she told of herself."""
    line = tree.sentence_of(dash)
    author = mentions.at(dash.i + 1) if dash.i + 2 < line.last else None
    if dash.i == 0 or author is None or not author.named or author.first != dash.i + 1:
        return
    rest = tree.words[author.last : line.last]
    if len(rest) > _LONGEST_LINE or not rest or rest[0].text != ",":
        return
    if any(w.pos in ("VERB", "AUX") and "VerbForm=Fin" in w.feats for w in rest):
        return
    start = _part_start(tree, tree.words[dash.i - 1])
    if any(w.low in _OWN for w in tree.words[start : dash.i]):
        yield Speech(dash.i, "testify", author.head, ((start, dash.i),))


def _opens_part(tree: Tree, word: Word) -> bool:
    here = tree.sentence_of(word)
    part = tree.sentences[here.index - 1].part if here.index else -1
    return here.first == word.i and part != here.part


def _of(
    tree: Tree, mentions: Mentions, mark: Word, name: tuple[int, int], end: int
) -> Iterator[Speech]:
    """The telling of what stands before word `end` in its paragraph, or of the one before."""
    start = _part_start(tree, tree.words[end])
    if start == end:
        if end == 0:
            return
        start = _part_start(tree, tree.words[end - 1])
    author = mentions.headed_by(name[1] - 1)
    if author is None or author.first > name[0]:
        author = Mention(*name, name[1] - 1, None, Manner.INDEFINITE)
        mentions.add(author)
    yield Speech(mark.i, "post", author.head, ((start, end),))


def _part_start(tree: Tree, word: Word) -> int:
    """The first word of the paragraph that a word stands in."""
    here = tree.sentence_of(word)
    while here.index and tree.sentences[here.index - 1].part == here.part:
        here = tree.sentences[here.index - 1]
    return here.first
