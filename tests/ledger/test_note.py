from __future__ import annotations

import base64
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from aygaq.ledger.errors import KeyMalformed, LedgerError, NoteMalformed, SignatureWrong
from aygaq.ledger.note import (
    MOST_SIGNATURES,
    SigningKey,
    VerifierKey,
    new_signing_key,
    parse_signing_key,
    parse_verifier_key,
    sign_note,
    verify_note,
)
from tests.ledger.made import KEY, OTHER_KEY, WITNESS, hashes

TEXT = "one line\nand another\n"
NOTE = sign_note(TEXT, [KEY, WITNESS])
names = st.from_regex(r"[a-z0-9./-]{1,12}", fullmatch=True)


@given(names, hashes)
def test_a_signing_key_comes_back_from_its_text(name: str, seed: bytes) -> None:
    key = SigningKey(name, seed)
    assert parse_signing_key(key.to_secret()) == key


@given(names, hashes)
def test_a_verifier_key_comes_back_from_its_text(name: str, seed: bytes) -> None:
    key = SigningKey(name, seed).verifier
    assert parse_verifier_key(str(key)) == key


def test_a_verifier_key_is_written_as_the_standard_says() -> None:
    public = KEY.verifier.public
    key_id = sha256(KEY.name.encode() + b"\x0a\x01" + public).hexdigest()[:8]
    encoded = base64.b64encode(b"\x01" + public).decode()
    assert str(KEY.verifier) == f"{KEY.name}+{key_id}+{encoded}"


def test_a_note_is_written_as_the_standard_says() -> None:
    note = sign_note(TEXT, [KEY])
    body, line = note.split("\n\n")
    dash, name, encoded = line.removesuffix("\n").split(" ")
    data = base64.b64decode(encoded)
    assert (body + "\n", dash, name) == (TEXT, "—", KEY.name)
    assert data[:4] == KEY.verifier.key_id
    Ed25519PublicKey.from_public_bytes(KEY.verifier.public).verify(data[4:], TEXT.encode())


def test_the_same_text_gets_the_same_signature() -> None:
    assert sign_note(TEXT, [KEY]) == sign_note(TEXT, [KEY])


def test_all_known_keys_that_signed_are_told() -> None:
    text, signed = verify_note(NOTE, [WITNESS.verifier, KEY.verifier])
    assert text == TEXT
    assert signed == (KEY.verifier, WITNESS.verifier)


def test_signatures_of_unknown_keys_are_passed_over() -> None:
    assert verify_note(NOTE, [WITNESS.verifier])[1] == (WITNESS.verifier,)
    assert verify_note(NOTE, [])[1] == ()


def test_a_key_of_the_same_name_is_another_key() -> None:
    assert verify_note(sign_note(TEXT, [OTHER_KEY]), [KEY.verifier])[1] == ()


def test_a_signature_of_another_kind_and_length_is_passed_over() -> None:
    other = base64.b64encode(b"abcd" + bytes(100)).decode()
    assert verify_note(f"{NOTE}— other.example {other}\n", [KEY.verifier])[1] == (KEY.verifier,)


@given(st.data())
def test_no_changed_byte_verifies_as_another_note(data: st.DataObject) -> None:
    note = sign_note(TEXT, [KEY]).encode()
    at = data.draw(st.integers(0, len(note) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != note[at]))
    try:
        changed = (note[:at] + bytes([byte]) + note[at + 1 :]).decode()
        _, signed = verify_note(changed, [KEY.verifier])
    except (UnicodeDecodeError, LedgerError):
        return
    assert signed == ()


