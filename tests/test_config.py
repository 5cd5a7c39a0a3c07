"""A wrong or missing setting is told by a sentence that names it, and no secret is ever printed."""

from pathlib import Path

import pytest

from bot.config import SETTINGS, SettingsError, missing, read_settings

SECRET = "s" * 32
GOOD = {
    "KUMA_ENV": "production",
    "KUMA_KEYS_FILE": "/etc/kuma/keys.json",
    "KUMA_SMS_OUT": "twilio",
    "PUBLIC_BASE_URL": "https://kuma.example",
    "DATABASE_URL": "sqlite:////var/lib/kuma/kuma.db",
    "REDIS_URL": "unix:///run/valkey.sock",
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TWILIO_AUTH_TOKEN": "token-of-twilio",
    "TWILIO_FROM": "+223 70 00 00 99",
}
TALKING = {
    "AFRICASTALKING_USERNAME": "kuma",
    "AFRICASTALKING_API_KEY": "key-of-africastalking",
    "AFRICASTALKING_CALLBACK_SECRET": SECRET,
}
NO_TWILIO = {name: "" for name in GOOD if name.startswith("TWILIO")}

FAULTS: list[tuple[dict[str, str], list[str]]] = [
    ({}, []),
    (TALKING, []),
    (TALKING | NO_TWILIO | {"KUMA_SMS_OUT": "africastalking"}, []),
    ({"KUMA_TRAINING": "1"}, []),
    ({"KUMA_TRAINING": "yes"}, ["KUMA_TRAINING must be one of 0, 1"]),
    ({"KUMA_REPORTING": "yes"}, ["KUMA_REPORTING must be one of off, inform, required"]),
    ({"KUMA_PRICE_SMS": "12.5"}, ["KUMA_PRICE_SMS must be a whole number from 1 to 99999"]),
    ({"KUMA_ENV": "prod"}, ["KUMA_ENV must be one of demo, rehearsal, production"]),
    (
        {"KUMA_KEYS_FILE": ""},
        ["KUMA_KEYS_FILE is not set: the file of keys; make one with: kuma keys new FILE"],
    ),
    ({"DATABASE_URL": "  "}, ["DATABASE_URL is not set: sqlite:////file or postgresql://..."]),
    ({"REDIS_URL": ""}, ["REDIS_URL is not set: redis://... or unix:///socket"]),
    (
        {"PUBLIC_BASE_URL": ""},
        ["PUBLIC_BASE_URL is not set: https address the gateways call, without a path"],
    ),
    (
        {"PUBLIC_BASE_URL": "http://kuma.example"},
        ["PUBLIC_BASE_URL must begin with https://: signatures and secrets travel over it"],
    ),
    (
        {"TWILIO_AUTH_TOKEN": "", "TWILIO_FROM": ""},
        [
            "twilio is set in part: TWILIO_AUTH_TOKEN, TWILIO_FROM is not set",
            "no gateway is set: give all of TWILIO_... or all of AFRICASTALKING_...",
            "KUMA_SMS_OUT must name a gateway that is set: none is",
        ],
    ),
    (
        TALKING | {"AFRICASTALKING_API_KEY": ""},
        ["africastalking is set in part: AFRICASTALKING_API_KEY is not set"],
    ),
    (
        NO_TWILIO | {"KUMA_SMS_OUT": ""},
        ["no gateway is set: give all of TWILIO_... or all of AFRICASTALKING_..."],
    ),
    ({"KUMA_SMS_OUT": ""}, ["KUMA_SMS_OUT must name a gateway that is set: twilio"]),
    (
        TALKING | {"KUMA_SMS_OUT": "pigeon"},
        ["KUMA_SMS_OUT must name a gateway that is set: twilio or africastalking"],
    ),
    (
        TALKING | {"AFRICASTALKING_CALLBACK_SECRET": f"{SECRET},short"},
        ["AFRICASTALKING_CALLBACK_SECRET is shorter than 32 letters: anybody could find the callbacks"],
    ),
    *(
        ({"KUMA_WAIT_HIGH": odd}, ["KUMA_WAIT_HIGH must be a whole number from 1 to 99999"])
        for odd in ("0", "-5", "5.5", "five", "٥", "²", "100000", "9" * 5000)
    ),
]


