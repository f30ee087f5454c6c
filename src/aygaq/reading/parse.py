"""Bytes of the model in, trees out: the one place that knows spaCy.

Reach for this module to turn a source text into a `Tree`. The model is loaded once for each
process, when first needed: the packaged one, or the folder that `AYGAQ_MODEL` names.
Always true: a sentence never crosses a part, and offsets are those of the source text.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

# One thread for each process: sums in another order could tip a close decision, and the same
# text must give the same claims on every machine. Work is shared out by `--jobs`.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from spacy import attrs
from spacy.tokens import Doc

from aygaq.errors import AygaqError
from aygaq.reading.columns import spelt
from aygaq.reading.datelines import dateline_end
from aygaq.reading.forms import guess_lemma
from aygaq.reading.headline_verbs import items_told_as_past, told_as_past
from aygaq.reading.headlines import spoken_words
from aygaq.reading.inference import annotate
from aygaq.reading.models import ENGLISH, open_model
from aygaq.reading.ordered import ordered_shown
from aygaq.reading.repairs import repair
from aygaq.reading.sentences import sentence_starts
from aygaq.reading.shown import mend_names
from aygaq.reading.told_apart import cuts_told, join_told
from aygaq.reading.tree import NameSpan, Sentence, Tree, Word
from aygaq.sources.text import Part, PartKind, SourceText

LONGEST_PART = 200_000  # code points parsed at once; longer parts are cut at white space
_GLUED_NUMBER = re.compile(r"(?<=\d)\.(?=[^\W\d_]{2})")  # "41.Askar": the tokenizer keeps it whole
# shortened titles that the tokenizer parts from their stop, which would end the sentence there
_TITLES = "Lt Col Maj Capt Sgt Brig Cpl Supt Insp Hon Fr Engr Barr Adv Cmdr Cdr Pvt Msgr Atty Ven"
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "`": "'", "´": "'"})


class ModelMissing(AygaqError):
    """There is no parser model where one is looked for."""

    code, exit_code = "R002", 3
    hint = "Install the package with its model, or set AYGAQ_MODEL to a folder that holds one."

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"no parser model at the {where}. Nothing was read.")


@functools.cache
def load_model(folder: str | None = None) -> Any:
    """The spaCy pipeline. Effect: loads the model from disk, once for each folder.

    Raises:
        ModelMissing: the folder holds no model.
    """
    path = Path(folder) if folder else ENGLISH
    if not (path / "config.cfg").exists():
        raise ModelMissing("folder that AYGAQ_MODEL names" if folder else "package's own place")
    pipeline = open_model(path, exclude=["lemmatizer"])
    tokenizer: Any = pipeline.tokenizer
    for title in _TITLES.split():
        tokenizer.add_special_case(f"{title}.", [{attrs.ORTH: f"{title}."}])
    return pipeline


def model() -> Any:
    """The model in use: `AYGAQ_MODEL` where set, else the packaged one."""
    return load_model(os.environ.get("AYGAQ_MODEL") or None)


_WRITTEN = [attrs.IDX, attrs.LENGTH, attrs.SPACY]
_NUMBERS = [attrs.HEAD, attrs.SENT_START, attrs.IS_SPACE, attrs.IDX, attrs.LENGTH]
_NAMES = [attrs.POS, attrs.DEP, attrs.MORPH]
_CUTS = "aygaq.told_apart"  # where the tokens of a document are cut inside a sentence
_BEGINS, _GOES_ON = np.uint64(1), np.uint64(2**64 - 1)  # 1 and -1, as a sentence start is kept


def parse(source: SourceText) -> Tree:
    """Parse every part of `source`. Deterministic for one model."""
    pipeline = model()
    pieces = list(_pieces(source))
    lowered = spoken_words(source)
    docs = [_prepare(pipeline, source.text[a:b], lowered.get(a, "")) for _, a, b in pieces]
    seen = [
        _spoken(doc, _is_headline(source, part))
        for (part, _, _), doc in zip(pieces, docs, strict=True)
    ]
    words: list[Word] = []
    sentences: list[Sentence] = []
    names: list[NameSpan] = []
    annotate(pipeline, seen)
    mend_names(pipeline, source, seen)
    for (part, start, _), doc, written in zip(pieces, seen, docs, strict=True):
        _append(source.text, (doc, written), start, part, words, sentences, names)
    return Tree(source.text, tuple(words), tuple(sentences), source.parts, tuple(names))


def _pieces(source: SourceText) -> Iterator[tuple[int, int, int]]:
    """(index of part, start, end) of what is parsed at once."""
    parts = source.parts or (Part(PartKind.PARAGRAPH, 0, len(source.text)),)
    for index, part in enumerate(parts):
        if part.kind is PartKind.TABLE_ROW and part.cells:
            if _names_columns(parts, index):
                continue  # names of columns tell nothing
            yield from ((index, a, b) for _, a, b in part.cells if source.text[a:b].strip())
            continue
        start = part.start if part.value_start is None else part.value_start
        while part.end - start > LONGEST_PART:
            cut = source.text.rfind(" ", start, start + LONGEST_PART)
            cut = start + LONGEST_PART if cut <= start else cut
            yield index, start, cut
            start = cut
        if source.text[start : part.end].strip():
            yield index, start, part.end


def _names_columns(parts: Sequence[Part], index: int) -> bool:
    """Whether a row is the head of the table whose rows follow."""
    after = parts[index + 1] if index + 1 < len(parts) else None
    headed = after is not None and any(header is not None for header, _, _ in after.cells)
    return headed and all(header is None for header, _, _ in parts[index].cells)


def _prepare(pipeline: Any, text: str, spoken: str) -> Doc:
    """Tokenise, and mark where sentences begin. `spoken` replaces the letters, length kept."""
    seen = spoken if len(spoken) == len(text) else text  # what is spoken is of a whole part
    plain = _GLUED_NUMBER.sub(" ", seen.translate(_STRAIGHT))
    doc: Doc = pipeline.make_doc(plain)
    written = text.translate(_STRAIGHT)  # capitals begin sentences even in headlines
    offsets, lengths, spaces = doc.to_array(_WRITTEN).astype("int64").T.tolist()
    bare = [written[at : at + length] for at, length in zip(offsets, lengths, strict=True)]
    blanks = [bool(space) for space in spaces]
    for i, word in enumerate(bare):
        if word.isspace() and i:
            blanks[i - 1] = True
    story = dateline_end(text)
    starts = [
        at == story or (begins and not 0 < at < story)
        for at, begins in zip(offsets, sentence_starts(bare, blanks), strict=True)
    ]
    cuts = cuts_told(bare, starts)
    doc.user_data[_CUTS] = frozenset(cuts)
    apart = [begin or i in doc.user_data[_CUTS] for i, begin in enumerate(starts)]
    begins: Any = np.where(apart, _BEGINS, _GOES_ON)
    doc.from_array(attrs.SENT_START, begins)
    return doc


def _is_headline(source: SourceText, part: int) -> bool:
    return bool(source.parts) and source.parts[part].kind is PartKind.HEADLINE


def _spoken(doc: Doc, headline: bool) -> Doc:
    """The document as the parser is told it: the present tense of news is past."""
    words = [token.text for token in doc]
    if headline:
        changed = told_as_past(words)
    else:
        changed = items_told_as_past(
            words, [bool(t.whitespace_) for t in doc], [bool(t.is_sent_start) for t in doc]
        )
    changed = ordered_shown(changed or words) or changed
    if changed is None:
        return doc
    spoken = Doc(doc.vocab, words=changed, spaces=[bool(token.whitespace_) for token in doc])
    for token, own in zip(spoken, doc, strict=True):
        token.is_sent_start = own.is_sent_start
    return spoken


def _append(
    text: str,
    docs: tuple[Doc, Doc],
    offset: int,
    part: int,
    words: list[Word],
    sentences: list[Sentence],
    names: list[NameSpan],
) -> None:
    doc, plain = docs  # as parsed, and as written
    rows = doc.to_array(_NUMBERS).astype("int64").tolist()  # heads are offsets, with a sign
    if plain is not doc:
        own = plain.to_array(_NUMBERS).astype("int64").tolist()
        rows = [[*row[:-2], *mine[-2:]] for row, mine in zip(rows, own, strict=True)]
    tags, relations, features = (spelt(doc, which) for which in _NAMES)
    forms = spelt(plain, attrs.ORTH)
    place = _kept([bool(row[2]) for row in rows], len(words))
    first = len(words)
    cuts, cut_at = plain.user_data[_CUTS], list[int]()
    for k, (head, starts, space, idx, length) in enumerate(rows):
        if space:
            continue
        written = forms[k]
        begin = offset + idx
        end = begin + length
        low = written.lower()
        tag = tags[k] or "X"
        if k in cuts:
            cut_at.append(len(words))
        elif starts == 1 or not sentences or sentences[-1].part != part:
            _close(sentences, len(words), first)
            sentences.append(Sentence(len(sentences), len(words), len(words), part))
        top = place[k + head]
        word = Word(
            i=place[k], start=begin, end=end, text=text[begin:end], low=low,
            lemma=guess_lemma(low, tag), pos=tag,
            dep=relations[k] or "dep",
            head=top if top >= 0 else place[k], sentence=len(sentences) - 1,
            feats=features[k], capital=written[:1].isupper(),
        )  # fmt: skip
        words.append(word)
    _close(sentences, len(words), first)
    _adopt(words, first, sentences)
    for cut in cut_at:
        whole = sentences[words[cut].sentence]
        join_told(words[whole.first : whole.last], cut - whole.first)
    if len(words) > first:
        repair(words[first:])
    for ent in doc.ents:
        a, b = place[ent.start], place[ent.end - 1]
        if 0 <= a <= b:
            names.append(NameSpan(a, b + 1, ent.label_))


def _kept(spaces: Sequence[bool], first: int) -> list[int]:
    """The index of each token among the words; -1 for white space, which is no word."""
    found = []
    for space in spaces:
        found.append(-1 if space else first)
        first += not space
    return found


def _close(sentences: list[Sentence], end: int, first: int) -> None:
    if sentences and sentences[-1].last == sentences[-1].first and sentences[-1].first >= first:
        last = sentences[-1]
        sentences[-1] = Sentence(last.index, last.first, end, last.part)


def _adopt(words: Sequence[Word], first: int, sentences: Sequence[Sentence]) -> None:
    """Note each word below its head; a head in another sentence makes the word a root."""
    for word in words[first:]:
        if words[word.head].sentence != word.sentence:
            word.head = word.i
        if word.head != word.i:
            words[word.head].children.append(word.i)
