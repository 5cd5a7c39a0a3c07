"""What the checker and the approvals say of texts, for the commands that change them."""

import os

from bot.app import complaints, given
from bot.config import read_settings
from bot.data.approvals import read_approvals
from bot.data.library import read_messages
from bot.engine.approval import Approvals, joined
from bot.engine.parts import Contents
from bot.engine.prints import Prints
from bot.engine.texts import read_texts


def worse(new: Contents) -> list[str]:
    """What the checker would say of the new texts that it does not say of those that stand."""
    before = faults_of()
    return [fault for fault in faults_of(new) if fault not in before]


def faults_of(contents: Contents | None = None) -> tuple[str, ...]:
    """What the checker says of texts, those that stand where none are given."""
    septets = read_settings(os.environ).number("KUMA_USSD_SEPTETS")
    return complaints(septets, read_texts(contents) if contents else None)


def standing(known: Prints) -> Approvals:
    """The approvals that count: of git, and of the console where this machine has its database."""
    return joined(known, read_approvals(read_messages()), given(read_settings(os.environ)))


def differing(old: Contents, new: Contents) -> Contents:
    """The files that changed."""
    return {
        language: {name: text for name, text in files.items() if text != old[language][name]}
        for language, files in new.items()
    }
