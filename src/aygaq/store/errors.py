"""Every refusal of the workspace and its store.

    W001 NotAWorkspace        W002 FolderNotEmpty       W003 PassphraseWrong
    W004 PassphraseMissing    W005 PassphraseTooShort   W006 NewerFormat
    W007 WorkspaceBusy        W008 WorkspaceClosed      W009 SettingWrong
    W010 KeysDamaged          W011 RecoveryKeyWrong     W012 NotEncrypted
    W013 DatabaseUnreachable

    T001 OnlyThroughRecord    T002 NoSuchRecord         T003 AmbiguousId
    T004 BlobMissing          T005 BlobDamaged          T006 DatabaseDamaged
    T007 CheckpointMissing    T008 TextDisagrees        T009 ValueDamaged
    T010 SourceDamaged        T011 OwnerDisagrees       T012 TableUnguarded

What cannot be opened ends with 3, what is not as it was kept with 4.
"""

from __future__ import annotations

from aygaq.errors import AygaqError


class WorkspaceError(AygaqError):
    """A workspace that cannot be made or opened as asked."""

    code, exit_code = "W000", 3


class NotAWorkspace(WorkspaceError):
    """The folder holds no workspace."""

    code = "W001"
    hint = "Make one with `aygaq init FOLDER`, or name it with --workspace FOLDER."

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path} holds no workspace (no workspace.toml).")


class FolderNotEmpty(WorkspaceError):
    """A workspace would be made among other files."""

    code = "W002"
    hint = "Name a folder that is empty or not there yet."

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path} is not empty. Nothing was written.")


class PassphraseWrong(WorkspaceError):
    """The passphrase does not unwrap the workspace key."""

    code = "W003"
    hint = "Try again, or use a recovery key. Without either the workspace cannot be opened."

    def __init__(self) -> None:
        super().__init__("the passphrase is wrong. Nothing was changed.")


class PassphraseMissing(WorkspaceError):
    """The workspace is encrypted and no passphrase was given."""

    code = "W004"
    hint = "Give the passphrase, or name its file in AYGAQ_PASSPHRASE_FILE."

    def __init__(self) -> None:
        super().__init__("the workspace is encrypted; a passphrase or a recovery key is needed.")


class PassphraseTooShort(WorkspaceError):
    """A passphrase that can be guessed in no time."""

    code = "W005"
    hint = "Take five or more words that nobody would guess."

    def __init__(self, length: int, floor: int) -> None:
        self.length, self.floor = length, floor
        super().__init__(
            f"the passphrase has {length} characters; at least {floor} are needed. "
            "Nothing was written."
        )


class NewerFormat(WorkspaceError):
    """The workspace was written by a later version."""

    code = "W006"
    hint = "Install the later version of aygaq; this one would not understand what it reads."

    def __init__(self, got: str, known: str) -> None:
        self.got, self.known = got, known
        super().__init__(
            f"the workspace has format {got}; this version knows {known}. Nothing was changed."
        )


class WorkspaceBusy(WorkspaceError):
    """Another process was writing for longer than we wait."""

    code = "W007"
    hint = "Wait until the other command has ended and try again."

    def __init__(self) -> None:
        super().__init__("another process is writing to the workspace. Nothing was written.")


class WorkspaceClosed(WorkspaceError):
    """The workspace was closed, or another one was opened in this process since."""

    code = "W008"
    hint = "One workspace is open in a process at a time; open this one again."

    def __init__(self) -> None:
        super().__init__("the workspace is not open in this process.")


class SettingWrong(WorkspaceError):
    """A setting in workspace.toml or the environment that has no meaning."""

    code = "W009"

    def __init__(self, setting: str, why: str) -> None:
        self.setting, self.why = setting, why
        super().__init__(f"setting {setting}: {why}. Nothing was changed.")


class KeysDamaged(WorkspaceError):
    """A key file that is missing or is no key file."""

    code = "W010"
    hint = "Restore the folder `keys` from a backup, or use a recovery key."

    def __init__(self, file: str, why: str) -> None:
        self.file, self.why = file, why
        super().__init__(f"key file {file}: {why}. Nothing was changed.")


class RecoveryKeyWrong(WorkspaceError):
    """The recovery key unwraps no key file of this workspace."""

    code = "W011"
    hint = "A recovery key is one line that begins with AGE-SECRET-KEY-1."

    def __init__(self, files: int) -> None:
        self.files = files
        super().__init__(
            f"the recovery key opens none of {files} recovery files. Nothing was changed."
        )


