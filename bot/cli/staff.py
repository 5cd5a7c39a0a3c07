"""`kuma staff`: who works in the console."""

import os

import click

from bot.app import Random, console_url, now, ready_line
from bot.config import read_settings
from bot.service.joining import INVITATION, invite
from bot.service.parting import leave
from bot.service.rights import read_in
from bot.service.staff import ROLES, Staff


@click.group()
def staff() -> None:
    """Who works in the console."""


@staff.command("invite")
@click.argument("login")
@click.option("--name", default="", help="The person's name, as others see it.")
@click.option("--role", default="caseworker", type=click.Choice(ROLES), show_default=True)
@click.option("--partner", default="", help="The partner worked for; see: kuma partners list.")
@click.option("--language", default="fr", type=click.Choice(["fr", "en"]), show_default=True)
@click.option("--reads", default="", help="A native reader, who approves texts: fr, bm or fr,bm.")
def invite_command(login: str, name: str, role: str, partner: str, language: str, reads: str) -> None:
    """Print a link by which somebody enters for the first time; anew for who has lost phone and codes."""
    settings = read_settings(os.environ)
    line = ready_line(settings)
    fresh = Random()
    token = fresh.id() + fresh.id()
    new = Staff("", login.lower(), name, partner, role, language, reads=read_in(reads.split(",")))
    invite(line, new, token, "kuma staff", now())
    hours = int(INVITATION.total_seconds() // 3600)
    click.echo(f"For {login.lower()}, good for {hours} hours and once; hand it over in person:")
    click.echo(f"{console_url(settings)}/join/{token}")


@staff.command("list")
def list_command() -> None:
    """Everybody, with their role and partner."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        everybody = unit.staff.all()
    for each in everybody:
        click.echo(f"{each.login:20} {each.role:14} {each.partner or '-':32} {each.state}")


@staff.command("leave")
@click.argument("login")
@click.option("--who", required=True, help="Your name.")
@click.option("--why", default="", help="The reason.")
@click.option("--heir", default="", help="The colleague who gets their cases; else nobody has them by name.")
def leave_command(login: str, who: str, why: str, heir: str) -> None:
    """Let somebody go: every session of theirs ends at once."""
    line = ready_line(read_settings(os.environ))
    gone = leave(line, login.lower(), who, why, now(), heir.lower())
    click.echo(f"{gone.login} cannot enter any more")
