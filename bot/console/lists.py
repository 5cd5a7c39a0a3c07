"""A list as a file: sent, looked at, applied; and given out."""

from flask import Blueprint, Response, abort, request, url_for
from werkzeug.wrappers import Response as Answer

from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.terms import TERMS
from bot.console.visit import me
from bot.service.drafts import Draft
from bot.service.faults import CellError
from bot.service.ports import Unit
from bot.service.registers import REGISTERS, Register
from bot.service.renewing import exported, planned, renew
from bot.service.upload import MOST_BYTES, read_upload

HOMES = {
    "partners": "directory.all_",
    "rosters": "rosters.all_",
    "roads": "roads.all_",
    "hotlines": "hotlines.all_",
}
"""The page on which each list is read."""
SHOWN = 50
"""Faults, and rows of each kind, that one page tells."""


def lists_pages(house: House) -> Blueprint:
    """`/lists/...`: each of the four lists, in and out."""
    pages = Blueprint("lists", __name__)

    @pages.get("/lists/<register>")
    def file(register: str) -> str:
        return _form(_register(register), None)

    @pages.post("/lists/<register>")
    def sent(register: str) -> Answer | tuple[str, int]:
        return _sent(house, _register(register))

    @pages.get("/lists/<register>/<draft>")
    def plan(register: str, draft: str) -> str:
        with house.line.store.begin() as unit:
            return _plan(house, unit, _draft(house, unit, register, draft), overtaken=False)

    @pages.post("/lists/<register>/<draft>")
    def apply(register: str, draft: str) -> Answer | tuple[str, int]:
        return _applied(house, _register(register), draft)

    @pages.get("/lists/<register>/export.csv")
    def export(register: str) -> Answer:
        with house.line.store.begin() as unit:
            text = exported(house.line, unit, _register(register), me().login, house.clock())
        headers = {"Content-Disposition": f'attachment; filename="{register}.csv"'}
        return Response(text, mimetype="text/csv", headers=headers)

    return pages


def _register(name: str) -> Register:
    return REGISTERS.get(name) or abort(404)


def _draft(house: House, unit: Unit, register: str, draft: str) -> Draft:
    """The file of an address, or 404: for another's, for one that is too old, for one of another list."""
    if not (draft.isascii() and draft.isalnum()):
        abort(404)
    found = unit.drafts.get(draft, me().login, house.clock())
    return found if found and found.register == register else abort(404)


def _form(register: Register, fault: CellError | None) -> str:
    home = url_for(HOMES[register.name])
    return page("list_file.html", register=register, home=home, fault=fault, most=MOST_BYTES // 1000)


def _sent(house: House, register: Register) -> Answer | tuple[str, int]:
    file = request.files.get("file")
    try:
        text = read_upload(file.read() if file else b"", register.most)
    except CellError as fault:
        return _form(register, fault), 422
    with house.line.store.begin() as unit:
        if not once(house, unit):
            return done("lists-sent-before", url_for("lists.file", register=register.name))
        draft = unit.drafts.keep(me().login, register.name, text, house.clock())
    return done("lists-nothing-yet", url_for("lists.plan", register=register.name, draft=draft))


def _plan(house: House, unit: Unit, draft: Draft, *, overtaken: bool) -> str:
    plan = planned(house.line, unit, draft, house.clock())
    facts = {"plan": plan, "draft": draft, "home": url_for(HOMES[draft.register]), "shown": SHOWN}
    return page("list_plan.html", overtaken=overtaken, **facts, **TERMS)


def _applied(house: House, register: Register, draft: str) -> Answer | tuple[str, int]:
    home = url_for(HOMES[register.name])
    with house.line.store.begin() as unit:
        if not once(house, unit):
            return done("lists-applied", home)
        found = _draft(house, unit, register.name, draft)
        if renew(house.line, unit, found, typed("seen", 40), me().login, house.clock()) is None:
            return _plan(house, unit, found, overtaken=True), 409
    return done("lists-applied", home)
