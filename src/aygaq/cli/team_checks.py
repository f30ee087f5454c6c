"""The points of docs/deploy.md that a program can look at, one function each.

Reach for this module to add a check. Each returns what it found in order, or raises
`NotInOrder` with what to do. One fact is always true: a check changes nothing, and only
`line_in_front` opens a connection, to the host that was named.
"""

from __future__ import annotations

import datetime as dt
import os
import resource
import socket
import ssl
import stat
from http.client import HTTPSConnection
from pathlib import Path
from typing import TYPE_CHECKING

from aygaq.errors import AygaqError

if TYPE_CHECKING:
    from aygaq.store.workspace import Workspace

WAIT_S = 10
DAYS_LEFT = 14  # a certificate is renewed a month before it ends
BACKUP_AGE = dt.timedelta(days=2)


class NotInOrder(AygaqError):
    """A point of docs/deploy.md does not hold on this machine."""

    code, exit_code = "X006", 1


def own_user() -> str:
    """The program does not run as root."""
    if os.geteuid() == 0:
        raise NotInOrder(
            "this runs as root.", hint="Run it as a user of its own: docs/deploy.md, step 2."
        )
    return "not root"


def closed_folder(folder: Path) -> str:
    """Nobody else on the machine reads the folder."""
    mode = stat.S_IMODE(folder.stat().st_mode)
    if mode & 0o077:
        raise NotInOrder(
            f"the folder of the workspace is open to others (mode {mode:o}).",
            hint="chmod 700 on it.",
        )
    return f"mode {mode:o}"


def closed_passphrase(named: str | None) -> str:
    """The file with the passphrase, where there is one, is read by nobody else."""
    if not named:
        return "none on this machine; the desk is unlocked by hand"
    file = Path(named)
    if not file.is_file():
        raise NotInOrder(
            "AYGAQ_PASSPHRASE_FILE names no file.", hint="docs/deploy.md, step 7, makes it."
        )
    mode = stat.S_IMODE(file.stat().st_mode)
    if mode & 0o077:
        raise NotInOrder(
            f"the file with the passphrase is open to others (mode {mode:o}).",
            hint="chmod 600 on it, or better: LoadCredentialEncrypted, docs/deploy.md, step 7.",
        )
    return f"in a file of mode {mode:o}"


def encrypted(workspace: Workspace) -> str:
    """Documents are encrypted."""
    if not workspace.encrypted:
        raise NotInOrder(
            "the workspace has no passphrase.",
            hint="Make a new one with a passphrase and add the sources there.",
        )
    return "documents and keys"


def rows_on_a_server(workspace: Workspace) -> str:
    """Several people write at once without waiting for each other."""
    engine = workspace.manifest.engine.value
    if engine != "postgresql":
        raise NotInOrder(
            f"rows are in {engine}, where one person writes at a time.",
            hint="Up to five people that is enough; for more: docs/deploy.md, steps 3 and 4.",
        )
    return engine


def administrators(workspace: Workspace) -> str:
    """Somebody lets people in, and somebody else can when they cannot."""
    from aygaq.store import queries

    held = queries.holders(workspace) or {}
    count = sum("administrator" in roles for roles in held.values())
    if count < 2:
        raise NotInOrder(
            f"{count} people are administrators.",
            hint="Name two: who falls ill or is arrested cannot reset anything.",
        )
    return f"{count}"


def no_plain_swap(swaps: Path = Path("/proc/swaps")) -> str:
    """Memory with keys in it is not written to the disk in plain."""
    lines = swaps.read_text("utf-8").splitlines()[1:] if swaps.exists() else []
    devices = [line.split()[0] for line in lines if line.strip()]
    plain = [name for name in devices if not name.startswith(("/dev/dm-", "/dev/zram"))]
    if plain:
        raise NotInOrder(
            f"{len(plain)} swap areas are not encrypted.",
            hint="swapoff -a, and take them out of /etc/fstab; or encrypt them.",
        )
    return "none" if not devices else "encrypted"


