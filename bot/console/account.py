"""One's own account: where one is signed in, and new recovery codes."""

from dataclasses import replace

from flask import Blueprint, g, url_for
from werkzeug.wrappers import Response

from bot.console.forms import done, once, typed
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.service.entering import recovery_codes, step_of


def account_pages(house: House) -> Blueprint:
    """`/account` and what is done there."""
    pages = Blueprint("account", __name__)

    @pages.get("/account")
    def account() -> str:
        return _account(house, "")

    @pages.post("/account/end-others")
    def end_others() -> Response:
        with house.line.store.begin() as unit:
            if once(house, unit):
                count = unit.visits.end_all(me().id, but=g.token)
                unit.audit.add(me().login, "sessions-ended", me().login, f"{count}", house.clock())
        return done("account-ended", url_for("account.account"))

    @pages.post("/account/new-codes")
    def new_codes() -> str | tuple[str, int]:
        codes = _renewed(house)
        return page("codes.html", codes=codes) if codes else (_account(house, "join-code"), 422)

    return pages


def _renewed(house: House) -> tuple[str, ...]:
    """New recovery codes; none where the code of the phone is not right."""
    with house.line.store.begin() as unit:
        secrets = unit.staff.secrets(me().id)
        step = step_of(secrets.totp, typed("code", 20), house.clock())
        if step <= secrets.step:
            return ()
        shown, kept = recovery_codes(house.line.fresh.id)
        unit.staff.keep_secrets(me().id, replace(secrets, recovery=kept, step=step), house.clock())
        unit.audit.add(me().login, "recovery-codes-made", me().login, "", house.clock())
        return shown


def _account(house: House, fault: str) -> str:
    with house.line.store.begin() as unit:
        visits = unit.visits.of(me().id)
        left = len(unit.staff.secrets(me().id).recovery)
    return page("account.html", me=me(), visits=visits, left=left, fault=fault)
