"""The rehearsal phones: a world of one's own to try the line in, on the engine that answers everybody.

Nothing of it is kept in the database and nothing leaves: a room is a line of its own, thrown away.
"""

from functools import partial

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Answer

from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.phone_deeds import KEYS, SHARED, Deed, line_of, pressed
from bot.console.phones import shown
from bot.console.visit import me
from bot.service.room import FullError, Room

LANGUAGES = ("", "fr", "bm")


def rehearsal_pages(house: House) -> Blueprint:
    """`/rehearsal` and what is done on its phones."""
    pages = Blueprint("rehearsal", __name__)
    pages.add_url_rule("/rehearsal", "room", lambda: _room(house))
    for name, deed in {"begin": _begin, "play": _play, "end": _end, "save": _save}.items():
        pages.add_url_rule(f"/rehearsal/{name}", name, partial(deed, house), methods=["POST"])
    return pages


def _room(house: House) -> str:
    with house.rooms.within(me().id, house.clock()) as here:
        facts = {"keys": KEYS, "waits": SHARED, "languages": LANGUAGES}
        return page("rehearsal.html", room=here, phones=shown(house, here) if here else (), **facts)


def _begin(house: House) -> Answer:
    language = request.form.get("language", "")
    if language not in LANGUAGES:
        abort(400)
    if _first(house):
        house.rooms.begin(me().id, language, house.clock())
    return done("rehearsal-begun", url_for("rehearsal.room"))


def _play(house: House) -> Answer:
    return _played(house) if _first(house) else redirect(url_for("rehearsal.room"), 303)


def _end(house: House) -> Answer:
    house.rooms.end(me().id)
    return done("rehearsal-ended", url_for("rehearsal.room"))


def _save(house: House) -> Response:
    with house.rooms.within(me().id, house.clock()) as here:
        text = here.saved(typed("title", 200) or "Une répétition") if here else abort(404)
    # A name of ours, so that nothing of the title has to be made safe for a file system.
    told = {"Content-Disposition": 'attachment; filename="conversation.txt"'}
    return Response(text, mimetype="text/plain", headers=told)


def _first(house: House) -> bool:
    # A transaction of its own: no lock of the real line is held while a rehearsal plays.
    with house.line.store.begin() as unit:
        return once(house, unit)


def _played(house: House) -> Answer:
    deed = Deed(request.form.get("deed", ""), request.form.get("phone", ""), request.form.get("typed", ""))
    with house.rooms.within(me().id, house.clock()) as here:
        if here is None:
            return done("rehearsal-over", url_for("rehearsal.room"))
        if deed.phone and deed.phone not in house.rooms.phones:
            abort(400)
        try:
            _do(here, deed)
        except FullError:
            return done("rehearsal-full", url_for("rehearsal.room"))
        names = ("", *here.phones(house.rooms.usual))
        at = names.index(deed.phone) if deed.phone in names else 0
    return redirect(url_for("rehearsal.room", _anchor=f"phone-{at}"), 303)


def _do(room: Room, deed: Deed) -> None:
    if deed.name.startswith("key-"):
        room.typed[deed.phone] = pressed(deed)
        return
    line = line_of(room, deed)
    if line is None:
        abort(400)
    room.play(line)
    if deed.name in ("dial", "type", "sms"):
        room.typed.pop(deed.phone, None)
