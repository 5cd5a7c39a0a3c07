"""A partner leaves the directory: no request goes with it, for a request always has an owner."""

from datetime import datetime

from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.records import ASKED, HELD, WAITING, Case, Referral, freed
from bot.service.refer import ask_coordination, refer


def leaving(unit: Unit, partner: str) -> tuple[int, int]:
    """How many cases would go to the coordination with this partner, and how many questions to the next."""
    mine = unit.referrals.mine(partner, (*ASKED, *HELD))
    held = sum(case.state == "accepted" and case.partner == partner for case, _ in mine)
    asked = sum(old.state == "offered" and case.partner != partner for case, old in mine)
    return held, asked


def bereave(line: Line, unit: Unit, partner: str, now: datetime) -> None:
    """What a retired partner had goes to the coordination; what it was asked about, to the next."""
    # Newest first, in which order her own requests are held too: two at once never wait for each other.
    for known, old in reversed(unit.referrals.mine(partner, (*ASKED, *HELD))):
        case = unit.cases.get(known.id)
        if case.state == "accepted" and case.partner == partner:
            _orphaned(line, unit, case, old, now)
        elif old.state == "offered" and unit.referrals.settle(old, "revoked", now):
            unit.cases.log(case.id, "kuma", "revoked", f"{partner}: left the directory", now)
            if case.state in WAITING:
                refer(line, unit, case, now)


def _orphaned(line: Line, unit: Unit, case: Case, old: Referral, now: datetime) -> None:
    unit.referrals.settle(old, "revoked", now)
    case = freed(case)
    unit.cases.change(case, now)
    unit.cases.log(case.id, "kuma", "partner-left", old.partner, now)
    ask_coordination(line, unit, case, "its partner left the directory", now)
