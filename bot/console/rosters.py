"""The rosters: the week of each partner at a glance, and when nobody answers in danger."""

from flask import Blueprint, abort

from bot.console.access import KEEPERS
from bot.console.directory import wanted
from bot.console.house import House
from bot.console.page import page
from bot.console.terms import TERMS
from bot.console.visit import me
from bot.service.lookup import directory
from bot.service.weeks import unanswered, week_of


def rosters_pages(house: House) -> Blueprint:
    """`/rosters`, and the week of one partner; who keeps no directory sees the own one only."""
    pages = Blueprint("rosters", __name__)

    @pages.get("/rosters")
    def all_() -> str:
        with house.line.store.begin() as unit:
            found = directory(house.line, unit, house.clock())
            nobody = unanswered(house.line, unit, house.clock()) if _keeper() else ()
        mine = [one for one in found if _may_see(one.partner.id)]
        mine.sort(key=lambda one: (-one.holes, one.partner.id))
        return page("rosters.html", shown=mine, nobody=nobody, keeper=_keeper(), **TERMS)

    @pages.get("/rosters/<partner>")
    def week(partner: str) -> str:
        if not _may_see(partner):
            abort(404)
        with house.line.store.begin() as unit:
            return page("week.html", week=week_of(unit, wanted(unit, partner)), **TERMS)

    return pages


def _keeper() -> bool:
    return me().role in KEEPERS


def _may_see(partner: str) -> bool:
    return _keeper() or partner == me().partner
