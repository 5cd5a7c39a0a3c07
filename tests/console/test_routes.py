"""Every route, every role, own and another partner's: what the access table says, and nothing else."""

import pytest
from flask import Flask
from werkzeug.routing import Rule

from bot.console.access import ACCESS, NAV, PUBLIC
from bot.console.site import create_console
from bot.service.staff import ROLES
from tests.console.rig import COORDINATION, FALADIE, SEGOU, URL, Rig, house_of
from tests.service.scene import asks_for_shelter

SAMPLES: dict[str, str] = {"token": "x" * 64, "filename": "console.css", "code": "K001"} | {
    "partner": "centre-exemple-faladie",
    "register": "partners",
    "proposal": "0" * 32,
    "draft": "0" * 32,
    "motion": "0" * 32,
    "login": "caseworker-1",
}
SAMPLES |= {"file": "aide", "message": "aide-etat", "language": "fr"}
"""A value for each part of an address."""


def address(rule: Rule) -> str:
    return rule.rule if not rule.arguments else _filled(rule)


def _filled(rule: Rule) -> str:
    path = rule.rule
    for name in rule.arguments:
        for form in (f"<{name}>", f"<path:{name}>", f"<int:{name}>"):
            path = path.replace(form, SAMPLES[name])
    return path


def routes(site: Flask) -> list[tuple[Rule, str]]:
    return [
        (rule, method)
        for rule in site.url_map.iter_rules()
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
    ]


def test_the_table_names_each_route_and_no_other(rig: Rig) -> None:
    assert {rule.endpoint for rule in rig.site.url_map.iter_rules()} == set(ACCESS)
    assert {endpoint for endpoint, _ in NAV} <= set(ACCESS)


@pytest.mark.parametrize("role", ["", *ROLES])
def test_each_route_answers_a_role_as_the_table_says(rig: Rig, role: str) -> None:
    asks_for_shelter(rig.world)
    for rule, method in routes(rig.site):
        person = rig.login(role) if role else rig.stranger()
        person.get("/account" if role else "/login")
        path = address(rule)
        answer = person.get(path) if method == "GET" else person.post(path)
        allowed = ACCESS[rule.endpoint]
        if allowed == PUBLIC:
            assert answer.status_code not in (403, 500), (path, answer.status_code)
        elif not role:
            expected = 303 if method == "GET" else 401
            assert answer.status_code == expected, (path, answer.status_code)
        elif role not in allowed:
            assert answer.status_code == 403, (path, answer.status_code)
        else:
            assert answer.status_code in (200, 303, 400, 404, 409, 422), (path, answer.status_code)


OTHERS = {"code": SEGOU, "login": COORDINATION}
"""What in an address is one partner's own, and another partner."""


@pytest.mark.parametrize("own", OTHERS)
def test_what_is_another_partners_is_not_there(rig: Rig, own: str) -> None:
    asks_for_shelter(rig.world)
    rig.invited("caseworker", FALADIE, SAMPLES["login"])
    scoped = [each for each in routes(rig.site) if own in each[0].arguments]
    assert scoped
    for number, (rule, method) in enumerate(scoped):
        role = "caseworker" if "caseworker" in ACCESS[rule.endpoint] else "coordinator"
        person = rig.login(role, OTHERS[own], login=f"another-{number}")
        person.get("/account")
        path = address(rule)
        answer = person.get(path) if method == "GET" else person.post(path)
        assert answer.status_code == 404, (path, answer.status_code)
    assert not rig.world.shown("+22370000014", "notice")


def test_a_caseworker_reads_the_roster_of_the_own_team_only(rig: Rig) -> None:
    assert rig.login("caseworker", FALADIE).get(f"/rosters/{FALADIE}").status_code == 200
    assert rig.login("caseworker", FALADIE).get(f"/rosters/{SEGOU}").status_code == 404


def test_a_route_that_is_not_in_the_table_is_not_there(rig: Rig) -> None:
    site = create_console(house_of(rig.world))
    site.add_url_rule("/forgotten", "forgotten", lambda: "secret")
    assert site.test_client().get("/forgotten", base_url=URL).status_code == 404


def test_another_host_name_is_not_answered(rig: Rig) -> None:
    assert rig.client().get("/login", base_url="https://evil.example").status_code == 400


def test_each_answer_forbids_frames_scripts_and_keeping(rig: Rig) -> None:
    answer = rig.login("caseworker").get("/")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    (cookie,) = rig.login("caseworker").post("/language", {"language": "en"}).headers.getlist("Set-Cookie")
    assert cookie.startswith("__Host-kuma=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"} <= set(cookie.split("; "))
