"""The first page: what waits for this reader, by role."""

from flask import Blueprint

from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.service.acting import Hand
from bot.service.confirming import SECONDS, waiting
from bot.service.line import BAMAKO
from bot.service.seeing import sight


def home_pages(house: House) -> Blueprint:
    """`/`."""
    pages = Blueprint("home", __name__)

    @pages.get("/")
    def home() -> str:
        now = house.clock()
        today = now.astimezone(BAMAKO).replace(hour=0, minute=0, second=0, microsecond=0)
        with house.line.store.begin() as unit:
            eyes = sight(unit, me())
            counts = unit.caseload.counts(eyes, house.line.rules.limits, now) if eyes else None
            sent = None if eyes and not eyes.everything else unit.caseload.sent(today)
            second = me().role in SECONDS
            proposed = len(waiting(Hand(house.line, unit, me(), now))) if second else None
        return page("home.html", me=me(), counts=counts, sent=sent, proposed=proposed)

    return pages
