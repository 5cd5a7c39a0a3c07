"""No bytes at all make a hook fail or keep half of what they began."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.pool import Pool

from tests.peers.twilio import ACCOUNT
from tests.web.house import AFRICASTALKING, SECRET, SMS, STATUS, House, encoded, house_over

ANY = settings(max_examples=300, deadline=None, derandomize=True)
OURS = {"AccountSid": st.just(ACCOUNT)}
# Half the time a plain value, so that the message gets past its first check.
VALUES = st.one_of(st.binary(max_size=60), st.text(max_size=40).map(lambda text: text.encode()))
FORMS = {
    hook: st.fixed_dictionaries({name: st.just(good.encode()) | VALUES for name, good in form.items()})
    for hook, form in AFRICASTALKING.items()
}
HEADERS = st.text(st.characters(max_codepoint=255, categories=["L", "N"]), max_size=60)
TEXTS = st.text(max_size=60)
SIGNED = {
    path: st.fixed_dictionaries({name: st.just(good) | TEXTS for name, good in form.items()} | OURS)
    for path, form in (("/hooks/twilio/sms", SMS), ("/hooks/twilio/status", STATUS))
}


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One house for all, whose database does not wait for the disk."""
    folder: Path = tmp_path_factory.mktemp("quick")

    def hurry(connection: Any, record: object, proxy: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    event.listen(Pool, "checkout", hurry)
    try:
        with house_over(f"sqlite:///{folder / 'kuma.db'}", folder) as house:
            yield house
    finally:
        event.remove(Pool, "checkout", hurry)


@pytest.mark.parametrize("hook", AFRICASTALKING)
def test_any_bytes_in_any_field_are_answered(quick: House, hook: str) -> None:
    @ANY
    @given(FORMS[hook])
    def post(fields: dict[str, bytes]) -> None:
        assert quick.africastalking(hook, fields).status_code == 200

    post()
    _nothing_is_half_kept(quick)


@pytest.mark.parametrize("hook", AFRICASTALKING)
def test_any_bytes_for_a_body_are_answered(quick: House, hook: str) -> None:
    @ANY
    @given(st.binary(max_size=300))
    def post(body: bytes) -> None:
        assert quick.post(f"/hooks/africastalking/{SECRET}/{hook}", body).status_code == 200

    post()
    _nothing_is_half_kept(quick)


@pytest.mark.parametrize("path", SIGNED)
def test_any_text_that_twilio_signed_is_answered(quick: House, path: str) -> None:
    @ANY
    @given(SIGNED[path])
    def post(fields: dict[str, str]) -> None:
        assert quick.twilio(fields, path).status_code == 200

    post()
    _nothing_is_half_kept(quick)


@pytest.mark.parametrize("path", SIGNED)
def test_any_bytes_that_twilio_did_not_sign_are_refused(quick: House, path: str) -> None:
    before = quick.counts()

    @ANY
    @given(st.binary(max_size=300), HEADERS)
    def post(body: bytes, header: str) -> None:
        sent = {"X-Twilio-Signature": header, "X-Twilio-Webhooks-Signature-Settings": header}
        assert quick.post(path, body, **sent).status_code == 403
        assert quick.post(path, encoded(SMS) + body, **sent).status_code == 403

    post()
    assert quick.counts() == before


def _nothing_is_half_kept(house: House) -> None:
    """What counts as done was answered, and every answer belongs to a message that came in."""
    states = zip(house.column("inbound", "state"), house.column("inbound", "answer"), strict=True)
    assert [state for state, answer in states if state == "done" and answer is None] == []
    came = {f"answer:{row}" for row in house.column("inbound", "id")}
    assert set(house.column("outbox", "key")) - came == set()
