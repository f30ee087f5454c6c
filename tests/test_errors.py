"""Refusals: stable codes, exit codes, no two alike."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator

import pytest

import aygaq
from aygaq.errors import AygaqError

EXIT_CODES = {1, 2, 3, 4, 5}


def refusals(of: type[AygaqError] = AygaqError) -> Iterator[type[AygaqError]]:
    for child in of.__subclasses__():
        yield child
        yield from refusals(child)


@pytest.fixture(scope="module", autouse=True)
def _everything_is_loaded() -> None:
    for module in pkgutil.walk_packages(aygaq.__path__, "aygaq."):
        if "__main__" not in module.name and ".migrations" not in module.name:
            importlib.import_module(module.name)


def ours() -> list[type[AygaqError]]:
    return sorted(
        {r for r in refusals() if r.__module__.startswith("aygaq.")}, key=lambda r: r.__name__
    )


def test_no_two_refusals_have_one_code() -> None:
    families = {r for r in ours() if r.__subclasses__()}
    codes = Counter(r.code for r in ours() if r not in families)
    assert [code for code, times in codes.items() if times > 1] == []


def test_every_code_is_a_letter_and_three_digits() -> None:
    odd = [r.__name__ for r in ours() if not (r.code[0].isalpha() and r.code[1:].isdigit())]
    assert odd == []
    assert len(ours()) > 20


def test_every_exit_code_is_a_documented_one() -> None:
    assert {r.exit_code for r in ours()} <= EXIT_CODES


def test_every_refusal_says_in_its_docstring_what_is_refused() -> None:
    assert [r.__name__ for r in ours() if not (r.__doc__ or "").strip()] == []
