"""Speak Twilio Programmable SMS."""

from bot.channels.twilio.gateway import TwilioGateway
from bot.channels.twilio.hooks import inbound, report
from bot.channels.twilio.signature import authentic, sign

__all__ = ["TwilioGateway", "authentic", "inbound", "report", "sign"]
