"""The settings that there are, each with what it is for."""

from dataclasses import dataclass

ENVS = ("demo", "rehearsal", "production")
OFF_ON = ("0", "1")
REPORTING = ("off", "inform", "required")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its default, whether production needs it, and what it is for.

    A `whole` one is a number of what it says, from `least` on; one with `choices` is one of them.
    """

    name: str
    default: str = ""
    needed: bool = False
    secret: bool = False
    what: str = ""
    whole: bool = False
    least: int = 1
    choices: tuple[str, ...] = ()


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "KUMA_ENV", "demo", what="demo, rehearsal (nothing leaves the machine) or production", choices=ENVS
    ),
    Setting(
        "KUMA_TRAINING",
        "0",
        what="1 marks a system for training, which may show drafts (R49)",
        choices=OFF_ON,
    ),
    Setting("KUMA_FOLDER", "var", what="where the demo keeps its database, keys and Valkey"),
    Setting("KUMA_KEYS_FILE", needed=True, what="the file of keys; make one with: kuma keys new FILE"),
    Setting("KUMA_BIND", "127.0.0.1:8080", what="address and port that `kuma serve` listens on"),
    Setting("KUMA_CONSOLE_BIND", "127.0.0.1:8081", what="address and port that `kuma console` listens on"),
    Setting(
        "KUMA_CONSOLE_URL",
        what="https address at which browsers reach the console; by default that of the bind",
    ),
    Setting("KUMA_SMS_OUT", what="gateway that alerts leave by: twilio or africastalking"),
    Setting(
        "KUMA_USSD_SEPTETS", "160", what="longest USSD screen of the operator, in GSM-7 septets", whole=True
    ),
    Setting(
        "KUMA_TALK_MINUTES", "30", what="silence after which an SMS conversation begins anew", whole=True
    ),
    Setting("KUMA_WAIT_HIGH", "5", whole=True, what="minutes a partner has to answer an urgent alert (R19)"),
    Setting("KUMA_WAIT_MEDIUM", "60", whole=True, what="the same for a medium one"),
    Setting("KUMA_WAIT_LOW", "240", whole=True, what="the same for a low one"),
    *(
        Setting(name, default, whole=True, what=what)
        for name, default, what in (
            (
                "KUMA_COORDINATE_HIGH",
                "15",
                "minutes until the coordination is asked too (R19)",
            ),
            ("KUMA_COORDINATE_MEDIUM", "360", "the same for a medium one"),
            ("KUMA_COORDINATE_LOW", "1440", "the same for a low one"),
            (
                "KUMA_OVERDUE_HIGH",
                "60",
                "minutes until a case is overdue that nobody takes or moves (R45)",
            ),
            ("KUMA_OVERDUE_MEDIUM", "1440", "the same for a medium one"),
            ("KUMA_OVERDUE_LOW", "4320", "the same for a low one"),
            (
                "KUMA_TOLD_MINUTES",
                "60",
                "minutes until she is told that nobody took it yet",
            ),
            ("KUMA_FOLLOW_DAYS", "3", "days after somebody took it until she is asked how it went"),
            ("KUMA_AGAIN_DAYS", "7", "days until she is asked once more"),
            (
                "KUMA_CLOSE_DAYS",
                "30",
                "days until a case that its holder ended closes without her",
            ),
        )
    ),
    Setting(
        "KUMA_FORGET_HOURS",
        "24",
        whole=True,
        least=0,
        what="hours in which who asked to be forgotten may change her mind; 0 forgets at once",
    ),
    Setting(
        "KUMA_STALE_DAYS",
        "180",
        what="age at which an unverified partner is no longer offered (R44)",
        whole=True,
    ),
    Setting(
        "KUMA_REACH_KM", "150", whole=True, what="km beyond which a partner to meet is out of reach (H3)"
    ),
    Setting("KUMA_HOTLINE_DAYS", "90", whole=True, what="age at which an emergency number is hidden (R21)"),
    Setting(
        "KUMA_LEASE_SECONDS", "30", what="how long one send may take before another worker looks", whole=True
    ),
    Setting(
        "KUMA_DOUBT_SECONDS", "60", what="wait for a delivery report before looking a send up", whole=True
    ),
    Setting("KUMA_PRICE_SMS", "20", whole=True, what="F CFA for one SMS segment, for kuma texts cost"),
    Setting("KUMA_PRICE_USSD", "10", whole=True, what="F CFA for one USSD session, for kuma texts cost"),
    Setting("KUMA_REPORTING", "off", choices=REPORTING, what="whether she is told of a duty to report (R28)"),
    Setting(
        "KUMA_FREE",
        "0",
        what="1 where writing and dialling cost her nothing, which is said (R48)",
        choices=OFF_ON,
    ),
    Setting(
        "KUMA_RELAY_HOUR", "20", whole=True, what="messages of one case that go one way in an hour at most"
    ),
    Setting(
        "KUMA_RELAY_MINUTES", "120", whole=True, what="silence of two who write after which news leaves again"
    ),
    Setting(
        "KUMA_THREAD_DAYS", "90", whole=True, what="age at which what was written in a closed case goes (R37)"
    ),
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