def test_a_known_key_with_a_wrong_signature_is_refused_beside_a_right_one() -> None:
    wrong = sign_note("other\n", [WITNESS]).split("\n\n")[1]
    with pytest.raises(SignatureWrong) as refused:
        verify_note(sign_note(TEXT, [KEY]) + wrong, [KEY.verifier, WITNESS.verifier])
    assert refused.value.key.startswith("witness.example+")


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("", id="nothing"),
        pytest.param(TEXT, id="no signature"),
        pytest.param(TEXT + "\n", id="an empty line and no signature"),
        pytest.param(NOTE.removesuffix("\n"), id="last line not ended"),
        pytest.param(NOTE + "\n", id="an empty line after"),
        pytest.param(NOTE + "words\n", id="words after"),
        pytest.param(NOTE.replace("—", "-"), id="another dash"),
        pytest.param(NOTE.replace("— ", "—\u00a0"), id="another space"),
        pytest.param(NOTE.replace("— ", "— two "), id="name of two words"),
        pytest.param(NOTE.replace("=\n", "\n"), id="base64 without its padding"),
        pytest.param(NOTE + "— x YWJjZA==\n", id="key id and nothing else"),
        pytest.param(NOTE + "— x YWJjZGV=\n", id="base64 with stray bits"),
        pytest.param(NOTE.replace("one", "o\tne"), id="a tab in the text"),
        pytest.param(NOTE.replace("\n", "\r\n"), id="carriage returns"),
        pytest.param(NOTE.replace("one", "\ud800"), id="a lone surrogate"),
        pytest.param("\n\n— x YWJjZGVm\n", id="no text"),
        pytest.param(NOTE + "— x YWJjZGVm\n" * MOST_SIGNATURES, id="too many signatures"),
        pytest.param("x" * 70_000 + "\n" + NOTE, id="too long"),
    ],
)
def test_a_note_of_another_form_is_refused(note: str) -> None:
    with pytest.raises(NoteMalformed):
        verify_note(note, [KEY.verifier, WITNESS.verifier])


@pytest.mark.parametrize("text", ["", "\n", "no end", "tab\t\n", "\ud800\n"])
def test_text_that_cannot_be_a_note_is_not_signed(text: str) -> None:
    with pytest.raises(NoteMalformed):
        sign_note(text, [KEY])


@pytest.mark.parametrize("name", ["", "two words", "a+b", "line\n", "a\u2003b", "\ud800", "\x01"])
def test_a_key_cannot_have_such_a_name(name: str) -> None:
    with pytest.raises(KeyMalformed):
        new_signing_key(name)


PUBLIC, SECRET = str(KEY.verifier), KEY.to_secret()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        "name+00000000",
        PUBLIC.replace("aygaq/", "other/"),
        PUBLIC.replace(KEY.verifier.key_id.hex(), "00000000"),
        PUBLIC.replace(KEY.verifier.key_id.hex(), KEY.verifier.key_id.hex().upper()),
        PUBLIC + "\n",
        PUBLIC[:-1],
        PUBLIC[:-4],
        f"{KEY.name}+00000000+" + base64.b64encode(b"\x04" + bytes(32)).decode(),
        SECRET,
    ],
)
def test_a_verifier_key_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(KeyMalformed):
        parse_verifier_key(text)


@pytest.mark.parametrize("text", ["", PUBLIC, SECRET[:-4], SECRET.replace("aygaq/", "other/")])
def test_a_signing_key_of_another_form_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(KeyMalformed) as refused:
        parse_signing_key(text)
    assert SECRET[-20:-4] not in str(refused.value)


def test_a_signing_key_does_not_show_its_seed() -> None:
    assert repr(KEY) == "SigningKey(name='aygaq/made-up')"


def test_new_keys_are_fresh_and_sign() -> None:
    one, other = new_signing_key("x"), new_signing_key("x")
    assert one.seed != other.seed
    assert verify_note(sign_note(TEXT, [one]), [one.verifier])[1] == (one.verifier,)


@pytest.mark.parametrize("size", [0, 31, 33])
def test_key_bytes_of_another_length_are_refused(size: int) -> None:
    with pytest.raises(KeyMalformed):
        VerifierKey("x", bytes(size))
    with pytest.raises(KeyMalformed):
        SigningKey("x", bytes(size))