class NotEncrypted(WorkspaceError):
    """A key action on a workspace that has no passphrase."""

    code = "W012"
    hint = "Make a new workspace with a passphrase, and add the sources there."

    def __init__(self) -> None:
        super().__init__("the workspace is not encrypted, so it has no passphrase to change.")


class DatabaseUnreachable(WorkspaceError):
    """The database server of a workspace does not answer, or refuses us."""

    code = "W013"
    hint = "Check AYGAQ_DATABASE_URL or [database] url in workspace.toml, and the server."

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the database cannot be reached ({why}). Nothing was written.")


class StoreError(AygaqError):
    """A refusal of what is kept or asked for."""

    code, exit_code = "T000", 4


class OnlyThroughRecord(StoreError):
    """A ledgered row would be written, changed or deleted past the ledger."""

    code = "T001"
    hint = "Call an action; rows are only added, within `aygaq.store.transaction.record`."

    def __init__(self, table: str, what: str) -> None:
        self.table, self.what = table, what
        super().__init__(f"rows of {table} cannot be {what} past the ledger. Nothing was written.")


class NoSuchRecord(StoreError):
    """No record has this id."""

    code, exit_code = "T002", 1

    def __init__(self, kind: str, asked: str) -> None:
        self.kind, self.asked = kind, asked
        super().__init__(f"there is no {kind} {asked}.")


class AmbiguousId(StoreError):
    """More than one record's id begins so."""

    code, exit_code = "T003", 1
    hint = "Give more characters of the id."

    def __init__(self, kind: str, asked: str, matches: int) -> None:
        self.kind, self.asked, self.matches = kind, asked, matches
        super().__init__(f"{matches} ids of a {kind} begin with {asked}.")


class BlobMissing(StoreError):
    """The file of kept bytes is not there."""

    code = "T004"
    hint = "Restore the folder `blobs` from a backup."

    def __init__(self, kind: str, record: str) -> None:
        self.kind, self.record = kind, record
        super().__init__(f"the bytes of {kind} {record} are not there.")


class BlobDamaged(StoreError):
    """Kept bytes do not decrypt, or are not those that were kept."""

    code = "T005"
    hint = "Restore the file from a backup; the record says what its hash must be."

    def __init__(self, kind: str, record: str, why: str) -> None:
        self.kind, self.record, self.why = kind, record, why
        super().__init__(f"the bytes of {kind} {record} are not those that were kept: {why}.")


class DatabaseDamaged(StoreError):
    """The database cannot read itself."""

    code = "T006"
    hint = "Restore the database file from a backup."

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"the database cannot be read ({where}).")


class CheckpointMissing(StoreError):
    """No checkpoint is kept, though each workspace is born with one."""

    code = "T007"
    hint = "It was deleted. Compare with a checkpoint that somebody else holds: --since FILE."

    def __init__(self) -> None:
        super().__init__("checkpoints/latest is not there.")


class TextDisagrees(StoreError):
    """A text that is not what its tool makes of its source."""

    code = "T008"

    def __init__(self, text: str, source: str) -> None:
        self.text, self.source = text, source
        super().__init__(f"text {text} is not what its tool makes of source {source}.")


class ValueDamaged(StoreError):
    """A column holds what no action writes into it."""

    code = "T009"

    def __init__(self, table: str, row_id: str, column: str) -> None:
        self.table, self.row_id, self.column = table, row_id, column
        super().__init__(f"row {table}/{row_id} holds an impossible value in {column}.")


class SourceDamaged(StoreError):
    """A reading that is not of the text it is to be kept for."""

    code = "T010"

    def __init__(self, source: str, why: str) -> None:
        self.source, self.why = source, why
        super().__init__(f"the reading is not of source {source}: {why}. Nothing was written.")


class OwnerDisagrees(StoreError):
    """A row that names a row of another text as its own."""

    code = "T011"

    def __init__(self, table: str, row_id: str, other: str) -> None:
        self.table, self.row_id, self.other = table, row_id, other
        super().__init__(
            f"row {table}/{row_id} names {other}, which is not of its text. Nothing was written."
        )


class TableUnguarded(StoreError):
    """The triggers that keep a table append-only are gone."""

    code = "T012"
    hint = "Somebody has taken them away in the database itself; find out who and why."

    def __init__(self, table: str) -> None:
        self.table = table
        super().__init__(f"table {table} has lost the triggers that keep its rows.")
