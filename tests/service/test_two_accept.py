"""Two partners that accept one case in the same moment, again and again: it always has one owner."""

import os
from threading import Barrier

from bot.referral.partners import Partner
from bot.service.answers import accept
from bot.service.line import Scene
from bot.service.messages import Inbound
from bot.service.records import Case, Referral
from tests.data.kept import together
from tests.service.scene import AWA, LINE, World

ROUNDS = 1000 if os.environ.get("KUMA_LONG") == "1" else 100
BOTH = ("centre-exemple-faladie", "coordination-exemple")


def offered(world: World) -> list[str]:
    """So many cases, each offered to both; their codes."""
    codes = [f"C{number:03d}" for number in range(ROUNDS)]
    with world.line.store.begin() as unit:
        person = unit.people.meet(AWA, world.now).id
        for code in codes:
            unit.cases.open(Case(f"case-{code}", code, person, "high", "danger"), world.now)
            for partner in BOTH:
                asked = Referral(
                    f"{code}-{partner}"[:32], f"case-{code}", partner, "offered", world.now, world.now, ""
                )
                assert unit.referrals.offer(asked)
    return codes


def test_two_who_accept_at_once_are_always_one_owner(both: World) -> None:
    codes, gate = offered(both), Barrier(2, timeout=60)
    partners = {each.id: each for each in _all(both)}

    def takes(which: int) -> list[str]:
        said = []
        for code in codes:
            gate.wait()
            with both.line.store.begin() as unit:
                phone = unit.people.get(unit.partners.phones(BOTH[which])[0])
                inbound = Inbound("twilio", code, "", "1", LINE)
                scene = Scene(both.line, unit, phone, inbound, both.now, partners[BOTH[which]])
                said.append(accept(scene, {"code": code})[0])
        return said

    one, other = together(2, takes)
    assert isinstance(one, list)
    assert isinstance(other, list)
    assert [sorted(pair) for pair in zip(one, other, strict=True)] == [["taken", "yours"]] * ROUNDS
    with both.line.store.begin() as unit:
        for code, mine in zip(codes, one, strict=True):
            states = {each.partner: each.state for each in unit.referrals.of(f"case-{code}")}
            winner = BOTH[mine != "yours"]
            assert unit.cases.get(f"case-{code}").partner == winner
            assert states == {**dict.fromkeys(BOTH, "revoked"), winner: "accepted"}


def _all(world: World) -> tuple[Partner, ...]:
    with world.line.store.begin() as unit:
        return unit.partners.all()
