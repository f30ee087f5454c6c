"""`aygaq lexicon`: a team's own words for the reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from aygaq.cli.terminal import console, counted, print_json, say
from aygaq.cli.workspace import opened, who

if TYPE_CHECKING:
    from aygaq.actions.change_lexicon import Kept
    from aygaq.actions.preview_lexicon import Preview
    from aygaq.reading.overlay.values import Overlay
    from aygaq.store.workspace import Workspace

EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq lexicon check ours.yaml\n"
    "  aygaq lexicon add ours.yaml --dry-run\n"
    "  aygaq lexicon add ours.yaml\n"
    "  aygaq lexicon list\n"
)
ADD_EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq lexicon add ours.yaml --dry-run\n"
    "  aygaq lexicon add --act detention --verb 'herd X into yard'\n"
    "  aygaq lexicon add --act incommunicado --state 'behind the wire'\n"
    "  aygaq lexicon add --title aqsaqal\n"
    "  aygaq lexicon add --place 'Qara Bulaq' --also Karabulaq --within 'Kashgar, China'\n"
    "  aygaq lexicon add --agency Zorvan --also ZRV\n"
)
SHOWN = 10  # claims in a dry run


@click.group("lexicon", epilog=EXAMPLE)
def command() -> None:
    """Teach the reader a team's own triggers, titles, places and agencies (docs/lexicon.md).

    Each claim's reader names the lexicon that was in force.
    """


@command.command("add", epilog=ADD_EXAMPLE)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--act", metavar="CODE", help="Of the trigger that follows: detention, arrest …")
@click.option("--verb", metavar="LINE", help="A trigger with a verb: 'herd X into yard'.")
@click.option("--noun", metavar="LINE", help="A noun for the act: 'shakedown'.")
@click.option("--state", metavar="LINE", help="A state somebody is in: 'behind the wire'.")
@click.option("--title", metavar="WORD", help="A title before names, in small letters.")
@click.option("--place", metavar="NAME", help="A place that no gazetteer has.")
@click.option("--agency", metavar="NAME", help="A body that acts with power.")
@click.option("--also", multiple=True, metavar="NAME", help="Another name of place or agency.")
@click.option("--within", metavar="WORDS", help="What the place lies in, with its country.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and keep nothing.")
@click.pass_obj
def add(folder: str, /, file: Path | None, dry_run: bool, **given: Any) -> None:
    """Add the entries of FILE (YAML; - is standard input), or one entry given by options."""
    check = _checker(file, given)
    with opened(folder) as workspace:
        _add(workspace, check, dry_run)


@command.command("remove", epilog="\b\nExample:\n  aygaq lexicon remove 1c03765d --dry-run\n")
@click.argument("entry")
@click.option("--dry-run", is_flag=True, help="Say what would change, and keep nothing.")
@click.pass_obj
def remove(folder: str, entry: str, dry_run: bool) -> None:
    """Take an entry out, by its id or the beginning of it. Earlier readings stay as they are."""
    from aygaq.actions.change_lexicon import find_entry, lexicon, remove_from_lexicon

    with opened(folder) as workspace:
        now = lexicon(workspace)
        if dry_run:
            _show_preview(workspace, now.without(find_entry(now, entry).id))
        else:
            _keep(workspace, lambda by: remove_from_lexicon(workspace, entry, by=by))


@command.command("list", epilog="\b\nExample:\n  aygaq lexicon list --json\n")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.pass_obj
def list_entries(folder: str, as_json: bool) -> None:
    """List the entries in force: what each adds, by whom and when, and its id."""
    from aygaq.actions.change_lexicon import lexicon, lexicon_history

    with opened(folder) as workspace:
        kept, overlay = lexicon_history(workspace), lexicon(workspace)
    if as_json:
        print_json({"digest": overlay.digest, "entries": [_as_json(one) for one in kept]})
    elif kept:
        _show(kept)
        say(f"{counted(len(kept), 'entry', 'entries')}; digest {overlay.digest[:12]}.")
    else:
        say("No entry: the reader goes by its own lexicon alone. See `aygaq lexicon add --help`.")


@command.command("check", epilog="\b\nExample:\n  aygaq lexicon check ours.yaml\n")
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> None:
    """Check a file without a workspace; refused with the place and the reason of what is wrong."""
    from aygaq.cli.documents import read_lexicon

    overlay = read_lexicon(file)
    entries = counted(len(overlay.entries), "entry", "entries")
    say(f"{entries}, nothing wrong; digest {overlay.digest[:12]}.")


def _checker(file: Path | None, given: dict[str, Any]) -> Callable[[Overlay], Overlay]:
    """What makes the new entries from the lexicon in force, from a file or from options."""
    from aygaq.cli.documents import read_bytes
    from aygaq.reading.overlay.shape import load_overlay, overlay_from

    named = [name for name, value in given.items() if value]
    if (file is None) == (not named):
        raise click.UsageError("give a FILE, or one entry by options.")
    if file is not None:
        data, _ = read_bytes(file)
        return lambda now: load_overlay(data, beside=now)
    told = _mapping(given, set(named))
    return lambda now: overlay_from(told, beside=now)


def _mapping(given: dict[str, Any], named: set[str]) -> dict[str, Any]:
    """One entry as the mapping of a file."""
    triggers = named & {"verb", "noun", "state"}
    if len(triggers) + len(named & {"title", "place", "agency"}) != 1:
        raise click.UsageError("give one of --verb, --noun, --state, --title, --place, --agency.")
    if bool(triggers) != ("act" in named):
        raise click.UsageError("--act goes with --verb, --noun or --state.")
    if named & {"also", "within"} and not named & {"place", "agency"}:
        raise click.UsageError("--also and --within go with --place, --also with --agency too.")
    told: dict[str, Any] = {"format": "aygaq-lexicon/1"}
    for name in triggers:
        told["acts"] = {given["act"]: {f"{name}s": [given[name]]}}
    if "title" in named:
        told["titles"] = [given["title"]]
    for name, key in (("place", "places"), ("agency", "agencies")):
        if name in named:
            entry = {"name": given[name], "also": list(given["also"]), "within": given["within"]}
            told[key] = [{field: value for field, value in entry.items() if value}]
    return told


def _add(workspace: Workspace, check: Callable[[Overlay], Overlay], dry_run: bool) -> None:
    from aygaq.actions.change_lexicon import add_to_lexicon, lexicon

    if dry_run:
        now = lexicon(workspace)
        _show_preview(workspace, now.with_entries(check(now).entries))
    else:
        _keep(workspace, lambda by: add_to_lexicon(workspace, check, by=by))


def _keep(workspace: Workspace, change: Callable[[Any], Overlay]) -> None:
    from aygaq.actions.known_actor import known_actor
    from aygaq.actions.make_checkpoint import make_checkpoint

    overlay = change(known_actor(workspace, who()))
    make_checkpoint(workspace)
    say(f"The lexicon has {counted(len(overlay.entries), 'entry', 'entries')} now.")
    say("To read every source by it: aygaq read")


def _show_preview(workspace: Workspace, new: Overlay) -> None:
    from rich.text import Text

    from aygaq.actions.known_actor import known_actor
    from aygaq.actions.preview_lexicon import preview_lexicon

    preview = preview_lexicon(workspace, new, by=known_actor(workspace, who()))
    say(preview_words(preview))
    marked = [("+", c) for change in preview.changes for c in change.gained]
    marked += [("-", c) for change in preview.changes for c in change.lost]
    for mark, claim in marked[:SHOWN]:
        quote = " ".join(claim.quote.text.split())
        console().print(Text(f"{mark} {claim.type}: “{quote}”"))
    if len(marked) > SHOWN:
        say(f"… and {len(marked) - SHOWN} more.")


def preview_words(preview: Preview) -> str:
    """ "Reads 3 more claims and 1 fewer in 2 of your 5 sources." """
    of = f"of your {counted(preview.sources, 'source')}. Nothing was kept."
    if not preview.changes:
        return f"Changes no claim in any {of}"
    more = counted(preview.gained, "more claim", "more claims") if preview.gained else ""
    fewer = counted(preview.lost, "fewer claim", "fewer claims") if preview.lost else ""
    told = " and ".join(filter(None, (more, fewer)))
    return f"Reads {told} in {len(preview.changes)} {of}"


def _as_json(kept: Kept) -> dict[str, object]:
    entry = kept.entry
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "act": entry.act or None,
        "words": entry.words,
        "also": list(entry.also),
        "within": entry.within or None,
        "by": kept.by,
        "at": kept.at,
    }


def _show(kept: list[Kept]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("id", "adds", "words", "by", "when"):
        table.add_column(title, overflow="fold")
    for one in kept:
        entry = one.entry
        adds = f"{entry.act}, {entry.kind.value}" if entry.act else entry.kind.value
        words = " · ".join(entry.names) + (f" (in {entry.within})" if entry.within else "")
        table.add_row(*(Text(cell) for cell in (entry.id, adds, words, one.by, one.at)))
    console().print(table)
