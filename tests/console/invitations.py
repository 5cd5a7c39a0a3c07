"""What tests of people start from: an invitation as it is sent, and what was kept of it."""

import re

from bot.service.staff import Staff
from tests.console.rig import FALADIE, Rig

LINK = re.compile(r"<code>https://console.kuma.example(/join/[^<]+)</code>")
NEW = {"name": "Oumou", "login": "oumou", "role": "caseworker", "partner": FALADIE, "language": "fr"}


def staff(rig: Rig, login: str) -> Staff | None:
    """Whoever has a login."""
    with rig.world.line.store.begin() as unit:
        return unit.staff.by_login(login)


def audited(rig: Rig, what: str) -> list[tuple[str, str, str]]:
    """Who did something of a kind to whom, and why, newest first."""
    with rig.world.line.store.begin() as unit:
        return [(each.who, each.object, each.why) for each in unit.audit.entries(what=what)]
