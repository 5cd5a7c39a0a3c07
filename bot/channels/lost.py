"""Tell a call to a gateway that surely never left from one whose answer was lost."""

from ssl import SSLCertVerificationError

from requests.exceptions import (
    ConnectTimeout,
    InvalidHeader,
    InvalidSchema,
    InvalidURL,
    MissingSchema,
    ReadTimeout,
    RequestException,
)
from urllib3.exceptions import NewConnectionError

from bot.service.messages import Refused, Unknown


def outcome(error: Exception) -> Refused | Unknown:
    """Say what an exception of `requests`, or of what reads its answers, means for the message.

    Codes are our own words: the text of an exception may hold a phone number and goes nowhere.
    Unknown is the answer for all that is not surely unsent.
    """
    reason = _reason(error)
    match error:
        case ConnectTimeout():
            return Refused("connect-timeout", again=True)
        case _ if isinstance(reason, NewConnectionError):  # refused, no route, or a name not found
            return Refused("unreachable", again=True)
        case _ if isinstance(reason, SSLCertVerificationError):
            return Refused("certificate", again=True)
        case InvalidURL() | InvalidHeader() | InvalidSchema() | MissingSchema():
            return Refused("settings", again=True)
        case UnicodeEncodeError():
            return Refused("text", again=False)
        case ReadTimeout():
            return Unknown("read-timeout")
        case RequestException():
            return Unknown("connection-lost")
    return Unknown("answer")


def _reason(error: Exception) -> BaseException | None:
    """Dig out what urllib3 stumbled over: requests wraps it as the first argument."""
    inner = error.args[0] if error.args else None
    reason = getattr(inner, "reason", None)
    # urllib3 wraps the certificate's own error once more.
    deeper = reason.args[0] if isinstance(reason, Exception) and reason.args else None
    return deeper if isinstance(deeper, SSLCertVerificationError) else reason
