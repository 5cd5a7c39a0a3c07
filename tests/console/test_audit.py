"""The audit as page and file: every act has its words, each reader sees what is theirs, a break is told."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from bot.console.words import LANGUAGES, read_words
from bot.data.staff_tables import audit
from bot.referral.exclusion import TEAM, Exclusion
from bot.service.reveal import close_case, override, reveal
from tests.console.kinds import kinds
from tests.console.rig import COORDINATION, FALADIE, SEGOU, Rig
from tests.service.scene import AWA, asks_for_shelter


def test_each_kind_of_act_has_its_words_in_both_languages() -> None:
    assert len(kinds()) > 10
    words = read_words()
    for what in kinds():
        for language in LANGUAGES:
            assert words[language].say(f"audit-what-{what}")


def writes(rig: Rig, who: str, what: str, about: str, why: str = "") -> None:
    with rig.world.line.store.begin() as unit:
        unit.audit.add(who, what, about, why, rig.world.now)


def test_an_administrator_reads_all_and_that_the_chain_is_whole(rig: Rig) -> None:
    admin = rig.login("administrator")
    writes(rig, "somebody", "number-revealed", "K001", "to call her")
    page = admin.get("/audit").text
    assert "Le registre est entier : 2 lignes." in page
    assert "Numéro montré" in page
    assert "to call her" in page


def test_a_line_that_somebody_touched_is_told(rig: Rig) -> None:
    admin = rig.login("administrator", language="en")
    writes(rig, "somebody", "exported", "audit")
    with rig.world.engine.begin() as connection:
        connection.execute(update(audit).where(audit.c.number == 2).values(who="another"))
    assert "broken at line 2" in admin.get("/audit").text


def test_it_is_searched_by_who_what_object_and_day_and_fifty_lines_are_a_page(rig: Rig) -> None:
    admin = rig.login("administrator")
    for number in range(60):
        writes(rig, "somebody", "exported", f"thing-{number}")
    first = admin.get("/audit?who=somebody").text
    assert (first.count("<tr><td>"), "thing-59<" in first, "thing-9<" in first) == (50, True, False)
    older = first.partition('class="button" href="')[2].partition('"')[0].replace("&amp;", "&")
    second = admin.get(older).text
    assert (second.count("<tr><td>"), "thing-9<" in second) == (10, True)
    assert "Lignes plus anciennes" not in second
    assert admin.get("/audit?object=thing-7").text.count("<tr><td>") == 1
    assert admin.get("/audit?what=invited").text.count("<tr><td>") == 1
    assert admin.get("/audit?since=2026-11-24&what=invited").text.count("<tr><td>") == 1
    assert "Aucune ligne" in admin.get("/audit?since=2026-11-25").text
    wrong = admin.get("/audit?since=2026-11-31")
    assert wrong.status_code == 422
    assert "pas</p>" in wrong.text or "existe pas" in wrong.text


def test_a_coordinator_reads_what_the_own_people_did_and_what_concerns_them(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    rig.login("caseworker", FALADIE, "mine")
    rig.login("caseworker", SEGOU, "other")
    chef = rig.login("coordinator", FALADIE)
    for who, about in (("mine", "a-text"), ("other", "b-text"), ("admin", "K001"), ("other", FALADIE)):
        writes(rig, who, "exported", about)
    page = chef.get("/audit?what=exported").text
    assert page.count("<tr><td>") == 3
    assert "b-text" not in page
    assert "b-text" not in chef.post("/audit.csv", {"who": "other"}).text
    assert "Ce que votre équipe a fait" in chef.get("/audit").text


def test_r35_a_case_that_excludes_the_team_is_in_no_line_of_theirs(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    case = rig.world.cases()[0].id
    rig.login("caseworker", FALADIE, "mine")
    writes(rig, "mine", "number-revealed", "K001")
    chefs = [rig.login("coordinator", team) for team in (FALADIE, COORDINATION)]
    writes(rig, chefs[1].staff.login, "number-revealed", "K001")
    assert ["K001" in chef.get("/audit").text for chef in chefs] == [True, True]
    with rig.world.line.store.begin() as unit:
        for team in (FALADIE, COORDINATION):
            unit.wishes.exclude(case, Exclusion(TEAM, team), rig.world.now)
    for chef in chefs:
        assert "K001" not in chef.get("/audit").text
        chef.get("/audit")
        assert "K001" not in chef.post("/audit.csv").text
    assert "K001" in rig.login("administrator").get("/audit").text


def test_the_file_holds_all_lines_no_formula_and_is_told_of_once(rig: Rig) -> None:
    admin = rig.login("administrator")
    for number in range(55):
        writes(rig, "somebody", "exported", f"thing-{number}", "=HYPERLINK(1)")
    admin.get("/audit?who=somebody")
    marks = {**admin.marks(), "who": "somebody"}
    admin.get("/audit")
    marks = {**_export_marks(admin.page), "who": "somebody"}
    for _ in range(2):
        file = admin.post("/audit.csv", dict(marks), marked=False)
        assert file.status_code == 200
        assert file.mimetype == "text/csv"
        assert file.text.count("\r\n") == 56
        assert ",'=HYPERLINK(1)" in file.text
    with rig.world.line.store.begin() as unit:
        assert len(unit.audit.entries(who=admin.staff.login, what="exported")) == 1


def _export_marks(page: str) -> dict[str, str]:
    form = page.partition('action="/audit.csv"')[2]
    return {
        name: form.partition(f'name="{name}" value="')[2].partition('"')[0] for name in ("csrf_token", "mark")
    }


def test_what_is_done_by_kuma_case_is_audited_with_the_name_that_was_given(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    line, now = rig.world.line, rig.world.now
    assert reveal(line, "k001", "Mariam", "to call her", now) == AWA
    override(line, "K001", SEGOU, "Mariam", "Issa", "she is ill", now)
    close_case(line, "K001", "abri", "Mariam", "she is safe", now)
    with line.store.begin() as unit:
        found = [(each.who, each.what, each.object, each.why) for each in unit.audit.entries()]
    assert found == [
        ("Mariam", "closed", "K001", "she is safe"),
        ("Mariam", "consent-overridden", "K001", "she is ill (confirmed by Issa)"),
        ("Mariam", "number-revealed", "K001", "to call her"),
    ]
    assert AWA not in str(found)


@pytest.mark.parametrize("role", ["caseworker", "broadcaster", "analyst"])
def test_the_audit_is_for_coordinators_and_administrators(rig: Rig, role: str) -> None:
    assert rig.login(role).get("/audit").status_code == 403


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(st.sampled_from(["who", "what", "object", "since", "before"]), st.text(max_size=100)),
    st.booleans(),
)
def test_no_search_makes_the_page_fail(rig: Rig, form: dict[str, str], file: bool) -> None:
    admin = rig.login("administrator", login="admin")
    if file:
        admin.get("/account")
        answer = admin.post("/audit.csv", dict(form))
    else:
        answer = admin.get("/audit", query_string=form)
    assert answer.status_code < 500
