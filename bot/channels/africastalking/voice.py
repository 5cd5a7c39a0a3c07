"""Read what Africa's Talking posts about a call to the line: it rings, then it has ended."""

from bot.channels.africastalking.hooks import NAME
from bot.channels.form import Form, first
from bot.engine.spelling import clean
from bot.service.calls import Call
from bot.service.numbers import subscriber

_ID = 100  # characters; theirs are about 40


def outbound(form: Form) -> bool:
    """Whether it tells of a call that was made from our side, which asks for nothing."""
    return first(form, "direction").strip().lower() == "outbound"


def call(form: Form) -> Call | None:
    """Read a call; None when it is not readable as one. Its start (isActive 1) and its end (0) are one.

    The end alone is enough, for the start may have been lost.
    """
    session = clean(first(form, "sessionId"))[:_ID]
    if not session or "callerNumber" not in form.values or "isActive" not in form.values:
        return None
    return Call(NAME, session, subscriber(first(form, "callerNumber")) or "")
