"""Lists and single cases agree, whatever the story; and ten thousand cases cost what one costs."""

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event, insert, update

from bot.data.store import SqlStore, SqlUnit
from bot.data.tables import case as case_table
from bot.data.tables import referral
from bot.referral.exclusion import TEAM, Exclusion
from bot.service.caseload import PAGE, STATES, Sight, Wanted
from bot.service.records import Case
from bot.service.seeing import seen
from tests.data.kept import NOW
from tests.data.loaded import CENTRE, LIMITS, OTHER, TEAM_EYES, asks, codes, opens

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
    assert set(codes(unit, eyes, folder="team")) == mine


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
