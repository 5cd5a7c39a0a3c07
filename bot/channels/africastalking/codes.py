"""Say what Africa's Talking's answers mean, and which refusals a later try may undo."""

import re
from datetime import timedelta
from types import MappingProxyType

from bot.service.messages import Accepted, Refused, Result, Unknown

_SOON, _LATER, _MENDED = timedelta(seconds=30), timedelta(minutes=15), timedelta(hours=1)

_TAKEN = frozenset({"100", "101", "102"})  # Processed, Sent, Queued
# Africa's Talking, "Sending bulk SMS", statusCode of a recipient; None is for good. What waits an hour
# waits for a person to mend the account. A code that is not here may have been sent: so may a RiskHold
# (401), which can be let go later, and their own errors (500, 501).
_REFUSED = MappingProxyType(
    {
        "402": _MENDED,  # InvalidSenderId
        "403": None,  # InvalidPhoneNumber
        "404": None,  # UnsupportedNumberType
        "405": _MENDED,  # InsufficientBalance
        "406": None,  # UserInBlacklist
        "407": _LATER,  # CouldNotRoute
        "409": None,  # DoNotDisturbRejection
        "502": _LATER,  # RejectedByGateway
    }
)
_BLACKLISTED = "406"
_HTTP = MappingProxyType({400: None, 408: _SOON, 413: None, 422: None, 429: _SOON})
_WORD = re.compile(r"[A-Za-z]{3,40}")


def result(code: str, reference: str) -> Result:
    """Return what one recipient's statusCode and messageId mean; a lost id is "None", in letters."""
    if code in _TAKEN:
        return Accepted(reference) if reference not in {"", "None"} else Unknown("no-id")
    if code not in _REFUSED:
        return Unknown(code if code.isdecimal() else "answer")
    return _refused(code, _REFUSED[code])


def refused_by_http(status: int) -> Refused:
    """Return what an HTTP status from 300 to 499 means; one we do not know waits for a mended account."""
    return _refused(f"http-{status}", _HTTP.get(status, _MENDED))


def refused_by_message(message: str) -> Refused:
    """Return what an answer without recipients means: "InvalidSenderId" comes so, with HTTP 201."""
    # A sentence could name the number, a word cannot.
    code = message if _WORD.fullmatch(message) else "no-recipient"
    return _refused(code, _MENDED if message == "InvalidSenderId" else None)


def _refused(code: str, wait: timedelta | None) -> Refused:
    return Refused(code, wait is not None, wait or timedelta(0), opted_out=code == _BLACKLISTED)
