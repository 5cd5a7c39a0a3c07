"""The lists of the console: what each pair of eyes finds there, in which order, and how it is counted."""

from dataclasses import replace
from datetime import timedelta

from bot.data.store import SqlStore
from bot.referral.exclusion import TEAM, Exclusion
from bot.service.caseload import Sight, Wanted
from bot.service.seeing import seen
from bot.service.staff import Staff
from bot.service.threads import SHE, Message
from tests.data.kept import NOW
from tests.data.loaded import CENTRE, HEAD, HEAD_EYES, HOUR, LIMITS, OTHER, TEAM_EYES, asks, codes, opens


def test_a_team_finds_what_it_has_and_what_it_is_asked_about(directory: SqlStore) -> None:
    with directory.begin() as unit:
        asks(unit, opens(unit, "K001"), CENTRE)
        held = opens(unit, "K002", state="accepted", partner=CENTRE)
        asks(unit, held, CENTRE, "accepted")
        asks(unit, opens(unit, "K003"), OTHER)
        asks(unit, opens(unit, "K004"), CENTRE, "refused")
        assert codes(unit, TEAM_EYES, folder="waiting") == ["K001"]
        assert codes(unit, TEAM_EYES, folder="team") == ["K002"]
        assert set(codes(unit, TEAM_EYES)) == {"K001", "K002"}
        assert set(codes(unit, HEAD_EYES)) == {"K001", "K002", "K003", "K004"}
        counts = unit.caseload.counts(TEAM_EYES, LIMITS, NOW)
        assert (counts.team, counts.waiting, counts.all, counts.oldest) == (1, 1, 2, NOW - HOUR)


def test_h9_who_is_excluded_or_knows_her_finds_the_case_nowhere(directory: SqlStore) -> None:
    with directory.begin() as unit:
        excluded, known = opens(unit, "K001"), opens(unit, "K002")
        for case in (excluded, known):
            asks(unit, case, CENTRE)
            asks(unit, case, HEAD)
        for each in (CENTRE, HEAD):
            unit.wishes.exclude(excluded.id, Exclusion(TEAM, each), NOW)
            mine = next(one for one in unit.referrals.of(known.id) if one.partner == each)
            unit.referrals.explain(mine, "connue")
        for eyes in (TEAM_EYES, HEAD_EYES, Sight(HEAD)):
            assert codes(unit, eyes) == []
            assert unit.caseload.counts(eyes, LIMITS, NOW).all == 0
            assert [seen(unit, eyes, code) for code in ("K001", "K002")] == [None, None]


def test_r50_the_coordination_finds_a_complaint_only_where_it_hears_it(directory: SqlStore) -> None:
    with directory.begin() as unit:
        opens(unit, "K001", need="plainte")
        asks(unit, opens(unit, "K002", need="plainte"), HEAD)
        assert codes(unit, HEAD_EYES) == ["K002"]
        assert seen(unit, HEAD_EYES, "K001") is None


def test_what_is_overdue_comes_first_then_urgency_then_the_deadline(directory: SqlStore) -> None:
    with directory.begin() as unit:
        opens(unit, "LOW1", 4 * timedelta(days=1), urgency="low")
        opens(unit, "HIGH", timedelta(minutes=5))
        opens(unit, "HIG2", timedelta(minutes=50))
        opens(unit, "OLD1", 2 * HOUR)
        opens(unit, "OLD2", 3 * HOUR)
        opens(unit, "MED1", HOUR, urgency="medium")
        opens(unit, "HELP", 9 * HOUR, state="helped", partner=OTHER)
        assert codes(unit, HEAD_EYES) == ["OLD2", "OLD1", "LOW1", "HIG2", "HIGH", "HELP", "MED1"]
        rows = unit.caseload.rows(HEAD_EYES, Wanted(), LIMITS, NOW)
        assert [row.overdue for row in rows] == [True] * 3 + [False] * 4
        assert (rows[3].deadline, rows[5].deadline) == (NOW + timedelta(minutes=10), None)
        assert codes(unit, HEAD_EYES, overdue=True) == ["OLD2", "OLD1", "LOW1"]
        assert unit.caseload.counts(HEAD_EYES, LIMITS, NOW).overdue == 3


