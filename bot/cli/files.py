"""A file that an operator hands over: read whole, or refused with a sentence."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click


def read_csv(file: Path) -> str:
    """The text of a CSV in UTF-8."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        fault = f"{file.name}: byte {error.start} is not UTF-8; save it as CSV UTF-8"
        raise click.ClickException(fault) from None


def refuse(file: Path, errors: Iterable[str]) -> None:
    """End with every error by line and column, if there is one."""
    faults = [f"{file.name}, {sentence}" for sentence in errors]
    if faults:
        click.echo("\n".join((*faults, "Nothing was imported.")), err=True)
        sys.exit(1)
