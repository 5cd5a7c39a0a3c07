"""The lists of the console: what each pair of eyes finds there, in which order, and how it is counted."""

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event, insert, update

from bot.data.store import SqlStore, SqlUnit
from bot.data.tables import case as case_table
from bot.data.tables import referral
from bot.referral.exclusion import TEAM, Exclusion
from bot.referral.urgency import Limits
from bot.service.caseload import PAGE, STATES, Sight, Wanted
from bot.service.records import Case, Referral
from bot.service.seeing import seen
from bot.service.threads import SHE, Message
from tests.data.kept import AWA, NOW, partner

LIMITS = Limits()
CENTRE, OTHER, HEAD = "centre", "other", "head"
TEAM_EYES, HEAD_EYES = Sight(CENTRE), Sight(HEAD, everything=True)
HOUR = timedelta(hours=1)


@pytest.fixture
def directory(store: SqlStore) -> SqlStore:
    """A store that knows two teams and the coordination."""
    with store.begin() as unit:
        for each in (CENTRE, OTHER, HEAD):
            unit.partners.replace(partner(each, "coordination" if each == HEAD else "association"), (), NOW)
    return store


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


def test_a_team_finds_what_it_has_and_what_it_is_asked_about(directory: SqlStore) -> None:
    with directory.begin() as unit:
        asks(unit, opens(unit, "K001"), CENTRE)
        held = opens(unit, "K002", state="accepted", partner=CENTRE)
        asks(unit, held, CENTRE, "accepted")
        asks(unit, opens(unit, "K003"), OTHER)
        asks(unit, opens(unit, "K004"), CENTRE, "refused")
        assert codes(unit, TEAM_EYES, folder="waiting") == ["K001"]
        assert codes(unit, TEAM_EYES, folder="mine") == ["K002"]
        assert set(codes(unit, TEAM_EYES)) == {"K001", "K002"}
        assert set(codes(unit, HEAD_EYES)) == {"K001", "K002", "K003", "K004"}
        counts = unit.caseload.counts(TEAM_EYES, LIMITS, NOW)
        assert (counts.mine, counts.waiting, counts.all, counts.oldest) == (1, 1, 2, NOW - HOUR)


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


STORY = st.lists(
    st.tuples(
        st.sampled_from(STATES),
        st.sampled_from(["", CENTRE, OTHER]),
        st.sampled_from(["", "offered", "accepted", "in-progress", "done", "refused", "not-now", "revoked"]),
        st.sampled_from(["", CENTRE, OTHER]),
        st.sampled_from(["", "connue", "loin"]),
        st.booleans(),
    ),
    max_size=12,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STORY)
def test_lists_and_pages_see_the_same(directory: SqlStore, story: list[tuple[object, ...]]) -> None:
    with suppress(UndoneError), directory.begin() as unit:
        for number, (state, holder, mine, giver, motive, excluded) in enumerate(story):
            case = opens(unit, f"K{number:03d}", state=str(state), partner=str(holder))
            if mine:
                asks(unit, case, CENTRE, str(mine), giver=str(giver), motive=str(motive))
            if excluded:
                unit.wishes.exclude(case.id, Exclusion(TEAM, CENTRE), NOW)
        for eyes in (TEAM_EYES, Sight(CENTRE, everything=True)):
            _agree(unit, eyes, len(story))
        raise UndoneError


class UndoneError(Exception):
    """What takes a transaction back."""


def _agree(unit: SqlUnit, eyes: Sight, number: int) -> None:
    one = {f"K{each:03d}": seen(unit, eyes, f"K{each:03d}") for each in range(number)}
    shown = {code for code, each in one.items() if each and not each.gone}
    listed = {*codes(unit, eyes), *codes(unit, eyes, state="closed")}
    assert listed == shown
    mine = {code for code, each in one.items() if each and each.holds and each.case.state != "closed"}
    assert set(codes(unit, eyes, folder="mine")) == mine


def test_a_page_of_ten_thousand_cases_costs_three_queries_and_every_case_is_on_one(
    directory: SqlStore, engine: Engine
) -> None:
    with directory.begin() as unit:
        seed = opens(unit, "K000")
    _many(engine, seed, 10_000)
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    with directory.begin() as unit:
        asked.clear()
        page = unit.caseload.rows(TEAM_EYES, Wanted(page=200), LIMITS, NOW)
        assert (len(page), len(asked)) == (PAGE, 1)
        assert unit.caseload.count(TEAM_EYES, Wanted(), LIMITS, NOW) == 10_000
        first = unit.caseload.rows(TEAM_EYES, Wanted(), LIMITS, NOW)
        assert {row.code for row in page}.isdisjoint({row.code for row in first})


def _many(engine: Engine, seed: Case, number: int) -> None:
    with engine.begin() as connection:
        connection.execute(update(case_table).values(state="closed", due=None))
        moments = dict.fromkeys(("opened", "changed", "due", "touched", "since", "looked", "told_at"), NOW)
        cases = [
            {"id": f"c{each}", "code": f"C{each}", "person": seed.person, "urgency": "high", "need": "abri"}
            | moments
            for each in range(number)
        ]
        connection.execute(insert(case_table), cases)
        offers = [
            {"id": f"r{each}", "case_id": f"c{each}", "partner": CENTRE, "offered": NOW}
            | {"deadline": NOW, "reason": ""}
            for each in range(number)
        ]
        connection.execute(insert(referral), offers)
