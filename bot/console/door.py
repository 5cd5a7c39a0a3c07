"""Come in and go out: sign in, come for the first time by an invitation, sign out, choose a language."""

import re
from dataclasses import replace

import segno
from flask import Blueprint, g, redirect, request, session, url_for
from pyotp import TOTP
from werkzeug.wrappers import Response

from bot.console.forms import typed
from bot.console.held import Held, taken
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import begin, known
from bot.console.words import LANGUAGES
from bot.service import entering, joining
from bot.service.joining import Guest, JoiningError, guest
from bot.service.staff import LOGIN_LONGEST, Staff

_OURS = re.compile(r"/[^/\\].*|/")
"""An address of our own: never //elsewhere."""


def door_pages(house: House) -> Blueprint:
    """`/login`, `/join/<token>`, `/logout`, `/language`."""
    door = Blueprint("door", __name__)

    @door.get("/login")
    def login() -> Response | str:
        return redirect(_next(), 303) if known() else page("login.html", held="", ended=False)

    @door.post("/login")
    def enter() -> Response | str | tuple[str, int]:
        return _entered(house)

    @door.get("/join/<token>")
    def join(token: str) -> str | tuple[str, int]:
        found = guest(house.line, token, house.clock())
        return _invitation(found, "") if found else _gone()

    @door.post("/join/<token>")
    def joined(token: str) -> str | tuple[str, int]:
        found = guest(house.line, token, house.clock())
        return _joined(house, token, found) if found else _gone()

    door.add_url_rule("/logout", "logout", lambda: _left(house), methods=["POST"])
    door.add_url_rule("/language", "language", lambda: _spoken(house), methods=["POST"])
    return door


def _entered(house: House) -> Response | str | tuple[str, int]:
    token = _token(house)
    result = entering.enter(
        house.line,
        typed("login", LOGIN_LONGEST),
        request.form.get("password", "")[: entering.LONGEST_PASSWORD],
        typed("code", 20),
        token,
        house.clock(),
    )
    if isinstance(result, str):
        told = page("login.html", held=request.form.get("held", ""), ended=False, fault=f"login-{result}")
        return told, 429 if result == "wait" else 401
    begin(result, token)
    return _back(house, result)


def _gone() -> tuple[str, int]:
    return page("error.html", code=410, typed=[]), 410


def _left(house: House) -> Response:
    with house.line.store.begin() as unit:
        unit.visits.end(g.token)
    session.clear()
    return redirect(url_for("door.login"), 303)


def _next() -> str:
    """The page that was wanted; the first one where none of ours was."""
    wanted = request.values.get("next", "")
    return wanted if _OURS.fullmatch(wanted) else url_for("home.home")


def _token(house: House) -> str:
    return house.line.fresh.id() + house.line.fresh.id()


def _back(house: House, staff: Staff) -> Response | str:
    """To the page that was wanted, or to the form that was being written when the session ended."""
    held: Held | None = taken(house, request.form.get("held", ""), staff.id)
    return page("resend.html", held=held) if held else redirect(_next(), 303)


def _joined(house: House, token: str, found: Guest) -> str | tuple[str, int]:
    session_token = _token(house)
    password = request.form.get("password", "")
    try:
        if password != request.form.get("again", ""):
            raise JoiningError("password-differs", "the two passwords differ")
        staff, codes = joining.join(
            house.line, token, password, typed("code", 20), session_token, house.clock()
        )
    except JoiningError as error:
        return _invitation(found, error.fault), 422
    begin(staff, session_token)
    return page("codes.html", codes=codes)


def _invitation(found: Guest, fault: str) -> str:
    address = TOTP(found.totp).provisioning_uri(name=found.staff.login, issuer_name="Kuma")
    picture = segno.make(address, error="m").svg_data_uri(scale=4, border=2, dark="#000", light="#fff")
    spaced = " ".join(found.totp[at : at + 4] for at in range(0, len(found.totp), 4))
    return page("join.html", guest=found.staff, picture=picture, secret=spaced, fault=fault)


def _spoken(house: House) -> Response:
    chosen = request.form.get("language", "")
    if chosen in LANGUAGES:
        session["language"] = chosen
        staff = known()
        with house.line.store.begin() as unit:
            if staff:
                unit.staff.change(replace(unit.staff.get(staff.id), language=chosen), house.clock())
    return redirect(_next(), 303)
