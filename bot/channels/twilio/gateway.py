"""Send by Twilio, and look up a send whose answer was lost."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlencode, urlsplit, urlunsplit

from twilio.base.exceptions import (  # type: ignore[import-untyped]  # the SDK ships no py.typed
    TwilioRestException,
    TwilioServiceException,
)
from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped]  # as above
from twilio.rest import Client  # type: ignore[import-untyped]  # as above
from twilio.rest.api.v2010.account.message import MessageInstance  # type: ignore[import-untyped]  # as above

from bot.channels.lost import outcome
from bot.channels.twilio.codes import refusal
from bot.service.messages import Accepted, Outgoing, Refused, Result, Unknown

_WINDOW = timedelta(days=1)
_LISTED = 200  # messages looked through by `find`, one request
_FAILED = frozenset({"failed", "undelivered", "canceled"})


class TwilioGateway:
    """One account and one sender: a number, a name, or a Messaging Service ("MG..." and 32 digits).

    News of a send is posted to `status_url` with our own `key` in its query. `now` is asked by `find`
    only. `timeout` is (to connect, to read) in seconds.
    """

    name = "twilio"

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        sender: str,
        status_url: str,
        now: Callable[[], datetime],
        api_base_url: str = "",
        timeout: tuple[float, float] = (3, 10),
    ) -> None:
        self._sender, self._status_url, self._now = sender, status_url, now
        http = TwilioHttpClient()
        http.timeout = timeout  # its constructor takes one number only, requests takes the pair
        # A non-empty environment keeps TWILIO_EDGE and TWILIO_REGION from changing where we send.
        client = Client(account_sid, auth_token, http_client=http, environment={"TWILIO_EDGE": ""})
        if api_base_url:
            client.api.base_url = api_base_url
        self._messages = client.messages
        # Both would write phone numbers into the log.
        for logger in ("twilio.http_client", "urllib3.connectionpool"):
            logging.getLogger(logger).setLevel(logging.WARNING)

    def send(self, message: Outgoing) -> Result:
        """Hand it over once; Twilio has no idempotency key, so a lost answer is Unknown."""
        try:
            sent = self._messages.create(
                to=message.to,
                body=message.text,
                status_callback=self._callback(message.key),
                **_from(message.sender or self._sender),
            )
        except Exception as error:  # the SDK trips in many ways over an answer that is not Twilio's
            return _outcome(error)
        return Accepted(str(sent.sid)) if sent.sid else Unknown("no-sid")

    def find(self, message: Outgoing) -> Result | None:
        """Look among the messages of the last day to this person for the newest with the very same text.

        None when the lookup failed or the list is too long to be sure. Where the same text went to her
        twice in a day, the newest stands for both: compare its reference with those you know.
        """
        try:
            # No DateSent filter: what still waits in Twilio's queue has no date yet.
            listed = self._messages.list(to=message.to, limit=_LISTED)
            since = self._now() - _WINDOW
            recent = [each for each in listed if each.date_created >= since]
        except Exception:  # as in send(): whatever went wrong, we cannot tell
            return None
        same = [each for each in recent if each.body == message.text]
        if same:
            return _found(max(same, key=lambda each: each.date_created))
        return None if len(recent) == _LISTED else Refused("not-found", again=True)

    def _callback(self, key: str) -> str:
        parts = urlsplit(self._status_url)
        query = "&".join(part for part in (parts.query, urlencode({"key": key})) if part)
        return urlunsplit(parts._replace(query=query))


def _from(sender: str) -> dict[str, str]:
    service = sender.startswith("MG") and len(sender) == len("MG") + 32
    return {"messaging_service_sid" if service else "from_": sender}


def _found(message: MessageInstance) -> Result:
    if message.status in _FAILED:
        return refusal(str(message.error_code or message.status), http=400)
    return Accepted(str(message.sid))


def _outcome(error: Exception) -> Refused | Unknown:
    """Classify by status and code only: the text of Twilio's errors may hold the number."""
    if not isinstance(error, TwilioRestException | TwilioServiceException):
        return outcome(error)
    http = error.status if isinstance(error.status, int) else 500
    if http >= 500:
        return Unknown(f"http-{http}")
    return refusal(str(error.code if isinstance(error.code, int) else http), http)
