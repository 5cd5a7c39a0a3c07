"""`kuma simulate`: a day of the line on a simulated clock, and how long everybody waited."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import click

from bot.app.rehearsal import rehearsal
from bot.cli.day import Day, Request
from bot.cli.files import read_csv
from bot.cli.scenario import Scenario, ScenarioError, read_scenario
from bot.data.library import EXAMPLE
from bot.service.line import BAMAKO
from bot.service.partner_csv import read_partners
from bot.service.rehearsal import Numbered, Rehearsal

SHIPPED = Path(str(files("bot.data") / "scenarios"))


@dataclass(frozen=True, slots=True)
class Played:
    """A day that is over: its requests, how many stories asked for nothing, how many SMS were sent."""

    scenario: Scenario
    requests: tuple[Request, ...]
    in_vain: int
    sent: int


@click.command()
@click.argument("scenario", default="")
@click.option("--quiet", is_flag=True, help="Only the figures.")
def simulate(scenario: str, quiet: bool) -> None:
    """Play SCENARIO, a file or the name of a shipped one; without it, list those. Nothing leaves."""
    if not scenario:
        for file in sorted(SHIPPED.glob("*.toml")):
            click.echo(f"{file.stem:20}{_read(file).title}")
        return
    shipped = SHIPPED / f"{scenario}.toml"
    played = play(shipped if shipped.exists() else Path(scenario))
    if not quiet:
        click.echo("\n".join([*timeline(played), ""]))
    click.echo("\n".join(figures(played)))


def play(file: Path) -> Played:
    """The day of a scenario file, played to its end. Raises ClickException with what is wrong in it."""
    found = _read(file)
    directory = read_csv(file.with_name(found.directory)) if found.directory else EXAMPLE.read_text("utf-8")
    with rehearsal(found.start, directory, Numbered()) as line:
        day = Day(found, line, _phones(file, found, line, directory))
        day.run()
        return Played(found, day.requests(), day.in_vain, line.drawer.count())


def timeline(played: Played) -> Iterator[str]:
    """What happened to the requests, by the clock of Bamako."""
    events = [(event, each.case.code) for each in played.requests for event in each.events]
    for (at, who, what, why), code in sorted(events, key=lambda event: event[0][0]):
        yield f"{at.astimezone(BAMAKO):%a %H:%M}  {code}  {what:16}{who} {why}".rstrip()


def figures(played: Played) -> Iterator[str]:
    """How many were heard, by whom and how soon."""
    requests = played.requests
    yield f"{played.scenario.title}: {len(requests)} requests, {played.sent} SMS"
    if played.in_vain:
        yield f"{played.in_vain} wrote and asked for nothing"
    for urgency in ("high", "medium", "low"):
        some = [each for each in requests if each.case.urgency == urgency]
        if some:
            yield f"{urgency:8}{_heard(some)}"


def _heard(requests: Sequence[Request]) -> str:
    waits = sorted(wait for each in requests if (wait := each.waited("accepted")) is not None)
    told = [each for each in requests if each.told_nobody()]
    later = sum(each.waited("accepted") is not None for each in told)
    heard = f"{len(waits)} of {len(requests)} reached a person"
    if waits:
        half = waits[(len(waits) - 1) // 2]
        heard += f", half within {_minutes(half)}, the last after {_minutes(waits[-1])}"
    if told:
        heard += f"; {len(told)} read that nobody could be asked, {later} of them reached a person later"
    return f"{heard}; {len(requests) - len(waits) - len(told) + later} still waited at the end"


def _minutes(wait: timedelta) -> str:
    return f"{wait / timedelta(minutes=1):.0f} min"


def _read(file: Path) -> Scenario:
    try:
        return read_scenario(file.read_text("utf-8"))
    except OSError:
        raise click.ClickException(f"there is no scenario {file}; see: kuma simulate") from None
    except ScenarioError as error:
        raise click.ClickException(f"{file.name}: {error}") from None


def _phones(file: Path, found: Scenario, line: Rehearsal, directory: str) -> dict[str, str]:
    """The partners' phones. Raises ClickException for a partner that the directory does not have."""
    rows, _ = read_partners(directory, line.line.gazetteer)
    strange = sorted(found.partners.keys() - {row.partner.name for row in rows})
    if strange:
        raise click.ClickException(f"{file.name}: the directory has no partner « {strange[0]} »")
    return {phone: row.partner.name for row in rows for phone in row.phones}
