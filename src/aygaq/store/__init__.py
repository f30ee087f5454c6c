"""The workspace on disk: models and migrations, keys, blobs, transactions, queries.

    keys         the workspace key, what is derived from it, what it is wrapped with
    manifest     workspace.toml: what must be known before anything can be unlocked
    workspace    create, open, close
    blobs        kept bytes, one file each, encrypted
    models       the rows; each of them only added, each named by an entry of the ledger
    transaction  `record`: rows and their entry, together or not at all
    queries      what is kept, as plain values; nothing outside sees a row
    verification everything from bytes to root

One fact is always true: a change of the record goes through `transaction.record`. Importing
this package starts Django with our settings, unless somebody has configured it before; it
opens no database. The command line imports it only in commands that need a workspace.
"""

from aygaq.store.settings import start_django

start_django()
