"""What a command prints on and asks with: one console, progress, questions.

Reach for this module instead of `print`. Progress goes to standard error, so that what a
program reads from standard output is never mixed with it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")


def console() -> Console:
    """Standard output, as wide as the terminal or 100 columns where there is none."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else 100
    return Console(highlight=False, width=width, emoji=False, markup=True)


def say(words: str) -> None:
    """One line for a person, on standard error: results go to standard output."""
    click.echo(words, err=True)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 source", "2 sources", "1,000 entries"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def print_json(value: Any) -> None:
    """One JSON value for a program, on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def progress(items: Iterable[T], *, total: int, doing: str) -> Iterator[T]:
    """Pass `items` on, with a bar on standard error where somebody looks."""
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    with Progress(
        TextColumn(doing),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=_stderr(),
        transient=True,
        disable=not sys.stderr.isatty(),
    ) as bar:
        yield from bar.track(items, total=total)


@contextmanager
def working(doing: str) -> Iterator[None]:
    """Show that something is going on which has no count."""
    with _stderr().status(doing):
        yield


def _stderr() -> Console:
    from rich.console import Console

    return Console(stderr=True, highlight=False, emoji=False)
