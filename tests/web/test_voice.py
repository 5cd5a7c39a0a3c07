"""A missed call costs nobody anything, is kept once, and whatever comes is answered (R43)."""

import pytest

from tests.channels.test_voice import RINGS, SID, SIGNED
from tests.peers.twilio import TOKEN, signature
from tests.web.house import BASE, SECRET, House, encoded
from tests.web.test_bad_input import BODIES, LONG, TEXTS

PATH = "/hooks/twilio/voice"
BUSY = b'<?xml version="1.0" encoding="UTF-8"?><Response><Reject reason="busy"/></Response>'
REJECTED = b'<?xml version="1.0" encoding="UTF-8"?><Response><Reject/></Response>'


def test_r43_a_call_through_twilio_is_rejected_and_kept(each_house: House) -> None:
    for _ in range(2):
        answer = each_house.twilio(SIGNED, PATH)
        assert (answer.status_code, answer.data) == (200, BUSY)
        assert answer.content_type == "text/xml; charset=utf-8"
    found = each_house.counts()
    assert (found["inbound"], found["case_"], found["person"]) == (1, 1, 1)
    assert "outbox" not in found


def test_r43_a_call_through_africas_talking_is_rejected_and_kept(each_house: House) -> None:
    for active in ("1", "1", "0"):
        answer = each_house.africastalking("voice", {**RINGS, "isActive": active})
        assert (answer.status_code, answer.data) == (200, REJECTED)
    found = each_house.counts()
    assert (found["inbound"], found["case_"], found["person"]) == (1, 1, 1)
    assert "outbox" not in found


def test_what_twilio_did_not_sign_is_refused(house: House) -> None:
    other = signature(BASE + PATH, SIGNED, "another-token")
    for headers in ({}, {"X-Twilio-Signature": ""}, {"X-Twilio-Signature": other}):
        assert house.post(PATH, encoded(SIGNED), **headers).status_code == 403
    assert house.twilio({**SIGNED, "AccountSid": "AC" + "1" * 32}, PATH).status_code == 403
    assert house.counts() == {}


def test_a_wrong_secret_looks_like_a_path_that_does_not_exist(house: House) -> None:
    for secret in ("x" * 32, SECRET[:-1], "%00"):
        assert house.post(f"/hooks/africastalking/{secret}/voice", encoded(RINGS)).status_code == 404
    assert house.counts() == {}


@pytest.mark.parametrize("name", [name for name in SIGNED if name not in ("AccountSid", "To", "Direction")])
def test_a_call_that_lacks_a_field_is_kept_for_a_person(house: House, name: str) -> None:
    lacking = {key: value for key, value in SIGNED.items() if key != name}
    assert house.twilio(lacking, PATH).data == BUSY
    assert house.column("inbound", "state") == ["quarantined"]


def test_a_call_without_an_account_is_refused(house: House) -> None:
    assert house.twilio({"CallSid": SID, "From": "+22370000001"}, PATH).status_code == 403


def test_bytes_that_are_no_call_are_kept_for_a_person(house: House) -> None:
    for case, body in BODIES.items():
        answer = house.post(f"/hooks/africastalking/{SECRET}/voice", body)
        assert (case, answer.status_code, answer.data) == (case, 200, REJECTED)
    assert house.counts() == {"inbound": len(BODIES)}


def test_any_field_may_hold_anything(each_house: House) -> None:
    for text in (*TEXTS.values(), *LONG):
        for name in RINGS:
            assert each_house.africastalking("voice", {**RINGS, name: text}).status_code == 200
    for text in (each for each in (*TEXTS.values(), *LONG) if isinstance(each, str)):
        for name in SIGNED.keys() - {"AccountSid"}:
            assert each_house.twilio({**SIGNED, name: text}, PATH).status_code == 200


def test_a_call_of_ours_and_a_hidden_number_open_nothing(house: House) -> None:
    assert house.africastalking("voice", {**RINGS, "direction": "Outbound"}).data == REJECTED
    assert house.twilio({**SIGNED, "Direction": "outbound-api"}, PATH).data == BUSY
    assert house.counts() == {}
    assert house.africastalking("voice", {**RINGS, "callerNumber": "Unknown"}).data == REJECTED
    assert house.column("inbound", "state") == ["quarantined"]


def test_only_a_post_is_taken(house: House) -> None:
    with house.site.test_client() as client:
        for path in (PATH, f"/hooks/africastalking/{SECRET}/voice"):
            assert [client.open(path, method=each).status_code for each in ("GET", "PUT", "OPTIONS")] == [
                405
            ] * 3


def test_the_query_of_the_address_is_signed_too(house: House) -> None:
    signed = {"X-Twilio-Signature": signature(BASE + PATH, SIGNED, TOKEN)}
    assert house.post(PATH + "?a=1", encoded(SIGNED), **signed).status_code == 403
