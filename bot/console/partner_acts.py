"""What is done with a partner of the directory: it was verified, or it is taken out."""

from flask import Blueprint, url_for
from werkzeug.wrappers import Response

from bot.console.directory import wanted
from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.referral.partner import Partner
from bot.service import entry
from bot.service.faults import CellError
from bot.service.ports import Unit
from bot.service.retiring import leaving


def partner_acts_pages(house: House) -> Blueprint:
    """`/directory/partner/.../verify` and `/retire`."""
    pages = Blueprint("partner_acts", __name__)

    @pages.post("/directory/partner/<partner>/verify")
    def verify(partner: str) -> Response:
        with house.line.store.begin() as unit:
            known = wanted(unit, partner)
            if once(house, unit):
                entry.verify(unit, known, me().login, house.clock())
        return done("directory-verified", url_for("directory.one", partner=partner))

    @pages.get("/directory/partner/<partner>/retire")
    def leave(partner: str) -> str:
        with house.line.store.begin() as unit:
            return _leaving(unit, wanted(unit, partner), None)

    @pages.post("/directory/partner/<partner>/retire")
    def left(partner: str) -> Response | tuple[str, int]:
        return _retired(house, partner)

    return pages


def _leaving(unit: Unit, partner: Partner, fault: CellError | None) -> str:
    held, asked = leaving(unit, partner.id)
    why = typed("why", 200)
    return page("partner_leaves.html", partner=partner, held=held, asked=asked, fault=fault, why=why)


def _retired(house: House, partner: str) -> Response | tuple[str, int]:
    with house.line.store.begin() as unit:
        known = entry.found(unit, partner)
        if known is None or not once(house, unit):
            # The second click finds the partner gone: it was done by the first.
            return done("directory-retired", url_for("directory.all_"))
        try:
            entry.retire(house.line, unit, known, me().login, typed("why", 200), house.clock())
        except CellError as fault:
            return _leaving(unit, known, fault), 422
    return done("directory-retired", url_for("directory.all_"))
