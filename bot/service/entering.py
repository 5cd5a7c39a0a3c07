"""Let somebody into the console: password and one-time code, and after five wrong tries a wait.

The password is checked with no transaction open: that takes a tenth of a second on purpose.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from hmac import compare_digest

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from pyotp import TOTP

from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.presence import KEPT
from bot.service.staff import ACTIVE, IDLE, LONGEST, Knocks, Secrets, Staff

WRONG = 5
"""Wrong tries in a row after which a login waits."""
WAIT = timedelta(minutes=10)
STEP = 30
"""Seconds that a code is shown (RFC 6238); the one before and the one after count too."""
CODES = 10
"""Recovery codes; each is good for once."""
SHORTEST = 12
"""Signs of a password (NIST SP 800-63B asks for 15 where nothing else proves a person, 8 else)."""
LONGEST_PASSWORD = 200
MARKS = timedelta(days=2)

_HASHER = PasswordHasher()  # argon2id, RFC 9106's low-memory choice


def enter(line: Line, login: str, password: str, code: str, token: str, now: datetime) -> Staff | str:
    """Whoever this is, with a session begun under `token`; or "wrong", or "wait" after too many wrong tries.

    Takes as long, and says the same, for a login that nobody has.
    """
    login = login.strip().lower()
    with line.store.begin() as unit:
        if waits(unit.staff.knocks(login), now):
            return "wait"
        staff = unit.staff.by_login(login)
        known = unit.staff.secrets(staff.id) if staff and staff.state == ACTIVE else Secrets()
    right = proven(known.password or _nobody(), password) and bool(known.password)
    with line.store.begin() as unit:
        if staff and right and _used(unit, staff.id, code, now):
            unit.staff.knocked(login, Knocks())
            unit.visits.begin(token, staff.id, now)
            unit.audit.add(staff.login, "entered", "", "", now)
            return staff
        return _refused(unit, login, staff, now)


def tidy_visits(line: Line, now: datetime) -> int:
    """Forget sessions that have ended, old looks at cases, marks of forms and wrong tries of days ago.

    Says how many there were.
    """
    with line.store.begin() as unit:
        looks = unit.viewings.purge(now - KEPT)
        return looks + unit.visits.purge(now - IDLE, now - LONGEST) + unit.staff.purge(now - MARKS)


def waits(knocks: Knocks, now: datetime) -> bool:
    """Whether a login has to wait after its wrong tries."""
    return knocks.count >= WRONG and knocks.at is not None and now - knocks.at < WAIT


def hashed(password: str) -> str:
    """A password as it is kept: argon2id with its own salt."""
    return _HASHER.hash(password)


def proven(kept: str, password: str) -> bool:
    """Whether a password is the one that was kept."""
    try:
        return _HASHER.verify(kept, password[:LONGEST_PASSWORD])
    except (VerificationError, InvalidHashError):
        return False


def step_of(totp: str, code: str, now: datetime) -> int:
    """The time step that a code belongs to, now or one before or after; 0 for a wrong one."""
    digits = "".join(code.split())
    for near in (0, -1, 1):
        step = int(now.timestamp()) // STEP + near
        if totp and compare_digest(TOTP(totp).generate_otp(step).encode(), digits.encode()):
            return step
    return 0


def recovery_codes(draw: Callable[[], str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """New codes, as they are shown once and as they are kept; `draw` gives 32 random hexadecimal digits."""
    shown = tuple(f"{each[:5]}-{each[5:10]}" for each in (draw() for _ in range(CODES)))
    return shown, tuple(_recovery(each) for each in shown)


@cache
def _nobody() -> str:
    """What is checked where nobody has the login, so that it takes as long."""
    return _HASHER.hash("nobody has this password")


def _used(unit: Unit, id_: str, code: str, now: datetime) -> bool:
    """Whether a code is good, and has not been used before."""
    secrets = unit.staff.secrets(id_)
    step = step_of(secrets.totp, code, now)
    if step > secrets.step:
        unit.staff.keep_secrets(id_, replace(secrets, step=step), now)
        return True
    hashed_code = _recovery(code)
    if step or hashed_code not in secrets.recovery:
        return False
    rest = tuple(each for each in secrets.recovery if each != hashed_code)
    unit.staff.keep_secrets(id_, replace(secrets, recovery=rest), now)
    unit.audit.add(unit.staff.get(id_).login, "recovery-code-used", "", f"{len(rest)} left", now)
    return True


def _refused(unit: Unit, login: str, staff: Staff | None, now: datetime) -> str:
    before = unit.staff.knocks(login)
    count = 1 if before.at is None or now - before.at >= WAIT else before.count + 1
    unit.staff.knocked(login, Knocks(count, now))
    if staff and count == WRONG:
        unit.audit.add(staff.login, "locked", "", f"{WRONG} wrong tries", now)
    return "wait" if count >= WRONG else "wrong"


def _recovery(code: str) -> str:
    # 40 random bits behind a sealed row and five tries: a plain hash is enough.
    return sha256("".join(code.lower().split()).encode()).hexdigest()
