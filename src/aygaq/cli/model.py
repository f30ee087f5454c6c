"""The model that a person asks for on the command line, and what is said of it.

Reach for this module before a text is sent. Always true: the host is named on standard error before
the first byte leaves.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aygaq.cli.terminal import counted, say
from aygaq.cli.workspace import first_line

if TYPE_CHECKING:
    from aygaq.reading.endpoint.address import Endpoint
    from aygaq.reading.endpoint.propose import Proposed

#: Environment variable that names a file of one line with the key of the model's host.
FROM_KEY_FILE = "AYGAQ_MODEL_KEY_FILE"


def asked_model(
    url: str | None, name: str | None, confirmed: str | None, timeout_s: float
) -> Endpoint | None:
    """The endpoint, None where none is asked for.

    Raises:
        ModelAddressWrong, ModelHostUnconfirmed, SecretFileMissing: nothing was sent.
    """
    from aygaq.reading.endpoint.address import endpoint

    if url is None:
        if name or confirmed:
            raise click.UsageError("--model and --yes-send-to go with --model-endpoint.")
        return None
    if name is None:
        raise click.UsageError("--model-endpoint needs the name of a --model there.")
    file = os.environ.get(FROM_KEY_FILE)
    key = first_line(Path(file), FROM_KEY_FILE) if file else None
    return endpoint(url, name, confirmed=confirmed, key=key, timeout_s=timeout_s)


def warn_of(model: Endpoint, documents: int) -> None:
    """Say what will leave, and where to."""
    where = "this machine" if model.local else "ANOTHER MACHINE"
    say(
        f"The whole text of {counted(documents, 'document')} is sent to {model.host}, "
        f"port {model.port} ({where}), to the model {model.model}."
    )


class Tally:
    """Adds up what came of each text."""

    def __init__(self) -> None:
        self.added = 0
        self.dropped: Counter[str] = Counter()

    def __call__(self, proposed: Proposed) -> None:
        self.added += proposed.added
        for why, times in proposed.dropped.items():
            self.dropped[why.value] += times

    def words(self) -> str:
        """ "The model proposed 2 claims more; 3 were dropped: 2 not verbatim in the text, …"."""
        told = f"The model proposed {counted(self.added, 'claim')} more"
        if not self.dropped:
            return f"{told}; nothing was dropped."
        reasons = sorted(self.dropped.items(), key=lambda item: (-item[1], item[0]))
        listed = ", ".join(f"{times} {why}" for why, times in reasons)
        return f"{told}; dropped: {listed}."
