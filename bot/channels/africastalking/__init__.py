"""Speak Africa's Talking: SMS and USSD."""

from bot.channels.africastalking.gateway import AfricasTalkingGateway
from bot.channels.africastalking.hooks import delivery, opt_out, sms
from bot.channels.africastalking.screen import Ended, ussd, ussd_end

__all__ = ["AfricasTalkingGateway", "Ended", "delivery", "opt_out", "sms", "ussd", "ussd_end"]
