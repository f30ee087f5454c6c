"""The command line: parse, call one action, show.

Each command is one file in `commands/`, loaded only when it is called, so that
`aygaq --help` stays quick (benchmarks/start_up.py).
"""

from aygaq.cli.main import main

__all__ = ["main"]
