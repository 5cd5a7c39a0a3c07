"""Who may open what: each route of the console by its endpoint. A route that is not here answers 404."""

from collections.abc import Mapping

from bot.service.staff import Staff

PUBLIC: frozenset[str] = frozenset({"public"})
"""Open to whoever reaches the console."""
COORDINATOR, CASEWORKER, BROADCASTER = "coordinator", "caseworker", "broadcaster"
ANALYST, ADMINISTRATOR = "analyst", "administrator"
EVERYBODY = frozenset({COORDINATOR, CASEWORKER, BROADCASTER, ANALYST, ADMINISTRATOR})
TEXTS = frozenset({COORDINATOR, BROADCASTER, ADMINISTRATOR})
"""Who reads the texts and proposes others; to approve takes a native reader besides (`Staff.reads`, R49)."""
CASES = frozenset({COORDINATOR, CASEWORKER})
"""Who works with cases; which ones is the affair of `bot.service.caseload` (R35)."""

ACCESS: Mapping[str, frozenset[str]] = {
    "static": PUBLIC,
    "door.login": PUBLIC,
    "door.enter": PUBLIC,
    "door.join": PUBLIC,
    "door.joined": PUBLIC,
    "door.language": PUBLIC,
    "door.logout": EVERYBODY,
    "home.home": EVERYBODY,
    "account.account": EVERYBODY,
    "account.end_others": EVERYBODY,
    "account.new_codes": EVERYBODY,
    "texts.files": TEXTS,
    "texts.file": TEXTS,
    "texts.approve": TEXTS,
    "texts.edit": TEXTS,
    "texts.change": TEXTS,
    "texts.proposals": TEXTS,
    "texts.patch": TEXTS,
    "texts.withdraw": TEXTS,
    "rehearsal.room": EVERYBODY,
    "rehearsal.begin": EVERYBODY,
    "rehearsal.play": EVERYBODY,
    "rehearsal.end": EVERYBODY,
    "rehearsal.save": EVERYBODY,
}
NAV: tuple[tuple[str, str], ...] = (
    ("home.home", "nav-home"),
    ("texts.files", "nav-texts"),
    ("rehearsal.room", "nav-rehearsal"),
    ("account.account", "nav-account"),
)
"""The menu in its order: endpoint and the id of its word; each is shown to those who may open it."""


def may(staff: Staff | None, endpoint: str) -> bool:
    """Whether somebody, or nobody, may open a route."""
    allowed = ACCESS.get(endpoint, frozenset())
    return allowed == PUBLIC or (staff is not None and staff.role in allowed)
