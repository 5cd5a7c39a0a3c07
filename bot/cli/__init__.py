"""The commands. Each group has a file of its own and is imported when it is called."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

import click

from bot.config import SettingsError

_COMMANDS: Mapping[str, tuple[str, str]] = {
    "demo": ("bot.cli.demo", "Run everything on this machine, with example partners; nothing leaves it."),
    "serve": ("bot.cli.serve", "Answer the gateways."),
    "console": ("bot.cli.console", "Answer caseworkers, centres and coordinators in their browsers."),
    "staff": ("bot.cli.staff", "Who works in the console: invite, list, let go."),
    "audit": ("bot.cli.audit", "Who saw, revealed, changed, exported or approved what."),
    "worker": ("bot.cli.work", "Send what waits to leave, and ask the next partner when one is silent."),
    "check": ("bot.cli.flows", "Prove the flows and texts; silent when all is well."),
    "texts": ("bot.cli.texts", "Exchange the texts with translators, approve them, see their cost."),
    "say": ("bot.cli.say", "Talk to the line in this terminal."),
    "simulate": ("bot.cli.simulate", "Play a day of the line on a simulated clock; how long girls waited."),
    "draw": ("bot.cli.flows", "Draw a flow as a Mermaid chart."),
    "partners": ("bot.cli.partners", "The directory of partners."),
    "rosters": ("bot.cli.rosters", "Who is on call at each partner, and when nobody is."),
    "roads": ("bot.cli.roads", "Roads that are closed or slow, by cercle and season."),
    "unmet": ("bot.cli.roads", "What no partner in reach could do, by service and area."),
    "hotlines": ("bot.cli.hotlines", "Emergency numbers; only those dialled not long ago are shown."),
    "keys": ("bot.cli.setup", "The file of keys."),
    "migrate": ("bot.cli.setup", "Bring the database to this release."),
    "doctor": ("bot.cli.doctor", "What is missing or at risk, with the mend."),
    "case": ("bot.cli.case", "The story of a case; with a reason, the number behind it."),
    "outbox": ("bot.cli.outbox", "Messages that wait or went wrong, without numbers or texts."),
    "tallies": ("bot.cli.tallies", "How many answered what, by month; small counts are not shown."),
    "outcomes": (
        "bot.cli.outcomes",
        "What was done for them, by their own answer; small counts are not shown.",
    ),
    "ideas": ("bot.cli.tallies", "What children propose to their Parliament; nobody knows who."),
}


class _Kuma(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found = getattr(import_module(_COMMANDS[cmd_name][0]), cmd_name)
        assert isinstance(found, click.Command)  # noqa: S101  (the table above says so)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, what) in _COMMANDS.items()])


@click.group(cls=_Kuma, help="Kuma: an SMS and USSD line against the sexual exploitation of children.")
def kuma() -> None:
    """All commands."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; an operator's mistake ends with its sentences and exit code 2."""
    try:
        kuma.main(arguments, prog_name="kuma", standalone_mode=True)
    except (SettingsError, ValueError) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