def faults(environ: dict[str, str]) -> list[str]:
    """The sentences, [] when all is well."""
    try:
        read_settings(environ)
    except SettingsError as error:
        return error.faults
    return []


@pytest.mark.parametrize(("change", "sentences"), FAULTS)
def test_a_production_start_says_what_is_wrong(change: dict[str, str], sentences: list[str]) -> None:
    assert faults(GOOD | change) == sentences


def test_a_production_without_any_setting_lists_them_all() -> None:
    needed = [each.name for each in SETTINGS if each.needed]
    told = faults({"KUMA_ENV": "production"})
    assert [sentence.split(" is not set")[0] for sentence in told[:-1]] == needed
    assert told[-1].startswith("no gateway is set")


def test_a_demo_needs_no_setting() -> None:
    settings = read_settings({})
    assert (settings.env, settings["DATABASE_URL"], settings.number("KUMA_WAIT_HIGH")) == ("demo", "", 5)
    assert missing(settings) != []


def test_the_settings_may_stand_in_a_file_that_the_environment_overrides(tmp_path: Path) -> None:
    file = tmp_path / "kuma.env"
    file.write_text("# the machine in Kati\nKUMA_BIND=127.0.0.1:9000\nKUMA_WAIT_LOW='90'\nKUMA_FOLDER=\n")
    settings = read_settings({"KUMA_SETTINGS": str(file), "KUMA_WAIT_LOW": "30", "KUMA_BIND": " "})
    assert settings["KUMA_BIND"] == "127.0.0.1:9000"
    assert settings.number("KUMA_WAIT_LOW") == 30
    assert settings["KUMA_FOLDER"] == "var"


def test_a_secret_in_the_file_is_read_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/root")
    file = tmp_path / "kuma.env"
    file.write_text("AFRICASTALKING_API_KEY=a${HOME}$b\n")
    assert read_settings({"KUMA_SETTINGS": str(file)})["AFRICASTALKING_API_KEY"] == "a${HOME}$b"


def test_a_file_with_a_misspelled_name_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "kuma.env"
    file.write_text("KUMA_BINDS=127.0.0.1:9000\n")
    told = faults({"KUMA_SETTINGS": str(file)})
    assert told == ["the settings file has KUMA_BINDS, which is not a setting"]


def test_a_file_that_is_not_there_or_not_text_is_told(tmp_path: Path) -> None:
    gone, binary = tmp_path / "gone.env", tmp_path / "binary.env"
    binary.write_bytes(b"KUMA_BIND=\xff\n")
    assert faults({"KUMA_SETTINGS": str(gone)}) == [f"KUMA_SETTINGS names {gone}, which is not a file"]
    assert faults({"KUMA_SETTINGS": str(binary)}) == [f"{binary} is not UTF-8 text"]


def test_no_secret_is_printed() -> None:
    settings = read_settings(GOOD | TALKING)
    said = f"{settings!r} {settings} {faults(GOOD | TALKING | {'KUMA_WAIT_LOW': 'x', 'TWILIO_FROM': ''})}"
    values = [settings[each.name] for each in SETTINGS if each.secret and settings[each.name]]
    assert [value for value in values if value in said] == []


def test_a_list_is_cut_at_its_commas() -> None:
    settings = read_settings({"AFRICASTALKING_CALLBACK_SECRET": f" {SECRET} , ,b"})
    assert settings.listed("AFRICASTALKING_CALLBACK_SECRET") == (SECRET, "b")


def test_a_gateway_is_set_when_all_it_needs_is() -> None:
    settings = read_settings(GOOD)
    assert (settings.gateway("twilio"), settings.gateway("africastalking")) == (True, False)
