"""Make another text of a source, with a better extractor."""

from __future__ import annotations

import hashlib

from aygaq.actions.add_source import Extract, extracted, text_row, verify_text
from aygaq.actions.restricted import verify_source_open
from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import CustodyEvent
from aygaq.store.queries import find_source, source_bytes
from aygaq.store.queries.sources import latest_text
from aygaq.store.workspace import Workspace


def extract_again(
    workspace: Workspace, source_id: str, *, by: ActorId, extract: Extract
) -> RecordId:
    """Make a second text of a source; the first and what was read from it stay.

    Returns:
        The id of the new text, or of the latest one where nothing differs: neither the words
        nor the tool and its version.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId, BlobMissing, BlobDamaged, TextUnusable;
        what `extract` does.
    Effect: one blob; entry `source.extract` with the text and its custody event.
    """
    verify_permitted(workspace, by, Permission.ADD_SOURCE)
    found = find_source(workspace, source_id)
    verify_source_open(workspace, by, found, kind="source", asked=source_id)
    text = extract(source_bytes(workspace, found))
    verify_text(text)
    data = text.text.encode()
    latest = latest_text(found)
    known = (latest.sha256, latest.tool, latest.tool_version)
    if known == (hashlib.sha256(data).hexdigest(), text.tool, text.tool_version):
        return RecordId(latest.id)
    sha256, blob = workspace.blobs.put(data)
    with recorded(workspace, by, Permission.ADD_SOURCE, "source.extract", found) as change:
        row = text_row(change, found, text, sha256, blob)
        links = CustodyEvent.objects.filter(source_id=found).count()
        change.insert(row, extracted(change, row, by, links + 1))
    return RecordId(row.id)
