"""The whole API: its routers, its door, its errors."""

from __future__ import annotations

from ninja import NinjaAPI

from aygaq.web.api import cases, claims, people, record, sources
from aygaq.web.api.door import TokenDoor, put_errors

api = NinjaAPI(
    title="Aygaq",
    version="1",
    description="What the pages of the desk can do, for programs. Claims have the shape of "
    "aygaq-reading/1. Every error has a code, a message and a hint.",
    auth=TokenDoor(),
    docs_url=None,  # its page would call another host
    urls_namespace="api",
)
for router in (sources.router, claims.router, cases.router, record.router, people.router):
    api.add_router("", router)
put_errors(api)
