"""The settings: environment variables, or the same names in the file that KUMA_SETTINGS names.

A missing one stops a production start with a sentence; a demo needs none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

from bot.config.table import SETTINGS, Setting

__all__ = ["SETTINGS", "Setting", "Settings", "SettingsError", "missing", "read_settings"]


class SettingsError(ValueError):
    """Settings that cannot be used; `faults` holds a sentence for each, with its mend."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


_NEEDED_TOGETHER = {
    "twilio": ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"),
    "africastalking": ("AFRICASTALKING_USERNAME", "AFRICASTALKING_API_KEY", "AFRICASTALKING_CALLBACK_SECRET"),
}
_MOST = 99999  # of any unit here; Python's dates end in the year 9999


@dataclass(frozen=True, slots=True, repr=False)
class Settings:
    """What was set, by name. Not printable: it holds secrets."""

    values: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.values[name]

    def number(self, name: str) -> int:
        """A whole number."""
        return int(self.values[name])

    @property
    def env(self) -> str:
        """demo, rehearsal or production."""
        return self.values["KUMA_ENV"]

    @property
    def training(self) -> bool:
        """Whether nobody in need is served here, so that texts may be shown before their approval (R49)."""
        return self.values["KUMA_TRAINING"] == "1"

    def gateway(self, name: str) -> bool:
        """Whether everything a gateway needs is set."""
        return all(self.listed(each) for each in _NEEDED_TOGETHER[name])

    def listed(self, name: str) -> tuple[str, ...]:
        """A list separated by commas."""
        return tuple(part.strip() for part in self.values[name].split(",") if part.strip())


def read_settings(environ: Mapping[str, str], env: str = "demo") -> Settings:
    """The settings; `env` is KUMA_ENV where nothing sets it. Raises SettingsError with a sentence a fault."""
    file = _file(environ.get("KUMA_SETTINGS", ""))
    found = {"KUMA_ENV": env, **_filled(file), **_filled(environ)}
    settings = Settings({each.name: found.get(each.name, each.default) for each in SETTINGS})
    faults = [*_unknown(file), *_wrong(settings)]
    if settings.env == "production":
        faults += missing(settings)
    if faults:
        raise SettingsError(faults)
    return settings


def missing(settings: Settings) -> list[str]:
    """What production still needs, a sentence each."""
    lacked = [each for each in SETTINGS if each.needed and not settings[each.name]]
    faults = [f"{each.name} is not set: {each.what}" for each in lacked]
    if settings["PUBLIC_BASE_URL"] and not settings["PUBLIC_BASE_URL"].startswith("https://"):
        faults.append("PUBLIC_BASE_URL must begin with https://: signatures and secrets travel over it")
    if settings["KUMA_CONSOLE_URL"] and not settings["KUMA_CONSOLE_URL"].startswith("https://"):
        faults.append("KUMA_CONSOLE_URL must begin with https://: passwords travel over it")
    ready = [name for name in _NEEDED_TOGETHER if settings.gateway(name)]
    for name, together in _NEEDED_TOGETHER.items():
        lacking = [each for each in together if not settings[each]]
        if lacking and len(lacking) < len(together):
            faults.append(f"{name} is set in part: {', '.join(lacking)} is not set")
    if not ready:
        faults.append("no gateway is set: give all of TWILIO_... or all of AFRICASTALKING_...")
    if settings["KUMA_SMS_OUT"] not in ready and (ready or settings["KUMA_SMS_OUT"]):
        faults.append(f"KUMA_SMS_OUT must name a gateway that is set: {' or '.join(ready) or 'none is'}")
    return faults + _weak(settings)


def _weak(settings: Settings) -> list[str]:
    secrets = settings.listed("AFRICASTALKING_CALLBACK_SECRET")
    if any(len(secret) < 32 for secret in secrets):
        return ["AFRICASTALKING_CALLBACK_SECRET is shorter than 32 letters: anybody could find the callbacks"]
    return []


def _file(path: str) -> Mapping[str, str]:
    if not path:
        return {}
    if not Path(path).is_file():
        raise SettingsError([f"KUMA_SETTINGS names {path}, which is not a file"])
    try:
        # A secret may hold "${": nothing in the file stands for anything else.
        read = dotenv_values(path, interpolate=False)
    except UnicodeDecodeError:
        raise SettingsError([f"{path} is not UTF-8 text"]) from None
    if None in read.values():
        # Not shown: what stands alone on a line can be a secret that has lost its name.
        raise SettingsError([f"{path} has a line without = in it"])
    return {name: value or "" for name, value in read.items()}


def _filled(source: Mapping[str, str]) -> dict[str, str]:
    # A blank one counts as missing, wherever it stands.
    return {name: value.strip() for name, value in source.items() if value.strip()}


def _unknown(file: Mapping[str, str]) -> list[str]:
    names = {each.name for each in SETTINGS}
    return [f"the settings file has {name}, which is not a setting" for name in file if name not in names]


def _wrong(settings: Settings) -> list[str]:
    odd = [each for each in SETTINGS if each.whole and not _whole(settings[each.name], each.least)]
    faults = [f"{each.name} must be a whole number from {each.least} to {_MOST}" for each in odd]
    strange = [each for each in SETTINGS if each.choices and settings[each.name] not in each.choices]
    return faults + [f"{each.name} must be one of {', '.join(each.choices)}" for each in strange]


def _whole(text: str, least: int) -> bool:
    return text.isdecimal() and text.isascii() and len(text) <= len(str(_MOST)) and int(text) >= least
