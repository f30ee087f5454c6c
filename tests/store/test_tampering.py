"""Whatever is changed behind the program's back is found, and named.

Each example takes a fresh copy of a workspace with evidence, does one thing to it, and
verifies.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aygaq.actions.add_source import text_row
from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.errors import AygaqError
from aygaq.ledger.errors import (
    EntryBroken,
    LedgerCut,
    LedgerForked,
    RowMissing,
    RowsDisagree,
    RowUnknown,
)
from aygaq.sources.text import SourceText
from aygaq.store import queries
from aygaq.store.checkpoints import latest_path
from aygaq.store.errors import (
    BlobDamaged,
    BlobMissing,
    CheckpointMissing,
    DatabaseDamaged,
    TableUnguarded,
    TextDisagrees,
)
from aygaq.store.manifest import Engine, read_manifest
from aygaq.store.queries.sources import latest_text
from aygaq.store.transaction import record
from aygaq.store.verification import entries, rows
from aygaq.store.workspace import Workspace, open_workspace
from tests.store import fakes
from tests.store.attacks import (
    COLUMNS,
    TABLES,
    behind,
    contents,
    ids_of,
    make_entry_fit,
    make_leaf_fit,
    make_ledger_fit,
    restore,
)
from tests.store.engines import Copies, Template, actor

MakeTemplate = Callable[[Engine, bool], Template]
Fresh = Callable[[], AbstractContextManager[Workspace]]

often = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
some = settings(often, max_examples=20)
_number = st.integers(0, 1_000_000)


@pytest.fixture
def fresh(engine: Engine, make_template: MakeTemplate, copies: Copies) -> Fresh:
    """Opens a fresh copy of the evidence, as often as it is called."""
    return _opener(make_template(engine, True), copies)


@pytest.fixture(params=[Engine.SQLITE, Engine.SQLCIPHER])
def fresh_files(
    request: pytest.FixtureRequest, make_template: MakeTemplate, copies: Copies
) -> Fresh:
    """As `fresh`, for what lies in files on every engine: once plain, once encrypted."""
    return _opener(make_template(request.param, True), copies)


def _opener(template: Template, copies: Copies) -> Fresh:
    first = copies.copy(template)
    url = read_manifest(first).database_url
    kept = None if url is None else contents(url)

    @contextmanager
    def opened() -> Iterator[Workspace]:
        folder = first.parent / "fresh"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(first, folder)
        if url is not None and kept is not None:
            restore(url, kept)
        with open_workspace(folder, keys=template.keys) as workspace:
            yield workspace

    return opened


def found(workspace: Workspace) -> AygaqError:
    """The refusal of a verification that must find something."""
    with pytest.raises(AygaqError) as refused:
        verify_workspace(workspace)
    assert refused.value.exit_code == 4
    assert refused.value.code != "X000"
    return refused.value


def changed(value: Any, where: int) -> Any:
    """Another value of the same kind, as near to the old one as can be."""
    match value:
        case None:
            return "c-00000000"
        case int():
            return value + (1 if where % 2 else -1)
        case "":
            return " "
        case str():
            place = where % len(value)
            other = chr(ord(value[place]) ^ 1)
            return value[:place] + other + value[place + 1 :]
        case _:
            data = bytearray(bytes(value))
            data[where % len(data)] ^= 1 << (where % 8)
            return bytes(data)


def test_untouched_evidence_verifies(evidence: Workspace) -> None:
    verified = verify_workspace(evidence, extract=fakes.extract)
    assert (verified.sources, verified.texts, verified.remade) == (2, 2, 2)
    assert verified.claims == 11
    assert verified.entries == verified.checkpoint


def test_every_ledgered_table_holds_evidence(evidence: Workspace) -> None:
    with behind(evidence) as execute:
        assert all(ids_of(execute, table) for table in TABLES)


@often
@given(st.sampled_from(TABLES), _number, _number, _number)
def test_a_changed_column_of_any_row_is_found_and_the_row_named(
    fresh: Fresh, table: str, row: int, column: int, where: int
) -> None:
    name = COLUMNS[table][column % len(COLUMNS[table])]
    with fresh() as workspace:
        with behind(workspace) as execute:
            ids = ids_of(execute, table)
            row_id = ids[row % len(ids)]
            ((old,),) = execute(f"SELECT {name} FROM {table} WHERE id = %s", row_id)
            execute(f"UPDATE {table} SET {name} = %s WHERE id = %s", changed(old, where), row_id)
        refusal = found(workspace)
        assert name == "id" or f"{table}/{row_id}" in str(refusal)


@some
@given(st.sampled_from(TABLES), _number)
def test_a_deleted_row_is_found_and_named(fresh: Fresh, table: str, row: int) -> None:
    with fresh() as workspace:
        with behind(workspace) as execute:
            ids = ids_of(execute, table)
            row_id = ids[row % len(ids)]
            execute(f"DELETE FROM {table} WHERE id = %s", row_id)
        refusal = found(workspace)
        assert isinstance(refusal, RowMissing)
        assert (refusal.table, refusal.row_id) == (table, row_id)


@some
@given(st.sampled_from([table for table in TABLES if table != "actor"]), _number)
def test_a_row_put_in_is_found_and_named(fresh: Fresh, table: str, row: int) -> None:
    if table in ("source", "reading_run"):
        return  # their uniqueness keeps a copy out
    with fresh() as workspace:
        with behind(workspace) as execute:
            ids = ids_of(execute, table)
            columns = ", ".join(c for c in COLUMNS[table] if c != "id")
            execute(
                f"INSERT INTO {table} (id, {columns}) "
                f"SELECT 'x-00000000', {columns} FROM {table} WHERE id = %s",
                ids[row % len(ids)],
            )
        refusal = found(workspace)
        assert isinstance(refusal, RowUnknown)
        assert (refusal.table, refusal.row_id) == (table, "x-00000000")


@often
@given(_number, _number, st.sampled_from(["change", "drop", "renumber", "cut"]))
def test_a_changed_entry_is_found(fresh: Fresh, which: int, where: int, how: str) -> None:
    with fresh() as workspace:
        with behind(workspace) as execute:
            rows = execute("SELECT seq, data FROM entry ORDER BY seq")
            seq, data = rows[which % len(rows)]
            match how:
                case "change":
                    other = changed(bytes(data), where)
                    execute("UPDATE entry SET data = %s WHERE seq = %s", other, seq)
                case "drop":
                    execute("DELETE FROM entry WHERE seq = %s", seq)
                case "renumber":
                    execute("UPDATE entry SET seq = %s WHERE seq = %s", len(rows) + 7, seq)
                case "cut":
                    execute("DELETE FROM entry WHERE seq >= %s", seq)
        found(workspace)


@often
@given(
    _number,
    _number,
    st.sampled_from(["seq", "row_table", "row_id", "commitment", "drop", "double"]),
)
def test_a_changed_leaf_is_found(fresh: Fresh, which: int, where: int, how: str) -> None:
    with fresh() as workspace:
        with behind(workspace) as execute:
            leaves = execute("SELECT id FROM leaf ORDER BY id")
            (leaf,) = leaves[which % len(leaves)]
            match how:
                case "drop":
                    execute("DELETE FROM leaf WHERE id = %s", leaf)
                case "double":
                    execute(
                        "INSERT INTO leaf (id, seq, row_table, row_id, commitment) SELECT "
                        "id + 1000, seq, row_table, row_id, commitment FROM leaf WHERE id = %s",
                        leaf,
                    )
                case column:
                    ((old,),) = execute(f"SELECT {column} FROM leaf WHERE id = %s", leaf)
                    other = changed(old, where)
                    execute(f"UPDATE leaf SET {column} = %s WHERE id = %s", other, leaf)
        found(workspace)


@some
@given(_number)
def test_a_changed_tree_state_is_found(fresh: Fresh, where: int) -> None:
    with fresh() as workspace:
        with behind(workspace) as execute:
            ((state,),) = execute("SELECT state FROM head")
            execute("UPDATE head SET state = %s", changed(bytes(state), where))
        found(workspace)


@often
@given(_number, _number, st.sampled_from(["change", "cut", "lengthen", "drop", "swap"]))
def test_a_changed_blob_is_found(fresh_files: Fresh, which: int, where: int, how: str) -> None:
    with fresh_files() as workspace:
        paths = sorted(path for path in (workspace.path / "blobs").rglob("*") if path.is_file())
        path = paths[which % len(paths)]
        data = path.read_bytes()
        match how:
            case "change":
                path.write_bytes(changed(data, where))
            case "cut":
                path.write_bytes(data[: where % len(data)])
            case "lengthen":
                path.write_bytes(data + b"\n")
            case "drop":
                path.unlink()
            case "swap":
                path.write_bytes(paths[(which + 1) % len(paths)].read_bytes())
        refusal = found(workspace)
        assert isinstance(refusal, BlobMissing) == (how == "drop")


@some
@given(_number)
def test_a_changed_checkpoint_is_found(fresh_files: Fresh, where: int) -> None:
    with fresh_files() as workspace:
        path = latest_path(workspace)
        path.write_bytes(changed(path.read_bytes(), where))
        found(workspace)


def test_a_deleted_checkpoint_is_found(evidence: Workspace) -> None:
    latest_path(evidence).unlink()
    assert isinstance(found(evidence), CheckpointMissing)


def test_a_guard_taken_away_is_found(evidence: Workspace) -> None:
    from django.db import connection

    on = " ON claim" if evidence.manifest.engine is Engine.POSTGRESQL else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER claim_no_delete{on}")
    refusal = found(evidence)
    assert isinstance(refusal, TableUnguarded)
    assert refusal.table == "claim"


def test_a_text_that_its_extractor_does_not_make_is_found(evidence: Workspace) -> None:
    def other(data: bytes, *, name: str | None) -> SourceText:
        return fakes.extract(data + b" and more")

    with pytest.raises(TextDisagrees):
        verify_workspace(evidence, extract=other)


def test_a_source_that_the_extractor_now_refuses_is_no_tampering(evidence: Workspace) -> None:
    def refuse(data: bytes, *, name: str | None) -> SourceText:
        raise AygaqError("too large by now")

    assert verify_workspace(evidence, extract=refuse).remade == 0


def test_a_row_changed_with_salt_and_leaf_is_found_by_its_entry(evidence: Workspace) -> None:
    with behind(evidence) as execute:
        seq = _forge(execute)
    refusal = found(evidence)
    assert isinstance(refusal, RowsDisagree)
    assert refusal.seq == seq


def test_a_row_changed_with_its_entry_is_found_by_the_next_entry(evidence: Workspace) -> None:
    with behind(evidence) as execute:
        seq = _forge(execute)
        make_entry_fit(execute, seq)
    refusal = found(evidence)
    assert isinstance(refusal, EntryBroken)
    assert refusal.seq == seq + 1


def test_a_ledger_made_anew_is_found_by_the_checkpoint_kept(evidence: Workspace) -> None:
    with behind(evidence) as execute:
        _forge(execute)
        make_ledger_fit(execute)
    assert isinstance(found(evidence), LedgerForked)


def test_a_ledger_made_anew_and_signed_anew_is_found_by_a_checkpoint_of_others(
    evidence: Workspace,
) -> None:
    since = make_checkpoint(evidence)
    with behind(evidence) as execute:
        _forge(execute)
        make_ledger_fit(execute)
    latest_path(evidence).unlink()
    make_checkpoint(evidence)
    verify_workspace(evidence)  # who holds the key can do this: hence `since`
    with pytest.raises(LedgerForked):
        verify_workspace(evidence, since=since)


def test_a_workspace_set_back_whole_is_found_by_a_checkpoint_of_others(
    engine: Engine, make_template: MakeTemplate, copies: Copies
) -> None:
    template = make_template(engine, True)
    with open_workspace(copies.copy(template), keys=template.keys) as workspace:
        known_actor(workspace, "Second Person")
        since = make_checkpoint(workspace)
    with open_workspace(copies.copy(template), keys=template.keys) as older:
        verify_workspace(older)
        with pytest.raises(LedgerCut):
            verify_workspace(older, since=since)


def test_a_checkpoint_of_another_workspace_is_told(
    engine: Engine, make_template: MakeTemplate, copies: Copies
) -> None:
    other, this = make_template(engine, False), make_template(engine, True)
    since = (other.folder / "checkpoints" / "latest").read_text()
    with (
        open_workspace(copies.copy(this), keys=this.keys) as workspace,
        pytest.raises(AygaqError) as refused,
    ):
        verify_workspace(workspace, since=since)
    assert refused.value.exit_code == 4


@often
@given(_number, st.integers(0, 7))
def test_any_changed_bit_of_the_encrypted_database_is_found(
    make_template: MakeTemplate, copies: Copies, where: int, bit: int
) -> None:
    template = make_template(Engine.SQLCIPHER, True)
    folder = copies.copy(template)
    _flip(folder / "database.sqlite3", where, bit)
    with (
        pytest.raises(DatabaseDamaged),
        open_workspace(folder, keys=template.keys) as workspace,
    ):
        verify_workspace(workspace)


def _flip(path: Path, where: int, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[where % len(data)] ^= 1 << bit
    path.write_bytes(data)


def _forge(execute: Any) -> int:
    """Change whom a claim is about to nobody, and make its leaf fit."""
    ((claim,),) = execute("SELECT min(id) FROM claim WHERE subject_id IS NOT NULL")
    execute("UPDATE claim SET subject_id = NULL WHERE id = %s", claim)
    return make_leaf_fit(execute, "claim", claim, b"\x01" * 32)


@pytest.mark.parametrize("seq", [-1, 1_000])
def test_a_leaf_of_an_entry_that_is_not_there_is_found(evidence: Workspace, seq: int) -> None:
    with behind(evidence) as execute:
        execute(
            "INSERT INTO leaf (id, seq, row_table, row_id, commitment) VALUES (%s, %s, %s, %s, %s)",
            100_000,
            seq,
            "claim",
            "c-00000000",
            "0" * 64,
        )
    refusal = found(evidence)
    assert isinstance(refusal, RowsDisagree)
    assert refusal.seq == seq


def test_a_text_kept_with_a_false_length_is_found(evidence: Workspace) -> None:
    """What the program itself would have got wrong has a true commitment, and is found too."""
    source = queries.sources(evidence)[0].id
    kept = latest_text(source)
    with record(evidence, actor(evidence), "source.extract", source) as change:
        text = text_row(change, source, fakes.extract(fakes.report(1)), kept.sha256, kept.blob)
        text.length += 1
        change.insert(text)
    refusal = found(evidence)
    assert isinstance(refusal, BlobDamaged)
    assert refusal.record == text.id


def test_evidence_verifies_in_chunks_of_any_size(
    evidence: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = verify_workspace(evidence)
    for size in (1, 2, 3):
        monkeypatch.setattr(entries, "_CHUNK", size)
        monkeypatch.setattr(rows, "_CHUNK", size)
        assert verify_workspace(evidence) == whole


def test_verification_tells_how_far_it_is(evidence: Workspace) -> None:
    told: list[tuple[str, int, int]] = []
    verified = verify_workspace(evidence, progress=lambda *stage: told.append(stage))
    assert told[-1] == ("sources", verified.sources, verified.sources)
    assert {("entries", verified.entries, verified.entries)} <= set(told)
    assert {("rows", verified.rows, verified.rows)} <= set(told)
