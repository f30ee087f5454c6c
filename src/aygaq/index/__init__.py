"""The index: what pages need at once, derived from the record and never evidence.

    catching_up  carries the index on with the ledger; `rebuild` begins anew
    changes      what a run of entries changed
    entities  claims  cases  sources   their rows
    words  full_text   words of quotes and texts, in any script
    name_words   names by one of their words, in any script and romanisation
    copies       near copies of one report
    columns  visible   the claims in memory, a column for each facet, less what is hidden
    search  facets  lists  source_lines  statistics   what pages ask

Tables are in `store.models.index`. One fact is always true: an index that was carried on step by
step is, row for row, the one that is built from nothing.
"""

from aygaq.index.catching_up import catch_up, rebuild

__all__ = ["catch_up", "rebuild"]
