"""Read what Twilio posts to us: messages, then news of those we sent."""

import re
from base64 import b64decode
from types import MappingProxyType

from bot.channels.form import Form, first
from bot.engine.spelling import clean
from bot.service.messages import Inbound, Report, Status
from bot.service.numbers import subscriber

_NEEDED = ("AccountSid", "From", "Body")
_SID = re.compile(r"[A-Za-z0-9]{2,64}")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{58,}={0,2}")

# Twilio's enumeration. A text cut in the middle counts as not delivered: the person cannot act on it.
_STATUSES = MappingProxyType(
    {
        "accepted": Status.QUEUED,
        "scheduled": Status.QUEUED,
        "queued": Status.QUEUED,
        "sending": Status.SENDING,
        "sent": Status.SENT,
        "failed": Status.FAILED,
        "canceled": Status.FAILED,
        "undelivered": Status.UNDELIVERED,
        "partially_delivered": Status.UNDELIVERED,
        "delivered": Status.DELIVERED,
        "read": Status.READ,
    }
)


def inbound(form: Form, account_sid: str) -> Inbound | None:
    """Read an incoming SMS; None when it is not one for this account, for a person to look at.

    Twilio signs names and values with nothing between, so {A: 1, B: 2} and {A: "1B2"} share a
    signature: the fields we read must be there, each once. An MMS with pictures only has the text "".
    """
    sid = _sid(form)
    once = all(len(form.values.get(name, ())) == 1 for name in _NEEDED)
    if not (sid and once and account_sid and first(form, "AccountSid") == account_sid):
        return None
    return Inbound(
        channel="twilio",
        reference=sid,
        sender=subscriber(first(form, "From")) or "",
        text=clean(_opened(first(form, "Body"))),
        recipient=clean(first(form, "To")),
        refused=first(form, "OptOutType").strip().upper() == "STOP",
    )


def report(form: Form, key: str = "") -> Report | None:
    """Read a status callback; `key` comes from its URL. None for what tells nothing of a sent message.

    "receiving" and "received" tell of incoming ones, so they give None too.
    """
    sid = _sid(form)
    status = _STATUSES.get(first(form, "MessageStatus") or first(form, "SmsStatus"))
    if not sid or status is None:
        return None
    return Report("twilio", sid, status, clean(first(form, "ErrorCode"))[:40], clean(key)[:200])


def _sid(form: Form) -> str:
    sid = first(form, "MessageSid") or first(form, "SmsSid")
    return sid if _SID.fullmatch(sid) else ""


def _opened(body: str) -> str:
    """Undo the base64 in which Twilio hands over some joined SMS (undocumented; nyaruka/courier met it).

    Only for 58 letters and more without a blank that decode to printable UTF-8 with a blank in it: no
    person types that, and a wrong guess would lose her words.
    """
    if not _BASE64.fullmatch(body):
        return body
    try:
        text = b64decode(body, validate=True).decode()
    except ValueError:
        return body
    return text if " " in text and " ".join(text.split()).isprintable() else body
