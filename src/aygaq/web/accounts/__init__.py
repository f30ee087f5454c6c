"""Accounts of a team: invitations, passwords, second factors, sessions that end.

    settings     what Django is told besides, where a team works here
    models       who signs in as which person of the record; invitations
    invitations  invite, accept, reset, end: each noted in the ledger
    doorkeeper   who may come in: over TLS, signed in, with a second factor, not too long ago
    adapters     django-allauth as we want it: no sign-up, secrets encrypted, a factor stays
    views  urls  pages of it

One fact is always true: an account says who somebody is and nothing more; what they may do is
in the roles of the record (`actions.roles`).
"""
