"""The demo's entrance: a page with one button. Where this is no demo, there is nothing."""

from flask import Blueprint, abort, redirect, url_for
from werkzeug.wrappers import Response

from bot.console.house import House
from bot.console.page import page
from bot.console.visit import begin
from bot.service.entrance import invented, let_in


def entrance_pages(house: House) -> Blueprint:
    """`/demo/<token>`."""
    pages = Blueprint("entrance", __name__)

    @pages.get("/demo/<token>")
    def view(token: str) -> str | tuple[str, int]:
        _only_in_a_demo(house)
        with house.line.store.begin() as unit:
            staff = invented(unit, token, house.clock())
        return page("entrance.html", staff=staff) if staff else _gone()

    @pages.post("/demo/<token>")
    def enter(token: str) -> Response | tuple[str, int]:
        _only_in_a_demo(house)
        session = house.line.fresh.id() + house.line.fresh.id()
        staff = let_in(house.line, token, session, house.clock())
        if staff is None:
            return _gone()
        begin(staff, session)
        return redirect(url_for("home.home"), 303)

    return pages


def _only_in_a_demo(house: House) -> None:
    if not house.demo:
        abort(404)


def _gone() -> tuple[str, int]:
    return page("error.html", code=410, typed=[]), 410
