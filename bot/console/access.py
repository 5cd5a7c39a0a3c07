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
"""Who works with cases; which ones is the affair of `bot.service.seeing` (R35)."""
COORDINATION = frozenset({COORDINATOR})
SECONDS = frozenset({COORDINATOR, ADMINISTRATOR})
"""Who may be the second person (R27)."""

HOUSE = frozenset({COORDINATOR, ADMINISTRATOR})
"""Who looks after people, the audit and the health of the line; which people is `bot.service.crew`'s."""

KEEPERS = frozenset({COORDINATOR, ADMINISTRATOR})
"""Who keeps the directory, the rosters, the roads and the emergency numbers."""

ACCESS: Mapping[str, frozenset[str]] = {
    "static": PUBLIC,
    "door.login": PUBLIC,
    "door.enter": PUBLIC,
    "door.join": PUBLIC,
    "door.joined": PUBLIC,
    "door.language": PUBLIC,
    "door.logout": EVERYBODY,
    "entrance.view": PUBLIC,
    "entrance.enter": PUBLIC,
    "home.home": EVERYBODY,
    "inbox.inbox": CASES,
    "inbox.rows": CASES,
    "case.case": CASES,
    "case.accept": CASES,
    "case.refuse": CASES,
    "case.later": CASES,
    "case.take": CASES,
    "case.give": CASES,
    "case.lay_down": CASES,
    "case.begin": CASES,
    "case.note": CASES,
    "case.write": CASES,
    "case.hand_over": CASES,
    "case.finish": CASES,
    "case.reveal": COORDINATION,
    "case.read": COORDINATION,
    "case.offer": COORDINATION,
    "case.press": COORDINATION,
    "case.close": COORDINATION,
    "case.leave": COORDINATION,
    "case.override": COORDINATION,
    "confirm.confirm": SECONDS,
    "confirm.yes": SECONDS,
    "confirm.no": SECONDS,
    "account.account": EVERYBODY,
    "account.end_others": EVERYBODY,
    "account.new_codes": EVERYBODY,
    "directory.all_": EVERYBODY,
    "directory.one": EVERYBODY,
    "directory.reveal": KEEPERS,
    "partner_acts.verify": KEEPERS,
    "partner_acts.leave": KEEPERS,
    "partner_acts.left": KEEPERS,
    "partner_form.new": KEEPERS,
    "partner_form.add": KEEPERS,
    "partner_form.edit": KEEPERS,
    "partner_form.change": KEEPERS,
    "rosters.all_": KEEPERS | {CASEWORKER},
    "rosters.week": KEEPERS | {CASEWORKER},
    "roads.all_": KEEPERS,
    "hotlines.all_": KEEPERS,
    "hotlines.dialled": KEEPERS,
    "lists.file": KEEPERS,
    "lists.sent": KEEPERS,
    "lists.plan": KEEPERS,
    "lists.apply": KEEPERS,
    "lists.export": KEEPERS,
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
    "audit.all_": HOUSE,
    "audit.export": HOUSE,
    "health.view": HOUSE,
    "people.all_": HOUSE,
    "people.new": HOUSE,
    "people.invite": HOUSE,
    "person.one": HOUSE,
    "person.anew": HOUSE,
    "person.end": HOUSE,
    "person.changed": HOUSE,
    "person.leave": HOUSE,
}
NAV: tuple[tuple[str, str], ...] = (
    ("home.home", "nav-home"),
    ("inbox.inbox", "nav-inbox"),
    ("confirm.confirm", "nav-confirm"),
    ("directory.all_", "directory-title"),
    ("rosters.all_", "rosters-title"),
    ("roads.all_", "roads-title"),
    ("hotlines.all_", "hotlines-title"),
    ("texts.files", "nav-texts"),
    ("rehearsal.room", "nav-rehearsal"),
    ("people.all_", "people-title"),
    ("audit.all_", "audit-title"),
    ("health.view", "health-title"),
    ("account.account", "nav-account"),
)
"""The menu in its order: endpoint and the id of its word; each is shown to those who may open it."""


def may(staff: Staff | None, endpoint: str) -> bool:
    """Whether somebody, or nobody, may open a route."""
    allowed = ACCESS.get(endpoint, frozenset())
    return allowed == PUBLIC or (staff is not None and staff.role in allowed)
