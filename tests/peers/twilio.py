"""Twilio's message API and its signature, as documented."""

import hmac
import json
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import sha1
from urllib.parse import parse_qsl, urlsplit

from tests.peers import BEFORE, Answer, Peer

ACCOUNT, TOKEN = "AC" + "0" * 32, "token-of-the-peer"

# The parameters of "create a message" in twilio/twilio-oai, api_v2010 (Copyright Twilio Inc., MIT License).
PARAMETERS = (
    "To", "StatusCallback", "ApplicationSid", "MaxPrice", "ProvideFeedback", "Attempt",
    "ValidityPeriod", "ForceDelivery", "ContentRetention", "AddressRetention", "SmartEncoded",
    "PersistentAction", "TrafficType", "ShortenUrls", "ScheduleType", "SendAt", "SendAsMms",
    "ContentVariables", "RiskCheck", "From", "FallbackFrom", "MessagingServiceSid", "Body", "MediaUrl",
    "ContentSid",
)  # fmt: skip

_HTTP = {"20003": 401, "20404": 404, "20429": 429}


def signature(url: str, fields: Mapping[str, str], token: str) -> str:
    """Return X-Twilio-Signature for a webhook, computed here and not by Twilio's library."""
    text = url + "".join(name + fields[name] for name in sorted(fields))
    return b64encode(hmac.new(token.encode(), text.encode(), sha1).digest()).decode()


class _Messages(Answer):
    """POST and GET /2010-04-01/Accounts/{AccountSid}/Messages.json."""

    peer: "TwilioPeer"

    def do_POST(self) -> None:  # noqa: N802  # the name is http.server's
        fields, fault = self.fields(), self.peer.next_fault()
        refusal = self._refusal(dict(fields), fields)
        if refusal:
            return self._error(refusal)
        if fault == "429" or (fault.isdecimal() and fault not in BEFORE):
            return self._error("20429" if fault == "429" else fault)
        message = self._message(dict(fields))
        if fault not in BEFORE:
            self.peer.take(message)
        if not self.fault(fault):
            self.reply(201, json.dumps(message))
        return None

    def do_GET(self) -> None:  # noqa: N802  # the name is http.server's
        fault, query = self.peer.next_fault(), dict(parse_qsl(urlsplit(self.path).query))
        if not self._known():
            return self._error("20003")
        if self.fault(fault):
            return None
        found = [each for each in reversed(self.peer.accepted) if each["to"] == query.get("To", each["to"])]
        page = found[: int(query.get("PageSize", "50"))]
        return self.reply(200, json.dumps({"messages": page, "next_page_uri": None, "uri": self.path}))

    def _known(self) -> bool:
        wanted = "Basic " + b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        path = urlsplit(self.path).path
        return (
            self.headers.get("Authorization") == wanted
            and path == f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
        )

    def _refusal(self, message: dict[str, str], fields: list[tuple[str, str]]) -> str:
        """Return the code of what is wrong with a create, "" for nothing."""
        checks = {
            "20003": self._known(),
            "20001": all(name in PARAMETERS for name, _ in fields),
            "21604": bool(message.get("To")),
            "21602": bool(message.get("Body")),
            "21603": bool(message.get("From") or message.get("MessagingServiceSid")),
            "21617": len(message.get("Body", "")) <= 1600,
        }
        return next((code for code, right in checks.items() if not right), "")

    def _error(self, code: str) -> None:
        """Answer as Twilio does; the message holds a number, as Twilio's may."""
        status = _HTTP.get(code, 400)
        body = {"code": int(code), "message": "The number +223 70 00 00 99 is refused", "status": status}
        self.reply(status, json.dumps(body))

    def _message(self, fields: dict[str, str]) -> dict[str, str]:
        number = self.peer.next_number()
        return {
            "sid": f"SM{number:032x}",
            "account_sid": ACCOUNT,
            "to": fields["To"],
            "from": fields.get("From", ""),
            "messaging_service_sid": fields.get("MessagingServiceSid", ""),
            "body": fields["Body"],
            "status": "queued",
            "status_callback": fields.get("StatusCallback", ""),
            "date_created": format_datetime(self.peer.date, usegmt=True),
        }


class TwilioPeer(Peer):
    """Twilio, for the account ACCOUNT with TOKEN; adds "429" and any of Twilio's error codes as faults.

    `date` is when messages are created; a test may change it, and the accepted messages too.
    """

    handler = _Messages

    def __init__(self) -> None:
        super().__init__()
        self.date = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
        self._number = 0

    def next_number(self) -> int:
        """Count the messages made, taken or not."""
        with self._lock:
            self._number += 1
            return self._number
