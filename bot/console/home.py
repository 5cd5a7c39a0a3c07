"""The first page: what waits for this reader."""

from flask import Blueprint

from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me


def home_pages(house: House) -> Blueprint:
    """`/`."""
    pages = Blueprint("home", __name__)

    @pages.get("/")
    def home() -> str:
        return page("home.html", me=me())

    return pages
