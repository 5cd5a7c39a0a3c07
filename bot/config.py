"""The settings: environment variables, or the same names in the file that KUMA_SETTINGS names.

A missing one stops a production start with a sentence; a demo needs none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

ENVS = ("demo", "rehearsal", "production")


class SettingsError(ValueError):
    """Settings that cannot be used; `faults` holds a sentence for each, with its mend."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its default, whether production needs it, and what it is for."""

    name: str
    default: str = ""
    needed: bool = False
    secret: bool = False
    what: str = ""


SETTINGS: tuple[Setting, ...] = (
    Setting("KUMA_ENV", "demo", what="demo, rehearsal (nothing leaves the machine) or production"),
    Setting("KUMA_FOLDER", "var", what="where the demo keeps its database, keys and Valkey"),
    Setting("KUMA_KEYS_FILE", needed=True, what="the file of keys; make one with: kuma keys new FILE"),
    Setting("KUMA_BIND", "127.0.0.1:8080", what="address and port that `kuma serve` listens on"),
    Setting("KUMA_SMS_OUT", what="gateway that alerts leave by: twilio or africastalking"),
    Setting("KUMA_USSD_SEPTETS", "160", what="longest USSD screen of the operator, in GSM-7 septets"),
    Setting("KUMA_TALK_MINUTES", "30", what="silence after which an SMS conversation begins anew"),
    Setting("KUMA_WAIT_HIGH", "5", what="minutes a partner has to answer an urgent alert (R19)"),
    Setting("KUMA_WAIT_MEDIUM", "60", what="the same for a medium one"),
    Setting("KUMA_WAIT_LOW", "240", what="the same for a low one"),
    Setting("KUMA_STALE_DAYS", "180", what="age at which an unverified partner is no longer offered (R44)"),
    Setting("KUMA_HOTLINE_DAYS", "90", what="age at which an emergency number is no longer shown (R21)"),
    Setting("KUMA_LEASE_SECONDS", "30", what="how long one send may take before another worker looks"),
    Setting("KUMA_DOUBT_SECONDS", "60", what="wait for a delivery report before looking a send up"),
    Setting("PUBLIC_BASE_URL", needed=True, what="https address the gateways call, without a path"),
    Setting("DATABASE_URL", needed=True, secret=True, what="sqlite:////file or postgresql://..."),
    Setting("REDIS_URL", needed=True, secret=True, what="redis://... or unix:///socket"),
    Setting("TWILIO_ACCOUNT_SID", what="the account's id, AC..."),
    Setting("TWILIO_AUTH_TOKEN", secret=True, what="the account's primary token"),
    Setting("TWILIO_SHARED_KEYS", secret=True, what="webhook shared keys: id=secret, id=secret"),
    Setting("TWILIO_FROM", what="number or messaging service (MG...) to send from"),
    Setting("TWILIO_API_BASE_URL", what="another address of its API, for tests"),
    Setting("AFRICASTALKING_USERNAME", what="the account's user name"),
    Setting("AFRICASTALKING_API_KEY", secret=True, what="its API key"),
    Setting("AFRICASTALKING_FROM", what="short code or sender id to send from"),
    Setting(
        "AFRICASTALKING_CALLBACK_SECRET",
        secret=True,
        what="32 random letters in the callback paths; two while rotating",
    ),
    Setting("AFRICASTALKING_API_BASE_URL", what="another address of its API, for tests"),
)
_NEEDED_TOGETHER = {
    "twilio": ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"),
    "africastalking": ("AFRICASTALKING_USERNAME", "AFRICASTALKING_API_KEY", "AFRICASTALKING_CALLBACK_SECRET"),
}
_NUMBERS = ("KUMA_USSD_SEPTETS", "KUMA_TALK_MINUTES", "KUMA_WAIT_HIGH", "KUMA_WAIT_MEDIUM", "KUMA_WAIT_LOW")
_WHOLE = (*_NUMBERS, "KUMA_STALE_DAYS", "KUMA_HOTLINE_DAYS", "KUMA_LEASE_SECONDS", "KUMA_DOUBT_SECONDS")
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
    odd = [name for name in _WHOLE if not _whole(settings[name])]
    faults = [f"{name} must be a whole number from 1 to {_MOST}" for name in odd]
    if settings.env not in ENVS:
        faults.append(f"KUMA_ENV must be one of {', '.join(ENVS)}")
    return faults


def _whole(text: str) -> bool:
    return text.isdecimal() and text.isascii() and len(text) <= len(str(_MOST)) and int(text) > 0
