"""A gateway that behaves like Africa's Talking: what got no 2xx is posted again, and some that did."""

import threading
from collections.abc import Mapping
from hashlib import sha256

import requests

from tests.faults.until import rest

_AGAIN = 0.2  # seconds before a post is repeated
_TRIES = 200
_PATIENCE = 10  # seconds that Africa's Talking waits for an answer, and more than a locked database takes


class Gateway:
    """Its dice are a hash of the seed and the message's id, so a run can be had again."""

    def __init__(self, hooks: str, seed: int = 1) -> None:
        self._hooks = hooks
        self._seed = seed
        self._count = threading.Lock()
        self.answered = 0
        self.refused = 0
        self.repeated = 0

    def sms(self, number: str, text: str, reference: str) -> None:
        """An SMS from a phone."""
        form = {"id": reference, "from": number, "text": text, "to": "36000", "date": "2026-11-24 08:00:00"}
        self.deliver("sms", form, reference)

    def ussd(self, number: str, text: str, session: str) -> str:
        """A USSD session with all digits dialled at once; the screen."""
        form = {"sessionId": session, "phoneNumber": number, "text": text, "serviceCode": "*384*7#"}
        return self.deliver("ussd", form, session)

    def deliver(self, path: str, form: Mapping[str, str], reference: str) -> str:
        """The answer; one in five posts is made again, and its answer has to be the same."""
        answer = self._insist(path, form)
        with self._count:
            self.answered += 1
        if self._chance(reference) < 0.2:
            again = self._insist(path, form)
            assert again == answer, f"a repeated post was answered {again!r} after {answer!r}"
            with self._count:
                self.repeated += 1
        return answer

    def _insist(self, path: str, form: Mapping[str, str]) -> str:
        for _ in range(_TRIES):
            answer = self.post(path, form)
            if answer is not None:
                return answer
            with self._count:
                self.refused += 1
            rest(_AGAIN)
        raise AssertionError(f"no answer to {_TRIES} posts")

    def post(self, path: str, form: Mapping[str, str]) -> str | None:
        """One try; None without a 2xx."""
        try:
            answer = requests.post(f"{self._hooks}/{path}", data=form, timeout=_PATIENCE)
        except requests.RequestException:
            return None
        return answer.text if answer.ok else None

    def _chance(self, reference: str) -> float:
        return int.from_bytes(sha256(f"{self._seed}:{reference}".encode()).digest()[:4]) / 2**32
