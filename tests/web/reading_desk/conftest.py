"""A source on the desk, and what one does with its claims."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

import pytest
from django.test import Client

from aygaq.actions.known_actor import known_actor
from aygaq.store import queries
from aygaq.store.ids import RecordId
from aygaq.web.opened import Desk
from aygaq.web.reading_desk.cards import Card
from aygaq.web.reading_desk.load import OnTheDesk, load


@dataclass
class Reviewing:
    """One source, one person at it."""

    client: Client
    desk: Desk
    source: RecordId

    @property
    def seen(self) -> OnTheDesk:
        """The source as it stands now."""
        return load(self.desk.workspace, self.source, by=self.desk.actor)

    @property
    def text(self) -> str:
        """Its words."""
        return queries.source_text(self.desk.workspace, self.source).text

    def card(self, root: str) -> Card:
        """A card as it stands now."""
        found = self.seen.card(root)
        assert found is not None
        return found

    def post(self, what: str, card: Card, **fields: str) -> Any:
        """Decide as a page does that shows this card."""
        last = card.last.id if card.last else ""
        sent = {"claim": card.record.id, "stood": card.stood, "last": last, "entry": "-1"}
        return self.client.post(
            f"/read/{self.source}/{what}", sent | fields, headers={"HX-Request": "true"}
        )

    def amend(self, card: Card, **fields: str) -> Any:
        """Amend a card by its form, with other words in some fields."""
        asked = self.client.get(f"/read/{self.source}/form", {"claim": card.record.id})
        return self.post("amend", card, **form_fields(asked.content.decode()) | fields)


def form_fields(html: str) -> dict[str, str]:
    """What a form would send as it stands: inputs, chosen options, checked radios."""
    fields = {}
    for tag in re.findall(r"<input[^>]*>", html):
        name = re.search(r'name="([^"]+)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        if name and ('type="radio"' not in tag or " checked" in tag):
            fields[name[1]] = unescape(value[1]) if value else ""
    for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', html):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        fields.setdefault(name, chosen[1] if chosen else "")
        if chosen:
            fields[name] = chosen[1]
    return fields


@pytest.fixture
def reviewing(client: Client, desk: Desk) -> Reviewing:
    """The made-up news report of the examples, with its claims."""
    wanted = "news-steppe-courier.html"
    (source,) = [r.id for r in queries.sources(desk.workspace) if r.name == wanted]
    return Reviewing(client, desk, source)


@pytest.fixture
def other_person(desk: Desk) -> str:
    """Somebody else who works with the same workspace."""
    return known_actor(desk.workspace, "Marat")
