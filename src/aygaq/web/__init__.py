"""The desk: pages where a team reads, judges and understands its record.

    settings     Django configured for pages; first of all, before the store is imported
    opened       the workspace of this process: locked and unlocked
    guard        who may come in: host, one-time link, headers, refusals as pages
    pages        what a view is: one action called, one template shown
    urls         every address, with the view behind it
    shell        the frame of each page, entry, lock, quick hide
    inbox  reading_desk  case  record  statistics  queues  sources  admin  accounts  api

Thin: parse, call one action, show. One fact is always true: a page asks nothing of any host
but the one it came from.
"""
