"""What happens at the same moment happens as if one came after the other."""

from datetime import timedelta
from functools import partial

from bot.service.escalate import escalate
from bot.service.messages import Report, Status
from bot.service.news import note_report
from tests.data.kept import together
from tests.service.scene import COORDINATION, FALADIE, World, asks_for_shelter

ROUNDS = 5


def test_where_she_is_and_who_takes_it_are_both_kept(both: World) -> None:
    for number in range(ROUNDS):
        her = f"+2237000000{number}"
        both.knows(her)
        both.sms(her, "SOS", "1", "2", "Kati")
        code = both.cases()[-1].code
        found = together(2, partial(_she_or_they, both, her, code))
        assert [each for each in found if isinstance(each, Exception)] == []
    assert {(case.state, case.area) for case in both.cases()} == {("accepted", "Kati")}


def _she_or_they(world: World, her: str, code: str, which: int) -> str:
    return world.sms(COORDINATION, f"1 {code}") if which else world.sms(her, "1")


def test_an_answer_and_its_deadline_at_once_have_one_winner(both: World) -> None:
    asks_for_shelter(both)
    both.now += timedelta(hours=2)
    found = together(2, lambda which: escalate(both.line, both.now) if which else both.sms(FALADIE, "1 K001"))
    assert [each for each in found if isinstance(each, Exception)] == []
    assert [case.state for case in both.cases()] == ["accepted"]
    assert sorted(both.referrals().values()) in (["accepted"], ["accepted", "revoked"])


def test_a_failure_and_a_deadline_at_once_do_not_wait_for_each_other(both: World) -> None:
    asks_for_shelter(both)
    both.deliver()
    (alert,) = [each for each in both.gateway.sent if each.to == FALADIE]
    both.now += timedelta(hours=2)
    failed = Report("rehearsal", "other", Status.FAILED, key=alert.key)

    def act(which: int) -> None:
        if which:
            escalate(both.line, both.now)
        else:
            note_report(both.line, failed, both.now)

    assert [each for each in together(2, act) if isinstance(each, Exception)] == []
    # Whichever came first: its next phone was alerted, or the next partner.
    assert both.referrals() in (
        {"centre-exemple-faladie": "offered"},
        {"centre-exemple-faladie": "expired", "maison-exemple-segou": "offered"},
    )
