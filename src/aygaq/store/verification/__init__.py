"""Verification: everything that is kept, from bytes to root.

    container   the database file and its guards
    entries     the ledger: chain, tree, leaves, checkpoints
    rows        each row against its leaf
    words       each blob against its hash, each quote against its text
    whole       all of it, in that order

One fact is always true: verifying writes nothing and repairs nothing; it stops at the first
thing wrong and names it.
"""
