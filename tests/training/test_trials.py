"""Figures of training runs on a page."""

from __future__ import annotations

from training.trials import rows_of, table_of, with_table

LOG = """   10 s    500000 words  uas 0.5000 las 0.4000 upos 0.9000 lemma 0.9500 ner_f 0.3000
   20 s   1000001 words  uas 0.6000 las 0.5000 upos 0.9100 lemma 0.9500 ner_f 0.3500
   30 s   1500000 words  uas 0.7000 las 0.6000 upos 0.9200 lemma 0.9500 ner_f 0.4000
   40 s   1600000 words  uas 0.7000 las 0.6000 upos 0.9200 lemma 0.9500 ner_f 0.4000
"""


def test_a_run_gives_its_first_each_million_and_its_last() -> None:
    assert [row.split(" | ")[1] for row in rows_of("run", LOG)] == ["0.5", "1.0", "1.6"]


def test_a_row_holds_the_printed_figures() -> None:
    assert rows_of("run", LOG)[1] == "| run | 1.0 | 0.600 | 0.500 | 0.910 | 0.950 | 0.350 |"


def test_only_what_stands_between_the_marks_is_changed() -> None:
    page = "before\n<!-- trials -->\nold\n<!-- end of trials -->\nafter\n"
    changed = with_table(page, table_of([("run", LOG)]))
    assert changed.startswith("before\n<!-- trials -->")
    assert changed.endswith("<!-- end of trials -->\nafter\n")
    assert "old" not in changed


def test_writing_twice_is_writing_once() -> None:
    page = with_table("<!-- trials -->\n<!-- end of trials -->\n", "| a |")
    assert with_table(page, "| a |") == page
