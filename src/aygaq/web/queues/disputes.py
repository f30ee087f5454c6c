"""What sources disagree on, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.actions.view_case import view_case
from aygaq.cases.words import act_label, contradiction_words, rule_words
from aygaq.index import catch_up
from aygaq.store.border import translated_errors
from aygaq.store.errors import NoSuchRecord
from aygaq.store.models import IndexedCase
from aygaq.store.team_records import Hidden
from aygaq.store.workspace import Workspace
from aygaq.web.shell.tongue import tongue


@dataclass(frozen=True)
class Dispute:
    """One thing that the sources of a case tell differently.

    Attributes:
        act: which act it is about.   words: the sides, the best supported first.
        rule: why that one is first.
    """

    act: str
    words: str
    rule: str


@dataclass(frozen=True)
class Disputed:
    """A case with what is disputed in it."""

    case: str
    name: str
    disputes: tuple[Dispute, ...]


def count_disputed(workspace: Workspace, hidden: Hidden) -> int:
    """How many cases have something that is disputed; those closed to who looks left out."""
    return len(_cases(workspace, hidden))


def disputed_cases(
    workspace: Workspace, hidden: Hidden, *, first: int, most: int
) -> list[Disputed]:
    """Cases with something disputed, the most first."""
    chosen = _cases(workspace, hidden)[first : first + most]
    return [told for case in chosen for told in _told(workspace, case, hidden)]


def _cases(workspace: Workspace, hidden: Hidden) -> list[str]:
    catch_up(workspace)
    rows = IndexedCase.objects.filter(contradictions__gt=0).order_by("-contradictions", "case")
    with translated_errors("reading"):
        found = list(rows.values_list("case", flat=True))
    return [case for case in found if case not in hidden.entities]


def _told(workspace: Workspace, case_id: str, hidden: Hidden) -> Iterator[Disputed]:
    """The case as who looks may see it; nothing where nothing is disputed in that."""
    try:
        case = view_case(workspace, case_id, hidden=hidden).case
    except NoSuchRecord:
        return
    disputes = tuple(
        Dispute(
            act_label(act.best, tongue()),
            contradiction_words(dispute, tongue()),
            rule_words(dispute.rule, tongue()),
        )
        for act in (case.acts if case else ())
        for dispute in act.contradictions
    )
    if case is not None and disputes:
        yield Disputed(case_id, case.name, disputes)
