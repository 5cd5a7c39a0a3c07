"""A case: its story in one column, and what can be done with it now."""

from collections.abc import Callable, Mapping
from functools import partial

from flask import Blueprint, abort, request, url_for
from werkzeug.wrappers import Response

from bot.console import case_coordination, case_names, case_team
from bot.console.case_fields import FaultError, reason
from bot.console.case_shown import Written, shown
from bot.console.forms import done, once
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.engine.texts import LANGUAGES
from bot.service import overseeing
from bot.service.acting import Hand
from bot.service.canned import CANNED
from bot.service.caseload import Seen
from bot.service.justified import RefusedError
from bot.service.keeping import KeepingError
from bot.service.overseeing import NotSeenError
from bot.service.ports import Unit
from bot.service.seeing import seen, sight

DEEDS: Mapping[str, Callable[[Hand, str], str]] = {
    "accept": case_team.accept,
    "refuse": case_team.refuse,
    "later": case_team.later,
    "take": case_names.take,
    "give": case_names.give,
    "lay_down": case_names.lay_down,
    "begin": case_team.begin,
    "note": case_team.note,
    "write": case_team.write,
    "hand_over": case_team.hand_over,
    "finish": case_team.finish,
    "offer": case_coordination.offer,
    "press": case_coordination.press,
    "close": case_coordination.close,
    "leave": case_coordination.leave,
    "override": case_coordination.override,
}
"""What can be done with a case, by the end of the form's address."""


def case_pages(house: House) -> Blueprint:
    """`/case/<code>`, and a form's address for each deed."""
    pages = Blueprint("case", __name__)

    @pages.get("/case/<code>")
    def case(code: str) -> str:
        return _page(house, code, {"typed": _canned(house), "fault": None})

    for name, act in DEEDS.items():
        pages.add_url_rule(f"/case/<code>/{name}", name, partial(_deed, house, name, act), methods=["POST"])
    pages.add_url_rule("/case/<code>/reveal", "reveal", partial(_reveal, house), methods=["POST"])
    pages.add_url_rule("/case/<code>/read", "read", partial(_read, house), methods=["POST"])
    return pages


def _hand(house: House, unit: Unit) -> Hand:
    return Hand(house.line, unit, me(), house.clock())


def _sought(hand: Hand, code: str) -> Seen:
    """The case of an address; 404 for what is not there and for what is not theirs alike."""
    found = seen(hand.unit, sight(hand.unit, hand.staff), code)
    if found is None:
        abort(404)
    return found


def _page(house: House, code: str, more: Mapping[str, object]) -> str:
    with house.line.store.begin() as unit:
        hand = _hand(house, unit)
        found = _sought(hand, code)
        if found.gone:
            return page("gone.html", case=found.case, holder=_holder(hand, found))
        facts = _facts(hand, found)
        if unit.viewings.look(found.case.id, hand.staff.id, hand.staff.partner, hand.now):
            hand.noted("case-seen", found.case.code)
    return page("case.html", **{**facts, **more})


def _facts(hand: Hand, found: Seen, written: Written | None = None, number: str = "") -> dict[str, object]:
    eyes = sight(hand.unit, hand.staff)
    assert eyes  # noqa: S101  (who has found a case has eyes)
    return {"typed": {}, "fault": None, "number": number, **shown(hand, eyes, found, written)}


def _holder(hand: Hand, found: Seen) -> str:
    """What the team that has it is called; "" where nobody has."""
    return next((each.name for each in hand.unit.partners.all() if each.id == found.case.partner), "")


def _deed(house: House, name: str, act: Callable[[Hand, str], str], code: str) -> Response | tuple[str, int]:
    try:
        with house.line.store.begin() as unit:
            hand = _hand(house, unit)
            known = _sought(hand, code).case.code
            told = act(hand, known) if once(house, unit) else "case-again"
    except NotSeenError:
        abort(404)
    except FaultError as fault:
        return _wrong(house, code, fault)
    except RefusedError:
        return _wrong(house, code, FaultError(name, "case-fault-choice"))
    except KeepingError as error:
        return _wrong(house, code, FaultError(name, error.fault))
    return done(told, url_for("case.case", code=known))


def _reveal(house: House, code: str) -> Response | str | tuple[str, int]:
    def act(hand: Hand, found: Seen, why: str) -> dict[str, object]:
        return _facts(hand, found, number=overseeing.reveal(hand, found.case.code, why) or "?")

    return _reasoned(house, code, "reveal", act)


def _read(house: House, code: str) -> Response | str | tuple[str, int]:
    def act(hand: Hand, found: Seen, why: str) -> dict[str, object]:
        return _facts(hand, found, overseeing.read(hand, found.case.code, why))

    return _reasoned(house, code, "read", act)


def _reasoned(
    house: House, code: str, name: str, act: Callable[[Hand, Seen, str], dict[str, object]]
) -> Response | str | tuple[str, int]:
    """Show something once, in the answer itself: it stands in no address and in no cookie."""
    try:
        with house.line.store.begin() as unit:
            hand = _hand(house, unit)
            found = _sought(hand, code)
            if not once(house, unit):
                return done("case-again", url_for("case.case", code=found.case.code))
            facts = act(hand, found, reason(name))
    except NotSeenError:
        abort(404)
    except FaultError as fault:
        return _wrong(house, code, fault)
    return page("case.html", **facts)


def _wrong(house: House, code: str, fault: FaultError) -> tuple[str, int]:
    """The page again, with what was typed and what is wrong with it."""
    told = (fault.form, fault.word) if fault.word else None
    return _page(house, code, {"typed": fault.typed, "fault": told}), 422 if told else 200


def _canned(house: House) -> dict[str, str]:
    """The ready answer that the address names, to stand in the field."""
    message, language = request.args.get("canned", ""), request.args.get("language", "")
    if message not in CANNED or language not in LANGUAGES:
        return {}
    return {"words": house.line.texts.say(message, language, {})}
