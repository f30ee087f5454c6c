"""Check an Aygaq ledger without Aygaq: docs/ledger.md, written a second time and shorter.

    python check_ledger.py entries.jsonl --key KEY [--since CHECKPOINT] [--proof PROOF]

    entries.jsonl  the entries, one a line
    KEY            the ledger's verifier key, as its makers gave it to you: name+id+base64
    CHECKPOINT     a signed checkpoint that you kept; may be given more than once
    PROOF          a row proof, against the last CHECKPOINT; then entries.jsonl may be "-"

Needs Python 3.11 and the package `cryptography`. Ends with 0 and what was found true, or with 4
and the first thing wrong. It shares no code with the program it checks.
"""

import argparse
import base64
import hashlib
import hmac
import json
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

MEMBERS = "action actor at commitments format previous rows seq subject"
ID = r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}"
HASH = r"[0-9a-f]{64}"
TIME = r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\dZ"
ACTION = r"[a-z][a-z0-9-]{0,31}(\.[a-z][a-z0-9-]{0,31}){1,3}"
#: What reading a page that is no ledger comes to.
BAD = (InvalidSignature, ValueError, LookupError, TypeError, AttributeError, RecursionError)


class Wrong(Exception):
    """What is wrong, in one line."""


def demand(fact: object, what: str) -> None:
    if not fact:
        raise Wrong(what)


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def canonical(value: Any) -> str:
    """RFC 8785, without floating-point numbers."""
    demand(not isinstance(value, float), "a floating-point number")
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    return json.dumps(value, ensure_ascii=False)


def read(line: str) -> Any:
    value = json.loads(line)
    demand(canonical(value) == line, "not canonical JSON")
    return value


def root_of(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 section 2.1, over leaf hashes."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha(b"")
    k = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha(b"\x01" + root_of(leaves[:k]) + root_of(leaves[k:]))


def root_by_path(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes:
    """The root that an audit path leads to, top down (RFC 6962 section 2.1.1)."""
    demand(0 <= index < size and (size > 1) == bool(path), "a path of the wrong length")
    if size == 1:
        return leaf
    k = 1 << ((size - 1).bit_length() - 1)
    if index < k:
        return sha(b"\x01" + root_by_path(leaf, index, k, path[:-1]) + path[-1])
    return sha(b"\x01" + path[-1] + root_by_path(leaf, index - k, size - k, path[:-1]))


def check_entry(line: str, seq: int | None = None, last: str | None = None) -> dict[str, Any]:
    """One entry; with `seq`, in its place after the entry whose leaf hash is `last`."""
    entry: dict[str, Any] = read(line)
    demand(" ".join(entry) == MEMBERS and " ".join(entry["rows"]) == "count root", "members")
    demand(entry["format"] == "aygaq-entry/1" and type(entry["seq"]) is int, "format or seq")
    for name, form in {"actor": ID, "subject": ID, "action": ACTION, "at": TIME}.items():
        demand(re.fullmatch(form, entry[name], re.ASCII), f"{name} has another form")
    datetime.fromisoformat(entry["at"])
    hashes = [entry["rows"]["root"], *entry["commitments"].values()]
    hashes += [] if entry["seq"] == 0 else [entry["previous"]]
    demand(all(re.fullmatch(HASH, text) for text in hashes), "a hash has another form")
    if seq is not None:
        demand(entry["seq"] == seq, f"its number is {entry['seq']}")
        demand(entry["previous"] == last, "it does not carry the hash of the entry before")
    return entry


def check_entries(lines: list[str]) -> list[bytes]:
    """Leaf hashes of a whole ledger."""
    leaves: list[bytes] = []
    for seq, line in enumerate(lines):
        try:
            check_entry(line, seq, leaves[-1].hex() if leaves else None)
        except (Wrong, *BAD) as exc:
            raise Wrong(f"entry {seq}: {exc}") from exc
        leaves.append(sha(b"\x00" + line.encode()))
    return leaves


def check_note(note: str, key: str) -> tuple[int, bytes]:
    """Size and root of a checkpoint that `key` signed."""
    name, key_id, encoded = key.split("+", 2)
    kind = base64.b64decode(encoded)
    demand(sha(name.encode() + b"\n" + kind)[:4].hex() == key_id and kind[0] == 1, "key malformed")
    body, _, signatures = note.rpartition("\n\n")
    origin, size, root = (body + "\n").split("\n")[:3]
    demand(origin == name, f"a checkpoint of {origin}, not of {name}")
    for line in signatures.splitlines():
        dash, signer, encoded = line.split(" ")
        data = base64.b64decode(encoded, validate=True)
        if (dash, signer, data[:4].hex()) == ("\u2014", name, key_id):
            Ed25519PublicKey.from_public_bytes(kind[1:]).verify(data[4:], (body + "\n").encode())
            return int(size), base64.b64decode(root, validate=True)
    raise Wrong("no signature by the key")


def check_proof(text: str, size: int, root: bytes) -> str:
    """Table and id of the row that a proof shows under the root."""
    proof = read(text)
    entry, row, opening = check_entry(proof["entry"]), proof["row"], proof["opening"]
    if opening:
        said = b"aygaq commitment v1\x00" + canonical(opening["value"]).encode()
        got = hmac.digest(bytes.fromhex(opening["salt"]), said, "sha256").hex()
        demand(len(opening["salt"]) == 64 and got == row["commitment"], "it does not open")
    leaf = sha(b"\x00" + canonical(row).encode())
    path = [bytes.fromhex(step) for step in proof["row_path"]]
    got_rows = root_by_path(leaf, proof["row_index"], entry["rows"]["count"], path)
    demand(got_rows.hex() == entry["rows"]["root"], "the row is not in the entry")
    path = [bytes.fromhex(step) for step in proof["entry_path"]]
    demand(proof["size"] == size, "made for a checkpoint of another size")
    got_root = root_by_path(sha(b"\x00" + proof["entry"].encode()), entry["seq"], size, path)
    demand(got_root == root, "the entry is not in the ledger")
    return f"row {row['table']}/{row['id']} stands in entry {entry['seq']}"


def check(entries: str, key: str, since: list[str], proof: str | None) -> list[str]:
    """Everything; returns what was found true."""
    leaves = check_entries(entries.splitlines()) if entries != "-" else None
    found = [] if leaves is None else [f"{len(leaves)} entries, root {root_of(leaves).hex()}"]
    size, root = 0, b""
    for note in since:
        size, root = check_note(note, key)
        if leaves is not None:
            demand(size <= len(leaves), f"cut: {len(leaves)} entries, the checkpoint has {size}")
            demand(root_of(leaves[:size]) == root, f"another history before entry {size}")
        found.append(f"a checkpoint of {size} entries by {key.split('+')[0]}")
    return found if proof is None else [*found, check_proof(proof, size, root)]


def main() -> int:
    arguments = argparse.ArgumentParser(description="Check an Aygaq ledger.")
    arguments.add_argument("entries")
    arguments.add_argument("--key", required=True)
    arguments.add_argument("--since", action="append", default=[], type=Path)
    arguments.add_argument("--proof", type=Path)
    given = arguments.parse_args()
    try:
        text = "-" if given.entries == "-" else Path(given.entries).read_text("utf-8")
        proof = given.proof and given.proof.read_text("utf-8").removesuffix("\n")
        notes = [path.read_text("utf-8") for path in given.since]
        print("\n".join(["true:", *check(text, given.key, notes, proof)]))
    except (Wrong, *BAD) as exc:
        print(f"wrong: {exc or 'the signature does not fit'}", file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main())
