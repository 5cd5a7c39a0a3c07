"""What threatens a promise now: for /ready, for doctor, and for whoever watches."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bot.service.dialled import ending
from bot.service.hearers import COORDINATION
from bot.service.line import BAMAKO, Line
from bot.service.ports import Unit
from bot.service.watch import unwatched

SILENT = timedelta(seconds=60)
"""A worker that has not said that it lives for so long is not there."""
RECENT = timedelta(days=1)
"""How long what went wrong stays in sight here; `kuma outbox` counts all of it."""
OVERDUE = 300
"""Seconds after which a message that waits to leave is a sign of trouble."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def at_risk(line: Line, now: datetime) -> Mapping[str, str]:
    """A sentence for each thing that is wrong, by a short name; no name or number of a person."""
    with line.store.begin() as unit:
        counts = unit.outbox.counts(now)
        beats = unit.beats()
        held = unit.inbox.quarantined(now - RECENT)
        wrong = unit.outbox.wrong(now - RECENT)
        unmet = len(unit.cases.unmet(now))
        listed = _of_the_lists(line, unit, now)
    found: dict[str, str] = {}
    if now - beats.get("worker", _NEVER) > SILENT:
        found["worker"] = "no worker has lived in the last minute"
    if counts["oldest"] > OVERDUE:
        found["outbox"] = f"a message has waited for {counts['oldest']} seconds"
    for state, number in wrong.items():
        found[state] = f"{number} messages of the last day ended as {state}; see: kuma outbox"
    if unmet:
        found["unmet"] = f"{unmet} requests for help have nobody left to ask"
    if held:
        found["quarantine"] = f"{held} messages of the last day could not be handled; see: kuma outbox"
    return {**found, **listed}


def _of_the_lists(line: Line, unit: Unit, now: datetime) -> dict[str, str]:
    """What is wrong with the directory, the rosters and the emergency numbers."""
    found: dict[str, str] = {}
    if not any(partner.kind == COORDINATION for partner in unit.partners.all()):
        why = "who is asked when no other can help"
        found["coordination"] = f"the directory has no partner of kind {COORDINATION}, {why}"
    if gaps := unwatched(unit, now):
        found["rosters"] = f"{'; '.join(gaps)}; see: kuma rosters week"
    if old := ending(unit.hotlines.all(), now.astimezone(BAMAKO).date(), line.rules.hotline):
        found["hotlines"] = f"dial {', '.join(old)} again, then: kuma hotlines verified (R21)"
    return found
