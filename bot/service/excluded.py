"""Turn what she does not want into the partners that it keeps out, and take the case out of sight (H3)."""

from datetime import datetime

from bot.referral.exclusion import HOME, PLACE, TEAM, Exclusion, barred
from bot.referral.partner import Partner
from bot.referral.place import Place
from bot.service.hearers import COORDINATION
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.post import post_notice
from bot.service.records import ASKED, HELD, Case

_TOLD = ("offered", *HELD)
"""Who waits or works for her is told that another team has it, and nothing more."""


def keep_out(line: Line, unit: Unit, case: Case, now: datetime) -> frozenset[str]:
    """The partners that her choices keep out of a case today; who was asked before loses it.

    The coordination, which looks for somebody else, is kept out by name only; who has the case now is not
    put out by a change of the directory.
    """
    wishes = unit.wishes.exclusions(case.id)
    teams = {each.value for each in wishes if each.kind == TEAM}
    about = [(each, _about(line, case, each)) for each in wishes if each.kind != TEAM]
    for partner in unit.partners.all() if about else ():
        if partner.id not in teams and _kept_out(line, case, partner, about):
            put_out(line, unit, case, partner.id, now)
            teams.add(partner.id)
    return frozenset(teams)


def put_out(line: Line, unit: Unit, case: Case, partner: str, now: datetime) -> None:
    """Take the case out of one partner's sight: from now on it finds it nowhere."""
    for referral in unit.referrals.of(case.id):
        if referral.partner == partner and referral.state in (*ASKED, *HELD):
            unit.referrals.settle(referral, "revoked", now)
            if referral.state in _TOLD:
                post_notice(line, unit, referral, "alerte-prise", {"code": case.code}, now)
    unit.wishes.exclude(case.id, Exclusion(TEAM, partner), now)


def _kept_out(line: Line, case: Case, partner: Partner, about: list[tuple[Exclusion, Place | None]]) -> bool:
    if partner.kind == COORDINATION or partner.id == case.partner:
        return False
    return barred(about, partner, line.gazetteer.find(partner.place))


def _about(line: Line, case: Case, wish: Exclusion) -> Place | None:
    place = {HOME: case.place, PLACE: wish.value}.get(wish.kind, "")
    return line.gazetteer.find(place) if place else None