def no_core_dumps() -> str:
    """A crash does not write keys to the disk."""
    soft, _ = resource.getrlimit(resource.RLIMIT_CORE)
    if soft != 0:
        raise NotInOrder("core dumps are on.", hint="LimitCORE=0 in the unit, docs/deploy.md.")
    return "off"


def clock_in_step(mark: Path = Path("/run/systemd/timesync/synchronized")) -> str:
    """Times in the ledger are right."""
    if not mark.exists():
        raise NotInOrder("nothing keeps the clock in step.", hint="timedatectl set-ntp true")
    return "kept in step"


def started_by_the_system(unit: Path = Path("/etc/systemd/system/aygaq.service")) -> str:
    """The desk comes up again after a restart."""
    if not unit.is_file():
        raise NotInOrder("there is no unit of systemd.", hint="docs/deploy.md, step 7, has one.")
    if "--team" not in unit.read_text("utf-8"):
        raise NotInOrder("the unit does not say --team.", hint="docs/deploy.md, step 7.")
    return unit.name


def updates(setting: Path = Path("/etc/apt/apt.conf.d/20auto-upgrades")) -> str:
    """The system mends its own holes."""
    if not setting.is_file() or '"1"' not in setting.read_text("utf-8"):
        raise NotInOrder(
            "the system does not update itself.", hint="apt install unattended-upgrades"
        )
    return "by themselves"


def backups(folder: Path | None, now: dt.datetime) -> str:
    """Somebody could begin again tomorrow."""
    if folder is None:
        raise NotInOrder(
            "no folder of backups was named.", hint="--backups FOLDER; docs/deploy.md, step 9."
        )
    files = [path.stat().st_mtime for path in folder.glob("*") if path.is_file()]
    if not files:
        raise NotInOrder("there is no backup.", hint="docs/deploy.md, step 9.")
    age = now - dt.datetime.fromtimestamp(max(files), dt.UTC)
    if age > BACKUP_AGE:
        raise NotInOrder(
            f"the last backup is {age.days} days old.", hint="Look at the log of cron."
        )
    return "fresh"


def line_in_front(host: str | None) -> str:
    """People reach the desk over TLS, under a certificate that their browsers believe."""
    if not host:
        raise NotInOrder(
            "no host was named.", hint="--host desk.example.org; docs/deploy.md, step 6."
        )
    connection = HTTPSConnection(host, timeout=WAIT_S, context=ssl.create_default_context())
    try:
        connection.request("GET", "/")
        answer = connection.getresponse()
        certificate: dict[str, object] = getattr(connection.sock, "getpeercert", dict)()
        headers = {name.lower(): value for name, value in answer.getheaders()}
    except ssl.SSLError as fault:
        raise NotInOrder(
            f"{host} has no certificate that browsers believe ({fault.reason}).",
            hint="docs/deploy.md, step 6.",
        ) from None
    except (OSError, socket.gaierror) as fault:
        raise NotInOrder(
            f"{host} does not answer on port 443 ({type(fault).__name__}).",
            hint="Is the proxy up, and does the firewall let HTTPS in?",
        ) from None
    finally:
        connection.close()
    if "strict-transport-security" not in headers:
        raise NotInOrder(
            f"what answers at {host} is not the desk of a team behind its proxy.",
            hint="Does the proxy say X-Forwarded-Proto: https? docs/deploy.md, step 6.",
        )
    return _days_left(str(certificate.get("notAfter", "")), dt.datetime.now(dt.UTC))


def _days_left(ends: str, now: dt.datetime) -> str:
    if not ends:
        return "TLS"
    days = int((ssl.cert_time_to_seconds(ends) - now.timestamp()) // 86_400)
    if days < DAYS_LEFT:
        raise NotInOrder(
            f"the certificate ends in {days} days.", hint="Why did the proxy not renew it?"
        )
    return f"TLS, certificate good for {days} days"
