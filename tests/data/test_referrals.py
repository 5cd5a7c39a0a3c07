"""A referral moves on from the state it was read in, and only one who answers moves it."""

from datetime import timedelta

from bot.data.store import SqlStore
from bot.service.records import Referral
from tests.data.kept import NOW, case, offered, together


def test_a_partner_is_asked_once_about_a_case(store: SqlStore) -> None:
    with store.begin() as unit:
        first = offered(unit, case(unit), "centre")
        again = Referral("r2", first.case, "centre", "offered", NOW, NOW, "nearer")
        assert not unit.referrals.offer(again)
        assert unit.referrals.of("c1") == (first,)


def test_two_answers_at_once_have_one_winner_fifty_times(store: SqlStore) -> None:
    with store.begin() as unit:
        made = [offered(unit, case(unit, f"c{number}", f"K0{number:02}"), "centre") for number in range(50)]

    def answer(which: int) -> list[bool]:
        found = []
        for one in made:
            with store.begin() as unit:
                found.append(unit.referrals.settle(one, ("accepted", "expired")[which], NOW))
        return found

    accepted, expired = together(2, answer)
    assert isinstance(accepted, list)
    assert isinstance(expired, list)
    assert [one is not other for one, other in zip(accepted, expired, strict=True)] == [True] * 50


def test_what_was_read_before_it_moved_moves_nothing(store: SqlStore) -> None:
    with store.begin() as unit:
        old = offered(unit, case(unit), "centre")
        assert unit.referrals.settle(old, "refused", NOW)
        assert not unit.referrals.settle(old, "accepted", NOW)
        assert unit.referrals.get(old.id).state == "refused"


def test_an_offer_is_late_from_its_deadline(store: SqlStore) -> None:
    with store.begin() as unit:
        made = offered(unit, case(unit), "centre")
        assert unit.referrals.late(made.deadline - timedelta(milliseconds=1)) == ()
        assert unit.referrals.late(made.deadline) == (made,)
        unit.referrals.ask_again(made, made.deadline + timedelta(hours=1), NOW)
        assert unit.referrals.late(made.deadline) == ()


def test_a_partner_that_said_no_can_be_asked_again(store: SqlStore) -> None:
    with store.begin() as unit:
        made = offered(unit, case(unit), "centre")
        assert unit.referrals.settle(made, "refused", NOW)
        assert unit.referrals.ask_again(made, NOW, NOW) is None
        again = unit.referrals.ask_again(unit.referrals.get(made.id), NOW, NOW)
        assert again is not None
        assert (again.state, again.asked, again.alerted, again.answered) == ("offered", 2, NOW, NOW)


def test_an_answered_offer_is_never_late(store: SqlStore) -> None:
    with store.begin() as unit:
        made = offered(unit, case(unit), "centre")
        unit.referrals.settle(made, "accepted", NOW)
        assert unit.referrals.late(NOW + timedelta(days=9)) == ()


def test_r35_a_partner_finds_only_what_it_was_asked(store: SqlStore) -> None:
    with store.begin() as unit:
        first, second = case(unit, "c1", "K001"), case(unit, "c2", "K002")
        offered(unit, first, "centre")
        offered(unit, second, "maison")
        assert unit.referrals.asked("centre", ("offered",)) == (first,)
        assert unit.referrals.asked("centre", ("expired", "not-now")) == ()


def test_two_partners_with_the_same_two_cases_do_not_wait_for_each_other(store: SqlStore) -> None:
    with store.begin() as unit:
        for number in (1, 2):
            one = case(unit, f"c{number}", f"K00{number}")
            offered(unit, one, "centre")
            offered(unit, one, "maison")

    def answer(which: int) -> int:
        codes = ("c1", "c2") if which else ("c2", "c1")
        with store.begin() as unit:
            seen = unit.referrals.asked(("centre", "maison")[which], ("offered",))
            unit.cases.get(codes[0])
        return len(seen)

    assert together(2, answer) == [2, 2]
