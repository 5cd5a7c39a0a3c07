"""Speak Africa's Talking: SMS and USSD."""

from bot.channels.africastalking.gateway import AfricasTalkingGateway
from bot.channels.africastalking.hooks import delivery, opt_out, sms
from bot.channels.africastalking.screen import ussd

__all__ = ["AfricasTalkingGateway", "delivery", "opt_out", "sms", "ussd"]
