"""Read what Twilio posts about a call to the line."""

import re

from bot.channels.form import Form, first
from bot.service.calls import Call
from bot.service.numbers import subscriber

_NEEDED = ("AccountSid", "CallSid", "From")
_SID = re.compile(r"[A-Za-z0-9]{2,64}")


def outbound(form: Form) -> bool:
    """Whether it tells of a call that was made from our side, which asks for nothing."""
    return first(form, "Direction").strip().lower().startswith("outbound")


def call(form: Form, account_sid: str) -> Call | None:
    """Read a call; None when it is not one to this account, for a person to look at.

    The fields we read must be there, each once, for the same reason as those of a message.
    """
    once = all(len(form.values.get(name, ())) == 1 for name in _NEEDED)
    sid = first(form, "CallSid")
    if not (once and _SID.fullmatch(sid) and account_sid and first(form, "AccountSid") == account_sid):
        return None
    return Call("twilio", sid, subscriber(first(form, "From")) or "")
