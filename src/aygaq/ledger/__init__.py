"""The ledger: an append-only record of every change, that an opponent can check.

    canonical   one way to write a value as bytes (RFC 8785)
    commitment  salted commitments: what entries hold in place of values
    rows        the rows one action changed, under one root
    entry       one line of the ledger
    tree        Merkle tree, frontier, proofs (RFC 6962)
    state       what appending needs of the entries before
    note, checkpoint   size and root, signed (C2SP)
    verify      a whole ledger, from its bytes
    latest      a database, against its ledger
    proof       one row, against one checkpoint

All of it is pure: it opens no file and no database. docs/ledger.md is the format's exact
description. Import from the modules; `note` loads `cryptography`, the others only hashes.
"""
