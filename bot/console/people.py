"""Who works here, and the invitation of somebody new."""

from flask import Blueprint, url_for
from werkzeug.wrappers import Response

from bot.console.access import ADMINISTRATOR
from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.service.crew import add, crew
from bot.service.joining import INVITATION, LANGUAGES, JoiningError
from bot.service.ports import Unit
from bot.service.staff import INVITED, ROLES, Staff

Answer = Response | str | tuple[str, int]


def people_pages(house: House) -> Blueprint:
    """`/people` and `/people/new`."""
    pages = Blueprint("people", __name__)

    @pages.get("/people")
    def all_() -> str:
        with house.line.store.begin() as unit:
            return page("people.html", crew=crew(unit, me()), partners=names(unit))

    @pages.get("/people/new")
    def new() -> str:
        with house.line.store.begin() as unit:
            return _new(unit, Staff("", "", "", me().partner, "caseworker"), "")

    @pages.post("/people/new")
    def invite() -> Answer:
        return _invited(house)

    return pages


def _invited(house: House) -> Answer:
    fresh = house.line.fresh
    wanted, token = _described(), fresh.id() + fresh.id()
    try:
        with house.line.store.begin() as unit:
            if not once(house, unit):
                return done("people-invited-before", url_for("people.all_"))
            staff = add(house.line, unit, me(), wanted, token, house.clock())
    except JoiningError as error:
        with house.line.store.begin() as unit:
            return _new(unit, wanted, error.fault), 422
    return link(house, staff, token)


def _described() -> Staff:
    """Whoever the form describes; a coordinator invites caseworkers of the own team only."""
    login, name, language = typed("login", 80).lower(), typed("name", 80), typed("language", 2)
    if me().role == ADMINISTRATOR:
        return Staff("", login, name, typed("partner", 40), typed("role", 40), language, INVITED)
    return Staff("", login, name, me().partner, "caseworker", language, INVITED)


def link(house: House, staff: Staff, token: str) -> str:
    """The link, shown this once: only its hash is kept."""
    hours = int(INVITATION.total_seconds() // 3600)
    address = house.url + url_for("door.join", token=token)
    return page("invited.html", staff=staff, address=address, hours=hours)


def _new(unit: Unit, staff: Staff, fault: str) -> str:
    return page("invite.html", staff=staff, fault=fault, **choices(unit))


def choices(unit: Unit) -> dict[str, object]:
    """What the forms let choose."""
    free = me().role == ADMINISTRATOR
    return {"free": free, "partners": names(unit), "roles": ROLES, "languages": LANGUAGES}


def names(unit: Unit) -> dict[str, str]:
    """The partners' names by id."""
    return {each.id: each.name for each in unit.partners.all()}
