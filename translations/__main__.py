"""Renew, compile and check the words of the desk in other languages."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import sys
import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "src" / "aygaq"
LOCALE = PACKAGE / "web" / "locale"
LANGUAGES = ("ru", "zh_Hans", "kk", "ug")
NOTE = """# The words of the desk.
# A draft made by machine, not yet checked by somebody whose language it is."""
#: One day for all files, so that the same words are the same bytes.
BEGUN = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)


def main() -> int:
    """Run the command; 1 where something is out of date."""
    parser = argparse.ArgumentParser(prog="python -m translations")
    parser.add_argument("--check", action="store_true", help="change nothing")
    asked = parser.parse_args()
    if not asked.check:
        template = extract()
        for language in LANGUAGES:
            merge(template, language)
    stale = 0
    for language in LANGUAGES:
        catalog = catalog_of(language)
        data = compiled(catalog)
        file = po_file(language).with_suffix(".mo")
        if not asked.check:
            file.write_bytes(data)
        elif not file.exists() or file.read_bytes() != data:
            stale += 1
        print(f"{language}: {len(untranslated(catalog))} of {len(catalog)} left")
    return 1 if stale else 0


def po_file(language: str) -> Path:
    """Where the words of a language lie."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def catalog_of(language: str) -> Catalog:
    """The words of a language."""
    with po_file(language).open("rb") as lines:
        return read_po(lines, locale=language)


def compiled(catalog: Catalog) -> bytes:
    """What a program reads: fuzzy words left out, the same bytes for the same words."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """The English words that have none in this language, or only doubtful ones."""
    found = []
    for message in catalog:
        words = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and (message.fuzzy or not all(words)):
            found.append(str(message.id))
    return found


def merge(template: Catalog, language: str) -> None:
    """Bring one language up to what pages and sentences say now; words stay that still stand."""
    there = po_file(language).exists()
    old = catalog_of(language) if there else Catalog(locale=language)
    old.update(template, no_fuzzy_matching=True)
    old.obsolete.clear()
    fresh = Catalog(locale=language, project="Aygaq", header_comment=NOTE, fuzzy=False)
    for message in sorted((m for m in old if m.id), key=lambda m: (str(m.id), m.context or "")):
        fresh.add(message.id, message.string, flags=message.flags, context=message.context)
    fresh.creation_date = fresh.revision_date = BEGUN
    po_file(language).parent.mkdir(parents=True, exist_ok=True)
    with po_file(language).open("wb") as out:
        write_po(out, fresh, width=100, no_location=True)


def extract() -> Catalog:
    """What pages and sentences say, collected by GNU gettext."""
    from aygaq.web.settings import start_web

    start_web()
    from django.conf import settings
    from django.core.management import call_command
    from django.core.management.commands.makemessages import Command

    class Extract(Command):
        """Django's own, with the names by which `aygaq.cases` marks its sentences."""

        xgettext_options = [  # noqa: RUF012 - as Django's own has it
            *Command.xgettext_options,
            "--keyword=say",
            "--keyword=say_n:1,2",
        ]

    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(PACKAGE):
        settings.LOCALE_PATHS = [folder]
        call_command(Extract(), locale=["en"], ignore_patterns=["locale"], no_location=True)
        with (Path(folder) / "en" / "LC_MESSAGES" / "django.po").open("rb") as lines:
            return read_po(lines, locale="en")


if __name__ == "__main__":
    sys.exit(main())
