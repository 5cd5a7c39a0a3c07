"""One of those who work here: invite again, change, sign out everywhere, let go."""

from collections.abc import Callable

from flask import Blueprint, abort, request, url_for

from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.people import Answer, choices, link
from bot.console.visit import me
from bot.service.crew import again, change, let_go, member, sign_out
from bot.service.joining import JoiningError
from bot.service.parting import alone, heirs
from bot.service.ports import Unit
from bot.service.rights import READERS, read_in
from bot.service.staff import LOGIN_LONGEST, Staff


def person_pages(house: House) -> Blueprint:
    """`/people/<login>` and what is done there."""
    pages = Blueprint("person", __name__)

    @pages.get("/people/<login>")
    def one(login: str) -> str:
        with house.line.store.begin() as unit:
            return _one(unit, _member(unit, login), "")

    @pages.post("/people/<login>/again")
    def anew(login: str) -> Answer:
        return _invited_again(house, login)

    @pages.post("/people/<login>/end")
    def end(login: str) -> Answer:
        return _done(house, login, "people-ended", lambda unit, who: _end(house, unit, who))

    @pages.post("/people/<login>/change")
    def changed(login: str) -> Answer:
        return _done(house, login, "people-changed", lambda unit, who: _change(house, unit, who))

    @pages.post("/people/<login>/leave")
    def leave(login: str) -> Answer:
        return _done(house, login, "people-left", lambda unit, who: _leave(house, unit, who))

    return pages


def _done(house: House, login: str, words: str, act: Callable[[Unit, Staff], None]) -> Answer:
    """Do something to somebody, once; or say on their page why not, and do nothing."""
    try:
        with house.line.store.begin() as unit:
            who = _member(unit, login)
            if once(house, unit):
                act(unit, who)
    except JoiningError as error:
        with house.line.store.begin() as unit:
            return _one(unit, _member(unit, login), error.fault), 422
    # Who has been given to another team may no longer be looked after by the one who did it.
    return done(words, url_for("people.all_"))


def _end(house: House, unit: Unit, who: Staff) -> None:
    sign_out(unit, me(), who, house.clock())


def _change(house: House, unit: Unit, who: Staff) -> None:
    reads = read_in({*READERS} & {*request.form.getlist("reads")})
    new = Staff(who.id, who.login, typed("name", 80), typed("partner", 40), typed("role", 40), reads=reads)
    change(house.line, unit, me(), who, new, house.clock())


def _leave(house: House, unit: Unit, who: Staff) -> None:
    let_go(house.line, unit, me(), who, typed("why", 200), typed("heir", LOGIN_LONGEST), house.clock())


def _invited_again(house: House, login: str) -> Answer:
    fresh = house.line.fresh
    token = fresh.id() + fresh.id()
    try:
        with house.line.store.begin() as unit:
            who = _member(unit, login)
            if not once(house, unit):
                return done("people-invited-before", url_for("people.all_"))
            staff = again(house.line, unit, me(), who, token, house.clock())
    except JoiningError as error:
        with house.line.store.begin() as unit:
            return _one(unit, _member(unit, login), error.fault), 422
    return link(house, staff, token)


def _one(unit: Unit, staff: Staff, fault: str) -> str:
    return page(
        "person.html",
        staff=staff,
        fault=fault,
        mine=staff.id == me().id,
        sessions=len(unit.visits.of(staff.id)),
        cases=len(unit.keepers.cases(staff.id)),
        heirs=heirs(unit, staff),
        alone=alone(unit, staff),
        readers=READERS,
        **choices(unit),
    )


def _member(unit: Unit, login: str) -> Staff:
    """Whoever it is; not there and not yours are the same 404."""
    return member(unit, me(), login) or abort(404)
