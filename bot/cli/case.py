"""`kuma case`: what happened in a case, and the way to the number that its story keeps."""

import os
from collections.abc import Iterator

import click

from bot.app import now, ready_line
from bot.cli.story import both_wrote, her_words, partners_noted, tell, tell_considered
from bot.config import read_settings
from bot.service.line import Line
from bot.service.reveal import ask_her, close_case, notes, override, reveal, thread, words


@click.command()
@click.argument("code")
@click.option("--ranked", is_flag=True, help="Show who was considered last for it, and why not or why.")
@click.option("--number", is_flag=True, help="Show the number too; it is written into the story.")
@click.option("--words", "read", is_flag=True, help="Show her last messages too; likewise written down.")
@click.option("--thread", "wrote", is_flag=True, help="Show what both wrote; likewise written down.")
@click.option("--notes", "noted", is_flag=True, help="Show its partners' notes; likewise written down.")
@click.option("--close", is_flag=True, help="End the case; the place at its partner is free again.")
@click.option("--outcome", default="", help="What was done, with --close; else what its holder said.")
@click.option("--ask", "service", default="", help="Ask her, when she is back, for leave for this service.")
@click.option("--override", "partner", default="", help="Offer it to this partner though she agreed to none.")
@click.option("--second", default="", help="Who confirms --override with you (R27).")
@click.option("--who", default="", help="Your name, with any of these.")
@click.option("--why", default="", help="The reason, likewise.")
def case(
    code: str,
    ranked: bool,
    number: bool,
    read: bool,
    wrote: bool,
    noted: bool,
    close: bool,
    outcome: str,
    service: str,
    partner: str,
    second: str,
    who: str,
    why: str,
) -> None:
    """The story of the case with CODE. Its safe contact says whether and when she may be called."""
    line = ready_line(read_settings(os.environ))
    quoted = [*_quoted(line, (code, who, why), number, read, wrote, noted)]
    if service:
        quoted.append(f"{service}: {ask_her(line, code, service, who, why, now())}")
    if partner:
        override(line, code, partner, who, second, why, now())
    if close:
        close_case(line, code, outcome, who, why, now())
    found = tell(line, code)
    if ranked:
        tell_considered(line, found)
    click.echo("\n".join(quoted), nl=bool(quoted))


def _quoted(
    line: Line, asked: tuple[str, str, str], number: bool, read: bool, wrote: bool, noted: bool
) -> Iterator[str]:
    """What is shown with a reason; it is written down first, so that the story printed tells of it."""
    if read:
        yield from her_words(words(line, *asked, now()))
    if wrote:
        yield from both_wrote(thread(line, *asked, now()))
    if noted:
        yield from partners_noted(notes(line, *asked, now()))
    if number:
        yield f"number: {reveal(line, *asked, now())}"
