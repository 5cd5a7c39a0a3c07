"""Africa's Talking's bulk SMS API, as documented and recorded."""

import json
from urllib.parse import urlsplit

from tests.peers import BEFORE, Answer, Peer

USERNAME, API_KEY = "kuma", "key-of-the-peer"

_STATUS = {"100": "Processed", "101": "Success", "102": "Success"}  # of what it takes


class _Messaging(Answer):
    """POST /version1/messaging."""

    peer: "AfricasTalkingPeer"

    def do_POST(self) -> None:  # noqa: N802  # the name is http.server's
        fields, fault = dict(self.fields()), self.peer.next_fault()
        if self.headers.get("apiKey") != API_KEY or fault == "401":
            return self.reply(401, "The supplied authentication is invalid", "text/plain")
        if urlsplit(self.path).path != "/version1/messaging" or fields.get("username") != USERNAME:
            return self.reply(404, "Not found", "text/plain")
        if fault == "429":
            return self.reply(429, "Too many requests", "text/plain")
        if fault == "bad-sender":
            return self._answer("InvalidSenderId", [])
        if fault == "nobody":
            return self._answer("Sent to 0/1 Total Cost: 0", [])
        return self._recipient(fields, fault)

    def _recipient(self, fields: dict[str, str], fault: str) -> None:
        code = fault.removeprefix("code-") if fault.startswith("code-") else "101"
        taken = self.peer.take(fields) if code in _STATUS and fault not in BEFORE else 0
        recipient: dict[str, object] = {
            "statusCode": int(code),
            "number": fields["to"],
            "status": _STATUS.get(code, "Failed"),
            "cost": "KES 0.8000",
            "messageId": f"ATXid_{taken:032x}" if taken and fault != "no-id" else "None",
        }
        if not self.fault(fault):
            kind = "application/json; charset=utf-8" if fault == "charset" else "application/json"
            self._answer("Sent to 1/1 Total Cost: KES 0.8000", [recipient], kind)

    def _answer(
        self, message: str, recipients: list[dict[str, object]], kind: str = "application/json"
    ) -> None:
        body = {"SMSMessageData": {"Message": message, "Recipients": recipients}}
        self.reply(201, json.dumps(body), kind)


class AfricasTalkingPeer(Peer):
    """Africa's Talking, for USERNAME with API_KEY; `accepted` holds the posted forms.

    Adds as faults any statusCode of a recipient ("code-102", "code-406"), "401" (a bad key), "429",
    "bad-sender" and "nobody" (no recipient), "charset" and "no-id".
    """

    handler = _Messaging
