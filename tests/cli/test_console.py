"""The console as a command: it needs https in production, and who works there is kept from the terminal."""

from pathlib import Path

import pytest

from bot.app import keys_of, now, open_line, ready_line
from bot.app.staff import console as console_site
from bot.cli.work import Rounds
from bot.config import read_settings
from bot.service.entering import tidy_visits
from tests.cli.conftest import Kuma
from tests.cli.test_doctor import EXAMPLES, in_production, settings_of
from tests.test_config import GOOD


@pytest.mark.parametrize("url", ["", "http://console.kuma.example"])
def test_production_has_no_console_without_an_https_address(
    prepared: Kuma, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    in_production(tmp_path, monkeypatch, KUMA_CONSOLE_URL=url, KUMA_TRAINING="1")
    said = prepared("console")
    assert said.code != 0
    assert "KUMA_CONSOLE_URL" in said.out + said.err
    assert "https" in said.out + said.err


def test_a_console_with_an_https_address_keeps_its_cookie_to_https(prepared: Kuma, tmp_path: Path) -> None:
    here = {"KUMA_KEYS_FILE": f"{tmp_path}/keys.json", "DATABASE_URL": f"sqlite:///{tmp_path}/kuma.db"}
    settings = read_settings({**GOOD, **here, "KUMA_CONSOLE_URL": "https://console.kuma.example"})
    site = console_site(settings)
    assert site.config["SESSION_COOKIE_NAME"] == "__Host-kuma"
    assert site.test_client().get("/demo/x", base_url="https://console.kuma.example").status_code == 404


def test_staff_are_invited_listed_and_let_go_and_the_audit_tells_of_it(prepared: Kuma) -> None:
    prepared("partners", "import", str(EXAMPLES))
    said = prepared("staff", "invite", "Awa", "--name", "Awa", "--partner", "centre-exemple-faladie")
    assert (said.code, "/join/" in said.out) == (0, True)
    assert "awa" in prepared("staff", "list").out
    assert prepared("staff", "leave", "awa", "--who", "Issa", "--why", "moves").code == 0
    assert prepared("staff", "leave", "awa", "--who", "Issa").code == 2
    told = prepared("audit").out.splitlines()
    assert [line.split()[3:5] for line in told] == [["kuma", "staff"], ["Issa", "left"]]
    assert "moves" in prepared("audit", "--what", "left").out
    assert prepared("audit", "--who", "nobody").out == ""


def test_a_native_reader_is_invited_with_the_languages_of_the_line(prepared: Kuma, tmp_path: Path) -> None:
    who = ("staff", "invite", "awa", "--name", "Awa", "--role", "broadcaster", "--reads")
    assert prepared(*who, "bm, fr").code == 0
    with ready_line(settings_of(tmp_path)).store.begin() as unit:
        (found,) = unit.staff.all()
    assert found.reads == "fr bm"
    said = prepared(*who, "en")
    assert (said.code, "--reads fr,bm" in said.out + said.err) == (2, True)
    assert "reads fr bm" in prepared("audit").out


def test_the_audit_is_verified_and_a_touched_one_ends_with_1(prepared: Kuma, tmp_path: Path) -> None:
    settings = settings_of(tmp_path)
    with open_line(settings, keys_of(settings)).store.begin() as unit:
        unit.audit.add("who", "exported", "audit", "", now())
    said = prepared("audit", "--verify")
    assert (said.code, said.out.startswith("whole, 1 lines")) == (0, True)
    (tmp_path / "keys.json").unlink()
    prepared("keys", "new", str(tmp_path / "keys.json"))
    said = prepared("audit", "--verify")
    assert (said.code, said.out.startswith("broken at line 1")) == (1, True)


def test_the_worker_forgets_sessions_that_have_ended(prepared: Kuma, tmp_path: Path) -> None:
    line = ready_line(settings_of(tmp_path))
    with line.store.begin() as unit:
        unit.staff.once("mark", now().replace(year=2020))
    Rounds(line).make()
    assert tidy_visits(line, now()) == 0
