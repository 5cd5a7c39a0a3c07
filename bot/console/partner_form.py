"""Add a partner or change one: a form whose fields are the columns of the file."""

from collections.abc import Mapping

from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from bot.console.directory import wanted
from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.referral.partner import AGES, COSTS, SERVICES, SEXES, Partner
from bot.service import entry
from bot.service.faults import Fault
from bot.service.partner_cells import DAYS
from bot.service.ports import Unit

LISTS: Mapping[str, tuple[str, ...]] = {
    "services": SERVICES,
    "ages": AGES,
    "sexes": SEXES,
    "answers": SEXES,
    "days": DAYS,
}
"""The columns of which some words of a few are chosen, by ticking boxes."""


def partner_form_pages(house: House) -> Blueprint:
    """`/directory/new` and `/directory/partner/.../edit`."""
    pages = Blueprint("partner_form", __name__)

    @pages.get("/directory/new")
    def new() -> str:
        return _form(None, dict.fromkeys(entry.FIELDS, ""), (), "")

    @pages.post("/directory/new")
    def add() -> Response | tuple[str, int]:
        with house.line.store.begin() as unit:
            return _kept(house, unit, None)

    @pages.get("/directory/partner/<partner>/edit")
    def edit(partner: str) -> str:
        with house.line.store.begin() as unit:
            known = wanted(unit, partner)
            return _form(known, entry.filled(house.line, known), (), entry.print_of(house.line, unit, known))

    @pages.post("/directory/partner/<partner>/edit")
    def change(partner: str) -> Response | tuple[str, int]:
        with house.line.store.begin() as unit:
            return _kept(house, unit, wanted(unit, partner))

    return pages


def _kept(house: House, unit: Unit, known: Partner | None) -> Response | tuple[str, int]:
    cells, seen = _typed(), typed("seen", 40)
    row, faults = entry.check(house.line, unit, known, cells, me().login, house.clock())
    if not once(house, unit):
        return done("directory-kept", url_for("directory.all_"))
    now_there = entry.print_of(house.line, unit, known) if known else ""
    if row and seen != now_there:
        row, faults = None, (Fault(0, "", "overtaken", "somebody else has changed it meanwhile"),)
    if row is None:
        return _form(known, cells, faults, now_there), 422
    entry.keep(house.line, unit, known, row, me().login, house.clock())
    return done("directory-kept", url_for("directory.one", partner=row.partner.id))


def _typed() -> dict[str, str]:
    """The fields as cells of the file."""
    boxes = {name: ";".join(request.form.getlist(name))[:400] for name in LISTS}
    return {name: boxes.get(name, typed(name)) for name in entry.FIELDS}


def _form(known: Partner | None, cells: Mapping[str, str], faults: tuple[Fault, ...], seen: str) -> str:
    wrong = {fault.column: fault for fault in faults}
    return page(
        "partner_form.html",
        partner=known,
        cells=cells,
        chosen={name: cells[name].split(";") for name in LISTS},
        lists=LISTS,
        costs=COSTS,
        faults=faults,
        wrong=wrong,
        seen=seen,
    )
