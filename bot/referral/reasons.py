"""Why a partner can help or cannot, in words for the record."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.referral.need import Around, Need
from bot.referral.partner import Partner
from bot.referral.roster import attended
from bot.referral.travel import Way

ENGLISH = {
    "ecoute": "listening",
    "sante": "health care",
    "abri": "shelter",
    "droit": "legal aid",
    "formation": "training",
    "vivres": "food",
    "danger": "help in danger",
}
"""The services, for those who run the line."""


def unfit(partner: Partner, need: Need) -> Iterator[str]:
    """What the partner never does, or never does for her."""
    if partner.id in need.barred:
        yield "she does not want it"
    if need.service not in partner.services:
        yield f"does not offer {ENGLISH.get(need.service, need.service)}"
    if need.age and need.age not in partner.ages:
        yield f"does not take age {need.age}"
    if need.sex and need.sex not in partner.sexes:
        yield f"does not take sex {need.sex}"


def unready(
    partner: Partner, now: datetime, taken: int, stale_after: timedelta, around: Around
) -> Iterator[str]:
    """What the partner cannot do at present."""
    if now.date() - partner.verified > stale_after:
        yield f"stale: verified {partner.verified}"
    shifts = around.shifts.get(partner.id, ())
    if not attended(partner, shifts, now):
        yield "nobody on call now" if shifts else "closed now"
    if taken >= partner.capacity:
        yield f"full: {taken} of {partner.capacity} places taken"


def praise(partner: Partner, need: Need, taken: int, road: Way) -> str:
    """What speaks for a partner that can help."""
    who = f"takes {need.age or 'any age'} {need.sex or 'f or m'}"
    speech = f"{'speaks' if speaks(partner, need) else 'does not speak'} {need.language}"
    duty = f"on duty, {speech}" if need.language else "on duty"
    offer = f"offers {ENGLISH.get(need.service, need.service)}"
    return f"{offer}, {who}, {duty}, {taken} of {partner.capacity} places taken, {road}"


def speaks(partner: Partner, need: Need) -> bool:
    """Whether somebody there speaks her language, where it is known."""
    return not need.language or need.language in partner.languages
