"""What is done with emergency numbers: a flow tells her those that may be shown, staff check them (R21)."""

from datetime import datetime

from bot.engine.flow import Known
from bot.service.dialled import listed, shown
from bot.service.line import BAMAKO, Done, Line, Scene
from bot.service.ports import Unit


def numbers(scene: Scene, facts: Known) -> Done:
    """The numbers that are verified and fresh: "some", as `numbers` in her language, or "none"."""
    today = scene.now.astimezone(BAMAKO).date()
    fresh = shown(scene.unit.hotlines.all(), today, scene.line.rules.hotline)
    told = listed(fresh, scene.person.language)
    return ("some" if told else "none"), {"numbers": told}


def verify(line: Line, number: str, who: str, now: datetime) -> None:
    """Somebody dialled it today, and it is what its label says. Raises ValueError."""
    who = " ".join(who.split())
    if not who:
        raise ValueError("say who dialled it: --who NAME")
    with line.store.begin() as unit:
        if not dial(unit, number, who, now):
            raise ValueError("this number is not in the list; see: kuma hotlines list")


def dial(unit: Unit, number: str, who: str, now: datetime) -> bool:
    """Keep that it was dialled today, and by whom; False when there is no such number."""
    return unit.hotlines.verify("".join(number.split()), who[:80], now.astimezone(BAMAKO).date())
