"""Read what Africa's Talking posts about SMS: messages, news of those we sent, and opt-outs.

It signs nothing: the secret is in the path, and the caller checks it.
"""

from types import MappingProxyType

from bot.channels.form import Form, first
from bot.engine.spelling import clean
from bot.service.messages import Inbound, OptOut, Report, Status
from bot.service.numbers import subscriber

NAME = "africastalking"

_ID = 100  # characters; theirs are about 40

# Africa's Talking, "Delivery reports". Submitted and Buffered are with the operator, so no longer ours.
_STATUSES = MappingProxyType(
    {
        "Sent": Status.SENT,
        "Submitted": Status.SENT,
        "Buffered": Status.SENT,
        "Rejected": Status.FAILED,
        "Failed": Status.UNDELIVERED,
        "AbsentSubscriber": Status.UNDELIVERED,
        "Expired": Status.UNDELIVERED,
        "Success": Status.DELIVERED,
    }
)


def sms(form: Form) -> Inbound | None:
    """Read an incoming SMS; None when it is not readable as one."""
    reference = clean(first(form, "id"))[:_ID]
    if not reference or "from" not in form.values or "text" not in form.values:
        return None
    return Inbound(
        channel=NAME,
        reference=reference,
        sender=subscriber(first(form, "from")) or "",
        text=clean(first(form, "text")),
        recipient=clean(first(form, "to")),
    )


def delivery(form: Form) -> Report | None:
    """Read a delivery report, with `failureReason` as its code; None when it is not readable as one."""
    reference = clean(first(form, "id"))[:_ID]
    status = _STATUSES.get(clean(first(form, "status")))
    if not reference or status is None:
        return None
    return Report(NAME, reference, status, clean(first(form, "failureReason"))[:40])


def opt_out(form: Form) -> OptOut | None:
    """Read that a person left this sender's list; None when it names no subscriber."""
    sender = subscriber(first(form, "phoneNumber"))
    return OptOut(NAME, sender) if sender and "senderId" in form.values else None
