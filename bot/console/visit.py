"""Who is at the other end: every request passes here before any page sees it."""

from flask import Flask, abort, g, redirect, request, session, url_for
from flask_wtf.csrf import CSRFProtect, validate_csrf  # type: ignore[import-untyped]  # no py.typed
from werkzeug.wrappers import Response
from wtforms import ValidationError  # type: ignore[import-untyped]  # no py.typed

from bot.console.access import ACCESS, PUBLIC, may
from bot.console.held import hold
from bot.console.house import House
from bot.console.page import page
from bot.service.staff import Staff, alive

TOKEN, WHO = "visit", "who"
"""What the signed cookie holds: the session's token, and whose it is."""
MINUTE = 60
READING = ("GET", "HEAD")


def me() -> Staff:
    """Whoever is signed in."""
    staff = known()
    if staff is None:
        abort(403)
    return staff


def known() -> Staff | None:
    """Whoever is signed in, or nobody."""
    staff = g.get("staff")
    return staff if isinstance(staff, Staff) else None


def guard(site: Flask, house: House) -> None:
    """Check every request: is its route in the table, is somebody signed in, may they, is the form ours."""
    csrf = CSRFProtect()
    site.config["WTF_CSRF_CHECK_DEFAULT"] = False
    csrf.init_app(site)

    @site.before_request
    def check() -> Response | tuple[str, int] | None:
        allowed = ACCESS.get(request.endpoint or "")
        if allowed is None:
            return None if request.routing_exception else abort(404)
        if "\0" in request.path or any("\0" in each for each in request.values.values()):
            abort(400)  # no keyboard sends it, and PostgreSQL refuses it
        _greet(house)
        if allowed != PUBLIC and known() is None:
            return _strange(house)
        if not may(known(), request.endpoint or ""):
            abort(403)
        if request.method not in READING:
            csrf.protect()
        return None


def begin(staff: Staff, token: str) -> None:
    """The cookie of somebody who has just been let in; nothing of another person's session stays in it."""
    # Kept where the same person comes back: a form in another tab is still good.
    kept = session.get("csrf_token") if session.get(WHO) == staff.id else None
    session.clear()
    session[TOKEN], session[WHO] = token, staff.id
    if kept:
        session["csrf_token"] = kept
    g.staff, g.token = staff, token


def _greet(house: House) -> None:
    token = session.get(TOKEN, "")
    if not token:
        return
    now = house.clock()
    with house.line.store.begin() as unit:
        visit = unit.visits.get(token)
        if visit is None or not alive(visit, now):
            return
        if (now - visit.seen).total_seconds() >= MINUTE:
            unit.visits.seen(token, now)
    g.staff, g.token = visit.staff, token


def _strange(house: House) -> Response | tuple[str, int]:
    """To the door; what was typed in a session that has ended is kept for whoever comes back to it."""
    if request.method in READING:
        return redirect(url_for("door.login", next=request.full_path.rstrip("?")), 303)
    try:
        validate_csrf(request.form.get("csrf_token"))
    except ValidationError:
        abort(400)
    held = hold(house, session.get(WHO, ""), request.path, request.form)
    return page("login.html", held=held, ended=True), 401
