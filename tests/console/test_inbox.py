"""The inbox: what one may see, narrowed, small, and asked for again without keeping a session open."""

import gzip
from datetime import timedelta
from html import unescape

import pytest
from sqlalchemy import insert

from bot.data.tables import case as case_table
from bot.data.tables import referral
from bot.service.caseload import PAGE
from tests.console.rig import COORDINATION, FALADIE, SEGOU, Rig
from tests.service.scene import FANTA, asks_for_shelter


def codes(page: str) -> list[str]:
    return [part[:4] for part in page.split('id="c-')[1:]]


def filled(rig: Rig, number: int) -> None:
    """So many cases that the coordination sees and Faladié is asked about."""
    asks_for_shelter(rig.world)
    person, now = rig.world.cases()[0].person, rig.world.now
    moments = dict.fromkeys(("opened", "changed", "due", "touched", "since", "looked", "told_at"), now)
    told = {"person": person, "urgency": "high", "need": "abri", "area": "Commune VI"}
    cases = [{"id": f"c{each}", "code": f"X{each:05d}", **told, **moments} for each in range(number)]
    asked = {"partner": FALADIE, "offered": now, "deadline": now, "reason": ""}
    with rig.world.engine.begin() as connection:
        connection.execute(insert(case_table), cases)
        connection.execute(
            insert(referral), [{"id": f"r{each}", "case_id": f"c{each}", **asked} for each in range(number)]
        )


def test_each_finds_what_was_referred_to_them(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    asks_for_shelter(rig.world, FANTA)
    faladie, segou = rig.login("caseworker", FALADIE), rig.login("caseworker", SEGOU)
    assert sorted(codes(faladie.get("/inbox?folder=waiting").text)) == ["K001", "K002"]
    assert codes(faladie.get("/inbox?folder=team").text) == []
    assert codes(segou.get("/inbox").text) == []
    assert sorted(codes(rig.login("coordinator").get("/inbox").text)) == ["K001", "K002"]


def test_the_coordination_elsewhere_sees_what_its_team_sees(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    assert codes(rig.login("coordinator", SEGOU).get("/inbox").text) == []
    assert codes(rig.login("caseworker", COORDINATION).get("/inbox").text) == []


def test_the_inbox_is_narrowed_by_its_address(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    person = rig.login("caseworker", FALADIE)
    assert codes(person.get("/inbox?need=abri&state=open&urgency=").text) == ["K001"]
    assert codes(person.get("/inbox?need=droit").text) == []
    assert codes(person.get("/inbox?overdue=1").text) == []
    rig.world.now += timedelta(days=2)
    late = rig.login("caseworker", FALADIE).get("/inbox?overdue=1").text
    assert codes(late) == ["K001"]
    assert "EN RETARD" in late


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=99999999999999999999",
        "page=٣",
        "folder=<script>&need=%07&area=%7F&state=closed'--",
        "urgency=high&urgency=low",
        "have=%22%3E&auto=1",
    ],
)
def test_an_address_that_makes_no_sense_narrows_nothing_or_finds_nothing(rig: Rig, query: str) -> None:
    person = rig.login("caseworker", FALADIE)
    for path in ("/inbox", "/inbox/rows"):
        answer = person.get(f"{path}?{query}")
        assert answer.status_code == 200
        assert "<script>" not in answer.text


def test_a_page_of_fifty_is_small_and_ten_thousand_are_paged(rig: Rig) -> None:
    filled(rig, 10_000)
    person = rig.login("caseworker", FALADIE)
    answer = person.client.get(
        "/inbox", base_url="https://console.kuma.example", headers={"Accept-Encoding": "gzip"}
    )
    assert len(answer.data) < 15_000
    page = gzip.decompress(answer.data).decode()
    assert len(codes(page)) == PAGE
    assert "10001" in page.replace("\u202f", "").replace(" ", "").replace(",", "")
    last = person.get("/inbox?page=201").text
    assert (len(codes(last)), "Page suivante" in last) == (1, False)


def test_the_list_alone_is_told_only_when_it_is_new(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    person = rig.login("caseworker", FALADIE)
    page = person.get("/inbox").text
    poll = unescape(page.partition('data-from="')[2].partition('"')[0])
    known = page.partition('data-print="')[2].partition('"')[0]
    assert person.get(f"{poll}&have={known}").status_code == 204
    asks_for_shelter(rig.world, FANTA)
    answer = person.get(f"{poll}&have={known}")
    assert (answer.status_code, answer.text.count("data-alert=")) == (200, 2)
    assert "<html" not in answer.text


def test_asking_again_by_itself_keeps_no_session_open(rig: Rig) -> None:
    person = rig.login("caseworker", FALADIE)
    for _ in range(3):
        rig.world.now += timedelta(minutes=9)
        assert person.get("/inbox/rows?auto=1").status_code == 200
    rig.world.now += timedelta(minutes=9)
    assert person.get("/inbox/rows?auto=1").status_code == 303


def test_without_scripts_the_page_asks_again_by_itself(rig: Rig) -> None:
    page = rig.login("caseworker", FALADIE).get("/inbox?folder=waiting").text
    assert '<noscript><meta http-equiv="refresh" content="60;url=/inbox?folder=waiting&amp;' in page


def test_the_first_page_counts_what_the_inbox_lists(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    asks_for_shelter(rig.world, FANTA)
    home = rig.login("caseworker", FALADIE).get("/").text
    assert "2 demandes attendent une réponse." in home
    assert "Aucune demande n&#39;est à votre nom." in home
    assert "SMS" not in home
    rig.world.deliver()
    left = f"{len(rig.world.gateway.sent)} SMS sont partis"
    for role in ("coordinator", "administrator", "analyst", "broadcaster"):
        assert left in rig.login(role).get("/").text, role
