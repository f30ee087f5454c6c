"""`aygaq read`: propose claims for every source not yet read, or print what a file holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aygaq.cli.model import Tally, asked_model, warn_of
from aygaq.cli.terminal import console, counted, print_json, progress, say
from aygaq.cli.workspace import opened, who

if TYPE_CHECKING:
    from aygaq.actions.read_source import ReadDone, Refused
    from aygaq.claims import Reading
    from aygaq.reading.endpoint.address import Endpoint
    from aygaq.store.workspace import Workspace

EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq read\n"
    "  aygaq read --jobs 2\n"
    "  aygaq read report.txt --published 2017-08-16 --json > reading.json\n"
    "  aygaq read report.txt --model-endpoint http://127.0.0.1:8080/v1 --model small\n"
    "  cat report.txt | aygaq read - --published 2017 --json\n"
)


@click.command("read", epilog=EXAMPLE)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--published", metavar="EDTF", help="With FILE: when it was published.")
@click.option("--publisher", help="With FILE: who published it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.option("--explain", is_flag=True, help="With FILE: show why each claim was proposed.")
@click.option(
    "--lexicon",
    type=click.Path(path_type=Path),
    metavar="YAML",
    help="With FILE: a team's own words beside the reader's; see `aygaq lexicon`.",
)
@click.option(
    "--model-endpoint", metavar="URL", help="One more proposer: an OpenAI-compatible address."
)
@click.option("--model", "model_name", metavar="NAME", help="The model's name there.")
@click.option(
    "--yes-send-to", metavar="HOST", help="Agree that texts are sent to this other machine."
)
@click.option(
    "--model-timeout",
    type=click.FloatRange(0.1, 3600),
    default=120,
    show_default=True,
    metavar="SECONDS",
    help="The most that one answer of the model may take.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read."
)
@click.pass_obj
def command(
    folder: str,
    file: Path | None,
    published: str | None,
    publisher: str | None,
    as_json: bool,
    explain: bool,
    lexicon: Path | None,
    model_endpoint: str | None,
    model_name: str | None,
    yes_send_to: str | None,
    model_timeout: float,
    jobs: int,
) -> int:
    """Propose claims for every source not yet read by this version of the reader.

    With FILE (- is standard input) no workspace is needed: it prints what the file holds and
    keeps nothing. With a model the text is sent to it: see docs/model-proposer.md.
    """
    model = asked_model(model_endpoint, model_name, yes_send_to, model_timeout)
    if model is not None and jobs > 1:
        raise click.UsageError("--jobs does not go with a model: its host sets the pace.")
    if file is None:
        if published or publisher or explain or lexicon:
            raise click.UsageError(
                "--published, --publisher, --explain and --lexicon go with a FILE."
            )
        return _read_workspace(folder, jobs, as_json, model)
    reading = _reading_of(file, published, publisher, lexicon, model, explain=explain)
    _print(reading, as_json, explain)
    return 0


def _reading_of(
    file: Path,
    published: str | None,
    publisher: str | None,
    lexicon: Path | None,
    model: Endpoint | None,
    *,
    explain: bool,
) -> Reading:
    from aygaq.actions.read_document import read_document
    from aygaq.cli.documents import read_bytes, read_lexicon

    overlay = read_lexicon(lexicon) if lexicon is not None else None
    data, name = read_bytes(file)
    tally = Tally()
    if model is not None:
        warn_of(model, 1)
    reading = read_document(
        data, name=name or None, published=published, publisher=publisher, lexicon=overlay,
        model=model, told=tally, explain=explain,
    )  # fmt: skip
    if model is not None:
        say(tally.words())
    return reading


def _print(reading: Reading, as_json: bool, explain: bool) -> None:
    from aygaq.claims import reading_to_json

    if as_json:
        print_json(reading_to_json(reading, explain=explain))
    else:
        _show(reading, explain)


def _show(reading: Reading, explain: bool) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from aygaq.cases import SourcedClaim
    from aygaq.cases.words import act_label
    from aygaq.cli.explain import why_lines

    entities = reading.entities_by_id()
    out = console()
    for claim in reading.claims:
        subject = " ".join(entities[claim.subject].name.split()) if claim.subject else "–"
        line = Text(f"{act_label(SourcedClaim(claim, reading.source))} · {subject}", style="bold")
        line.append(f" · {claim.date.edtf}" if claim.date else "")
        out.print(line)
        out.print(Text(f"  “{' '.join(claim.quote.text.split())}”"))
        if explain:
            for heading, words in why_lines(claim, entities):
                out.print(
                    Padding(Text(f"{heading:9} {words}", style="dim"), (0, 0, 0, 4), expand=False)
                )
    say(f"{counted(len(reading.claims), 'claim')} proposed; nothing was kept.")


def _read_workspace(folder: str, jobs: int, as_json: bool, model: Endpoint | None) -> int:
    from aygaq.actions.read_all import read_all, unread_sources

    with opened(folder) as workspace:
        from aygaq.actions.known_actor import known_actor
        from aygaq.actions.make_checkpoint import make_checkpoint

        _tell_unfinished(workspace)
        waiting = unread_sources(workspace, model)
        if not waiting:
            say("Nothing to read: every source has been read by this version of the reader.")
            return 0
        by = known_actor(workspace, who())
        tally = Tally()
        if model is not None:
            warn_of(model, len(waiting))
        reading = read_all(workspace, waiting, by=by, jobs=jobs, model=model, told=tally)
        done = list(progress(reading, total=len(waiting), doing="Reading"))
        if model is not None:
            say(tally.words())
        make_checkpoint(workspace)
    return _report(done, as_json)


def _tell_unfinished(workspace: Workspace) -> None:
    for unfinished in workspace.unfinished():
        say(f"{unfinished.said}. It will be done again.")


def _report(done: list[ReadDone | Refused], as_json: bool) -> int:
    from aygaq.actions.read_source import ReadDone

    read = [one for one in done if isinstance(one, ReadDone)]
    refused = [one for one in done if not isinstance(one, ReadDone)]
    if as_json:
        print_json(
            {
                "read": [{"source": r.source, "claims": r.claims} for r in read],
                "refused": [{"source": r.source, "code": r.code, "why": r.why} for r in refused],
            }
        )
    claims = sum(one.claims for one in read)
    say(f"{counted(len(read), 'source')} read, {counted(claims, 'claim')} proposed.")
    for one in refused:
        say(f"{one.source}: refused: {one.why} [{one.code}]")
    return 5 if refused else 0
