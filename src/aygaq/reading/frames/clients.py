"""Lawyers kept from their clients: the clients are those harmed.

Reach for this module once the victims of an act are known. "Lawyer Ana Bek was barred from
meeting her client, Askar Tol" tells that Askar Tol was denied counsel. Always true: nobody is
put in a lawyer's place but people whom the same sentence calls clients.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.lists import names_behind
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

_LAWYERS = word_set("lawyer attorney barrister solicitor advocate counsel defender")
_MEETING = word_set(
    "see seeing meet meeting visit visiting represent representing defend defending speak "
    "speaking contact contacting consult consulting through admitted reach access"
)
_OF_LAWYERS = word_set(
    "denial-of-counsel travel-restriction incommunicado denial-of-fair-trial dismissal harassment"
)
_KEPT_FROM = word_set("incommunicado denial-of-counsel")
_REACH = 18  # words from what was done to the clients


def turn_to_clients(mentions: Mentions, match: Match) -> None:
    """Put the clients in the place of a lawyer kept from them. Effect: changes `match`."""
    if match.act not in _OF_LAWYERS or not match.victims:
        return
    if (
        match.act in ("denial-of-counsel", "denial-of-fair-trial")
        and match.rule.startswith("not ")
        and len(match.victims) == 1
    ):
        _turn_to_owner(mentions, match)
    words = mentions.tree.words
    end = mentions.tree.sentence_of(words[match.trigger]).last
    after = words[match.trigger : min(match.trigger + _REACH, end)]
    client = next((w for w in after if w.lemma == "client"), None)
    if client is None and match.act in _KEPT_FROM and _by_lawyer(mentions, match.victims[0]):
        _turn_to_met(mentions, match, after)
        return
    if client is None or not any(w.low in _MEETING for w in after if w.i < client.i):
        return
    own = mentions.headed_by(client)
    if own is None or own in match.victims or not _by_lawyer(mentions, match.victims[0]):
        return
    named = _named_behind(mentions, own)
    match.act, match.victims = "denial-of-counsel", named or people_at(mentions, [client])
    match.relation = "client"


def turn_from_kin(mentions: Mentions, match: Match) -> None:
    """ "Held in a hotel, family members not allowed to see": kept from kin is whom the text is
    about. Effect: changes `match`."""
    kin = words_of("people", "kin") | {"family", "member"}
    if match.act != "incommunicado" or not match.victims:
        return
    if all(m.noun in kin and m.owner is None and m.plural for m in match.victims):
        match.victims, match.from_context, match.relation = [], True, "kin"


def _turn_to_owner(mentions: Mentions, match: Match) -> None:
    """ "His lawyer, Ana Bek, was not informed of the hearing": he had no counsel there."""
    lawyer = match.victims[0]
    told = [m for m in mentions.items if m.same_as == lawyer.head or m is lawyer]
    owned = next((m for m in told if m.owner is not None and m.noun in _LAWYERS), None)
    owner = mentions.headed_by(owned.owner) if owned and owned.owner is not None else None
    if owner is not None and owner.human:
        match.victims, match.relation = [owner], "client"


def _turn_to_met(mentions: Mentions, match: Match, after: Sequence[Word]) -> None:
    """ "Their lawyer has not been allowed to meet them": whom the lawyer was to meet."""
    verb = next((w for w in after if w.low in _MEETING), None)
    near = mentions.tree.words[verb.i + 1 : min(verb.i + 4, after[-1].i + 1)] if verb else []
    met = next((m for w in near if (m := mentions.headed_by(w)) is not None and m.human), None)
    if met is not None and met not in match.victims and met.noun not in _LAWYERS:
        match.act, match.victims = "denial-of-counsel", [met]
        match.relation = "client"


def _by_lawyer(mentions: Mentions, victim: Mention) -> bool:
    own = {victim.noun, *victim.titles}
    described = {m.noun for m in mentions.items if m.same_as == victim.head}
    return victim.noun in ("he", "she", "they") or bool((own | described) & _LAWYERS)


def _named_behind(mentions: Mentions, client: Mention) -> list[Mention]:
    """ "Her client, Askar Bek,": who the client is, named right behind."""
    listed = names_behind(mentions, client)
    words = mentions.tree.words
    if listed or client.last + 1 >= len(words):
        return listed
    at = client.last + (words[client.last].text == ",")
    mention = mentions.phrase_from(at)
    return [mention] if mention is not None and mention.named and mention.human else []
