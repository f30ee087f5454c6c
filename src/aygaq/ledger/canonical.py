"""One way to write a JSON value as bytes: RFC 8785 (JCS), over the values we allow.

Reach for this module wherever bytes are hashed or signed. One fact is always true:
`parse_canonical(canonical_json(value)) == value`, and no other bytes are accepted.

Allowed are null, booleans, integers of ±(2**53 - 1) (I-JSON, RFC 7493 section 2.2), strings,
arrays and objects. Floating-point numbers are refused: their shortest decimal form differs
between languages' printers and their last bit between databases, so a row that nobody
changed could come to another hash. A score or a coordinate goes in as a decimal string.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from aygaq.ledger.errors import NotCanonical, NotJson

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"

#: Largest integer that every JSON reader keeps exact (RFC 7493 section 2.2).
LARGEST_INTEGER = 2**53 - 1

#: Arrays and objects inside each other; deeper values are hostile or a mistake.
DEEPEST = 64

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}")
_FLOAT_HINT = "Write the number as a decimal string, or as an integer of a smaller unit."


def canonical_json(value: Json) -> bytes:
    """Write `value` in the only form that is hashed.

    Returns:
        UTF-8, no whitespace, object members in the order of their keys' UTF-16 code units
        (RFC 8785 section 3.2.3). Strings are kept as they are, not normalised.
    Raises:
        NotJson: a float, an integer out of range, a key that is no string, a lone
            surrogate, or nesting beyond `DEEPEST`; `.path` says where.
    """
    ordered = _ordered(value, "$", DEEPEST)
    text = json.dumps(ordered, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        # `from None`: the library's error carries the whole text.
        raise NotJson("$", "a string holds a lone surrogate") from None


def parse_canonical(data: bytes) -> Json:
    """Read a value back, refusing every spelling but the canonical one.

    Raises:
        NotCanonical: not UTF-8, not JSON, or JSON with whitespace, unordered or doubled
            keys, escapes that are not needed, `-0`, `1.0`, a byte order mark and so on.
    """
    try:
        value = json.loads(data.decode("utf-8"))
        again = canonical_json(value)
    except UnicodeDecodeError as exc:
        raise NotCanonical("not UTF-8", position=exc.start) from None
    except json.JSONDecodeError as exc:
        raise NotCanonical("not JSON", position=len(exc.doc[: exc.pos].encode())) from None
    except RecursionError:
        raise NotCanonical("nested too deep") from None
    except NotJson as exc:
        raise NotCanonical(f"{exc.why} at {exc.path}") from exc
    except ValueError:  # an integer of thousands of digits
        raise NotCanonical("a number is out of range") from None
    if again != data:
        raise NotCanonical("another spelling is due", position=_first_difference(again, data))
    return value  # type: ignore[no-any-return]


def _ordered(value: object, path: str, depth: int) -> object:
    """Check `value` and put each object's members into canonical order."""
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, int):
        return _checked_integer(value, path)
    if isinstance(value, float):
        raise NotJson(path, "a floating-point number", hint=_FLOAT_HINT)
    if depth == 0:
        raise NotJson(path, f"nested deeper than {DEEPEST}")
    if isinstance(value, Mapping):
        return _ordered_members(value, path, depth)
    if isinstance(value, (list, tuple)):
        return [_ordered(item, f"{path}[{i}]", depth - 1) for i, item in enumerate(value)]
    raise NotJson(path, f"a {type(value).__name__} is no JSON value")


def _ordered_members(value: Mapping[object, object], path: str, depth: int) -> dict[str, object]:
    keys: list[str] = []
    for key in value:
        if not isinstance(key, str):
            raise NotJson(path, f"a key is a {type(key).__name__}, not a string")
        keys.append(key)
    keys.sort(key=_utf16_units)
    return {key: _ordered(value[key], f"{path}.{_shown_key(key)}", depth - 1) for key in keys}


def _utf16_units(key: str) -> bytes:
    """The order of RFC 8785: big-endian UTF-16 bytes compare as their code units do."""
    return key.encode("utf-16-be", "surrogatepass")


def _shown_key(key: str) -> str:
    """A key for a message: field names are shown, anything that could be data is not."""
    return key if _PLAIN_KEY.fullmatch(key) else "?"


def _checked_integer(value: int, path: str) -> int:
    if abs(value) > LARGEST_INTEGER:
        raise NotJson(path, "an integer beyond 2**53 - 1", hint=_FLOAT_HINT)
    return int(value)


def _first_difference(a: bytes, b: bytes) -> int:
    pairs = enumerate(zip(a, b, strict=False))
    return next((i for i, (x, y) in pairs if x != y), min(len(a), len(b)))
