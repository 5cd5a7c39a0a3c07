"""`kuma case`: what happened in a case, and the way to the number that its story keeps."""

import os

import click

from bot.app import now, ready_line
from bot.cli.story import tell, tell_considered, tell_notes, tell_thread, tell_words
from bot.config import read_settings
from bot.service.reveal import close_case, notes, override, reveal, thread, words


@click.command()
@click.argument("code")
@click.option("--ranked", is_flag=True, help="Show who was considered last for it, and why not or why.")
@click.option("--number", is_flag=True, help="Show the number too; it is written into the story.")
@click.option("--words", "read", is_flag=True, help="Show her last messages too; likewise written down.")
@click.option("--thread", "wrote", is_flag=True, help="Show what both wrote; likewise written down.")
@click.option("--notes", "noted", is_flag=True, help="Show its partners' notes; likewise written down.")
@click.option("--close", is_flag=True, help="End the case; the place at its partner is free again.")
@click.option("--outcome", default="", help="What was done, with --close; else what its holder said.")
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
    partner: str,
    second: str,
    who: str,
    why: str,
) -> None:
    """The story of the case with CODE. Its safe contact says whether and when she may be called."""
    line = ready_line(read_settings(os.environ))
    # Whatever is shown is written down first, so that the story printed here tells of it.
    shown = reveal(line, code, who, why, now()) if number else ""
    written = words(line, code, who, why, now()) if read else ()
    messages = thread(line, code, who, why, now()) if wrote else ()
    kept = notes(line, code, who, why, now()) if noted else ()
    if partner:
        override(line, code, partner, who, second, why, now())
    if close:
        close_case(line, code, outcome, who, why, now())
    found = tell(line, code)
    if ranked:
        tell_considered(line, found)
    tell_words(written)
    tell_thread(messages)
    tell_notes(kept)
    if shown:
        click.echo(f"number: {shown}")
