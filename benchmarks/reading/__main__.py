"""Reads the made-up reports and prints how well: `python -m benchmarks.reading`.

Exit code 0 whatever the figures are; floors belong to the tests.
"""

from __future__ import annotations

import argparse
import sys

import aygaq
from benchmarks.reading.confusion import Confusion, confusion_of, lines_of
from benchmarks.reading.gold import FOLDERS, OPEN, Report, load_reports
from benchmarks.reading.matching import Matcher
from benchmarks.reading.scoring import Score, add_up, score_reading
from benchmarks.reading.table import HEAD, score_line, slot_lines, type_lines


def main(arguments: list[str]) -> int:
    """Print one block of tables for each folder."""
    options = _options(arguments)
    for folder in options.folder or FOLDERS:
        reports = [report for report in load_reports(folder) if options.only in report.name]
        print(f"\n{folder}: {len(reports)} reports")
        confusion = Confusion()
        scores = {report.name: _score(report, confusion) for report in reports}
        _print_tables(reports, scores, options.reports)
        if folder == OPEN:  # of reports held back nothing is shown but totals
            print("", *lines_of(confusion), sep="\n")
        if options.misses:
            print(*add_up(list(scores.values())).misses, sep="\n")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading")
    parser.add_argument("--folder", choices=FOLDERS, action="append", help="default: all")
    parser.add_argument("--only", default="", metavar="WORD", help="reports whose name has it")
    parser.add_argument("--reports", action="store_true", help="a line for each report as well")
    parser.add_argument("--misses", action="store_true", help="each fact missed, each claim wrong")
    options = parser.parse_args(arguments)
    if options.misses and options.folder != [OPEN]:
        parser.error("--misses needs --folder development: the other reports are held back")
    return options


def _score(report: Report, confusion: Confusion) -> Score:
    data = report.path.read_bytes()
    reading = aygaq.read_document(data, name=report.path.name, published=report.gold.published)
    confusion.add(confusion_of(Matcher(reading), report.gold, report.voice))
    return score_reading(reading, report.gold, report.name)


def _print_tables(reports: list[Report], scores: dict[str, Score], each: bool) -> None:
    total = add_up(list(scores.values()))
    print(HEAD)
    for voice in sorted({report.voice for report in reports}):
        of_voice = [scores[report.name] for report in reports if report.voice == voice]
        print(score_line(f"{voice} ({len(of_voice)})", add_up(of_voice)))
    print(score_line("all", total))
    if each:
        print("", *(score_line(name, score) for name, score in scores.items()), sep="\n")
    print(f"\n{'slots of found facts':22}{'right':>16}", *slot_lines(total), sep="\n")
    print(f"\n{'type, dearest first':22}{'facts found':>16}{'claims borne out':>18}")
    print(*type_lines(total), sep="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
