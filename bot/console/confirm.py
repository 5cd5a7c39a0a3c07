"""What waits for a second person: to be confirmed, or not done."""

from collections.abc import Callable

from flask import Blueprint, url_for
from werkzeug.wrappers import Response

from bot.console.forms import done, once
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.service import confirming
from bot.service.acting import Hand
from bot.service.justified import RefusedError


def confirm_pages(house: House) -> Blueprint:
    """`/confirm`, and an address to say yes and one to say no."""
    pages = Blueprint("confirm", __name__)

    @pages.get("/confirm")
    def confirm() -> str:
        with house.line.store.begin() as unit:
            found = confirming.waiting(Hand(house.line, unit, me(), house.clock()))
            names = {each.login: each.name for each in unit.staff.all()}
            partners = {each.id: each.name for each in unit.partners.all()}
        return page("confirm.html", found=found, names=names, partners=partners, me=me())

    @pages.post("/confirm/<motion>/yes")
    def yes(motion: str) -> Response:
        return _decided(house, confirming.confirm, motion)

    @pages.post("/confirm/<motion>/no")
    def no(motion: str) -> Response:
        return _decided(house, confirming.decline, motion)

    return pages


def _decided(house: House, decide: Callable[[Hand, str], str], motion: str) -> Response:
    try:
        with house.line.store.begin() as unit:
            hand = Hand(house.line, unit, me(), house.clock())
            told = decide(hand, motion) if once(house, unit) else "gone"
    except RefusedError:
        told = "impossible"
    return done(f"confirm-{told}", url_for("confirm.confirm"))
