from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.ledger.canonical import DEEPEST, Json, canonical_json, parse_canonical
from aygaq.ledger.errors import NotCanonical, NotJson
from tests.ledger.made import json_values, texts


@given(json_values)
def test_a_value_comes_back_from_its_canonical_form(value: Json) -> None:
    assert parse_canonical(canonical_json(value)) == value


@given(json_values)
def test_any_json_reader_reads_the_canonical_form(value: Json) -> None:
    assert json.loads(canonical_json(value)) == value


@given(st.lists(texts, max_size=6, unique=True))
def test_the_order_in_which_members_were_put_does_not_matter(keys: list[str]) -> None:
    forth, back = dict.fromkeys(keys), dict.fromkeys(reversed(keys))
    assert canonical_json(forth) == canonical_json(back)


@settings(max_examples=300)
@given(json_values, st.data())
def test_other_bytes_never_read_as_the_same_value(value: Json, data: st.DataObject) -> None:
    canonical = canonical_json(value)
    at = data.draw(st.integers(0, len(canonical)))
    extra = data.draw(st.sampled_from([b" ", b"\n", b"\t", b"0", b"\\", b"\xef\xbb\xbf", b","]))
    changed = canonical[:at] + extra + canonical[at:]
    try:
        read = parse_canonical(changed)
    except NotCanonical:
        return
    assert read != value


def test_members_stand_in_the_order_of_utf16_code_units() -> None:
    # The example of RFC 8785 section 3.2.3: the emoji's surrogate D83D comes before FB33.
    value = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\x80": 6, "\xf6": 7}
    assert json.loads(canonical_json(value)) == value
    in_order = json.loads(canonical_json(value)).values()
    assert list(in_order) == [2, 4, 6, 7, 1, 5, 3]


def test_strings_are_escaped_only_where_the_rfc_says() -> None:
    # RFC 8785 section 3.2.2.2: short escapes, \u00xx for other controls, the rest as it is.
    text = '\x00\x1f\b\t\n\f\r"\\/\x7f\u2028é€😀'
    assert canonical_json(text).decode() == (
        '"\\u0000\\u001f\\b\\t\\n\\f\\r\\"\\\\/\x7f\u2028é€😀"'
    )


def test_strings_are_not_normalised() -> None:
    assert canonical_json("é") != canonical_json("e\u0301")


def test_true_is_not_one() -> None:
    assert canonical_json([True, 1]) == b"[true,1]"


def test_tuples_are_arrays() -> None:
    assert canonical_json((1, ("x",))) == b'[1,["x"]]'


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (0.5, "$"),
        (1.0, "$"),
        (float("nan"), "$"),
        ({"scores": [1, 0.5]}, "$.scores[1]"),
        ({"two words": 0.5}, "$.?"),
        (2**53, "$"),
        (-(2**53), "$"),
        ({1: 2}, "$"),
        (b"bytes", "$"),
        ({1, 2}, "$"),
        ("\ud800", "$"),
        ({"\udfff": 1}, "$"),
    ],
)
def test_a_value_without_a_canonical_form_is_refused(value: object, path: str) -> None:
    with pytest.raises(NotJson) as refused:
        canonical_json(value)  # type: ignore[arg-type]
    assert refused.value.path == path


def test_a_float_is_refused_with_what_to_write_instead() -> None:
    with pytest.raises(NotJson) as refused:
        canonical_json({"score": 0.25})  # type: ignore[dict-item]
    assert "decimal string" in refused.value.hint


def test_a_refusal_never_repeats_the_text() -> None:
    with pytest.raises(NotJson) as refused:
        canonical_json({"secret words": ["private", "\ud800"]})
    assert "private" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_the_largest_integers_are_kept() -> None:
    assert parse_canonical(b"[9007199254740991,-9007199254740991]") == [2**53 - 1, -(2**53) + 1]


@pytest.mark.parametrize("wrap", [lambda value: [value], lambda value: {"a": value}])
def test_nesting_has_a_limit(wrap: Callable[[Json], Json]) -> None:
    value: Json = []
    for _ in range(DEEPEST - 1):
        value = wrap(value)
    assert parse_canonical(canonical_json(value)) == value
    with pytest.raises(NotJson, match="nested deeper"):
        canonical_json(wrap(value))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b" 1", id="leading space"),
        pytest.param(b"1\n", id="trailing line end"),
        pytest.param(b'{"a": 1}', id="inner space"),
        pytest.param(b'{"b":1,"a":2}', id="unordered keys"),
        pytest.param(b'{"a":1,"a":1}', id="doubled key"),
        pytest.param(b'{"a":1,"a":2}', id="doubled key with two values"),
        pytest.param(b"-0", id="minus zero"),
        pytest.param(b"1.0", id="float that is whole"),
        pytest.param(b"1e3", id="exponent"),
        pytest.param(b"01", id="leading zero"),
        pytest.param(b"NaN", id="not a number"),
        pytest.param(b"-Infinity", id="infinity"),
        pytest.param(b"9007199254740992", id="integer too large"),
        pytest.param(b"9" * 5000, id="integer of thousands of digits"),
        pytest.param(b'"\\u0041"', id="escape not needed"),
        pytest.param(b'"\\/"', id="escaped slash"),
        pytest.param(b'"\\u001F"', id="upper-case hex in an escape"),
        pytest.param(b'"\\u000a"', id="long escape of a line end"),
        pytest.param(b'"\\ud83d\\ude00"', id="escaped surrogate pair"),
        pytest.param(b'"\\ud800"', id="lone surrogate"),
        pytest.param(b'"\xed\xa0\x80"', id="lone surrogate in UTF-8"),
        pytest.param(b'"\xc0\x80"', id="overlong UTF-8"),
        pytest.param(b'"\x01"', id="raw control character"),
        pytest.param(b"\xef\xbb\xbf1", id="byte order mark"),
        pytest.param(b"1 2", id="two values"),
        pytest.param(b"[1,]", id="trailing comma"),
        pytest.param(b"[" * 100_000, id="a hundred thousand brackets"),
        pytest.param(b"[" * 65 + b"]" * 65, id="one bracket too many"),
    ],
)
def test_bytes_in_another_spelling_are_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        parse_canonical(data)


def test_the_place_of_the_first_wrong_byte_is_told() -> None:
    with pytest.raises(NotCanonical) as refused:
        parse_canonical(b'{"a":1, "b":2}')
    assert refused.value.position == 7
