"""Flows and texts: what the line says, what it costs, who has approved it, and other words for it.

The texts stand in git. What is changed here is a proposal, which `kuma texts proposals` brings there;
see docs/decisions/texts-in-the-console.md.
"""

from flask import Blueprint, Response, abort, request, url_for
from werkzeug.wrappers import Response as Answer

from bot.console.flow_view import view
from bot.console.forms import done, once
from bot.console.house import House
from bot.console.page import page
from bot.console.text_edit import Place, change, edit
from bot.console.visit import me
from bot.engine.approval import Approvals, State, state
from bot.engine.parts import parts
from bot.engine.texts import LANGUAGES
from bot.service.patch import patch
from bot.service.proposals import cells, standing_of
from bot.service.sheet_back import applied
from bot.service.wording import wordings
from bot.service.workshop import Workshop, approve_text


def texts_pages(house: House) -> Blueprint:
    """`/texts`, `/proposals` and what is done there."""
    pages = Blueprint("texts", __name__)
    pages.add_url_rule("/texts", "files", lambda: _files(house))
    pages.add_url_rule("/texts/<file>", "file", lambda file: _file(house, file))
    approve = "/texts/<file>/approve"
    pages.add_url_rule(approve, "approve", lambda file: _approve(house, file), methods=["POST"])
    where = "/texts/<file>/<message>/<language>"
    pages.add_url_rule(where, "edit", lambda **named: edit(house, Place(**named)))
    pages.add_url_rule(where, "change", lambda **named: change(house, Place(**named)), methods=["POST"])
    pages.add_url_rule("/proposals", "proposals", lambda: _proposals(house))
    pages.add_url_rule("/proposals/patch", "patch", lambda: _patch(house), methods=["POST"])
    pages.add_url_rule("/proposals/withdraw", "withdraw", lambda: _withdraw(house), methods=["POST"])
    return pages


def _files(house: House) -> str:
    shop = house.workshop
    with house.line.store.begin() as unit:
        standing = shop.standing(unit)
        waiting = len(cells(shop.contents, unit.proposals.all()))
    rows = [(name.removesuffix(".ftl"), _counts(shop, standing, name)) for name in shop.contents["fr"]]
    flows = [name for name in shop.book.flows if f"{name}.ftl" not in shop.contents["fr"]]
    return page("texts.html", rows=rows, flows=flows, waiting=waiting, states=State, languages=LANGUAGES)


def _counts(shop: Workshop, standing: Approvals, name: str) -> dict[str, dict[State, int]]:
    found: dict[str, dict[State, int]] = {}
    for language in LANGUAGES:
        messages = dict.fromkeys(part.message for part in parts(shop.contents[language].get(name, "")))
        states = [state(shop.prints, standing, message, language) for message in messages]
        found[language] = {each: states.count(each) for each in State}
    return found


def _file(house: House, file: str) -> str:
    shop, name = house.workshop, f"{file}.ftl"
    flow = shop.book.flows.get(file)
    if flow is None and name not in shop.contents["fr"]:
        abort(404)
    with house.line.store.begin() as unit:
        standing = shop.standing(unit)
        kept = unit.proposals.all()
    septets = house.line.rules.ussd
    sides = {
        each: wordings(shop, standing, name, each, septets) if name in shop.contents[each] else {}
        for each in LANGUAGES
    }
    messages = list(dict.fromkeys(message for side in sides.values() for message in side))
    waits = {(each.message, each.language) for each in kept if standing_of(shop.contents, each) == "open"}
    return page(
        "text_file.html",
        file=file,
        flow=view(flow, shop.texts) if flow else None,
        sides=sides,
        messages=messages,
        home={message: found.file.removesuffix(".ftl") for message, found in shop.texts.index["fr"].items()},
        waits=waits,
        reads=me().reads.split(),
        complaints=shop.complaints,
        languages=LANGUAGES,
    )


def _approve(house: House, file: str) -> Answer:
    shop, now, who = house.workshop, house.clock(), me()
    chosen = [each.split(" ") for each in request.form.getlist("text")]
    if any(len(each) != 3 or each[1] not in LANGUAGES for each in chosen):
        abort(400)
    if {language for _, language, _ in chosen} - {*who.reads.split()}:
        abort(403)
    # Before the transaction: it takes a second, and others wait to write.
    faults = shop.complaints
    told = "texts-none" if not chosen else "texts-complaints" if faults else "texts-approved"
    with house.line.store.begin() as unit:
        if once(house, unit) and not faults:
            reader = (who.login, who.name, who.reads)
            came = {approve_text(unit, shop, reader, (text, of, seen), now) for text, of, seen in chosen}
            told = "texts-changed" if came - {"approved"} else told
    return done(told, url_for("texts.file", file=file))


def _proposals(house: House) -> str:
    contents = house.workshop.contents
    with house.line.store.begin() as unit:
        kept = unit.proposals.all()
    rows = [(each, standing_of(contents, each)) for each in reversed(kept)]
    index = house.workshop.texts.index["fr"]
    home = {each.id: index[each.message].file.removesuffix(".ftl") for each in kept if each.message in index}
    return page("text_proposals.html", rows=rows, home=home)


def _patch(house: House) -> Response:
    contents = house.workshop.contents
    with house.line.store.begin() as unit:
        changed = cells(contents, unit.proposals.all())
        unit.audit.add(me().login, "exported", "proposals", f"{len(changed)}", house.clock())
    told = {"Content-Disposition": 'attachment; filename="textes.patch"'}
    return Response(patch(contents, applied(contents, changed)), mimetype="text/x-diff", headers=told)


def _withdraw(house: House) -> Answer:
    id_ = request.form.get("id", "")
    with house.line.store.begin() as unit:
        if once(house, unit) and unit.proposals.withdraw(id_[:32]):
            unit.audit.add(me().login, "proposal-withdrawn", id_[:32], "", house.clock())
    return done("texts-withdrawn", url_for("texts.proposals"))
