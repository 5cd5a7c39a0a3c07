"""Read what Africa's Talking posts about a USSD session: each screen, then how it ended."""

from hashlib import sha256

from bot.channels.africastalking.hooks import NAME
from bot.channels.form import Form, first
from bot.engine.spelling import clean
from bot.service.messages import Inbound
from bot.service.numbers import subscriber

_ID = 100  # characters; theirs are about 40


def ussd(form: Form) -> Inbound | None:
    """Read one screen's request, whose text is all typed so far; None when it is not readable as one.

    Session and text together are the reference: the gateway repeats a request it got no answer to.
    """
    session = clean(first(form, "sessionId"))[:_ID]
    if not session or "phoneNumber" not in form.values or "text" not in form.values:
        return None
    # Input by input: blanks trimmed at the end of one text would stand in the middle of the next.
    text = "*".join(clean(part) for part in first(form, "text").split("*"))
    return Inbound(
        channel=NAME,
        reference=f"{session}:{sha256(text.encode()).hexdigest()[:16]}",
        sender=subscriber(first(form, "phoneNumber")) or "",
        text=text,
        recipient=clean(first(form, "serviceCode")),
        session=session,
    )
