"""The doctor says what is missing or at risk, each with its mend, and no secret."""

from pathlib import Path

import pytest

from bot.app import keys_of, now, open_line
from bot.config import Settings, read_settings
from bot.service.messages import Inbound
from bot.service.receive import receive
from bot.service.staff import Staff
from tests.cli.conftest import Kuma
from tests.test_config import GOOD
from tests.web.house import HER, OURS

EXAMPLES = Path(__file__).parents[2] / "bot" / "data" / "partners.example.csv"
REHEARSAL = "KUMA_ENV is rehearsal: nothing leaves this machine; for real use: KUMA_ENV=production"


def settings_of(folder: Path) -> Settings:
    return read_settings({"KUMA_FOLDER": str(folder)})


def live(folder: Path) -> None:
    """A worker says that it lives."""
    settings = settings_of(folder)
    with open_line(settings, keys_of(settings)).store.begin() as unit:
        unit.beat("worker", now())


def led(folder: Path) -> None:
    """Somebody administers the console."""
    settings = settings_of(folder)
    with open_line(settings, keys_of(settings)).store.begin() as unit:
        unit.staff.add(Staff("s1", "admin", "Awa", "", "administrator"), now())


def in_production(folder: Path, monkeypatch: pytest.MonkeyPatch, **changes: str) -> None:
    """Everything that production needs, in the test's folder."""
    here = {"KUMA_KEYS_FILE": f"{folder}/keys.json", "DATABASE_URL": f"sqlite:///{folder}/kuma.db"}
    for name, value in (GOOD | here | changes).items():
        monkeypatch.setenv(name, value)


def test_an_empty_folder_has_much_to_mend(kuma: Kuma, tmp_path: Path) -> None:
    said = kuma("doctor")
    told = said.out.splitlines()
    file = tmp_path / "keys.json"
    assert (said.code, said.err, told[0]) == (1, "", f"- {REHEARSAL}")
    assert "- no gateway is set: give all of TWILIO_... or all of AFRICASTALKING_..." in told
    assert f"- {file} does not exist; make it with: kuma keys new {file}" in told
    assert told[-1] == f"{len(told) - 1} to mend."


def test_a_database_that_was_not_migrated_is_told(kuma: Kuma, tmp_path: Path) -> None:
    kuma("keys", "new", str(tmp_path / "keys.json"))
    assert "- the database lacks a migration; run: kuma migrate" in kuma("doctor").out.splitlines()


def test_a_sound_production_is_well(prepared: Kuma, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared("partners", "import", str(EXAMPLES))
    live(tmp_path)
    led(tmp_path)
    in_production(tmp_path, monkeypatch)
    *told, end = prepared("doctor").out.splitlines()
    # The SQLite of this machine, and texts that are still drafts, are for others to mend.
    assert [line for line in told if not line.startswith("- SQLite ") and "(R49)" not in line] == []
    assert end == (f"{len(told)} to mend." if told else "All is well.")


def test_r01_a_partner_whose_name_a_text_holds_is_told(prepared: Kuma, tmp_path: Path) -> None:
    rows = EXAMPLES.read_text("utf-8")
    (tmp_path / "partners.csv").write_text(rows.replace("Centre Exemple Faladié", "Info Jeunes", 1), "utf-8")
    prepared("partners", "import", str(tmp_path / "partners.csv"))
    told = prepared("doctor").out
    assert 'engine-label says "Info Jeunes", a partner (R01)' in told


def test_a_console_that_nobody_administers_is_told(prepared: Kuma, tmp_path: Path) -> None:
    assert "nobody administers the console" in prepared("doctor").out
    led(tmp_path)
    assert "nobody administers the console" not in prepared("doctor").out


def test_r49_a_system_for_training_is_told(prepared: Kuma, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUMA_TRAINING", "1")
    told = prepared("doctor").out.splitlines()
    assert "- KUMA_TRAINING is 1: Bambara drafts are shown, so give nobody in need this number (R49)" in told


def test_what_production_lacks_is_told(
    prepared: Kuma, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_production(tmp_path, monkeypatch, TWILIO_FROM="")
    said = prepared("doctor")
    assert said.code == 1
    assert said.out.splitlines()[0] == "- twilio is set in part: TWILIO_FROM is not set"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://kuma:password-of-kuma@/kuma?host=/nowhere",
        "mysql://kuma:password-of-kuma@127.0.0.1/kuma",
        "password-of-kuma",
        "sqlite:////nowhere/password-of-kuma/kuma.db",
    ],
)
def test_a_wrong_database_is_told_without_its_password(
    prepared: Kuma, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    said = prepared("doctor")
    assert said.code == 1
    assert "password-of-kuma" not in said.out + said.err
    assert "DATABASE_URL" in said.out.splitlines()[-2]


def test_the_outbox_is_counted_without_numbers_or_texts_r36(prepared: Kuma, tmp_path: Path) -> None:
    assert "oldest that waits: 0 s" in prepared("outbox").out.splitlines()
    settings = settings_of(tmp_path)
    receive(open_line(settings, keys_of(settings)), Inbound("twilio", "SM1", HER, "SOS", OURS), b"SOS", now())
    said = prepared("outbox")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[0].split() == ["pending", "1"]
    assert HER[-8:] not in said.out