def test_the_reader_s_own_answer_may_be_due_sooner(directory: SqlStore) -> None:
    with directory.begin() as unit:
        asks(unit, opens(unit, "K001", timedelta(0)), CENTRE)
        (row,) = unit.caseload.rows(TEAM_EYES, Wanted(), LIMITS, NOW)
        assert (row.deadline, row.asked) == (NOW + timedelta(minutes=5), "offered")


def test_a_list_is_narrowed_and_closed_cases_are_asked_for(directory: SqlStore) -> None:
    with directory.begin() as unit:
        opens(unit, "K001", area="Kati", need="sante")
        opens(unit, "K002", area="Ségou", urgency="low", state="unmet")
        opens(unit, "K003", area="Mopti", state="closed")
        assert codes(unit, HEAD_EYES, area="Kati", need="sante", urgency="high") == ["K001"]
        assert codes(unit, HEAD_EYES, state="unmet") == ["K002"]
        assert codes(unit, HEAD_EYES, state="closed") == ["K003"]
        assert unit.caseload.areas(HEAD_EYES) == ("Kati", "Ségou")


def test_her_new_messages_are_counted_until_somebody_looks_or_answers(directory: SqlStore) -> None:
    with directory.begin() as unit:
        case = opens(unit, "K001", state="accepted", partner=CENTRE)
        asks(unit, case, CENTRE, "accepted")

        def unread() -> list[int]:
            return [row.unread for row in unit.caseload.rows(TEAM_EYES, Wanted(), LIMITS, NOW)]

        def writes(author: str, minute: int) -> None:
            at = NOW + timedelta(minutes=minute)
            unit.threads.add(Message(f"m{minute}", case.id, author, "x", at, "leaving", at))

        writes(SHE, 1)
        writes(SHE, 2)
        assert unread() == [2]
        unit.viewings.look(case.id, "s1", CENTRE, NOW + timedelta(minutes=3))
        unit.viewings.look(case.id, "s2", HEAD, NOW + timedelta(minutes=9))
        assert unread() == [0]
        writes(SHE, 4)
        assert unread() == [1]
        writes(CENTRE, 5)
        assert unread() == [0]


def test_mine_is_what_i_have_by_name_among_the_team_s(directory: SqlStore) -> None:
    with directory.begin() as unit:
        unit.staff.add(Staff("s1", "awa", "Awa", CENTRE, "caseworker"), NOW)
        for code, holder in (("K001", CENTRE), ("K002", CENTRE), ("K003", OTHER)):
            case = opens(unit, code, state="accepted", partner=holder)
            asks(unit, case, holder, "accepted")
            if code != "K002":
                unit.keepers.keep(case.id, "s1", NOW)
        eyes = replace(TEAM_EYES, staff="s1")
        assert codes(unit, eyes, folder="mine") == ["K001"]
        assert codes(unit, TEAM_EYES, folder="mine") == []
        counts = unit.caseload.counts(eyes, LIMITS, NOW)
        assert (counts.mine, counts.team, counts.all) == (1, 2, 2)
        rows = unit.caseload.rows(replace(HEAD_EYES, staff="s1"), Wanted(), LIMITS, NOW)
        assert [row.keeper for row in rows] == ["", "", ""], "another team's people are not named"
        assert [row.keeper for row in unit.caseload.rows(eyes, Wanted(), LIMITS, NOW)] == ["Awa", ""]


def test_old_looks_are_forgotten_but_what_was_read_stays_read(directory: SqlStore) -> None:
    with directory.begin() as unit:
        case = opens(unit, "K001", state="accepted", partner=CENTRE)
        asks(unit, case, CENTRE, "accepted")
        unit.viewings.look(case.id, "s1", CENTRE, NOW)
        unit.viewings.look(case.id, "s2", CENTRE, NOW + 3 * HOUR)
        assert unit.viewings.purge(NOW + 2 * HOUR) == 1
        unit.threads.add(Message("m1", case.id, SHE, "x", NOW + HOUR, "leaving", NOW))
        assert unit.viewings.purge(NOW + 9 * HOUR) == 0
        assert [row.unread for row in unit.caseload.rows(TEAM_EYES, Wanted(), LIMITS, NOW)] == [0]
