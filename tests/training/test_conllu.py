"""Reading CoNLL-U and IOB2: what a sentence is after reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.conllu import Sentence, read_conllu, read_iob2

TREE = """# newdoc id = GUM_news_village
# sent_id = GUM_news_village-1
# text = She didn't run.
1\tShe\tshe\tPRON\tPRP\tNumber=Sing\t4\tnsubj\t_\tEntity=(1-person-new-x)
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\trun\trun\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# sent_id = GUM_news_village-2
# text = Gone
1\tGone\tgo\tVERB\tVBN\t_\t0\troot\t_\t_
"""


@pytest.fixture
def sentences(tmp_path: Path) -> list[Sentence]:
    """The two sentences of the made-up tree file."""
    path = tmp_path / "train.conllu"
    path.write_text(TREE, encoding="utf-8")
    return list(read_conllu(path))


def test_words_and_spaces_spell_the_text(sentences: list[Sentence]) -> None:
    spelt = "".join(w.form + (" " if w.space_after else "") for w in sentences[0].words)
    assert spelt.strip() == "She didn't run."


def test_a_multiword_token_is_its_words(sentences: list[Sentence]) -> None:
    assert [w.form for w in sentences[0].words] == ["She", "did", "n't", "run", "."]


def test_the_root_is_its_own_head(sentences: list[Sentence]) -> None:
    root = sentences[0].words[3]
    assert (root.head, root.deprel) == (3, "ROOT")


def test_a_document_goes_on_over_sentences(sentences: list[Sentence]) -> None:
    assert [s.doc_id for s in sentences] == ["GUM_news_village"] * 2


def test_the_genre_is_read_off_the_document(sentences: list[Sentence]) -> None:
    assert sentences[1].genre == "news"


def test_a_new_paragraph_is_marked(sentences: list[Sentence]) -> None:
    assert sentences[1].starts_paragraph


def test_iob2_tags_stand_by_sentence(tmp_path: Path) -> None:
    path = tmp_path / "train.iob2"
    path.write_text(
        "# sent_id = a-1\n# text = Ada Bell\n1\tAda\tB-PER\t-\t-\n2\tBell\tI-PER\t-\t-\n\n"
        "# sent_id = a-2\n# text = ran\n1\tran\tO\t-\t-\n",
        encoding="utf-8",
    )
    assert read_iob2(path) == {"a-1": ["B-PER", "I-PER"], "a-2": ["O"]}
