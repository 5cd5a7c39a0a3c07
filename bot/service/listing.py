"""Lists for a phone: as many lines as one answer holds, then how many more there are."""

from bot.engine.gsm7 import cost
from bot.engine.screen import SMS
from bot.engine.spelling import sendable
from bot.service.line import Scene


def fitted(scene: Scene, lines: list[str]) -> str:
    """The lines that fit two SMS segments or one screen, and "+3" where three do not."""
    room = scene.line.rules.ussd if scene.inbound.ussd else max(SMS.values())
    for count in range(len(lines), 0, -1):
        more = [f"+{len(lines) - count}"] if count < len(lines) else []
        text = sendable("\n".join([*lines[:count], *more]), scene.person.language)
        price = cost(text)
        # What leaves GSM-7 takes as many bits: 16 of them for a sign, not 7.
        if price.units <= (room if price.encoding == "GSM-7" else room * 7 // 16):
            return text
    return f"+{len(lines)}" if lines else ""
