"""The gateways' doors in: check who knocks, read the form, hand it to the service, answer in their words."""

from collections.abc import Callable
from typing import TypeAlias

from flask import Blueprint, Response, request

from bot.channels import africastalking, twilio
from bot.channels.form import fields
from bot.service.line import Line
from bot.service.messages import Inbound
from bot.service.news import note_opt_out, note_report
from bot.service.receive import quarantine, receive
from bot.web.guards import Doors, check_secret, check_twilio

TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

Take: TypeAlias = Callable[[Line, Doors, bytes], str]


def twilio_hooks(line: Line, doors: Doors) -> Blueprint:
    """`/hooks/twilio/sms` and `/hooks/twilio/status`."""
    hooks = Blueprint("twilio", __name__, url_prefix="/hooks/twilio")

    @hooks.post("/sms")
    def sms() -> Response:
        raw = request.get_data()
        form = fields(raw)
        check_twilio(doors, request, form)
        _take(line, doors, "twilio", raw, twilio.inbound(form, doors.twilio_account))
        return _twiml()

    @hooks.post("/status")
    def status() -> Response:
        form = fields(request.get_data())
        check_twilio(doors, request, form)
        report = twilio.report(form, request.args.get("key", ""))
        if report:
            note_report(line, report, doors.clock())
        return _twiml()

    return hooks


def africastalking_hooks(line: Line, doors: Doors) -> Blueprint:
    """`/hooks/africastalking/<secret>/...`: sms, delivery, opt-out, ussd, ussd-end."""
    hooks = Blueprint("africastalking", __name__, url_prefix="/hooks/africastalking/<secret>")

    def guarded(take: Take) -> Callable[[str], Response]:
        def view(secret: str) -> Response:
            check_secret(doors, secret)
            return Response(take(line, doors, request.get_data()), mimetype="text/plain")

        return view

    for name, take in _AFRICASTALKING.items():
        hooks.add_url_rule(f"/{name}", name, guarded(take), methods=["POST"])
    return hooks


def _sms(line: Line, doors: Doors, raw: bytes) -> str:
    _take(line, doors, "africastalking", raw, africastalking.sms(fields(raw)))
    return ""


def _ussd(line: Line, doors: Doors, raw: bytes) -> str:
    return _take(line, doors, "africastalking", raw, africastalking.ussd(fields(raw)))


def _ussd_end(line: Line, doors: Doors, raw: bytes) -> str:
    # Nothing follows from the end of a session: every turn of it was committed when it was answered.
    return ""


def _delivery(line: Line, doors: Doors, raw: bytes) -> str:
    report = africastalking.delivery(fields(raw))
    if report:
        note_report(line, report, doors.clock())
    return ""


def _opt_out(line: Line, doors: Doors, raw: bytes) -> str:
    left = africastalking.opt_out(fields(raw))
    if left:
        note_opt_out(line, left, doors.clock())
    else:
        quarantine(line, "africastalking", raw, "not readable as an opt-out", doors.clock())
    return ""


_AFRICASTALKING = {
    "sms": _sms,
    "delivery": _delivery,
    "opt-out": _opt_out,
    "ussd": _ussd,
    "ussd-end": _ussd_end,
}


def _take(line: Line, doors: Doors, channel: str, raw: bytes, inbound: Inbound | None) -> str:
    """What a USSD phone is to be shown. Bytes that are no message are kept for a person to look at."""
    if inbound is None:
        quarantine(line, channel, raw, "not readable as a message", doors.clock())
        return "END "
    screen = receive(line, inbound, raw, doors.clock())
    doors.ring()
    return f"{'END' if screen.ends else 'CON'} {screen.text}"


def _twiml() -> Response:
    return Response(TWIML, mimetype="text/xml")
