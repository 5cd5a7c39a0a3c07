"""Say which of Twilio's refusals a later try may undo."""

from datetime import timedelta
from types import MappingProxyType

from bot.service.messages import Refused

_SOON, _LATER, _MENDED = timedelta(seconds=30), timedelta(minutes=15), timedelta(hours=1)

# Twilio, "Error and Warning Dictionary", and HTTP statuses. What waits an hour waits for a person to
# mend the account: the token, the sender, the countries allowed, the money, the day's cap.
_AGAIN = MappingProxyType(
    dict.fromkeys(("20429", "14107", "408", "429"), _SOON)
    | dict.fromkeys(("21611", "30001", "30003", "30008"), _LATER)
    | dict.fromkeys(("20003", "20404", "21408", "21606", "21612", "30002", "63038"), _MENDED)
    | dict.fromkeys(("301", "302", "307", "308", "401", "403", "404"), _MENDED)
)
_UNSUBSCRIBED = "21610"


def refusal(code: str, http: int) -> Refused:
    """Return the refusal that a Twilio error code means, or its HTTP status where we do not know the code.

    A code in neither list is for good: an invalid number, a landline, a filtered text.
    """
    wait = _AGAIN.get(code) or _AGAIN.get(str(http))
    return Refused(code, wait is not None, wait or timedelta(0), opted_out=code == _UNSUBSCRIBED)
