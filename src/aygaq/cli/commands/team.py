"""`aygaq team`: who works here, and how they sign in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from aygaq.cli.terminal import say
from aygaq.cli.workspace import opened, who

if TYPE_CHECKING:
    from aygaq.store.ids import ActorId
    from aygaq.store.workspace import Workspace

ROLES = ("reader", "documenter", "reviewer", "publisher", "administrator")
EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq team invite 'Aliya B.' --role administrator --host desk.example.org\n"
    "  aygaq team invite 'Berik T.' --role documenter --role publisher\n"
    "  aygaq team list\n"
    "  aygaq team reset 'Berik T.'\n"
)


@click.group("team", epilog=EXAMPLE)
def command() -> None:
    """Invite people, say what they may do, reset how they sign in.

    The first person invited is an administrator; from then on only roles count, here too: name
    yourself by AYGAQ_USER.
    """


@command.command("invite")
@click.argument("name")
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, required=True)
@click.option("--host", metavar="HOST", help="Where the desk is served, to print the whole link.")
@click.pass_obj
def invite(folder: str, name: str, roles: tuple[str, ...], host: str | None) -> None:
    """Let NAME join: prints a link that works once, for a week. Hand it over in person."""
    _start()
    with opened(folder) as workspace:
        from aygaq.actions.roles import Role
        from aygaq.web.accounts import invitations

        invitations.migrate_accounts()
        token = invitations.invite(
            workspace, name, tuple(Role(role) for role in roles), by=_me(workspace)
        )
    _print_link(host, token)


@command.command("reset")
@click.argument("name")
@click.option("--host", metavar="HOST", help="Where the desk is served, to print the whole link.")
@click.pass_obj
def reset(folder: str, name: str, host: str | None) -> None:
    """Take NAME's password and second factors away and print a link to join anew."""
    _start()
    with opened(folder) as workspace:
        from aygaq.web.accounts import invitations

        invitations.migrate_accounts()
        token = invitations.reset(workspace, _person(workspace, name), by=_me(workspace))
    _print_link(host, token)


@command.command("revoke")
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@click.pass_obj
def revoke(folder: str, name: str, role: str) -> None:
    """Take a role of NAME back."""
    _start()
    with opened(folder) as workspace:
        from aygaq.actions.change_roles import revoke_role
        from aygaq.actions.roles import Role

        revoke_role(workspace, _person(workspace, name), Role(role), by=_me(workspace))
    say(f"{name} is {role} no longer.")


@command.command("list")
@click.pass_obj
def list_(folder: str) -> None:
    """Who works here, with their roles and how they sign in."""
    _start()
    with opened(folder) as workspace:
        from aygaq.web.accounts import invitations

        invitations.migrate_accounts()
        for person in invitations.people(workspace):
            roles = ", ".join(sorted(person.roles)) or "no role"
            state = "signs in" if person.signs_in else "invited" if person.invited else "-"
            factors = f"{person.factors} second factor" + "s" * (person.factors != 1)
            click.echo(f"{person.actor}  {person.name}  ({roles}; {state}; {factors})")


def _start() -> None:
    from aygaq.web.settings import start_web

    start_web(team=True)


def _me(workspace: Workspace) -> ActorId:
    from aygaq.actions.known_actor import known_actor

    return known_actor(workspace, who())


def _person(workspace: Workspace, name: str) -> ActorId:
    from aygaq.store import queries
    from aygaq.store.errors import NoSuchRecord

    for actor in queries.actors(workspace):
        if name in (actor.name, actor.id):
            return actor.id
    raise NoSuchRecord("person", "of this name")


def _print_link(host: str | None, token: str) -> None:
    say("This link works once, for a week. Hand it over on a way that you trust:")
    click.echo(f"\n  {f'https://{host}' if host else ''}/invited/{token}\n")
