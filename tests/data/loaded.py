"""Cases in lists: two teams, the coordination, and what each is asked about."""

from datetime import timedelta

from bot.data.store import SqlUnit
from bot.referral.urgency import Limits
from bot.service.caseload import Sight, Wanted
from bot.service.records import Case, Referral
from tests.data.kept import AWA, NOW

LIMITS = Limits()
CENTRE, OTHER, HEAD = "centre", "other", "head"
TEAM_EYES, HEAD_EYES = Sight(CENTRE), Sight(HEAD, everything=True)
HOUR = timedelta(hours=1)


def opens(unit: SqlUnit, code: str, waited: timedelta = HOUR, **more: str) -> Case:
    """A request, opened so long ago."""
    facts = {"urgency": "high", "need": "abri", **more}
    new = Case(f"id-{code}", code, unit.people.meet(AWA, NOW).id, **facts)
    unit.cases.open(new, NOW - waited)
    return new


def asks(unit: SqlUnit, case: Case, to: str, state: str = "offered", **more: str) -> None:
    """An offer of it, and what it has become; the answer was due in five minutes."""
    due = NOW + timedelta(minutes=5)
    new = Referral(f"{case.code}-{to}", case.id, to, "offered", NOW, due, "near", **more)
    assert unit.referrals.offer(new)
    if state != "offered":
        assert unit.referrals.settle(new, state, NOW)
    if more.get("motive"):
        unit.referrals.explain(new, more["motive"])


def codes(unit: SqlUnit, eyes: Sight, **narrowed: object) -> list[str]:
    """What a list shows, and that it is counted so."""
    wanted = Wanted(**narrowed)  # type: ignore[arg-type]  # a test names the fields
    found = [row.code for row in unit.caseload.rows(eyes, wanted, LIMITS, NOW)]
    assert unit.caseload.count(eyes, wanted, LIMITS, NOW) == len(found)
    return found
