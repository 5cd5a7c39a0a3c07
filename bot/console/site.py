"""The staff's WSGI application: its own process and host name, over the same core."""

import gzip
import logging
from urllib.parse import urlsplit

from flask import Flask, Response, request
from flask_wtf.csrf import CSRFError  # type: ignore[import-untyped]  # it ships no py.typed
from werkzeug.exceptions import HTTPException, SecurityError

from bot.console.account import account_pages
from bot.console.audit import audit_pages
from bot.console.case import case_pages
from bot.console.confirm import confirm_pages
from bot.console.directory import directory_pages
from bot.console.door import door_pages
from bot.console.entrance import entrance_pages
from bot.console.health import health_pages
from bot.console.home import home_pages
from bot.console.hotlines import hotlines_pages
from bot.console.house import House
from bot.console.inbox import inbox_pages
from bot.console.lists import lists_pages
from bot.console.page import furnish, page
from bot.console.partner_acts import partner_acts_pages
from bot.console.partner_form import partner_form_pages
from bot.console.people import people_pages
from bot.console.person import person_pages
from bot.console.rehearsal import rehearsal_pages
from bot.console.roads import roads_pages
from bot.console.rosters import rosters_pages
from bot.console.texts import texts_pages
from bot.console.visit import guard

LARGEST = 4 * 1024 * 1024
"""Bytes of a form with its file: a directory of 10,000 rows has about 2 MB."""
PAGES = (
    door_pages,
    home_pages,
    inbox_pages,
    case_pages,
    confirm_pages,
    directory_pages,
    partner_form_pages,
    partner_acts_pages,
    rosters_pages,
    roads_pages,
    hotlines_pages,
    lists_pages,
    texts_pages,
    rehearsal_pages,
    account_pages,
    people_pages,
    person_pages,
    audit_pages,
    health_pages,
    entrance_pages,
)
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # "no-referrer" would make browsers send "Origin: null" with our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_SMALL = 600  # bytes that one packet carries anyway


def create_console(house: House) -> Flask:
    """The application. It reads no settings and opens nothing."""
    site = Flask("bot.console")
    site.secret_key = house.keys.derive("console")
    site.config.update(
        MAX_CONTENT_LENGTH=LARGEST,
        TRUSTED_HOSTS=[urlsplit(house.url).hostname or ""],
        SESSION_COOKIE_NAME="__Host-kuma" if house.secure else "kuma",
        SESSION_COOKIE_SECURE=house.secure,
        SESSION_COOKIE_SAMESITE="Strict",
        # The address that browsers see is the proxy's; the cookie is bound to it by its name and SameSite.
        WTF_CSRF_SSL_STRICT=False,
        WTF_CSRF_TIME_LIMIT=None,
        PROVIDE_AUTOMATIC_OPTIONS=False,
    )
    guard(site, house)
    furnish(site, house)
    for pages in PAGES:
        site.register_blueprint(pages(house))
    site.register_error_handler(CSRFError, _old_form)
    site.register_error_handler(HTTPException, _refused)
    site.register_error_handler(Exception, _failed)
    site.after_request(_finished)
    return site


def _old_form(error: CSRFError) -> tuple[str, int]:
    """A form of another session: nothing is done, and what was typed is shown, to be copied."""
    kept = [value for name, value in request.form.items(multi=True) if name not in ("csrf_token", "mark")]
    secret = request.endpoint in ("door.enter", "door.joined")
    return page("error.html", code=400, typed=[] if secret else [each for each in kept if each]), 400


def _refused(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    if isinstance(error, SecurityError):
        # Another host name: no page of ours has an address there.
        return "400 Bad Request\n", 400
    told = code if code in (400, 403, 404, 405, 413, 429) else 400
    return page("error.html", code=told, typed=[]), code


def _failed(error: Exception) -> tuple[str, int]:
    # The error's own text can hold what a person wrote: only names are logged.
    logging.getLogger("kuma").error("%s could not be shown: %s", request.endpoint, type(error).__name__)
    return page("error.html", code=500, typed=[]), 500


def _finished(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code == 200:
        # Its address names its contents, see `page.asset`; what guards a page would only weigh here.
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return _zipped(response)
    response.headers["Cache-Control"] = "no-store"
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return _zipped(response)


def _zipped(response: Response) -> Response:
    # BREACH needs a page that a stranger can have asked for with our cookie: SameSite=Strict forbids it.
    text = (response.mimetype or "").startswith("text/")
    if not text or "gzip" not in request.headers.get("Accept-Encoding", "") or response.status_code == 304:
        return response
    response.direct_passthrough = False
    body = response.get_data()
    if len(body) > _SMALL and "Content-Encoding" not in response.headers:
        response.set_data(gzip.compress(body, 6, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Vary"] = "Accept-Encoding, Cookie"
    return response
