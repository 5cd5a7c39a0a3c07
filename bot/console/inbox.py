"""The inbox: what burns first on top, narrowed as one likes; new alerts come by themselves."""

from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import urlencode

from flask import Blueprint, abort, request, url_for

from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.service.caseload import ALL, FOLDERS, PAGE, STATES, URGENCIES, Sight, Wanted
from bot.service.ports import Unit
from bot.service.seeing import sight

NEEDS = (
    *("danger", "ecoute", "sante", "abri", "vivres", "formation", "droit"),
    *("force", "rappel", "enfant", "plainte"),
)
"""What a case can be about, for the filter."""
_MOST = 10_000
"""Pages; nobody turns more."""


def inbox_pages(house: House) -> Blueprint:
    """`/inbox`, and `/inbox/rows` which the page asks for by itself."""
    pages = Blueprint("inbox", __name__)

    @pages.get("/inbox")
    def inbox() -> str:
        with house.line.store.begin() as unit:
            facts = _facts(house, unit)
        return page("inbox.html", **facts)

    @pages.get("/inbox/rows")
    def rows() -> str | tuple[str, int]:
        with house.line.store.begin() as unit:
            facts = _facts(house, unit)
        told = page("rows.html", **facts)
        return ("", 204) if f'data-print="{request.args.get("have", "-")}"' in told else told

    return pages


def eyes(unit: Unit) -> Sight:
    """Whose eyes the reader has; 404 for who sees no case."""
    found = sight(unit, me())
    if found is None:
        abort(404)
    return found


def _facts(house: House, unit: Unit) -> Mapping[str, object]:
    here, wanted, now = eyes(unit), asked_for(), house.clock()
    limits = house.line.rules.limits
    found = unit.caseload.rows(here, wanted, limits, now)
    total = unit.caseload.count(here, wanted, limits, now)
    return {
        "rows": found,
        "print": _print(found, total, house.clock().isoformat(timespec="minutes")),
        "total": total,
        "wanted": wanted,
        "counts": unit.caseload.counts(here, limits, now),
        "areas": unit.caseload.areas(here),
        "everything": here.everything,
        "choices": {"urgency": URGENCIES, "need": NEEDS, "state": STATES},
        "folders": [(name, _address(wanted, folder=name)) for name in FOLDERS],
        "again": _address(wanted, page=wanted.page, auto="1"),
        "poll": _address(wanted, "inbox.rows", page=wanted.page, auto="1"),
        "before": _address(wanted, page=wanted.page - 1) if wanted.page > 1 else "",
        "after": _address(wanted, page=wanted.page + 1) if total > wanted.page * PAGE else "",
    }


def asked_for() -> Wanted:
    """What the address asks for; what is none of the choices narrows nothing."""
    told = request.args
    number = told.get("page", "")
    return Wanted(
        folder=_one_of(told.get("folder", ""), FOLDERS) or ALL,
        urgency=_one_of(told.get("urgency", ""), URGENCIES),
        need=_one_of(told.get("need", ""), NEEDS),
        area=told.get("area", "")[:80].replace("\0", ""),
        state=_one_of(told.get("state", ""), STATES),
        overdue=told.get("overdue") == "1",
        page=max(1, min(int(number), _MOST)) if number.isascii() and number.isdigit() else 1,
    )


def _one_of(value: str, known: tuple[str, ...]) -> str:
    return value if value in known else ""


def _address(wanted: Wanted, endpoint: str = "inbox.inbox", **change: object) -> str:
    kept = {name: getattr(wanted, name) for name in ("folder", "urgency", "need", "area", "state")}
    told = {**kept, "overdue": "1" if wanted.overdue else "", **change}
    return f"{url_for(endpoint)}?{urlencode({name: value for name, value in told.items() if value})}"


def _print(*told: object) -> str:
    """What a page that asks again is told by whether anything is new; ages change by the minute."""
    return sha256(repr(told).encode()).hexdigest()[:12]
