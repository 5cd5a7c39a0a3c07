"""The roads of the seasons: which cercle is cut off or slow to reach in which months."""

from flask import Blueprint

from bot.console.house import House
from bot.console.page import page
from bot.console.terms import TERMS
from bot.referral.roads import road_to
from bot.service.line import BAMAKO


def roads_pages(house: House) -> Blueprint:
    """`/roads`."""
    pages = Blueprint("roads", __name__)

    @pages.get("/roads")
    def all_() -> str:
        month = house.clock().astimezone(BAMAKO).month
        with house.line.store.begin() as unit:
            found = unit.roads.all()
        counts = {road_to(found, cercle, month) for cercle in {each.cercle for each in found}}
        return page("roads.html", roads=found, counts=counts, **TERMS)

    return pages
