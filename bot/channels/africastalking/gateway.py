"""Send by Africa's Talking: the SDK writes the request, we read the answer."""

import json
import re
from typing import Any

import requests
from africastalking.SMS import SMSService  # type: ignore[import-untyped]  # the SDK has no types

from bot.channels.africastalking.codes import refused_by_http, refused_by_message, result
from bot.channels.lost import outcome
from bot.service.messages import Outgoing, Refused, Result, Unknown

_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")


class AfricasTalkingGateway:
    """One account and one sender name ("" is the account's own); the user "sandbox" sends to the sandbox.

    `timeout` is (to connect, to read) in seconds.
    """

    name = "africastalking"

    def __init__(
        self,
        username: str,
        api_key: str,
        sender: str = "",
        api_base_url: str = "",
        timeout: tuple[float, float] = (3, 10),
    ) -> None:
        self._sender, self._timeout = sender, timeout
        self._sms = _Sms(username, api_key)
        if api_base_url:
            self._sms._baseUrl = f"{api_base_url}/version1"

    def send(self, message: Outgoing) -> Result:
        """Hand it over once, to one recipient."""
        if not _NUMBER.fullmatch(message.to):  # the SDK lets "+000000" and a line's end through
            return Refused("number", again=False)
        sender = message.sender or self._sender or None
        try:
            answer = self._sms.send(message.text, [message.to], sender, timeout=self._timeout)
            return _read(answer.status_code, answer.text)
        except Exception as error:  # an answer that is not theirs may break in any way
            return outcome(error)

    def find(self, message: Outgoing) -> Result | None:  # the port asks for it
        """Tell nothing: Africa's Talking has no way to look up what was sent."""
        return None


class _Sms(SMSService):  # type: ignore[misc]  # the SDK has no types
    """The SDK's service with a transport that keeps the HTTP status, which its own throws away."""

    def _make_request(
        self,
        url: str,
        method: str,
        headers: dict[str, str],
        data: dict[str, object],
        params: dict[str, str] | None,
        timeout: tuple[float, float],
        callback: None = None,  # the SDK passes it
    ) -> requests.Response:
        return requests.request(
            method, url, headers=headers, data=data, params=params, timeout=timeout, allow_redirects=False
        )


def _read(http: int, body: str) -> Result:
    if http >= 500:
        return Unknown(f"http-{http}")
    if http >= 300:
        return refused_by_http(http)
    # Not answer.json(), which wants to be told the type: theirs comes with and without a charset.
    data: dict[str, Any] = json.loads(body)["SMSMessageData"]
    if not data["Recipients"]:
        return refused_by_message(str(data.get("Message")))
    taken = data["Recipients"][0]
    return result(str(taken["statusCode"]), str(taken.get("messageId") or ""))
