from __future__ import annotations

import base64
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.ledger.checkpoint import (
    Checkpoint,
    parse_checkpoint,
    sign_checkpoint,
    verify_checkpoint,
    verify_same_ledger,
)
from aygaq.ledger.errors import NoteMalformed, OriginDiffers, SignatureMissing
from aygaq.ledger.note import sign_note
from tests.ledger.made import KEY, ORIGIN, OTHER_KEY, WITNESS, hashes

ROOT = bytes(range(32))
CHECKPOINT = Checkpoint(ORIGIN, 20, ROOT)
checkpoints = st.builds(Checkpoint, st.just(ORIGIN), st.integers(0, 2**53 - 1), hashes)


@given(checkpoints)
def test_a_signed_checkpoint_comes_back(checkpoint: Checkpoint) -> None:
    note = sign_checkpoint(checkpoint, KEY)
    assert verify_checkpoint(note, [KEY.verifier]) == checkpoint


def test_a_checkpoint_is_three_lines() -> None:
    root = base64.b64encode(ROOT).decode()
    assert CHECKPOINT.to_text() == f"aygaq/made-up\n20\n{root}\n"


def test_further_lines_are_kept() -> None:
    longer = replace(CHECKPOINT, extensions=("one", "two"))
    assert verify_checkpoint(sign_checkpoint(longer, KEY), [KEY.verifier]) == longer


def test_a_witness_alone_does_not_speak_for_the_ledger() -> None:
    note = sign_note(CHECKPOINT.to_text(), [WITNESS])
    with pytest.raises(SignatureMissing) as refused:
        verify_checkpoint(note, [WITNESS.verifier, KEY.verifier])
    assert refused.value.origin == ORIGIN


def test_a_witness_beside_the_ledger_is_checked_too() -> None:
    note = sign_note(CHECKPOINT.to_text(), [KEY, WITNESS])
    assert verify_checkpoint(note, [WITNESS.verifier, KEY.verifier]) == CHECKPOINT


def test_a_key_of_the_same_name_that_is_not_known_does_not_count() -> None:
    with pytest.raises(SignatureMissing):
        verify_checkpoint(sign_checkpoint(CHECKPOINT, OTHER_KEY), [KEY.verifier])


def test_a_key_signs_only_for_its_own_ledger() -> None:
    with pytest.raises(OriginDiffers):
        sign_checkpoint(CHECKPOINT, WITNESS)


def test_a_checkpoint_of_another_ledger_is_told_apart() -> None:
    verify_same_ledger(CHECKPOINT, ORIGIN)
    with pytest.raises(OriginDiffers) as refused:
        verify_same_ledger(CHECKPOINT, "aygaq/other")
    assert (refused.value.expected, refused.value.got) == ("aygaq/other", ORIGIN)


TEXT = CHECKPOINT.to_text()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT.removesuffix("\n"), id="last line not ended"),
        pytest.param("aygaq\n20\n", id="no root"),
        pytest.param(TEXT.replace("20", "020"), id="leading zero"),
        pytest.param(TEXT.replace("20", "+20"), id="plus sign"),
        pytest.param(TEXT.replace("20", "-20"), id="negative"),
        pytest.param(TEXT.replace("20", "٢٠"), id="digits of another script"),
        pytest.param(TEXT.replace("20", "2_0"), id="underscore"),
        pytest.param(TEXT.replace("20", "9" * 16), id="beyond exact integers"),
        pytest.param(TEXT.replace("20", "9" * 5000), id="thousands of digits"),
        pytest.param(TEXT.replace("20", ""), id="no size"),
        pytest.param(TEXT.replace("AAEC", "AAE"), id="root without a letter"),
        pytest.param(TEXT.replace("AAEC", "AA-C"), id="URL alphabet"),
        pytest.param(TEXT.replace("8=\n", "9=\n"), id="stray bits in the root"),
        pytest.param(TEXT.replace("AAEC", ""), id="root too short"),
        pytest.param("\n" + TEXT, id="empty origin"),
        pytest.param(TEXT + "\nmore\n", id="an empty further line"),
    ],
)
def test_text_that_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(NoteMalformed):
        parse_checkpoint(text)


def test_a_wrong_text_rightly_signed_is_refused() -> None:
    with pytest.raises(NoteMalformed):
        verify_checkpoint(sign_note("aygaq/made-up\nx\ny\n", [KEY]), [KEY.verifier])


@pytest.mark.parametrize(
    ("origin", "size", "root", "extensions"),
    [
        ("", 1, ROOT, ()),
        ("a\nb", 1, ROOT, ()),
        ("a", -1, ROOT, ()),
        ("a", 2**53, ROOT, ()),
        ("a", 1, b"short", ()),
        ("a", 1, ROOT, ("",)),
        ("a", 1, ROOT, ("x\ny",)),
    ],
)
def test_a_checkpoint_that_could_not_be_read_back_is_not_made(
    origin: str, size: int, root: bytes, extensions: tuple[str, ...]
) -> None:
    with pytest.raises(NoteMalformed):
        Checkpoint(origin, size, root, extensions)
