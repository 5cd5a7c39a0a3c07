"""The emergency numbers: who dialled each of them when, and which are hidden by now (R21)."""

from datetime import date

from flask import Blueprint, abort, request, url_for
from werkzeug.wrappers import Response

from bot.console.forms import done, once
from bot.console.house import House
from bot.console.page import page
from bot.console.terms import TERMS
from bot.console.visit import me
from bot.service.dialled import Hotline, ending, shown
from bot.service.hotlines import dial
from bot.service.line import BAMAKO
from bot.service.ports import Unit


def hotlines_pages(house: House) -> Blueprint:
    """`/hotlines`, and "I dialled it today"."""
    pages = Blueprint("hotlines", __name__)

    @pages.get("/hotlines")
    def all_() -> str:
        with house.line.store.begin() as unit:
            found = unit.hotlines.all()
        return _page(house, found)

    @pages.post("/hotlines/dialled")
    def dialled() -> Response:
        with house.line.store.begin() as unit:
            this = _named(unit)
            if once(house, unit):
                dial(unit, this.number, me().login, house.clock())
                unit.audit.add(me().login, "hotline-dialled", this.label_fr, "", house.clock())
        return done("hotlines-noted", url_for("hotlines.all_"))

    return pages


def _page(house: House, found: tuple[Hotline, ...]) -> str:
    age = house.line.rules.hotline
    fresh, soon = shown(found, _today(house), age), ending(found, _today(house), age)
    return page("hotlines.html", hotlines=found, fresh=fresh, soon=soon, age=age.days, **TERMS)


def _named(unit: Unit) -> Hotline:
    number = request.form.get("number", "")
    return next((each for each in unit.hotlines.all() if each.number == number), None) or abort(404)


def _today(house: House) -> date:
    return house.clock().astimezone(BAMAKO).date()
