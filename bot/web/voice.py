"""The gateways' doors for calls: a missed call is a request, and it is rejected so that it costs nobody."""

from flask import Blueprint, Response, request

from bot.channels.africastalking import voice as africastalking
from bot.channels.form import fields
from bot.channels.twilio import voice as twilio
from bot.service.calls import Call, take_call
from bot.service.line import Line
from bot.service.receive import quarantine
from bot.web.guards import Doors, check_secret, check_twilio

_XML = '<?xml version="1.0" encoding="UTF-8"?>'
# Rejected before it is answered, a call is not charged (Twilio, "TwiML Voice: Reject").
BUSY = f'{_XML}<Response><Reject reason="busy"/></Response>'
REJECTED = f"{_XML}<Response><Reject/></Response>"


def voice_hooks(line: Line, doors: Doors) -> Blueprint:
    """`/hooks/twilio/voice` and `/hooks/africastalking/<secret>/voice`."""
    hooks = Blueprint("voice", __name__, url_prefix="/hooks")

    @hooks.post("/twilio/voice")
    def twilio_voice() -> Response:
        raw = request.get_data()
        form = fields(raw)
        check_twilio(doors, request, form)
        if not twilio.outbound(form):
            _take(line, doors, "twilio", raw, twilio.call(form, doors.twilio_account))
        return Response(BUSY, mimetype="text/xml")

    @hooks.post("/africastalking/<secret>/voice")
    def africastalking_voice(secret: str) -> Response:
        check_secret(doors, secret)
        raw = request.get_data()
        form = fields(raw)
        if not africastalking.outbound(form):
            _take(line, doors, "africastalking", raw, africastalking.call(form))
        return Response(REJECTED, mimetype="text/xml")

    return hooks


def _take(line: Line, doors: Doors, channel: str, raw: bytes, call: Call | None) -> None:
    if call is None:
        quarantine(line, channel, raw, "not readable as a call", doors.clock())
        return
    take_call(line, call, raw, doors.clock())
    doors.ring()
