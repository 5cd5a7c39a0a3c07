"""The directory: who can help with what, where and when, and how old that news is."""

from flask import Blueprint, abort, request, url_for
from werkzeug.wrappers import Response

from bot.console.access import CASEWORKER, KEEPERS
from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.terms import TERMS
from bot.console.visit import me
from bot.referral.partner import SERVICES, Partner
from bot.service import entry, lookup
from bot.service.faults import CellError
from bot.service.ports import Unit

MOST = 200
"""Partners on one page: more are found by the filters."""


def directory_pages(house: House) -> Blueprint:
    """`/directory`, and one partner of it, whose numbers are shown one by one."""
    pages = Blueprint("directory", __name__)

    @pages.get("/directory")
    def all_() -> str:
        return _all(house)

    @pages.get("/directory/partner/<partner>")
    def one(partner: str) -> str:
        with house.line.store.begin() as unit:
            return _one(house, unit, wanted(unit, partner))

    @pages.post("/directory/partner/<partner>/phone")
    def reveal(partner: str) -> Response | str | tuple[str, int]:
        with house.line.store.begin() as unit:
            return _revealed(house, unit, wanted(unit, partner))

    return pages


def wanted(unit: Unit, partner: str) -> Partner:
    """The partner of an address, or 404."""
    return entry.found(unit, partner) or abort(404)


def _all(house: House) -> str:
    chosen = {name: request.args.get(name, "")[:80] for name in ("service", "area", "kind")}
    with house.line.store.begin() as unit:
        found = lookup.directory(house.line, unit, house.clock())
    shown = tuple(lookup.only(found, **chosen))
    return page(
        "directory.html",
        shown=shown[:MOST],
        more=max(len(shown) - MOST, 0),
        count=len(shown),
        stale=sum(one.stale for one in shown),
        chosen=chosen,
        services=SERVICES,
        areas=sorted({one.area for one in found if one.area}),
        kinds=sorted({one.partner.kind for one in found}),
        keeper=_keeper(),
        **TERMS,
    )


def _one(house: House, unit: Unit, partner: Partner, **more: object) -> str:
    shown = lookup.one(house.line, unit, partner, house.clock())
    facts = {"rank": "", "number": "", "fault": None, "why": "", **more, **TERMS}
    return page(
        "partner.html",
        one=shown,
        phones=lookup.phones(unit, partner.id),
        keeper=_keeper(),
        sees_week=_keeper() or (me().role == CASEWORKER and me().partner == partner.id),
        **facts,
    )


def _keeper() -> bool:
    return me().role in KEEPERS


def _revealed(house: House, unit: Unit, partner: Partner) -> Response | str | tuple[str, int]:
    why, chosen = typed("why", 200), typed("rank", 3)
    rank = int(chosen) if chosen.isascii() and chosen.isdigit() else 0
    try:
        entry.reason(why)
        if not once(house, unit):
            # Shown once a form: the back button of a shared computer shows nothing.
            return done("directory-shown-once", url_for("directory.one", partner=partner.id))
        number = entry.phone(unit, partner, rank, me().login, why, house.clock())
    except CellError as fault:
        return _one(house, unit, partner, fault=fault, why=why, rank=chosen), 422
    except IndexError:
        abort(404)
    return _one(house, unit, partner, number=number, rank=chosen)
