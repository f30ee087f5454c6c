"""`python -m aygaq` is `aygaq`."""

from aygaq.cli import main

main()
